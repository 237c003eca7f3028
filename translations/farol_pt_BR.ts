<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Act</name>
    <message numerus="yes">
        <source>%n customer(s) added</source>
        <translation>
            <numerusform>%n cliente adicionado</numerusform>
            <numerusform>%n clientes adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) deleted</source>
        <translation>
            <numerusform>%n cliente excluído</numerusform>
            <numerusform>%n clientes excluídos</numerusform>
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
            <numerusform>%n conflito resolvido</numerusform>
            <numerusform>%n conflitos resolvidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) edited</source>
        <translation>
            <numerusform>%n cliente alterado</numerusform>
            <numerusform>%n clientes alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) added</source>
        <translation>
            <numerusform>Desfeito: inclusão de %n cliente</numerusform>
            <numerusform>Desfeito: inclusão de %n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) deleted</source>
        <translation>
            <numerusform>Desfeito: exclusão de %n cliente</numerusform>
            <numerusform>Desfeito: exclusão de %n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) brought back</source>
        <translation>
            <numerusform>Desfeito: recuperação de %n cliente</numerusform>
            <numerusform>Desfeito: recuperação de %n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) imported</source>
        <translation>
            <numerusform>Desfeito: importação de %n cliente</numerusform>
            <numerusform>Desfeito: importação de %n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n conflict(s) settled</source>
        <translation>
            <numerusform>Desfeito: decisão de %n conflito</numerusform>
            <numerusform>Desfeito: decisão de %n conflitos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) edited</source>
        <translation>
            <numerusform>Desfeito: alteração de %n cliente</numerusform>
            <numerusform>Desfeito: alteração de %n clientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Sync &amp;now</source>
        <translation>Sincronizar &amp;agora</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>Trabalhar sem &amp;rede</translation>
    </message>
    <message>
        <source>&amp;Sync status</source>
        <translation>&amp;Situação da sincronização</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sai&amp;r</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Filter this list</source>
        <translation>&amp;Filtrar esta lista</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Limpar filtros</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Selecionar &amp;tudo</translation>
    </message>
    <message>
        <source>&amp;Select or deselect row</source>
        <translation>&amp;Marcar ou desmarcar linha</translation>
    </message>
    <message>
        <source>&amp;New customer</source>
        <translation>&amp;Novo cliente</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>Mostrar &amp;detalhes</translation>
    </message>
    <message>
        <source>&amp;Edit cell</source>
        <translation>&amp;Editar célula</translation>
    </message>
    <message>
        <source>Change &amp;stage</source>
        <translation>Mudar &amp;fase</translation>
    </message>
    <message>
        <source>Change &amp;owner</source>
        <translation>Mudar &amp;gestor</translation>
    </message>
    <message>
        <source>Add &amp;tag</source>
        <translation>Adicionar &amp;etiqueta</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;xcluir</translation>
    </message>
    <message>
        <source>Show &amp;new rows</source>
        <translation>Mostrar linhas &amp;novas</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>Barra &amp;lateral</translation>
    </message>
    <message>
        <source>Right &amp;panel</source>
        <translation>&amp;Painel da direita</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>Barra de &amp;menus</translation>
    </message>
    <message>
        <source>Theme: like the s&amp;ystem</source>
        <translation>Tema: igual ao &amp;sistema</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Tema: &amp;claro</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>Tema: &amp;escuro</translation>
    </message>
    <message>
        <source>Rows: c&amp;omfortable</source>
        <translation>Linhas: c&amp;onfortáveis</translation>
    </message>
    <message>
        <source>Rows: &amp;compact</source>
        <translation>Linhas: &amp;compactas</translation>
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
        <translation>&amp;Busca e comandos</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Próximo &amp;painel</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Menu</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atalhos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Farol</source>
        <translation>&amp;Sobre o Farol</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>This device was revoked and its data removed. What was not sent yet is kept here, encrypted. Ask your administrator.</source>
        <translation>Este dispositivo foi revogado e os dados foram apagados dele. O que ainda não foi enviado continua guardado aqui, criptografado. Fale com o administrador.</translation>
    </message>
    <message>
        <source>Your account is locked and the data was removed from this computer. What was not sent yet is kept here, encrypted. Ask your administrator, then sign in again.</source>
        <translation>Sua conta está bloqueada e os dados foram apagados deste computador. O que ainda não foi enviado continua guardado aqui, criptografado. Fale com o administrador e depois entre de novo.</translation>
    </message>
    <message>
        <source>Sync has stopped: the data here or on the server was copied or brought back from a backup, and the two no longer agree on what was sent. Nothing is lost: your work stays on this computer, but is not sent from here any more. Ask your administrator for a new profile.</source>
        <translation>A sincronização parou: os dados daqui ou do servidor foram copiados ou recuperados de um backup, e os dois já não coincidem no que foi enviado. Nada se perdeu: seu trabalho continua neste computador, mas não é mais enviado daqui. Peça um perfil novo ao administrador.</translation>
    </message>
    <message>
        <source>It is not there any more. Somebody may have deleted it.</source>
        <translation>Não está mais aqui. Alguém pode ter excluído.</translation>
    </message>
    <message>
        <source>There is one with this key already. Open it, or choose another key.</source>
        <translation>Já existe um com esta chave. Abra-o ou escolha outra chave.</translation>
    </message>
    <message>
        <source>It changed meanwhile. Look at it again and repeat the change.</source>
        <translation>Mudou nesse meio-tempo. Veja de novo e repita a alteração.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask your team lead for access.</source>
        <translation>Você não tem permissão para isto. Peça acesso ao líder do seu time.</translation>
    </message>
    <message>
        <source>You are signed out. Sign in again; your changes are kept here.</source>
        <translation>Você saiu da conta. Entre de novo; suas alterações estão guardadas aqui.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything is kept here and sent later.</source>
        <translation>Sem acesso ao servidor. Tudo fica guardado aqui e é enviado depois.</translation>
    </message>
    <message>
        <source>The server did not answer in time. It is tried again by itself.</source>
        <translation>O servidor não respondeu a tempo. Uma nova tentativa é feita sozinha.</translation>
    </message>
    <message>
        <source>Another window of Farol is using the data. Close it and try again.</source>
        <translation>Outra janela do Farol está usando os dados. Feche-a e tente de novo.</translation>
    </message>
    <message>
        <source>This value cannot be saved. Correct it and try again.</source>
        <translation>Este valor não pode ser salvo. Corrija e tente de novo.</translation>
    </message>
    <message>
        <source>This is too large to save. Make it shorter and try again.</source>
        <translation>É grande demais para salvar. Encurte e tente de novo.</translation>
    </message>
    <message>
        <source>Tried too often. Wait a minute and try again.</source>
        <translation>Tentativas demais. Espere um minuto e tente de novo.</translation>
    </message>
    <message>
        <source>Stored data is damaged. Do not delete anything; ask your administrator.</source>
        <translation>Os dados guardados estão danificados. Não apague nada; fale com o administrador.</translation>
    </message>
    <message>
        <source>This server belongs to another workspace. Check the address.</source>
        <translation>Este servidor é de outro espaço de trabalho. Confira o endereço.</translation>
    </message>
    <message>
        <source>The data was written by a newer Farol. Update this one.</source>
        <translation>Os dados foram gravados por um Farol mais novo. Atualize este.</translation>
    </message>
    <message>
        <source>The server is too old for this Farol. Ask your administrator to update it.</source>
        <translation>O servidor é antigo demais para este Farol. Peça ao administrador que o atualize.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing is lost.</source>
        <translation>O disco está cheio. Libere espaço e tente de novo; nada se perdeu.</translation>
    </message>
    <message>
        <source>The key of your data cannot be read. Unlock your key ring and try again.</source>
        <translation>A chave dos seus dados não pode ser lida. Desbloqueie seu chaveiro e tente de novo.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Foi cancelado.</translation>
    </message>
    <message>
        <source>This computer cannot do that.</source>
        <translation>Este computador não consegue fazer isto.</translation>
    </message>
    <message>
        <source>Something went wrong inside Farol. Your data is safe; please tell your administrator.</source>
        <translation>Algo deu errado no Farol. Seus dados estão a salvo; avise o administrador.</translation>
    </message>
    <message>
        <source>The server could not read the change.</source>
        <translation>O servidor não conseguiu ler a alteração.</translation>
    </message>
    <message>
        <source>The customer had been deleted.</source>
        <translation>O cliente já tinha sido excluído.</translation>
    </message>
    <message>
        <source>The customer was deleted long ago; it can be created again from your copy.</source>
        <translation>O cliente foi excluído há muito tempo; pode ser criado de novo a partir da sua cópia.</translation>
    </message>
    <message>
        <source>Another customer holds this key.</source>
        <translation>Outro cliente já usa esta chave.</translation>
    </message>
    <message>
        <source>The server does not know this customer.</source>
        <translation>O servidor não conhece este cliente.</translation>
    </message>
    <message>
        <source>You may not change this field.</source>
        <translation>Você não pode alterar este campo.</translation>
    </message>
    <message>
        <source>The data was erased for good, as the law asks.</source>
        <translation>Os dados foram apagados de vez, como a lei exige.</translation>
    </message>
    <message>
        <source>What it belongs to does not exist.</source>
        <translation>Aquilo a que pertence não existe.</translation>
    </message>
    <message>
        <source>The server is older than this Farol; it will be taken after its update.</source>
        <translation>O servidor é mais antigo que este Farol; será aceita depois que ele for atualizado.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>External key</source>
        <translation>Chave externa</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Gestor</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Time</translation>
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
        <translation>Setor</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Licenças</translation>
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
        <translation>Excluído</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ontem</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>há %n min</numerusform>
            <numerusform>há %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>há %n hora</numerusform>
            <numerusform>há %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>há %n dia</numerusform>
            <numerusform>há %n dias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Nothing was changed. A profile is made with farolctl login; farol --demo shows a sample.</source>
        <translation>Nada foi alterado. Um perfil é criado com farolctl login; farol --demo mostra um exemplo.</translation>
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
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>You</source>
        <translation>Você</translation>
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
        <translation>Conflitos</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Carteira</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Mid-market</source>
        <translation>Médio</translation>
    </message>
    <message>
        <source>Small business</source>
        <translation>Pequeno</translation>
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
        <translation>Adoção</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renovação</translation>
    </message>
    <message>
        <source>Churned</source>
        <translation>Churn</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n change(s) kept here</source>
        <translation>
            <numerusform>%n alteração guardada aqui</numerusform>
            <numerusform>%n alterações guardadas aqui</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to send</source>
        <translation>nada para enviar</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Precisa de atenção</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not accepted</source>
        <translation>
            <numerusform>%n alteração não aceita</numerusform>
            <numerusform>%n alterações não aceitas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 de %2 registros</translation>
    </message>
    <message>
        <source>%1 records so far</source>
        <translation>%1 registros até agora</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Carregando</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflito para decidir</numerusform>
            <numerusform>%n conflitos para decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n alteração na fila</numerusform>
            <numerusform>%n alterações na fila</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sem rede</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Sem rede desde %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Ainda não sincronizado</translation>
    </message>
    <message>
        <source>Access ended</source>
        <translation>Acesso encerrado</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sessão encerrada</translation>
    </message>
    <message>
        <source>Sync stopped</source>
        <translation>Sincronização parada</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>tudo enviado</translation>
    </message>
