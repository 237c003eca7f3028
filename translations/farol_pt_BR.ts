<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Act</name>
    <message numerus="yes">
        <source>%n customer(s) added</source>
        <translation>
            <numerusform>%Ln cliente adicionado</numerusform>
            <numerusform>%Ln clientes adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) deleted</source>
        <translation>
            <numerusform>%Ln cliente excluído</numerusform>
            <numerusform>%Ln clientes excluídos</numerusform>
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
            <numerusform>%Ln conflito resolvido</numerusform>
            <numerusform>%Ln conflitos resolvidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) edited</source>
        <translation>
            <numerusform>%Ln cliente alterado</numerusform>
            <numerusform>%Ln clientes alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added</source>
        <translation>
            <numerusform>%Ln contato adicionado</numerusform>
            <numerusform>%Ln contatos adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted</source>
        <translation>
            <numerusform>%Ln contato excluído</numerusform>
            <numerusform>%Ln contatos excluídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) brought back</source>
        <translation>
            <numerusform>%Ln contato recuperado</numerusform>
            <numerusform>%Ln contatos recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%Ln contato importado</numerusform>
            <numerusform>%Ln contatos importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) edited</source>
        <translation>
            <numerusform>%Ln contato alterado</numerusform>
            <numerusform>%Ln contatos alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) added</source>
        <translation>
            <numerusform>%Ln vínculo de contato adicionado</numerusform>
            <numerusform>%Ln vínculos de contato adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) deleted</source>
        <translation>
            <numerusform>%Ln vínculo de contato excluído</numerusform>
            <numerusform>%Ln vínculos de contato excluídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) brought back</source>
        <translation>
            <numerusform>%Ln vínculo de contato recuperado</numerusform>
            <numerusform>%Ln vínculos de contato recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) imported</source>
        <translation>
            <numerusform>%Ln vínculo de contato importado</numerusform>
            <numerusform>%Ln vínculos de contato importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) edited</source>
        <translation>
            <numerusform>%Ln vínculo de contato alterado</numerusform>
            <numerusform>%Ln vínculos de contato alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) added</source>
        <translation>
            <numerusform>%Ln contrato adicionado</numerusform>
            <numerusform>%Ln contratos adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) deleted</source>
        <translation>
            <numerusform>%Ln contrato excluído</numerusform>
            <numerusform>%Ln contratos excluídos</numerusform>
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
            <numerusform>%Ln contrato alterado</numerusform>
            <numerusform>%Ln contratos alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) added</source>
        <translation>
            <numerusform>%Ln interação adicionada</numerusform>
            <numerusform>%Ln interações adicionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) deleted</source>
        <translation>
            <numerusform>%Ln interação excluída</numerusform>
            <numerusform>%Ln interações excluídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) brought back</source>
        <translation>
            <numerusform>%Ln interação recuperada</numerusform>
            <numerusform>%Ln interações recuperadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) imported</source>
        <translation>
            <numerusform>%Ln interação importada</numerusform>
            <numerusform>%Ln interações importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) edited</source>
        <translation>
            <numerusform>%Ln interação alterada</numerusform>
            <numerusform>%Ln interações alteradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) added</source>
        <translation>
            <numerusform>%Ln chamado adicionado</numerusform>
            <numerusform>%Ln chamados adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) deleted</source>
        <translation>
            <numerusform>%Ln chamado excluído</numerusform>
            <numerusform>%Ln chamados excluídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) brought back</source>
        <translation>
            <numerusform>%Ln chamado recuperado</numerusform>
            <numerusform>%Ln chamados recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) imported</source>
        <translation>
            <numerusform>%Ln chamado importado</numerusform>
            <numerusform>%Ln chamados importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) edited</source>
        <translation>
            <numerusform>%Ln chamado alterado</numerusform>
            <numerusform>%Ln chamados alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) added</source>
        <translation>
            <numerusform>%Ln mensagem adicionada</numerusform>
            <numerusform>%Ln mensagens adicionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted</source>
        <translation>
            <numerusform>%Ln mensagem excluída</numerusform>
            <numerusform>%Ln mensagens excluídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) brought back</source>
        <translation>
            <numerusform>%Ln mensagem recuperada</numerusform>
            <numerusform>%Ln mensagens recuperadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported</source>
        <translation>
            <numerusform>%Ln mensagem importada</numerusform>
            <numerusform>%Ln mensagens importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) edited</source>
        <translation>
            <numerusform>%Ln mensagem alterada</numerusform>
            <numerusform>%Ln mensagens alteradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>%Ln tarefa adicionada</numerusform>
            <numerusform>%Ln tarefas adicionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%Ln tarefa excluída</numerusform>
            <numerusform>%Ln tarefas excluídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) brought back</source>
        <translation>
            <numerusform>%Ln tarefa recuperada</numerusform>
            <numerusform>%Ln tarefas recuperadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) imported</source>
        <translation>
            <numerusform>%Ln tarefa importada</numerusform>
            <numerusform>%Ln tarefas importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) edited</source>
        <translation>
            <numerusform>%Ln tarefa alterada</numerusform>
            <numerusform>%Ln tarefas alteradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) added</source>
        <translation>
            <numerusform>%Ln registro de uso adicionado</numerusform>
            <numerusform>%Ln registros de uso adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) deleted</source>
        <translation>
            <numerusform>%Ln registro de uso excluído</numerusform>
            <numerusform>%Ln registros de uso excluídos</numerusform>
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
            <numerusform>%Ln registro de uso alterado</numerusform>
            <numerusform>%Ln registros de uso alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) added</source>
        <translation>
            <numerusform>%Ln cancelamento adicionado</numerusform>
            <numerusform>%Ln cancelamentos adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) deleted</source>
        <translation>
            <numerusform>%Ln cancelamento excluído</numerusform>
            <numerusform>%Ln cancelamentos excluídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) brought back</source>
        <translation>
            <numerusform>%Ln cancelamento recuperado</numerusform>
            <numerusform>%Ln cancelamentos recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) imported</source>
        <translation>
            <numerusform>%Ln cancelamento importado</numerusform>
            <numerusform>%Ln cancelamentos importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) edited</source>
        <translation>
            <numerusform>%Ln cancelamento alterado</numerusform>
            <numerusform>%Ln cancelamentos alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) added</source>
        <translation>
            <numerusform>%Ln visão adicionada</numerusform>
            <numerusform>%Ln visões adicionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) deleted</source>
        <translation>
            <numerusform>%Ln visão excluída</numerusform>
            <numerusform>%Ln visões excluídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) brought back</source>
        <translation>
            <numerusform>%Ln visão recuperada</numerusform>
            <numerusform>%Ln visões recuperadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) imported</source>
        <translation>
            <numerusform>%Ln visão importada</numerusform>
            <numerusform>%Ln visões importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) edited</source>
        <translation>
            <numerusform>%Ln visão alterada</numerusform>
            <numerusform>%Ln visões alteradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) added</source>
        <translation>
            <numerusform>%Ln campo personalizado adicionado</numerusform>
            <numerusform>%Ln campos personalizados adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) deleted</source>
        <translation>
            <numerusform>%Ln campo personalizado excluído</numerusform>
            <numerusform>%Ln campos personalizados excluídos</numerusform>
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
            <numerusform>%Ln campo personalizado alterado</numerusform>
            <numerusform>%Ln campos personalizados alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) added</source>
        <translation>
            <numerusform>%Ln valor personalizado adicionado</numerusform>
            <numerusform>%Ln valores personalizados adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) deleted</source>
        <translation>
            <numerusform>%Ln valor personalizado excluído</numerusform>
            <numerusform>%Ln valores personalizados excluídos</numerusform>
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
            <numerusform>%Ln valor personalizado alterado</numerusform>
            <numerusform>%Ln valores personalizados alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) added</source>
        <translation>
            <numerusform>%Ln item de lista adicionado</numerusform>
            <numerusform>%Ln itens de lista adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) deleted</source>
        <translation>
            <numerusform>%Ln item de lista excluído</numerusform>
            <numerusform>%Ln itens de lista excluídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) brought back</source>
        <translation>
            <numerusform>%Ln item de lista recuperado</numerusform>
            <numerusform>%Ln itens de lista recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) imported</source>
        <translation>
            <numerusform>%Ln item de lista importado</numerusform>
            <numerusform>%Ln itens de lista importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) edited</source>
        <translation>
            <numerusform>%Ln item de lista alterado</numerusform>
            <numerusform>%Ln itens de lista alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) added</source>
        <translation>
            <numerusform>%Ln feriado adicionado</numerusform>
            <numerusform>%Ln feriados adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) deleted</source>
        <translation>
            <numerusform>%Ln feriado excluído</numerusform>
            <numerusform>%Ln feriados excluídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) brought back</source>
        <translation>
            <numerusform>%Ln feriado recuperado</numerusform>
            <numerusform>%Ln feriados recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) imported</source>
        <translation>
            <numerusform>%Ln feriado importado</numerusform>
            <numerusform>%Ln feriados importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) edited</source>
        <translation>
            <numerusform>%Ln feriado alterado</numerusform>
            <numerusform>%Ln feriados alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%Ln registro adicionado</numerusform>
            <numerusform>%Ln registros adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) deleted</source>
        <translation>
            <numerusform>%Ln registro excluído</numerusform>
            <numerusform>%Ln registros excluídos</numerusform>
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
            <numerusform>%Ln registro alterado</numerusform>
            <numerusform>%Ln registros alterados</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1 is what an act had done: &quot;3 customers edited&quot;</extracomment>
        <translation>Desfeito: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <extracomment>%1 is what an act had done, and does now once more: &quot;3 customers edited&quot;</extracomment>
        <translation>Refeito: %1</translation>
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
        <translation>Mudar &amp;etapa</translation>
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
    <message>
        <source>S&amp;ettings</source>
        <translation>Conf&amp;igurações</translation>
    </message>
    <message>
        <source>Edit the &amp;whole filter</source>
        <translation>Editar o &amp;filtro inteiro</translation>
    </message>
    <message>
        <source>O&amp;pen customer</source>
        <translation>A&amp;brir cliente</translation>
    </message>
    <message>
        <source>Edit a &amp;field of the selected…</source>
        <translation>Editar um &amp;campo dos selecionados…</translation>
    </message>
    <message>
        <source>E&amp;xport this list…</source>
        <translation>E&amp;xportar esta lista…</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Voltar à lista</translation>
    </message>
    <message>
        <source>&amp;Previous customer</source>
        <translation>Cliente &amp;anterior</translation>
    </message>
    <message>
        <source>Ne&amp;xt customer</source>
        <translation>&amp;Próximo cliente</translation>
    </message>
    <message>
        <source>Previous ta&amp;b</source>
        <translation>A&amp;ba anterior</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>Pró&amp;xima aba</translation>
    </message>
    <message>
        <source>&amp;Write note</source>
        <translation>&amp;Escrever nota</translation>
    </message>
    <message>
        <source>Log &amp;call</source>
        <translation>Registrar &amp;ligação</translation>
    </message>
    <message>
        <source>&amp;Add to this tab</source>
        <translation>A&amp;dicionar nesta aba</translation>
    </message>
    <message>
        <source>Edit ent&amp;ry</source>
        <translation>Editar &amp;registro</translation>
    </message>
    <message>
        <source>De&amp;lete entry</source>
        <translation>E&amp;xcluir registro</translation>
    </message>
    <message>
        <source>New &amp;task</source>
        <translation>Nova &amp;tarefa</translation>
    </message>
    <message>
        <source>Task &amp;done or to do again</source>
        <translation>Tarefa &amp;concluída ou reaberta</translation>
    </message>
    <message>
        <source>Open the task&apos;s &amp;customer</source>
        <translation>Abrir o c&amp;liente da tarefa</translation>
    </message>
    <message>
        <source>&amp;Bring back from the trash</source>
        <translation>&amp;Trazer de volta da lixeira</translation>
    </message>
    <message>
        <source>Co&amp;lumns…</source>
        <translation>Co&amp;lunas…</translation>
    </message>
    <message>
        <source>Save &amp;view</source>
        <translation>Salvar &amp;visão</translation>
    </message>
    <message>
        <source>Save as a ne&amp;w view…</source>
        <translation>Salvar como &amp;nova visão…</translation>
    </message>
    <message>
        <source>Drop the view&apos;s chan&amp;ges</source>
        <translation>Descar&amp;tar as mudanças da visão</translation>
    </message>
    <message>
        <source>Re&amp;name view…</source>
        <translation>Renom&amp;ear visão…</translation>
    </message>
    <message>
        <source>D&amp;uplicate view</source>
        <translation>D&amp;uplicar visão</translation>
    </message>
    <message>
        <source>Who sees this v&amp;iew…</source>
        <translation>&amp;Quem vê esta visão…</translation>
    </message>
    <message>
        <source>Move view to the le&amp;ft</source>
        <translation>Mover visão para a es&amp;querda</translation>
    </message>
    <message>
        <source>Move view to the &amp;right</source>
        <translation>Mover visão para a &amp;direita</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Excluir visão</translation>
    </message>
    <message>
        <source>Theme: &amp;high contrast</source>
        <translation>Tema: &amp;alto contraste</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>O que &amp;mudou</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nova janela</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Fechar janela</translation>
    </message>
    <message>
        <source>&amp;Support bundle</source>
        <translation>Pacote de &amp;suporte</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>Choose the &amp;group…</source>
        <translation>Escolher o &amp;grupo…</translation>
    </message>
    <message>
        <source>&amp;Take out of the group</source>
        <translation>&amp;Tirar do grupo</translation>
    </message>
    <message>
        <source>&amp;History of the entry</source>
        <translation>&amp;Histórico do registro</translation>
    </message>
    <message>
        <source>Import: ne&amp;xt step</source>
        <translation>Importação: pró&amp;xima etapa</translation>
    </message>
    <message>
        <source>Import: step &amp;back</source>
        <translation>Importação: &amp;voltar uma etapa</translation>
    </message>
    <message>
        <source>Import: choose &amp;file…</source>
        <translation>Importação: escolher &amp;arquivo…</translation>
    </message>
    <message>
        <source>Conflict: keep the value in force</source>
        <translation>Conflito: manter o valor em vigor</translation>
    </message>
    <message>
        <source>Conflict: use the other value</source>
        <translation>Conflito: usar o outro valor</translation>
    </message>
    <message>
        <source>Conflict: keep all texts</source>
        <translation>Conflito: manter todos os textos</translation>
    </message>
    <message>
        <source>Open the row of the conflict</source>
        <translation>Abrir o registro do conflito</translation>
    </message>
    <message>
        <source>S&amp;hare for some days…</source>
        <translation>Co&amp;mpartilhar por alguns dias…</translation>
    </message>
    <message>
        <source>Sort by &amp;this column</source>
        <translation>Ordenar por &amp;esta coluna</translation>
    </message>
</context>
<context>
    <name>ChurnReason</name>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Budget cuts</source>
        <translation>Corte de orçamento</translation>
    </message>
    <message>
        <source>Missing features</source>
        <translation>Falta de funcionalidades</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Atendimento</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Concorrente</translation>
    </message>
    <message>
        <source>Closed down</source>
        <translation>Encerrou as atividades</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconhecido</translation>
    </message>
