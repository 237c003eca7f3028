<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Act</name>
    <message numerus="yes">
        <source>%n customer(s) added</source>
        <translation>
            <numerusform>%Ln cliente añadido</numerusform>
            <numerusform>%Ln clientes añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) deleted</source>
        <translation>
            <numerusform>%Ln cliente eliminado</numerusform>
            <numerusform>%Ln clientes eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) brought back</source>
        <translation>
            <numerusform>%Ln cliente recuperado</numerusform>
            <numerusform>%Ln clientes recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) imported</source>
        <translation>
            <numerusform>%Ln cliente importado</numerusform>
            <numerusform>%Ln clientes importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%Ln conflicto resuelto</numerusform>
            <numerusform>%Ln conflictos resueltos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) edited</source>
        <translation>
            <numerusform>%Ln cliente modificado</numerusform>
            <numerusform>%Ln clientes modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added</source>
        <translation>
            <numerusform>%Ln contacto añadido</numerusform>
            <numerusform>%Ln contactos añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted</source>
        <translation>
            <numerusform>%Ln contacto eliminado</numerusform>
            <numerusform>%Ln contactos eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) brought back</source>
        <translation>
            <numerusform>%Ln contacto recuperado</numerusform>
            <numerusform>%Ln contactos recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%Ln contacto importado</numerusform>
            <numerusform>%Ln contactos importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) edited</source>
        <translation>
            <numerusform>%Ln contacto modificado</numerusform>
            <numerusform>%Ln contactos modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) added</source>
        <translation>
            <numerusform>%Ln vínculo de contacto añadido</numerusform>
            <numerusform>%Ln vínculos de contacto añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) deleted</source>
        <translation>
            <numerusform>%Ln vínculo de contacto eliminado</numerusform>
            <numerusform>%Ln vínculos de contacto eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) brought back</source>
        <translation>
            <numerusform>%Ln vínculo de contacto recuperado</numerusform>
            <numerusform>%Ln vínculos de contacto recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) imported</source>
        <translation>
            <numerusform>%Ln vínculo de contacto importado</numerusform>
            <numerusform>%Ln vínculos de contacto importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) edited</source>
        <translation>
            <numerusform>%Ln vínculo de contacto modificado</numerusform>
            <numerusform>%Ln vínculos de contacto modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) added</source>
        <translation>
            <numerusform>%Ln contrato añadido</numerusform>
            <numerusform>%Ln contratos añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) deleted</source>
        <translation>
            <numerusform>%Ln contrato eliminado</numerusform>
            <numerusform>%Ln contratos eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) brought back</source>
        <translation>
            <numerusform>%Ln contrato recuperado</numerusform>
            <numerusform>%Ln contratos recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) imported</source>
        <translation>
            <numerusform>%Ln contrato importado</numerusform>
            <numerusform>%Ln contratos importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) edited</source>
        <translation>
            <numerusform>%Ln contrato modificado</numerusform>
            <numerusform>%Ln contratos modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) added</source>
        <translation>
            <numerusform>%Ln interacción añadida</numerusform>
            <numerusform>%Ln interacciones añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) deleted</source>
        <translation>
            <numerusform>%Ln interacción eliminada</numerusform>
            <numerusform>%Ln interacciones eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) brought back</source>
        <translation>
            <numerusform>%Ln interacción recuperada</numerusform>
            <numerusform>%Ln interacciones recuperadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) imported</source>
        <translation>
            <numerusform>%Ln interacción importada</numerusform>
            <numerusform>%Ln interacciones importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) edited</source>
        <translation>
            <numerusform>%Ln interacción modificada</numerusform>
            <numerusform>%Ln interacciones modificadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) added</source>
        <translation>
            <numerusform>%Ln ticket añadido</numerusform>
            <numerusform>%Ln tickets añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) deleted</source>
        <translation>
            <numerusform>%Ln ticket eliminado</numerusform>
            <numerusform>%Ln tickets eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) brought back</source>
        <translation>
            <numerusform>%Ln ticket recuperado</numerusform>
            <numerusform>%Ln tickets recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) imported</source>
        <translation>
            <numerusform>%Ln ticket importado</numerusform>
            <numerusform>%Ln tickets importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) edited</source>
        <translation>
            <numerusform>%Ln ticket modificado</numerusform>
            <numerusform>%Ln tickets modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) added</source>
        <translation>
            <numerusform>%Ln mensaje añadido</numerusform>
            <numerusform>%Ln mensajes añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted</source>
        <translation>
            <numerusform>%Ln mensaje eliminado</numerusform>
            <numerusform>%Ln mensajes eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) brought back</source>
        <translation>
            <numerusform>%Ln mensaje recuperado</numerusform>
            <numerusform>%Ln mensajes recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported</source>
        <translation>
            <numerusform>%Ln mensaje importado</numerusform>
            <numerusform>%Ln mensajes importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) edited</source>
        <translation>
            <numerusform>%Ln mensaje modificado</numerusform>
            <numerusform>%Ln mensajes modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>%Ln tarea añadida</numerusform>
            <numerusform>%Ln tareas añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%Ln tarea eliminada</numerusform>
            <numerusform>%Ln tareas eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) brought back</source>
        <translation>
            <numerusform>%Ln tarea recuperada</numerusform>
            <numerusform>%Ln tareas recuperadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) imported</source>
        <translation>
            <numerusform>%Ln tarea importada</numerusform>
            <numerusform>%Ln tareas importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) edited</source>
        <translation>
            <numerusform>%Ln tarea modificada</numerusform>
            <numerusform>%Ln tareas modificadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) added</source>
        <translation>
            <numerusform>%Ln registro de uso añadido</numerusform>
            <numerusform>%Ln registros de uso añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) deleted</source>
        <translation>
            <numerusform>%Ln registro de uso eliminado</numerusform>
            <numerusform>%Ln registros de uso eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) brought back</source>
        <translation>
            <numerusform>%Ln registro de uso recuperado</numerusform>
            <numerusform>%Ln registros de uso recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) imported</source>
        <translation>
            <numerusform>%Ln registro de uso importado</numerusform>
            <numerusform>%Ln registros de uso importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) edited</source>
        <translation>
            <numerusform>%Ln registro de uso modificado</numerusform>
            <numerusform>%Ln registros de uso modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) added</source>
        <translation>
            <numerusform>%Ln cancelación añadida</numerusform>
            <numerusform>%Ln cancelaciones añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) deleted</source>
        <translation>
            <numerusform>%Ln cancelación eliminada</numerusform>
            <numerusform>%Ln cancelaciones eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) brought back</source>
        <translation>
            <numerusform>%Ln cancelación recuperada</numerusform>
            <numerusform>%Ln cancelaciones recuperadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) imported</source>
        <translation>
            <numerusform>%Ln cancelación importada</numerusform>
            <numerusform>%Ln cancelaciones importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) edited</source>
        <translation>
            <numerusform>%Ln cancelación modificada</numerusform>
            <numerusform>%Ln cancelaciones modificadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) added</source>
        <translation>
            <numerusform>%Ln vista añadida</numerusform>
            <numerusform>%Ln vistas añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) deleted</source>
        <translation>
            <numerusform>%Ln vista eliminada</numerusform>
            <numerusform>%Ln vistas eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) brought back</source>
        <translation>
            <numerusform>%Ln vista recuperada</numerusform>
            <numerusform>%Ln vistas recuperadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) imported</source>
        <translation>
            <numerusform>%Ln vista importada</numerusform>
            <numerusform>%Ln vistas importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) edited</source>
        <translation>
            <numerusform>%Ln vista modificada</numerusform>
            <numerusform>%Ln vistas modificadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) added</source>
        <translation>
            <numerusform>%Ln campo personalizado añadido</numerusform>
            <numerusform>%Ln campos personalizados añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) deleted</source>
        <translation>
            <numerusform>%Ln campo personalizado eliminado</numerusform>
            <numerusform>%Ln campos personalizados eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) brought back</source>
        <translation>
            <numerusform>%Ln campo personalizado recuperado</numerusform>
            <numerusform>%Ln campos personalizados recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) imported</source>
        <translation>
            <numerusform>%Ln campo personalizado importado</numerusform>
            <numerusform>%Ln campos personalizados importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) edited</source>
        <translation>
            <numerusform>%Ln campo personalizado modificado</numerusform>
            <numerusform>%Ln campos personalizados modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) added</source>
        <translation>
            <numerusform>%Ln valor personalizado añadido</numerusform>
            <numerusform>%Ln valores personalizados añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) deleted</source>
        <translation>
            <numerusform>%Ln valor personalizado eliminado</numerusform>
            <numerusform>%Ln valores personalizados eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) brought back</source>
        <translation>
            <numerusform>%Ln valor personalizado recuperado</numerusform>
            <numerusform>%Ln valores personalizados recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) imported</source>
        <translation>
            <numerusform>%Ln valor personalizado importado</numerusform>
            <numerusform>%Ln valores personalizados importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) edited</source>
        <translation>
            <numerusform>%Ln valor personalizado modificado</numerusform>
            <numerusform>%Ln valores personalizados modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) added</source>
        <translation>
            <numerusform>%Ln elemento de lista añadido</numerusform>
            <numerusform>%Ln elementos de lista añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) deleted</source>
        <translation>
            <numerusform>%Ln elemento de lista eliminado</numerusform>
            <numerusform>%Ln elementos de lista eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) brought back</source>
        <translation>
            <numerusform>%Ln elemento de lista recuperado</numerusform>
            <numerusform>%Ln elementos de lista recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) imported</source>
        <translation>
            <numerusform>%Ln elemento de lista importado</numerusform>
            <numerusform>%Ln elementos de lista importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) edited</source>
        <translation>
            <numerusform>%Ln elemento de lista modificado</numerusform>
            <numerusform>%Ln elementos de lista modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) added</source>
        <translation>
            <numerusform>%Ln festivo añadido</numerusform>
            <numerusform>%Ln festivos añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) deleted</source>
        <translation>
            <numerusform>%Ln festivo eliminado</numerusform>
            <numerusform>%Ln festivos eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) brought back</source>
        <translation>
            <numerusform>%Ln festivo recuperado</numerusform>
            <numerusform>%Ln festivos recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) imported</source>
        <translation>
            <numerusform>%Ln festivo importado</numerusform>
            <numerusform>%Ln festivos importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) edited</source>
        <translation>
            <numerusform>%Ln festivo modificado</numerusform>
            <numerusform>%Ln festivos modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%Ln registro añadido</numerusform>
            <numerusform>%Ln registros añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) deleted</source>
        <translation>
            <numerusform>%Ln registro eliminado</numerusform>
            <numerusform>%Ln registros eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) brought back</source>
        <translation>
            <numerusform>%Ln registro recuperado</numerusform>
            <numerusform>%Ln registros recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>%Ln registro importado</numerusform>
            <numerusform>%Ln registros importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) edited</source>
        <translation>
            <numerusform>%Ln registro modificado</numerusform>
            <numerusform>%Ln registros modificados</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1 is what an act had done: &quot;3 customers edited&quot;</extracomment>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <extracomment>%1 is what an act had done, and does now once more: &quot;3 customers edited&quot;</extracomment>
        <translation>Rehecho: %1</translation>
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
        <translation>&amp;Limpiar filtros</translation>
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
    <message>
        <source>S&amp;ettings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>Edit the &amp;whole filter</source>
        <translation>Editar el &amp;filtro completo</translation>
    </message>
    <message>
        <source>O&amp;pen customer</source>
        <translation>A&amp;brir cliente</translation>
    </message>
    <message>
        <source>Edit a &amp;field of the selected…</source>
        <translation>Editar un &amp;campo de los seleccionados…</translation>
    </message>
    <message>
        <source>E&amp;xport this list…</source>
        <translation>E&amp;xportar esta lista…</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Volver a la lista</translation>
    </message>
    <message>
        <source>&amp;Previous customer</source>
        <translation>Cliente &amp;anterior</translation>
    </message>
    <message>
        <source>Ne&amp;xt customer</source>
        <translation>&amp;Siguiente cliente</translation>
    </message>
    <message>
        <source>Previous ta&amp;b</source>
        <translation>P&amp;estaña anterior</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>Pestaña si&amp;guiente</translation>
    </message>
    <message>
        <source>&amp;Write note</source>
        <translation>&amp;Escribir nota</translation>
    </message>
    <message>
        <source>Log &amp;call</source>
        <translation>Registrar &amp;llamada</translation>
    </message>
    <message>
        <source>&amp;Add to this tab</source>
        <translation>A&amp;ñadir en esta pestaña</translation>
    </message>
    <message>
        <source>Edit ent&amp;ry</source>
        <translation>Editar &amp;registro</translation>
    </message>
    <message>
        <source>De&amp;lete entry</source>
        <translation>E&amp;liminar registro</translation>
    </message>
    <message>
        <source>New &amp;task</source>
        <translation>Nueva &amp;tarea</translation>
    </message>
    <message>
        <source>Task &amp;done or to do again</source>
        <translation>Tarea &amp;hecha o por hacer de nuevo</translation>
    </message>
    <message>
        <source>Open the task&apos;s &amp;customer</source>
        <translation>Abrir el c&amp;liente de la tarea</translation>
    </message>
    <message>
        <source>&amp;Bring back from the trash</source>
        <translation>&amp;Recuperar de la papelera</translation>
    </message>
    <message>
        <source>Co&amp;lumns…</source>
        <translation>Co&amp;lumnas…</translation>
    </message>
    <message>
        <source>Save &amp;view</source>
        <translation>Guardar &amp;vista</translation>
    </message>
    <message>
        <source>Save as a ne&amp;w view…</source>
        <translation>Guardar como &amp;nueva vista…</translation>
    </message>
    <message>
        <source>Drop the view&apos;s chan&amp;ges</source>
        <translation>Descar&amp;tar los cambios de la vista</translation>
    </message>
    <message>
        <source>Re&amp;name view…</source>
        <translation>R&amp;enombrar vista…</translation>
    </message>
    <message>
        <source>D&amp;uplicate view</source>
        <translation>D&amp;uplicar vista</translation>
    </message>
    <message>
        <source>Who sees this v&amp;iew…</source>
        <translation>&amp;Quién ve esta vista…</translation>
    </message>
    <message>
        <source>Move view to the le&amp;ft</source>
        <translation>Mover vista a la i&amp;zquierda</translation>
    </message>
    <message>
        <source>Move view to the &amp;right</source>
        <translation>Mover vista a la &amp;derecha</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Eliminar vista</translation>
    </message>
    <message>
        <source>Theme: &amp;high contrast</source>
        <translation>Tema: &amp;alto contraste</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>Qué &amp;cambió</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nueva ventana</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Cerrar ventana</translation>
    </message>
    <message>
        <source>&amp;Support bundle</source>
        <translation>Paquete de &amp;soporte</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Choose the &amp;group…</source>
        <translation>Elegir el &amp;grupo…</translation>
    </message>
    <message>
        <source>&amp;Take out of the group</source>
        <translation>&amp;Sacar del grupo</translation>
    </message>
    <message>
        <source>&amp;History of the entry</source>
        <translation>&amp;Historial del registro</translation>
    </message>
    <message>
        <source>Import: ne&amp;xt step</source>
        <translation>Importación: &amp;siguiente paso</translation>
    </message>
    <message>
        <source>Import: step &amp;back</source>
        <translation>Importación: &amp;volver un paso</translation>
    </message>
    <message>
        <source>Import: choose &amp;file…</source>
        <translation>Importación: elegir &amp;archivo…</translation>
    </message>
    <message>
        <source>Conflict: keep the value in force</source>
        <translation>Conflicto: conservar el valor vigente</translation>
    </message>
    <message>
        <source>Conflict: use the other value</source>
        <translation>Conflicto: usar el otro valor</translation>
    </message>
    <message>
        <source>Conflict: keep all texts</source>
        <translation>Conflicto: conservar todos los textos</translation>
    </message>
    <message>
        <source>Open the row of the conflict</source>
        <translation>Abrir el registro del conflicto</translation>
    </message>
    <message>
        <source>S&amp;hare for some days…</source>
        <translation>Co&amp;mpartir por unos días…</translation>
    </message>
    <message>
        <source>Sort by &amp;this column</source>
        <translation>Ordenar por &amp;esta columna</translation>
    </message>
