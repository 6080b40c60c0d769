// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/FormReader.h"

#include "core/base/Tr.h"
#include "core/base/YearMonth.h"
#include "core/form/FormVerifier.h"
#include "core/form/NodeReader.h"

namespace shenbao {
namespace {

constexpr QStringView kNamespace = u"urn:shenbao:form:1";

/// Reads the top level of a form.
class FormReaderRun
{
public:
    FormReaderRun(const QString& name, FormTemplate& form)
        : context(name)
        , m_form(form)
        , m_fields(context, form)
        , m_nodes(context, m_fields)
    {}

    void read(const XmlElement& root, const XmlElement* commonChecks)
    {
        if (root.name != u"form" || root.space != kNamespace) {
            context.report(root, Tr::tr("This is no form: <form xmlns=\"%1\"> is expected.").arg(kNamespace));
            return;
        }
        reportForeign(root);
        AttributeReader attributes(context, root);
        m_form.id = attributes.required(u"id");
        m_form.edition = attributes.integer(u"edition");
        m_form.revision = attributes.integer(u"revision");
        context.setParam(QStringLiteral("edition"), QString::number(m_form.edition));
        for (const XmlElement* element : elementsOf(root)) {
            if (element->name == u"params") {
                readParams(*element);
            }
        }
        m_form.title = attributes.printed(u"title");
        m_form.region = attributes.text(u"region");
        m_form.sealKey = attributes.text(u"seal");
        attributes.finish();
        if (m_form.id.isEmpty() || m_form.edition < 1 || m_form.revision < 1 || m_form.title.isEmpty()) {
            context.report(root, Tr::tr("A form needs an id, an edition, a revision and a title."));
        }
        for (const XmlElement* element : elementsOf(root)) {
            readSection(*element, root, commonChecks);
        }
        if (m_form.parts.empty()) {
            context.report(root, Tr::tr("The form has no part."));
        }
        m_form.params = context.params();
    }

    ReadContext context;

private:
    /// Elements of another namespace look like ours by their local names.
    void reportForeign(const XmlElement& element)
    {
        for (const auto& child : element.children) {
            if (child.element && child.element->space != kNamespace) {
                context.report(
                    *child.element,
                    Tr::tr("<%1> is not expected in <%2>.").arg(child.element->name, element.name));
            } else if (child.element) {
                reportForeign(*child.element);
            }
        }
    }

    std::vector<const XmlElement*> elementsOf(const XmlElement& parent)
    {
        std::vector<const XmlElement*> list;
        for (const auto& child : parent.children) {
            if (child.element) {
                list.push_back(child.element.get());
            } else if (!child.text.trimmed().isEmpty()) {
                context.report(parent, Tr::tr("Text is not expected in <%1>.").arg(parent.name));
            }
        }
        return list;
    }

    void unexpected(const XmlElement& child, const XmlElement& parent)
    {
        context.report(child, Tr::tr("<%1> is not expected in <%2>.").arg(child.name, parent.name));
    }

    void readSection(const XmlElement& element, const XmlElement& root, const XmlElement* commonChecks)
    {
        if (element.name == u"about") {
            readAbout(element);
        } else if (element.name == u"lists") {
            readLists(element);
        } else if (element.name == u"data") {
            readData(element);
        } else if (element.name == u"layout") {
            readLayout(element);
        } else if (element.name == u"part") {
            readPart(element);
        } else if (element.name == u"seals") {
            readSeals(element);
        } else if (element.name == u"submission") {
            readSubmission(element);
        } else if (element.name == u"sheets") {
            readSheets(element);
        } else if (element.name == u"wording") {
            readWording(element);
        } else if (element.name == u"checks") {
            readChecks(element, commonChecks);
        } else if (element.name != u"params") {
            unexpected(element, root);
        }
    }

    void readParams(const XmlElement& element)
    {
        AttributeReader(context, element).finish();
        for (const XmlElement* child : elementsOf(element)) {
            if (child->name != u"param") {
                unexpected(*child, element);
                continue;
            }
            AttributeReader attributes(context, *child);
            const QString name = attributes.required(u"name");
            context.setParam(name, attributes.required(u"value"));
            attributes.finish();
        }
    }