</context>
<context>
    <name>ContactRole</name>
    <message>
        <source>Champion</source>
        <translation>Campeão</translation>
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
        <translation>Usuário</translation>
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
        <translation>Dia</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sim ou não</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Escolha</translation>
    </message>
</context>
<context>
    <name>Customer</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln dia</numerusform>
            <numerusform>%Ln dias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerSections</name>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Chamados</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
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
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Ontem, %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>amanhã</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ontem</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>em %Ln dia</numerusform>
            <numerusform>em %Ln dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln dia de atraso</numerusform>
            <numerusform>%Ln dias de atraso</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · holiday</source>
        <extracomment>%1 is what is said of a day: &quot;in 3 days&quot;, &quot;12/25/26&quot;</extracomment>
        <translation>%1 · feriado</translation>
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
        <translation>primeira senha</translation>
    </message>
    <message>
        <source>active</source>
        <translation>ativo</translation>
    </message>
    <message>
        <source>CS manager</source>
        <translation>Gestor de CS</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Líder de equipe</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por último</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Líderes</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membros</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>Quem cuida dos clientes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>until it is taken back</source>
        <translation>até ser retirada</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planejada</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Compartilhado com</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
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
        <translation>Contato</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%Ln contato</numerusform>
            <numerusform>%Ln contatos</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact link</source>
        <translation>Vínculo de contato</translation>
    </message>
    <message>
        <source>Contact links</source>
        <translation>Vínculos de contato</translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s)</source>
        <translation>
            <numerusform>%Ln vínculo de contato</numerusform>
            <numerusform>%Ln vínculos de contato</numerusform>
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
        <translation>Interação</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interações</translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation>
            <numerusform>%Ln interação</numerusform>
            <numerusform>%Ln interações</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Chamado</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Chamados</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%Ln chamado</numerusform>
            <numerusform>%Ln chamados</numerusform>
        </translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln mensagem</numerusform>
            <numerusform>%Ln mensagens</numerusform>
        </translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tarefas</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln tarefa</numerusform>
            <numerusform>%Ln tarefas</numerusform>
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
        <translation>Cancelamento</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>Cancelamentos</translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s)</source>
        <translation>
            <numerusform>%Ln cancelamento</numerusform>
            <numerusform>%Ln cancelamentos</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visão</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Visões</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%Ln visão</numerusform>
            <numerusform>%Ln visões</numerusform>
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
        <translation>Item de lista</translation>
    </message>
    <message>
        <source>List entries</source>
        <translation>Itens de lista</translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies)</source>
        <translation>
            <numerusform>%Ln item de lista</numerusform>
            <numerusform>%Ln itens de lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feriado</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feriados</translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s)</source>
        <translation>
            <numerusform>%Ln feriado</numerusform>
            <numerusform>%Ln feriados</numerusform>
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
        <source>You are signed out. Sign in again; your changes are kept here.</source>
        <translation>Você saiu da conta. Entre de novo; suas alterações estão guardadas aqui.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything is kept here and sent later.</source>
        <translation>Sem acesso ao servidor. Tudo fica guardado aqui e é enviado depois.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing is lost.</source>
        <translation>O disco está cheio. Libere espaço e tente de novo; nada se perdeu.</translation>
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
    <message>
        <source>It is not there any more; somebody may have deleted it. Look for it in the trash; nothing else was changed.</source>
        <translation>Não está mais aqui; alguém pode ter excluído. Procure na lixeira; nada mais foi alterado.</translation>
    </message>
    <message>
        <source>%1: there is one with this key already. Open it, or choose another key; nothing was changed.</source>
        <extracomment>%1 is what it is: Customer, Contract, Custom field …</extracomment>
        <translation>%1: já existe um registro com esta chave. Abra-o ou escolha outra chave; nada foi alterado.</translation>
    </message>
    <message>
        <source>It changed meanwhile. Look at it again and repeat the change; nothing was overwritten.</source>
        <translation>Mudou nesse meio-tempo. Veja de novo e repita a alteração; nada foi sobrescrito.</translation>
    </message>
    <message>
        <source>%1: only team leads and administrators may change and delete it. Ask one of them; nothing was changed.</source>
        <translation>%1: só líderes de equipe e administradores podem alterar e excluir. Peça a um deles; nada foi alterado.</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Ask your team lead for access; nothing was changed.</source>
        <translation>Você não tem permissão para isto. Peça acesso ao líder da sua equipe; nada foi alterado.</translation>
    </message>
    <message>
        <source>The server did not answer in time. It is tried again by itself; nothing is lost.</source>
        <translation>O servidor não respondeu a tempo. Uma nova tentativa é feita sozinha; nada se perde.</translation>
    </message>
    <message>
        <source>Another window of Farol is using the data. Close it and try again; nothing was changed.</source>
        <translation>Outra janela do Farol está usando os dados. Feche-a e tente de novo; nada foi alterado.</translation>
    </message>
    <message>
        <source>This value cannot be saved. Correct it and try again; nothing was changed.</source>
        <translation>Este valor não pode ser salvo. Corrija e tente de novo; nada foi alterado.</translation>
    </message>
    <message>
        <source>This is too large to save. Make it shorter and try again; nothing was changed.</source>
        <translation>É grande demais para salvar. Encurte e tente de novo; nada foi alterado.</translation>
    </message>
    <message>
        <source>Tried too often. Wait a minute and try again; nothing is lost.</source>
        <translation>Tentativas demais. Espere um minuto e tente de novo; nada se perde.</translation>
    </message>
    <message>
        <source>Stored data is damaged. Do not delete anything; ask your administrator. Nothing was changed.</source>
        <translation>Os dados guardados estão danificados. Não apague nada; fale com o administrador. Nada foi alterado.</translation>
    </message>
    <message>
        <source>This server belongs to another workspace. Check the address; nothing was changed.</source>
        <translation>Este servidor é de outro espaço de trabalho. Confira o endereço; nada foi alterado.</translation>
    </message>
    <message>
        <source>The data was written by a newer Farol. Update this one; nothing was changed.</source>
        <translation>Os dados foram gravados por um Farol mais novo. Atualize este; nada foi alterado.</translation>
    </message>
    <message>
        <source>The server is too old for this Farol. Ask your administrator to update it; your changes are kept here.</source>
        <translation>O servidor é antigo demais para este Farol. Peça ao administrador que o atualize; suas alterações ficam guardadas aqui.</translation>
    </message>
    <message>
        <source>The key of your data cannot be read. Unlock your key ring and try again; nothing is lost.</source>
        <translation>A chave dos seus dados não pode ser lida. Desbloqueie seu chaveiro e tente de novo; nada se perde.</translation>
    </message>
    <message>
        <source>It was cancelled. Nothing was changed; begin again when you like.</source>
        <translation>Foi cancelado. Nada foi alterado; recomece quando quiser.</translation>
    </message>
    <message>
        <source>This computer cannot do that. Nothing was changed; ask your administrator for another way.</source>
        <translation>Este computador não consegue fazer isto. Nada foi alterado; peça ao administrador outro caminho.</translation>
    </message>
    <message>
        <source>%1: it had been deleted.</source>
        <translation>%1: o registro já tinha sido excluído.</translation>
    </message>
    <message>
        <source>%1: it was deleted long ago; it can be created again from your copy.</source>
        <translation>%1: o registro foi excluído há muito tempo; pode ser criado de novo a partir da sua cópia.</translation>
    </message>
    <message>
        <source>%1: another one holds this key.</source>
        <translation>%1: outro registro já tem esta chave.</translation>
    </message>
    <message>
        <source>%1: the server does not know it.</source>
        <translation>%1: o servidor não conhece este registro.</translation>
    </message>
    <message>
        <source>%1: only team leads and administrators may change and delete it.</source>
        <translation>%1: só líderes de equipe e administradores podem alterar e excluir.</translation>
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
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Gestor</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipe</translation>
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
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Papéis</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Influência</translation>
    </message>
    <message>
        <source>Primary contact</source>
        <translation>Contato principal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Saiu em</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>Responde a</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Mesclado em</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renovação</translation>
    </message>
    <message>
        <source>Notice (days)</source>
        <translation>Aviso prévio (dias)</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation>Renovação automática</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Período de teste</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
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
        <translation>Menções</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Sentimento</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fixada</translation>
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
        <translation>O que o cliente disse</translation>
    </message>
    <message>
        <source>How we restated it</source>
        <translation>Como reformulamos</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abertura</translation>
    </message>
    <message>
        <source>First answered</source>
        <translation>Primeira resposta</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfação</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Escalado</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Chamado</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interna</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Conclusão</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interação</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funcionalidade</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origem</translation>
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
        <translation>Erros</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
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
        <translation>Depois de um upgrade</translation>
    </message>
    <message>
        <source>After a downgrade</source>
        <translation>Depois de um downgrade</translation>
    </message>
    <message>
        <source>Had come back</source>
        <translation>Já tinha voltado</translation>
    </message>
    <message>
        <source>Avoidable</source>
        <translation>Evitável</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Comentário do cliente</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Visível para</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidade</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordenação</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>Shown in the portal</source>
        <translation>Visível no portal</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arquivado</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opções</translation>
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
        <translation>Todos os anos</translation>
    </message>
    <message>
        <source>MRR</source>
        <translation>MRR</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contato</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Chamados abertos</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Próxima tarefa</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>is on</source>
        <translation>é em</translation>
    </message>
    <message>
        <source>is not on</source>
        <translation>não é em</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>é antes de</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>é até</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>é depois de</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>é a partir de</translation>
    </message>
    <message>
        <source>is one of the days</source>
        <translation>é um dos dias</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>é menor que</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>é no máximo</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>é maior que</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>é no mínimo</translation>
    </message>
    <message>
        <source>comes before</source>
        <translation>vem antes de</translation>
    </message>
    <message>
        <source>comes not after</source>
        <translation>não vem depois de</translation>
    </message>
    <message>
        <source>comes after</source>
        <translation>vem depois de</translation>
    </message>
    <message>
        <source>comes not before</source>
        <translation>não vem antes de</translation>
    </message>
    <message>
        <source>expected the name of a field</source>
        <translation>aqui se espera o nome de um campo</translation>
    </message>
    <message>
        <source>expected &apos;and&apos;, &apos;or&apos; or the end</source>
        <translation>aqui se espera “and”, “or” ou o fim</translation>
    </message>
    <message>
        <source>expected &apos;and&apos;, &apos;or&apos; or &apos;)&apos;</source>
        <translation>aqui se espera “and”, “or” ou “)”</translation>
    </message>
    <message>
        <source>this &apos;(&apos; is never closed</source>
        <translation>este “(” não é fechado</translation>
    </message>
    <message>
        <source>this &apos;)&apos; closes nothing</source>
        <translation>este “)” não fecha nada</translation>
    </message>
    <message>
        <source>this quotation mark is never closed</source>
        <translation>estas aspas não são fechadas</translation>
    </message>
    <message>
        <source>the filter is too large</source>
        <translation>o filtro é grande demais</translation>
    </message>
    <message>
        <source>expected a day such as 2025-03-01, today or today - 30d (d, w, m or y)</source>
        <translation>aqui se espera um dia como 2025-03-01, today ou today - 30d (d, w, m ou y)</translation>
    </message>
    <message>
        <source>write &apos;is null&apos; or &apos;is not null&apos;</source>
        <translation>escreva “is null” ou “is not null”</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>há %Ln semana</numerusform>
            <numerusform>há %Ln semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n week(s)</source>
        <translation>
            <numerusform>em %Ln semana</numerusform>
            <numerusform>em %Ln semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>há %Ln mês</numerusform>
            <numerusform>há %Ln meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>em %Ln mês</numerusform>
            <numerusform>em %Ln meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>há %Ln ano</numerusform>
            <numerusform>há %Ln anos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>em %Ln ano</numerusform>
            <numerusform>em %Ln anos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>há %Ln dia</numerusform>
            <numerusform>há %Ln dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>em %Ln dia</numerusform>
            <numerusform>em %Ln dias</numerusform>
        </translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vazio</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>não está vazio</translation>
    </message>
    <message>
        <source>is</source>
        <translation>é</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>não é</translation>
    </message>
    <message>
        <source>has</source>
        <translation>tem</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contém</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>começa com</translation>
    </message>
    <message>
        <source>has any of</source>
        <translation>tem algum de</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>é um de</translation>
    </message>
    <message>
        <source>me</source>
        <translation>eu</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%Ln condição</numerusform>
            <numerusform>%Ln condições</numerusform>
        </translation>
    </message>
    <message>
        <source>has a conflict</source>
        <translation>tem conflito</translation>
    </message>
    <message>
        <source>this cannot be understood</source>
        <translation>isto não pode ser entendido</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>No caractere %1: %2</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>não existe o campo “%1”</translation>
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
            <numerusform>há %Ln min</numerusform>
            <numerusform>há %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>há %Ln hora</numerusform>
            <numerusform>há %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>há %Ln dia</numerusform>
            <numerusform>há %Ln dias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>does not fit the field</source>
        <translation>não serve para o campo</translation>
    </message>
    <message>
        <source>not an amount</source>
        <translation>não é um valor em dinheiro</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>nem sim nem não</translation>
    </message>
    <message>
        <source>not a whole number that fits</source>
        <translation>não é um número inteiro válido</translation>
    </message>
    <message>
        <source>not a day</source>
        <translation>não é uma data</translation>
    </message>
    <message>
        <source>not a day with a time</source>
        <translation>não é uma data com hora</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>não está na lista</translation>
    </message>
    <message>
        <source>nobody and nothing is called that</source>
        <translation>ninguém e nada tem esse nome</translation>
    </message>
    <message>
        <source>a text that does not fit the field</source>
        <translation>um texto que não serve para o campo</translation>
    </message>
    <message>
        <source>line %1 has the same id and other contents; both count</source>
        <translation>a linha %1 tem o mesmo identificador e outro conteúdo; as duas contam</translation>
    </message>
    <message>
        <source>line %1 is the same; it counts once</source>
        <translation>a linha %1 é igual; conta uma vez só</translation>
    </message>
    <message>
        <source>summed with line %1, which says otherwise here; taken as yes</source>
        <translation>somada à linha %1, que aqui diz outra coisa; vale como sim</translation>
    </message>
    <message>
        <source>the contract did not run on this day</source>
        <translation>o contrato não estava em vigor nesse dia</translation>
    </message>
    <message>
        <source>the contract has no end, but its customer has left</source>
        <translation>o contrato não tem fim, mas o cliente já saiu</translation>
    </message>
    <message>
        <source>a trial that costs money</source>
        <translation>um período de teste que custa dinheiro</translation>
    </message>
    <message>
        <source>line %1 is a cancellation of the same customer</source>
        <translation>a linha %1 é um cancelamento do mesmo cliente</translation>
    </message>
    <message>
        <source>the customer is not marked as having left</source>
        <translation>o cliente não está marcado como quem saiu</translation>
    </message>
    <message>
        <source>first answered after it was closed</source>
        <translation>primeira resposta depois de encerrado</translation>
    </message>
    <message>
        <source>The file is not there any more. Choose it again where it is now. Nothing was changed.</source>
        <translation>O arquivo não está mais lá. Escolha-o de novo onde ele está agora. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The file cannot be read. Another program may hold it: close it there, or copy it to a folder of yours. Nothing was changed.</source>
        <translation>O arquivo não pode ser lido. Talvez outro programa o esteja usando: feche-o lá ou copie-o para uma pasta sua. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The file is empty. Choose one with a first line of column names and the rows below. Nothing was changed.</source>
        <translation>O arquivo está vazio. Escolha um com os nomes das colunas na primeira linha e os registros abaixo. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The first line names no column. Write the names above the columns, save the file and choose it again. Nothing was changed.</source>
        <translation>A primeira linha não dá nome a nenhuma coluna. Escreva os nomes acima das colunas, salve o arquivo e escolha-o de novo. Nada foi alterado.</translation>
    </message>
    <message>
        <source>Two columns have the same name. Rename one of them, save the file and choose it again. Nothing was changed.</source>
        <translation>Duas colunas têm o mesmo nome. Renomeie uma delas, salve o arquivo e escolha-o de novo. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The workbook is under a password. Open it in your spreadsheet, save a copy without one and choose that. Nothing was changed.</source>
        <translation>A planilha está protegida por senha. Abra-a no seu programa de planilhas, salve uma cópia sem senha e escolha essa cópia. Nada foi alterado.</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls). Save it as .xlsx and choose that. Nothing was changed.</source>
        <translation>Esta é uma planilha do tipo antigo (.xls). Salve-a como .xlsx e escolha essa. Nada foi alterado.</translation>
    </message>
    <message>
        <source>This is neither a CSV file nor an Excel workbook. Save the table as CSV or XLSX and choose that. Nothing was changed.</source>
        <translation>Isto não é um arquivo CSV nem uma planilha do Excel. Salve a tabela como CSV ou XLSX e escolha esse arquivo. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The letters of this file cannot be told for certain. Choose its encoding, or save it as UTF-8. Nothing was changed.</source>
        <translation>Não dá para saber ao certo como as letras deste arquivo foram gravadas. Escolha a codificação ou salve-o como UTF-8. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in your spreadsheet, save it anew and choose it again. Nothing was changed.</source>
        <translation>O arquivo está danificado. Abra-o no seu programa de planilhas, salve-o novamente e escolha-o de novo. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The workbook has no such sheet any more. Choose another one. Nothing was changed.</source>
        <translation>A pasta de trabalho não tem mais essa planilha. Escolha outra. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The file was changed meanwhile. Read it again; what you chose for its columns stays.</source>
        <translation>O arquivo foi alterado nesse meio-tempo. Leia-o de novo; o que você escolheu para as colunas permanece.</translation>
    </message>
    <message>
        <source>What was chosen for the columns does not fit this file. Look through the columns again. Nothing was changed.</source>
        <translation>O que foi escolhido para as colunas não serve para este arquivo. Reveja as colunas. Nada foi alterado.</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>longo demais</translation>
    </message>
    <message>
        <source>more cells than column names</source>
        <translation>mais células do que nomes de colunas</translation>
    </message>
    <message>
        <source>fewer cells than column names</source>
        <translation>menos células do que nomes de colunas</translation>
    </message>
    <message>
        <source>a quotation mark is never closed; nothing after it can be read</source>
        <translation>uma aspa nunca é fechada; nada depois dela pode ser lido</translation>
    </message>
    <message>
        <source>characters that cannot be read</source>
        <translation>caracteres que não podem ser lidos</translation>
    </message>
    <message>
        <source>nothing to recognise the row by</source>
        <translation>não há por onde reconhecer o registro</translation>
    </message>
    <message>
        <source>a value is needed here</source>
        <translation>aqui é preciso um valor</translation>
    </message>
    <message>
        <source>the mapping does not know this value</source>
        <translation>o modelo não conhece este valor</translation>
    </message>
    <message>
        <source>several are called that</source>
        <translation>vários têm esse nome</translation>
    </message>
    <message>
        <source>the same as line %1; only what that one leaves open is taken</source>
        <translation>o mesmo que a linha %1; só entra o que ela deixa em aberto</translation>
    </message>
    <message>
        <source>it was deleted</source>
        <translation>foi excluído</translation>
    </message>
    <message>
        <source>could not be written</source>
        <translation>não pôde ser gravado</translation>
    </message>
    <message>
        <source>a formula that came to nothing</source>
        <translation>uma fórmula sem resultado</translation>
    </message>
    <message>
        <source>it would end before it begins</source>
        <translation>terminaria antes de começar</translation>
    </message>
    <message>
        <source>it is there already and belongs to another one, which never changes</source>
        <translation>já existe e pertence a outro, o que nunca muda</translation>
    </message>
    <message>
        <source>the sum is too large a number</source>
        <translation>a soma é um número grande demais</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sem mudança</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Repetido</translation>
    </message>
    <message>
        <source>Summed</source>
        <translation>Somado</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Fica de fora</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Vírgula</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Ponto e vírgula</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulação</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>year, month, day (2026/12/31)</source>
        <translation>ano, mês, dia (2026/12/31)</translation>
    </message>
    <message>
        <source>day, month, year (31/12/2026)</source>
        <translation>dia, mês, ano (31/12/2026)</translation>
    </message>
    <message>
        <source>month, day, year (12/31/2026)</source>
        <translation>mês, dia, ano (12/31/2026)</translation>
    </message>
    <message>
        <source>Comma (1.250,50)</source>
        <translation>Vírgula (1.250,50)</translation>
    </message>
    <message>
        <source>Point (1,250.50)</source>
        <translation>Ponto (1,250.50)</translation>
    </message>