</context>
<context>
    <name>ChurnReason</name>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Budget cuts</source>
        <translation>Recorte de presupuesto</translation>
    </message>
    <message>
        <source>Missing features</source>
        <translation>Faltan funcionalidades</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Competidor</translation>
    </message>
    <message>
        <source>Closed down</source>
        <translation>Cerró la empresa</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>ContactRole</name>
    <message>
        <source>Champion</source>
        <translation>Promotor</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>Decisor</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Patrocinador</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
</context>
<context>
    <name>CustomKind</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Elección</translation>
    </message>
</context>
<context>
    <name>Customer</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerSections</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Ayer, %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>en %Ln día</numerusform>
            <numerusform>en %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln día de retraso</numerusform>
            <numerusform>%Ln días de retraso</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · holiday</source>
        <extracomment>%1 is what is said of a day: &quot;in 3 days&quot;, &quot;12/25/26&quot;</extracomment>
        <translation>%1 · festivo</translation>
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
    <name>Directory</name>
    <message>
        <source>%1 (leads)</source>
        <translation>%1 (lidera)</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>first password</source>
        <translation>primera contraseña</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>CS manager</source>
        <translation>Gestor de CS</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Líder de equipo</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por última vez</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Líderes</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>Quién atiende a los clientes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>until it is taken back</source>
        <translation>hasta que se retire</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prevista</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Compartido con</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%Ln contacto</numerusform>
            <numerusform>%Ln contactos</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact link</source>
        <translation>Vínculo de contacto</translation>
    </message>
    <message>
        <source>Contact links</source>
        <translation>Vínculos de contacto</translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s)</source>
        <translation>
            <numerusform>%Ln vínculo de contacto</numerusform>
            <numerusform>%Ln vínculos de contacto</numerusform>
        </translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%Ln contrato</numerusform>
            <numerusform>%Ln contratos</numerusform>
        </translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation>
            <numerusform>%Ln interacción</numerusform>
            <numerusform>%Ln interacciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln tarea</numerusform>
            <numerusform>%Ln tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage fact</source>
        <translation>Registro de uso</translation>
    </message>
    <message>
        <source>Usage facts</source>
        <translation>Registros de uso</translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s)</source>
        <translation>
            <numerusform>%Ln registro de uso</numerusform>
            <numerusform>%Ln registros de uso</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Cancelación</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>Cancelaciones</translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s)</source>
        <translation>
            <numerusform>%Ln cancelación</numerusform>
            <numerusform>%Ln cancelaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%Ln vista</numerusform>
            <numerusform>%Ln vistas</numerusform>
        </translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>Campo personalizado</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Campos personalizados</translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s)</source>
        <translation>
            <numerusform>%Ln campo personalizado</numerusform>
            <numerusform>%Ln campos personalizados</numerusform>
        </translation>
    </message>
    <message>
        <source>Custom value</source>
        <translation>Valor personalizado</translation>
    </message>
    <message>
        <source>Custom values</source>
        <translation>Valores personalizados</translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s)</source>
        <translation>
            <numerusform>%Ln valor personalizado</numerusform>
            <numerusform>%Ln valores personalizados</numerusform>
        </translation>
    </message>
    <message>
        <source>List entry</source>
        <translation>Elemento de lista</translation>
    </message>
    <message>
        <source>List entries</source>
        <translation>Elementos de lista</translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies)</source>
        <translation>
            <numerusform>%Ln elemento de lista</numerusform>
            <numerusform>%Ln elementos de lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Festivo</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Festivos</translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s)</source>
        <translation>
            <numerusform>%Ln festivo</numerusform>
            <numerusform>%Ln festivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Registros</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
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
        <source>You are signed out. Sign in again; your changes are kept here.</source>
        <translation>Su sesión está cerrada. Vuelva a entrar; sus cambios están guardados aquí.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything is kept here and sent later.</source>
        <translation>No se puede acceder al servidor. Todo queda guardado aquí y se envía después.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing is lost.</source>
        <translation>El disco está lleno. Libere espacio e inténtelo de nuevo; no se pierde nada.</translation>
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
    <message>
        <source>It is not there any more; somebody may have deleted it. Look for it in the trash; nothing else was changed.</source>
        <translation>Ya no está; puede que alguien lo haya eliminado. Búsquelo en la papelera; no se cambió nada más.</translation>
    </message>
    <message>
        <source>%1: there is one with this key already. Open it, or choose another key; nothing was changed.</source>
        <extracomment>%1 is what it is: Customer, Contract, Custom field …</extracomment>
        <translation>%1: ya existe uno con esta clave. Ábralo o elija otra clave; no se cambió nada.</translation>
    </message>
    <message>
        <source>It changed meanwhile. Look at it again and repeat the change; nothing was overwritten.</source>
        <translation>Cambió mientras tanto. Revíselo y repita el cambio; no se sobrescribió nada.</translation>
    </message>
    <message>
        <source>%1: only team leads and administrators may change and delete it. Ask one of them; nothing was changed.</source>
        <translation>%1: solo líderes de equipo y administradores pueden cambiarlo y eliminarlo. Pídaselo a uno de ellos; no se cambió nada.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask your team lead for access; nothing was changed.</source>
        <translation>No tiene permiso para esto. Pida acceso a quien lidera su equipo; no se cambió nada.</translation>
    </message>
    <message>
        <source>The server did not answer in time. It is tried again by itself; nothing is lost.</source>
        <translation>El servidor no respondió a tiempo. Se reintenta solo; no se pierde nada.</translation>
    </message>
    <message>
        <source>Another window of Farol is using the data. Close it and try again; nothing was changed.</source>
        <translation>Otra ventana de Farol está usando los datos. Ciérrela e inténtelo de nuevo; no se cambió nada.</translation>
    </message>
    <message>
        <source>This value cannot be saved. Correct it and try again; nothing was changed.</source>
        <translation>Este valor no se puede guardar. Corríjalo e inténtelo de nuevo; no se cambió nada.</translation>
    </message>
    <message>
        <source>This is too large to save. Make it shorter and try again; nothing was changed.</source>
        <translation>Es demasiado grande para guardarlo. Acórtelo e inténtelo de nuevo; no se cambió nada.</translation>
    </message>
    <message>
        <source>Tried too often. Wait a minute and try again; nothing is lost.</source>
        <translation>Demasiados intentos. Espere un minuto e inténtelo de nuevo; no se pierde nada.</translation>
    </message>
    <message>
        <source>Stored data is damaged. Do not delete anything; ask your administrator. Nothing was changed.</source>
        <translation>Los datos guardados están dañados. No borre nada; avise a su administrador. No se cambió nada.</translation>
    </message>
    <message>
        <source>This server belongs to another workspace. Check the address; nothing was changed.</source>
        <translation>Este servidor es de otro espacio de trabajo. Revise la dirección; no se cambió nada.</translation>
    </message>
    <message>
        <source>The data was written by a newer Farol. Update this one; nothing was changed.</source>
        <translation>Los datos los escribió un Farol más nuevo. Actualice este; no se cambió nada.</translation>
    </message>
    <message>
        <source>The server is too old for this Farol. Ask your administrator to update it; your changes are kept here.</source>
        <translation>El servidor es demasiado antiguo para este Farol. Pida a su administrador que lo actualice; sus cambios se conservan aquí.</translation>
    </message>
    <message>
        <source>The key of your data cannot be read. Unlock your key ring and try again; nothing is lost.</source>
        <translation>No se puede leer la clave de sus datos. Desbloquee su llavero e inténtelo de nuevo; no se pierde nada.</translation>
    </message>
    <message>
        <source>It was cancelled. Nothing was changed; begin again when you like.</source>
        <translation>Se canceló. No se cambió nada; empiece de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>This computer cannot do that. Nothing was changed; ask your administrator for another way.</source>
        <translation>Este equipo no puede hacerlo. No se cambió nada; pida a su administrador otra manera.</translation>
    </message>
    <message>
        <source>%1: it had been deleted.</source>
        <translation>%1: el registro ya había sido eliminado.</translation>
    </message>
    <message>
        <source>%1: it was deleted long ago; it can be created again from your copy.</source>
        <translation>%1: el registro fue eliminado hace mucho; se puede crear de nuevo a partir de su copia.</translation>
    </message>
    <message>
        <source>%1: another one holds this key.</source>
        <translation>%1: otro registro ya tiene esta clave.</translation>
    </message>
    <message>
        <source>%1: the server does not know it.</source>
        <translation>%1: el servidor no conoce este registro.</translation>
    </message>
    <message>
        <source>%1: only team leads and administrators may change and delete it.</source>
        <translation>%1: solo los líderes de equipo y los administradores pueden cambiarlo y eliminarlo.</translation>
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
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Influencia</translation>
    </message>
    <message>
        <source>Primary contact</source>
        <translation>Contacto principal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Salió el</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>Depende de</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Fusionado en</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renovación</translation>
    </message>
    <message>
        <source>Notice (days)</source>
        <translation>Preaviso (días)</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation>Renovación automática</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Colegas</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Sentimiento</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijada</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What the customer said</source>
        <translation>Lo que dijo el cliente</translation>
    </message>
    <message>
        <source>How we restated it</source>
        <translation>Cómo lo reformulamos</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>First answered</source>
        <translation>Primera respuesta</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfacción</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Escalado</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interno</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funcionalidad</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Usos</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>After an upgrade</source>
        <translation>Después de una ampliación</translation>
    </message>
    <message>
        <source>After a downgrade</source>
        <translation>Después de una reducción</translation>
    </message>
    <message>
        <source>Had come back</source>
        <translation>Ya había vuelto</translation>
    </message>
    <message>
        <source>Avoidable</source>
        <translation>Evitable</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Comentario del cliente</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Visible para</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>Shown in the portal</source>
        <translation>Visible en el portal</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Todos los años</translation>
    </message>
    <message>
        <source>MRR</source>
        <translation>MRR</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Tickets abiertos</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Próxima tarea</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>is on</source>
        <translation>es el</translation>
    </message>
    <message>
        <source>is not on</source>
        <translation>no es el</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>es antes de</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>es hasta</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>es después de</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>es a partir de</translation>
    </message>
    <message>
        <source>is one of the days</source>
        <translation>es uno de los días</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>es menor que</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>es como máximo</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>es mayor que</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>es como mínimo</translation>
    </message>
    <message>
        <source>comes before</source>
        <translation>viene antes de</translation>
    </message>
    <message>
        <source>comes not after</source>
        <translation>no viene después de</translation>
    </message>
    <message>
        <source>comes after</source>
        <translation>viene después de</translation>
    </message>
    <message>
        <source>comes not before</source>
        <translation>no viene antes de</translation>
    </message>
    <message>
        <source>expected the name of a field</source>
        <translation>aquí se espera el nombre de un campo</translation>
    </message>
    <message>
        <source>expected &apos;and&apos;, &apos;or&apos; or the end</source>
        <translation>aquí se espera “and”, “or” o el final</translation>
    </message>
    <message>
        <source>expected &apos;and&apos;, &apos;or&apos; or &apos;)&apos;</source>
        <translation>aquí se espera “and”, “or” o “)”</translation>
    </message>
    <message>
        <source>this &apos;(&apos; is never closed</source>
        <translation>este “(” no se cierra</translation>
    </message>
    <message>
        <source>this &apos;)&apos; closes nothing</source>
        <translation>este “)” no cierra nada</translation>
    </message>
    <message>
        <source>this quotation mark is never closed</source>
        <translation>estas comillas no se cierran</translation>
    </message>
    <message>
        <source>the filter is too large</source>
        <translation>el filtro es demasiado grande</translation>
    </message>
    <message>
        <source>expected a day such as 2025-03-01, today or today - 30d (d, w, m or y)</source>
        <translation>aquí se espera un día como 2025-03-01, today o today - 30d (d, w, m o y)</translation>
    </message>
    <message>
        <source>write &apos;is null&apos; or &apos;is not null&apos;</source>
        <translation>escriba “is null” o “is not null”</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>hace %Ln semana</numerusform>
            <numerusform>hace %Ln semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n week(s)</source>
        <translation>
            <numerusform>en %Ln semana</numerusform>
            <numerusform>en %Ln semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>hace %Ln mes</numerusform>
            <numerusform>hace %Ln meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>en %Ln mes</numerusform>
            <numerusform>en %Ln meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>hace %Ln año</numerusform>
            <numerusform>hace %Ln años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>en %Ln año</numerusform>
            <numerusform>en %Ln años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %Ln día</numerusform>
            <numerusform>hace %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>en %Ln día</numerusform>
            <numerusform>en %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>no está vacío</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>no es</translation>
    </message>
    <message>
        <source>has</source>
        <translation>tiene</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>empieza por</translation>
    </message>
    <message>
        <source>has any of</source>
        <translation>tiene alguno de</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>es uno de</translation>
    </message>
    <message>
        <source>me</source>
        <translation>yo</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%Ln condición</numerusform>
            <numerusform>%Ln condiciones</numerusform>
        </translation>
    </message>
    <message>
        <source>has a conflict</source>
        <translation>tiene conflicto</translation>
    </message>
    <message>
        <source>this cannot be understood</source>
        <translation>esto no se entiende</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>En el carácter %1: %2</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>no existe el campo “%1”</translation>
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
            <numerusform>hace %Ln min</numerusform>
            <numerusform>hace %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %Ln hora</numerusform>
            <numerusform>hace %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %Ln día</numerusform>
            <numerusform>hace %Ln días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>does not fit the field</source>
        <translation>no sirve para el campo</translation>
    </message>
    <message>
        <source>not an amount</source>
        <translation>no es un importe</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>ni sí ni no</translation>
    </message>
    <message>
        <source>not a whole number that fits</source>
        <translation>no es un número entero válido</translation>
    </message>
    <message>
        <source>not a day</source>
        <translation>no es una fecha</translation>
    </message>
    <message>
        <source>not a day with a time</source>
        <translation>no es una fecha con hora</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>no está en la lista</translation>
    </message>
    <message>
        <source>nobody and nothing is called that</source>
        <translation>nadie ni nada se llama así</translation>
    </message>
    <message>
        <source>a text that does not fit the field</source>
        <translation>un texto que no sirve para el campo</translation>
    </message>
    <message>
        <source>line %1 has the same id and other contents; both count</source>
        <translation>la línea %1 tiene el mismo identificador y otro contenido; ambas cuentan</translation>
    </message>
    <message>
        <source>line %1 is the same; it counts once</source>
        <translation>la línea %1 es igual; cuenta una sola vez</translation>
    </message>
    <message>
        <source>summed with line %1, which says otherwise here; taken as yes</source>
        <translation>sumada a la línea %1, que aquí dice otra cosa; vale como sí</translation>
    </message>
    <message>
        <source>the contract did not run on this day</source>
        <translation>el contrato no estaba vigente ese día</translation>
    </message>
    <message>
        <source>the contract has no end, but its customer has left</source>
        <translation>el contrato no tiene fin, pero su cliente ya se fue</translation>
    </message>
    <message>
        <source>a trial that costs money</source>
        <translation>una prueba que cuesta dinero</translation>
    </message>
    <message>
        <source>line %1 is a cancellation of the same customer</source>
        <translation>la línea %1 es una cancelación del mismo cliente</translation>
    </message>
    <message>
        <source>the customer is not marked as having left</source>
        <translation>el cliente no está marcado como quien se fue</translation>
    </message>
    <message>
        <source>first answered after it was closed</source>
        <translation>primera respuesta después de cerrado</translation>
    </message>
    <message>
        <source>The file is not there any more. Choose it again where it is now. Nothing was changed.</source>
        <translation>El archivo ya no está ahí. Vuelva a elegirlo donde esté ahora. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file cannot be read. Another program may hold it: close it there, or copy it to a folder of yours. Nothing was changed.</source>
        <translation>El archivo no se puede leer. Quizá otro programa lo esté usando: ciérralo allí o cópialo a una carpeta tuya. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file is empty. Choose one with a first line of column names and the rows below. Nothing was changed.</source>
        <translation>El archivo está vacío. Elija uno con los nombres de las columnas en la primera línea y los registros debajo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The first line names no column. Write the names above the columns, save the file and choose it again. Nothing was changed.</source>
        <translation>La primera línea no da nombre a ninguna columna. Escriba los nombres sobre las columnas, guarde el archivo y elíjalo de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>Two columns have the same name. Rename one of them, save the file and choose it again. Nothing was changed.</source>
        <translation>Dos columnas tienen el mismo nombre. Cambie el de una, guarde el archivo y elíjalo de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The workbook is under a password. Open it in your spreadsheet, save a copy without one and choose that. Nothing was changed.</source>
        <translation>El libro está protegido con contraseña. Ábralo en su hoja de cálculo, guarde una copia sin ella y elija esa copia. No se cambió nada.</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls). Save it as .xlsx and choose that. Nothing was changed.</source>
        <translation>Este es un libro del tipo antiguo (.xls). Guárdelo como .xlsx y elija ese. No se cambió nada.</translation>
    </message>
    <message>
        <source>This is neither a CSV file nor an Excel workbook. Save the table as CSV or XLSX and choose that. Nothing was changed.</source>
        <translation>Esto no es un archivo CSV ni un libro de Excel. Guarde la tabla como CSV o XLSX y elija ese archivo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The letters of this file cannot be told for certain. Choose its encoding, or save it as UTF-8. Nothing was changed.</source>
        <translation>No se puede saber con certeza cómo se grabaron las letras de este archivo. Elija la codificación o guárdelo como UTF-8. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in your spreadsheet, save it anew and choose it again. Nothing was changed.</source>
        <translation>El archivo está dañado. Ábralo en su hoja de cálculo, guárdelo otra vez y elíjalo de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The workbook has no such sheet any more. Choose another one. Nothing was changed.</source>
        <translation>El libro ya no tiene esa hoja. Elija otra. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file was changed meanwhile. Read it again; what you chose for its columns stays.</source>
        <translation>El archivo se modificó mientras tanto. Léelo de nuevo; lo que elegiste para las columnas se mantiene.</translation>
    </message>
    <message>
        <source>What was chosen for the columns does not fit this file. Look through the columns again. Nothing was changed.</source>
        <translation>Lo elegido para las columnas no sirve para este archivo. Revise las columnas. No se cambió nada.</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>demasiado largo</translation>
    </message>
    <message>
        <source>more cells than column names</source>
        <translation>más celdas que nombres de columnas</translation>
    </message>
    <message>
        <source>fewer cells than column names</source>
        <translation>menos celdas que nombres de columnas</translation>
    </message>
    <message>
        <source>a quotation mark is never closed; nothing after it can be read</source>
        <translation>una comilla nunca se cierra; nada después de ella se puede leer</translation>
    </message>
    <message>
        <source>characters that cannot be read</source>
        <translation>caracteres que no se pueden leer</translation>
    </message>
    <message>
        <source>nothing to recognise the row by</source>
        <translation>no hay por dónde reconocer el registro</translation>
    </message>
    <message>
        <source>a value is needed here</source>
        <translation>aquí hace falta un valor</translation>
    </message>
    <message>
        <source>the mapping does not know this value</source>
        <translation>el modelo no conoce este valor</translation>
    </message>
    <message>
        <source>several are called that</source>
        <translation>varios se llaman así</translation>
    </message>
    <message>
        <source>the same as line %1; only what that one leaves open is taken</source>
        <translation>lo mismo que la línea %1; solo entra lo que esa deja abierto</translation>
    </message>
    <message>
        <source>it was deleted</source>
        <translation>fue eliminado</translation>
    </message>
    <message>
        <source>could not be written</source>
        <translation>no se pudo guardar</translation>
    </message>
    <message>
        <source>a formula that came to nothing</source>
        <translation>una fórmula sin resultado</translation>
    </message>
    <message>
        <source>it would end before it begins</source>
        <translation>terminaría antes de empezar</translation>
    </message>
    <message>
        <source>it is there already and belongs to another one, which never changes</source>
        <translation>ya existe y pertenece a otro, lo que nunca cambia</translation>
    </message>
    <message>
        <source>the sum is too large a number</source>
        <translation>la suma es un número demasiado grande</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Repetido</translation>
    </message>
    <message>
        <source>Summed</source>
        <translation>Sumado</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Queda fuera</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulación</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>year, month, day (2026/12/31)</source>
        <translation>año, mes, día (2026/12/31)</translation>
    </message>
    <message>
        <source>day, month, year (31/12/2026)</source>
        <translation>día, mes, año (31/12/2026)</translation>
    </message>
    <message>
        <source>month, day, year (12/31/2026)</source>
        <translation>mes, día, año (12/31/2026)</translation>
    </message>
    <message>
        <source>Comma (1.250,50)</source>
        <translation>Coma (1.250,50)</translation>
    </message>
    <message>
        <source>Point (1,250.50)</source>
        <translation>Punto (1,250.50)</translation>
    </message>
