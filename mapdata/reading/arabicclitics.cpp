#include "mapdata/reading/arabicclitics.h"

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

void addWithoutArticle(std::vector<BareForm> &forms, const QString &form, const QString &clitics)
{
    if (form.startsWith(u"ال"_s) && form.size() >= 4)
        forms.push_back({form.sliced(2), clitics, true});
    // ل and ال make لل
    if (clitics.endsWith(u'ل') && form.startsWith(u'ل') && form.size() >= 3)
        forms.push_back({form.sliced(1), clitics, true});
}

} // namespace

std::vector<BareForm> bareForms(const QString &form)
{
    std::vector<BareForm> forms{{form, {}, false}};
    addWithoutArticle(forms, form, {});
    QString rest = form, taken;
    if (rest.size() >= 3 && (rest.front() == u'و' || rest.front() == u'ف')) {
        taken += rest.front();
        rest = rest.sliced(1);
        forms.push_back({rest, taken, false});
        addWithoutArticle(forms, rest, taken);
    }
    if (rest.size() >= 3 && QStringView(u"بلكس").contains(rest.front())) {
        taken += rest.front();
        rest = rest.sliced(1);
        forms.push_back({rest, taken, false});
        addWithoutArticle(forms, rest, taken);
    }
    return forms;
}

void parseClitics(Token &token)
{
    token.hasArticle = token.form.startsWith(u"ال"_s);
}

} // namespace sijill::reading