</context>
<context>
    <name>InteractionKind</name>
    <message>
        <source>Call</source>
        <translation>Ligação</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunião</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treinamento</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anotação</translation>
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
        <translation>Contato</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>Contact link</source>
        <translation>Vínculo de contato</translation>
    </message>
    <message>
        <source>Contact links</source>
        <translation>Vínculos de contato</translation>
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
        <translation>Interação</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interações</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Chamado</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Chamados</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Churn</translation>
    </message>
    <message>
        <source>Churn events</source>
        <translation>Cancelamentos (churn)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visão</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Visões</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
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
        <translation>Média</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baixa</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Nothing was changed. Try again; farol --demo shows a sample meanwhile.</source>
        <translation>Nada foi alterado. Tente de novo; enquanto isso, farol --demo mostra um exemplo.</translation>
    </message>
    <message>
        <source>Preparing the sample company…</source>
        <translation>Preparando a empresa de exemplo…</translation>
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
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Janela</translation>
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
    <message>
        <source>Team %1</source>
        <extracomment>A team whose name this device does not know; %1 is the end of an id</extracomment>
        <translation>Equipe %1</translation>
    </message>
</context>
<context>
    <name>NewsLines</name>
    <message>
        <source>New contact</source>
        <translation>Novo contato</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Novo contrato</translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>Chamado aberto</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nova tarefa</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Cancelamento</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Novo cliente</translation>
    </message>
    <message>
        <source>Ticket solved</source>
        <translation>Chamado resolvido</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tarefa concluída</translation>
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
        <translation>Equipe</translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation>Minhas tarefas</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Lixeira</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Customer page</source>
        <translation>Página do cliente</translation>
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
        <translation>O servidor não pode ser alcançado, e sem ele nada sobre as pessoas pode ser alterado. Nada foi alterado e nada se perdeu: o que você digitou fica aqui. Tente de novo quando houver conexão.</translation>
    </message>
    <message>
        <source>Somebody with this mail address is there already. If you have just added this person and saw no password, reset the password.</source>
        <translation>Já existe alguém com este e-mail. Se você acabou de incluir esta pessoa e não viu a senha, redefina a senha.</translation>
    </message>
    <message>
        <source>There is a team of this name already. Choose another name.</source>
        <translation>Já existe uma equipe com este nome. Escolha outro nome.</translation>
    </message>
    <message>
        <source>You cannot do this to yourself. Ask another administrator.</source>
        <translation>Você não pode fazer isso consigo mesmo. Peça a outro administrador.</translation>
    </message>
    <message>
        <source>Only administrators and whoever leads this team may do that.</source>
        <translation>Só administradores e quem lidera esta equipe podem fazer isso.</translation>
    </message>
    <message>
        <source>You may name somebody for your own customers, and as a lead for your team. Ask an administrator for the rest.</source>
        <translation>Você pode indicar alguém para os seus próprios clientes e, como líder, para a sua equipe. Para o resto, peça a um administrador.</translation>
    </message>
    <message>
        <source>Only administrators may do that.</source>
        <translation>Só administradores podem fazer isso.</translation>
    </message>
    <message>
        <source>This person or team is not there any more. Sync, then look again.</source>
        <translation>Esta pessoa ou equipe não existe mais. Sincronize e olhe de novo.</translation>
    </message>
    <message>
        <source>The server does not take this. Check the mail address, the name (one line, at most 100 characters) and the days.</source>
        <translation>O servidor não aceita isto. Confira o e-mail, o nome (uma linha, no máximo 100 caracteres) e os dias.</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Monthly</source>
        <translation>Mensal</translation>
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
        <translation>Média</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baixa</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
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
            <numerusform>%Ln alteração guardada aqui</numerusform>
            <numerusform>%Ln alterações guardadas aqui</numerusform>
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
            <numerusform>%Ln alteração não aceita</numerusform>
            <numerusform>%Ln alterações não aceitas</numerusform>
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
            <numerusform>%Ln conflito para decidir</numerusform>
            <numerusform>%Ln conflitos para decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%Ln alteração na fila</numerusform>
            <numerusform>%Ln alterações na fila</numerusform>
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
    <name>Task</name>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>amanhã</translation>
    </message>
    <message>
        <source>due yesterday</source>
        <translation>venceu ontem</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln dia de atraso</numerusform>
            <numerusform>%Ln dias de atraso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>em %Ln dia</numerusform>
            <numerusform>em %Ln dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasadas</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vencem hoje</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Mais adiante</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sem data</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluídas</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>concluída em %1</translation>
    </message>
</context>
<context>
    <name>TaskStatus</name>
    <message>
        <source>To do</source>
        <translation>A fazer</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluída</translation>
    </message>
</context>
<context>
    <name>TicketStatus</name>
    <message>
        <source>Open</source>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Aguardando o cliente</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Resolvido</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Encerrado</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>What the customer said:</source>
        <translation>O que o cliente disse:</translation>
    </message>
    <message>
        <source>How we restated it:</source>
        <translation>Como repetimos:</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>by the customer</source>
        <translation>pelo cliente</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar mais</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>In renewal</source>
        <translation>Em renovação</translation>
    </message>
    <message>
        <source>Renewal in 90 days</source>
        <translation>Renovam em 90 dias</translation>
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
        <translation>Papéis dos contatos</translation>
    </message>
    <message>
        <source>Kinds of interactions</source>
        <translation>Tipos de interação</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioridades</translation>
    </message>
    <message>
        <source>Reasons for cancelling</source>
        <translation>Motivos de cancelamento</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Influência</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Sentimento</translation>
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
    <name>farol::AbsenceDialog</name>
    <message>
        <source>Add an absence</source>
        <translation>Incluir uma ausência</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Incluir</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Quem está ausente</translation>
    </message>
    <message>
        <source>Who looks after the customers</source>
        <translation>Quem cuida dos clientes</translation>
    </message>
    <message>
        <source>On these days the substitute sees and edits all that the other one owns. Owners stay as they are.</source>
        <translation>Nesses dias, o substituto vê e edita tudo pelo que a outra pessoa é responsável. Os responsáveis continuam os mesmos.</translation>
    </message>
    <message>
        <source>Nobody is there who could look after the customers.</source>
        <translation>Não há ninguém que possa cuidar dos clientes.</translation>
    </message>
    <message>
        <source>%1 looks after the customers on these days</source>
        <translation>%1 cuida dos clientes nesses dias</translation>
    </message>
</context>
<context>
    <name>farol::AbsenceList</name>
    <message>
        <source>Absences</source>
        <translation>Ausências</translation>
    </message>
    <message>
        <source>Nobody is away, and nobody has said that they will be.</source>
        <translation>Ninguém está ausente nem avisou que estará.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Who is away, the substitute, their lead or an administrator takes it back.</source>
        <translation>Quem está ausente, o substituto, o líder deles ou um administrador retira a ausência.</translation>
    </message>
    <message>
        <source>The absence is taken back</source>
        <translation>Ausência retirada</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Add an absence…</source>
        <translation>Incluir ausência…</translation>
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
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Não há nada para refazer.</translation>
    </message>
    <message>
        <source>What you took back last is out of your hands now, so it cannot be done again.</source>
        <translation>O que você desfez por último não está mais em suas mãos, por isso não pode ser refeito.</translation>
    </message>
    <message>
        <source>Nothing was taken back: you did something else since. “Undo” in the menu “Edit” takes that back first.</source>
        <translation>Nada foi desfeito: você fez outra coisa depois. “Desfazer”, no menu “Editar”, desfaz primeiro essa outra.</translation>
    </message>
</context>
<context>
    <name>farol::AttentionList</name>
    <message>
        <source>A change to a customer</source>
        <translation>Uma alteração em um cliente</translation>
    </message>
    <message>
        <source>You no longer have access; your team lead has it now.</source>
        <translation>Você não tem mais acesso; ela está com o líder da sua equipe.</translation>
    </message>
    <message>
        <source>Ask your team lead to let the change through, or dismiss it.</source>
        <translation>Peça ao líder da sua equipe para liberar a alteração, ou descarte-a.</translation>
    </message>
    <message>
        <source>Create it again from your copy if it is still needed, or dismiss it.</source>
        <translation>Crie de novo a partir da sua cópia se ainda for preciso, ou descarte.</translation>
    </message>
    <message>
        <source>Ask your team lead to make the change, or dismiss it.</source>
        <translation>Peça ao líder da sua equipe para fazer a alteração, ou descarte-a.</translation>
    </message>
    <message>
        <source>Copy what you wrote, put it into the other one, then dismiss this.</source>
        <translation>Copie o que escreveu, coloque no outro e depois descarte este.</translation>
    </message>
    <message>
        <source>Bring back what it belongs to from the trash, then write it again.</source>
        <translation>Traga de volta da lixeira o registro a que pertence e escreva de novo.</translation>
    </message>
    <message>
        <source>Nothing to do; ask your administrator when the server is updated.</source>
        <translation>Não há o que fazer; pergunte ao administrador quando o servidor será atualizado.</translation>
    </message>
    <message>
        <source>It must not come back. Dismiss it.</source>
        <translation>Não pode voltar. Descarte.</translation>
    </message>
    <message>
        <source>Copy it, tell your administrator, then dismiss it.</source>
        <translation>Copie, avise o administrador e depois descarte.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Criar de novo</translation>
    </message>
    <message>
        <source>Create %1 again</source>
        <translation>Criar %1 de novo</translation>
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
        <translation>Descartar mesmo</translation>
    </message>
    <message>
        <source>Created again from your copy</source>
        <translation>Criado de novo a partir da sua cópia</translation>
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
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Limpar seleção</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selecionado</numerusform>
            <numerusform>%Ln selecionados</numerusform>
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
    <message>
        <source>Edit field…</source>
        <translation>Editar campo…</translation>
    </message>