</context>
<context>
    <name>InteractionKind</name>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Contact link</source>
        <translation>Vínculo de contacto</translation>
    </message>
    <message>
        <source>Contact links</source>
        <translation>Vínculos de contacto</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Churn</translation>
    </message>
    <message>
        <source>Churn events</source>
        <translation>Cancelaciones (churn)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Nothing was changed. Try again; farol --demo shows a sample meanwhile.</source>
        <translation>No se cambió nada. Inténtelo de nuevo; mientras tanto, farol --demo muestra un ejemplo.</translation>
    </message>
    <message>
        <source>Preparing the sample company…</source>
        <translation>Preparando la empresa de ejemplo…</translation>
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
    <message>
        <source>&amp;Window</source>
        <translation>Ve&amp;ntana</translation>
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
    <message>
        <source>Team %1</source>
        <extracomment>A team whose name this device does not know; %1 is the end of an id</extracomment>
        <translation>Equipo %1</translation>
    </message>
</context>
<context>
    <name>NewsLines</name>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nuevo contrato</translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>Ticket abierto</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Cancelación</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>Ticket solved</source>
        <translation>Ticket resuelto</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tarea terminada</translation>
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
    <message>
        <source>My tasks</source>
        <translation>Mis tareas</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Customer page</source>
        <translation>Página del cliente</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>The server cannot be reached, and without it nothing about people can be changed. Nothing was changed, and nothing is lost: what you typed stays here. Try again when you are online.</source>
        <translation>No se puede llegar al servidor, y sin él no se puede cambiar nada sobre las personas. No se cambió nada ni se perdió nada: lo que escribió se queda aquí. Inténtelo de nuevo cuando haya conexión.</translation>
    </message>
    <message>
        <source>Somebody with this mail address is there already. If you have just added this person and saw no password, reset the password.</source>
        <translation>Ya hay alguien con este correo. Si acaba de añadir a esta persona y no vio la contraseña, restablézcala.</translation>
    </message>
    <message>
        <source>There is a team of this name already. Choose another name.</source>
        <translation>Ya hay un equipo con este nombre. Elija otro nombre.</translation>
    </message>
    <message>
        <source>You cannot do this to yourself. Ask another administrator.</source>
        <translation>No puede hacer esto consigo mismo. Pídalo a otro administrador.</translation>
    </message>
    <message>
        <source>Only administrators and whoever leads this team may do that.</source>
        <translation>Solo los administradores y quien lidera este equipo pueden hacerlo.</translation>
    </message>
    <message>
        <source>You may name somebody for your own customers, and as a lead for your team. Ask an administrator for the rest.</source>
        <translation>Puede indicar a alguien para sus propios clientes y, como líder, para su equipo. Para el resto, pídalo a un administrador.</translation>
    </message>
    <message>
        <source>Only administrators may do that.</source>
        <translation>Solo los administradores pueden hacerlo.</translation>
    </message>
    <message>
        <source>This person or team is not there any more. Sync, then look again.</source>
        <translation>Esta persona o este equipo ya no existe. Sincronice y mire de nuevo.</translation>
    </message>
    <message>
        <source>The server does not take this. Check the mail address, the name (one line, at most 100 characters) and the days.</source>
        <translation>El servidor no lo acepta. Revise el correo, el nombre (una línea, 100 caracteres como máximo) y los días.</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Monthly</source>
        <translation>Mensual</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>Trimestral</translation>
    </message>
    <message>
        <source>Half-yearly</source>
        <translation>Semestral</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Anual</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Único</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
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
    <name>Sentiment</name>
    <message>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutro</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
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
        <translation>Cancelado</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n change(s) kept here</source>
        <translation>
            <numerusform>%Ln cambio guardado aquí</numerusform>
            <numerusform>%Ln cambios guardados aquí</numerusform>
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
            <numerusform>%Ln cambio no aceptado</numerusform>
            <numerusform>%Ln cambios no aceptados</numerusform>
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
            <numerusform>%Ln conflicto por decidir</numerusform>
            <numerusform>%Ln conflictos por decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%Ln cambio en cola</numerusform>
            <numerusform>%Ln cambios en cola</numerusform>
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
    <name>Task</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>due yesterday</source>
        <translation>venció ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln día de retraso</numerusform>
            <numerusform>%Ln días de retraso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>en %Ln día</numerusform>
            <numerusform>en %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasadas</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vencen hoy</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más adelante</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechas</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>hecha el %1</translation>
    </message>
</context>
<context>
    <name>TaskStatus</name>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
</context>
<context>
    <name>TicketStatus</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>A la espera del cliente</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>What the customer said:</source>
        <translation>Lo que dijo el cliente:</translation>
    </message>
    <message>
        <source>How we restated it:</source>
        <translation>Cómo lo repetimos:</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>by the customer</source>
        <translation>por el cliente</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>In renewal</source>
        <translation>En renovación</translation>
    </message>
    <message>
        <source>Renewal in 90 days</source>
        <translation>Renuevan en 90 días</translation>
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
        <source>Churned</source>
        <translation>Cancelados</translation>
    </message>
</context>
<context>
    <name>WorkspaceList</name>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmentos</translation>
    </message>
    <message>
        <source>Roles of contacts</source>
        <translation>Roles de los contactos</translation>
    </message>
    <message>
        <source>Kinds of interactions</source>
        <translation>Tipos de interacción</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioridades</translation>
    </message>
    <message>
        <source>Reasons for cancelling</source>
        <translation>Motivos de cancelación</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Influencia</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Sentimiento</translation>
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
    <name>farol::AbsenceDialog</name>
    <message>
        <source>Add an absence</source>
        <translation>Añadir una ausencia</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Quién está ausente</translation>
    </message>
    <message>
        <source>Who looks after the customers</source>
        <translation>Quién atiende a los clientes</translation>
    </message>
    <message>
        <source>On these days the substitute sees and edits all that the other one owns. Owners stay as they are.</source>
        <translation>En esos días, el sustituto ve y edita todo lo que está a cargo de la otra persona. Los responsables siguen siendo los mismos.</translation>
    </message>
    <message>
        <source>Nobody is there who could look after the customers.</source>
        <translation>No hay nadie que pueda atender a los clientes.</translation>
    </message>
    <message>
        <source>%1 looks after the customers on these days</source>
        <translation>%1 atiende a los clientes en esos días</translation>
    </message>
</context>
<context>
    <name>farol::AbsenceList</name>
    <message>
        <source>Absences</source>
        <translation>Ausencias</translation>
    </message>
    <message>
        <source>Nobody is away, and nobody has said that they will be.</source>
        <translation>Nadie está ausente ni ha avisado de que lo estará.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Who is away, the substitute, their lead or an administrator takes it back.</source>
        <translation>Quien está ausente, el sustituto, su líder o un administrador retira la ausencia.</translation>
    </message>
    <message>
        <source>The absence is taken back</source>
        <translation>Ausencia retirada</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Add an absence…</source>
        <translation>Añadir ausencia…</translation>
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
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>What you took back last is out of your hands now, so it cannot be done again.</source>
        <translation>Lo último que deshizo ya no está en sus manos, así que no se puede rehacer.</translation>
    </message>
    <message>
        <source>Nothing was taken back: you did something else since. “Undo” in the menu “Edit” takes that back first.</source>
        <translation>No se deshizo nada: usted hizo otra cosa después. “Deshacer”, en el menú “Editar”, deshace primero esa otra.</translation>
    </message>