</context>
<context>
    <name>farol::AboutDialog</name>
    <message>
        <source>About Farol</source>
        <translation>Sobre o Farol</translation>
    </message>
    <message>
        <source>Development version</source>
        <translation>Versão de desenvolvimento</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versão %1</translation>
    </message>
    <message>
        <source>Customer success, also without a network.</source>
        <translation>Sucesso do Cliente, também sem rede.</translation>
    </message>
    <message>
        <source>Parts and licences</source>
        <translation>Componentes e licenças</translation>
    </message>
    <message>
        <source>Made of these parts:</source>
        <translation>Feito com estes componentes:</translation>
    </message>
</context>
<context>
    <name>farol::Acts</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Não há nada para desfazer.</translation>
    </message>
    <message>
        <source>What you did last is out of your hands now. Undo again for what you did before it.</source>
        <translation>O que você fez por último não está mais em suas mãos. Desfaça de novo para o que fez antes.</translation>
    </message>
    <message>
        <source>Left alone, because somebody changed it since: %1</source>
        <translation>Mantido, porque alguém mudou depois: %1</translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>Tudo está em dia.</translation>
    </message>
</context>
<context>
    <name>farol::BulkBar</name>
    <message>
        <source>Selected customers</source>
        <translation>Clientes selecionados</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
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
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Limpar seleção</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selecionado</numerusform>
            <numerusform>%n selecionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Nova etiqueta</translation>
    </message>
    <message>
        <source>Tag for the selected customers</source>
        <translation>Etiqueta para os clientes selecionados</translation>
    </message>
