// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/benchrows.h"

#include "tools/sampledata/sampledata.h"

#include <array>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int ShortestNotes = 300; ///< bytes of UTF-8
constexpr int LongestNotes = 1500;

QString notes(SeededRandom &random)
{
    static const std::array words = {
        u"reunião"_s,   u"cliente"_s,  u"contrato"_s, u"renovação"_s, u"painel"_s,    u"integração"_s, u"usuários"_s,
        u"equipe"_s,    u"proposta"_s, u"prazo"_s,    u"relatório"_s, u"chamado"_s,   u"financeiro"_s, u"treinamento"_s,
        u"piloto"_s,    u"adoção"_s,   u"licenças"_s, u"diretoria"_s, u"combinado"_s, u"pendente"_s,   u"para"_s,
        u"com"_s,       u"sobre"_s,    u"depois"_s,   u"antes"_s,     u"ficou"_s,     u"pediu"_s,      u"enviou"_s,
        u"confirmou"_s, u"aguarda"_s,  u"segunda"_s,  u"semana"_s};
    const int wanted = ShortestNotes + random.below(LongestNotes - ShortestNotes - 40);
    QString text;
    int bytes = 0;
    while (bytes < wanted) {
        const QString &word = words[std::size_t(random.below(int(words.size())))];
        text += word;
        bytes += int(word.toUtf8().size()) + 1;
        text += random.below(9) == 0 ? u'\n' : u' ';
        if (random.below(12) == 0)
            text += QString::number(random.below(10'000));
    }
    return text.trimmed();
}

} // namespace

QList<Customer> benchCustomers(int count)
{
    SampleOptions options;
    options.count = count;
    options.today = QDate(2026, 1, 15);
    QList<Customer> customers = sampleCustomers(options);
    SeededRandom random(7);
    for (Customer &customer : customers)
        customer.notes = notes(random);
    return customers;
}

RowEdit creating(const Customer &customer)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {tables::Customer, customer.id.uuid};
    forEachField(customer, [&edit](const FieldInfo &field, const Value &value) {
        if (!value.isNull())
            edit.values.insert(field.number, value);
    });
    return edit;
}

RowEdit seating(const Uuid &customer, std::int64_t seats)
{
    RowEdit edit;
    edit.row = {tables::Customer, customer};
    edit.values.insert(customerField("seats"), Value(seats));
    return edit;
}

FieldNumber customerField(const char *name)
{
    for (const FieldInfo &field : farolSchema().entity(tables::Customer)->fields) {
        if (qstrcmp(field.name, name) == 0)
            return field.number;
    }
    qFatal("customers have no field %s", name);
}

} // namespace farol::bench
