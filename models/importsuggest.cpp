// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importsuggest.h"

#include "models/labels.h"
#include "models/namelookup.h"

#include "core/customer.h"
#include "core/tables.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype FewValues = 30; ///< of a column that may hold the keys of a list
constexpr qsizetype LeastPrefix = 3; ///< letters by which a short form is known: "ENT"

/// What spreadsheets call a field, besides its name and label: in our three languages, as plainHeading() leaves it.
struct Synonyms final {
    const char *field;
    const char *words; ///< with '|' between them
};
constexpr std::array Known = {
    Synonyms{"name", "nome|nombre|razao social|razon social|nome fantasia|empresa|company|company name|account name|"
                     "cliente|customer|customer name|contato|contacto|contact"},
    Synonyms{"external_key", "cnpj|cpf|nit|rfc|codigo|cod|id|key|chave|clave|crm|codigo do crm|codigo crm|crm id|"
                             "account id|customer id|contact id|subscription id|contract id|ticket id|churn event id|"
                             "numero do contrato|n contrato"},
    Synonyms{"customer", "cliente|empresa|conta|cuenta|account|account id|customer id|company|razao social|cnpj"},
    Synonyms{"segment", "segm|segmento|porte|tier|plan tier"},
    Synonyms{"stage", "etapa|fase|phase|status do cliente"},
    Synonyms{"owner", "resp|responsavel|responsable|gestor|gestor de cs|csm|cs|account owner|account manager"},
    Synonyms{"team", "equipe|time|equipo"},
    Synonyms{"parent", "grupo|group|matriz"},
    Synonyms{"tags", "etiquetas|marcadores|labels"},
    Synonyms{"industry", "setor|sector|ramo|industria|segmento de mercado"},
    Synonyms{"country", "pais"},
    Synonyms{"seats", "licencas|licencias|licenses|licences|usuarios|usuarios contratados|licencas contratadas"},
    Synonyms{"customer_since", "cliente desde|signup date|data de entrada|dt entrada|customer since|inicio"},
    Synonyms{"notes", "obs|observacoes|observacao|observaciones|notas|comentarios|comments"},
    Synonyms{"email", "mail|e mail|correo|correo electronico"},
    Synonyms{"phone", "telefone|telefono|fone|celular|tel|mobile"},
    Synonyms{"job_title", "cargo|funcao|puesto|title|position"},
    Synonyms{"roles", "papel|papeis|rol|role"},
    Synonyms{"language", "idioma|lingua"},
    Synonyms{"product", "produto|producto|servico|servicio"},
    Synonyms{"plan", "plano|plan tier"},
    Synonyms{"value", "valor|vlr|vlr contrato|valor do contrato|valor anual|valor mensal|mrr|mrr amount|preco|precio|"
                      "importe|amount"},
    Synonyms{"currency", "moeda|moneda"},
    Synonyms{"period", "periodo|periodicidade|ciclo|billing frequency"},
    Synonyms{"starts", "inicio|data de inicio|dt inicio|start|start date|fecha de inicio|vigencia de"},
    Synonyms{"ends", "fim|termino|data de fim|dt fim|end|end date|fecha de fin|vigencia ate"},
    Synonyms{"renewal", "renovacao|renovacion|dt renov|data de renovacao|renewal date|vencimento"},
    Synonyms{"is_trial", "teste|trial|prueba"},
    Synonyms{"auto_renew", "renovacao automatica|auto renew flag|renovacion automatica"},
    Synonyms{"kind", "tipo|type"},
    Synonyms{"at", "data|quando|fecha|date|when|data hora"},
    Synonyms{"subject", "assunto|asunto|titulo"},
    Synonyms{"text", "texto|descricao|descripcion|mensagem|mensaje|anotacao"},
    Synonyms{"title", "titulo|tarefa|tarea|task"},
    Synonyms{"due", "prazo|vencimento|vencimiento|data limite|due date"},
    Synonyms{"assignee", "responsavel|responsable|resp|atendente"},
    Synonyms{"status", "situacao|estado"},
    Synonyms{"priority", "prioridade|prioridad"},
    Synonyms{"opened_at", "abertura|aberto em|data de abertura|submitted at|created at|opened"},
    Synonyms{"answered_at", "primeira resposta|answered"},
    Synonyms{"closed_at", "fechamento|fechado em|encerrado em|closed at|closed"},
    Synonyms{"satisfaction", "satisfacao|satisfaccion|csat|satisfaction score|nota"},
    Synonyms{"category", "categoria"},
    Synonyms{"description", "descricao|descripcion"},
    Synonyms{"feature", "funcionalidade|funcionalidad|feature name|modulo|recurso"},
    Synonyms{"day", "dia|data|date|fecha|usage date|churn date"},
    Synonyms{"uses", "usos|usage count|acessos|quantidade"},
    Synonyms{"seconds", "segundos|usage duration secs|duracao"},
    Synonyms{"errors", "erros|errores|error count"},
    Synonyms{"people", "pessoas|personas|usuarios"},
    Synonyms{"source", "origem|origen|fonte"},
    Synonyms{"reason", "motivo|reason code|razao"},
    Synonyms{"refund", "reembolso|estorno|refund amount usd"},
    Synonyms{"feedback", "comentario|feedback text"},
};