</context>
<context>
    <name>farol::AttentionList</name>
    <message>
        <source>A change to a customer</source>
        <translation>Un cambio en un cliente</translation>
    </message>
    <message>
        <source>You no longer have access; your team lead has it now.</source>
        <translation>Ya no tiene acceso; ahora está con el líder de su equipo.</translation>
    </message>
    <message>
        <source>Ask your team lead to let the change through, or dismiss it.</source>
        <translation>Pida al líder de su equipo que deje pasar el cambio, o descártelo.</translation>
    </message>
    <message>
        <source>Create it again from your copy if it is still needed, or dismiss it.</source>
        <translation>Créelo de nuevo a partir de su copia si aún hace falta, o descártelo.</translation>
    </message>
    <message>
        <source>Ask your team lead to make the change, or dismiss it.</source>
        <translation>Pida al líder de su equipo que haga el cambio, o descártelo.</translation>
    </message>
    <message>
        <source>Copy what you wrote, put it into the other one, then dismiss this.</source>
        <translation>Copie lo que escribió, póngalo en el otro y después descarte este.</translation>
    </message>
    <message>
        <source>Bring back what it belongs to from the trash, then write it again.</source>
        <translation>Recupere de la papelera aquello a lo que pertenece y escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing to do; ask your administrator when the server is updated.</source>
        <translation>No hay nada que hacer; pregunte a su administrador cuándo se actualiza el servidor.</translation>
    </message>
    <message>
        <source>It must not come back. Dismiss it.</source>
        <translation>No debe volver. Descártelo.</translation>
    </message>
    <message>
        <source>Copy it, tell your administrator, then dismiss it.</source>
        <translation>Cópielo, avise a su administrador y después descártelo.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Crear de nuevo</translation>
    </message>
    <message>
        <source>Create %1 again</source>
        <translation>Crear %1 de nuevo</translation>
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
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>Descartar %1</translation>
    </message>
    <message>
        <source>Really dismiss</source>
        <translation>Descartar de verdad</translation>
    </message>
    <message>
        <source>Created again from your copy</source>
        <translation>Creado de nuevo a partir de su copia</translation>
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
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
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
    <message>
        <source>Edit field…</source>
        <translation>Editar campo…</translation>
    </message>
</context>
<context>
    <name>farol::BulkEditDialog</name>
    <message>
        <source>Edit several customers</source>
        <translation>Editar varios clientes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Add or take away</source>
        <translation>Añadir o quitar</translation>
    </message>
    <message>
        <source>add</source>
        <translation>añadir</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>quitar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n customer(s)</source>
        <translation>
            <numerusform>Editar %Ln cliente</numerusform>
            <numerusform>Editar %Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Type a word first.</source>
        <translation>Escriba primero una palabra.</translation>
    </message>
    <message>
        <source>This value cannot be read yet.</source>
        <translation>Este valor todavía no se puede leer.</translation>
    </message>
    <message>
        <source>Looking through the rows: %1 of %2</source>
        <translation>Revisando las filas: %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be changed to “%1”.</source>
        <translation>
            <numerusform>%Ln fila pasa a “%1”.</numerusform>
            <numerusform>%Ln filas pasan a “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be changed.</source>
        <translation>
            <numerusform>Se cambiará %Ln fila.</numerusform>
            <numerusform>Se cambiarán %Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing will be changed.</source>
        <translation>No se cambiará nada.</translation>
    </message>
    <message>
        <source>Have it already: %1.</source>
        <translation>Ya están así: %1.</translation>
    </message>
    <message>
        <source>Deleted meanwhile: %1.</source>
        <translation>Eliminadas mientras tanto: %1.</translation>
    </message>
    <message>
        <source>Of these, yours now: %1. Unless you may see them for another reason, they leave this computer with the next sync.</source>
        <translation>De estas, suyas ahora: %1. Si no puede verlas por otro motivo, salen de este equipo en la próxima sincronización.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>One value that rows have before a bulk edit, and how many of them have it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>other values: %1</source>
        <translation>otros valores: %1</translation>
    </message>
    <message>
        <source>Now they have: %1</source>
        <translation>Ahora tienen: %1</translation>
    </message>
</context>
<context>
    <name>farol::ChildRows</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Por mes</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1: vacío</translation>
    </message>
</context>
<context>
    <name>farol::ColumnsChooser</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Subir (Alt+Flecha arriba)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Bajar (Alt+Flecha abajo)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>The usual columns, as wide as usual</source>
        <translation>Las columnas habituales, con su ancho habitual</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>“%1” always stands first.</source>
        <translation>“%1” siempre va primero.</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Buscar una columna</translation>
    </message>
</context>
<context>
    <name>farol::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>Búsqueda y comandos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Nada encontrado. Pruebe con menos letras.</translation>
    </message>
    <message>
        <source>Search customers, contacts, notes, tickets or commands</source>
        <translation>Buscar clientes, contactos, notas, tickets o comandos</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Búsqueda o comando</translation>
    </message>
    <message numerus="yes">
        <source>more than %n result(s)</source>
        <translation>
            <numerusform>más de %Ln resultado</numerusform>
            <numerusform>más de %Ln resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Abiertos por último</translation>
    </message>
    <message>
        <source>Actions and pages</source>
        <translation>Acciones y páginas</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>comandos</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <source>The search could not be answered. Type on to try again.</source>
        <translation>No se pudo responder a la búsqueda. Siga escribiendo para intentarlo de nuevo.</translation>
    </message>
</context>
<context>
    <name>farol::Composer</name>
    <message>
        <source>New entry</source>
        <translation>Nuevo registro</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>Draft not kept: %1</source>
        <translation>Borrador no guardado: %1</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Colegas</translation>
    </message>
    <message>
        <source>Draft brought back</source>
        <translation>Borrador recuperado</translation>
    </message>
    <message>
        <source>Changed by somebody else meanwhile: %1. Saving replaces it.</source>
        <translation>Otra persona lo cambió mientras tanto: %1. Al guardar se reemplaza.</translation>
    </message>
    <message>
        <source>Write what happened; a few words are enough.</source>
        <translation>Escriba qué ocurrió; bastan unas palabras.</translation>
    </message>
    <message>
        <source>The day cannot be read: %1</source>
        <translation>No se puede leer el día: %1</translation>
    </message>
    <message>
        <source>Draft thrown away.</source>
        <translation>Borrador descartado.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Editing: %1, %2</source>
        <translation>Editando: %1, %2</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Write what happened. @ mentions a colleague.</source>
        <translation>Escriba qué ocurrió. Use @ para mencionar a un compañero.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Type of the entry</source>
        <translation>Tipo de registro</translation>
    </message>
    <message>
        <source>Active listening</source>
        <translation>Escucha activa</translation>
    </message>
    <message>
        <source>What the customer said, how it was restated, and whether he confirmed it</source>
        <translation>Lo que dijo el cliente, cómo se repitió y si lo confirmó</translation>
    </message>
    <message>
        <source>In the customer&apos;s own words</source>
        <translation>En palabras del cliente</translation>
    </message>
    <message>
        <source>What you gave back: “So what you need is …”</source>
        <translation>Lo que usted devolvió: “Entonces lo que necesitan es…”</translation>
    </message>
    <message>
        <source>The customer confirmed it</source>
        <translation>El cliente lo confirmó</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Mention a colleague</source>
        <translation>Mencionar a un compañero</translation>
    </message>
</context>
<context>
    <name>farol::ConditionChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
    </message>
    <message>
        <source>%1. Delete takes the condition away</source>
        <translation>%1. Supr quita la condición</translation>
    </message>
</context>
<context>
    <name>farol::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>farol::ConflictView</name>
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
    <message>
        <source>Keep all texts, one below the other</source>
        <translation>Conservar todos los textos, uno debajo del otro</translation>
    </message>
    <message>
        <source>It was deleted on one side while the other side still worked on it. Until you decide, it stays.</source>
        <translation>Se eliminó en un lado mientras el otro aún trabajaba en él. Hasta que decida, se queda.</translation>
    </message>
    <message>
        <source>%1, on this device</source>
        <translation>%1, en este dispositivo</translation>
    </message>
</context>
<context>
    <name>farol::ConflictsModel</name>
    <message>
        <source>Deletion</source>
        <translation>Eliminación</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservado</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>two values of a conflict: &quot;R$ 268.500 or R$ 284.000&quot;</extracomment>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>decidir</translation>
    </message>
</context>
<context>
    <name>farol::ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
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
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Rows with a conflict</source>
        <translation>Registros con conflicto</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>Conflicto anterior</translation>
    </message>
    <message>
        <source>Leave it for later: next conflict</source>
        <translation>Dejar para después: siguiente conflicto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait for a decision. Nothing was lost.</source>
        <translation>
            <numerusform>%Ln registro espera una decisión. No se perdió nada.</numerusform>
            <numerusform>%Ln registros esperan una decisión. No se perdió nada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ContactDialog</name>
    <message>
        <source>%1 has the same mail address.</source>
        <translation>%1 tiene el mismo correo.</translation>
    </message>
    <message>
        <source>%1 has the same phone.</source>
        <translation>%1 tiene el mismo teléfono.</translation>
    </message>
    <message>
        <source>%1 is a contact here already.</source>
        <translation>%1 ya es contacto de este cliente.</translation>
    </message>
    <message>
        <source>Link that contact to this customer</source>
        <translation>Vincular ese contacto a este cliente</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Editar contacto</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Añadir contacto</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1, a contact of another customer, has this mail address.</source>
        <translation>%1, contacto de otro cliente, tiene este correo.</translation>
    </message>
</context>
<context>
    <name>farol::ContactRows</name>
    <message>
        <source>primary</source>
        <translation>principal</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>se fue el %1</translation>
    </message>
    <message>
        <source>influence: %1</source>
        <translation>influencia: %1</translation>
    </message>
</context>
<context>
    <name>farol::ContactsSection</name>
    <message>
        <source>Show contacts as</source>
        <translation>Mostrar contactos como</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Stakeholder map</source>
        <translation>Mapa de relaciones</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Fusionar duplicados</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Añadir contacto</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Contacts of other customers who work here, too</source>
        <translation>Contactos de otros clientes que también trabajan aquí</translation>
    </message>
    <message>
        <source>Merge duplicates (%1)</source>
        <translation>Fusionar duplicados (%1)</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>Nobody here is known as: %1.</source>
        <translation>Nadie aquí figura como: %1.</translation>
    </message>
    <message>
        <source>Nobody is known here yet</source>
        <translation>Aún no hay contactos aquí</translation>
    </message>
    <message>
        <source>No champion, no decision maker. Add whom you talk to, and who decides.</source>
        <translation>Ningún promotor, nadie que decida. Añada con quién habla y quién decide.</translation>
    </message>
    <message>
        <source>Works with which customer, too?</source>
        <translation>¿Con qué otro cliente trabaja?</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Make primary contact</source>
        <translation>Hacer contacto principal</translation>
    </message>
    <message>
        <source>Link to another customer</source>
        <translation>Vincular a otro cliente</translation>
    </message>
    <message>
        <source>Merge with another contact</source>
        <translation>Fusionar con otro contacto</translation>
    </message>
    <message>
        <source>Take away the link to this customer</source>
        <translation>Quitar el vínculo con este cliente</translation>
    </message>
</context>
<context>
    <name>farol::ContractRows</name>
    <message>
        <source>notice was due %1</source>
        <translation>el preaviso venció el %1</translation>
    </message>
    <message>
        <source>notice until %1</source>
        <translation>preaviso hasta %1</translation>
    </message>
    <message>
        <source>Product and plan</source>
        <translation>Producto y plan</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Por mes</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Vigencia</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Without a product</source>
        <translation>Sin producto</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1: vacío</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 al mes</translation>
    </message>
    <message>
        <source>%1 a quarter</source>
        <translation>%1 al trimestre</translation>
    </message>
    <message>
        <source>%1 a half-year</source>
        <translation>%1 al semestre</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 al año</translation>
    </message>
    <message>
        <source>%1 once</source>
        <translation>%1, una vez</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
</context>
<context>
    <name>farol::ContractsSection</name>
    <message>
        <source>Add contract</source>
        <translation>Añadir contrato</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>No contract yet</source>
        <translation>Aún sin contrato</translation>
    </message>
    <message>
        <source>What the customer has bought, its value and its renewal stand here.</source>
        <translation>Aquí figuran lo contratado por el cliente, su valor y su renovación.</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nuevo contrato</translation>
    </message>
    <message>
        <source>Edit contract</source>
        <translation>Editar contrato</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The contract ends before it starts.</source>
        <translation>El contrato termina antes de empezar.</translation>
    </message>
</context>
<context>
    <name>farol::CustomFieldDialog</name>
    <message>
        <source>For example: Region</source>
        <translation>Por ejemplo: Región</translation>
    </message>
    <message>
        <source>What people read</source>
        <translation>Lo que se lee</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Lo que contiene</translation>
    </message>
    <message>
        <source>What can be chosen, one a line</source>
        <translation>Opciones, una por línea</translation>
    </message>
    <message>
        <source>Customers see it in the portal</source>
        <translation>Los clientes lo ven en el portal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nuevo campo</translation>
    </message>
    <message>
        <source>Edit field</source>
        <translation>Editar campo</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Añadir campo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Customers have values of this kind. Add another field for another kind.</source>
        <translation>Hay clientes con valores de este tipo. Para otro tipo, añada otro campo.</translation>
    </message>
    <message>
        <source>Files and scripts name it by a key made of this.</source>
        <translation>Los archivos y scripts lo nombran con una clave hecha de este nombre.</translation>
    </message>
    <message>
        <source>Files and scripts name it %1; that never changes.</source>
        <translation>Los archivos y scripts lo llaman %1; eso no cambia nunca.</translation>
    </message>
    <message>
        <source>Type what people read.</source>
        <translation>Escriba lo que se lee.</translation>
    </message>
</context>
<context>
    <name>farol::CustomFieldRows</name>
    <message>
        <source>no customer has a value</source>
        <translation>ningún cliente tiene valor</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>customer sees it</source>
        <translation>el cliente lo ve</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivado</translation>
    </message>
</context>
<context>
    <name>farol::CustomerChooser</name>
    <message>
        <source>Name of the customer</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>farol::CustomerPage</name>
    <message>
        <source>Parts of the customer</source>
        <translation>Partes del cliente</translation>
    </message>
    <message>
        <source>This customer is not here any more</source>
        <translation>Este cliente ya no está aquí</translation>
    </message>
    <message>
        <source>It was deleted, or it is no longer among the customers you may see. What you had begun to write is kept.</source>
        <translation>Se eliminó o ya no está entre los clientes que usted puede ver. Lo que había empezado a escribir está guardado.</translation>
    </message>
    <message>
        <source>No customer is open</source>
        <translation>Ningún cliente abierto</translation>
    </message>
    <message>
        <source>Open one from the list of customers, or find it with the search.</source>
        <translation>Abra uno en la lista de clientes o encuéntrelo con la búsqueda.</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Mostrar clientes</translation>
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
    <name>farol::CustomerPicker</name>
    <message>
        <source>Customers found</source>
        <translation>Clientes encontrados</translation>
    </message>
    <message>
        <source>Type some letters of the name</source>
        <translation>Escriba algunas letras del nombre</translation>
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
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Limpiar filtros</translation>
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
            <numerusform>de %Ln cliente</numerusform>
            <numerusform>de %Ln clientes</numerusform>
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
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>Ningún cliente con estos filtros</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
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
        <translation>%1: no se pudo leer “%2” y no se guardó.</translation>
    </message>
    <message>
        <source>“%1” above the list narrows it too.</source>
        <translation>“%1” encima de la lista también la restringe.</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>Guardar como vista</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in this view</source>
        <translation>No hay nadie en esta vista</translation>
    </message>
    <message>
        <source>Customers stand here as soon as they match the filter of “%1”.</source>
        <translation>Los clientes aparecen aquí en cuanto cumplen el filtro de “%1”.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>Guardar como nueva vista</translation>
    </message>
    <message>
        <source>Edit the whole filter (%1)</source>
        <translation>Editar el filtro completo (%1)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose and order the columns (%1)</source>
        <translation>Elegir y ordenar las columnas (%1)</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message numerus="yes">
        <source>The selection was let go: its %n rows are scattered too widely over this list.</source>
        <translation>
            <numerusform>Se soltó la selección: su fila está demasiado dispersa en esta lista.</numerusform>
            <numerusform>Se soltó la selección: sus %Ln filas están demasiado dispersas en esta lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message numerus="yes">
        <source>They leave every list, here and at your colleagues&apos;, with all that hangs on them. For %n day(s) they can be brought back from the trash.</source>
        <translation>
            <numerusform>Salen de todas las listas, aquí y en los equipos de sus colegas, con todo lo que cuelga de ellos. Durante %Ln día se pueden recuperar de la papelera.</numerusform>
            <numerusform>Salen de todas las listas, aquí y en los equipos de sus colegas, con todo lo que cuelga de ellos. Durante %Ln días se pueden recuperar de la papelera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n customer(s)?</source>
        <translation>
            <numerusform>¿Eliminar %Ln cliente?</numerusform>
            <numerusform>¿Eliminar %Ln clientes?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
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
    <message>
        <source>Holiday: %1</source>
        <translation>Festivo: %1</translation>
    </message>