</context>
<context>
    <name>farol::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>Busca e comandos</translation>
    </message>
    <message>
        <source>Customer or command</source>
        <translation>Cliente ou comando</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Nada encontrado. Tente com menos letras.</translation>
    </message>
</context>
<context>
    <name>farol::ConflictView</name>
    <message>
        <source>kept</source>
        <translation>mantido</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>excluído</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Exclusão</translation>
    </message>
    <message>
        <source>%1: which value is right?</source>
        <translation>%1: qual é o valor certo?</translation>
    </message>
    <message>
        <source>Another customer has the other value already. Until you decide, everybody sees the one in force.</source>
        <translation>Outro cliente já tem o outro valor. Até você decidir, todos veem o que está em vigor.</translation>
    </message>
    <message>
        <source>The other value would break a rule. Until you decide, everybody sees the one in force.</source>
        <translation>O outro valor quebraria uma regra. Até você decidir, todos veem o que está em vigor.</translation>
    </message>
    <message>
        <source>Changed on two sides that had not seen each other. Until you decide, everybody sees the value the server had confirmed.</source>
        <translation>Mudou em dois lados que não tinham se visto. Até você decidir, todos veem o valor já confirmado no servidor.</translation>
    </message>
    <message>
        <source>Changed on two sides that had not seen each other. Until you decide, everybody sees the later one.</source>
        <translation>Mudou em dois lados que não tinham se visto. Até você decidir, todos veem o mais recente.</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Em vigor</translation>
    </message>
    <message>
        <source>Other value</source>
        <translation>Outro valor</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (você)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Manter este</translation>
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
        <translation>Conflitos</translation>
    </message>
    <message>
        <source>Customers with a conflict</source>
        <translation>Clientes com conflito</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Nada para decidir</translation>
    </message>
    <message>
        <source>Everything people changed apart from each other has come together.</source>
        <translation>Tudo o que as pessoas mudaram separadamente foi unido.</translation>
    </message>
    <message>
        <source>Nothing was lost, nothing is open.</source>
        <translation>Nada se perdeu, nada está em aberto.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) wait for a decision. Nothing was lost.</source>
        <translation>
            <numerusform>%n cliente espera uma decisão. Nada se perdeu.</numerusform>
            <numerusform>%n clientes esperam uma decisão. Nada se perdeu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Exclusão</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resolvido</translation>
    </message>