</context>
<context>
    <name>farol::BulkEditDialog</name>
    <message>
        <source>Edit several customers</source>
        <translation>Editar vários clientes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Add or take away</source>
        <translation>Acrescentar ou tirar</translation>
    </message>
    <message>
        <source>add</source>
        <translation>acrescentar</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>tirar</translation>
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
        <translation>(vazio)</translation>
    </message>
    <message>
        <source>Type a word first.</source>
        <translation>Digite primeiro uma palavra.</translation>
    </message>
    <message>
        <source>This value cannot be read yet.</source>
        <translation>Este valor ainda não pode ser lido.</translation>
    </message>
    <message>
        <source>Looking through the rows: %1 of %2</source>
        <translation>Examinando as linhas: %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be changed to “%1”.</source>
        <translation>
            <numerusform>%Ln linha passa a “%1”.</numerusform>
            <numerusform>%Ln linhas passam a “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be changed.</source>
        <translation>
            <numerusform>%Ln linha será alterada.</numerusform>
            <numerusform>%Ln linhas serão alteradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing will be changed.</source>
        <translation>Nada será alterado.</translation>
    </message>
    <message>
        <source>Have it already: %1.</source>
        <translation>Já estão assim: %1.</translation>
    </message>
    <message>
        <source>Deleted meanwhile: %1.</source>
        <translation>Excluídas nesse meio-tempo: %1.</translation>
    </message>
    <message>
        <source>Of these, yours now: %1. Unless you may see them for another reason, they leave this computer with the next sync.</source>
        <translation>Destas, suas agora: %1. Se você não puder vê-las por outro motivo, elas saem deste computador na próxima sincronização.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>One value that rows have before a bulk edit, and how many of them have it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>other values: %1</source>
        <translation>outros valores: %1</translation>
    </message>
    <message>
        <source>Now they have: %1</source>
        <translation>Hoje elas têm: %1</translation>
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
        <translation>Por mês</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1: vazio</translation>
    </message>
</context>
<context>
    <name>farol::ColumnsChooser</name>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Mover para cima (Alt+Seta para cima)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Mover para baixo (Alt+Seta para baixo)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>The usual columns, as wide as usual</source>
        <translation>As colunas de costume, na largura de costume</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>“%1” always stands first.</source>
        <translation>“%1” fica sempre em primeiro lugar.</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Procurar uma coluna</translation>
    </message>
</context>
<context>
    <name>farol::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>Busca e comandos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Nada encontrado. Tente com menos letras.</translation>
    </message>
    <message>
        <source>Search customers, contacts, notes, tickets or commands</source>
        <translation>Buscar clientes, contatos, anotações, chamados ou comandos</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Busca ou comando</translation>
    </message>
    <message numerus="yes">
        <source>more than %n result(s)</source>
        <translation>
            <numerusform>mais de %Ln resultado</numerusform>
            <numerusform>mais de %Ln resultados</numerusform>
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
        <translation>Abertos por último</translation>
    </message>
    <message>
        <source>Actions and pages</source>
        <translation>Ações e páginas</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>escolher</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
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
        <translation>pessoas</translation>
    </message>
    <message>
        <source>The search could not be answered. Type on to try again.</source>
        <translation>Não foi possível responder à busca. Continue digitando para tentar de novo.</translation>
    </message>
</context>
<context>
    <name>farol::Composer</name>
    <message>
        <source>New entry</source>
        <translation>Novo registro</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Rascunho guardado</translation>
    </message>
    <message>
        <source>Draft not kept: %1</source>
        <translation>Rascunho não guardado: %1</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Colegas</translation>
    </message>
    <message>
        <source>Draft brought back</source>
        <translation>Rascunho recuperado</translation>
    </message>
    <message>
        <source>Changed by somebody else meanwhile: %1. Saving replaces it.</source>
        <translation>Outra pessoa mudou nesse meio-tempo: %1. Salvar substitui essa mudança.</translation>
    </message>
    <message>
        <source>Write what happened; a few words are enough.</source>
        <translation>Escreva o que aconteceu; bastam poucas palavras.</translation>
    </message>
    <message>
        <source>The day cannot be read: %1</source>
        <translation>Não foi possível ler o dia: %1</translation>
    </message>
    <message>
        <source>Draft thrown away.</source>
        <translation>Rascunho descartado.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Trazer de volta</translation>
    </message>
    <message>
        <source>Editing: %1, %2</source>
        <translation>Editando: %1, %2</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
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
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Write what happened. @ mentions a colleague.</source>
        <translation>Escreva o que aconteceu. Use @ para mencionar um colega.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>Type of the entry</source>
        <translation>Tipo do registro</translation>
    </message>
    <message>
        <source>Active listening</source>
        <translation>Escuta ativa</translation>
    </message>
    <message>
        <source>What the customer said, how it was restated, and whether he confirmed it</source>
        <translation>O que o cliente disse, como foi repetido e se ele confirmou</translation>
    </message>
    <message>
        <source>In the customer&apos;s own words</source>
        <translation>Nas palavras do cliente</translation>
    </message>
    <message>
        <source>What you gave back: “So what you need is …”</source>
        <translation>O que você devolveu: “Então vocês precisam de…”</translation>
    </message>
    <message>
        <source>The customer confirmed it</source>
        <translation>O cliente confirmou</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
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
        <translation>Mencionar um colega</translation>
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
        <translation>%1. Delete retira a condição</translation>
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
    <message>
        <source>Keep all texts, one below the other</source>
        <translation>Manter todos os textos, um abaixo do outro</translation>
    </message>
    <message>
        <source>It was deleted on one side while the other side still worked on it. Until you decide, it stays.</source>
        <translation>Foi excluído de um lado enquanto o outro lado ainda trabalhava nele. Até você decidir, ele fica.</translation>
    </message>
    <message>
        <source>%1, on this device</source>
        <translation>%1, neste dispositivo</translation>
    </message>
</context>
<context>
    <name>farol::ConflictsModel</name>
    <message>
        <source>Deletion</source>
        <translation>Exclusão</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>excluído</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>mantido</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>two values of a conflict: &quot;R$ 268.500 or R$ 284.000&quot;</extracomment>
        <translation>%1 ou %2</translation>
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
        <translation>Conflitos</translation>
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
    <message>
        <source>Settled</source>
        <translation>Resolvido</translation>
    </message>
    <message>
        <source>Rows with a conflict</source>
        <translation>Registros com conflito</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>Conflito anterior</translation>
    </message>
    <message>
        <source>Leave it for later: next conflict</source>
        <translation>Deixar para depois: próximo conflito</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait for a decision. Nothing was lost.</source>
        <translation>
            <numerusform>%Ln registro espera uma decisão. Nada se perdeu.</numerusform>
            <numerusform>%Ln registros esperam uma decisão. Nada se perdeu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ContactDialog</name>
    <message>
        <source>%1 has the same mail address.</source>
        <translation>%1 tem o mesmo e-mail.</translation>
    </message>
    <message>
        <source>%1 has the same phone.</source>
        <translation>%1 tem o mesmo telefone.</translation>
    </message>
    <message>
        <source>%1 is a contact here already.</source>
        <translation>%1 já é contato deste cliente.</translation>
    </message>
    <message>
        <source>Link that contact to this customer</source>
        <translation>Vincular esse contato a este cliente</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Novo contato</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Editar contato</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Adicionar contato</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>%1, a contact of another customer, has this mail address.</source>
        <translation>%1, contato de outro cliente, tem este e-mail.</translation>
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
        <translation>saiu em %1</translation>
    </message>
    <message>
        <source>influence: %1</source>
        <translation>influência: %1</translation>
    </message>
</context>
<context>
    <name>farol::ContactsSection</name>
    <message>
        <source>Show contacts as</source>
        <translation>Mostrar contatos como</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Stakeholder map</source>
        <translation>Mapa de influência</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Unir duplicados</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Adicionar contato</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>Contacts of other customers who work here, too</source>
        <translation>Contatos de outros clientes que também atuam aqui</translation>
    </message>
    <message>
        <source>Merge duplicates (%1)</source>
        <translation>Unir duplicados (%1)</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Nobody here is known as: %1.</source>
        <translation>Ninguém aqui é conhecido como: %1.</translation>
    </message>
    <message>
        <source>Nobody is known here yet</source>
        <translation>Ainda não há contatos aqui</translation>
    </message>
    <message>
        <source>No champion, no decision maker. Add whom you talk to, and who decides.</source>
        <translation>Nenhum campeão, ninguém que decide. Adicione com quem você fala e quem decide.</translation>
    </message>
    <message>
        <source>Works with which customer, too?</source>
        <translation>Com qual cliente atua também?</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Make primary contact</source>
        <translation>Tornar contato principal</translation>
    </message>
    <message>
        <source>Link to another customer</source>
        <translation>Vincular a outro cliente</translation>
    </message>
    <message>
        <source>Merge with another contact</source>
        <translation>Unir com outro contato</translation>
    </message>
    <message>
        <source>Take away the link to this customer</source>
        <translation>Remover o vínculo com este cliente</translation>
    </message>
</context>
<context>
    <name>farol::ContractRows</name>
    <message>
        <source>notice was due %1</source>
        <translation>o aviso venceu em %1</translation>
    </message>
    <message>
        <source>notice until %1</source>
        <translation>aviso até %1</translation>
    </message>
    <message>
        <source>Product and plan</source>
        <translation>Produto e plano</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Por mês</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Vigência</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Without a product</source>
        <translation>Sem produto</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1: vazio</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>encerrado</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 por mês</translation>
    </message>
    <message>
        <source>%1 a quarter</source>
        <translation>%1 por trimestre</translation>
    </message>
    <message>
        <source>%1 a half-year</source>
        <translation>%1 por semestre</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 por ano</translation>
    </message>
    <message>
        <source>%1 once</source>
        <translation>%1, uma vez</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>até %1</translation>
    </message>
</context>
<context>
    <name>farol::ContractsSection</name>
    <message>
        <source>Add contract</source>
        <translation>Adicionar contrato</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>No contract yet</source>
        <translation>Ainda sem contrato</translation>
    </message>
    <message>
        <source>What the customer has bought, its value and its renewal stand here.</source>
        <translation>Aqui ficam o que o cliente contratou, o valor e a renovação.</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Novo contrato</translation>
    </message>
    <message>
        <source>Edit contract</source>
        <translation>Editar contrato</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>The contract ends before it starts.</source>
        <translation>O contrato termina antes de começar.</translation>
    </message>
</context>
<context>
    <name>farol::CustomFieldDialog</name>
    <message>
        <source>For example: Region</source>
        <translation>Por exemplo: Região</translation>
    </message>
    <message>
        <source>What people read</source>
        <translation>O que as pessoas leem</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>O que ele guarda</translation>
    </message>
    <message>
        <source>What can be chosen, one a line</source>
        <translation>Opções, uma por linha</translation>
    </message>
    <message>
        <source>Customers see it in the portal</source>
        <translation>Os clientes o veem no portal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Novo campo</translation>
    </message>
    <message>
        <source>Edit field</source>
        <translation>Editar campo</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Adicionar campo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Customers have values of this kind. Add another field for another kind.</source>
        <translation>Há clientes com valores deste tipo. Para outro tipo, adicione outro campo.</translation>
    </message>
    <message>
        <source>Files and scripts name it by a key made of this.</source>
        <translation>Arquivos e scripts o chamam por uma chave feita deste nome.</translation>
    </message>
    <message>
        <source>Files and scripts name it %1; that never changes.</source>
        <translation>Arquivos e scripts o chamam de %1; isso nunca muda.</translation>
    </message>
    <message>
        <source>Type what people read.</source>
        <translation>Digite o que as pessoas leem.</translation>
    </message>
</context>
<context>
    <name>farol::CustomFieldRows</name>
    <message>
        <source>no customer has a value</source>
        <translation>nenhum cliente tem valor</translation>
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
        <translation>cliente vê</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>arquivado</translation>
    </message>
</context>
<context>
    <name>farol::CustomerChooser</name>
    <message>
        <source>Name of the customer</source>
        <translation>Nome do cliente</translation>
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
        <translation>Partes do cliente</translation>
    </message>
    <message>
        <source>This customer is not here any more</source>
        <translation>Este cliente não está mais aqui</translation>
    </message>
    <message>
        <source>It was deleted, or it is no longer among the customers you may see. What you had begun to write is kept.</source>
        <translation>Ele foi excluído ou não está mais entre os clientes que você pode ver. O que você tinha começado a escrever está guardado.</translation>
    </message>
    <message>
        <source>No customer is open</source>
        <translation>Nenhum cliente aberto</translation>
    </message>
    <message>
        <source>Open one from the list of customers, or find it with the search.</source>
        <translation>Abra um na lista de clientes ou encontre-o pela busca.</translation>
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
    <name>farol::CustomerPicker</name>
    <message>
        <source>Customers found</source>
        <translation>Clientes encontrados</translation>
    </message>
    <message>
        <source>Type some letters of the name</source>
        <translation>Digite algumas letras do nome</translation>
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
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>Nenhum cliente com estes filtros</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln novo</numerusform>
            <numerusform>%Ln novos</numerusform>
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
    <message>
        <source>“%1” above the list narrows it too.</source>
        <translation>“%1” acima da lista também a restringe.</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Salvar visão</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>Salvar como visão</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>mais %Ln</numerusform>
            <numerusform>mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in this view</source>
        <translation>Ninguém está nesta visão</translation>
    </message>
    <message>
        <source>Customers stand here as soon as they match the filter of “%1”.</source>
        <translation>Os clientes aparecem aqui assim que atenderem ao filtro de “%1”.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>Salvar como nova visão</translation>
    </message>
    <message>
        <source>Edit the whole filter (%1)</source>
        <translation>Editar o filtro inteiro (%1)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Choose and order the columns (%1)</source>
        <translation>Escolher e ordenar as colunas (%1)</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message numerus="yes">
        <source>The selection was let go: its %n rows are scattered too widely over this list.</source>
        <translation>
            <numerusform>A seleção foi desfeita: a linha dela está espalhada demais nesta lista.</numerusform>
            <numerusform>A seleção foi desfeita: as %Ln linhas dela estão espalhadas demais nesta lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message numerus="yes">
        <source>They leave every list, here and at your colleagues&apos;, with all that hangs on them. For %n day(s) they can be brought back from the trash.</source>
        <translation>
            <numerusform>Eles saem de todas as listas, aqui e nos computadores dos colegas, com tudo o que está ligado a eles. Por %Ln dia podem ser trazidos de volta da lixeira.</numerusform>
            <numerusform>Eles saem de todas as listas, aqui e nos computadores dos colegas, com tudo o que está ligado a eles. Por %Ln dias podem ser trazidos de volta da lixeira.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n customer(s)?</source>
        <translation>
            <numerusform>Excluir %Ln cliente?</numerusform>
            <numerusform>Excluir %Ln clientes?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
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
        <translation>Escolher um dia (Alt+Seta para baixo)</translation>
    </message>
    <message>
        <source>Write a day like %1</source>
        <translation>Escreva um dia como %1</translation>
    </message>
    <message>
        <source>Holiday: %1</source>
        <translation>Feriado: %1</translation>
    </message>