    QDate readDate(AttributeReader& attributes, QStringView name, const XmlElement& element)
    {
        if (!attributes.has(name)) {
            return {};
        }
        const QString text = attributes.text(name);
        const QDate date = parseDate(text);
        if (!date.isValid()) {
            context.report(element, Tr::tr("“%1” is no date (2026-03-05).").arg(text));
        }
        return date;
    }

    void readAbout(const XmlElement& element)
    {
        AttributeReader attributes(context, element);
        About& about = m_form.about;
        about.issuer = attributes.text(u"issuer");
        about.notice = attributes.text(u"notice");
        about.number = attributes.text(u"number");
        about.contact = attributes.text(u"contact");
        about.published = readDate(attributes, u"published", element);
        about.deadline = readDate(attributes, u"deadline", element);
        attributes.finish();
        for (const XmlElement* child : elementsOf(element)) {
            AttributeReader own(context, *child);
            if (child->name == u"text") {
                about.texts << context.contentOf(*child);
            } else if (child->name == u"eligible") {
                about.eligible << context.contentOf(*child);
            } else if (child->name == u"point") {
                ReviewPoint point;
                point.words = own.required(u"words").split(u' ', Qt::SkipEmptyParts);
                point.line = child->line;
                point.keys = own.words(u"keys");
                point.text = context.contentOf(*child);
                about.points.push_back(std::move(point));
            } else {
                unexpected(*child, element);
                continue;
            }
            own.finish();
        }
    }

    void readLists(const XmlElement& element)
    {
        AttributeReader(context, element).finish();
        for (const XmlElement* child : elementsOf(element)) {
            if (child->name != u"list") {
                unexpected(*child, element);
                continue;
            }
            AttributeReader attributes(context, *child);
            const QString id = attributes.required(u"id");
            attributes.finish();
            if (m_form.lists.contains(id)) {
                context.report(*child, Tr::tr("The list “%1” is defined twice.").arg(id));
            }
            auto& items = m_form.lists[id];
            for (const XmlElement* item : elementsOf(*child)) {
                if (item->name != u"item") {
                    unexpected(*item, *child);
                    continue;
                }
                AttributeReader own(context, *item);
                items.push_back({context.contentOf(*item), own.text(u"code")});
                own.finish();
            }
        }
    }

    void readData(const XmlElement& element)
    {
        AttributeReader attributes(context, element);
        const QString group = attributes.required(u"id");
        attributes.finish();
        m_fields.enter({}, group);
        for (const XmlElement* child : elementsOf(element)) {
            AttributeReader own(context, *child);
            if (child->name == u"figure") {
                m_fields.readFigure(*child);
                continue;
            }
            if (child->name == u"field") {
                (void)m_fields.readField(*child, own);
            } else if (child->name == u"choice") {
                (void)m_fields.readChoice(*child, own);
            } else if (child->name == u"rows") {
                (void)m_fields.readRows(*child, own);
            } else {
                unexpected(*child, element);
                continue;
            }
            own.finish();
        }
    }

    void readLayout(const XmlElement& element)
    {
        AttributeReader attributes(context, element);
        LayoutChange& layout = m_form.layout;
        layout.top = attributes.number(u"top");
        layout.bottom = attributes.number(u"bottom");
        layout.left = attributes.number(u"left");
        layout.right = attributes.number(u"right");
        attributes.finish();
        for (const XmlElement* child : elementsOf(element)) {
            if (child->name != u"style") {
                unexpected(*child, element);
                continue;
            }
            AttributeReader own(context, *child);
            StyleChange change;
            change.sourceLine = child->line;
            change.name = own.required(u"name");
            change.font = own.text(u"font");
            change.size = own.number(u"size");
            change.line = own.number(u"line");
            if (own.has(u"bold")) {
                change.bold = own.yes(u"bold");
            }
            change.align = own.text(u"align");
            own.finish();
            layout.styles.push_back(std::move(change));
        }
    }

