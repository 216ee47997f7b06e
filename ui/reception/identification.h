// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/scan_routing.h"
#include "ui/reception/visit_model.h"

namespace motcua::ui {

/// Turns codes and chips into the people of the visit. A card's code fills the text in at once and, by
/// itself, starts reading the chip that lies there or comes; texts first, then portrait, then verdict.
class Identification : public QObject {
public:
    enum class State {
        idle,
        keysWanted, ///< a card lies there and nothing opens it yet
        waiting,    ///< for the card
        opening,
        reading,
        proving,
        portrait,
        lifted, ///< the card is to come back
        done,
        failed
    };
    /// Somebody else's card came: the clerk says who that is.
    struct Other {
        citizen::SourcedCitizen told;
        bool operator==(const Other&) const = default;
    };

    explicit Identification(VisitModel& model);

    State state() const { return m_state; }
    bool isReading() const;
    /// Of the file that is read, 0 … 100; -1 when not known.
    int percent() const { return m_percent; }
    const std::optional<Error>& error() const { return m_error; }
    /// Nothing that opens the card that lies there: it is asked for.
    bool wantsKeys() const;
    /// Whether what is read now, or was read last, is the proxy's.
    bool isForProxy() const { return m_forProxy; }
    /// Whose card is expected next.
    bool expectsProxy() const;
    const std::optional<Other>& other() const { return m_other; }
    /// What the damaged code's keys can only mean; a person has to confirm it.
    const QString& proposedName() const { return m_proposedName; }

    bool takeScan(const desk::ScanTarget& target);
    void cardPresent();
    /// Errors: EMRTD_KEY_INVALID.
    Result<> readWithCan(const QString& digits);
    /// The passport that was typed in, with its number and birth date. Errors: EMRTD_KEY_INVALID.
    Result<> readPassport(const citizen::PartialDate& expiry);
    /// The applicant has a passport: its chip opens by what its data page prints, not by six digits.
    bool isPassport() const;
    /// With the number and birth date that are there.
    void readAgain();
    void cancel();
    /// Whether the page is in front. Behind another page or the lock no reading begins; one that was broken
    /// off from there is taken up again.
    void setActive(bool active);

    void otherIsNext();  ///< the visit in work is set aside, that one begins
    void otherIsProxy(); ///< hands the dossier in for the applicant
    void dropOther();

    void onChanged(QObject* receiver, std::function<void()> call);

private:
    void takePerson(citizen::SourcedCitizen told);
    void put(citizen::SourcedCitizen told, bool proxy);
    bool isForProxy(const citizen::Citizen& told) const;
    void editPerson(bool proxy, const std::function<void(desk::Identified&)>& change, const QString& key);
    void startReading(bool proxy);
    void readWith(emrtd::AccessPassword password, bool proxy);
    void read(emrtd::AccessKeys keys, bool proxy);
    void takeChip(const emrtd::ChipReading& reading, bool last);
    void takeEnd(const Result<emrtd::ChipReading>& ended);
    void showPortrait(const emrtd::Portrait& portrait, const citizen::CitizenNumber& of);
    void noteForged();
    void readersChanged(const CardReader::Readers& readers);
    void modelChanged();
    void forgetIfNew();
    void set(State state, int percent = -1);

    VisitModel& m_model;
    State m_state = State::idle;
    int m_percent = -1;
    std::optional<Error> m_error;
    bool m_forProxy = false;
    bool m_cardThere = false;
    bool m_active = true;
    bool m_interrupted = false; ///< somebody else took the reader, or the desk was locked
    std::optional<Other> m_other;
    QString m_proposedName;
    std::optional<citizen::CitizenNumber> m_triedNumber; ///< the chip was asked with its keys
    Uuid m_visit;                                        ///< whose reading this is
    quint64 m_reading = 0;                               ///< answers to an older one are dropped
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_listeners;
};

const desk::Identified* personOf(const desk::Visit& visit, bool proxy);
/// The stable name of a reason as a sentence in the program's language.
QString reasonSentence(const QString& name);

} // namespace motcua::ui