</context>
<context>
    <name>farol::DetailsSection</name>
    <message>
        <source>Choose</source>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>Choose the group</source>
        <translation>Escolher o grupo</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Tirar do grupo</translation>
    </message>
    <message>
        <source>“%1” was not saved: “%2”</source>
        <translation>“%1” não foi salvo: “%2”</translation>
    </message>
    <message>
        <source>Emptied meanwhile; your draft is kept.</source>
        <translation>Foi esvaziado nesse meio-tempo; seu rascunho está guardado.</translation>
    </message>
    <message>
        <source>Meanwhile: %1. Your draft is kept.</source>
        <translation>Nesse meio-tempo: %1. Seu rascunho está guardado.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>a customer you may not see</source>
        <translation>um cliente que você não pode ver</translation>
    </message>
    <message>
        <source>Values, who wrote them and when</source>
        <translation>Valores, quem os escreveu e quando</translation>
    </message>
    <message>
        <source>Older values are kept on the server.</source>
        <translation>Valores mais antigos ficam no servidor.</translation>
    </message>
    <message>
        <source>Fields of your own</source>
        <translation>Campos próprios</translation>
    </message>
    <message>
        <source>This field is archived: its value is kept, and no longer changed.</source>
        <translation>Este campo está arquivado: o valor é mantido e não muda mais.</translation>
    </message>
    <message>
        <source>Two people changed this at the same time: settle it under Conflicts.</source>
        <translation>Duas pessoas mudaram isto ao mesmo tempo: resolva em Conflitos.</translation>
    </message>
</context>
<context>
    <name>farol::DeviceList</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>The list of devices is kept by the server. %1</source>
        <translation>A lista de dispositivos fica no servidor. %1</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sem nome</translation>
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
        <translation>Revogar</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>Revogar %1</translation>
    </message>
    <message>
        <source>Signs the device out for good. When it hears so, it removes what it holds.</source>
        <translation>Encerra o acesso do dispositivo de vez. Ao ser avisado, ele apaga o que guarda.</translation>
    </message>
    <message>
        <source>Really revoke</source>
        <translation>Revogar mesmo</translation>
    </message>
    <message>
        <source>%1 is revoked</source>
        <translation>%1 foi revogado</translation>
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
        <translation>Trazer de volta</translation>
    </message>
    <message>
        <source>You were writing this on %1.</source>
        <translation>Você estava escrevendo isto em %1.</translation>
    </message>
    <message>
        <source>What you were writing was thrown away.</source>
        <translation>O que você estava escrevendo foi descartado.</translation>
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
        <translation>CSV (qualquer planilha)</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Pasta de trabalho do Excel (XLSX)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Andamento</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Escolher arquivo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportar o que se vê</translation>
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
            <numerusform>%Ln coluna</numerusform>
            <numerusform>%Ln colunas</numerusform>
        </translation>
    </message>
    <message>
        <source>in the order on screen</source>
        <translation>na ordem da tela</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar para</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>A exportação foi interrompida; nenhum arquivo foi gravado.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder, or close the program that has the file open.</source>
        <translation>%1 não pode ser gravado. Escolha outra pasta ou feche o programa que está com o arquivo aberto.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) written to %1</source>
        <translation>
            <numerusform>%Ln cliente gravado em %1</numerusform>
            <numerusform>%Ln clientes gravados em %1</numerusform>
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
        <translation>esvaziado por %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>em conflito</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>desfeito</translation>
    </message>
</context>
<context>
    <name>farol::FieldsSection</name>
    <message>
        <source>Fields of your own</source>
        <translation>Campos próprios</translation>
    </message>
    <message>
        <source>What your company wants to know about customers besides what every customer has. The values of an archived field are kept.</source>
        <translation>O que a sua empresa quer saber dos clientes além do que todo cliente tem. Os valores de um campo arquivado são mantidos.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Ainda não há nenhum.</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Adicionar campo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover para cima</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover para baixo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arquivar</translation>
    </message>
    <message>
        <source>Choose a field first.</source>
        <translation>Escolha um campo primeiro.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Trazer de volta</translation>
    </message>
    <message>
        <source>It cannot go farther up.</source>
        <translation>Não dá para subir mais.</translation>
    </message>
    <message>
        <source>It cannot go farther down.</source>
        <translation>Não dá para descer mais.</translation>
    </message>
    <message>
        <source>There is a field called “%1” already.</source>
        <translation>Já existe um campo chamado “%1”.</translation>
    </message>
    <message>
        <source>Type what can be chosen, one a line.</source>
        <translation>Digite as opções, uma por linha.</translation>
    </message>
</context>
<context>
    <name>farol::FigureTile</name>
    <message>
        <source>not known</source>
        <translation>não conhecido</translation>
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
        <translation>Condições</translation>
    </message>
    <message>
        <source>Filter as text</source>
        <translation>Filtro em texto</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Em texto</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>Salvar como visão</translation>
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
        <source>Close the filter</source>
        <translation>Fechar o filtro</translation>
    </message>
    <message>
        <source>Live result</source>
        <translation>Resultado ao vivo</translation>
    </message>
    <message>
        <source>This filter is too large for a form. Edit it as text.</source>
        <translation>Este filtro é grande demais para um formulário. Edite-o em texto.</translation>
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
        <translation>Filtro: %1 é %2</translation>
    </message>
    <message>
        <source>%1: %2. Delete takes the filter away</source>
        <translation>%1: %2. Delete tira o filtro</translation>
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
        <translation>Comparação</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflito</translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation>Retirar condição</translation>
    </message>
    <message>
        <source>is open</source>
        <translation>está aberto</translation>
    </message>
</context>
<context>
    <name>farol::FilterGroup</name>
    <message>
        <source>How the conditions are joined</source>
        <translation>Como as condições se juntam</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>qualquer uma</translation>
    </message>
    <message>
        <source>not all of</source>
        <translation>nem todas</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>these hold:</source>
        <translation>destas condições:</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Retirar grupo</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condição</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Acrescentar condição</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Acrescentar grupo</translation>
    </message>
</context>
<context>
    <name>farol::FilterValueEdit</name>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>me (whoever looks)</source>
        <extracomment>In a filter: whoever looks at the list</extracomment>
        <translation>eu (quem estiver vendo)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
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
        <translation>Acrescentar valor</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Isto não é um número.</translation>
    </message>
    <message>
        <source>in the row&apos;s currency</source>
        <translation>na moeda da linha</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>Tipo de dia</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>o dia</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
    <message>
        <source>from today in</source>
        <translation>daqui a</translation>
    </message>
    <message>
        <source>ago</source>
        <translation>há</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantos</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dias</translation>
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
        <translation>anos</translation>
    </message>
    <message>
        <source>Change this in the text below.</source>
        <translation>Mude isto no texto abaixo.</translation>
    </message>
</context>
<context>
    <name>farol::FirstPasswordDialog</name>
    <message>
        <source>First password</source>
        <translation>Primeira senha</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>I have handed it over</source>
        <translation>Já entreguei</translation>
    </message>
    <message>
        <source>%1 signs in with this password within 14 days and then chooses another under Settings. It is shown this once and kept nowhere: hand it over so that nobody else reads it.</source>
        <translation>%1 entra com esta senha em até 14 dias e depois escolhe outra em Configurações. Ela é mostrada só desta vez e não fica guardada em lugar nenhum: entregue-a de modo que mais ninguém a leia.</translation>
    </message>
</context>
<context>
    <name>farol::GroupChooser</name>
    <message>
        <source>To which group does it belong?</source>
        <translation>A que grupo ele pertence?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>Which customer belongs to this one?</source>
        <translation>Que cliente pertence a este?</translation>
    </message>
    <message>
        <source>Add to the group</source>
        <translation>Incluir no grupo</translation>
    </message>
    <message>
        <source>A customer cannot belong to itself.</source>
        <translation>Um cliente não pode pertencer a si mesmo.</translation>
    </message>
    <message>
        <source>“%1” belongs to “%2” already, so “%2” cannot belong to “%1”.</source>
        <translation>“%1” já pertence a “%2”; por isso “%2” não pode pertencer a “%1”.</translation>
    </message>
</context>
<context>
    <name>farol::GroupSection</name>
    <message>
        <source>Add customer to the group</source>
        <translation>Incluir cliente no grupo</translation>
    </message>
    <message>
        <source>Customers of the group</source>
        <translation>Clientes do grupo</translation>
    </message>
    <message>
        <source>No customer belongs to this one</source>
        <translation>Nenhum cliente pertence a este</translation>
    </message>
    <message>
        <source>Branches and companies of the same group stand here, with what they are worth together.</source>
        <translation>Aqui ficam as filiais e empresas do mesmo grupo, e quanto valem juntas.</translation>
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
        <translation>nenhum contrato vigente</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 por mês</translation>
    </message>
    <message>
        <source>no open ticket</source>
        <translation>nenhum chamado aberto</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%Ln chamado aberto</numerusform>
            <numerusform>%Ln chamados abertos</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Tirar do grupo</translation>
    </message>
</context>
<context>
    <name>farol::GroupTrail</name>
    <message>
        <source>a customer you may not see</source>
        <translation>um cliente que você não pode ver</translation>
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
        <translation>Grupos a que pertence</translation>
    </message>
</context>
<context>
    <name>farol::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Each field with its present value, and the earlier ones that were written or replaced on this device. Older values are kept on the server.</source>
        <translation>Cada campo com o valor atual e os anteriores que foram escritos ou substituídos neste dispositivo. Valores mais antigos ficam no servidor.</translation>
    </message>
    <message>
        <source>Values, newest first</source>
        <translation>Valores, do mais recente ao mais antigo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>farol::HolidayRows</name>
    <message>
        <source>every year</source>
        <translation>todo ano</translation>
    </message>
    <message>
        <source>once</source>
        <translation>uma vez</translation>
    </message>
</context>
<context>
    <name>farol::HolidaysSection</name>
    <message>
        <source>Holidays</source>
        <translation>Feriados</translation>
    </message>
    <message>
        <source>Days on which the workspace does not work. They are pointed out where days are chosen and where something is due.</source>
        <translation>Dias em que o espaço de trabalho não trabalha. São apontados onde se escolhem dias e onde há prazos.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Holidays of the year</source>
        <translation>Feriados do ano</translation>
    </message>
    <message>
        <source>No holiday in this year yet.</source>
        <translation>Nenhum feriado neste ano ainda.</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Todo ano</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Day of the holiday</source>
        <translation>Dia do feriado</translation>
    </message>
    <message>
        <source>Name of the holiday</source>
        <translation>Nome do feriado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Add holiday</source>
        <translation>Adicionar feriado</translation>
    </message>
    <message>
        <source>New holiday</source>
        <translation>Novo feriado</translation>
    </message>
    <message>
        <source>Add Brazil&apos;s national holidays of %1</source>
        <translation>Adicionar os feriados nacionais do Brasil de %1</translation>
    </message>
    <message>
        <source>Choose a holiday first.</source>
        <translation>Escolha um feriado primeiro.</translation>
    </message>
    <message>
        <source>This year alone</source>
        <translation>Só neste ano</translation>
    </message>
    <message>
        <source>They are all there.</source>
        <translation>Já estão todos aqui.</translation>
    </message>
    <message>
        <source>Which day is it? Write one like %1.</source>
        <translation>Que dia é? Escreva um como %1.</translation>
    </message>
    <message>
        <source>What is the holiday called?</source>
        <translation>Como se chama o feriado?</translation>
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
        <translation>Erros</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterados</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sem mudança</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Registros mostrados</translation>
    </message>
    <message>
        <source>What becomes of every row</source>
        <translation>O que acontece com cada registro</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Conferindo o arquivo</translation>
    </message>
    <message>
        <source>What will become of every row</source>
        <translation>O que vai acontecer com cada registro</translation>
    </message>
    <message>
        <source>Every row is held against what is there. Nothing is written.</source>
        <translation>Cada registro é comparado com o que já existe. Nada é gravado.</translation>
    </message>
    <message>
        <source>Something about the columns is still open. Go back and look at those that need attention.</source>
        <translation>Ainda há algo em aberto nas colunas. Volte e veja as que pedem atenção.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read. Nothing is written yet.</source>
        <translation>
            <numerusform>%Ln registro lido. Nada foi gravado ainda.</numerusform>
            <numerusform>%Ln registros lidos. Nada foi gravado ainda.</numerusform>
        </translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erros</translation>
    </message>
    <message>
        <source>report</source>
        <translation>relatório</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvar o relatório</translation>
    </message>
    <message>
        <source>CSV (any spreadsheet)</source>
        <translation>CSV (qualquer planilha)</translation>
    </message>
    <message>
        <source>Report saved: %1</source>
        <translation>Relatório salvo: %1</translation>
    </message>
    <message>
        <source>The report cannot be saved there. Choose another folder.</source>
        <translation>O relatório não pode ser salvo ali. Escolha outra pasta.</translation>
    </message>
</context>
<context>
    <name>farol::ImportColumnsModel</name>
    <message>
        <source>choose a field, or leave it out</source>
        <translation>escolha um campo ou deixe de fora</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>ainda não conferida</translation>
    </message>
    <message numerus="yes">
        <source>%n similar name(s); confirm below</source>
        <translation>
            <numerusform>%Ln nome parecido; confirme abaixo</numerusform>
            <numerusform>%Ln nomes parecidos; confirme abaixo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled in</source>
        <translation>
            <numerusform>%Ln preenchido</numerusform>
            <numerusform>%Ln preenchidos</numerusform>
        </translation>
    </message>
    <message>
        <source>some amounts have a comma before the cents, some a point; choose at the left</source>
        <translation>alguns valores têm vírgula antes dos centavos, outros ponto; escolha à esquerda</translation>
    </message>
    <message>
        <source>1.234 may be one or a thousand; choose the decimal mark at the left</source>
        <translation>1.234 pode ser um ou mil; escolha o separador decimal à esquerda</translation>
    </message>
    <message>
        <source>some days have the month first, some do not; choose at the left</source>
        <translation>algumas datas têm o mês primeiro, outras não; escolha à esquerda</translation>
    </message>
    <message>
        <source>day or month first? choose at the left</source>
        <translation>dia ou mês primeiro? escolha à esquerda</translation>
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
        <translation>Não importar</translation>
    </message>
    <message>
        <source>Key of the row</source>
        <translation>Chave do registro</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>(column %1)</source>
        <translation>(coluna %1)</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Coluna no arquivo</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemplo</translation>
    </message>
    <message>
        <source>Field in Farol</source>
        <translation>Campo no Farol</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Conferência</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>sendo conferida…</translation>
    </message>