</context>
<context>
    <name>farol::DetailsSection</name>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose the group</source>
        <translation>Elegir el grupo</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Sacar del grupo</translation>
    </message>
    <message>
        <source>“%1” was not saved: “%2”</source>
        <translation>“%1” no se guardó: “%2”</translation>
    </message>
    <message>
        <source>Emptied meanwhile; your draft is kept.</source>
        <translation>Se vació mientras tanto; su borrador se conserva.</translation>
    </message>
    <message>
        <source>Meanwhile: %1. Your draft is kept.</source>
        <translation>Mientras tanto: %1. Su borrador se conserva.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>a customer you may not see</source>
        <translation>un cliente que usted no puede ver</translation>
    </message>
    <message>
        <source>Values, who wrote them and when</source>
        <translation>Valores, quién los escribió y cuándo</translation>
    </message>
    <message>
        <source>Older values are kept on the server.</source>
        <translation>Los valores más antiguos se guardan en el servidor.</translation>
    </message>
    <message>
        <source>Fields of your own</source>
        <translation>Campos propios</translation>
    </message>
    <message>
        <source>This field is archived: its value is kept, and no longer changed.</source>
        <translation>Este campo está archivado: su valor se conserva y ya no se cambia.</translation>
    </message>
    <message>
        <source>Two people changed this at the same time: settle it under Conflicts.</source>
        <translation>Dos personas cambiaron esto a la vez: resuélvalo en Conflictos.</translation>
    </message>
</context>
<context>
    <name>farol::DeviceList</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>The list of devices is kept by the server. %1</source>
        <translation>La lista de dispositivos está en el servidor. %1</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>visto %1</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>este dispositivo</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>Revocar %1</translation>
    </message>
    <message>
        <source>Signs the device out for good. When it hears so, it removes what it holds.</source>
        <translation>Cierra la sesión del dispositivo para siempre. Cuando se entera, borra lo que guarda.</translation>
    </message>
    <message>
        <source>Really revoke</source>
        <translation>Revocar de verdad</translation>
    </message>
    <message>
        <source>%1 is revoked</source>
        <translation>%1 está revocado</translation>
    </message>
</context>
<context>
    <name>farol::DraftBar</name>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>You were writing this on %1.</source>
        <translation>Estaba escribiendo esto el %1.</translation>
    </message>
    <message>
        <source>What you were writing was thrown away.</source>
        <translation>Lo que estaba escribiendo se descartó.</translation>
    </message>
</context>
<context>
    <name>farol::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>CSV (any spreadsheet)</source>
        <translation>CSV (cualquier hoja de cálculo)</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Libro de Excel (XLSX)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportar lo que se ve</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>in the order on screen</source>
        <translation>en el orden de la pantalla</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>La exportación se detuvo; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder, or close the program that has the file open.</source>
        <translation>No se puede escribir %1. Elija otra carpeta o cierre el programa que tiene abierto el archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) written to %1</source>
        <translation>
            <numerusform>%Ln cliente escrito en %1</numerusform>
            <numerusform>%Ln clientes escritos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
</context>
<context>
    <name>farol::FieldHistory</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>emptied by %1</source>
        <translation>vaciado por %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>en conflicto</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshecho</translation>
    </message>
</context>
<context>
    <name>farol::FieldsSection</name>
    <message>
        <source>Fields of your own</source>
        <translation>Campos propios</translation>
    </message>
    <message>
        <source>What your company wants to know about customers besides what every customer has. The values of an archived field are kept.</source>
        <translation>Lo que su empresa quiere saber de los clientes además de lo que tiene cada cliente. Los valores de un campo archivado se conservan.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Todavía no hay ninguno.</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Añadir campo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover hacia arriba</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover hacia abajo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Choose a field first.</source>
        <translation>Elija primero un campo.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>It cannot go farther up.</source>
        <translation>No puede subir más.</translation>
    </message>
    <message>
        <source>It cannot go farther down.</source>
        <translation>No puede bajar más.</translation>
    </message>
    <message>
        <source>There is a field called “%1” already.</source>
        <translation>Ya hay un campo llamado “%1”.</translation>
    </message>
    <message>
        <source>Type what can be chosen, one a line.</source>
        <translation>Escriba las opciones, una por línea.</translation>
    </message>
</context>
<context>
    <name>farol::FigureTile</name>
    <message>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
</context>
<context>
    <name>farol::FilterBuilder</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Filter as text</source>
        <translation>Filtro en texto</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>En texto</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>Guardar como vista</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Limpiar filtros</translation>
    </message>
    <message>
        <source>Close the filter</source>
        <translation>Cerrar el filtro</translation>
    </message>
    <message>
        <source>Live result</source>
        <translation>Resultado en vivo</translation>
    </message>
    <message>
        <source>This filter is too large for a form. Edit it as text.</source>
        <translation>Este filtro es demasiado grande para un formulario. Edítelo como texto.</translation>
    </message>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation>
            <numerusform>de %Ln cliente</numerusform>
            <numerusform>de %Ln clientes</numerusform>
        </translation>
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
    <name>farol::FilterCondition</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation>Quitar condición</translation>
    </message>
    <message>
        <source>is open</source>
        <translation>está abierto</translation>
    </message>
</context>
<context>
    <name>farol::FilterGroup</name>
    <message>
        <source>How the conditions are joined</source>
        <translation>Cómo se unen las condiciones</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>not all of</source>
        <translation>no todas</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Donde</translation>
    </message>
    <message>
        <source>these hold:</source>
        <translation>de estas condiciones:</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Quitar grupo</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Añadir condición</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Añadir grupo</translation>
    </message>
</context>
<context>
    <name>farol::FilterValueEdit</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>me (whoever looks)</source>
        <extracomment>In a filter: whoever looks at the list</extracomment>
        <translation>yo (quien esté mirando)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <translation>Valores: %1</translation>
    </message>
    <message>
        <source>Add value</source>
        <translation>Añadir valor</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Esto no es un número.</translation>
    </message>
    <message>
        <source>in the row&apos;s currency</source>
        <translation>en la moneda de la fila</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>Tipo de día</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>el día</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>from today in</source>
        <translation>dentro de</translation>
    </message>
    <message>
        <source>ago</source>
        <translation>hace</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semanas</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <source>Change this in the text below.</source>
        <translation>Cambie esto en el texto de abajo.</translation>
    </message>
</context>
<context>
    <name>farol::FirstPasswordDialog</name>
    <message>
        <source>First password</source>
        <translation>Primera contraseña</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>I have handed it over</source>
        <translation>Ya la entregué</translation>
    </message>
    <message>
        <source>%1 signs in with this password within 14 days and then chooses another under Settings. It is shown this once and kept nowhere: hand it over so that nobody else reads it.</source>
        <translation>%1 inicia sesión con esta contraseña en un plazo de 14 días y luego elige otra en Ajustes. Se muestra solo esta vez y no se guarda en ningún lugar: entréguela de modo que nadie más la lea.</translation>
    </message>
</context>
<context>
    <name>farol::GroupChooser</name>
    <message>
        <source>To which group does it belong?</source>
        <translation>¿A qué grupo pertenece?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Which customer belongs to this one?</source>
        <translation>¿Qué cliente pertenece a este?</translation>
    </message>
    <message>
        <source>Add to the group</source>
        <translation>Añadir al grupo</translation>
    </message>
    <message>
        <source>A customer cannot belong to itself.</source>
        <translation>Un cliente no puede pertenecer a sí mismo.</translation>
    </message>
    <message>
        <source>“%1” belongs to “%2” already, so “%2” cannot belong to “%1”.</source>
        <translation>“%1” ya pertenece a “%2”; por eso “%2” no puede pertenecer a “%1”.</translation>
    </message>
</context>
<context>
    <name>farol::GroupSection</name>
    <message>
        <source>Add customer to the group</source>
        <translation>Añadir cliente al grupo</translation>
    </message>
    <message>
        <source>Customers of the group</source>
        <translation>Clientes del grupo</translation>
    </message>
    <message>
        <source>No customer belongs to this one</source>
        <translation>Ningún cliente pertenece a este</translation>
    </message>
    <message>
        <source>Branches and companies of the same group stand here, with what they are worth together.</source>
        <translation>Aquí están las filiales y empresas del mismo grupo, y cuánto valen juntas.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) with this one</source>
        <translation>
            <numerusform>%Ln cliente, contando este</numerusform>
            <numerusform>%Ln clientes, contando este</numerusform>
        </translation>
    </message>
    <message>
        <source>no running contract</source>
        <translation>ningún contrato vigente</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 al mes</translation>
    </message>
    <message>
        <source>no open ticket</source>
        <translation>ningún ticket abierto</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket abierto</numerusform>
            <numerusform>%Ln tickets abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Sacar del grupo</translation>
    </message>
</context>
<context>
    <name>farol::GroupTrail</name>
    <message>
        <source>a customer you may not see</source>
        <translation>un cliente que no puede ver</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Grupo: %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Groups it belongs to</source>
        <translation>Grupos a los que pertenece</translation>
    </message>
</context>
<context>
    <name>farol::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Each field with its present value, and the earlier ones that were written or replaced on this device. Older values are kept on the server.</source>
        <translation>Cada campo con su valor actual y los anteriores que se escribieron o reemplazaron en este dispositivo. Los valores más antiguos se guardan en el servidor.</translation>
    </message>
    <message>
        <source>Values, newest first</source>
        <translation>Valores, del más reciente al más antiguo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>farol::HolidayRows</name>
    <message>
        <source>every year</source>
        <translation>cada año</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
</context>
<context>
    <name>farol::HolidaysSection</name>
    <message>
        <source>Holidays</source>
        <translation>Festivos</translation>
    </message>
    <message>
        <source>Days on which the workspace does not work. They are pointed out where days are chosen and where something is due.</source>
        <translation>Días en que el espacio de trabajo no trabaja. Se señalan donde se eligen días y donde algo vence.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Holidays of the year</source>
        <translation>Festivos del año</translation>
    </message>
    <message>
        <source>No holiday in this year yet.</source>
        <translation>Todavía no hay festivos en este año.</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Cada año</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Day of the holiday</source>
        <translation>Día del festivo</translation>
    </message>
    <message>
        <source>Name of the holiday</source>
        <translation>Nombre del festivo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Add holiday</source>
        <translation>Añadir festivo</translation>
    </message>
    <message>
        <source>New holiday</source>
        <translation>Nuevo festivo</translation>
    </message>
    <message>
        <source>Add Brazil&apos;s national holidays of %1</source>
        <translation>Añadir los festivos nacionales de Brasil de %1</translation>
    </message>
    <message>
        <source>Choose a holiday first.</source>
        <translation>Elija primero un festivo.</translation>
    </message>
    <message>
        <source>This year alone</source>
        <translation>Solo este año</translation>
    </message>
    <message>
        <source>They are all there.</source>
        <translation>Ya están todos.</translation>
    </message>
    <message>
        <source>Which day is it? Write one like %1.</source>
        <translation>¿Qué día es? Escriba uno como %1.</translation>
    </message>
    <message>
        <source>What is the holiday called?</source>
        <translation>¿Cómo se llama el festivo?</translation>
    </message>
</context>
<context>
    <name>farol::ImportCheckStep</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Registros mostrados</translation>
    </message>
    <message>
        <source>What becomes of every row</source>
        <translation>Qué pasa con cada registro</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Comprobando el archivo</translation>
    </message>
    <message>
        <source>What will become of every row</source>
        <translation>Qué pasará con cada registro</translation>
    </message>
    <message>
        <source>Every row is held against what is there. Nothing is written.</source>
        <translation>Cada registro se compara con lo que ya existe. No se guarda nada.</translation>
    </message>
    <message>
        <source>Something about the columns is still open. Go back and look at those that need attention.</source>
        <translation>Todavía hay algo abierto en las columnas. Vuelva y mire las que requieren atención.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read. Nothing is written yet.</source>
        <translation>
            <numerusform>%Ln registro leído. Todavía no se ha guardado nada.</numerusform>
            <numerusform>%Ln registros leídos. Todavía no se ha guardado nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>report</source>
        <translation>informe</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>CSV (any spreadsheet)</source>
        <translation>CSV (cualquier hoja de cálculo)</translation>
    </message>
    <message>
        <source>Report saved: %1</source>
        <translation>Informe guardado: %1</translation>
    </message>
    <message>
        <source>The report cannot be saved there. Choose another folder.</source>
        <translation>El informe no se puede guardar ahí. Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>farol::ImportColumnsModel</name>
    <message>
        <source>choose a field, or leave it out</source>
        <translation>elija un campo o déjela fuera</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>aún sin comprobar</translation>
    </message>
    <message numerus="yes">
        <source>%n similar name(s); confirm below</source>
        <translation>
            <numerusform>%Ln nombre parecido; confírmelo abajo</numerusform>
            <numerusform>%Ln nombres parecidos; confírmelos abajo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled in</source>
        <translation>
            <numerusform>%Ln rellenado</numerusform>
            <numerusform>%Ln rellenados</numerusform>
        </translation>
    </message>
    <message>
        <source>some amounts have a comma before the cents, some a point; choose at the left</source>
        <translation>algunos importes tienen coma antes de los céntimos, otros punto; elija a la izquierda</translation>
    </message>
    <message>
        <source>1.234 may be one or a thousand; choose the decimal mark at the left</source>
        <translation>1.234 puede ser uno o mil; elija el signo decimal a la izquierda</translation>
    </message>
    <message>
        <source>some days have the month first, some do not; choose at the left</source>
        <translation>algunas fechas tienen el mes primero, otras no; elija a la izquierda</translation>
    </message>
    <message>
        <source>day or month first? choose at the left</source>
        <translation>¿día o mes primero? elija a la izquierda</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%Ln valor</numerusform>
            <numerusform>%Ln valores</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>No importar</translation>
    </message>
    <message>
        <source>Key of the row</source>
        <translation>Clave del registro</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>(column %1)</source>
        <translation>(columna %1)</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Columna en el archivo</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Field in Farol</source>
        <translation>Campo en Farol</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>comprobándose…</translation>
    </message>
