// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/procedure_details.h"
#include "ui/reception/procedure_list.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

class ProcedureStep : public ColumnStep {
public:
    ProcedureStep(VisitModel& model, std::function<void()> leave);

    QString name() const override { return Tr::translate("ProcedureStep", "Procedure"); }
    void refresh() override;
    void focusFirst() override;
    bool finish() override;
    std::vector<KeyHint> keys() override;
    bool back() override;

protected:
    void retranslate() override;

private:
    using Rows = std::vector<ProcedureRow>;
    bool isSearching() const { return m_searching || model().dossier().procedureCode.isEmpty(); }
    void search(bool searching);
    void load();
    void clearSearch();
    template <class Work> void load(const QString& what, Work work);
    void choose(const QModelIndex& index);
    void take(const catalogue::Procedure& procedure);
    void toggleStar();

    bool m_searching = false;
    QString m_typed;
    QString m_loaded;         ///< what the rows are the answer to
    quint64 m_question = 0;   ///< an answer to an older one is dropped
    bool m_takeFirst = false; ///< Enter came before the answer
    QStackedWidget* m_stack;
    SearchEdit* m_search;
    QLabel* m_empty;
    ProcedureList* m_list;
    ProcedureDetails* m_details;
};

/// No procedure begins like it.
const QString kShelf = u"\n"_s;

ProcedureStep::ProcedureStep(VisitModel& model, std::function<void()> leave)
    : ColumnStep(model, std::move(leave)), m_stack(new QStackedWidget(this)), m_search(new SearchEdit(this)),
      m_empty(wrapped("secondary", this)), m_list(new ProcedureList(this)),
      m_details(new ProcedureDetails(model, [this] { search(true); }, [this] { this->leave(); })) {
    auto* finding = new QWidget(this);
    auto* lines = new QVBoxLayout(finding);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kSpacing);
    lines->addWidget(m_search);
    lines->addWidget(m_empty);
    lines->addWidget(m_list, 1);
    m_stack->addWidget(finding);
    m_stack->addWidget(m_details);
    column()->addWidget(m_stack, 1);
    m_list->setMinimumHeight(scaled(240));
    m_empty->hide();
    m_search->setList(m_list);
    m_search->onSearch([this](const QString& typed) {
        m_typed = typed.trimmed(); // with what an input method is still composing
        load();
    });
    QObject::connect(m_list, &QListView::activated, this,
                     [this](const QModelIndex& index) { choose(index); });
    QObject::connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index); });
    retranslate();
}

void ProcedureStep::retranslate() {
    m_search->setPlaceholderText(
        Tr::translate("ProcedureStep", "Name, first letters or code: khai sinh, ks, 1.001193"));
    m_search->setAccessibleName(Tr::translate("ProcedureStep", "Find a procedure"));
    m_list->setAccessibleName(Tr::translate("ProcedureStep", "Procedures"));
    m_empty->setText(
        Tr::translate("ProcedureStep", "Nothing found. Try fewer letters, or the code on the poster."));
    m_list->rows().retranslate();
}

void ProcedureStep::refresh() {
    const bool searching = isSearching();
    if (!searching) m_details->refresh();
    m_details->setSizePolicy(QSizePolicy::Preferred,
                             searching ? QSizePolicy::Ignored : QSizePolicy::Preferred);
    m_stack->setCurrentIndex(searching ? 0 : 1);
    if (searching && m_loaded.isNull()) load();
}

void ProcedureStep::focusFirst() {
    if (isSearching()) {
        m_search->setFocus();
        m_search->selectAll();
    } else {
        m_details->focusFirst();
    }
}

void ProcedureStep::search(bool searching) {
    m_searching = searching;
    m_loaded.clear();
    if (searching) clearSearch();
    refresh();
    focusFirst();
}

void ProcedureStep::clearSearch() {
    m_search->clear();
    m_typed.clear();
}

void ProcedureStep::load() {
    const QString typed = m_typed;
    if (typed.isEmpty())
        load(kShelf, [](desk::Workplace& workplace) { return shelfRows(workplace); });
    else
        load(typed, [typed](desk::Workplace& workplace) { return foundRows(workplace, typed); });
}

template <class Work> void ProcedureStep::load(const QString& what, Work work) {
    const quint64 question = ++m_question;
    model().workspace().run(this, std::move(work), [this, question, what](Rows rows) {
        if (question != m_question) return;
        m_loaded = what;
        m_empty->setVisible(rows.empty());
        m_list->setVisible(!rows.empty());
        m_list->rows().setRows(std::move(rows));
        m_list->chooseFirst();
        if (std::exchange(m_takeFirst, false)) choose(m_list->currentIndex());
    });
}

void ProcedureStep::choose(const QModelIndex& index) {
    // the row would be one of what was typed before
    if (m_loaded.isNull() || (!m_typed.isEmpty() && m_typed != m_loaded)) {
        m_takeFirst = true;
        return load();
    }
    if (!index.isValid() || !(index.flags() & Qt::ItemIsSelectable)) return;
    const ProcedureRow row = m_list->rows().row(index.row());
    if (row.kind == ProcedureRow::Kind::field)
        return load(u"\n"_s + row.fieldCode, [row](desk::Workplace& workplace) {
            return fieldRows(workplace, row.fieldCode, row.field);
        });
    take(row.procedure);
}

void ProcedureStep::take(const catalogue::Procedure& procedure) {
    m_searching = false;
    if (procedure.code != model().dossier().procedureCode)
        model().editDossier([&procedure](desk::VisitDossier& dossier) {
            // what was filled in belongs to the other procedure
            desk::VisitDossier fresh;
            fresh.procedureCode = procedure.code;
            fresh.procedureName = procedure.name;
            fresh.returnMethod = dossier.returnMethod;
            fresh.returnAddress = dossier.returnAddress;
            dossier = std::move(fresh);
        });
    refresh();
    focusFirst();
}

bool ProcedureStep::finish() {
    if (isSearching()) {
        choose(m_list->currentIndex());
        return false;
    }
    return m_details->finish() && model().missingIn(desk::VisitStep::procedure).isEmpty();
}

bool ProcedureStep::back() {
    if (!isSearching()) return false;
    if (m_loaded.startsWith(u'\n') && m_loaded != kShelf) { // a field is open
        load();
        return true;
    }
    if (!m_search->text().isEmpty()) {
        clearSearch();
        load();
        return true;
    }
    if (model().dossier().procedureCode.isEmpty()) return false;
    search(false);
    return true;
}

void ProcedureStep::toggleStar() {
    if (!isSearching()) return m_details->toggleFavourite();
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || m_list->rows().row(index.row()).kind != ProcedureRow::Kind::procedure) return;
    const ProcedureRow row = m_list->rows().row(index.row());
    model().workspace().run(
        this,
        [code = row.procedure.code, on = !row.favourite](desk::Workplace& workplace) {
            return desk::setFavourite(workplace, code, on);
        },
        [this] { load(); });
}

std::vector<KeyHint> ProcedureStep::keys() {
    return {{Qt::Key_F3, Tr::translate("ProcedureStep", "find a procedure"), [this] { search(true); }},
            {Qt::CTRL | Qt::Key_B, Tr::translate("ProcedureStep", "star"), [this] { toggleStar(); }},
            acceptKey()};
}

} // namespace

std::unique_ptr<StepView> makeProcedureStep(VisitModel& model, std::function<void()> leave) {
    return std::make_unique<ProcedureStep>(model, std::move(leave));
}

} // namespace motcua::ui
