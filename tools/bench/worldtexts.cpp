// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/worldtexts.h"

#include "tools/sampledata/sampletexts.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

/// The words that every text is full of, by how common they are.
QStringList commonWords()
{
    return u"de que e o a do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua "
           "ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me "
           "esse eles você essa num nem suas meu às minha numa pelos elas qual nós lhe deles"_s.split(u' ');
}

/// What this team writes about.
QStringList businessWords()
{
    return u"cliente reunião contrato equipe usuários semana projeto relatório sistema prazo chamado proposta "
           u"renovação "
           "treinamento integração painel fatura licenças diretoria financeiro gestor módulo suporte segunda sexta mês "
           "trimestre adoção piloto implantação retorno dúvida problema pedido estoque cadastro planilha dados acesso "
           "senha servidor versão atualização homologação migração escopo cronograma entrega etapa reajuste desconto "
           "boleto nota fiscal imposto auditoria indicador meta resultado crescimento queda risco concorrente expansão "
           "unidade filial matriz loja fábrica depósito transporte frete compra venda comissão orçamento custo margem "
           "lucro conselho presidente diretora gerente analista coordenadora supervisor estagiário consultor parceiro "
           "fornecedor público processo fluxo aprovação assinatura documento anexo e-mail telefone mensagem visita "
           "feriado férias urgente importante pendente concluído atrasado satisfeito insatisfeito confuso animado "
           "amanhã ontem hoje manhã tarde noite hora minuto agenda pauta ata combinado compromisso responsável ponto "
           "focal apresentação demonstração pesquisa satisfação nota elogio reclamação sugestão melhoria erro falha "
           "lentidão instabilidade chave certificado imposto regra permissão perfil grupo região carteira saúde"_s
               .split(u' ');
}

/// Regular verbs in the forms in which notes use them.
QStringList verbForms()
{
    const QStringList stems =
        u"acompanh ajust aliment alinh alter analis apresent aprov aproveit arquiv assin atras atualiz avali avis "
        "busc cadastr calcul cancel combin compar complet confirm configur consult contat control convers copi "
        "cobr coment demonstr desativ detalh document encaminh entreg envi escal esper estim explic export "
        "facilit falh fatur fech finaliz formaliz ger habilit identific implant import inform inici instal "
        "integr invent justific lembr levant liber lig list mand mape marc melhor migr monitor negoci notific "
        "organiz orient particip pass pergunt planej prepar priorit process program prorrog public reagend "
        "realiz reclam recuper redesenh registr relat remarc renov repass report reserv resgat retom retorn "
        "revis separ simplific sinaliz solicit substitu test trein us valid verific visit volt"_s.split(u' ');
    const QStringList endings = u"ou ar amos ado ando aram ada ei am ados aria adas a arem asse ava ará avam e o arão "
                                "em aríamos assem"_s.split(u' ');
    QStringList forms;
    for (const QString &ending : endings) {
        for (const QString &stem : stems)
            forms.append(stem + ending);
    }
    return forms;
}

} // namespace

WorldTexts::WorldTexts()
{
    m_words = commonWords();
    QStringList rarer = verbForms();
    // Names and verbs stand among each other: what is rare is of every kind.
    SeededRandom random(11);
    rarer += sampletexts::firstNames() + sampletexts::surnames();
    for (qsizetype i = rarer.size() - 1; i > 0; --i)
        std::swap(rarer[i], rarer[random.below(int(i) + 1)]);
    m_words += businessWords() + rarer;
    m_words.removeDuplicates();
    double sum = 0;
    for (qsizetype rank = 0; rank < m_words.size(); ++rank) {
        sum += 1.0 / (double(rank) + 2.7); // Zipf's law as Mandelbrot has it
        m_upTo.push_back(sum);
    }
}

const QString &WorldTexts::word(SeededRandom &random) const
{
    constexpr int Fine = 1 << 30;
    const double at = double(random.below(Fine)) / Fine * m_upTo.back();
    const auto found = std::upper_bound(m_upTo.cbegin(), m_upTo.cend(), at);
    return m_words.at(std::min<qsizetype>(found - m_upTo.cbegin(), m_words.size() - 1));
}

QString WorldTexts::text(int bytes, SeededRandom &random) const
{
    QString text;
    text.reserve(bytes);
    bool begins = true;
    // A word in Portuguese has about one letter in twenty that takes two bytes.
    while (text.size() + text.size() / 20 < bytes) {
        if (!text.isEmpty())
            text += u' ';
        const qsizetype at = text.size();
        text += random.below(30) == 0 ? QString::number(random.below(10'000)) : word(random);
        if (std::exchange(begins, false))
            text[at] = text.at(at).toUpper();
        if (random.below(14) == 0) {
            text += random.below(3) == 0 ? u',' : u'.';
            begins = text.back() == u'.';
        }
    }
    return text + u'.';
}

QString WorldTexts::note(SeededRandom &random) const
{
    const int dice = random.below(100);
    if (dice < 25)
        return text(60 + random.below(120), random); // a message
    if (dice < 85)
        return text(200 + random.below(400), random);
    return text(600 + random.below(900), random); // minutes of a meeting
}

QString WorldTexts::subject(SeededRandom &random) const
{
    return text(12 + random.below(36), random).chopped(1);
}

} // namespace farol::bench