    void readPart(const XmlElement& element)
    {
        AttributeReader attributes(context, element);
        Part part;
        part.id = attributes.required(u"id");
        part.title = attributes.printed(u"title");
        enum class Begin : quint8 { Same, Page, Sheet };
        const auto begin = attributes.oneOf<Begin>(
            u"page", {{u"new", Begin::Page}, {u"same", Begin::Same}, {u"sheet", Begin::Sheet}}, Begin::Page);
        part.newPage = begin != Begin::Same;
        part.onOwnSheet = begin == Begin::Sheet;
        part.numbering = attributes.oneOf<Part::Numbering>(u"numbering",
                                                           {{u"none", Part::Numbering::None},
                                                            {u"restart", Part::Numbering::Restart},
                                                            {u"continue", Part::Numbering::Continue}},
                                                           Part::Numbering::Continue);
        attributes.finish();
        if (m_form.part(part.id)) {
            context.report(element, Tr::tr("The part “%1” is defined twice.").arg(part.id));
        }
        m_fields.enter(part.id, {});
        for (const XmlElement* child : elementsOf(element)) {
            if (auto node = m_nodes.read(*child)) {
                part.nodes.push_back(std::move(*node));
            }
        }
        m_form.parts.push_back(std::move(part));
    }

    void readSeals(const XmlElement& element)
    {
        AttributeReader(context, element).finish();
        for (const XmlElement* child : elementsOf(element)) {
            if (child->name == u"spot") {
                m_form.offPageSpots.push_back(m_nodes.readSpot(*child));
            } else {
                unexpected(*child, element);
            }
        }
    }

    void readSubmission(const XmlElement& element)
    {
        AttributeReader attributes(context, element);
        Submission& submission = m_form.submission;
        submission.line = element.line;
        submission.channel = attributes.required(u"channel");
        submission.to = attributes.text(u"to");
        submission.subject = attributes.text(u"subject");
        submission.fileName = attributes.required(u"file-name");
        submission.deadline = attributes.text(u"deadline");
        submission.copies = attributes.text(u"copies");
        submission.copiesColumn = attributes.text(u"copies-column");
        submission.due = attributes.text(u"due");
        submission.dueColumn = attributes.text(u"due-column");
        attributes.finish();
        for (const XmlElement* child : elementsOf(element)) {
            if (child->name != u"text") {
                unexpected(*child, element);
                continue;
            }
            AttributeReader(context, *child).finish();
            submission.texts << context.contentOf(*child);
        }
    }

    void readSheets(const XmlElement& element)
    {
        AttributeReader(context, element).finish();
        for (const XmlElement* child : elementsOf(element)) {
            if (child->name != u"sheet") {
                unexpected(*child, element);
                continue;
            }
            AttributeReader attributes(context, *child);
            Sheet sheet;
            sheet.line = child->line;
            sheet.name = attributes.required(u"name");
            sheet.as = attributes.oneOf<Sheet::As>(u"as",
                                                   {{u"grid", Sheet::As::Grid},
                                                    {u"lines", Sheet::As::Lines},
                                                    {u"years", Sheet::As::Years},
                                                    {u"indicators", Sheet::As::Indicators},
                                                    {u"findings", Sheet::As::Findings}},
                                                   Sheet::As::Lines);
            sheet.of = attributes.words(u"of");
            sheet.group = attributes.text(u"group");
            sheet.totals = attributes.text(u"totals");
            sheet.totalsBy = attributes.text(u"totals-by").split(u'|', Qt::SkipEmptyParts);
            attributes.finish();
            if (sheet.name.size() > 31 || sheet.name.contains(u'/') || sheet.name.contains(u'[')) {
                context.report(*child, Tr::tr("“%1” cannot be the name of a sheet.").arg(sheet.name));
            }
            m_form.sheets.push_back(std::move(sheet));
        }
    }