</context>
<context>
    <name>farol::ImportColumnsStep</name>
    <message>
        <source>Columns of the file</source>
        <translation>Colunas do arquivo</translation>
    </message>
    <message>
        <source>How it will turn out</source>
        <translation>Como vai ficar</translation>
    </message>
    <message>
        <source>Check where each column goes</source>
        <translation>Confira para onde vai cada coluna</translation>
    </message>
    <message>
        <source>Use saved mapping</source>
        <translation>Usar modelo salvo</translation>
    </message>
    <message>
        <source>Leave all empty</source>
        <translation>Deixar todas vazias</translation>
    </message>
    <message>
        <source>Cells to mend</source>
        <translation>Células para acertar</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Confirmar todos</translation>
    </message>
    <message>
        <source>What the words stand for</source>
        <translation>O que as palavras significam</translation>
    </message>
    <message>
        <source>Choose a field for at least one column.</source>
        <translation>Escolha um campo para ao menos uma coluna.</translation>
    </message>
    <message>
        <source>Say which column a row is recognised by, or choose another way at the left.</source>
        <translation>Diga por qual coluna um registro é reconhecido ou escolha outra forma à esquerda.</translation>
    </message>
    <message>
        <source>No column goes to “%1”, which every row needs.</source>
        <translation>Nenhuma coluna vai para “%1”, de que todo registro precisa.</translation>
    </message>
    <message>
        <source>Connected as the last time: %1. What needs attention comes first.</source>
        <translation>Ligadas como da última vez: %1. As que pedem atenção vêm primeiro.</translation>
    </message>
    <message>
        <source>Connected by name and content: %1. What needs attention comes first.</source>
        <translation>Ligadas pelo nome e pelo conteúdo: %1. As que pedem atenção vêm primeiro.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) to mend</source>
        <translation>
            <numerusform>%1: %Ln registro para acertar</numerusform>
            <numerusform>%1: %Ln registros para acertar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n similar name(s)</source>
        <translation>
            <numerusform>%1: %Ln nome parecido</numerusform>
            <numerusform>%1: %Ln nomes parecidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what the words stand for</source>
        <translation>%1: o que as palavras significam</translation>
    </message>
    <message>
        <source>Being checked; nothing is written.</source>
        <translation>Conferindo; nada é gravado.</translation>
    </message>
    <message>
        <source>Known as soon as the columns are clear.</source>
        <translation>Aparece assim que as colunas estiverem claras.</translation>
    </message>
    <message>
        <source>None fits this file</source>
        <translation>Nenhum serve para este arquivo</translation>
    </message>
    <message>
        <source>Save this one…</source>
        <translation>Salvar este…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Esquecer</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Salvar modelo</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Nome do modelo</translation>
    </message>
    <message>
        <source>Mapping saved: %1</source>
        <translation>Modelo salvo: %1</translation>
    </message>
    <message>
        <source>Reads numbers that are written short, such as 96.4k or 19,9 mil. They are shown before they are taken.</source>
        <translation>Lê números escritos de forma abreviada, como 96.4k ou 19,9 mil. Eles são mostrados antes de serem usados.</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>Não usar</translation>
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
        <translation>Escolha um arquivo</translation>
    </message>
    <message>
        <source>A CSV file or an Excel workbook (XLSX), with the names of its columns in the first line. You can also drop it onto this window. Nothing is written before you have seen what becomes of every row.</source>
        <translation>Um arquivo CSV ou uma planilha do Excel (XLSX), com os nomes das colunas na primeira linha. Você também pode soltá-lo sobre esta janela. Nada é gravado antes de você ver o que acontece com cada registro.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Escolher arquivo…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lendo o arquivo</translation>
    </message>
    <message>
        <source>Its rows are</source>
        <translation>Os registros são</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Planilha</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <source>Between columns</source>
        <translation>Entre as colunas</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Arquivo a importar</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelas</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos os arquivos</translation>
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
            <numerusform>%Ln coluna</numerusform>
            <numerusform>%Ln colunas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Escolher outro arquivo…</translation>
    </message>
</context>
<context>
    <name>farol::ImportFixesModel</name>
    <message>
        <source>left out</source>
        <translation>fica de fora</translation>
    </message>
    <message>
        <source>leave empty</source>
        <translation>deixar vazio</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>No arquivo</translation>
    </message>
    <message>
        <source>Import instead</source>
        <translation>Importar no lugar</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
</context>
<context>
    <name>farol::ImportOptions</name>
    <message>
        <source>Recognise rows by</source>
        <translation>Reconhecer registros por</translation>
    </message>
    <message>
        <source>The whole row</source>
        <translation>O registro inteiro</translation>
    </message>
    <message>
        <source>The same row makes one entry, however often it is imported.</source>
        <translation>O mesmo registro entra uma vez só, por mais que seja importado.</translation>
    </message>
    <message>
        <source>If it is there already</source>
        <translation>Se já existir</translation>
    </message>
    <message>
        <source>Fill in what is empty</source>
        <translation>Completar vazios</translation>
    </message>
    <message>
        <source>What stands there stays.</source>
        <translation>O que está preenchido permanece.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Substituir</translation>
    </message>
    <message>
        <source>What the file says holds; empty cells change nothing.</source>
        <translation>Vale o que diz o arquivo; células vazias não mudam nada.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Pular</translation>
    </message>
    <message>
        <source>Only new rows are imported.</source>
        <translation>Só registros novos são importados.</translation>
    </message>
    <message>
        <source>Bring back what was deleted</source>
        <translation>Trazer de volta o que foi excluído</translation>
    </message>
    <message>
        <source>Days are written</source>
        <translation>As datas são escritas</translation>
    </message>
    <message>
        <source>Decimal mark of amounts</source>
        <translation>Separador decimal dos valores</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Encontrado: %1</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Descobrir</translation>
    </message>
    <message>
        <source>A column of the file</source>
        <translation>Uma coluna do arquivo</translation>
    </message>
    <message>
        <source>%1 of every row</source>
        <translation>%1 de todos os registros</translation>
    </message>
</context>
<context>
    <name>farol::ImportPage</name>
    <message>
        <source>Nothing can be imported here</source>
        <translation>Aqui não se pode importar</translation>
    </message>
    <message>
        <source>This program only shows a sample. Open your own profile to import.</source>
        <translation>Este programa só mostra um exemplo. Abra o seu próprio perfil para importar.</translation>
    </message>
    <message>
        <source>Back to the customers</source>
        <translation>Voltar aos clientes</translation>
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
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Conferência</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>The whole import can be taken back at once</source>
        <translation>A importação inteira pode ser desfeita de uma vez</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Salvar relatório…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>Importar: %1</translation>
    </message>
    <message>
        <source>sheet “%1”</source>
        <translation>planilha “%1”</translation>
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
            <numerusform>Baixar o %Ln erro…</numerusform>
            <numerusform>Baixar os %Ln erros…</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Ler o arquivo de novo</translation>
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
        <translation>CSV ou XLSX</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln coluna</numerusform>
            <numerusform>%Ln colunas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 de %2 ligadas</translation>
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
            <numerusform>%Ln erro</numerusform>
            <numerusform>%Ln erros</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>parou antes do fim</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>desfeita</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>nada gravado ainda</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>sendo conferida…</translation>
    </message>
    <message>
        <source>being written…</source>
        <translation>sendo gravada…</translation>
    </message>
    <message>
        <source>An import is running in it. It would stop here: what is written by then stays and can be undone, the rest is left out.</source>
        <translation>Há uma importação em andamento nela. Ela pararia aqui: o que já foi gravado fica e pode ser desfeito, o resto fica de fora.</translation>
    </message>
</context>
<context>
    <name>farol::ImportReportModel</name>
    <message>
        <source>Line</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
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
        <translation>Como ficou</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Desfazer a importação</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Importar outro arquivo</translation>
    </message>
    <message>
        <source>Everything is on this computer and is sent when there is a network.</source>
        <translation>Tudo está neste computador e é enviado quando houver rede.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out; the report says why.</source>
        <translation>
            <numerusform>%Ln registro ficou de fora; o relatório diz por quê.</numerusform>
            <numerusform>%Ln registros ficaram de fora; o relatório diz por quê.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had been written and stay. Take them back, or import the file again: it goes on where it stopped, and nothing comes twice.</source>
        <translation>
            <numerusform>%Ln registro já tinha sido gravado e permanece. Desfaça-o ou importe o arquivo de novo: continua de onde parou, e nada entra duas vezes.</numerusform>
            <numerusform>%Ln registros já tinham sido gravados e permanecem. Desfaça-os ou importe o arquivo de novo: continua de onde parou, e nada entra duas vezes.</numerusform>
        </translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Você a interrompeu.</translation>
    </message>
    <message>
        <source>You can go on working meanwhile. The import can be stopped at any moment, and taken back as a whole.</source>
        <translation>Você pode continuar trabalhando. A importação pode ser interrompida a qualquer momento e desfeita por inteiro.</translation>
    </message>
    <message>
        <source>The import stopped early</source>
        <translation>A importação parou antes do fim</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>A importação terminou</translation>
    </message>
    <message>
        <source>The import is taken back</source>
        <translation>A importação foi desfeita</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are as they were before.</source>
        <translation>
            <numerusform>%Ln registro está como antes.</numerusform>
            <numerusform>%Ln registros estão como antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stay, because somebody changed them since.</source>
        <translation>
            <numerusform>%Ln valor permanece, porque alguém o alterou depois.</numerusform>
            <numerusform>%Ln valores permanecem, porque alguém os alterou depois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Nada foi gravado ainda</translation>
    </message>
    <message>
        <source>Look at the check first.</source>
        <translation>Veja primeiro a conferência.</translation>
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
            <numerusform>falta %Ln segundo</numerusform>
            <numerusform>faltam %Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>falta %Ln minuto</numerusform>
            <numerusform>faltam %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>Taken, but worth a look</source>
        <translation>Importados, mas vale olhar</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), first in line %1: %2</source>
        <translation>
            <numerusform>%Ln vez, na linha %1: %2</numerusform>
            <numerusform>%Ln vezes, a primeira na linha %1: %2</numerusform>
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
        <translation>como está</translation>
    </message>
    <message>
        <source>It resembles this name; confirm it or choose another one.</source>
        <translation>Parece este nome; confirme ou escolha outro.</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>No arquivo</translation>
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
        <translation>Atalhos de teclado</translation>
    </message>
</context>
<context>
    <name>farol::LinkRows</name>
    <message>
        <source>of another customer</source>
        <translation>de outro cliente</translation>
    </message>
</context>
<context>
    <name>farol::ListEntries</name>
    <message>
        <source>Added by the workspace · %1</source>
        <translation>Adicionado pelo espaço de trabalho · %1</translation>
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
        <translation>arquivado</translation>
    </message>
    <message>
        <source>Choose an entry first.</source>
        <translation>Escolha um item primeiro.</translation>
    </message>
    <message>
        <source>Pages are drawn for the steps of this scale, so it keeps all of them.</source>
        <translation>As páginas são desenhadas para os degraus desta escala, por isso ela mantém todos.</translation>
    </message>
    <message>
        <source>Farol itself begins with this entry, so it stays.</source>
        <translation>O próprio Farol começa com este item, por isso ele fica.</translation>
    </message>
    <message>
        <source>A list needs at least one entry to choose.</source>
        <translation>Uma lista precisa de pelo menos um item para escolher.</translation>
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
        <translation>O que as pessoas podem escolher, nas suas palavras e na sua ordem. O que é arquivado não é mais oferecido; os registros que o têm continuam com ele.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Itens da lista</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover para cima</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover para baixo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arquivar</translation>
    </message>
    <message>
        <source>The chosen entry is called</source>
        <translation>Nome do item escolhido</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Novo item</translation>
    </message>
    <message>
        <source>Add entry</source>
        <translation>Adicionar item</translation>
    </message>
    <message>
        <source>The steps of this scale are fixed; their names are yours.</source>
        <translation>Os degraus desta escala são fixos; os nomes são seus.</translation>
    </message>
    <message>
        <source>Choose an entry first.</source>
        <translation>Escolha um item primeiro.</translation>
    </message>
    <message>
        <source>It cannot go farther up.</source>
        <translation>Não dá para subir mais.</translation>
    </message>
    <message>
        <source>It cannot go farther down.</source>
        <translation>Não dá para descer mais.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Trazer de volta</translation>
    </message>
    <message>
        <source>Give the entry a name. It was left as it is.</source>
        <translation>Dê um nome ao item. Ele ficou como estava.</translation>
    </message>
    <message>
        <source>“%1” is in this list already. Choose another name.</source>
        <translation>“%1” já está nesta lista. Escolha outro nome.</translation>
    </message>
    <message>
        <source>Type what the new entry is called.</source>
        <translation>Digite o nome do novo item.</translation>
    </message>
    <message>
        <source>“%1” is in this list already. Bring it back if it is archived.</source>
        <translation>“%1” já está nesta lista. Se estiver arquivado, traga-o de volta.</translation>
    </message>
</context>
<context>
    <name>farol::LockOutDialog</name>
    <message>
        <source>Hand the customers to</source>
        <translation>Passar os clientes para</translation>
    </message>
    <message>
        <source>Lock %1 out</source>
        <translation>Bloquear %1</translation>
    </message>
    <message>
        <source>Lock out</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>From then on no device of %1 is answered; each removes what it holds when it hears so, and keeps only what was not sent yet. The portfolio stays as it is: leads of its teams and administrators go on seeing it, but it has nobody who looks after it until you hand it over.</source>
        <translation>A partir daí, nenhum dispositivo de %1 recebe resposta; cada um apaga o que tem quando fica sabendo e guarda só o que ainda não foi enviado. A carteira fica como está: os líderes das equipes e os administradores continuam a vê-la, mas ninguém cuida dela até você passá-la a alguém.</translation>
    </message>
    <message>
        <source>Nobody for now</source>
        <translation>Ninguém por enquanto</translation>
    </message>
    <message>
        <source>%1 owns no customer that is on this computer.</source>
        <translation>%1 não é responsável por nenhum cliente que esteja neste computador.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) stay without anybody.</source>
        <translation>
            <numerusform>%Ln cliente fica sem ninguém.</numerusform>
            <numerusform>%Ln clientes ficam sem ninguém.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) go to %1. You can undo it.</source>
        <translation>
            <numerusform>%Ln cliente passa para %1. Você pode desfazer.</numerusform>
            <numerusform>%Ln clientes passam para %1. Você pode desfazer.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is locked out</source>
        <translation>%1: bloqueado</translation>
    </message>
    <message>
        <source>Counting the portfolio…</source>
        <translation>Contando a carteira…</translation>
    </message>
</context>
<context>
    <name>farol::MainWindow</name>
    <message>
        <source>Close this window?</source>
        <translation>Fechar esta janela?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Parar e fechar</translation>
    </message>
