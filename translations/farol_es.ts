<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Act</name>
    <message numerus="yes">
        <source>%n customer(s) added</source>
        <translation>
            <numerusform>%n cliente añadido</numerusform>
            <numerusform>%n clientes añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) deleted</source>
        <translation>
            <numerusform>%n cliente eliminado</numerusform>
            <numerusform>%n clientes eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) brought back</source>
        <translation>
            <numerusform>%n cliente recuperado</numerusform>
            <numerusform>%n clientes recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) imported</source>
        <translation>
            <numerusform>%n cliente importado</numerusform>
            <numerusform>%n clientes importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%n conflicto resuelto</numerusform>
            <numerusform>%n conflictos resueltos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) edited</source>
        <translation>
            <numerusform>%n cliente modificado</numerusform>
            <numerusform>%n clientes modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) added</source>
        <translation>
            <numerusform>Deshecho: alta de %n cliente</numerusform>
            <numerusform>Deshecho: alta de %n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) deleted</source>
        <translation>
            <numerusform>Deshecho: eliminación de %n cliente</numerusform>
            <numerusform>Deshecho: eliminación de %n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) brought back</source>
        <translation>
            <numerusform>Deshecho: recuperación de %n cliente</numerusform>
            <numerusform>Deshecho: recuperación de %n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) imported</source>
        <translation>
            <numerusform>Deshecho: importación de %n cliente</numerusform>
            <numerusform>Deshecho: importación de %n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n conflict(s) settled</source>
        <translation>
            <numerusform>Deshecho: decisión de %n conflicto</numerusform>
            <numerusform>Deshecho: decisión de %n conflictos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) edited</source>
        <translation>
            <numerusform>Deshecho: cambio de %n cliente</numerusform>
            <numerusform>Deshecho: cambio de %n clientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Sync &amp;now</source>
        <translation>Sincronizar &amp;ahora</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>Trabajar &amp;sin red</translation>
    </message>
    <message>
        <source>&amp;Sync status</source>
        <translation>&amp;Estado de la sincronización</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Filter this list</source>
        <translation>&amp;Filtrar esta lista</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Quitar filtros</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Select or deselect row</source>
        <translation>&amp;Marcar o desmarcar fila</translation>
    </message>
    <message>
        <source>&amp;New customer</source>
        <translation>&amp;Nuevo cliente</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>Mostrar &amp;detalles</translation>
    </message>
    <message>
        <source>&amp;Edit cell</source>
        <translation>&amp;Editar celda</translation>
    </message>
    <message>
        <source>Change &amp;stage</source>
        <translation>Cambiar &amp;etapa</translation>
    </message>
    <message>
        <source>Change &amp;owner</source>
        <translation>Cambiar &amp;gestor</translation>
    </message>
    <message>
        <source>Add &amp;tag</source>
        <translation>Añadir e&amp;tiqueta</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Show &amp;new rows</source>
        <translation>Mostrar filas &amp;nuevas</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>Barra &amp;lateral</translation>
    </message>
    <message>
        <source>Right &amp;panel</source>
        <translation>&amp;Panel derecho</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>Barra de &amp;menús</translation>
    </message>
    <message>
        <source>Theme: like the s&amp;ystem</source>
        <translation>Tema: como el &amp;sistema</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Tema: &amp;claro</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>Tema: &amp;oscuro</translation>
    </message>
    <message>
        <source>Rows: c&amp;omfortable</source>
        <translation>Filas: c&amp;ómodas</translation>
    </message>
    <message>
        <source>Rows: &amp;compact</source>
        <translation>Filas: com&amp;pactas</translation>
    </message>
    <message>
        <source>Português (Brasil)</source>
        <translation>Português (Brasil)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>&amp;Search and commands</source>
        <translation>&amp;Búsqueda y comandos</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Siguiente &amp;panel</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Menú</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Farol</source>
        <translation>&amp;Acerca de Farol</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>This device was revoked and its data removed. What was not sent yet is kept here, encrypted. Ask your administrator.</source>
        <translation>Este dispositivo fue revocado y sus datos se borraron. Lo que aún no se envió sigue guardado aquí, cifrado. Hable con su administrador.</translation>
    </message>
    <message>
        <source>Your account is locked and the data was removed from this computer. What was not sent yet is kept here, encrypted. Ask your administrator, then sign in again.</source>
        <translation>Su cuenta está bloqueada y los datos se borraron de este equipo. Lo que aún no se envió sigue guardado aquí, cifrado. Hable con su administrador y después vuelva a entrar.</translation>
    </message>
    <message>
        <source>Sync has stopped: the data here or on the server was copied or brought back from a backup, and the two no longer agree on what was sent. Nothing is lost: your work stays on this computer, but is not sent from here any more. Ask your administrator for a new profile.</source>
        <translation>La sincronización se detuvo: los datos de aquí o del servidor se copiaron o se recuperaron de una copia de seguridad, y ya no coinciden en lo que se envió. Nada se perdió: su trabajo sigue en este equipo, pero ya no se envía desde aquí. Pida un perfil nuevo a su administrador.</translation>
    </message>
    <message>
        <source>It is not there any more. Somebody may have deleted it.</source>
        <translation>Ya no está. Puede que alguien lo haya eliminado.</translation>
    </message>
    <message>
        <source>There is one with this key already. Open it, or choose another key.</source>
        <translation>Ya existe uno con esta clave. Ábralo o elija otra clave.</translation>
    </message>
    <message>
        <source>It changed meanwhile. Look at it again and repeat the change.</source>
        <translation>Cambió mientras tanto. Revíselo y repita el cambio.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask your team lead for access.</source>
        <translation>No tiene permiso para esto. Pida acceso a quien lidera su equipo.</translation>
    </message>
    <message>
        <source>You are signed out. Sign in again; your changes are kept here.</source>
        <translation>Su sesión está cerrada. Vuelva a entrar; sus cambios están guardados aquí.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything is kept here and sent later.</source>
        <translation>No se puede acceder al servidor. Todo queda guardado aquí y se envía después.</translation>
    </message>
    <message>
        <source>The server did not answer in time. It is tried again by itself.</source>
        <translation>El servidor no respondió a tiempo. Se reintenta solo.</translation>
    </message>
    <message>
        <source>Another window of Farol is using the data. Close it and try again.</source>
        <translation>Otra ventana de Farol está usando los datos. Ciérrela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This value cannot be saved. Correct it and try again.</source>
        <translation>Este valor no se puede guardar. Corríjalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This is too large to save. Make it shorter and try again.</source>
        <translation>Es demasiado grande para guardarlo. Acórtelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Tried too often. Wait a minute and try again.</source>
        <translation>Demasiados intentos. Espere un minuto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Stored data is damaged. Do not delete anything; ask your administrator.</source>
        <translation>Los datos guardados están dañados. No borre nada; avise a su administrador.</translation>
    </message>
    <message>
        <source>This server belongs to another workspace. Check the address.</source>
        <translation>Este servidor es de otro espacio de trabajo. Revise la dirección.</translation>
    </message>
    <message>
        <source>The data was written by a newer Farol. Update this one.</source>
        <translation>Los datos los escribió un Farol más nuevo. Actualice este.</translation>
    </message>
    <message>
        <source>The server is too old for this Farol. Ask your administrator to update it.</source>
        <translation>El servidor es demasiado antiguo para este Farol. Pida a su administrador que lo actualice.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing is lost.</source>
        <translation>El disco está lleno. Libere espacio e inténtelo de nuevo; no se pierde nada.</translation>
    </message>
    <message>
        <source>The key of your data cannot be read. Unlock your key ring and try again.</source>
        <translation>No se puede leer la clave de sus datos. Desbloquee su llavero e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>This computer cannot do that.</source>
        <translation>Este equipo no puede hacerlo.</translation>
    </message>
    <message>
        <source>Something went wrong inside Farol. Your data is safe; please tell your administrator.</source>
        <translation>Algo falló en Farol. Sus datos están a salvo; avise a su administrador.</translation>
    </message>
    <message>
        <source>The server could not read the change.</source>
        <translation>El servidor no pudo leer el cambio.</translation>
    </message>
    <message>
        <source>The customer had been deleted.</source>
        <translation>El cliente ya estaba eliminado.</translation>
    </message>
    <message>
        <source>The customer was deleted long ago; it can be created again from your copy.</source>
        <translation>El cliente se eliminó hace tiempo; se puede crear de nuevo desde su copia.</translation>
    </message>
    <message>
        <source>Another customer holds this key.</source>
        <translation>Otro cliente ya usa esta clave.</translation>
    </message>
    <message>
        <source>The server does not know this customer.</source>
        <translation>El servidor no conoce a este cliente.</translation>
    </message>
    <message>
        <source>You may not change this field.</source>
        <translation>No puede cambiar este campo.</translation>
    </message>
    <message>
        <source>The data was erased for good, as the law asks.</source>
        <translation>Los datos se borraron para siempre, como exige la ley.</translation>
    </message>
    <message>
        <source>What it belongs to does not exist.</source>
        <translation>Aquello a lo que pertenece no existe.</translation>
    </message>
    <message>
        <source>The server is older than this Farol; it will be taken after its update.</source>
        <translation>El servidor es más antiguo que este Farol; se aceptará cuando se actualice.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>External key</source>
        <translation>Clave externa</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Gestor</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Cliente desde</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Nothing was changed. A profile is made with farolctl login; farol --demo shows a sample.</source>
        <translation>No se ha cambiado nada. Un perfil se crea con farolctl login; farol --demo muestra un ejemplo.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Farol</source>
        <translation>&amp;Farol</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Colleague %1</source>
        <extracomment>A colleague whose name this device does not know; %1 is the start of an id</extracomment>
        <translation>Colega %1</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>Enterprise</source>
        <translation>Gran empresa</translation>
    </message>
    <message>
        <source>Mid-market</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Small business</source>
        <translation>Pequeña</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Onboarding</source>
        <translation>Onboarding</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation>Adopción</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renovación</translation>
    </message>
    <message>
        <source>Churned</source>
        <translation>Baja</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n change(s) kept here</source>
        <translation>
            <numerusform>%n cambio guardado aquí</numerusform>
            <numerusform>%n cambios guardados aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to send</source>
        <translation>nada por enviar</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not accepted</source>
        <translation>
            <numerusform>%n cambio no aceptado</numerusform>
            <numerusform>%n cambios no aceptados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 de %2 registros</translation>
    </message>
    <message>
        <source>%1 records so far</source>
        <translation>%1 registros hasta ahora</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflicto por decidir</numerusform>
            <numerusform>%n conflictos por decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n cambio en cola</numerusform>
            <numerusform>%n cambios en cola</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Sin red desde %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Aún sin sincronizar</translation>
    </message>
    <message>
        <source>Access ended</source>
        <translation>Acceso terminado</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Sync stopped</source>
        <translation>Sincronización detenida</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>todo enviado</translation>
    </message>