</context>
<context>
    <name>farol::ImportColumnsStep</name>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>How it will turn out</source>
        <translation>Cómo quedará</translation>
    </message>
    <message>
        <source>Check where each column goes</source>
        <translation>Compruebe adónde va cada columna</translation>
    </message>
    <message>
        <source>Use saved mapping</source>
        <translation>Usar modelo guardado</translation>
    </message>
    <message>
        <source>Leave all empty</source>
        <translation>Dejar todas vacías</translation>
    </message>
    <message>
        <source>Cells to mend</source>
        <translation>Celdas por corregir</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Confirmar todos</translation>
    </message>
    <message>
        <source>What the words stand for</source>
        <translation>Qué significan las palabras</translation>
    </message>
    <message>
        <source>Choose a field for at least one column.</source>
        <translation>Elija un campo para al menos una columna.</translation>
    </message>
    <message>
        <source>Say which column a row is recognised by, or choose another way at the left.</source>
        <translation>Diga por qué columna se reconoce un registro o elija otra forma a la izquierda.</translation>
    </message>
    <message>
        <source>No column goes to “%1”, which every row needs.</source>
        <translation>Ninguna columna va a “%1”, que todo registro necesita.</translation>
    </message>
    <message>
        <source>Connected as the last time: %1. What needs attention comes first.</source>
        <translation>Conectadas como la última vez: %1. Las que requieren atención van primero.</translation>
    </message>
    <message>
        <source>Connected by name and content: %1. What needs attention comes first.</source>
        <translation>Conectadas por nombre y contenido: %1. Las que requieren atención van primero.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) to mend</source>
        <translation>
            <numerusform>%1: %Ln registro por corregir</numerusform>
            <numerusform>%1: %Ln registros por corregir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n similar name(s)</source>
        <translation>
            <numerusform>%1: %Ln nombre parecido</numerusform>
            <numerusform>%1: %Ln nombres parecidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what the words stand for</source>
        <translation>%1: qué significan las palabras</translation>
    </message>
    <message>
        <source>Being checked; nothing is written.</source>
        <translation>Comprobando; no se guarda nada.</translation>
    </message>
    <message>
        <source>Known as soon as the columns are clear.</source>
        <translation>Se sabrá en cuanto las columnas estén claras.</translation>
    </message>
    <message>
        <source>None fits this file</source>
        <translation>Ninguno sirve para este archivo</translation>
    </message>
    <message>
        <source>Save this one…</source>
        <translation>Guardar este…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Guardar modelo</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Nombre del modelo</translation>
    </message>
    <message>
        <source>Mapping saved: %1</source>
        <translation>Modelo guardado: %1</translation>
    </message>
    <message>
        <source>Reads numbers that are written short, such as 96.4k or 19,9 mil. They are shown before they are taken.</source>
        <translation>Lee números escritos de forma abreviada, como 96.4k o 19,9 mil. Se muestran antes de usarse.</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>No usar</translation>
    </message>
    <message numerus="yes">
        <source>Take %n number(s)</source>
        <translation>
            <numerusform>Usar %Ln número</numerusform>
            <numerusform>Usar %Ln números</numerusform>
        </translation>
    </message>
    <message>
        <source>“k” = thousand</source>
        <translation>“k” = mil</translation>
    </message>
</context>
<context>
    <name>farol::ImportFileStep</name>
    <message>
        <source>Choose a file</source>
        <translation>Elija un archivo</translation>
    </message>
    <message>
        <source>A CSV file or an Excel workbook (XLSX), with the names of its columns in the first line. You can also drop it onto this window. Nothing is written before you have seen what becomes of every row.</source>
        <translation>Un archivo CSV o un libro de Excel (XLSX), con los nombres de las columnas en la primera línea. También puede soltarlo sobre esta ventana. No se guarda nada antes de que vea qué pasa con cada registro.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Its rows are</source>
        <translation>Los registros son</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Between columns</source>
        <translation>Entre columnas</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Archivo que importar</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Elegir otro archivo…</translation>
    </message>
</context>
<context>
    <name>farol::ImportFixesModel</name>
    <message>
        <source>left out</source>
        <translation>queda fuera</translation>
    </message>
    <message>
        <source>leave empty</source>
        <translation>dejar vacío</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Import instead</source>
        <translation>Importar en su lugar</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>¿%1?</translation>
    </message>
</context>
<context>
    <name>farol::ImportOptions</name>
    <message>
        <source>Recognise rows by</source>
        <translation>Reconocer registros por</translation>
    </message>
    <message>
        <source>The whole row</source>
        <translation>El registro entero</translation>
    </message>
    <message>
        <source>The same row makes one entry, however often it is imported.</source>
        <translation>El mismo registro entra una sola vez, por mucho que se importe.</translation>
    </message>
    <message>
        <source>If it is there already</source>
        <translation>Si ya existe</translation>
    </message>
    <message>
        <source>Fill in what is empty</source>
        <translation>Completar vacíos</translation>
    </message>
    <message>
        <source>What stands there stays.</source>
        <translation>Lo que ya está se mantiene.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>What the file says holds; empty cells change nothing.</source>
        <translation>Vale lo que dice el archivo; las celdas vacías no cambian nada.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Only new rows are imported.</source>
        <translation>Solo se importan registros nuevos.</translation>
    </message>
    <message>
        <source>Bring back what was deleted</source>
        <translation>Recuperar lo eliminado</translation>
    </message>
    <message>
        <source>Days are written</source>
        <translation>Las fechas se escriben</translation>
    </message>
    <message>
        <source>Decimal mark of amounts</source>
        <translation>Signo decimal de los importes</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Encontrado: %1</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Averiguar</translation>
    </message>
    <message>
        <source>A column of the file</source>
        <translation>Una columna del archivo</translation>
    </message>
    <message>
        <source>%1 of every row</source>
        <translation>%1 de todos los registros</translation>
    </message>
</context>
<context>
    <name>farol::ImportPage</name>
    <message>
        <source>Nothing can be imported here</source>
        <translation>Aquí no se puede importar</translation>
    </message>
    <message>
        <source>This program only shows a sample. Open your own profile to import.</source>
        <translation>Este programa solo muestra un ejemplo. Abra su propio perfil para importar.</translation>
    </message>
    <message>
        <source>Back to the customers</source>
        <translation>Volver a los clientes</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>The whole import can be taken back at once</source>
        <translation>La importación entera se puede deshacer de una vez</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>Importar: %1</translation>
    </message>
    <message>
        <source>sheet “%1”</source>
        <translation>hoja “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the %n error(s)…</source>
        <translation>
            <numerusform>Guardar el %Ln error…</numerusform>
            <numerusform>Guardar los %Ln errores…</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Leer el archivo de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Importar %Ln registro</numerusform>
            <numerusform>Importar %Ln registros</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV or XLSX</source>
        <translation>CSV o XLSX</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 de %2 conectadas</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%Ln aviso</numerusform>
            <numerusform>%Ln avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errores</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>se detuvo antes del final</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshecha</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>nada guardado todavía</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>comprobándose…</translation>
    </message>
    <message>
        <source>being written…</source>
        <translation>guardándose…</translation>
    </message>
    <message>
        <source>An import is running in it. It would stop here: what is written by then stays and can be undone, the rest is left out.</source>
        <translation>Hay una importación en curso en ella. Se detendría aquí: lo que ya está guardado queda y se puede deshacer; el resto queda fuera.</translation>
    </message>
</context>
<context>
    <name>farol::ImportReportModel</name>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>farol::ImportSummary</name>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>How it turned out</source>
        <translation>Cómo quedó</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Deshacer la importación</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Importar otro archivo</translation>
    </message>
    <message>
        <source>Everything is on this computer and is sent when there is a network.</source>
        <translation>Todo está en este equipo y se envía cuando haya red.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out; the report says why.</source>
        <translation>
            <numerusform>%Ln registro quedó fuera; el informe dice por qué.</numerusform>
            <numerusform>%Ln registros quedaron fuera; el informe dice por qué.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had been written and stay. Take them back, or import the file again: it goes on where it stopped, and nothing comes twice.</source>
        <translation>
            <numerusform>%Ln registro ya se había guardado y se mantiene. Deshazlo o importa el archivo de nuevo: sigue donde se detuvo y nada entra dos veces.</numerusform>
            <numerusform>%Ln registros ya se habían guardado y se mantienen. Deshazlos o importa el archivo de nuevo: sigue donde se detuvo y nada entra dos veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>La detuvo usted.</translation>
    </message>
    <message>
        <source>You can go on working meanwhile. The import can be stopped at any moment, and taken back as a whole.</source>
        <translation>Puede seguir trabajando. La importación se puede detener en cualquier momento y deshacer por completo.</translation>
    </message>
    <message>
        <source>The import stopped early</source>
        <translation>La importación se detuvo antes del final</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>La importación terminó</translation>
    </message>
    <message>
        <source>The import is taken back</source>
        <translation>La importación se deshizo</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are as they were before.</source>
        <translation>
            <numerusform>%Ln registro está como antes.</numerusform>
            <numerusform>%Ln registros están como antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stay, because somebody changed them since.</source>
        <translation>
            <numerusform>%Ln valor se mantiene, porque alguien lo cambió después.</numerusform>
            <numerusform>%Ln valores se mantienen, porque alguien los cambió después.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Todavía no se ha guardado nada</translation>
    </message>
    <message>
        <source>Look at the check first.</source>
        <translation>Mire primero la comprobación.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>queda %Ln segundo</numerusform>
            <numerusform>quedan %Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>queda %Ln minuto</numerusform>
            <numerusform>quedan %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>Taken, but worth a look</source>
        <translation>Importados, pero conviene mirarlos</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), first in line %1: %2</source>
        <translation>
            <numerusform>%Ln vez, en la línea %1: %2</numerusform>
            <numerusform>%Ln veces, la primera en la línea %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
</context>
<context>
    <name>farol::ImportValuesModel</name>
    <message>
        <source>as it stands</source>
        <translation>tal como está</translation>
    </message>
    <message>
        <source>It resembles this name; confirm it or choose another one.</source>
        <translation>Se parece a este nombre; confírmelo o elija otro.</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>¿%1?</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Significa</translation>
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
    <name>farol::LinkRows</name>
    <message>
        <source>of another customer</source>
        <translation>de otro cliente</translation>
    </message>
</context>
<context>
    <name>farol::ListEntries</name>
    <message>
        <source>Added by the workspace · %1</source>
        <translation>Añadido por el espacio de trabajo · %1</translation>
    </message>
    <message>
        <source>Built in as “%1” · %2</source>
        <translation>De fábrica: “%1” · %2</translation>
    </message>
    <message>
        <source>Built in · %1</source>
        <translation>De fábrica · %1</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivado</translation>
    </message>
    <message>
        <source>Choose an entry first.</source>
        <translation>Elija primero un elemento.</translation>
    </message>
    <message>
        <source>Pages are drawn for the steps of this scale, so it keeps all of them.</source>
        <translation>Las páginas están hechas para los grados de esta escala, por eso los conserva todos.</translation>
    </message>
    <message>
        <source>Farol itself begins with this entry, so it stays.</source>
        <translation>El propio Farol empieza con este elemento, por eso se queda.</translation>
    </message>
    <message>
        <source>A list needs at least one entry to choose.</source>
        <translation>Una lista necesita al menos un elemento que elegir.</translation>
    </message>
</context>
<context>
    <name>farol::ListsSection</name>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>What people choose from, in your words and your order. What is archived is offered no more; rows that have it keep it.</source>
        <translation>Lo que se puede elegir, con sus palabras y en su orden. Lo archivado ya no se ofrece; los registros que lo tienen lo conservan.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Elementos de la lista</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover hacia arriba</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover hacia abajo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>The chosen entry is called</source>
        <translation>Nombre del elemento elegido</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nuevo elemento</translation>
    </message>
    <message>
        <source>Add entry</source>
        <translation>Añadir elemento</translation>
    </message>
    <message>
        <source>The steps of this scale are fixed; their names are yours.</source>
        <translation>Los grados de esta escala son fijos; los nombres son suyos.</translation>
    </message>
    <message>
        <source>Choose an entry first.</source>
        <translation>Elija primero un elemento.</translation>
    </message>
    <message>
        <source>It cannot go farther up.</source>
        <translation>No puede subir más.</translation>
    </message>
    <message>
        <source>It cannot go farther down.</source>
        <translation>No puede bajar más.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Give the entry a name. It was left as it is.</source>
        <translation>Dé un nombre al elemento. Se quedó como estaba.</translation>
    </message>
    <message>
        <source>“%1” is in this list already. Choose another name.</source>
        <translation>“%1” ya está en esta lista. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Type what the new entry is called.</source>
        <translation>Escriba el nombre del nuevo elemento.</translation>
    </message>
    <message>
        <source>“%1” is in this list already. Bring it back if it is archived.</source>
        <translation>“%1” ya está en esta lista. Si está archivado, recupérelo.</translation>
    </message>
</context>
<context>
    <name>farol::LockOutDialog</name>
    <message>
        <source>Hand the customers to</source>
        <translation>Pasar los clientes a</translation>
    </message>
    <message>
        <source>Lock %1 out</source>
        <translation>Bloquear a %1</translation>
    </message>
    <message>
        <source>Lock out</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>From then on no device of %1 is answered; each removes what it holds when it hears so, and keeps only what was not sent yet. The portfolio stays as it is: leads of its teams and administrators go on seeing it, but it has nobody who looks after it until you hand it over.</source>
        <translation>A partir de entonces, ningún dispositivo de %1 recibe respuesta; cada uno borra lo que tiene cuando se entera y guarda solo lo que aún no se envió. La cartera queda como está: los líderes de sus equipos y los administradores siguen viéndola, pero nadie la atiende hasta que usted la pase a alguien.</translation>
    </message>
    <message>
        <source>Nobody for now</source>
        <translation>Nadie por ahora</translation>
    </message>
    <message>
        <source>%1 owns no customer that is on this computer.</source>
        <translation>%1 no es responsable de ningún cliente que esté en este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) stay without anybody.</source>
        <translation>
            <numerusform>%Ln cliente se queda sin nadie.</numerusform>
            <numerusform>%Ln clientes se quedan sin nadie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) go to %1. You can undo it.</source>
        <translation>
            <numerusform>%Ln cliente pasa a %1. Puede deshacerlo.</numerusform>
            <numerusform>%Ln clientes pasan a %1. Puede deshacerlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is locked out</source>
        <translation>%1: bloqueado</translation>
    </message>
    <message>
        <source>Counting the portfolio…</source>
        <translation>Contando la cartera…</translation>
    </message>