</context>
<context>
    <name>farol::MergeDialog</name>
    <message>
        <source>Merge contacts</source>
        <translation>Unir contatos</translation>
    </message>
    <message>
        <source>Contact that stays</source>
        <translation>Contato que fica</translation>
    </message>
    <message>
        <source>Contact that becomes part of it</source>
        <translation>Contato que passa a fazer parte dele</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Roles and tags of both are kept. What only one of them has is kept, too.</source>
        <translation>Papéis e etiquetas dos dois são mantidos. O que só um deles tem também.</translation>
    </message>
    <message>
        <source>There is nobody else to merge with.</source>
        <translation>Não há mais ninguém com quem unir.</translation>
    </message>
    <message>
        <source>These two do not look alike. Merge them only if they are one person.</source>
        <translation>Estes dois não se parecem. Una somente se forem a mesma pessoa.</translation>
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
        <translation>Escreva um valor como %1</translation>
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
        <source>Give the customer a name, for example “Café Alto da Mogiana”.</source>
        <translation>Dê um nome ao cliente, por exemplo “Café Alto da Mogiana”.</translation>
    </message>
</context>
<context>
    <name>farol::NewTaskDialog</name>
    <message>
        <source>New task</source>
        <translation>Nova tarefa</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>Criar tarefa</translation>
    </message>
    <message>
        <source>Say what there is to do, for example “Send the minutes”.</source>
        <translation>Diga o que há para fazer, por exemplo “Enviar a ata”.</translation>
    </message>
    <message>
        <source>Choose the customer it is for: type some letters and press Enter.</source>
        <translation>Escolha para qual cliente é: digite algumas letras e aperte Enter.</translation>
    </message>
</context>
<context>
    <name>farol::NewsPanel</name>
    <message>
        <source>What changed</source>
        <translation>O que mudou</translation>
    </message>
    <message>
        <source>Nobody else changed anything in your portfolio since yesterday.</source>
        <translation>Ninguém mais alterou nada na sua carteira desde ontem.</translation>
    </message>
    <message>
        <source>What others changed in your portfolio</source>
        <translation>O que outras pessoas alteraram na sua carteira</translation>
    </message>
    <message>
        <source>Close what changed</source>
        <translation>Fechar o que mudou</translation>
    </message>
    <message>
        <source>Changed since yesterday</source>
        <translation>Mudou desde ontem</translation>
    </message>
    <message>
        <source>Looking what changed…</source>
        <translation>Vendo o que mudou…</translation>
    </message>
</context>
<context>
    <name>farol::NumberField</name>
    <message>
        <source>Write a whole number.</source>
        <translation>Escreva um número inteiro.</translation>
    </message>
</context>
<context>
    <name>farol::OutcomeCard</name>
    <message>
        <source>New</source>
        <translation>Novos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterados</translation>
    </message>
    <message>
        <source>The same, no change</source>
        <translation>Iguais, sem mudança</translation>
    </message>
    <message>
        <source>Summed into these</source>
        <translation>Somados a estes</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Repetidos</translation>
    </message>
    <message>
        <source>With errors, left out</source>
        <translation>Com erro, ficam de fora</translation>
    </message>
</context>
<context>
    <name>farol::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Trocar a senha</translation>
    </message>
    <message>
        <source>Your password now</source>
        <translation>Sua senha atual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nova senha</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nova senha mais uma vez</translation>
    </message>
    <message>
        <source>You stay signed in here; every other device has to sign in again.</source>
        <translation>Aqui você continua conectado; os outros dispositivos precisam entrar de novo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type the password you have now.</source>
        <translation>Digite a senha que você usa hoje.</translation>
    </message>
    <message>
        <source>The two new passwords are not the same. Type the new one twice.</source>
        <translation>As duas senhas novas são diferentes. Digite a nova duas vezes.</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Senha trocada</translation>
    </message>
    <message>
        <source>The server does not take the new password: it is too short, too common or too like your mail address. Choose a longer one.</source>
        <translation>O servidor não aceita a senha nova: é curta, comum ou parecida demais com o seu e-mail. Escolha uma mais longa.</translation>
    </message>
    <message>
        <source>The server does not accept the password you have now.</source>
        <translation>O servidor não aceita a sua senha atual.</translation>
    </message>
</context>
<context>
    <name>farol::PendingDialog</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Na fila de envio</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Tudo foi enviado.</translation>
    </message>
    <message>
        <source>The first %1 of %2. They are kept here, encrypted, and sent in this order.</source>
        <translation>As primeiras %1 de %2. Ficam guardadas aqui, criptografadas, e são enviadas nesta ordem.</translation>
    </message>
    <message>
        <source>They are kept here, encrypted, and sent in this order as soon as the server is reached.</source>
        <translation>Ficam guardadas aqui, criptografadas, e são enviadas nesta ordem assim que o servidor responder.</translation>
    </message>
</context>
<context>
    <name>farol::PendingModel</name>
    <message>
        <source>added</source>
        <translation>inclusão</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>exclusão</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>recuperação</translation>
    </message>
</context>
<context>
    <name>farol::PeopleList</name>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Makes a new first password and ends every sign-in of the person.</source>
        <translation>Cria uma nova primeira senha e encerra todas as sessões da pessoa.</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>%1 may sign in again</source>
        <translation>%1 pode entrar de novo</translation>
    </message>
    <message>
        <source>Really reset</source>
        <translation>Redefinir mesmo</translation>
    </message>
    <message>
        <source>Who is in the workspace is known after a sync.</source>
        <translation>Quem está no espaço de trabalho aparece depois de uma sincronização.</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Incluir pessoa…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Redefinir senha…</translation>
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
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <source>Last day; empty until it is taken back</source>
        <translation>Último dia; vazio, se não houver data para acabar</translation>
    </message>
    <message>
        <source>Type the first day.</source>
        <translation>Digite o primeiro dia.</translation>
    </message>
    <message>
        <source>This is no day. Type the last one, or leave it empty.</source>
        <translation>Isto não é um dia. Digite o último dia ou deixe vazio.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>O último dia vem antes do primeiro.</translation>
    </message>
    <message>
        <source>These days are over. Type a last day that is still to come.</source>
        <translation>Esses dias já passaram. Digite um último dia que ainda esteja por vir.</translation>
    </message>
</context>
<context>
    <name>farol::PersonDialog</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Incluir uma pessoa</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Incluir</translation>
    </message>
    <message>
        <source>The server makes a first password, which you are shown once, to hand over.</source>
        <translation>O servidor cria uma primeira senha, que você vê uma única vez, para entregar à pessoa.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Another administrator changes your role.</source>
        <translation>Outro administrador altera o seu papel.</translation>
    </message>
    <message>
        <source>The mail address is how the person signs in and stays. A lesser role takes away what it gave with the next sync.</source>
        <translation>O e-mail é a forma de entrar e não muda. Um papel menor retira, na próxima sincronização, o que a anterior dava.</translation>
    </message>
    <message>
        <source>Type the person&apos;s name.</source>
        <translation>Digite o nome da pessoa.</translation>
    </message>
    <message>
        <source>Type a mail address, like ana@example.com.</source>
        <translation>Digite um e-mail, como ana@example.com.</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1: salvo</translation>
    </message>
    <message>
        <source>E-mail address, to sign in with</source>
        <translation>E-mail, para entrar</translation>
    </message>
</context>
<context>
    <name>farol::PickChip</name>
    <message>
        <source>Nobody to choose from yet</source>
        <translation>Ainda não há quem escolher</translation>
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
        <translation>%1 mencionou você: %2</translation>
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
        <translation>Voltar à lista</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>Cliente anterior</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Próximo cliente</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Registrar ligação</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Escrever nota</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Recurring revenue</source>
        <translation>Receita recorrente</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Renova</translation>
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
        <source>Open tickets</source>
        <translation>Chamados abertos</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contato</translation>
    </message>
    <message>
        <source>conflict to settle</source>
        <translation>conflito a resolver</translation>
    </message>
    <message>
        <source>nobody in charge</source>
        <translation>sem gestor responsável</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%Ln ano</numerusform>
            <numerusform>%Ln anos</numerusform>
        </translation>
    </message>
    <message>
        <source>no running contract</source>
        <translation>nenhum contrato vigente</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>por mês</translation>
    </message>
    <message>
        <source>a month · %1</source>
        <translation>por mês · %1</translation>
    </message>
    <message>
        <source>notice until %1</source>
        <translation>aviso até %1</translation>
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
        <translation>nunca contatado</translation>
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
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Próximos passos</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Adicionar tarefa</translation>
    </message>
    <message>
        <source>Nothing is planned. What is the next step?</source>
        <translation>Nada planejado. Qual é o próximo passo?</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Adicionar contato</translation>
    </message>
    <message>
        <source>Nobody is known here yet.</source>
        <translation>Ainda não há contatos aqui.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Add contract</source>
        <translation>Adicionar contrato</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Vigência</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Renova</translation>
    </message>
    <message>
        <source>Nothing runs now</source>
        <translation>Nada vigente agora</translation>
    </message>
    <message>
        <source>no contract yet</source>
        <translation>ainda sem contrato</translation>
    </message>
    <message>
        <source>all have ended</source>
        <translation>todos encerrados</translation>
    </message>
</context>
<context>
    <name>farol::RecoveryDialog</name>
    <message>
        <source>Farol did not end properly</source>
        <translation>O Farol não foi encerrado direito</translation>
    </message>
    <message>
        <source>Nothing you saved was lost. What you were writing is kept as a draft and stands where you wrote it.</source>
        <translation>Nada do que você salvou se perdeu. O que estava escrevendo ficou como rascunho, no lugar onde escreveu.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nada espera para ser enviado.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent and are sent by themselves.</source>
        <translation>
            <numerusform>%Ln alteração espera e será enviada sozinha.</numerusform>
            <numerusform>%Ln alterações esperam e serão enviadas sozinhas.</numerusform>
        </translation>
    </message>
    <message>
        <source>If it happens again, send the support bundle to your administrator.</source>
        <translation>Se acontecer de novo, envie o pacote de suporte ao administrador.</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Pacote de suporte</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuar trabalhando</translation>
    </message>
</context>
<context>
    <name>farol::RowDialog</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>Não foi possível ler “%1”: %2</translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation>“%1” é obrigatório.</translation>
    </message>
    <message>
        <source>Choose the currency of the amount.</source>
        <translation>Escolha a moeda do valor.</translation>
    </message>
    <message>
        <source>Type some letters of the name and choose a customer.</source>
        <translation>Digite algumas letras do nome e escolha um cliente.</translation>
    </message>
    <message>
        <source>Draft not kept: %1</source>
        <translation>Rascunho não guardado: %1</translation>
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
        <translation>Excluir</translation>
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
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Idioma e aparência</translation>
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
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortáveis</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>Weeks begin on</source>
        <translation>A semana começa em</translation>
    </message>
    <message>
        <source>As usual for the language</source>
        <translation>Como é usual no idioma</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Começar com</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Conectado como</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Trocar a senha</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair da conta</translation>
    </message>
    <message>
        <source>Your data stays on this computer, encrypted, and so does what was not sent yet.</source>
        <translation>Seus dados ficam neste computador, criptografados, e também o que ainda não foi enviado.</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>Meus dispositivos</translation>
    </message>
    <message>
        <source>Each computer you signed in on. Revoke one that was lost or given away.</source>
        <translation>Cada computador em que você entrou. Revogue o que foi perdido ou passado adiante.</translation>
    </message>
    <message>
        <source>Signed out. Your data stays here, encrypted; sign in again from the sync panel.</source>
        <translation>Você saiu da conta. Seus dados ficam aqui, criptografados; entre de novo pelo painel de sincronização.</translation>
    </message>
    <message>
        <source>Somebody else has seen the password that you sign in with. Choose one of your own.</source>
        <translation>Outra pessoa viu a senha com que você entra. Escolha uma só sua.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>As of the last sync. Changes are made at the server, at once; nothing of them waits for a network.</source>
        <translation>Como na última sincronização. As alterações são feitas no servidor, na hora; nenhuma fica esperando pela rede.</translation>
    </message>
    <message>
        <source>As of the last sync. Administrators add people and give them roles.</source>
        <translation>Como na última sincronização. Administradores incluem pessoas e definem os papéis.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>Who leads a team sees the customers of the team.</source>
        <translation>Quem lidera uma equipe vê os clientes da equipe.</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Ausências</translation>
    </message>
    <message>
        <source>Say when you are away and who looks after your customers meanwhile.</source>
        <translation>Diga quando você estará ausente e quem cuida dos seus clientes nesse tempo.</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Partes das configurações</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Geral</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Campos próprios</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feriados</translation>
    </message>
    <message>
        <source>People and teams</source>
        <translation>Pessoas e equipes</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>farol::SetupSection</name>
    <message>
        <source>Only team leads and administrators can change this.</source>
        <translation>Somente líderes de equipe e administradores podem alterar isto.</translation>
    </message>
</context>
<context>
    <name>farol::ShareDialog</name>
    <message>
        <source>Shared with</source>
        <translation>Compartilhado com</translation>
    </message>
    <message>
        <source>For these days somebody else sees and edits the customer and all that hangs on it, whoever owns it. The owner stays.</source>
        <translation>Nesses dias, outra pessoa vê e edita o cliente e tudo o que faz parte dele, seja quem for o gestor responsável. O responsável continua o mesmo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Share with</source>
        <translation>Compartilhar com</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Compartilhar %1</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartilhar</translation>
    </message>
    <message>
        <source>Who has it now is known to the server alone. %1</source>
        <translation>Só o servidor sabe com quem ele está compartilhado agora. %1</translation>
    </message>
    <message>
        <source>It is shared with nobody.</source>
        <translation>Não está compartilhado com ninguém.</translation>
    </message>
    <message>
        <source>Everybody who is here has it already.</source>
        <translation>Todos os que estão aqui já o têm.</translation>
    </message>
    <message>
        <source>Choose with whom it is to be shared.</source>
        <translation>Escolha com quem compartilhar.</translation>
    </message>
    <message>
        <source>%1 is shared with %2</source>
        <translation>%1: compartilhado com %2</translation>
    </message>
    <message>
        <source>%1 is taken back</source>
        <translation>%1: compartilhamento retirado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>The server does not know this customer yet, or you do not hold it any more. Sync, then try again.</source>
        <translation>O servidor ainda não conhece este cliente, ou ele não está mais com você. Sincronize e tente de novo.</translation>
    </message>
    <message>
        <source>The server does not take this. Check that the person may still sign in, and the days.</source>
        <translation>O servidor não aceita isto. Confira se a pessoa ainda pode entrar e se os dias estão certos.</translation>
    </message>
    <message>
        <source>Asking the server who has it…</source>
        <translation>Perguntando ao servidor quem o tem…</translation>
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
    <message>
        <source>What changed</source>
        <translation>O que mudou</translation>
    </message>
    <message>
        <source>What others changed in your portfolio since yesterday</source>
        <translation>O que outras pessoas alteraram na sua carteira desde ontem</translation>
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
    <name>farol::StakeholderMap</name>
    <message>
        <source>influence: %1</source>
        <translation>influência: %1</translation>
    </message>
    <message>
        <source>reports to %1</source>
        <translation>responde a %1</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>saiu</translation>
    </message>
    <message>
        <source>Stakeholder map</source>
        <translation>Mapa de influência</translation>
    </message>
    <message>
        <source>Influence not known</source>
        <translation>Influência não informada</translation>
    </message>
    <message>
        <source>Influence: %1</source>
        <translation>Influência: %1</translation>
    </message>