</context>
<context>
    <name>farol::CustomerPanel</name>
    <message>
        <source>Customer details</source>
        <translation>Detalhes do cliente</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Fechar detalhes</translation>
    </message>
    <message>
        <source>Emptied meanwhile; your draft is kept.</source>
        <translation>Esvaziado nesse meio-tempo; seu rascunho foi mantido.</translation>
    </message>
    <message>
        <source>Meanwhile: %1. Your draft is kept.</source>
        <translation>Nesse meio-tempo: %1. Seu rascunho foi mantido.</translation>
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
        <translation>%1: vazio</translation>
    </message>
    <message>
        <source>conflict to settle</source>
        <translation>conflito para decidir</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>ainda não enviado</translation>
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
        <translation>Novo cliente</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Visões</translation>
    </message>
    <message>
        <source>My portfolio</source>
        <translation>Minha carteira</translation>
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
        <translation>Fase</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Limpar filtros</translation>
    </message>
    <message>
        <source>%1 had been changed to “%2” meanwhile; yours replaced it.</source>
        <translation>%1 tinha mudado para “%2” nesse meio-tempo; o seu valor substituiu.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>details</source>
        <translation>detalhes</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>editar</translation>
    </message>
    <message>
        <source>select</source>
        <translation>selecionar</translation>
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
        <translation>Seu acesso foi encerrado</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>A lista não pode ser lida</translation>
    </message>
    <message>
        <source>Your data is still on this computer. Try again; if it stays so, tell your administrator.</source>
        <translation>Seus dados continuam neste computador. Tente de novo; se persistir, avise o administrador.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>No customer is in your portfolio yet</source>
        <translation>Sua carteira ainda não tem clientes</translation>
    </message>
    <message>
        <source>Become the owner of a customer and it stands here, also without a network.</source>
        <translation>Torne-se gestor de um cliente e ele aparece aqui, mesmo sem rede.</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Mostrar todos os clientes</translation>
    </message>
    <message>
        <source>Your portfolio begins here</source>
        <translation>Sua carteira começa aqui</translation>
    </message>
    <message>
        <source>Add the first customer. It is kept on this computer at once and sent when there is a network.</source>
        <translation>Adicione o primeiro cliente. Ele fica neste computador na hora e é enviado quando houver rede.</translation>
    </message>
    <message>
        <source>Without %1: %2</source>
        <translation>Sem %1: %2</translation>
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
        <translation>Nenhum cliente com estes filtros</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n novo</numerusform>
            <numerusform>%n novos</numerusform>
        </translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>A ordem mudou</translation>
    </message>
    <message>
        <source>Rows that came in wait here, so that nothing moves under the pointer.</source>
        <translation>As linhas que chegaram esperam aqui, para nada se mover sob o ponteiro.</translation>
    </message>
    <message>
        <source>show</source>
        <translation>mostrar</translation>
    </message>
    <message>
        <source>Nobody in this view has all of this: %1.</source>
        <translation>Ninguém nesta visão reúne tudo isto: %1.</translation>
    </message>
    <message>
        <source>%1 was deleted while you were writing: “%2”</source>
        <translation>%1 foi excluído enquanto você escrevia: “%2”</translation>
    </message>
    <message>
        <source>%1: “%2” could not be read and was not saved.</source>
        <translation>%1: não foi possível ler “%2”, que não foi salvo.</translation>
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
        <translation>Escolher um dia (Alt+Seta para baixo)</translation>
    </message>
    <message>
        <source>Write a day like %1</source>
        <translation>Escreva um dia como %1</translation>
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
        <translation>Filtro: %1 é %2</translation>
    </message>
    <message>
        <source>%1: %2. Delete takes the filter away</source>
        <translation>%1: %2. Delete tira o filtro</translation>
    </message>