</context>
<context>
    <name>farol::MainWindow</name>
    <message>
        <source>Close this window?</source>
        <translation>¿Cerrar esta ventana?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
</context>
<context>
    <name>farol::MergeDialog</name>
    <message>
        <source>Merge contacts</source>
        <translation>Fusionar contactos</translation>
    </message>
    <message>
        <source>Contact that stays</source>
        <translation>Contacto que queda</translation>
    </message>
    <message>
        <source>Contact that becomes part of it</source>
        <translation>Contacto que pasa a formar parte de él</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Roles and tags of both are kept. What only one of them has is kept, too.</source>
        <translation>Se conservan los roles y etiquetas de ambos. Lo que solo tiene uno, también.</translation>
    </message>
    <message>
        <source>There is nobody else to merge with.</source>
        <translation>No hay nadie más con quien fusionar.</translation>
    </message>
    <message>
        <source>These two do not look alike. Merge them only if they are one person.</source>
        <translation>Estos dos no se parecen. Únalos solo si son la misma persona.</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>Unido a %1</translation>
    </message>
</context>
<context>
    <name>farol::MoneyField</name>
    <message>
        <source>Write an amount like %1</source>
        <translation>Escriba un importe como %1</translation>
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
        <source>Give the customer a name, for example “Café Alto da Mogiana”.</source>
        <translation>Dé un nombre al cliente, por ejemplo “Café Alto da Mogiana”.</translation>
    </message>
</context>
<context>
    <name>farol::NewTaskDialog</name>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>Crear tarea</translation>
    </message>
    <message>
        <source>Say what there is to do, for example “Send the minutes”.</source>
        <translation>Diga qué hay que hacer, por ejemplo “Enviar el acta”.</translation>
    </message>
    <message>
        <source>Choose the customer it is for: type some letters and press Enter.</source>
        <translation>Elija para qué cliente es: escriba algunas letras y pulse Intro.</translation>
    </message>
</context>
<context>
    <name>farol::NewsPanel</name>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Nobody else changed anything in your portfolio since yesterday.</source>
        <translation>Nadie más cambió nada en su cartera desde ayer.</translation>
    </message>
    <message>
        <source>What others changed in your portfolio</source>
        <translation>Lo que otras personas cambiaron en su cartera</translation>
    </message>
    <message>
        <source>Close what changed</source>
        <translation>Cerrar qué cambió</translation>
    </message>
    <message>
        <source>Changed since yesterday</source>
        <translation>Cambió desde ayer</translation>
    </message>
    <message>
        <source>Looking what changed…</source>
        <translation>Mirando qué cambió…</translation>
    </message>
</context>
<context>
    <name>farol::NumberField</name>
    <message>
        <source>Write a whole number.</source>
        <translation>Escriba un número entero.</translation>
    </message>
</context>
<context>
    <name>farol::OutcomeCard</name>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>The same, no change</source>
        <translation>Iguales, sin cambios</translation>
    </message>
    <message>
        <source>Summed into these</source>
        <translation>Sumados a estos</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Repetidos</translation>
    </message>
    <message>
        <source>With errors, left out</source>
        <translation>Con error, quedan fuera</translation>
    </message>
</context>
<context>
    <name>farol::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Your password now</source>
        <translation>Su contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nueva contraseña</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nueva contraseña otra vez</translation>
    </message>
    <message>
        <source>You stay signed in here; every other device has to sign in again.</source>
        <translation>Aquí sigue conectado; los demás dispositivos tienen que entrar de nuevo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type the password you have now.</source>
        <translation>Escriba la contraseña que tiene ahora.</translation>
    </message>
    <message>
        <source>The two new passwords are not the same. Type the new one twice.</source>
        <translation>Las dos contraseñas nuevas no coinciden. Escriba la nueva dos veces.</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Contraseña cambiada</translation>
    </message>
    <message>
        <source>The server does not take the new password: it is too short, too common or too like your mail address. Choose a longer one.</source>
        <translation>El servidor no acepta la contraseña nueva: es demasiado corta, común o parecida a su correo. Elija una más larga.</translation>
    </message>
    <message>
        <source>The server does not accept the password you have now.</source>
        <translation>El servidor no acepta su contraseña actual.</translation>
    </message>
</context>
<context>
    <name>farol::PendingDialog</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>En la cola de envío</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Todo está enviado.</translation>
    </message>
    <message>
        <source>The first %1 of %2. They are kept here, encrypted, and sent in this order.</source>
        <translation>Los primeros %1 de %2. Se guardan aquí, cifrados, y se envían en este orden.</translation>
    </message>
    <message>
        <source>They are kept here, encrypted, and sent in this order as soon as the server is reached.</source>
        <translation>Se guardan aquí, cifrados, y se envían en este orden en cuanto se alcance el servidor.</translation>
    </message>
</context>
<context>
    <name>farol::PendingModel</name>
    <message>
        <source>added</source>
        <translation>creación</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminación</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>recuperación</translation>
    </message>
</context>
<context>
    <name>farol::PeopleList</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Makes a new first password and ends every sign-in of the person.</source>
        <translation>Crea una nueva primera contraseña y cierra todas las sesiones de la persona.</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>%1 may sign in again</source>
        <translation>%1 puede iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Really reset</source>
        <translation>Sí, restablecer</translation>
    </message>
    <message>
        <source>Who is in the workspace is known after a sync.</source>
        <translation>Quién está en el espacio de trabajo se sabe después de una sincronización.</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Añadir persona…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Restablecer contraseña…</translation>
    </message>
    <message>
        <source>Lock out…</source>
        <translation>Bloquear…</translation>
    </message>
</context>
<context>
    <name>farol::PeriodDialog</name>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day; empty until it is taken back</source>
        <translation>Último día; vacío, si no hay fecha de fin</translation>
    </message>
    <message>
        <source>Type the first day.</source>
        <translation>Escriba el primer día.</translation>
    </message>
    <message>
        <source>This is no day. Type the last one, or leave it empty.</source>
        <translation>Esto no es un día. Escriba el último día o déjelo vacío.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>These days are over. Type a last day that is still to come.</source>
        <translation>Esos días ya pasaron. Escriba un último día que aún esté por llegar.</translation>
    </message>
</context>
<context>
    <name>farol::PersonDialog</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>The server makes a first password, which you are shown once, to hand over.</source>
        <translation>El servidor crea una primera contraseña, que se le muestra una sola vez, para entregarla.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Another administrator changes your role.</source>
        <translation>Otro administrador cambia su rol.</translation>
    </message>
    <message>
        <source>The mail address is how the person signs in and stays. A lesser role takes away what it gave with the next sync.</source>
        <translation>El correo es la forma de iniciar sesión y no cambia. Un rol menor retira, en la próxima sincronización, lo que daba la anterior.</translation>
    </message>
    <message>
        <source>Type the person&apos;s name.</source>
        <translation>Escriba el nombre de la persona.</translation>
    </message>
    <message>
        <source>Type a mail address, like ana@example.com.</source>
        <translation>Escriba un correo, como ana@example.com.</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1: guardado</translation>
    </message>
    <message>
        <source>E-mail address, to sign in with</source>
        <translation>Correo, para iniciar sesión</translation>
    </message>
</context>
<context>
    <name>farol::PickChip</name>
    <message>
        <source>Nobody to choose from yet</source>
        <translation>Aún no hay a quién elegir</translation>
    </message>
</context>
<context>
    <name>farol::PortfolioNews</name>
    <message>
        <source>%1, by %2</source>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>%1 mentioned you: %2</source>
        <translation>%1 le mencionó: %2</translation>
    </message>
</context>
<context>
    <name>farol::RecordHeader</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>Cliente anterior</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Siguiente cliente</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Registrar llamada</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Escribir nota</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Recurring revenue</source>
        <translation>Ingreso recurrente</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Se renueva</translation>
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
        <source>Open tickets</source>
        <translation>Tickets abiertos</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>conflict to settle</source>
        <translation>conflicto por resolver</translation>
    </message>
    <message>
        <source>nobody in charge</source>
        <translation>sin gestor responsable</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%Ln año</numerusform>
            <numerusform>%Ln años</numerusform>
        </translation>
    </message>
    <message>
        <source>no running contract</source>
        <translation>ningún contrato vigente</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>al mes</translation>
    </message>
    <message>
        <source>a month · %1</source>
        <translation>al mes · %1</translation>
    </message>
    <message>
        <source>notice until %1</source>
        <translation>preaviso hasta %1</translation>
    </message>
    <message numerus="yes">
        <source>%n running contract(s)</source>
        <translation>
            <numerusform>%Ln contrato vigente</numerusform>
            <numerusform>%Ln contratos vigentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%Ln urgente</numerusform>
            <numerusform>%Ln urgentes</numerusform>
        </translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>nunca contactado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>farol::RecordPanel</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Próximos pasos</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Añadir tarea</translation>
    </message>
    <message>
        <source>Nothing is planned. What is the next step?</source>
        <translation>Nada planeado. ¿Cuál es el próximo paso?</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Añadir contacto</translation>
    </message>
    <message>
        <source>Nobody is known here yet.</source>
        <translation>Aún no hay contactos aquí.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Add contract</source>
        <translation>Añadir contrato</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Vigencia</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Se renueva</translation>
    </message>
    <message>
        <source>Nothing runs now</source>
        <translation>Nada vigente ahora</translation>
    </message>
    <message>
        <source>no contract yet</source>
        <translation>aún sin contrato</translation>
    </message>
    <message>
        <source>all have ended</source>
        <translation>todos terminados</translation>
    </message>
</context>
<context>
    <name>farol::RecoveryDialog</name>
    <message>
        <source>Farol did not end properly</source>
        <translation>Farol no terminó correctamente</translation>
    </message>
    <message>
        <source>Nothing you saved was lost. What you were writing is kept as a draft and stands where you wrote it.</source>
        <translation>No se perdió nada de lo que guardó. Lo que estaba escribiendo quedó como borrador, donde lo escribió.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nada espera para enviarse.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent and are sent by themselves.</source>
        <translation>
            <numerusform>%Ln cambio espera y se envía solo.</numerusform>
            <numerusform>%Ln cambios esperan y se envían solos.</numerusform>
        </translation>
    </message>
    <message>
        <source>If it happens again, send the support bundle to your administrator.</source>
        <translation>Si vuelve a pasar, envíe el paquete de soporte a su administrador.</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Paquete de soporte</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Seguir trabajando</translation>
    </message>
</context>
<context>
    <name>farol::RowDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
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
        <source>“%1” is needed.</source>
        <translation>“%1” es obligatorio.</translation>
    </message>
    <message>
        <source>Choose the currency of the amount.</source>
        <translation>Elija la moneda del importe.</translation>
    </message>
    <message>
        <source>Type some letters of the name and choose a customer.</source>
        <translation>Escriba algunas letras del nombre y elija un cliente.</translation>
    </message>
    <message>
        <source>Draft not kept: %1</source>
        <translation>Borrador no guardado: %1</translation>
    </message>
</context>
<context>
    <name>farol::RowsSection</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>farol::SettingsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>farol::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómodas</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>Weeks begin on</source>
        <translation>La semana empieza el</translation>
    </message>
    <message>
        <source>As usual for the language</source>
        <translation>Como es usual en el idioma</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Empezar con</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Conectado como</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Your data stays on this computer, encrypted, and so does what was not sent yet.</source>
        <translation>Sus datos quedan en este equipo, cifrados, y también lo que aún no se envió.</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>Mis dispositivos</translation>
    </message>
    <message>
        <source>Each computer you signed in on. Revoke one that was lost or given away.</source>
        <translation>Cada equipo en el que entró. Revoque el que se perdió o entregó.</translation>
    </message>
    <message>
        <source>Signed out. Your data stays here, encrypted; sign in again from the sync panel.</source>
        <translation>Sesión cerrada. Sus datos quedan aquí, cifrados; entre de nuevo desde el panel de sincronización.</translation>
    </message>
    <message>
        <source>Somebody else has seen the password that you sign in with. Choose one of your own.</source>
        <translation>Otra persona ha visto la contraseña con la que inicia sesión. Elija una propia.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>As of the last sync. Changes are made at the server, at once; nothing of them waits for a network.</source>
        <translation>Según la última sincronización. Los cambios se hacen en el servidor, al momento; ninguno queda esperando la red.</translation>
    </message>
    <message>
        <source>As of the last sync. Administrators add people and give them roles.</source>
        <translation>Según la última sincronización. Los administradores añaden personas y les dan roles.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Who leads a team sees the customers of the team.</source>
        <translation>Quien lidera un equipo ve los clientes del equipo.</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Ausencias</translation>
    </message>
    <message>
        <source>Say when you are away and who looks after your customers meanwhile.</source>
        <translation>Diga cuándo estará ausente y quién atiende a sus clientes mientras tanto.</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Partes de los ajustes</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Campos propios</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Festivos</translation>
    </message>
    <message>
        <source>People and teams</source>
        <translation>Personas y equipos</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
</context>
<context>
    <name>farol::SetupSection</name>
    <message>
        <source>Only team leads and administrators can change this.</source>
        <translation>Solo los líderes de equipo y los administradores pueden cambiar esto.</translation>
    </message>
</context>
<context>
    <name>farol::ShareDialog</name>
    <message>
        <source>Shared with</source>
        <translation>Compartido con</translation>
    </message>
    <message>
        <source>For these days somebody else sees and edits the customer and all that hangs on it, whoever owns it. The owner stays.</source>
        <translation>En esos días, otra persona ve y edita el cliente y todo lo que forma parte de él, sea quien sea el gestor responsable. El responsable sigue siendo el mismo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Share with</source>
        <translation>Compartir con</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Compartir %1</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Who has it now is known to the server alone. %1</source>
        <translation>Solo el servidor sabe con quién está compartido ahora. %1</translation>
    </message>
    <message>
        <source>It is shared with nobody.</source>
        <translation>No está compartido con nadie.</translation>
    </message>
    <message>
        <source>Everybody who is here has it already.</source>
        <translation>Todos los que están aquí ya lo tienen.</translation>
    </message>
    <message>
        <source>Choose with whom it is to be shared.</source>
        <translation>Elija con quién compartirlo.</translation>
    </message>
    <message>
        <source>%1 is shared with %2</source>
        <translation>%1: compartido con %2</translation>
    </message>
    <message>
        <source>%1 is taken back</source>
        <translation>%1: se dejó de compartir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The server does not know this customer yet, or you do not hold it any more. Sync, then try again.</source>
        <translation>El servidor aún no conoce este cliente, o ya no está con usted. Sincronice e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The server does not take this. Check that the person may still sign in, and the days.</source>
        <translation>El servidor no lo acepta. Compruebe que la persona aún puede iniciar sesión y que los días son correctos.</translation>
    </message>
    <message>
        <source>Asking the server who has it…</source>
        <translation>Preguntando al servidor quién lo tiene…</translation>
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
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>What others changed in your portfolio since yesterday</source>
        <translation>Lo que otras personas cambiaron en su cartera desde ayer</translation>
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
    <name>farol::StakeholderMap</name>
    <message>
        <source>influence: %1</source>
        <translation>influencia: %1</translation>
    </message>
    <message>
        <source>reports to %1</source>
        <translation>depende de %1</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>se fue</translation>
    </message>
    <message>
        <source>Stakeholder map</source>
        <translation>Mapa de relaciones</translation>
    </message>
    <message>
        <source>Influence not known</source>
        <translation>Influencia sin indicar</translation>
    </message>
    <message>
        <source>Influence: %1</source>
        <translation>Influencia: %1</translation>
    </message>