</context>
<context>
    <name>farol::AboutDialog</name>
    <message>
        <source>About Farol</source>
        <translation>Acerca de Farol</translation>
    </message>
    <message>
        <source>Development version</source>
        <translation>Versión de desarrollo</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Customer success, also without a network.</source>
        <translation>Éxito del Cliente, también sin red.</translation>
    </message>
    <message>
        <source>Parts and licences</source>
        <translation>Componentes y licencias</translation>
    </message>
    <message>
        <source>Made of these parts:</source>
        <translation>Hecho con estos componentes:</translation>
    </message>
</context>
<context>
    <name>farol::Acts</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>What you did last is out of your hands now. Undo again for what you did before it.</source>
        <translation>Lo último que hizo ya no está en sus manos. Deshaga otra vez para lo que hizo antes.</translation>
    </message>
    <message>
        <source>Left alone, because somebody changed it since: %1</source>
        <translation>Se dejó igual, porque alguien lo cambió después: %1</translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>Todo está al día.</translation>
    </message>
</context>
<context>
    <name>farol::BulkBar</name>
    <message>
        <source>Selected customers</source>
        <translation>Clientes seleccionados</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Gestor</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Quitar selección</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Nueva etiqueta</translation>
    </message>
    <message>
        <source>Tag for the selected customers</source>
        <translation>Etiqueta para los clientes seleccionados</translation>
    </message>