/// Folded, with nothing but letters, digits and single blanks: "Dt. Renov" is "dt renov".
QString plainHeading(const QString &text)
{
    QString plain = foldText(text);
    for (QChar &c : plain) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return plain.simplified();
}

/// The words a field goes by, its own first.
QStringList wordsOf(const FieldInfo &field)
{
    const QString name = QString::fromLatin1(field.name);
    QStringList words{plainHeading(name), plainHeading(QString::fromUtf8(field.label)),
                      plainHeading(fieldLabel(field))};
    if (field.number >= FirstCustom) { // "region" as well as "custom.region", behind fields of the program's own
        words.append(plainHeading(name.section(u'.', 1)));
        return words;
    }
    for (const Synonyms &known : Known) {
        if (QLatin1StringView(known.field) == QLatin1StringView(field.name))
            words += QString::fromLatin1(known.words).split(u'|');
    }
    return words;
}

/// The place of the heading among the field's words, smaller is better; -1 when it is none of them.
qsizetype fitOf(const FieldInfo &field, const QString &heading)
{
    return wordsOf(field).indexOf(heading);
}

/// Keys that a row may hold in the field, those that are offered no more behind the others.
QStringList understoodKeys(const FieldInfo &field, const Format &format)
{
    return format.listKeys(field) + format.archivedKeys(QString::fromLatin1(field.list));
}

/// The key of a list that a cell stands for: itself or its label in this workspace, what it is called as built in, or what
/// only one label of those that are offered begins with.
QString keyLike(const FieldInfo &field, const QString &cell, const Format &format)
{
    const QString list = QString::fromLatin1(field.list);
    const QString folded = foldText(cell.trimmed());
    const QStringList all = understoodKeys(field, format);
    for (const QString &key : all) {
        if (folded == foldText(key) || folded == foldText(format.keyLabel(list, key)))
            return key;
    }
    for (const QString &key : all) { // files that were made before somebody renamed it
        if (folded == foldText(keyLabel(list, key)))
            return key;
    }
    QStringList beginning;
    const QStringList offered = format.listKeys(field);
    for (const QString &key : offered) {
        const bool begins = foldText(format.keyLabel(list, key)).startsWith(folded) || key.startsWith(folded);
        if (folded.size() >= LeastPrefix && begins)
            beginning.append(key);
    }
    return beginning.size() == 1 ? beginning.constFirst() : QString();
}

bool holdsKeysOf(const FieldInfo &field, const ImportColumn &column, const Format &format)
{
    if (field.type != FieldType::Key || !column.hasAllValues || column.values.isEmpty()
        || column.values.size() > FewValues)
        return false;
    return std::all_of(column.values.cbegin(), column.values.cend(),
                       [&](const QString &cell) { return !keyLike(field, cell, format).isEmpty(); });
}

bool holdsMail(const FieldInfo &field, const ImportColumn &column)
{
    return QLatin1StringView(field.name) == "email"_L1 && !column.examples.isEmpty()
           && std::all_of(column.examples.cbegin(), column.examples.cend(),
                          [](const QString &cell) { return cell.contains(u'@') && !cell.contains(u' '); });
}

