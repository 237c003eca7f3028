// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/sampledata/samplenames.h"

using namespace Qt::StringLiterals;

namespace farol {

const QList<KnownCompany> &knownCompanies()
{
    static const QList<KnownCompany> list = {
        {u"Supermercados Boa Praça"_s, u"Varejo alimentar"_s},
        {u"Distribuidora Pampa"_s, u"Distribuição"_s},
        {u"TransNorte Logística"_s, u"Logística"_s},
        {u"Academia Corpo e Ritmo"_s, u"Bem-estar"_s},
        {u"Autopeças Bandeirante"_s, u"Autopeças"_s},
        {u"Hospital São Bento do Vale"_s, u"Saúde"_s},
        {u"Grupo Maré Hotéis"_s, u"Hotelaria"_s},
        {u"Têxtil Fio de Prata"_s, u"Têxtil"_s},
        {u"Óticas Visão Clara"_s, u"Varejo"_s},
        {u"Cooperativa AgroCerrado"_s, u"Agronegócio"_s},
        {u"Imobiliária Porto Sereno"_s, u"Imóveis"_s},
        {u"Metalúrgica Rio Manso"_s, u"Indústria"_s},
        {u"Editora Sabiá"_s, u"Editorial"_s},
        {u"Construtora Serra Azul"_s, u"Construção"_s},
        {u"Café Alto da Mogiana"_s, u"Alimentos"_s},
        {u"Laticínios Vale Verde"_s, u"Alimentos"_s},
        {u"Instituto Araucária"_s, u"Educação"_s},
        {u"Energia Sol Poente"_s, u"Energia"_s},
        {u"Rede Bem Viver Farmácias"_s, u"Farmácias"_s},
        {u"Clínica Santa Aurora"_s, u"Saúde"_s},
        {u"Colégio Monte Claro"_s, u"Educação"_s},
        {u"Pousada das Dunas"_s, u"Hotelaria"_s},
        {u"Seguros Timoneiro"_s, u"Seguros"_s},
        {u"Frigorífico Boi Bravo"_s, u"Alimentos"_s},
        {u"Papelaria Ponto e Vírgula"_s, u"Varejo"_s},
    };
    return list;
}

const QList<KnownCompany> &hardCompanies()
{
    static const QList<KnownCompany> list = {
        {u"Companhia Brasileira de Distribuição e Logística Integrada do Centro-Oeste S.A."_s,
         u"Transporte rodoviário interestadual de cargas"_s},
        {u"Associação dos Produtores Orgânicos da Serra da Mantiqueira"_s, u"Agronegócio"_s},
        {u"株式会社さくら商事"_s, u"貿易"_s},
        {u"مؤسسة النور للتجارة"_s, u"تجارة"_s},
        {u"Ó"_s, u""_s},
    };
    return list;
}

const QList<KnownCompany> &companyKinds()
{
    static const QList<KnownCompany> list = {
        {u"Padaria"_s, u"Alimentos"_s},
        {u"Transportes"_s, u"Logística"_s},
        {u"Clínica"_s, u"Saúde"_s},
        {u"Colégio"_s, u"Educação"_s},
        {u"Farmácia"_s, u"Farmácias"_s},
        {u"Mercado"_s, u"Varejo alimentar"_s},
        {u"Construtora"_s, u"Construção"_s},
        {u"Contabilidade"_s, u"Serviços"_s},
        {u"Móveis"_s, u"Indústria"_s},
        {u"Confecções"_s, u"Têxtil"_s},
        {u"Laboratório"_s, u"Saúde"_s},
        {u"Usina"_s, u"Energia"_s},
        {u"Cervejaria"_s, u"Bebidas"_s},
        {u"Cooperativa"_s, u"Agronegócio"_s},
        {u"Editora"_s, u"Editorial"_s},
        {u"Corretora"_s, u"Seguros"_s},
        {u"Oficina"_s, u"Autopeças"_s},
        {u"Hotel"_s, u"Hotelaria"_s},
        {u"Escola"_s, u"Educação"_s},
        {u"Gráfica"_s, u"Indústria"_s},
        {u"Agência"_s, u"Marketing"_s},
        {u"Imobiliária"_s, u"Imóveis"_s},
        {u"Provedora"_s, u"Telecomunicações"_s},
        {u"Vinícola"_s, u"Bebidas"_s},
    };
    return list;
}

const QStringList &companyWords()
{
    static const QStringList list = {
        u"Ipê Amarelo"_s,   u"Estrela do Sul"_s, u"Aroeira"_s,       u"Horizonte"_s,   u"Pedra Branca"_s,
        u"Beija-Flor"_s,    u"Nova Aliança"_s,   u"Jequitibá"_s,     u"Lago Azul"_s,   u"Três Irmãos"_s,
        u"Cruzeiro"_s,      u"Mandacaru"_s,      u"Água Viva"_s,     u"Bom Caminho"_s, u"Guarani"_s,
        u"Arco-Íris"_s,     u"Sol Nascente"_s,   u"Primavera"_s,     u"Rio Claro"_s,   u"Alvorada"_s,
        u"Capivara"_s,      u"Lua Cheia"_s,      u"Santa Helena"_s,  u"São Jorge"_s,   u"Tucano"_s,
        u"Vitória Régia"_s, u"Zênite"_s,         u"Boa Esperança"_s, u"Campo Belo"_s,  u"Dois Corações"_s,
        u"Esmeralda"_s,     u"Flor de Lis"_s,    u"Girassol"_s,      u"Imperial"_s,    u"Jacarandá"_s,
        u"Liberdade"_s,     u"Maresia"_s,        u"Nascente"_s,      u"Ouro Fino"_s,   u"Planalto"_s,
    };
    return list;
}

const QStringList &companyPlaces()
{
    static const QStringList list = {
        u"Londrina"_s,       u"Caruaru"_s,          u"Joinville"_s, u"Uberlândia"_s, u"Sobral"_s,   u"Niterói"_s,
        u"Pelotas"_s,        u"Maringá"_s,          u"Ilhéus"_s,    u"Anápolis"_s,   u"Santarém"_s, u"Blumenau"_s,
        u"Mossoró"_s,        u"Franca"_s,           u"Petrolina"_s, u"Chapecó"_s,    u"Dourados"_s, u"Vila Velha"_s,
        u"Campinas"_s,       u"Feira de Santana"_s, u"Sinop"_s,     u"Palmas"_s,     u"Macapá"_s,   u"Boa Vista"_s,
        u"Ribeirão Preto"_s, u"Imperatriz"_s,       u"Bagé"_s,      u"Araguaína"_s,
    };
    return list;
}

const QStringList &peopleNames()
{
    static const QStringList list = {u"Marina Duarte"_s, u"Rafael Nunes"_s, u"Beatriz Okamoto"_s,
                                     u"Tiago Sampaio"_s, u"Lívia Prado"_s,  u"Caio Menezes"_s};
    return list;
}

const QStringList &sampleTags()
{
    static const QStringList list = {u"vip"_s,       u"piloto"_s,     u"expansão"_s, u"grãos"_s, u"multi-loja"_s,
                                     u"indicação"_s, u"integração"_s, u"reajuste"_s, u"app"_s,   u"treinamento"_s};
    return list;
}

const QStringList &sampleNotes()
{
    static const QStringList list = {
        u"Prefere reuniões às terças de manhã. A diretora financeira aprova qualquer aumento de licenças."_s,
        u"Metas do semestre: reduzir o fechamento do mês de 9 para 4 dias e treinar as filiais."_s,
        u"Integração com o ERP em produção desde março; a equipe de TI pede aviso antes de mudanças."_s,
        u"Pediu proposta para mais duas unidades. Retomar depois do balanço."_s,
    };
    return list;
}

} // namespace farol
