// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/sampledata/sampletexts.h"

using namespace Qt::StringLiterals;

namespace farol::sampletexts {

const QStringList &firstNames()
{
    static const QStringList list = {
        u"Adriana"_s, u"Bruno"_s,   u"Carla"_s,   u"Diego"_s,   u"Elisa"_s,   u"Fábio"_s,    u"Gabriela"_s, u"Heitor"_s,
        u"Isabel"_s,  u"João"_s,    u"Karina"_s,  u"Leandro"_s, u"Mônica"_s,  u"Nelson"_s,   u"Olívia"_s,   u"Paulo"_s,
        u"Renata"_s,  u"Sérgio"_s,  u"Tatiana"_s, u"Ulisses"_s, u"Vera"_s,    u"Wagner"_s,   u"Yara"_s,     u"Zélia"_s,
        u"Antônio"_s, u"Beatriz"_s, u"César"_s,   u"Débora"_s,  u"Eduardo"_s, u"Fernanda"_s,
    };
    return list;
}

const QStringList &surnames()
{
    static const QStringList list = {
        u"Albuquerque"_s, u"Barros"_s,   u"Cardoso"_s,   u"Dias"_s,      u"Esteves"_s,  u"Figueiredo"_s, u"Gonçalves"_s,
        u"Hoffmann"_s,    u"Iglesias"_s, u"Junqueira"_s, u"Kobayashi"_s, u"Lacerda"_s,  u"Magalhães"_s,  u"Nogueira"_s,
        u"Oliveira"_s,    u"Peixoto"_s,  u"Queiroz"_s,   u"Ribeiro"_s,   u"Siqueira"_s, u"Teixeira"_s,   u"Uchôa"_s,
        u"Vasconcelos"_s, u"Xavier"_s,   u"Zanetti"_s,   u"Araújo"_s,    u"Brandão"_s,
    };
    return list;
}

const QList<Role> &roles()
{
    static const QList<Role> list = {
        {"decision_maker", "high", u"Diretora financeira"_s}, {"champion", "high", u"Gerente de operações"_s},
        {"user", "low", u"Analista administrativo"_s},        {"sponsor", "high", u"Sócio-diretor"_s},
        {"user", "medium", u"Coordenadora de atendimento"_s}, {"user", "low", u"Assistente fiscal"_s},
        {"champion", "medium", u"Analista de sistemas"_s},    {"decision_maker", "medium", u"Gerente de compras"_s},
    };
    return list;
}

const QList<Talk> &talks()
{
    static const QList<Talk> list = {
        {"call", u"Alinhamento mensal"_s,
         u"%1 contou que o fechamento caiu de nove para seis dias. Falta treinar o turno da noite; combinamos duas "
         u"turmas "
         "para a próxima quinzena."_s},
        {"call", u"Queda de uso nas filiais"_s,
         u"Liguei porque o uso caiu na última semana. Segundo %1, duas filiais pararam para inventário e voltam na "
         "segunda-feira. Vou conferir os números na quarta."_s},
        {"call", u"Dúvida sobre a fatura"_s,
         u"%1 não reconheceu as licenças extras cobradas neste mês. Expliquei o acréscimo pedido em março e reenviei a "
         "memória de cálculo."_s},
        {"call", u"Retorno sobre a integração"_s,
         u"A TI do cliente liberou a porta e a carga noturna rodou sem erros. %1 pediu um aviso antes da próxima "
         "atualização."_s},
        {"meeting", u"Revisão trimestral"_s,
         u"Apresentei adoção, chamados e metas do trimestre. A diretoria gostou do painel de inadimplência e quer o "
         u"mesmo "
         "por região. %1 ficou de mandar a lista de unidades até sexta."_s},
        {"meeting", u"Reunião de início do projeto"_s,
         u"Definimos escopo, responsáveis e datas. Primeira entrega: cadastro de produtos migrado e conferido. %1 será "
         u"o "
         "ponto focal e participa de todas as cerimônias."_s},
        {"meeting", u"Conversa sobre a renovação"_s,
         u"%1 sinalizou que pretende renovar, mas precisa justificar o reajuste ao conselho. Combinei enviar um resumo "
         u"do "
         "retorno obtido no último ano, com três números que eles já acompanham."_s},
        {"meeting", u"Plano de adoção do módulo fiscal"_s,
         u"Só quatro de onze usuários emitem notas pelo sistema. %1 acredita que falta confiança nos cadastros. Vamos "
         "revisar as regras de imposto com o contador e repetir o piloto."_s},
        {"email", u"Materiais do treinamento"_s,
         u"Olá, %1! Seguem os vídeos e o roteiro do treinamento de ontem. Se surgir alguma dúvida durante a semana, é "
         u"só "
         "responder a esta mensagem."_s},
        {"email", u"Resumo da nossa conversa"_s,
         u"%1, obrigado pelo tempo hoje. Ficamos assim: nós ajustamos o relatório de comissões até quinta; vocês "
         u"validam "
         "com o comercial e nos dizem se podemos liberar para todos."_s},
        {"email", u"Aviso de manutenção programada"_s,
         u"Avisamos sobre a janela de manutenção de domingo, das 2h às 4h. %1 confirmou que não há operação nesse "
         "horário."_s},
        {"message", u"Mensagem rápida"_s,
         u"%1 perguntou se o aplicativo já permite aprovar pedidos. Mandei o passo a passo."_s},
        {"message", u"Confirmação de presença"_s,
         u"%1 confirmou a reunião de quinta, com mais duas pessoas do financeiro."_s},
        {"visit", u"Visita à loja-piloto"_s,
         u"Acompanhei a abertura do caixa com a equipe. O cadastro de clientes ainda é feito em papel por hábito. %1 "
         u"vai "
         "remover os formulários e eu volto em um mês para medir de novo."_s},
        {"training", u"Treinamento de novos usuários"_s,
         u"Treinei sete pessoas em pedidos e estoque. Todas concluíram o exercício; duas pediram reforço em "
         u"devoluções. "
         "%1 gostou do formato curto."_s},
        {"note", u"Mudança na diretoria"_s,
         u"Entrou um novo diretor de operações, vindo de uma empresa que usa um concorrente. Pedir a %1 uma "
         u"apresentação "
         "antes da revisão trimestral."_s},
        {"note", u"Possível expansão"_s,
         u"O cliente abre duas unidades no segundo semestre. Levar a proposta de licenças junto com a renovação e "
         u"envolver "
         "%1 desde o começo."_s},
        {"note", u"Sinal de risco"_s,
         u"%1 não participou das duas últimas reuniões e os acessos caíram. Tentar falar por telefone ainda esta "
         "semana."_s},
    };
    return list;
}

const QList<Listening> &listenings()
{
    static const QList<Listening> list = {
        {u"O relatório demora e, quando chega, a reunião de segunda já acabou."_s,
         u"Vocês precisam dos números prontos antes das 9h de segunda, mesmo que um ou outro lançamento ainda falte."_s},
        {u"A equipe abre chamado para tudo porque não acha as respostas."_s,
         u"O que falta não é suporte mais rápido, e sim um lugar onde a equipe encontre as respostas sozinha."_s},
        {u"Não quero mais surpresas na fatura."_s,
         u"Antes de qualquer cobrança extra, o financeiro recebe o cálculo e aprova por escrito."_s},
        {u"O sistema é bom, mas metade do pessoal ainda usa planilha."_s,
         u"O objetivo do trimestre é tirar a planilha das três filiais que faltam, começando por quem tem mais volume."_s},
        {u"Se o preço subir de novo, o conselho vai pedir cotações."_s,
         u"A renovação depende de mostrarmos, antes de agosto, quanto o sistema economizou para vocês."_s},
    };
    return list;
}

const QList<Request> &requests()
{
    static const QList<Request> list = {
        {u"Relatórios"_s, u"Relatório de vendas em branco"_s,
         u"Desde ontem o relatório de vendas por loja abre sem nenhuma linha. O filtro de datas está certo."_s,
         u"Identificamos um filtro de situação salvo por engano. Removemos e o relatório voltou a mostrar as lojas."_s},
        {u"Acesso"_s, u"Usuário bloqueado depois das férias"_s,
         u"A colega voltou hoje e não consegue entrar. Aparece que a conta está bloqueada."_s,
         u"A conta estava inativa havia mais de trinta dias. Reativamos e enviamos o link para criar uma nova senha."_s},
        {u"Integração"_s, u"Pedidos do site não chegam ao estoque"_s,
         u"Os pedidos de hoje cedo aparecem no site, mas não baixam o estoque. Já são vinte e três."_s,
         u"A chave da integração tinha vencido. Renovamos, reprocessamos os pedidos e deixamos um alerta para a próxima."_s},
        {u"Fiscal"_s, u"Nota rejeitada com erro 539"_s,
         u"A nota fiscal é rejeitada por duplicidade, mas não existe outra com o mesmo número."_s,
         u"A numeração foi corrigida na série 2. A próxima emissão já sai com o número certo."_s},
        {u"Financeiro"_s, u"Boleto com vencimento errado"_s,
         u"Os boletos gerados na sexta saíram com vencimento no feriado."_s,
         u"O calendário de feriados estava sem o dia. Incluímos e geramos os boletos de novo."_s},
        {u"Desempenho"_s, u"Lentidão no fim da tarde"_s,
         u"Entre 17h e 18h as telas de caixa levam mais de dez segundos para abrir, em todas as lojas."_s,
         u"Um relatório pesado rodava no mesmo horário. Passamos a rotina para a madrugada; hoje o tempo ficou normal."_s},
        {u"Dúvida"_s, u"Como exportar a lista de clientes?"_s,
         u"Preciso mandar a lista para a contabilidade em planilha. Onde fica essa opção?"_s,
         u"Na tela de clientes, use Exportar. A planilha sai com as mesmas colunas e filtros da tela."_s},
        {u"Aplicativo"_s, u"Aplicativo fecha ao ler código de barras"_s,
         u"Em dois celulares o aplicativo fecha sozinho quando usamos a câmera."_s,
         u"O problema era da versão anterior. Depois da atualização da loja de aplicativos a leitura voltou."_s},
    };
    return list;
}

const QStringList &replies()
{
    static const QStringList list = {
        u"Mandei a imagem da tela por e-mail."_s,
        u"Continua acontecendo na filial do centro."_s,
        u"Agora funcionou, obrigado pela rapidez!"_s,
        u"Testamos aqui e está tudo certo."_s,
        u"Conseguem ver isso ainda hoje? O fechamento é amanhã."_s,
    };
    return list;
}

const QStringList &internalRemarks()
{
    static const QStringList list = {
        u"Mesmo caso da semana passada; conferir se a correção entrou na versão deles."_s,
        u"Cliente em renovação: avisar o gestor antes de responder."_s,
        u"Passei para a equipe de integrações."_s,
    };
    return list;
}

const QStringList &tasks()
{
    static const QStringList list = {
        u"Enviar proposta de renovação"_s,      u"Marcar revisão trimestral"_s,
        u"Mandar resumo do retorno obtido"_s,   u"Agendar treinamento da nova turma"_s,
        u"Conferir uso depois do inventário"_s, u"Pedir lista de unidades"_s,
        u"Retornar sobre a fatura"_s,           u"Apresentar o módulo fiscal"_s,
        u"Falar com o novo diretor"_s,          u"Revisar cadastros com o contador"_s,
    };
    return list;
}

const QStringList &features()
{
    static const QStringList list = {u"pedidos"_s, u"estoque"_s, u"relatórios"_s, u"notas fiscais"_s};
    return list;
}

const QStringList &partings()
{
    static const QStringList list = {
        u"Gostávamos do sistema, mas o custo por licença ficou fora do orçamento deste ano."_s,
        u"A matriz padronizou outra ferramenta para todas as empresas do grupo."_s,
        u"Faltou o controle de lotes, que para nós é obrigatório."_s,
        u"Encerramos as atividades da unidade."_s,
        u"O atendimento demorou demais justamente no mês do fechamento."_s,
    };
    return list;
}

} // namespace farol::sampletexts