/// The best field that no better column takes: by name all columns first, then by content.
QHash<QString, FieldNumber> fieldsOf(const ImportLook &look, const EntityInfo &entity, const Format &format)
{
    struct Fit {
        qsizetype place;
        qsizetype column;
        FieldNumber field;
    };
    QList<Fit> fits;
    for (qsizetype i = 0; i < look.columns.size(); ++i) {
        const QString heading = plainHeading(look.columns.at(i).name);
        for (const FieldInfo &field : entity.fields) {
            const qsizetype place = heading.isEmpty() || !isImportable(field) ? -1 : fitOf(field, heading);
            if (place >= 0)
                fits.append({place, i, field.number});
        }
    }
    std::stable_sort(fits.begin(), fits.end(), [](const Fit &a, const Fit &b) { return a.place < b.place; });
    QHash<QString, FieldNumber> chosen;
    QSet<FieldNumber> taken;
    const auto take = [&](const QString &column, FieldNumber field) {
        if (chosen.contains(column) || taken.contains(field))
            return;
        chosen.insert(column, field);
        taken.insert(field);
    };
    for (const Fit &fit : std::as_const(fits))
        take(look.columns.at(fit.column).name, fit.field);
    for (const ImportColumn &column : look.columns) {
        for (const FieldInfo &field : entity.fields) {
            if (isImportable(field) && !column.name.isEmpty()
                && (holdsKeysOf(field, column, format) || holdsMail(field, column)))
                take(column.name, field.number);
        }
    }
    return chosen;
}

QString usualKey(const FieldInfo &field, const Format &format)
{
    const QStringList keys = format.listKeys(field);
    return QLatin1StringView(field.list) == "interaction_kinds"_L1 ? u"note"_s : keys.value(0);
}

} // namespace

UserId personLike(const QString &text, const NameLookup &names)
{
    const QStringList wanted = plainHeading(text).split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return {};
    UserId found;
    const QList<UserId> people = names.people();
    for (const UserId &person : people) {
        const QStringList own = plainHeading(names.userName(person)).split(u' ', Qt::SkipEmptyParts);
        if (own.isEmpty() || own.size() < wanted.size())
            continue;
        // First name by its beginning, last name by its own: each may be cut short, but not both to one letter.
        const QString &first = wanted.constFirst();
        const QString &last = wanted.constLast();
        const bool fits = wanted.size() == 1 ? own.constFirst() == first
                                             : own.constFirst().startsWith(first) && own.constLast().startsWith(last)
                                                   && first.size() + last.size() > 2;
        if (fits && !found.isNull())
            return {};
        if (fits)
            found = person;
    }
    return found;
}

void suggestValues(const ImportColumn &column, const FieldInfo &field, const ImportVocabulary &words, ImportRule &rule,
                   QSet<QString> &likely)
{
    const bool isPerson = field.type == FieldType::Id && field.refers == tables::User;
    const bool isKey = field.type == FieldType::Key && !understoodKeys(field, words.format).isEmpty();
    if (!column.hasAllValues || (!isPerson && !isKey))
        return;
    QSet<QString> seen; // case and accents do not tell the cells of a mapping apart
    for (const QString &cell : column.values) {
        const QString folded = foldText(cell.trimmed());
        if (seen.contains(folded))
            continue;
        seen.insert(folded);
        if (isKey) {
            const QString key = keyLike(field, cell, words.format);
            if (!key.isEmpty() && key != cell)
                rule.values.insert(cell, key);
            continue;
        }
        const UserId person = personLike(cell, words.names);
        if (person.isNull())
            continue;
        rule.values.insert(cell, person.uuid.toString());
        if (foldText(words.names.userName(person)) != folded)
            likely.insert(cell);
    }
    rule.hasValues = !rule.values.isEmpty();
    rule.unlisted = Unlisted::Keep;
}

void completeConstants(ImportMapping &mapping, const EntityInfo &entity, const Format &format, const QString &currency)
{
    const auto filled = [&mapping](FieldNumber number) {
        return std::any_of(mapping.rules.cbegin(), mapping.rules.cend(),
                           [number](const ImportRule &rule) { return rule.field == number; });
    };
    const auto constant = [&mapping](FieldNumber field, const QString &text, bool onlyNew) {
        ImportRule rule;
        rule.field = field;
        rule.constant = text;
        rule.onlyNew = onlyNew;
        mapping.rules.append(rule);
    };
    for (const FieldInfo &field : entity.fields) {
        if (field.currency != 0 && filled(field.number) && !filled(field.currency))
            constant(field.currency, currency, false);
        if (!field.required || filled(field.number))
            continue;
        if (field.type == FieldType::Key && !usualKey(field, format).isEmpty())
            constant(field.number, usualKey(field, format), entity.kind != EntityKind::Fact);
        else if (entity.kind == EntityKind::Fact && QLatin1StringView(field.name) == "source"_L1)
            constant(field.number, u"import"_s, false);
    }
}