    void readWording(const XmlElement& element)
    {
        AttributeReader(context, element).finish();
        for (const XmlElement* child : elementsOf(element)) {
            AttributeReader attributes(context, *child);
            if (child->name == u"words") {
                readWords(*child, attributes);
            } else if (child->name == u"figure-words") {
                FigureWords words;
                words.line = child->line;
                words.keys = attributes.words(u"key");
                words.units = attributes.words(u"units");
                words.except = attributes.words(u"except");
                words.with = attributes.words(u"with");
                words.year = attributes.integer(u"year");
                const QString past = attributes.text(u"past");
                words.isRecent = past == u"recent";
                words.isPast = words.isRecent || past == u"yes";
                words.words = context.contentOf(*child).split(u' ', Qt::SkipEmptyParts);
                m_form.figureWords.push_back(std::move(words));
            } else {
                unexpected(*child, element);
            }
            attributes.finish();
        }
    }

    void readWords(const XmlElement& element, AttributeReader& attributes)
    {
        const QString id = attributes.required(u"id");
        if (m_form.words.contains(id)) {
            context.report(element, Tr::tr("There are two word lists “%1”.").arg(id));
        }
        QStringList& words = m_form.words[id];
        for (const XmlElement* word : elementsOf(element)) {
            if (word->name != u"w") {
                unexpected(*word, element);
                continue;
            }
            AttributeReader(context, *word).finish();
            words << context.contentOf(*word);
        }
    }

    /// Words of the common checks; a list of the form by the same name stands in their place.
    void readCommonWords(const XmlElement& element)
    {
        AttributeReader attributes(context, element);
        const QString id = attributes.required(u"id");
        if (m_form.words.contains(id)) {
            return;
        }
        readWords(element, attributes);
        attributes.finish();
    }

    void readChecks(const XmlElement& element, const XmlElement* commonChecks)
    {
        AttributeReader attributes(context, element);
        const QString include = attributes.text(u"include");
        attributes.finish();
        for (const XmlElement* child : elementsOf(element)) {
            if (child->name == u"words") {
                AttributeReader own(context, *child);
                readWords(*child, own);
                own.finish();
            } else {
                readCheck(*child, element, false);
            }
        }
        if (include.isEmpty()) {
            return;
        }
        if (include != u"common" || !commonChecks) {
            context.report(element, Tr::tr("There are no checks “%1” to include.").arg(include));
            return;
        }
        for (const XmlElement* child : elementsOf(*commonChecks)) {
            if (child->name == u"words") {
                readCommonWords(*child);
            } else {
                readCheck(*child, *commonChecks, true);
            }
        }
    }

    void readCheck(const XmlElement& element, const XmlElement& parent, bool common)
    {
        if (element.name != u"check") {
            return unexpected(element, parent);
        }
        AttributeReader attributes(context, element);
        CheckRule rule;
        rule.id = attributes.required(u"id");
        rule.severity = attributes.oneOf<Severity>(
            u"severity",
            {{u"error", Severity::Error}, {u"warning", Severity::Warning}, {u"info", Severity::Info}},
            Severity::Error);
        rule.kind = attributes.required(u"kind");
        rule.message = attributes.required(u"message");
        rule.english = attributes.text(u"english");
        rule.gloss = attributes.required(u"gloss");
        rule.clause = attributes.text(u"clause");
        rule.ground = attributes.text(u"override");
        rule.when = attributes.condition(u"when");
        rule.parameters = attributes.rest();
        rule.isCommon = common;
        rule.line = element.line;
        rule.column = element.column;
        m_form.checks.push_back(std::move(rule));
    }

    FormTemplate& m_form;
    FieldReader m_fields;
    NodeReader m_nodes;
};

} // namespace

Result<FormPtr> readForm(const QByteArray& xml, const QString& name, const QByteArray& commonChecks)
{
    auto tree = readXmlTree(xml);
    if (!tree) {
        return fail(tree.error().at(name));
    }
    std::unique_ptr<XmlElement> common;
    if (!commonChecks.isEmpty()) {
        auto read = readXmlTree(commonChecks);
        if (!read) {
            return fail(read.error().at(QStringLiteral("checks-common.xml")));
        }
        common = std::move(*read);
    }
    auto form = std::make_shared<FormTemplate>();
    form->source = xml;
    form->sourceName = name;
    FormReaderRun run(name, *form);
    run.read(**tree, common.get());
    verifyForm(*form, run.context);
    if (run.context.hasErrors()) {
        return fail(run.context.toError());
    }
    return FormPtr(std::move(form));
}

} // namespace shenbao