</context>
<context>
    <name>farol::SupportDialog</name>
    <message>
        <source>Support bundle</source>
        <translation>Pacote de suporte</translation>
    </message>
    <message>
        <source>This is all of it: versions, the state of sync in numbers, and the log. Nothing about customers, no names, no addresses. Save it and send it to whoever helps you.</source>
        <translation>Isto é tudo: versões, a situação da sincronização em números e o registro. Nada sobre clientes, sem nomes, sem endereços. Salve e envie a quem ajuda você.</translation>
    </message>
    <message>
        <source>What the bundle holds</source>
        <translation>O que há no pacote</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Salvar o pacote de suporte</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Support bundle saved</source>
        <translation>Pacote de suporte salvo</translation>
    </message>
    <message>
        <source>The support bundle could not be written there. Choose another folder.</source>
        <translation>Não foi possível gravar o pacote de suporte ali. Escolha outra pasta.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salvar…</translation>
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
            <numerusform>%Ln alteração espera para ser enviada.</numerusform>
            <numerusform>%Ln alterações esperam para ser enviadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to customers you no longer hold went to your team lead&apos;s quarantine.</source>
        <translation>
            <numerusform>%Ln alteração em um cliente que não está mais com você foi para a quarentena do líder da sua equipe.</numerusform>
            <numerusform>%Ln alterações em clientes que não estão mais com você foram para a quarentena do líder da sua equipe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing the data: %1 of %2 records. Your customers come first.</source>
        <translation>Trazendo os dados: %1 de %2 registros. Primeiro os seus clientes.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%Ln conflito para decidir</numerusform>
            <numerusform>%Ln conflitos para decidir</numerusform>
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
            <numerusform>%Ln alteração não aceita</numerusform>
            <numerusform>%Ln alterações não aceitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Ver %Ln</numerusform>
            <numerusform>Ver as %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete: %1 customers. Still coming in: %2.</source>
        <translation>Completos: %1 clientes. Ainda chegando: %2.</translation>
    </message>
</context>
<context>
    <name>farol::TaskDelegate</name>
    <message>
        <source>not sent yet</source>
        <translation>ainda não enviada</translation>
    </message>
</context>
<context>
    <name>farol::TaskRows</name>
    <message>
        <source>done</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>open</source>
        <translation>em aberto</translation>
    </message>
</context>
<context>
    <name>farol::TasksPage</name>
    <message>
        <source>My tasks</source>
        <translation>Minhas tarefas</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nova tarefa</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Visões</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>A fazer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluídas</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open customer</source>
        <translation>abrir cliente</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nova</translation>
    </message>
    <message numerus="yes">
        <source>task(s)</source>
        <translation>
            <numerusform>tarefa</numerusform>
            <numerusform>tarefas</numerusform>
        </translation>
    </message>
    <message>
        <source>The tasks cannot be read</source>
        <translation>Não foi possível ler as tarefas</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again; if it stays so, send the support bundle from the Help menu.</source>
        <translation>Nada se perdeu. Tente de novo; se continuar, envie o pacote de suporte pelo menu Ajuda.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>Nada concluído ainda</translation>
    </message>
    <message>
        <source>What you tick off is kept here, with the moment it was done.</source>
        <translation>O que você conclui fica guardado aqui, com o momento.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada a fazer</translation>
    </message>
    <message>
        <source>No open task is yours. Write down what you promised a customer.</source>
        <translation>Nenhuma tarefa aberta é sua. Anote o que prometeu a um cliente.</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tarefa concluída</translation>
    </message>
    <message>
        <source>Task is to do again</source>
        <translation>Tarefa reaberta</translation>
    </message>
</context>
<context>
    <name>farol::TasksSection</name>
    <message>
        <source>Add a task; Enter saves it</source>
        <translation>Adicione uma tarefa; Enter salva</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nova tarefa</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>Show what is done</source>
        <translation>Mostrar concluídas</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Nada a fazer aqui</translation>
    </message>
    <message>
        <source>What is the next step with this customer? Write it above and press Enter.</source>
        <translation>Qual é o próximo passo com este cliente? Escreva acima e aperte Enter.</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Editar tarefa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
</context>
<context>
    <name>farol::TeamDialog</name>
    <message>
        <source>Name of the team</source>
        <translation>Nome da equipe</translation>
    </message>
    <message>
        <source>Members and leads</source>
        <translation>Membros e líderes</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>Incluir uma equipe</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Incluir</translation>
    </message>
    <message>
        <source>Members are chosen once the team is there.</source>
        <translation>Os membros são escolhidos depois que a equipe existir.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Members see the team&apos;s views. Leads with the role of a team lead see all of its customers, too.</source>
        <translation>Os membros veem as visões da equipe. Os líderes com o papel de líder de equipe veem também todos os clientes dela.</translation>
    </message>
    <message>
        <source>Administrators change the name and who leads.</source>
        <translation>Administradores alteram o nome e quem lidera.</translation>
    </message>
    <message>
        <source>Type a name for the team.</source>
        <translation>Digite um nome para a equipe.</translation>
    </message>
    <message>
        <source>%1 is there. Choose its members.</source>
        <translation>%1: equipe criada. Escolha os membros.</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1: salvo</translation>
    </message>
</context>
<context>
    <name>farol::TeamList</name>
    <message>
        <source>Teams</source>
        <translation>Equipes</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Ainda não há nenhuma equipe.</translation>
    </message>
    <message>
        <source>Whoever leads this team, or an administrator, changes it.</source>
        <translation>Quem lidera esta equipe, ou um administrador, faz alterações nela.</translation>
    </message>
    <message>
        <source>Add a team…</source>
        <translation>Incluir equipe…</translation>
    </message>
    <message>
        <source>Edit the team…</source>
        <translation>Editar equipe…</translation>
    </message>
</context>
<context>
    <name>farol::TeamMembers</name>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>Na equipe</translation>
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
        <translation>Chamado %1</translation>
    </message>
    <message>
        <source>Ticket without a subject</source>
        <translation>Chamado sem assunto</translation>
    </message>
</context>
<context>
    <name>farol::TicketsSection</name>
    <message>
        <source>Add ticket</source>
        <translation>Adicionar chamado</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Chamados</translation>
    </message>
    <message>
        <source>Close ticket</source>
        <translation>Encerrar chamado</translation>
    </message>
    <message>
        <source>Messages of the ticket</source>
        <translation>Mensagens do chamado</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escreva uma mensagem</translation>
    </message>
    <message>
        <source>Internal note, only for the team</source>
        <translation>Nota interna, só para a equipe</translation>
    </message>
    <message>
        <source>Add message</source>
        <translation>Adicionar mensagem</translation>
    </message>
    <message>
        <source>No tickets</source>
        <translation>Nenhum chamado</translation>
    </message>
    <message>
        <source>This customer has not asked for help. What comes in by phone can be added here.</source>
        <translation>Este cliente não pediu ajuda. O que chega por telefone pode ser adicionado aqui.</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>aberto em %1</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>respondido em %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>encerrado em %1</translation>
    </message>
    <message>
        <source>satisfaction %1 of 5</source>
        <translation>satisfação %1 de 5</translation>
    </message>
    <message>
        <source>Reopen ticket</source>
        <translation>Reabrir chamado</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>O cliente</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>nota interna</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Nada foi escrito ainda.</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Novo chamado</translation>
    </message>
    <message>
        <source>Edit ticket</source>
        <translation>Editar chamado</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Draft not kept: %1</source>
        <translation>Rascunho não guardado: %1</translation>
    </message>
</context>
<context>
    <name>farol::TimelineModel</name>
    <message>
        <source>Pinned</source>
        <translation>Fixada</translation>
    </message>
    <message>
        <source>The customer confirmed it</source>
        <translation>O cliente confirmou</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>com %1</translation>
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
        <translation>Chamado</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>aberto</translation>
    </message>
    <message>
        <source>opened, priority %1</source>
        <translation>aberto, prioridade %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelou</translation>
    </message>
    <message>
        <source>Contract started</source>
        <translation>Contrato iniciado</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renovação</translation>
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
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Reuniões</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Chamados</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Search the timeline</source>
        <translation>Buscar na linha do tempo</translation>
    </message>
    <message>
        <source>Nothing happened here yet</source>
        <translation>Ainda não aconteceu nada aqui</translation>
    </message>
    <message>
        <source>Log the first call or write a note. It is kept on this computer at once.</source>
        <translation>Registre a primeira ligação ou escreva uma nota. Ela fica guardada neste computador na hora.</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Escrever nota</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada corresponde</translation>
    </message>
    <message>
        <source>The timeline holds nothing of what you ask for.</source>
        <translation>A linha do tempo não tem nada do que você pede.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Mostrar o texto inteiro</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Desafixar</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fixar no topo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
</context>
<context>
    <name>farol::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
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
<context>
    <name>farol::TrashModel</name>
    <message>
        <source>deleted %1</source>
        <translation>excluído %1</translation>
    </message>
    <message>
        <source>deleted by %1, %2</source>
        <translation>excluído por %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>kept for %n more day(s)</source>
        <translation>
            <numerusform>guardado por mais %Ln dia</numerusform>
            <numerusform>guardado por mais %Ln dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sem nome</translation>
    </message>
    <message>
        <source>kept until today</source>
        <translation>guardado só até hoje</translation>
    </message>
</context>
<context>
    <name>farol::TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Lixeira</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Trazer de volta</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message numerus="yes">
        <source>What is deleted can be brought back for %n day(s), a customer with all that hung on it.</source>
        <translation>
            <numerusform>O que é excluído pode ser trazido de volta por %Ln dia, um cliente com tudo o que era dele.</numerusform>
            <numerusform>O que é excluído pode ser trazido de volta por %Ln dias, um cliente com tudo o que era dele.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Excluídos</translation>
    </message>
    <message>
        <source>bring back</source>
        <translation>trazer de volta</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nada aqui</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of this kind was deleted in the last %n day(s).</source>
        <translation>
            <numerusform>Nada deste tipo foi excluído no último dia.</numerusform>
            <numerusform>Nada deste tipo foi excluído nos últimos %Ln dias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted item(s)</source>
        <translation>
            <numerusform>item excluído</numerusform>
            <numerusform>itens excluídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) brought back</source>
        <translation>
            <numerusform>%Ln item trazido de volta</numerusform>
            <numerusform>%Ln itens trazidos de volta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::UnlockDialog</name>
    <message>
        <source>Unlock your data</source>
        <translation>Desbloquear seus dados</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase-senha</translation>
    </message>
    <message>
        <source>Passphrase of this profile</source>
        <translation>Frase-senha deste perfil</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing was changed.</source>
        <translation>Esta não é a frase-senha. Nada foi alterado.</translation>
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
            <numerusform>%Ln dia</numerusform>
            <numerusform>%Ln dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Uses per week</source>
        <translation>Usos por semana</translation>
    </message>
    <message>
        <source>Used most</source>
        <translation>Mais usados</translation>
    </message>
    <message>
        <source>%1 uses</source>
        <translation>%1 usos</translation>
    </message>
    <message>
        <source>No usage is known</source>
        <translation>Nenhum uso conhecido</translation>
    </message>
    <message>
        <source>Nothing was counted for this customer within a year. Usage comes from an import or from the product itself.</source>
        <translation>Nada foi contado para este cliente em um ano. O uso vem de uma importação ou do próprio produto.</translation>
    </message>
    <message>
        <source>Not used in this span</source>
        <translation>Sem uso neste período</translation>
    </message>
    <message>
        <source>The product was last used %1.</source>
        <translation>O produto foi usado pela última vez em %1.</translation>
    </message>
</context>
<context>
    <name>farol::ViewDialog</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nome da visão</translation>
    </message>
    <message>
        <source>For example: At risk above 50 seats</source>
        <translation>Por exemplo: Em risco acima de 50 licenças</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Quem vê</translation>
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
        <translation>Esta versão do Farol não consegue ler o filtro de “%1”. Nada é mostrado; a visão em si fica como está.</translation>
    </message>
    <message>
        <source>View duplicated</source>
        <translation>Visão duplicada</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Só eu</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Equipe %1</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation>Visão “%1” salva</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>Salvar como nova visão</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renomear a visão</translation>
    </message>
    <message>
        <source>View renamed</source>
        <translation>Visão renomeada</translation>
    </message>
    <message>
        <source>Now seen by: %1</source>
        <translation>Agora visível para: %1</translation>
    </message>
    <message>
        <source>View “%1” deleted</source>
        <translation>Visão “%1” excluída</translation>
    </message>
    <message>
        <source>The filter of “%1” asks for “%2”, a field that the workspace does not have. Nothing is shown; the view itself is kept as it is.</source>
        <translation>O filtro de “%1” pede “%2”, um campo que o espaço de trabalho não tem. Nada é mostrado; a visão em si fica como está.</translation>
    </message>
    <message>
        <source>The filter asked for a field that the workspace does not have any more; it is the view&apos;s own again.</source>
        <translation>O filtro pedia um campo que o espaço de trabalho não tem mais; voltou a ser o da própria visão.</translation>
    </message>
</context>
<context>
    <name>farol::ViewTabs</name>
    <message>
        <source>shared</source>
        <translation>compartilhada</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>alterada, não salva</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Alterada, não salva</translation>
    </message>
</context>
<context>
    <name>farol::WelcomeDialog</name>
    <message>
        <source>The address of a server looks like farol.example.com. Without https only a server on this computer can be reached.</source>
        <translation>O endereço de um servidor é como farol.example.com. Sem https só um servidor neste computador pode ser acessado.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address and your network, then try again; nothing was written.</source>
        <translation>Não foi possível chegar ao servidor. Confira o endereço e a rede e tente de novo; nada foi gravado.</translation>
    </message>
    <message>
        <source>Welcome to Farol</source>
        <translation>Boas-vindas ao Farol</translation>
    </message>
    <message>
        <source>Connect to your company&apos;s server with the account your administrator gave you. Or look around first: the sample company lives on this computer alone and is gone when you close it.</source>
        <translation>Conecte-se ao servidor da sua empresa com a conta que o administrador deu a você. Ou olhe em volta primeiro: a empresa de exemplo vive só neste computador e some quando você fecha.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Conectar a um servidor</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Experimentar com dados de exemplo</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Endereço do servidor</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>This computer has no keychain that could keep the key of your data. Choose a passphrase for it; Farol asks for it at each start, and nobody can recover it.</source>
        <translation>Este computador não tem um chaveiro que possa guardar a chave dos seus dados. Escolha uma frase-senha; o Farol a pede a cada início, e ninguém pode recuperá-la.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase-senha</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Frase-senha mais uma vez</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
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
        <translation>Digite a mesma frase-senha duas vezes.</translation>
    </message>
    <message>
        <source>The server does not know this mail address, or the password is another one. Type them again; nothing was written.</source>
        <translation>O servidor não conhece este e-mail, ou a senha é outra. Digite de novo; nada foi gravado.</translation>
    </message>
    <message>
        <source>There is no Farol server at this address. Check it for a slip; nothing was written.</source>
        <translation>Não há um servidor Farol neste endereço. Confira se há um erro de digitação; nada foi gravado.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
</context>
</TS>