</context>
<context>
    <name>farol::SupportDialog</name>
    <message>
        <source>Support bundle</source>
        <translation>Paquete de soporte</translation>
    </message>
    <message>
        <source>This is all of it: versions, the state of sync in numbers, and the log. Nothing about customers, no names, no addresses. Save it and send it to whoever helps you.</source>
        <translation>Esto es todo: versiones, el estado de la sincronización en números y el registro. Nada sobre clientes, sin nombres ni direcciones. Guárdelo y envíelo a quien le ayude.</translation>
    </message>
    <message>
        <source>What the bundle holds</source>
        <translation>Qué contiene el paquete</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Guardar el paquete de soporte</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Support bundle saved</source>
        <translation>Paquete de soporte guardado</translation>
    </message>
    <message>
        <source>The support bundle could not be written there. Choose another folder.</source>
        <translation>No se pudo escribir el paquete de soporte ahí. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
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
            <numerusform>%Ln cambio espera para enviarse.</numerusform>
            <numerusform>%Ln cambios esperan para enviarse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to customers you no longer hold went to your team lead&apos;s quarantine.</source>
        <translation>
            <numerusform>%Ln cambio en un cliente que ya no está a su cargo pasó a la cuarentena de quien lidera su equipo.</numerusform>
            <numerusform>%Ln cambios en clientes que ya no están a su cargo pasaron a la cuarentena de quien lidera su equipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing the data: %1 of %2 records. Your customers come first.</source>
        <translation>Trayendo los datos: %1 de %2 registros. Primero sus clientes.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%Ln conflicto por decidir</numerusform>
            <numerusform>%Ln conflictos por decidir</numerusform>
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
            <numerusform>%Ln cambio no aceptado</numerusform>
            <numerusform>%Ln cambios no aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Ver %Ln</numerusform>
            <numerusform>Ver los %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete: %1 customers. Still coming in: %2.</source>
        <translation>Completos: %1 clientes. Aún llegando: %2.</translation>
    </message>
</context>
<context>
    <name>farol::TaskDelegate</name>
    <message>
        <source>not sent yet</source>
        <translation>aún no enviada</translation>
    </message>
</context>
<context>
    <name>farol::TaskRows</name>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>open</source>
        <translation>pendiente</translation>
    </message>
</context>
<context>
    <name>farol::TasksPage</name>
    <message>
        <source>My tasks</source>
        <translation>Mis tareas</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechas</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>open customer</source>
        <translation>abrir cliente</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message numerus="yes">
        <source>task(s)</source>
        <translation>
            <numerusform>tarea</numerusform>
            <numerusform>tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>The tasks cannot be read</source>
        <translation>No se pueden leer las tareas</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again; if it stays so, send the support bundle from the Help menu.</source>
        <translation>No se perdió nada. Inténtelo de nuevo; si sigue así, envíe el paquete de soporte desde el menú Ayuda.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>Nada hecho todavía</translation>
    </message>
    <message>
        <source>What you tick off is kept here, with the moment it was done.</source>
        <translation>Lo que marca como hecho queda aquí, con el momento.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada que hacer</translation>
    </message>
    <message>
        <source>No open task is yours. Write down what you promised a customer.</source>
        <translation>Ninguna tarea abierta es suya. Anote lo que prometió a un cliente.</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tarea hecha</translation>
    </message>
    <message>
        <source>Task is to do again</source>
        <translation>La tarea está por hacer de nuevo</translation>
    </message>
</context>
<context>
    <name>farol::TasksSection</name>
    <message>
        <source>Add a task; Enter saves it</source>
        <translation>Añada una tarea; Intro la guarda</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Show what is done</source>
        <translation>Mostrar las hechas</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Nada que hacer aquí</translation>
    </message>
    <message>
        <source>What is the next step with this customer? Write it above and press Enter.</source>
        <translation>¿Cuál es el próximo paso con este cliente? Escríbalo arriba y pulse Intro.</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Editar tarea</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>farol::TeamDialog</name>
    <message>
        <source>Name of the team</source>
        <translation>Nombre del equipo</translation>
    </message>
    <message>
        <source>Members and leads</source>
        <translation>Miembros y líderes</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>Añadir un equipo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Members are chosen once the team is there.</source>
        <translation>Los miembros se eligen cuando el equipo ya existe.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Members see the team&apos;s views. Leads with the role of a team lead see all of its customers, too.</source>
        <translation>Los miembros ven las vistas del equipo. Los líderes con el rol de líder de equipo ven además todos sus clientes.</translation>
    </message>
    <message>
        <source>Administrators change the name and who leads.</source>
        <translation>Los administradores cambian el nombre y quién lidera.</translation>
    </message>
    <message>
        <source>Type a name for the team.</source>
        <translation>Escriba un nombre para el equipo.</translation>
    </message>
    <message>
        <source>%1 is there. Choose its members.</source>
        <translation>%1: equipo creado. Elija sus miembros.</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1: guardado</translation>
    </message>
</context>
<context>
    <name>farol::TeamList</name>
    <message>
        <source>Teams</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Aún no hay ningún equipo.</translation>
    </message>
    <message>
        <source>Whoever leads this team, or an administrator, changes it.</source>
        <translation>Quien lidera este equipo, o un administrador, lo cambia.</translation>
    </message>
    <message>
        <source>Add a team…</source>
        <translation>Añadir equipo…</translation>
    </message>
    <message>
        <source>Edit the team…</source>
        <translation>Editar equipo…</translation>
    </message>
</context>
<context>
    <name>farol::TeamMembers</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>En el equipo</translation>
    </message>
    <message>
        <source>Leads it</source>
        <translation>Lidera</translation>
    </message>
</context>
<context>
    <name>farol::TicketRows</name>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Ticket without a subject</source>
        <translation>Ticket sin asunto</translation>
    </message>
</context>
<context>
    <name>farol::TicketsSection</name>
    <message>
        <source>Add ticket</source>
        <translation>Añadir ticket</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Close ticket</source>
        <translation>Cerrar ticket</translation>
    </message>
    <message>
        <source>Messages of the ticket</source>
        <translation>Mensajes del ticket</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escriba un mensaje</translation>
    </message>
    <message>
        <source>Internal note, only for the team</source>
        <translation>Nota interna, solo para el equipo</translation>
    </message>
    <message>
        <source>Add message</source>
        <translation>Añadir mensaje</translation>
    </message>
    <message>
        <source>No tickets</source>
        <translation>Ningún ticket</translation>
    </message>
    <message>
        <source>This customer has not asked for help. What comes in by phone can be added here.</source>
        <translation>Este cliente no ha pedido ayuda. Lo que llega por teléfono se puede añadir aquí.</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>abierto el %1</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>respondido el %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>cerrado el %1</translation>
    </message>
    <message>
        <source>satisfaction %1 of 5</source>
        <translation>satisfacción %1 de 5</translation>
    </message>
    <message>
        <source>Reopen ticket</source>
        <translation>Reabrir ticket</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>nota interna</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Aún no se ha escrito nada.</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuevo ticket</translation>
    </message>
    <message>
        <source>Edit ticket</source>
        <translation>Editar ticket</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Draft not kept: %1</source>
        <translation>Borrador no guardado: %1</translation>
    </message>
</context>
<context>
    <name>farol::TimelineModel</name>
    <message>
        <source>Pinned</source>
        <translation>Fijada</translation>
    </message>
    <message>
        <source>The customer confirmed it</source>
        <translation>El cliente lo confirmó</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>con %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>opened, priority %1</source>
        <translation>abierto, prioridad %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Canceló</translation>
    </message>
    <message>
        <source>Contract started</source>
        <translation>Contrato iniciado</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renovación</translation>
    </message>
</context>
<context>
    <name>farol::TimelineSection</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Reuniones</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Search the timeline</source>
        <translation>Buscar en la línea</translation>
    </message>
    <message>
        <source>Nothing happened here yet</source>
        <translation>Aún no ha ocurrido nada aquí</translation>
    </message>
    <message>
        <source>Log the first call or write a note. It is kept on this computer at once.</source>
        <translation>Registre la primera llamada o escriba una nota. Queda guardada en este equipo al instante.</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Escribir nota</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>The timeline holds nothing of what you ask for.</source>
        <translation>La línea de tiempo no contiene nada de lo que pide.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Mostrar todo el texto</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Desfijar</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>farol::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
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
<context>
    <name>farol::TrashModel</name>
    <message>
        <source>deleted %1</source>
        <translation>eliminado %1</translation>
    </message>
    <message>
        <source>deleted by %1, %2</source>
        <translation>eliminado por %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>kept for %n more day(s)</source>
        <translation>
            <numerusform>se guarda %Ln día más</numerusform>
            <numerusform>se guarda %Ln días más</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>kept until today</source>
        <translation>guardado solo hasta hoy</translation>
    </message>
</context>
<context>
    <name>farol::TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message numerus="yes">
        <source>What is deleted can be brought back for %n day(s), a customer with all that hung on it.</source>
        <translation>
            <numerusform>Lo eliminado se puede recuperar durante %Ln día, un cliente con todo lo suyo.</numerusform>
            <numerusform>Lo eliminado se puede recuperar durante %Ln días, un cliente con todo lo suyo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminados</translation>
    </message>
    <message>
        <source>bring back</source>
        <translation>recuperar</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nada aquí</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of this kind was deleted in the last %n day(s).</source>
        <translation>
            <numerusform>No se eliminó nada de este tipo en el último día.</numerusform>
            <numerusform>No se eliminó nada de este tipo en los últimos %Ln días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted item(s)</source>
        <translation>
            <numerusform>elemento eliminado</numerusform>
            <numerusform>elementos eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) brought back</source>
        <translation>
            <numerusform>%Ln elemento recuperado</numerusform>
            <numerusform>%Ln elementos recuperados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::UnlockDialog</name>
    <message>
        <source>Unlock your data</source>
        <translation>Desbloquear sus datos</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase of this profile</source>
        <translation>Frase de contraseña de este perfil</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing was changed.</source>
        <translation>Esta no es la frase de contraseña. No se cambió nada.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Desbloqueando…</translation>
    </message>
</context>
<context>
    <name>farol::UsageSection</name>
    <message>
        <source>Over how long</source>
        <translation>Período</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Uses per week</source>
        <translation>Usos por semana</translation>
    </message>
    <message>
        <source>Used most</source>
        <translation>Lo más usado</translation>
    </message>
    <message>
        <source>%1 uses</source>
        <translation>%1 usos</translation>
    </message>
    <message>
        <source>No usage is known</source>
        <translation>No se conoce ningún uso</translation>
    </message>
    <message>
        <source>Nothing was counted for this customer within a year. Usage comes from an import or from the product itself.</source>
        <translation>No se contó nada para este cliente en un año. El uso viene de una importación o del propio producto.</translation>
    </message>
    <message>
        <source>Not used in this span</source>
        <translation>Sin uso en este período</translation>
    </message>
    <message>
        <source>The product was last used %1.</source>
        <translation>El producto se usó por última vez el %1.</translation>
    </message>
</context>
<context>
    <name>farol::ViewDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>For example: At risk above 50 seats</source>
        <translation>Por ejemplo: En riesgo con más de 50 licencias</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Quién la ve</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>farol::ViewKeeper</name>
    <message>
        <source>The filter of “%1” cannot be read by this version of Farol. Nothing is shown; the view itself is kept as it is.</source>
        <translation>Esta versión de Farol no puede leer el filtro de “%1”. No se muestra nada; la vista queda como está.</translation>
    </message>
    <message>
        <source>View duplicated</source>
        <translation>Vista duplicada</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Solo yo</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Equipo %1</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation>Vista “%1” guardada</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>Guardar como nueva vista</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renombrar la vista</translation>
    </message>
    <message>
        <source>View renamed</source>
        <translation>Vista renombrada</translation>
    </message>
    <message>
        <source>Now seen by: %1</source>
        <translation>Ahora visible para: %1</translation>
    </message>
    <message>
        <source>View “%1” deleted</source>
        <translation>Vista “%1” eliminada</translation>
    </message>
    <message>
        <source>The filter of “%1” asks for “%2”, a field that the workspace does not have. Nothing is shown; the view itself is kept as it is.</source>
        <translation>El filtro de “%1” pide “%2”, un campo que el espacio de trabajo no tiene. No se muestra nada; la vista en sí queda como está.</translation>
    </message>
    <message>
        <source>The filter asked for a field that the workspace does not have any more; it is the view&apos;s own again.</source>
        <translation>El filtro pedía un campo que el espacio de trabajo ya no tiene; vuelve a ser el de la propia vista.</translation>
    </message>
</context>
<context>
    <name>farol::ViewTabs</name>
    <message>
        <source>shared</source>
        <translation>compartida</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>cambiada, sin guardar</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Cambiada, sin guardar</translation>
    </message>
</context>
<context>
    <name>farol::WelcomeDialog</name>
    <message>
        <source>The address of a server looks like farol.example.com. Without https only a server on this computer can be reached.</source>
        <translation>La dirección de un servidor es como farol.example.com. Sin https solo se alcanza un servidor en este equipo.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address and your network, then try again; nothing was written.</source>
        <translation>No se puede alcanzar el servidor. Compruebe la dirección y su red e inténtelo de nuevo; no se escribió nada.</translation>
    </message>
    <message>
        <source>Welcome to Farol</source>
        <translation>Bienvenido a Farol</translation>
    </message>
    <message>
        <source>Connect to your company&apos;s server with the account your administrator gave you. Or look around first: the sample company lives on this computer alone and is gone when you close it.</source>
        <translation>Conéctese al servidor de su empresa con la cuenta que le dio su administrador. O mire primero: la empresa de ejemplo vive solo en este equipo y desaparece al cerrarla.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Conectarse a un servidor</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Probar con datos de ejemplo</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>This computer has no keychain that could keep the key of your data. Choose a passphrase for it; Farol asks for it at each start, and nobody can recover it.</source>
        <translation>Este equipo no tiene un llavero que pueda guardar la clave de sus datos. Elija una frase de contraseña; Farol la pide en cada inicio y nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Frase de contraseña otra vez</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Falta: %1.</translation>
    </message>
    <message>
        <source>Type the same passphrase twice.</source>
        <translation>Escriba la misma frase de contraseña dos veces.</translation>
    </message>
    <message>
        <source>The server does not know this mail address, or the password is another one. Type them again; nothing was written.</source>
        <translation>El servidor no conoce este correo, o la contraseña es otra. Escríbalos de nuevo; no se guardó nada.</translation>
    </message>
    <message>
        <source>There is no Farol server at this address. Check it for a slip; nothing was written.</source>
        <translation>No hay un servidor Farol en esta dirección. Compruebe si hay una errata; no se guardó nada.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
</context>
</TS>