void dropMissing(ImportMapping &mapping, const QStringList &headings)
{
    mapping.rules.removeIf(
        [&](const ImportRule &rule) { return !rule.column.isEmpty() && !headings.contains(rule.column); });
    mapping.ignore.removeIf([&](const QString &column) { return !headings.contains(column); });
    if (!headings.contains(mapping.key))
        mapping.key.clear();
    for (const QString &column : headings) {
        const bool known = column.isEmpty() || column == mapping.key || mapping.ignore.contains(column)
                           || std::any_of(mapping.rules.cbegin(), mapping.rules.cend(),
                                          [&column](const ImportRule &rule) { return rule.column == column; });
        if (!known)
            mapping.ignore.append(column);
    }
}

void dropUnknown(ImportMapping &mapping, const EntityInfo &entity, const Format &format)
{
    mapping.rules.removeIf([&entity](const ImportRule &rule) { return entity.field(rule.field) == nullptr; });
    for (ImportRule &rule : mapping.rules) {
        const FieldInfo &field = *entity.field(rule.field);
        const QStringList keys = field.type == FieldType::Key ? understoodKeys(field, format) : QStringList();
        if (keys.isEmpty())
            continue;
        const bool fell = rule.values.removeIf([&keys](const std::pair<const QString &, QString &> &value) {
            return !value.second.isEmpty() && !keys.contains(value.second);
        }) > 0;
        if (fell && rule.unlisted == Unlisted::Keep)
            rule.hasValues = !rule.values.isEmpty();
        if (rule.column.isEmpty() && !keys.contains(rule.constant))
            rule.constant = usualKey(field, format);
    }
}

ImportSuggestion suggestImport(const ImportLook &look, const EntityInfo &entity, const ImportVocabulary &words,
                               const QString &currency)
{
    ImportSuggestion suggestion;
    ImportMapping &mapping = suggestion.mapping;
    mapping.entity = QString::fromLatin1(entity.name);
    const QHash<QString, FieldNumber> fields = fieldsOf(look, entity, words.format);
    const QString keyColumn = fields.key(entity.naturalKey);
    if (entity.kind != EntityKind::Fact && (entity.naturalKey == 0 || keyColumn.isEmpty()))
        mapping.match = canMatchByName(entity) && !fields.key(entity.title()->number).isEmpty() ? ImportMatch::Name
                                                                                                : ImportMatch::WholeRow;
    const FieldNumber keyField = importKeyField(entity, mapping.match);
    for (const ImportColumn &column : look.columns) {
        const FieldNumber number = fields.value(column.name);
        if (number == 0) {
            if (!column.name.isEmpty())
                mapping.ignore.append(column.name);
            continue;
        }
        if (number == keyField) {
            mapping.key = column.name;
            continue;
        }
        ImportRule rule;
        rule.column = column.name;
        rule.field = number;
        QSet<QString> likely;
        suggestValues(column, *entity.field(number), words, rule, likely);
        if (!likely.isEmpty())
            suggestion.likely.insert(column.name, likely);
        mapping.rules.append(rule);
    }
    completeConstants(mapping, entity, words.format, currency);
    return suggestion;
}

TableNumber likelyEntity(const ImportLook &look, const Schema &schema, const Format &format)
{
    TableNumber best = tables::Customer;
    qsizetype most = 0;
    for (const EntityInfo &entity : schema.entities()) {
        if (!isImportable(entity) || !hasEntityWords(entity.table))
            continue;
        // What belongs to a customer needs a column that names it.
        const QHash<QString, FieldNumber> fields = fieldsOf(look, entity, format);
        const bool belongs = entity.owner == 0 || !fields.key(entity.owner).isEmpty();
        if (belongs && fields.size() > most) {
            best = entity.table;
            most = fields.size();
        }
    }
    return best;
}

} // namespace farol