</context>
<context>
    <name>farol::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>Búsqueda y comandos</translation>
    </message>
    <message>
        <source>Customer or command</source>
        <translation>Cliente o comando</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Nada encontrado. Pruebe con menos letras.</translation>
    </message>
</context>
<context>
    <name>farol::ConflictView</name>
    <message>
        <source>kept</source>
        <translation>conservado</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Eliminación</translation>
    </message>
    <message>
        <source>%1: which value is right?</source>
        <translation>%1: ¿cuál es el valor correcto?</translation>
    </message>
    <message>
        <source>Another customer has the other value already. Until you decide, everybody sees the one in force.</source>
        <translation>Otro cliente ya tiene el otro valor. Hasta que decida, todos ven el que está vigente.</translation>
    </message>
    <message>
        <source>The other value would break a rule. Until you decide, everybody sees the one in force.</source>
        <translation>El otro valor rompería una regla. Hasta que decida, todos ven el que está vigente.</translation>
    </message>
    <message>
        <source>Changed on two sides that had not seen each other. Until you decide, everybody sees the value the server had confirmed.</source>
        <translation>Cambió en dos lados que no se habían visto. Hasta que decida, todos ven el valor ya confirmado en el servidor.</translation>
    </message>
    <message>
        <source>Changed on two sides that had not seen each other. Until you decide, everybody sees the later one.</source>
        <translation>Cambió en dos lados que no se habían visto. Hasta que decida, todos ven el más reciente.</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>Other value</source>
        <translation>Otro valor</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (usted)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Mantener este</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Usar este</translation>
    </message>
