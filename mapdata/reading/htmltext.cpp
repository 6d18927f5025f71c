#include "mapdata/reading/htmltext.h"

#include "mapdata/reading/plaintext.h"

#include <tidy/tidy.h>
#include <tidy/tidybuffio.h>

#include <QRegularExpression>
#include <QSet>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

/// The document of tidy, freed in the end.
class Document {
public:
    Document() : m_document(tidyCreate()) {}
    ~Document() { tidyRelease(m_document); }
    Document(const Document &) = delete;
    Document &operator=(const Document &) = delete;

    TidyDoc get() const { return m_document; }

private:
    TidyDoc m_document;
};

QString attributeOf(TidyNode node, TidyAttrId id)
{
    const TidyAttr attribute = tidyAttrGetById(node, id);
    const ctmbstr value = attribute ? tidyAttrValue(attribute) : nullptr;
    return value ? QString::fromUtf8(value) : QString();
}

QString nameOf(TidyNode node)
{
    const ctmbstr name = tidyNodeGetName(node);
    return name ? QString::fromUtf8(name).toLower() : QString();
}

/// What a page has beside its text.
bool isBeside(TidyNode node)
{
    static const QSet<QString> tags{u"script"_s,   u"style"_s,  u"noscript"_s, u"nav"_s,    u"aside"_s,  u"footer"_s,
                                    u"form"_s,     u"button"_s, u"select"_s,   u"option"_s, u"iframe"_s, u"svg"_s,
                                    u"template"_s, u"object"_s, u"audio"_s,    u"video"_s,  u"canvas"_s, u"input"_s,
                                    u"textarea"_s, u"dialog"_s, u"menu"_s,     u"head"_s,   u"search"_s};
    if (tags.contains(nameOf(node)))
        return true;
    static const QRegularExpression words(
        u"(^|[-_ "
        u"])(comments?|disqus|nav|navbar|navigation|menu|sidebar|side-bar|breadcrumbs?|footer|related|recommended|"
        "share|sharing|social|cookie|consent|newsletter|subscribe|advert|advertisement|ads|promo|popup|modal|tags|"
        "most-read|trending|widget|pagination|respond)([-_ ]|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const TidyAttrId id : {TidyAttr_CLASS, TidyAttr_ID})
        if (words.match(attributeOf(node, id)).hasMatch())
            return true;
    static const QStringList roles{u"navigation"_s,    u"banner"_s, u"contentinfo"_s,
                                   u"complementary"_s, u"search"_s, u"dialog"_s};
    return roles.contains(attributeOf(node, TidyAttr_ROLE)) || tidyAttrGetById(node, TidyAttr_HIDDEN) ||
           attributeOf(node, TidyAttr_STYLE).remove(u' ').contains("display:none"_L1);
}

bool isBlock(const QString &name)
{
    static const QSet<QString> tags{
        u"p"_s,  u"div"_s, u"h1"_s, u"h2"_s,    u"h3"_s,      u"h4"_s,         u"h5"_s,   u"h6"_s,     u"li"_s,
        u"ul"_s, u"ol"_s,  u"tr"_s, u"table"_s, u"section"_s, u"article"_s,    u"main"_s, u"header"_s, u"blockquote"_s,
        u"td"_s, u"th"_s,  u"dd"_s, u"dt"_s,    u"br"_s,      u"figcaption"_s, u"pre"_s,  u"hr"_s,     u"body"_s};
    return tags.contains(name);
}

class Walker {
public:
    explicit Walker(TidyDoc document) : m_document(document) {}

    /// With a stack of its own: a page may be nested as deeply as it likes.
    void walk(TidyNode top)
    {
        struct Level {
            TidyNode next;
            bool isBlock;
        };
        std::vector<Level> levels{{top ? tidyGetChild(top) : nullptr, false}};
        while (!levels.empty()) {
            const auto [node, closes] = levels.back();
            if (!node) {
                levels.pop_back();
                if (closes)
                    endParagraph();
                continue;
            }
            levels.back().next = tidyGetNext(node);
            if (tidyNodeGetType(node) == TidyNode_Text) {
                addText(node);
            } else if (!isBeside(node)) {
                const bool block = isBlock(nameOf(node));
                if (block)
                    endParagraph();
                levels.push_back({tidyGetChild(node), block});
            }
        }
    }

    QString text()
    {
        endParagraph();
        return m_paragraphs.join(u"\n\n"_s);
    }

private:
    void addText(TidyNode node)
    {
        TidyBuffer buffer;
        tidyBufInit(&buffer);
        if (tidyNodeGetValue(m_document, node, &buffer) && buffer.bp)
            m_line += QString::fromUtf8(reinterpret_cast<const char *>(buffer.bp), static_cast<qsizetype>(buffer.size));
        tidyBufFree(&buffer);
    }
    void endParagraph()
    {
        static const QRegularExpression blanks(u"[ \\t\\r\\n\\f]+"_s);
        const QString line = m_line.replace(blanks, u" "_s).trimmed();
        if (!line.isEmpty())
            m_paragraphs << line;
        m_line.clear();
    }

    TidyDoc m_document;
    QString m_line;
    QStringList m_paragraphs;
};

/// The parts that say of themselves that they are the text.
std::vector<TidyNode> mainsIn(TidyNode top)
{
    std::vector<TidyNode> found, next{top ? tidyGetChild(top) : nullptr};
    while (!next.empty()) {
        const TidyNode node = next.back();
        if (!node) {
            next.pop_back();
            continue;
        }
        next.back() = tidyGetNext(node);
        const QString name = nameOf(node);
        if (name == "article"_L1 || name == "main"_L1 || attributeOf(node, TidyAttr_ROLE) == "main"_L1)
            found.push_back(node);
        else
            next.push_back(tidyGetChild(node));
    }
    return found;
}

/// The encoding that the page states, else by its bytes.
QString decodedPage(const QByteArray &html)
{
    static const QRegularExpression stated(u"charset\\s*=\\s*[\"']?\\s*([\\w-]+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype beginning = 4096;
    const auto match = stated.match(QString::fromLatin1(html.first(std::min(beginning, html.size()))));
    return decodedText(html, match.hasMatch() ? match.captured(1).toLatin1() : QByteArray());
}

} // namespace

QString textOfHtml(const QByteArray &html)
{
    const Document document;
    const TidyDoc doc = document.get();
    tidyOptSetBool(doc, TidyForceOutput, yes);
    tidyOptSetBool(doc, TidyQuiet, yes);
    tidyOptSetBool(doc, TidyShowWarnings, no);
    tidyOptSetInt(doc, TidyShowErrors, 0);
    tidyOptSetValue(doc, TidyCustomTags, "blocklevel"); // else an unknown element leaves nothing
    tidySetCharEncoding(doc, "utf8");
    TidyBuffer errors;
    tidyBufInit(&errors);
    tidySetErrorBuffer(doc, &errors);
    QString page = decodedPage(html);
    page.remove(QChar(0));
    QByteArray utf8 = page.toUtf8();
    TidyBuffer input;
    tidyBufInit(&input);
    tidyBufAttach(&input, reinterpret_cast<byte *>(utf8.data()), static_cast<uint>(utf8.size()));
    tidyParseBuffer(doc, &input);
    tidyBufDetach(&input);

    Walker all(doc), main(doc);
    all.walk(tidyGetBody(doc));
    for (const TidyNode node : mainsIn(tidyGetBody(doc)))
        main.walk(node);
    const QString whole = all.text(), part = main.text();
    tidyBufFree(&errors);
    return part.size() * 4 >= whole.size() && !part.isEmpty() ? part : whole;
}

} // namespace sijill::reading