</context>
<context>
    <name>farol::KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
</context>
<context>
    <name>farol::NewCustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>Novo cliente</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>Criar cliente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>“%1” não pode ser lido: %2</translation>
    </message>
    <message>
        <source>Give the customer a name, for example “Café Alto da Mogiana”.</source>
        <translation>Dê um nome ao cliente, por exemplo “Café Alto da Mogiana”.</translation>
    </message>
</context>
<context>
    <name>farol::Sidebar</name>
    <message>
        <source>Navigation</source>
        <translation>Navegação</translation>
    </message>
    <message>
        <source>Opens the menu</source>
        <translation>Abre o menu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Signed in; opens the menu</source>
        <translation>Conectado; abre o menu</translation>
    </message>
</context>
<context>
    <name>farol::SignInDialog</name>
    <message>
        <source>The server does not accept this password.</source>
        <translation>O servidor não aceita esta senha.</translation>
    </message>
    <message>
        <source>No Farol server takes sign-ins at this profile&apos;s address. Your work is kept here; ask your administrator.</source>
        <translation>Nenhum servidor Farol atende no endereço deste perfil. Seu trabalho fica guardado aqui; fale com o administrador.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Entrar novamente</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Sua senha</translation>
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
        <translation>Sincronização: %1</translation>
    </message>
</context>
<context>
    <name>farol::SyncPanel</name>
    <message>
        <source>A change to a customer</source>
        <translation>Uma alteração de cliente</translation>
    </message>
    <message>
        <source>You no longer have access; your team lead has it now.</source>
        <translation>Você não tem mais acesso; está com o líder do seu time.</translation>
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
        <translation>Situação da sincronização</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Carregando</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Entrar novamente</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>Close sync status</source>
        <translation>Fechar situação da sincronização</translation>
    </message>
    <message>
        <source>No connection to the server. Everything is kept on this computer.</source>
        <translation>Sem conexão com o servidor. Tudo fica guardado neste computador.</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nunca sincronizado</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>Última sincronização %1</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Nada espera para ser enviado.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <translation>
            <numerusform>%n alteração espera para ser enviada.</numerusform>
            <numerusform>%n alterações esperam para ser enviadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to customers you no longer hold went to your team lead&apos;s quarantine.</source>
        <translation>
            <numerusform>%n alteração em um cliente que não está mais com você foi para a quarentena do líder do seu time.</numerusform>
            <numerusform>%n alterações em clientes que não estão mais com você foram para a quarentena do líder do seu time.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing the data: %1 of %2 records. Your customers come first.</source>
        <translation>Trazendo os dados: %1 de %2 registros. Primeiro os seus clientes.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflito para decidir</numerusform>
            <numerusform>%n conflitos para decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Go online first</source>
        <translation>Conecte-se antes</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Trabalhar sem rede</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not accepted</source>
        <translation>
            <numerusform>%n alteração não aceita</numerusform>
            <numerusform>%n alterações não aceitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::Toast</name>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Fechar mensagem</translation>
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
        <translation>Nova etiqueta</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Nova etiqueta</translation>
    </message>
    <message>
        <source>%1, chosen; Delete removes it</source>
        <translation>%1, selecionada; Delete a remove</translation>
    </message>
</context>
</TS>