</context>
<context>
    <name>farol::ConflictsPage</name>
    <message>
        <source>decide</source>
        <translation>decidir</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>Customers with a conflict</source>
        <translation>Clientes con conflicto</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Nada por decidir</translation>
    </message>
    <message>
        <source>Everything people changed apart from each other has come together.</source>
        <translation>Todo lo que se cambió por separado se ha unido.</translation>
    </message>
    <message>
        <source>Nothing was lost, nothing is open.</source>
        <translation>No se perdió nada, no hay nada pendiente.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) wait for a decision. Nothing was lost.</source>
        <translation>
            <numerusform>%n cliente espera una decisión. No se perdió nada.</numerusform>
            <numerusform>%n clientes esperan una decisión. No se perdió nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Eliminación</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
</context>
<context>
    <name>farol::CustomerPanel</name>
    <message>
        <source>Customer details</source>
        <translation>Detalles del cliente</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Cerrar detalles</translation>
    </message>
    <message>
        <source>Emptied meanwhile; your draft is kept.</source>
        <translation>Se vació mientras tanto; su borrador se conserva.</translation>
    </message>
    <message>
        <source>Meanwhile: %1. Your draft is kept.</source>
        <translation>Mientras tanto: %1. Su borrador se conserva.</translation>
    </message>
</context>
<context>
    <name>farol::CustomersModel</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1: vacío</translation>
    </message>
    <message>
        <source>conflict to settle</source>
        <translation>conflicto por decidir</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>aún sin enviar</translation>
    </message>
</context>
<context>
    <name>farol::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>My portfolio</source>
        <translation>Mi cartera</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrar esta lista</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>%1 had been changed to “%2” meanwhile; yours replaced it.</source>
        <translation>%1 había cambiado a “%2” mientras tanto; su valor lo reemplazó.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>details</source>
        <translation>detalles</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>editar</translation>
    </message>
    <message>
        <source>select</source>
        <translation>seleccionar</translation>
    </message>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation>
            <numerusform>de %n cliente</numerusform>
            <numerusform>de %n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>customer(s)</source>
        <translation>
            <numerusform>cliente</numerusform>
            <numerusform>clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translation>Su acceso ha terminado</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>No se puede leer la lista</translation>
    </message>
    <message>
        <source>Your data is still on this computer. Try again; if it stays so, tell your administrator.</source>
        <translation>Sus datos siguen en este equipo. Inténtelo de nuevo; si persiste, avise a su administrador.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No customer is in your portfolio yet</source>
        <translation>Su cartera aún no tiene clientes</translation>
    </message>
    <message>
        <source>Become the owner of a customer and it stands here, also without a network.</source>
        <translation>Sea gestor de un cliente y aparecerá aquí, también sin red.</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Mostrar todos los clientes</translation>
    </message>
    <message>
        <source>Your portfolio begins here</source>
        <translation>Su cartera empieza aquí</translation>
    </message>
    <message>
        <source>Add the first customer. It is kept on this computer at once and sent when there is a network.</source>
        <translation>Añada el primer cliente. Queda en este equipo al instante y se envía cuando haya red.</translation>
    </message>
    <message>
        <source>Without %1: %2</source>
        <translation>Sin %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>Ningún cliente con estos filtros</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>El orden cambió</translation>
    </message>
    <message>
        <source>Rows that came in wait here, so that nothing moves under the pointer.</source>
        <translation>Las filas nuevas esperan aquí, para que nada se mueva bajo el puntero.</translation>
    </message>
    <message>
        <source>show</source>
        <translation>mostrar</translation>
    </message>
    <message>
        <source>Nobody in this view has all of this: %1.</source>
        <translation>Nadie en esta vista reúne todo esto: %1.</translation>
    </message>
    <message>
        <source>%1 was deleted while you were writing: “%2”</source>
        <translation>%1 se eliminó mientras usted escribía: “%2”</translation>
    </message>
    <message>
        <source>%1: “%2” could not be read and was not saved.</source>
        <translation>%1: no se pudo leer «%2» y no se guardó.</translation>
    </message>
