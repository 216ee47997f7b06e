// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/connect_panel.h"

#include "core/desk/service_link.h"
#include "core/sync/account.h"
#include "ui/widgets/ask_file.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QUrl>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct ConnectText {
    Q_DECLARE_TR_FUNCTIONS(ConnectText)
};

constexpr int kPicture = 48, kWidth = 620;
constexpr int kPinDigits = 64;

} // namespace

ConnectPanel::ConnectPanel(Workspace& workspace)
    : m_workspace(workspace), m_picture(textLabel()), m_title(textLabel()), m_sentence(textLabel()),
      m_whom(textLabel()), m_error(textLabel()), m_authorityName(textLabel()), m_form(new QWidget),
      m_address(new QLineEdit), m_code(new QLineEdit), m_pin(new QLineEdit), m_proxy(new QLineEdit),
      m_addressField(new Field({}, m_address)), m_codeField(new Field({}, m_code)),
      m_pinField(new Field({}, m_pin)), m_proxyField(new Field({}, m_proxy)), m_choose(new QPushButton),
      m_connect(new QPushButton), m_more(nullptr), m_busy(new Busy) {
    setRole(m_title, "section");
    setRole(m_sentence, "secondary");
    setRole(m_error, "error");
    for (QLabel* label : {m_title, m_sentence, m_whom, m_error})
        label->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(kSpacing / 2);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto* head = new QHBoxLayout;
    head->setSpacing(2 * kSpacing);
    head->addWidget(m_picture, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    buildForm();
    column()->setSpacing(2 * kSpacing);
    column()->addLayout(head);
    column()->addWidget(m_whom);
    column()->addWidget(m_form);
    retranslate();
}

void ConnectPanel::buildForm() {
    for (Field* field : {m_addressField, m_codeField})
        field->setRequired(true);
    m_addressField->control()->setMaximumWidth(QWIDGETSIZE_MAX);
    auto* file = new QHBoxLayout;
    file->setSpacing(kSpacing);
    file->addWidget(m_choose);
    file->addWidget(m_authorityName, 1);
    auto* more = new QWidget;
    auto* inside = new QVBoxLayout(more);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(kSpacing + kSpacing / 2);
    inside->addWidget(m_pinField);
    inside->addLayout(file);
    inside->addWidget(m_proxyField);
    m_more = new Folded({}, more);
    setRole(m_connect, "primary");
    for (QPushButton* button : {m_connect, m_choose})
        button->setAutoDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_connect);
    buttons->addWidget(m_busy);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing + kSpacing / 2);
    column->addWidget(m_addressField);
    column->addWidget(m_codeField);
    column->addWidget(m_more);
    column->addWidget(m_error);
    column->addLayout(buttons);
    m_error->hide();
    QObject::connect(m_connect, &QPushButton::clicked, this, [this] { connectNow(); });
    QObject::connect(m_choose, &QPushButton::clicked, this, [this] { chooseAuthority(); });
    for (const auto& [edit, field] : {std::pair(m_address, m_addressField),
                                      {m_code, m_codeField},
                                      {m_pin, m_pinField},
                                      {m_proxy, m_proxyField}})
        QObject::connect(edit, &QLineEdit::textEdited, this, [this, field] {
            field->setError({});
            m_error->hide();
        });
}

bool ConnectPanel::mayConnect() const {
    return m_workspace.officer().roles.testFlag(officer::Role::administrator);
}

void ConnectPanel::enter() {
    m_form->setVisible(mayConnect());
    m_whom->setVisible(!mayConnect());
}

void ConnectPanel::focusFirst() {
    if (!mayConnect()) return;
    (m_address->text().size() > 8 && m_code->text().isEmpty() ? m_code : m_address)->setFocus();
}

void ConnectPanel::chooseAuthority() {
    askForFile(this, ConnectText::tr("Certificate authority of the province"),
               ConnectText::tr("Certificates (*.pem *.crt *.cer)"), [this](const QString& path) {
                   m_authorityFile = path;
                   m_authorityName->setText(QFileInfo(path).fileName());
               });
}

/// What can be seen without asking the service; the first field that lacks something gets the focus.
bool ConnectPanel::check() {
    const auto isMissing = [](const QLineEdit& edit) { return edit.text().trimmed().isEmpty(); };
    const QString host = QUrl(m_address->text().trimmed()).host();
    const bool isOwn = host == "localhost"_L1 || host == "127.0.0.1"_L1;
    const QString pin = m_pin->text().remove(u' ').remove(u':');
    m_addressField->setError(isMissing(*m_address) || m_address->text().trimmed() == "https://"_L1
                                 ? ConnectText::tr("Please type the address of the service.")
                             : m_workspace.training() && !isOwn
                                 ? ConnectText::tr("A training office is connected with a service on this "
                                                   "machine only.")
                                 : QString());
    m_codeField->setError(isMissing(*m_code) ? ConnectText::tr("Please type the code.") : QString());
    const bool isPin =
        pin.isEmpty() || (pin.size() == kPinDigits && std::ranges::all_of(pin, [](QChar digit) {
                              return QStringView(u"0123456789abcdefABCDEF").contains(digit);
                          }));
    m_pinField->setError(isPin ? QString() : ConnectText::tr("These must be 64 digits, 0-9 and a-f."));
    const bool isProxy = sync::parseProxy(m_proxy->text()).has_value();
    m_proxyField->setError(isProxy ? QString()
                                   : ConnectText::tr("This must be name:port, or the word none."));
    if (!isPin || !isProxy) m_more->setOpen(true);
    for (const auto& [edit, isWrong] :
         {std::pair(m_address, isMissing(*m_address) || m_address->text().trimmed() == "https://"_L1 ||
                                   (m_workspace.training() && !isOwn)),
          {m_code, isMissing(*m_code)},
          {m_pin, !isPin},
          {m_proxy, !isProxy}})
        if (isWrong) {
            edit->setFocus();
            return false;
        }
    return true;
}