</context>
<context>
    <name>farol::CustomersTable</name>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
</context>
<context>
    <name>farol::DateField</name>
    <message>
        <source>Pick a day (Alt+Down)</source>
        <translation>Elegir un día (Alt+Flecha abajo)</translation>
    </message>
    <message>
        <source>Write a day like %1</source>
        <translation>Escriba un día como %1</translation>
    </message>
</context>
<context>
    <name>farol::FilterChip</name>
    <message>
        <source>Filter by %1</source>
        <translation>Filtrar por %1</translation>
    </message>
    <message>
        <source>Filter: %1 is %2</source>
        <translation>Filtro: %1 es %2</translation>
    </message>
    <message>
        <source>%1: %2. Delete takes the filter away</source>
        <translation>%1: %2. Supr quita el filtro</translation>
    </message>
</context>
<context>
    <name>farol::KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>farol::NewCustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>Crear cliente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>No se puede leer “%1”: %2</translation>
    </message>
    <message>
        <source>Give the customer a name, for example “Café Alto da Mogiana”.</source>
        <translation>Dé un nombre al cliente, por ejemplo “Café Alto da Mogiana”.</translation>
    </message>
</context>
<context>
    <name>farol::Sidebar</name>
    <message>
        <source>Navigation</source>
        <translation>Navegación</translation>
    </message>
    <message>
        <source>Opens the menu</source>
        <translation>Abre el menú</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Signed in; opens the menu</source>
        <translation>Sesión iniciada; abre el menú</translation>
    </message>
</context>
<context>
    <name>farol::SignInDialog</name>
    <message>
        <source>The server does not accept this password.</source>
        <translation>El servidor no acepta esta contraseña.</translation>
    </message>
    <message>
        <source>No Farol server takes sign-ins at this profile&apos;s address. Your work is kept here; ask your administrator.</source>
        <translation>Ningún servidor Farol atiende en la dirección de este perfil. Su trabajo queda guardado aquí; hable con su administrador.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Volver a entrar</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>farol::SyncIndicator</name>
    <message>
        <source>Sync: %1</source>
        <translation>Sincronización: %1</translation>
    </message>
</context>
<context>
    <name>farol::SyncPanel</name>
    <message>
        <source>A change to a customer</source>
        <translation>Un cambio de cliente</translation>
    </message>
    <message>
        <source>You no longer have access; your team lead has it now.</source>
        <translation>Ya no tiene acceso; ahora lo tiene quien lidera su equipo.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>Sync status</source>
        <translation>Estado de la sincronización</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Volver a entrar</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Close sync status</source>
        <translation>Cerrar estado de la sincronización</translation>
    </message>
    <message>
        <source>No connection to the server. Everything is kept on this computer.</source>
        <translation>Sin conexión con el servidor. Todo queda guardado en este equipo.</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nunca sincronizado</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>Última sincronización %1</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Nada espera para enviarse.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <translation>
            <numerusform>%n cambio espera para enviarse.</numerusform>
            <numerusform>%n cambios esperan para enviarse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to customers you no longer hold went to your team lead&apos;s quarantine.</source>
        <translation>
            <numerusform>%n cambio en un cliente que ya no está a su cargo pasó a la cuarentena de quien lidera su equipo.</numerusform>
            <numerusform>%n cambios en clientes que ya no están a su cargo pasaron a la cuarentena de quien lidera su equipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing the data: %1 of %2 records. Your customers come first.</source>
        <translation>Trayendo los datos: %1 de %2 registros. Primero sus clientes.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflicto por decidir</numerusform>
            <numerusform>%n conflictos por decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Go online first</source>
        <translation>Conéctese primero</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Trabajar sin red</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not accepted</source>
        <translation>
            <numerusform>%n cambio no aceptado</numerusform>
            <numerusform>%n cambios no aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::Toast</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Cerrar mensaje</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>farol::TokenEdit</name>
    <message>
        <source>New tag</source>
        <translation>Nueva etiqueta</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Nueva etiqueta</translation>
    </message>
    <message>
        <source>%1, chosen; Delete removes it</source>
        <translation>%1, seleccionada; Supr la quita</translation>
    </message>
</context>
</TS>