void ConnectPanel::connectNow() {
    if (m_isBusy || !mayConnect() || !check()) return;
    m_error->hide();
    setBusy(true);
    sync::EnrolmentRequest request;
    request.address = m_address->text().trimmed();
    request.code = m_code->text().trimmed();
    request.pin = m_pin->text().remove(u' ').remove(u':').toLower();
    request.authority = m_authorityFile;
    request.proxy = m_proxy->text().trimmed();
    m_workspace.sync().enrol(this, request, [this, request](const Result<sync::Enrolled>& enrolled) {
        if (enrolled) noteIt(request, *enrolled);
        ended(enrolled);
    });
}

void ConnectPanel::noteIt(const sync::EnrolmentRequest& request, const sync::Enrolled& enrolled) {
    m_workspace.run(
        this,
        [request, enrolled](desk::Workplace& workplace) {
            return desk::noteEnrolment(workplace, request, enrolled);
        },
        [] {});
}

void ConnectPanel::ended(const Result<sync::Enrolled>& enrolled) {
    setBusy(false);
    if (!enrolled) return showError(enrolled.error());
    m_code->clear();
    m_workspace.say({Message::Kind::success,
                     ConnectText::tr("Connected: %1, desk %2. What was done here is being sent.")
                         .arg(enrolled->officeName)
                         .arg(enrolled->desk),
                     {},
                     {}});
}

/// Where it can be mended: at its field, else below the form.
void ConnectPanel::showError(const Error& error) {
    const QString text = errorMessage(error).text;
    if (error.code == Code::SYNC_ADDRESS) {
        m_addressField->setError(text);
        return m_address->setFocus();
    }
    if (error.code == Code::CENTRAL_ENROLMENT_CODE) {
        m_codeField->setError(text);
        m_code->setFocus();
        return m_code->selectAll();
    }
    m_error->setText(text);
    m_error->show();
    m_connect->setFocus();
}

void ConnectPanel::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    m_busy->setText(isBusy ? ConnectText::tr("Asking the service …") : QString());
    for (QWidget* control : std::initializer_list<QWidget*>{m_address, m_code, m_pin, m_proxy, m_choose})
        control->setEnabled(!isBusy);
    m_connect->setEnabled(!isBusy);
    if (m_busyChanged) m_busyChanged();
}

void ConnectPanel::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_address->hasFocus() && m_code->text().isEmpty()) return m_code->setFocus();
    if (isEnter) return connectNow();
    Card::keyPressEvent(event);
}

void ConnectPanel::showPicture() {
    const int side = scaled(kPicture);
    m_picture->setPixmap(icon("hard-drive", Tint::secondary).pixmap(QSize(side, side), devicePixelRatioF()));
    setMaximumWidth(scaled(kWidth));
}

void ConnectPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) showPicture();
    Card::changeEvent(event);
}

void ConnectPanel::retranslate() {
    showPicture();
    m_title->setText(ConnectText::tr("This desk works alone"));
    m_sentence->setText(ConnectText::tr("Everything is kept on this machine. Once it is connected with the "
                                        "centre, what is done here is sent by itself, also what was done "
                                        "before."));
    m_whom->setText(ConnectText::tr("Please ask an administrator of your office to connect it."));
    m_addressField->setLabel(ConnectText::tr("&Address of the service"));
    m_addressField->setHint(ConnectText::tr("https://name, or https://name:port"));
    m_codeField->setLabel(ConnectText::tr("&Code for this desk"));
    m_codeField->setHint(ConnectText::tr("Given once by the administrator of the service."));
    m_more->setTitle(ConnectText::tr("Certificate and proxy"));
    m_proxyField->setLabel(ConnectText::tr("Pro&xy of your network"));
    m_proxyField->setHint(ConnectText::tr("Left empty: as this machine is set. name:port, or none."));
    m_pinField->setLabel(ConnectText::tr("&Fingerprint, as the administrator reads it out"));
    m_pinField->setHint(ConnectText::tr("May be left empty when the certificate is generally trusted."));
    m_choose->setText(ConnectText::tr("Certificate authority &file …"));
    m_choose->setAccessibleName(ConnectText::tr("Certificate authority file"));
    m_connect->setText(ConnectText::tr("Co&nnect"));
    m_connect->setIcon(icon("send", Tint::onAccent));
}

} // namespace motcua::ui
