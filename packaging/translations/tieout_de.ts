<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tieout</source>
        <translation>Über Tieout</translation>
    </message>
    <message>
        <source>Version {version}. A reconciliation manager for accountants. MIT licence.</source>
        <translation>Version {version}. Abstimmung für die Buchhaltung. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Licences of what is shipped with it</source>
        <translation>Lizenzen der mitgelieferten Teile</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Lizenztext</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AliasEditor</name>
    <message>
        <source>Bank's text</source>
        <translation>Text der Bank</translation>
    </message>
    <message>
        <source>Paste it whole: numbers and places do not count</source>
        <translation>Ganz einfügen: Nummern und Orte zählen nicht</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Of such payments, or nothing</source>
        <translation>Solcher Zahlungen, oder nichts</translation>
    </message>
    <message>
        <source>Enter who it is.</source>
        <translation>Geben Sie ein, wer es ist.</translation>
    </message>
</context>
<context>
    <name>AmountsDialog</name>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Schreiben Sie einen Betrag wie {example}.</translation>
    </message>
    <message>
        <source>Enter at least one of the two.</source>
        <translation>Geben Sie mindestens eines von beiden ein.</translation>
    </message>
    <message>
        <source>This is less than the smallest amount.</source>
        <translation>Das ist weniger als der kleinste Betrag.</translation>
    </message>
    <message>
        <source>Up to {high}</source>
        <translation>Bis {high}</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} und mehr</translation>
    </message>
</context>
<context>
    <name>ApprovedPart</name>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren…</translation>
    </message>
    <message>
        <source>Export selected…</source>
        <translation>Auswahl exportieren…</translation>
    </message>
    <message>
        <source>Post a sample of 5…</source>
        <translation>5 zur Probe buchen…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Mark as Billed</source>
        <translation>Als berechnet markieren</translation>
    </message>
    <message>
        <source>Show the expense</source>
        <translation>Ausgabe zeigen</translation>
    </message>
    <message>
        <source>Everything under these filters (Ctrl+Enter)</source>
        <translation>Alles unter diesen Filtern (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The selected expenses</source>
        <translation>Die ausgewählten Ausgaben</translation>
    </message>
    <message>
        <source>The first five by day, to try a connection</source>
        <translation>Die ersten fünf nach Tag, um eine Verbindung zu erproben</translation>
    </message>
    <message>
        <source>List everything that is not mapped yet (F8)</source>
        <translation>Alles auflisten, was noch nicht zugeordnet ist (F8)</translation>
    </message>
    <message>
        <source>They can be posted then</source>
        <translation>Dann können sie gebucht werden</translation>
    </message>
    <message>
        <source>Nothing to bill</source>
        <translation>Nichts weiterzuberechnen</translation>
    </message>
    <message>
        <source>Billable expenses stay here until they are marked Billed.</source>
        <translation>Fakturierbare Ausgaben bleiben hier, bis sie als berechnet markiert sind.</translation>
    </message>
    <message>
        <source>Nothing approved is waiting</source>
        <translation>Nichts Genehmigtes wartet</translation>
    </message>
    <message>
        <source>Expenses come here when they are marked as approved, under Expenses.</source>
        <translation>Ausgaben kommen hierher, wenn sie unter Ausgaben als genehmigt markiert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) marked as Billed; they can be posted now</source>
        <translation>
            <numerusform>%n Ausgabe als berechnet markiert; sie kann jetzt gebucht werden</numerusform>
            <numerusform>%n Ausgaben als berechnet markiert; sie können jetzt gebucht werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>BatchPane</name>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>No file of this kind</source>
        <translation>Keine Datei dieser Art</translation>
    </message>
    <message numerus="yes">
        <source>Accept the proposals of %n file(s)…</source>
        <translation>
            <numerusform>Vorschläge von %n Datei annehmen…</numerusform>
            <numerusform>Vorschläge von %n Dateien annehmen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation>
            <numerusform>%n neue Zeile</numerusform>
            <numerusform>%n neue Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Looking for strong suggestions…</source>
        <translation>Starke Vorschläge werden gesucht…</translation>
    </message>
    <message>
        <source>The selected expense is in no class of interchangeable ones.</source>
        <translation>Die gewählte Ausgabe gehört zu keiner Klasse austauschbarer.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) staged. Ctrl+Z takes all of them back.</source>
        <translation>
            <numerusform>%n Verknüpfung vorgemerkt. Ctrl+Z nimmt sie zurück.</numerusform>
            <numerusform>%n Verknüpfungen vorgemerkt. Ctrl+Z nimmt alle zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Accept strong suggestions</source>
        <translation>Starke Vorschläge annehmen</translation>
    </message>
    <message>
        <source>From this chance on</source>
        <translation>Ab dieser Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Strong suggestions</source>
        <translation>Starke Vorschläge</translation>
    </message>
    <message>
        <source>No unambiguous candidate is this likely</source>
        <translation>Kein eindeutiger Kandidat ist so wahrscheinlich</translation>
    </message>
    <message>
        <source>Lower the chance, or decide the open ones one by one</source>
        <translation>Senken Sie die Wahrscheinlichkeit, oder entscheiden Sie die offenen einzeln</translation>
    </message>
    <message>
        <source>Best candidates with no rival, within tolerance. Space ticks; nothing is saved yet.</source>
        <translation>Beste Kandidaten ohne Rivalen, innerhalb der Toleranz. Die Leertaste hakt an; gespeichert ist noch nichts.</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle anhaken</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine anhaken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Angehakt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Wahrsch.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>{ticked} of {shown} ticked</source>
        <translation>{ticked} von {shown} angehakt</translation>
    </message>
    <message numerus="yes">
        <source>Stage %n link(s)</source>
        <translation>
            <numerusform>%n Verknüpfung vormerken</numerusform>
            <numerusform>%n Verknüpfungen vormerken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesPanel</name>
    <message>
        <source>for {expense}</source>
        <translation>für {expense}</translation>
    </message>
    <message>
        <source>Select a pending expense to see the payments that fit it</source>
        <translation>Wählen Sie eine offene Ausgabe, um passende Zahlungen zu sehen</translation>
    </message>
    <message>
        <source>Up and Down choose it, Enter reconciles the best payment and goes on</source>
        <translation>Auf und Ab wählen, Enter stimmt mit der besten Zahlung ab und geht weiter</translation>
    </message>
    <message>
        <source>This expense is wholly reconciled</source>
        <translation>Diese Ausgabe ist ganz abgestimmt</translation>
    </message>
    <message>
        <source>Unreconcile a payment above to see candidates again</source>
        <translation>Heben Sie oben eine Abstimmung auf, um wieder Kandidaten zu sehen</translation>
    </message>
    <message>
        <source>No unreconciled payment comes near this expense</source>
        <translation>Keine offene Zahlung kommt dieser Ausgabe nahe</translation>
    </message>
    <message>
        <source>Import the statement that covers its date, or check amount, date and card of the claim</source>
        <translation>Importieren Sie den Auszug ihres Datums, oder prüfen Sie Betrag, Datum und Karte der Ausgabe</translation>
    </message>
</context>
<context>
    <name>CategoryEditor</name>
    <message>
        <source>A receipt is required</source>
        <translation>Ein Beleg ist nötig</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>As in the books; it is the key</source>
        <translation>Wie in den Büchern; er ist der Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Expenses made from payments then go to review</source>
        <translation>Ausgaben aus Zahlungen gehen dann in die Prüfung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Enter a code.</source>
        <translation>Geben Sie einen Code ein.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>ColumnsField</name>
    <message>
        <source> (as usual)</source>
        <translation> (wie üblich)</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Kein Befehl hat diese Buchstaben.</translation>
    </message>
</context>
<context>
    <name>CompanyDialogs</name>
    <message>
        <source>Open company file</source>
        <translation>Mandantendatei öffnen</translation>
    </message>
    <message>
        <source>Company files (*.tieout);;All files (*)</source>
        <translation>Mandantendateien (*.tieout);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>CompanyOpener</name>
    <message>
        <source>the sample company</source>
        <translation>die Beispielfirma</translation>
    </message>
</context>
<context>
    <name>CompletedPart</name>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Mark as Incomplete…</source>
        <translation>Als unfertig markieren…</translation>
    </message>
    <message>
        <source>Back to Approved; refused once it is posted</source>
        <translation>Zurück zu Genehmigt; abgelehnt, sobald gebucht ist</translation>
    </message>
    <message>
        <source>Retry selected</source>
        <translation>Auswahl wiederholen</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Alle wiederholen</translation>
    </message>
    <message>
        <source>Show the expense</source>
        <translation>Ausgabe zeigen</translation>
    </message>
    <message>
        <source>Nothing to retry</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Expenses whose posting failed are listed here.</source>
        <translation>Ausgaben, deren Buchung scheiterte, stehen hier.</translation>
    </message>
    <message>
        <source>Nothing is completed yet</source>
        <translation>Noch ist nichts abgeschlossen</translation>
    </message>
    <message>
        <source>What is exported moves here at once, and is locked.</source>
        <translation>Was exportiert wird, kommt sofort hierher und ist gesperrt.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n expense(s) as Incomplete</source>
        <translation>
            <numerusform>%n Ausgabe als unfertig markieren</numerusform>
            <numerusform>%n Ausgaben als unfertig markieren</numerusform>
        </translation>
    </message>
    <message>
        <source>They go back to Approved and can be edited. What is posted, or may be, is refused.</source>
        <translation>Sie gehen zurück zu Genehmigt und können bearbeitet werden. Was gebucht ist oder sein kann, wird abgelehnt.</translation>
    </message>
    <message>
        <source>Mark as Incomplete</source>
        <translation>Als unfertig markieren</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Nach Wunsch</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) are back in Approved</source>
        <translation>
            <numerusform>%n Ausgabe ist wieder unter Genehmigt</numerusform>
            <numerusform>%n Ausgaben sind wieder unter Genehmigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Files and postings carry it</source>
        <translation>Dateien und Buchungen tragen ihn</translation>
    </message>
    <message>
        <source>How expenses become entries</source>
        <translation>Wie aus Ausgaben Buchungssätze werden</translation>
    </message>
    <message>
        <source>{name} (optional)</source>
        <translation>{name} (nach Wunsch)</translation>
    </message>
    <message>
        <source>Kept; leave empty to keep it</source>
        <translation>Aufbewahrt; leer lassen, um es zu behalten</translation>
    </message>
    <message>
        <source>Into this computer's keychain, never into the company file</source>
        <translation>In den Schlüsselbund dieses Rechners, nie in die Mandantendatei</translation>
    </message>
    <message>
        <source>Closed period</source>
        <translation>Geschlossene Periode</translation>
    </message>
    <message>
        <source>The date starts as the expense's</source>
        <translation>Das Datum ist zunächst das der Ausgabe</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Buchen als</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Send receipts</source>
        <translation>Belege mitsenden</translation>
    </message>
    <message>
        <source>Into a folder beside the file</source>
        <translation>In einen Ordner neben der Datei</translation>
    </message>
    <message>
        <source>Category codes are accounts</source>
        <translation>Kategoriecodes sind Konten</translation>
    </message>
    <message>
        <source>Yes: an unmapped category goes by its own code</source>
        <translation>Ja: eine Kategorie ohne Zuordnung geht nach ihrem eigenen Code</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihr einen Namen.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Füllen Sie es aus.</translation>
    </message>
    <message>
        <source>Write a number, such as 30.</source>
        <translation>Schreiben Sie eine Zahl, etwa 30.</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Speichern und testen</translation>
    </message>
</context>
<context>
    <name>ConnectionsPart</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Noch keine Verbindung</translation>
    </message>
    <message>
        <source>Connect an accounting system, or a folder that files are written to.</source>
        <translation>Verbinden Sie eine Buchhaltung oder einen Ordner, in den Dateien geschrieben werden.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Prove that it answers, as the check before a posting does (F9)</source>
        <translation>Beweist, dass sie antwortet, wie die Prüfung vor einer Buchung (F9)</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Abholen…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Abschalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Getestet</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Buchen als</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Closed period</source>
        <translation>Geschlossene Periode</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Fetch from {name}…</source>
        <translation>Von {name} abholen…</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Testing {name}</source>
        <translation>{name} wird getestet</translation>
    </message>
    <message>
        <source>{name} does not answer as it should</source>
        <translation>{name} antwortet nicht, wie es soll</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>{name} is connected</source>
        <translation>{name} ist verbunden</translation>
    </message>
    <message>
        <source>exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct row {row}</source>
        <translation>Zeile {row} berichtigen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>The row stays as the file has it; your correction is kept beside it.</source>
        <translation>Die Zeile bleibt, wie die Datei sie hat; Ihre Berichtigung steht daneben.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>{title}, corrected</source>
        <translation>{title}, berichtigt</translation>
    </message>
    <message>
        <source>(the row is empty)</source>
        <translation>(die Zeile ist leer)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Year-month-day, such as 2026-10-31</source>
        <translation>Jahr-Monat-Tag, etwa 2026-10-31</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Money out with a minus, such as -40.00</source>
        <translation>Geldausgang mit Minus, etwa -40.00</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Nothing is changed yet: type the right text beside the wrong one.</source>
        <translation>Noch ist nichts geändert: schreiben Sie den richtigen Text neben den falschen.</translation>
    </message>
    <message>
        <source>The date is none; write it as year-month-day.</source>
        <translation>Das ist kein Datum; schreiben Sie Jahr-Monat-Tag.</translation>
    </message>
    <message>
        <source>The amount is none; write it with a point, such as -40.00.</source>
        <translation>Das ist kein Betrag; schreiben Sie ihn mit Punkt, etwa -40.00.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>{share} done</source>
        <translation>{share} erledigt</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Matched share by estimated error</source>
        <translation>Anteil mit Treffer nach geschätztem Fehler</translation>
    </message>
    <message>
        <source>Threshold {threshold}: {share} matched, {error} wrong in 10,000 estimated</source>
        <translation>Schwelle {threshold}: {share} mit Treffer, geschätzt {error} falsch in 10 000</translation>
    </message>
    <message>
        <source>estimated wrong in 10,000 links</source>
        <translation>geschätzt falsch in 10 000 Verknüpfungen</translation>
    </message>
</context>
<context>
    <name>DailySyncWatch</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>Das ist vor dem ersten Tag.</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>The amounts differ</source>
        <translation>Die Beträge weichen ab</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Typing error in the claim</source>
        <translation>Tippfehler in der Ausgabe</translation>
    </message>
    <message>
        <source>Agreed with the merchant</source>
        <translation>Mit dem Händler vereinbart</translation>
    </message>
    <message>
        <source>Choose or type; it is kept with the link</source>
        <translation>Wählen oder tippen; er bleibt bei der Verknüpfung</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Settle both wholly; the books carry what was paid</source>
        <translation>Beide ganz erledigen; die Bücher führen, was bezahlt wurde</translation>
    </message>
    <message>
        <source>Link what they have in common; the rest stays open</source>
        <translation>Das Gemeinsame verknüpfen; der Rest bleibt offen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>DifferencesPane</name>
    <message>
        <source>Differences between claim and payment</source>
        <translation>Abweichungen zwischen Ausgabe und Zahlung</translation>
    </message>
    <message>
        <source>What was paid beyond the claim, or short of it, is written off to the account of its cause while it is within both limits. Above them, or without an account, a reason is asked and the rest can stay open. An empty limit is no limit; one of the two is needed.</source>
        <translation>Was über die Ausgabe hinaus oder zu wenig bezahlt wurde, wird auf das Konto seiner Ursache ausgebucht, solange es innerhalb beider Grenzen liegt. Darüber, oder ohne Konto, wird nach einem Grund gefragt, und der Rest kann offen bleiben. Eine leere Grenze ist keine; eine der beiden ist nötig.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>At most, {currency}</source>
        <translation>Höchstens, {currency}</translation>
    </message>
    <message>
        <source>At most, percent</source>
        <translation>Höchstens, Prozent</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Words in the books</source>
        <translation>Text in den Büchern</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Schreiben Sie einen Betrag wie {example}.</translation>
    </message>
    <message>
        <source>Write a percentage between 0 and 100.</source>
        <translation>Schreiben Sie einen Prozentsatz zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>Enter a limit too: nothing is written off without one.</source>
        <translation>Geben Sie auch eine Grenze ein: ohne sie wird nichts ausgebucht.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Reconciliation workbook</source>
        <translation>Abstimmungsmappe</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Company file (*.tieout)</source>
        <translation>Mandantendatei (*.tieout)</translation>
    </message>
    <message>
        <source>Copying to {file}</source>
        <translation>Wird nach {file} kopiert</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Proving the audit trail</source>
        <translation>Das Änderungsprotokoll wird bewiesen</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>The workbook is in {file}</source>
        <translation>Die Mappe liegt in {file}</translation>
    </message>
    <message>
        <source>Copied to {file} and proven there</source>
        <translation>Nach {file} kopiert und dort bewiesen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s): the audit trail holds</source>
        <translation>
            <numerusform>%n Ereignis: das Änderungsprotokoll hält</numerusform>
            <numerusform>%n Ereignisse: das Änderungsprotokoll hält</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit trail does not hold at event {number}: {problem}</source>
        <translation>Das Änderungsprotokoll hält nicht bei Ereignis {number}: {problem}</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Drop statements and expense lists here</source>
        <translation>Auszüge und Ausgabenlisten hier ablegen</translation>
    </message>
    <message>
        <source>Up to 200 files, folders or archives: CSV, Excel, OFX, QIF, MT940, CAMT, BAI2, Norma 43. What a file is, is found from its content.</source>
        <translation>Bis zu 200 Dateien, Ordner oder Archive: CSV, Excel, OFX, QIF, MT940, CAMT, BAI2, Norma 43. Was eine Datei ist, zeigt ihr Inhalt.</translation>
    </message>
</context>
<context>
    <name>EmployeeEditor</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>As in your expense tool; it is the key</source>
        <translation>Wie in Ihrem Spesenprogramm; es ist der Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Enter a code.</source>
        <translation>Geben Sie einen Code ein.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>EndPane</name>
    <message>
        <source>What the statements prove</source>
        <translation>Was die Auszüge beweisen</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Go through the rest again (R)</source>
        <translation>Den Rest noch einmal durchgehen (R)</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Verlassen (Esc)</translation>
    </message>
    <message>
        <source>Nothing to decide yet</source>
        <translation>Noch nichts zu entscheiden</translation>
    </message>
    <message>
        <source>Everything is tied out</source>
        <translation>Alles geht auf</translation>
    </message>
    <message>
        <source>Nothing is left to decide now</source>
        <translation>Jetzt ist nichts mehr zu entscheiden</translation>
    </message>
    <message>
        <source>Every balance is proven.</source>
        <translation>Jeder Saldo ist bewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) wait to be saved (Ctrl+S).</source>
        <translation>
            <numerusform>%n vorgemerkter Schritt wartet aufs Speichern (Ctrl+S).</numerusform>
            <numerusform>%n vorgemerkte Schritte warten aufs Speichern (Ctrl+S).</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a statement and a list of expenses (Ctrl+I). What is certain is reconciled at once; what is left comes here, one at a time.</source>
        <translation>Importieren Sie einen Auszug und eine Ausgabenliste (Ctrl+I). Was sicher ist, wird sofort abgestimmt; was bleibt, kommt hierher, eins nach dem anderen.</translation>
    </message>
    <message>
        <source>Import the next statement when it comes.</source>
        <translation>Importieren Sie den nächsten Auszug, wenn er kommt.</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Evidence</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Collapse evidence (E)</source>
        <translation>Begründung einklappen (E)</translation>
    </message>
    <message>
        <source>Show evidence (E)</source>
        <translation>Begründung zeigen (E)</translation>
    </message>
    <message>
        <source>Select a candidate to see what speaks for it and what against</source>
        <translation>Wählen Sie einen Kandidaten, um zu sehen, was für und was gegen ihn spricht</translation>
    </message>
    <message>
        <source>Reason given: {reason}.</source>
        <translation>Angegebener Grund: {reason}.</translation>
    </message>
    <message>
        <source>Linked by hand, without a score</source>
        <translation>Von Hand verknüpft, ohne Bewertung</translation>
    </message>
    <message>
        <source>{share} likely</source>
        <translation>zu {share} wahrscheinlich</translation>
    </message>
</context>
<context>
    <name>ExpenseDetail</name>
    <message>
        <source>Expense</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Select an expense</source>
        <translation>Wählen Sie eine Ausgabe</translation>
    </message>
    <message>
        <source>Its payments and its receipt show here.</source>
        <translation>Ihre Zahlungen und ihr Beleg erscheinen hier.</translation>
    </message>
    <message>
        <source>Related transactions</source>
        <translation>Zugehörige Zahlungen</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Notes and questions</source>
        <translation>Notizen und Fragen</translation>
    </message>
    <message>
        <source>As claimed</source>
        <translation>Wie eingereicht</translation>
    </message>
    <message>
        <source>No payment yet. Reconcile offers the ones that may fit.</source>
        <translation>Noch keine Zahlung. Abstimmen bietet an, was passen kann.</translation>
    </message>
    <message>
        <source>Paid by the employee, so no payment of the company is expected.</source>
        <translation>Vom Mitarbeiter bezahlt, daher wird keine Zahlung der Firma erwartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n Beleg</numerusform>
            <numerusform>%n Belege</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the receipt…</source>
        <translation>Der Beleg wird gezeichnet…</translation>
    </message>
    <message>
        <source>No receipt. Drop an image or PDF here.</source>
        <translation>Kein Beleg. Legen Sie hier ein Bild oder PDF ab.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Bezahlt mit</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Stated by the list</source>
        <translation>Laut der Liste</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>To reimburse</source>
        <translation>Zu erstatten</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Fakturierbar</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Id of the list</source>
        <translation>Id der Liste</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>{name} cannot be shown here; it is kept as it is.</source>
        <translation>{name} kann hier nicht gezeigt werden; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{share} likely</source>
        <translation>zu {share} wahrscheinlich</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>confirmed by {who}</source>
        <translation>bestätigt von {who}</translation>
    </message>
</context>
<context>
    <name>ExpenseEditor</name>
    <message>
        <source>New expense</source>
        <translation>Neue Ausgabe</translation>
    </message>
    <message>
        <source>Edit expense</source>
        <translation>Ausgabe bearbeiten</translation>
    </message>
    <message>
        <source>Add expense</source>
        <translation>Ausgabe anlegen</translation>
    </message>
    <message>
        <source>Save expense</source>
        <translation>Ausgabe speichern</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>To reimburse</source>
        <translation>Zu erstatten</translation>
    </message>
    <message>
        <source>Billable to a client</source>
        <translation>Einem Kunden fakturierbar</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Below zero for a refund</source>
        <translation>Unter null bei einer Erstattung</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt von</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>This expense is {status}.</source>
        <translation>Diese Ausgabe ist {status}.</translation>
    </message>
    <message>
        <source>Add an employee in Settings first.</source>
        <translation>Legen Sie zuerst unter Einstellungen einen Mitarbeiter an.</translation>
    </message>
    <message>
        <source>Say where it was spent.</source>
        <translation>Sagen Sie, wo es ausgegeben wurde.</translation>
    </message>
    <message>
        <source>Use a three-letter code, such as EUR.</source>
        <translation>Nehmen Sie einen Code aus drei Buchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Schreiben Sie einen Betrag wie {example}.</translation>
    </message>
    <message>
        <source>An expense is not zero.</source>
        <translation>Eine Ausgabe ist nicht null.</translation>
    </message>
</context>
<context>
    <name>ExpensesPage</name>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Search merchant, employee, category or amount</source>
        <translation>Händler, Mitarbeiter, Kategorie oder Betrag suchen</translation>
    </message>
    <message>
        <source>New expense…</source>
        <translation>Neue Ausgabe…</translation>
    </message>
    <message>
        <source>Reconcile…</source>
        <translation>Abstimmen…</translation>
    </message>
    <message>
        <source>Open the Reconciliation Manager on this report or employee</source>
        <translation>Die Abstimmung für diese Abrechnung oder diesen Mitarbeiter öffnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Unreconcile…</source>
        <translation>Abstimmung aufheben…</translation>
    </message>
    <message>
        <source>Attach receipt…</source>
        <translation>Beleg anhängen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>Fragen…</translation>
    </message>
    <message>
        <source>Merge with a draft…</source>
        <translation>Mit einem Entwurf zusammenführen…</translation>
    </message>
    <message>
        <source>No expense fits these filters</source>
        <translation>Keine Ausgabe passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Entfernen Sie oben einen Filter, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>No expenses yet</source>
        <translation>Noch keine Ausgaben</translation>
    </message>
    <message>
        <source>Import a list from your expense tool, add one by hand, or make them from payments.</source>
        <translation>Importieren Sie eine Liste aus Ihrem Spesenprogramm, legen Sie eine von Hand an, oder machen Sie sie aus Zahlungen.</translation>
    </message>
    <message>
        <source>Import an expense list…</source>
        <translation>Ausgabenliste importieren…</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Abgestimmt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt von</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Required receipt missing</source>
        <translation>Nötiger Beleg fehlt</translation>
    </message>
    <message>
        <source>Receipt missing</source>
        <translation>Beleg fehlt</translation>
    </message>
    <message>
        <source>Attach receipts</source>
        <translation>Belege anhängen</translation>
    </message>
    <message>
        <source>Receipts (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</source>
        <translation>Belege (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Unreconcile this expense</source>
        <translation>Abstimmung dieser Ausgabe aufheben</translation>
    </message>
    <message>
        <source>The expense and its payments become open again, as they were. The link stays in the history.</source>
        <translation>Die Ausgabe und ihre Zahlungen werden wieder offen, wie sie waren. Die Verknüpfung bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Unreconcile</source>
        <translation>Abstimmung aufheben</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Nach Wunsch</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n expense(s)</source>
        <translation>
            <numerusform>%n Ausgabe löschen</numerusform>
            <numerusform>%n Ausgaben löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave the lists; the audit trail keeps them. Reconciled ones are refused.</source>
        <translation>Sie verlassen die Listen; das Änderungsprotokoll behält sie. Abgestimmte werden abgelehnt.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ExpensesPresenter</name>
    <message numerus="yes">
        <source>%n expense(s) added</source>
        <translation>
            <numerusform>%n Ausgabe angelegt</numerusform>
            <numerusform>%n Ausgaben angelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Expense saved</source>
        <translation>Ausgabe gespeichert</translation>
    </message>
    <message>
        <source>The expense is whole again; its lines stay in the history</source>
        <translation>Die Ausgabe ist wieder ganz; ihre Zeilen bleiben im Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) taken back; both sides are open again</source>
        <translation>
            <numerusform>%n Verknüpfung zurückgenommen; beide Seiten sind wieder offen</numerusform>
            <numerusform>%n Verknüpfungen zurückgenommen; beide Seiten sind wieder offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) changed</source>
        <translation>
            <numerusform>%n Ausgabe geändert</numerusform>
            <numerusform>%n Ausgaben geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileReview</name>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>{name} wird importiert</translation>
    </message>
    <message>
        <source>Reconciling what is certain</source>
        <translation>Was sicher ist, wird abgestimmt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>{name} rejected.xlsx</source>
        <translation>{name} abgewiesen.xlsx</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Abgewiesene Zeilen speichern</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search merchant, person, amount</source>
        <translation>Händler, Person, Betrag suchen</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Missing receipt</source>
        <translation>Beleg fehlt</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>Show only amounts over</source>
        <translation>Nur Beträge über</translation>
    </message>
    <message>
        <source>All cards and accounts</source>
        <translation>Alle Karten und Konten</translation>
    </message>
    <message>
        <source>None stated</source>
        <translation>Keine angegeben</translation>
    </message>
    <message>
        <source>{shown} of {total} expenses</source>
        <translation>{shown} von {total} Ausgaben</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>Over {amount}</source>
        <translation>Über {amount}</translation>
    </message>
    <message>
        <source>Filter: {}</source>
        <translation>Filter: {}</translation>
    </message>
    <message>
        <source>Right-click for another amount</source>
        <translation>Rechtsklick für einen anderen Betrag</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Paid by the company</source>
        <translation>Von der Firma bezahlt</translation>
    </message>
    <message>
        <source>Purchases, refunds, fees and cash</source>
        <translation>Käufe, Erstattungen, Gebühren und Bargeld</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Zwischen…</translation>
    </message>
    <message>
        <source>Amount between…</source>
        <translation>Betrag zwischen…</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter: {}</source>
        <translation>Filter: {}</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Filter of {part}</source>
        <translation>Filter für {part}</translation>
    </message>
    <message>
        <source>Reading the rows of the source…</source>
        <translation>Die Zeilen der Quelle werden gelesen…</translation>
    </message>
    <message>
        <source>The first rows that pass</source>
        <translation>Die ersten Zeilen, die durchkommen</translation>
    </message>
    <message>
        <source>Use this filter</source>
        <translation>Diesen Filter verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Which {part} come over</source>
        <translation>Welche {part} herüberkommen</translation>
    </message>
    <message>
        <source>Without a condition all rows come over. What a filter leaves out stays here as it is.</source>
        <translation>Ohne Bedingung kommen alle Zeilen herüber. Was ein Filter auslässt, bleibt hier, wie es ist.</translation>
    </message>
    <message>
        <source>The source could not be read; the filter can be saved all the same.</source>
        <translation>Die Quelle konnte nicht gelesen werden; der Filter kann trotzdem gespeichert werden.</translation>
    </message>
    <message>
        <source>The filter matches nothing; a sync would leave this part alone.</source>
        <translation>Der Filter trifft auf nichts zu; ein Abgleich ließe diesen Teil in Ruhe.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>FilterGroup</name>
    <message>
        <source>How the conditions go together</source>
        <translation>Wie die Bedingungen zusammengehören</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Diese Gruppe entfernen</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
</context>
<context>
    <name>FinanceBadge</name>
    <message numerus="yes">
        <source>%n posting(s) did not finish</source>
        <translation>
            <numerusform>%n Buchungslauf wurde nicht fertig</numerusform>
            <numerusform>%n Buchungsläufe wurden nicht fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent is looked up before anything is sent again.</source>
        <translation>Was gesendet wurde, wird nachgesehen, bevor etwas erneut gesendet wird.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>FinanceList</name>
    <message>
        <source>No expense fits these filters</source>
        <translation>Keine Ausgabe passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Entfernen Sie oben einen Filter, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Diese Liste exportieren</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Abgestimmt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
</context>
<context>
    <name>FinancePage</name>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Posting History</source>
        <translation>Buchungsverlauf</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>Post to</source>
        <translation>Buchen nach</translation>
    </message>
    <message>
        <source>A posting is running</source>
        <translation>Eine Buchung läuft</translation>
    </message>
    <message>
        <source>The posting to {names} is not finished.</source>
        <translation>Die Buchung nach {names} ist nicht fertig.</translation>
    </message>
    <message>
        <source>It stops after the expense that is being sent. What was sent stays; the rest goes on when you continue it, and nothing is posted twice.</source>
        <translation>Sie hält nach der Ausgabe an, die gerade gesendet wird. Was gesendet ist, bleibt; der Rest geht weiter, wenn Sie sie fortsetzen, und nichts wird doppelt gebucht.</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>Gathering</name>
    <message>
        <source>These rows differ</source>
        <translation>Diese Zeilen weichen ab</translation>
    </message>
    <message>
        <source>{expense} with {payment}</source>
        <translation>{expense} mit {payment}</translation>
    </message>
    <message>
        <source>Select one expense and one payment to link a part of them.</source>
        <translation>Wählen Sie eine Ausgabe und eine Zahlung, um einen Teil zu verknüpfen.</translation>
    </message>
    <message>
        <source>A refund is linked whole.</source>
        <translation>Eine Erstattung wird ganz verknüpft.</translation>
    </message>
    <message>
        <source>Staged: a part is linked, the rest stays open. Ctrl+Z takes it back.</source>
        <translation>Vorgemerkt: ein Teil ist verknüpft, der Rest bleibt offen. Ctrl+Z nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search who, why, file or connection</source>
        <translation>Wer, warum, Datei oder Verbindung suchen</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Take this line back, with a preview (Ctrl+Shift+Z)</source>
        <translation>Diese Zeile zurücknehmen, mit Vorschau (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Go to the other line</source>
        <translation>Zur anderen Zeile</translation>
    </message>
    <message>
        <source>The line that this one takes back, or that took it back (Ctrl+J)</source>
        <translation>Die Zeile, die diese zurücknimmt oder von der sie zurückgenommen wurde (Ctrl+J)</translation>
    </message>
    <message>
        <source>No line fits these filters</source>
        <translation>Keine Zeile passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Entfernen Sie oben einen Filter, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
        <source>Imports, automatic runs, saves and postings appear here, and can be taken back.</source>
        <translation>Importe, automatische Läufe, Speicherungen und Buchungen erscheinen hier und können zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken back</source>
        <translation>
            <numerusform>%n Zeile zurückgenommen</numerusform>
            <numerusform>%n Zeilen zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n bleibt, wie sie ist</numerusform>
            <numerusform>%n bleiben, wie sie sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Select a line</source>
        <translation>Wählen Sie eine Zeile</translation>
    </message>
    <message>
        <source>What it did shows here, row by row, with what can be taken back.</source>
        <translation>Was sie tat, erscheint hier Zeile für Zeile, mit dem, was zurückgenommen werden kann.</translation>
    </message>
    <message>
        <source>Rows of this line</source>
        <translation>Zeilen dieses Eintrags</translation>
    </message>
    <message>
        <source>No rows to tell</source>
        <translation>Keine Zeilen zu nennen</translation>
    </message>
    <message>
        <source>It changed nothing that is listed row by row.</source>
        <translation>Sie änderte nichts, was Zeile für Zeile aufgeführt wird.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Nimmt zurück</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>Zurückgenommen durch</translation>
    </message>
    <message>
        <source>Rows: the first {shown} of {all}</source>
        <translation>Zeilen: die ersten {shown} von {all}</translation>
    </message>
    <message>
        <source>Rows: {all}</source>
        <translation>Zeilen: {all}</translation>
    </message>
    <message>
        <source>It changed nothing that could be taken back.</source>
        <translation>Sie änderte nichts, was zurückgenommen werden könnte.</translation>
    </message>
    <message>
        <source>All of it is taken back.</source>
        <translation>Alles daran ist zurückgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be taken back.</source>
        <translation>
            <numerusform>%n Zeile kann zurückgenommen werden.</numerusform>
            <numerusform>%n Zeilen können zurückgenommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{open} of {all} rows can be taken back.</source>
        <translation>{open} von {all} Zeilen können zurückgenommen werden.</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Export this list…</source>
        <translation>Diese Liste exportieren…</translation>
    </message>
    <message>
        <source>Back to all postings</source>
        <translation>Zurück zu allen Buchungen</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Nothing was posted yet</source>
        <translation>Noch wurde nichts gebucht</translation>
    </message>
    <message>
        <source>Export approved expenses; each posting stays listed here, failed ones too.</source>
        <translation>Exportieren Sie genehmigte Ausgaben; jede Buchung bleibt hier stehen, gescheiterte auch.</translation>
    </message>
    <message>
        <source>Search number, destination or person</source>
        <translation>Nummer, Ziel oder Person suchen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Posting History</source>
        <translation>Buchungsverlauf</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Diese Liste exportieren</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n Zeile nach {file} geschrieben</numerusform>
            <numerusform>%n Zeilen nach {file} geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPresenter</name>
    <message>
        <source>Correcting rows</source>
        <translation>Zeilen werden berichtigt</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Der Import wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>The file is saved as {name}</source>
        <translation>Die Datei ist als {name} gespeichert</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) written</source>
        <translation>
            <numerusform>%n abgewiesene Zeile geschrieben</numerusform>
            <numerusform>%n abgewiesene Zeilen geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldersPane</name>
    <message>
        <source>Cards and holders</source>
        <translation>Karten und Inhaber</translation>
    </message>
    <message>
        <source>Where the selected lines go</source>
        <translation>Wohin die ausgewählten Zeilen gehen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Select a card or holder</source>
        <translation>Wählen Sie eine Karte oder einen Inhaber</translation>
    </message>
    <message numerus="yes">
        <source>%n selected go to</source>
        <translation>
            <numerusform>%n ausgewählte geht an</numerusform>
            <numerusform>%n ausgewählte gehen an</numerusform>
        </translation>
    </message>
    <message>
        <source>Its lines go to</source>
        <translation>Ihre Zeilen gehen an</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Books in {currency}</source>
        <translation>Bücher in {currency}</translation>
    </message>
    <message>
        <source>Reconcile what is certain now</source>
        <translation>Jetzt abstimmen, was sicher ist</translation>
    </message>
    <message>
        <source>Run the active matching profile over everything that is open (Ctrl+Shift+M)</source>
        <translation>Das aktive Abstimmungsprofil über alles Offene laufen lassen (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>Pending expenses</source>
        <translation>Offene Ausgaben</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Unreconciled payments</source>
        <translation>Nicht abgestimmte Zahlungen</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Last imports</source>
        <translation>Letzte Importe</translation>
    </message>
    <message>
        <source>Reconciling what is certain</source>
        <translation>Was sicher ist, wird abgestimmt</translation>
    </message>
    <message>
        <source>expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>{linked} reconciled, {ambiguous} ambiguous, {unmatched} without a sure match</source>
        <translation>{linked} abgestimmt, {ambiguous} mehrdeutig, {unmatched} ohne sicheren Treffer</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>ImportDetail</name>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>No rows of this kind</source>
        <translation>Keine Zeilen dieser Art</translation>
    </message>
    <message>
        <source>Correct this row…</source>
        <translation>Diese Zeile berichtigen…</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Abgewiesene Zeilen speichern…</translation>
    </message>
    <message>
        <source>Save a copy of the file…</source>
        <translation>Kopie der Datei speichern…</translation>
    </message>
    <message>
        <source>Show its payments</source>
        <translation>Ihre Zahlungen zeigen</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Diesen Import rückgängig machen…</translation>
    </message>
    <message>
        <source>This import cannot be undone now. {why}</source>
        <translation>Dieser Import kann jetzt nicht rückgängig gemacht werden. {why}</translation>
    </message>
    <message>
        <source>The file was too large to be kept</source>
        <translation>Die Datei war zu groß, um aufbewahrt zu werden</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Abgewiesene Zeilen speichern</translation>
    </message>
    <message>
        <source>{name} rejected.xlsx</source>
        <translation>{name} abgewiesen.xlsx</translation>
    </message>
    <message>
        <source>Save a copy of the file</source>
        <translation>Kopie der Datei speichern</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>All imports</source>
        <translation>Alle Importe</translation>
    </message>
    <message>
        <source>Import all that are ready</source>
        <translation>Alle fertigen importieren</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Import this file</source>
        <translation>Diese Datei importieren</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Statements and lists ({endings});;All files (*)</source>
        <translation>Auszüge und Listen ({endings});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The company is open read-only; open it for writing to import</source>
        <translation>Die Firma ist nur zum Lesen geöffnet; öffnen Sie sie zum Schreiben, um zu importieren</translation>
    </message>
    <message>
        <source>There is no file to read in it</source>
        <translation>Darin ist keine Datei, die gelesen werden kann</translation>
    </message>
    <message>
        <source>layout {name}</source>
        <translation>Layout {name}</translation>
    </message>
    <message>
        <source>Statements of cards and banks, and lists of expenses</source>
        <translation>Auszüge von Karten und Banken, und Ausgabenlisten</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored before Import is pressed; files that need an answer are left</source>
        <translation>Vor „Importieren“ wird nichts gespeichert; Dateien, die eine Antwort brauchen, bleiben liegen</translation>
    </message>
    <message>
        <source>An import is running; wait or cancel it</source>
        <translation>Ein Import läuft; warten Sie, oder brechen Sie ihn ab</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>%n Zeile importieren</numerusform>
            <numerusform>%n Zeilen importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n ready file(s)</source>
        <translation>
            <numerusform>%n fertige Datei importieren</numerusform>
            <numerusform>%n fertige Dateien importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s): nothing is imported before</source>
        <translation>
            <numerusform>%n offene Frage: vorher wird nichts importiert</numerusform>
            <numerusform>%n offene Fragen: vorher wird nichts importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it is new</source>
        <translation>Nichts darin ist neu</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>layout guessed</source>
        <translation>Layout geraten</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{question}: {answer} in %n file(s)</source>
        <translation>
            <numerusform>{question}: {answer} in %n Datei</numerusform>
            <numerusform>{question}: {answer} in %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the proposed answers</source>
        <translation>Die vorgeschlagenen Antworten annehmen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are left out: 200 at once are read. Import these first.</source>
        <translation>
            <numerusform>%n Datei bleibt aus: höchstens 200 werden auf einmal gelesen. Importieren Sie zuerst diese.</numerusform>
            <numerusform>%n Dateien bleiben aus: höchstens 200 werden auf einmal gelesen. Importieren Sie zuerst diese.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation>
            <numerusform>%n Datei importiert</numerusform>
            <numerusform>%n Dateien importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in all</source>
        <translation>
            <numerusform>%n Zeile insgesamt</numerusform>
            <numerusform>%n Zeilen insgesamt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import undone; %n row(s) taken out</source>
        <translation>
            <numerusform>Import rückgängig gemacht; %n Zeile entfernt</numerusform>
            <numerusform>Import rückgängig gemacht; %n Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Import: {name}</source>
        <translation>Import: {name}</translation>
    </message>
    <message>
        <source>Undo the import of {name}</source>
        <translation>Den Import von {name} rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>Its %n row(s) leave the company file as a whole; the import stays in the history, marked as undone.</source>
        <translation>
            <numerusform>Seine %n Zeile verlässt die Mandantendatei als Ganzes; der Import bleibt im Verlauf, als rückgängig gemacht gekennzeichnet.</numerusform>
            <numerusform>Seine %n Zeilen verlassen die Mandantendatei als Ganzes; der Import bleibt im Verlauf, als rückgängig gemacht gekennzeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import rückgängig machen</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Nach Wunsch</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>InstrumentEditor</name>
    <message>
        <source>Visa Dana</source>
        <translation>Visa Dana</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Last four digits</source>
        <translation>Letzte vier Ziffern</translation>
    </message>
    <message>
        <source>Of a card</source>
        <translation>Einer Karte</translation>
    </message>
    <message>
        <source>IBAN or account number</source>
        <translation>IBAN oder Kontonummer</translation>
    </message>
    <message>
        <source>Of a bank account</source>
        <translation>Eines Bankkontos</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Whose expenses its payments are</source>
        <translation>Wessen Ausgaben ihre Zahlungen sind</translation>
    </message>
    <message>
        <source>Account in the books</source>
        <translation>Konto in den Büchern</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Use a three-letter code, such as EUR.</source>
        <translation>Nehmen Sie einen Code aus drei Buchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>Four digits, or nothing.</source>
        <translation>Vier Ziffern, oder nichts.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihr einen Namen.</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Interchangeable</source>
        <translation>Austauschbar</translation>
    </message>
    <message>
        <source>Add up</source>
        <translation>Ergeben zusammen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Nearest expenses</source>
        <translation>Nächste Ausgaben</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
</context>
<context>
    <name>JobView</name>
    <message>
        <source>Expenses of this posting</source>
        <translation>Ausgaben dieser Buchung</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Look up what became of it; reads and never sends (F5)</source>
        <translation>Nachsehen, was daraus wurde; liest und sendet nie (F5)</translation>
    </message>
    <message>
        <source>Retry failed records</source>
        <translation>Gescheiterte wiederholen</translation>
    </message>
    <message>
        <source>Retry receipts</source>
        <translation>Belege wiederholen</translation>
    </message>
    <message>
        <source>Write the file again</source>
        <translation>Datei noch einmal schreiben</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Say what became of it…</source>
        <translation>Sagen, was daraus wurde…</translation>
    </message>
    <message>
        <source>For what is in doubt and cannot be looked up</source>
        <translation>Für das, was zweifelhaft ist und nicht nachgesehen werden kann</translation>
    </message>
    <message>
        <source>Show the expense</source>
        <translation>Ausgabe zeigen</translation>
    </message>
    <message>
        <source>All postings</source>
        <translation>Alle Buchungen</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Zu beheben</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Rows of the posting</source>
        <translation>Zeilen der Buchung</translation>
    </message>
    <message>
        <source>Posting {number} to {name}</source>
        <translation>Buchung {number} nach {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s)</source>
        <translation>
            <numerusform>%n Ausgabe</numerusform>
            <numerusform>%n Ausgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>retry of {number}</source>
        <translation>Wiederholung von {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n posted expense(s) are no longer in the accounting system</source>
        <translation>
            <numerusform>%n gebuchte Ausgabe ist nicht mehr in der Buchhaltung</numerusform>
            <numerusform>%n gebuchte Ausgaben sind nicht mehr in der Buchhaltung</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare there, before anything is posted anew.</source>
        <translation>Vergleichen Sie dort, bevor etwas neu gebucht wird.</translation>
    </message>
    <message>
        <source>{left} of {count} left</source>
        <translation>{left} von {count} übrig</translation>
    </message>
    <message>
        <source>Retried since</source>
        <translation>Seither wiederholt</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed record(s)</source>
        <translation>
            <numerusform>%n gescheiterte wiederholen</numerusform>
            <numerusform>%n gescheiterte wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the file of posting {number}</source>
        <translation>Die Datei der Buchung {number} wird geschrieben</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Buchungssätze</translation>
    </message>
    <message>
        <source>Written again: {file}</source>
        <translation>Noch einmal geschrieben: {file}</translation>
    </message>
    <message>
        <source>Say what became of it</source>
        <translation>Sagen, was daraus wurde</translation>
    </message>
    <message>
        <source>Look in the accounting system for the key {key}. Your answer is recorded.</source>
        <translation>Suchen Sie in der Buchhaltung nach dem Schlüssel {key}. Ihre Antwort wird festgehalten.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Empty: it is not there</source>
        <translation>Leer: sie ist nicht dort</translation>
    </message>
    <message>
        <source>Its number there</source>
        <translation>Ihre Nummer dort</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>Woher Sie es wissen</translation>
    </message>
    <message>
        <source>Say how you know.</source>
        <translation>Sagen Sie, woher Sie es wissen.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Kept. The texts change when Tieout is started again.</source>
        <translation>Gemerkt. Die Texte wechseln beim nächsten Start von Tieout.</translation>
    </message>
</context>
<context>
    <name>LayoutForm</name>
    <message>
        <source>Edit the layout {name}</source>
        <translation>Layout {name} bearbeiten</translation>
    </message>
    <message>
        <source>A file with exactly these column titles is read this way. Leave a column out with Not used; with none chosen, the columns are found in each file anew.</source>
        <translation>Eine Datei mit genau diesen Spaltentiteln wird so gelesen. „Nicht verwendet“ lässt eine Spalte aus; ist keine gewählt, werden die Spalten in jeder Datei neu gefunden.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>Found in each file</source>
        <translation>In jeder Datei gefunden</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Meaning of {title}</source>
        <translation>Bedeutung von {title}</translation>
    </message>
    <message>
        <source>Two columns cannot both mean {meaning}</source>
        <translation>Zwei Spalten können nicht beide {meaning} bedeuten</translation>
    </message>
</context>
<context>
    <name>LayoutsPane</name>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>A file whose header is known is read by its layout without a question. Your own layout goes before a shipped one. To add one, import a file and name its layout in Columns and formats.</source>
        <translation>Eine Datei mit bekannter Kopfzeile wird ohne Frage nach ihrem Layout gelesen. Ihr eigenes Layout geht einem mitgelieferten vor. Um eines hinzuzufügen, importieren Sie eine Datei und benennen ihr Layout unter „Spalten und Formate“.</translation>
    </message>
    <message>
        <source>Shipped layouts stay as they are: duplicate it first</source>
        <translation>Mitgelieferte Layouts bleiben, wie sie sind: duplizieren Sie es zuerst</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>Layout umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate the layout</source>
        <translation>Layout duplizieren</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Ein Layout braucht einen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) were read by it; they stay as they are.</source>
        <translation>
            <numerusform>%n Import wurde danach gelesen; er bleibt, wie er ist.</numerusform>
            <numerusform>%n Importe wurden danach gelesen; sie bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the layout {name}</source>
        <translation>Layout {name} löschen</translation>
    </message>
    <message>
        <source>No import was read by it.</source>
        <translation>Kein Import wurde danach gelesen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Tieout layouts</source>
        <translation>Tieout-Layouts</translation>
    </message>
    <message>
        <source>Export layouts</source>
        <translation>Layouts exportieren</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Layouts (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n layout(s) exported</source>
        <translation>
            <numerusform>%n Layout exportiert</numerusform>
            <numerusform>%n Layouts exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Import layouts</source>
        <translation>Layouts importieren</translation>
    </message>
    <message>
        <source>Layouts (*.json);;All files (*)</source>
        <translation>Layouts (*.json);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>Import %n layout(s)</source>
        <translation>
            <numerusform>%n Layout importieren</numerusform>
            <numerusform>%n Layouts importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace my layouts of the same name</source>
        <translation>Meine Layouts gleichen Namens ersetzen</translation>
    </message>
    <message>
        <source>Names that are taken</source>
        <translation>Schon vergebene Namen</translation>
    </message>
    <message>
        <source>Else they get a number behind the name</source>
        <translation>Sonst erhalten sie eine Nummer hinter dem Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same already</source>
        <translation>
            <numerusform>%n schon gleich</numerusform>
            <numerusform>%n schon gleich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Staged work</source>
        <translation>Vorgemerkte Arbeit</translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) not saved yet</source>
        <translation>
            <numerusform>%n vorgemerkter Schritt ist noch nicht gespeichert</numerusform>
            <numerusform>%n vorgemerkte Schritte sind noch nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>What you keep staged stays in the company file and is offered again when you come back.</source>
        <translation>Was Sie vorgemerkt lassen, bleibt in der Mandantendatei und wird wieder angeboten, wenn Sie zurückkommen.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Keep staged and leave</source>
        <translation>Vorgemerkt lassen und verlassen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LinesPart</name>
    <message>
        <source>Remove lines</source>
        <translation>Zeilen entfernen</translation>
    </message>
    <message>
        <source>The expense stays with its amount; its lines stay in the history</source>
        <translation>Die Ausgabe bleibt mit ihrem Betrag; ihre Zeilen bleiben im Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n line(s)</source>
        <translation>
            <numerusform>In %n Zeile aufgeteilt</numerusform>
            <numerusform>In %n Zeilen aufgeteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>They add up to {money}</source>
        <translation>Sie ergeben {money}</translation>
    </message>
    <message>
        <source>They add up to {money}, the expense says {stated}</source>
        <translation>Sie ergeben {money}, die Ausgabe nennt {stated}</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>tax {tax}</source>
        <translation>Steuer {tax}</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Marked rows</source>
        <translation>Markierte Zeilen</translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation>Markierungen entfernen</translation>
    </message>
    <message>
        <source>Take all marks away (Esc)</source>
        <translation>Alle Markierungen wegnehmen (Esc)</translation>
    </message>
    <message>
        <source>Reconcile marked</source>
        <translation>Markierte abstimmen</translation>
    </message>
    <message>
        <source>Outside the tolerance: the cause of the difference will be asked.</source>
        <translation>Außerhalb der Toleranz: nach der Ursache der Abweichung wird gefragt.</translation>
    </message>
</context>
<context>
    <name>LinkedPanel</name>
    <message>
        <source>Select an expense to see its reconciled payments</source>
        <translation>Wählen Sie eine Ausgabe, um ihre abgestimmten Zahlungen zu sehen</translation>
    </message>
    <message>
        <source>No payment is linked yet. Pick a candidate below.</source>
        <translation>Noch ist keine Zahlung verknüpft. Wählen Sie unten einen Kandidaten.</translation>
    </message>
</context>
<context>
    <name>ListOutput</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Diese Liste exportieren</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>{day}, by {who}</source>
        <translation>{day}, von {who}</translation>
    </message>
    <message>
        <source>Reading {list}</source>
        <translation>{list} wird gelesen</translation>
    </message>
    <message>
        <source>Print {list}</source>
        <translation>{list} drucken</translation>
    </message>
    <message>
        <source>There is no list on this page</source>
        <translation>Auf dieser Seite ist keine Liste</translation>
    </message>
    <message>
        <source>Lists at {zoom}</source>
        <translation>Listen bei {zoom}</translation>
    </message>
    <message>
        <source>The first {shown} of {all} rows; a filter chooses others.</source>
        <translation>Die ersten {shown} von {all} Zeilen; ein Filter wählt andere.</translation>
    </message>
    <message>
        <source>Filtered by: {filters}</source>
        <translation>Gefiltert nach: {filters}</translation>
    </message>
<message numerus="yes"><source>%n row(s) written to {file}</source><translation><numerusform>%n Zeile nach {file} geschrieben</numerusform><numerusform>%n Zeilen nach {file} geschrieben</numerusform></translation></message></context>
<context>
    <name>ListPage</name>
    <message>
        <source>Export this list…</source>
        <translation>Diese Liste exportieren…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>This list as filtered and sorted, to Excel or CSV (Ctrl+E)</source>
        <translation>Diese Liste, wie gefiltert und sortiert, nach Excel oder CSV (Ctrl+E)</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} von {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Diese Liste exportieren</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n Zeile nach {file} geschrieben</numerusform>
            <numerusform>%n Zeilen nach {file} geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message>
        <source>Search merchant, employee, category or amount</source>
        <translation>Händler, Mitarbeiter, Kategorie oder Betrag suchen</translation>
    </message>
</context>
<context>
    <name>ListsPart</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Search code or name</source>
        <translation>Code oder Namen suchen</translation>
    </message>
    <message>
        <source>Only what is gone there</source>
        <translation>Nur, was es dort nicht mehr gibt</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Stammdaten</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>Sync it from the accounting system, or add a row by hand.</source>
        <translation>Gleichen Sie es mit der Buchhaltung ab, oder fügen Sie eine Zeile von Hand hinzu.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt von</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Hier angelegt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Gebrauch</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; search for the others</source>
        <translation>Die ersten {shown} von {count}; suchen Sie nach den anderen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation> (nur lesen)</translation>
    </message>
    <message>
        <source>The sample company is open already</source>
        <translation>Die Beispielfirma ist schon geöffnet</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Autosaved</source>
        <translation>Automatisch gespeichert</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
</context>
<context>
    <name>ManagerBody</name>
    <message>
        <source>Pending expenses</source>
        <translation>Offene Ausgaben</translation>
    </message>
    <message>
        <source>Reconciled expenses</source>
        <translation>Abgestimmte Ausgaben</translation>
    </message>
    <message>
        <source>Reconciled payments</source>
        <translation>Abgestimmte Zahlungen</translation>
    </message>
    <message>
        <source>Candidate payments</source>
        <translation>Mögliche Zahlungen</translation>
    </message>
    <message>
        <source>Nothing here under these filters</source>
        <translation>Unter diesen Filtern ist hier nichts</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Every expense here is reconciled</source>
        <translation>Hier ist jede Ausgabe abgestimmt</translation>
    </message>
    <message>
        <source>Reconcile &amp; close saves what is staged</source>
        <translation>„Abstimmen &amp; schließen“ speichert, was vorgemerkt ist</translation>
    </message>
    <message>
        <source>Nothing is reconciled yet</source>
        <translation>Noch ist nichts abgestimmt</translation>
    </message>
</context>
<context>
    <name>ManagerExporter</name>
    <message>
        <source>Pending expenses</source>
        <translation>Offene Ausgaben</translation>
    </message>
    <message>
        <source>Reconciled expenses</source>
        <translation>Abgestimmte Ausgaben</translation>
    </message>
    <message>
        <source>Reconciled payments</source>
        <translation>Abgestimmte Zahlungen</translation>
    </message>
    <message>
        <source>Candidate payments</source>
        <translation>Mögliche Zahlungen</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Diese Liste exportieren</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>ManagerHeader</name>
    <message>
        <source>Reconcile &amp;&amp; close</source>
        <translation>Abstimmen &amp;&amp; schließen</translation>
    </message>
    <message>
        <source>Reconcile and close</source>
        <translation>Abstimmen und schließen</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>One open item at a time, one key each (Ctrl+T)</source>
        <translation>Ein offener Posten nach dem anderen, je eine Taste (Ctrl+T)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (Esc): asks when something is staged</source>
        <translation>Zurück (Esc): fragt, wenn etwas vorgemerkt ist</translation>
    </message>
    <message>
        <source>Reconciliation Manager</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>of these ambiguous</source>
        <translation>davon mehrdeutig</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Unreconciled payments</source>
        <translation>Nicht abgestimmte Zahlungen</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n Zahlung</numerusform>
            <numerusform>%n Zahlungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n staged</source>
        <translation>
            <numerusform>%n vorgemerkt</numerusform>
            <numerusform>%n vorgemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n staged step(s) and go back (Ctrl+S)</source>
        <translation>
            <numerusform>%n vorgemerkten Schritt speichern und zurückgehen (Ctrl+S)</numerusform>
            <numerusform>%n vorgemerkte Schritte speichern und zurückgehen (Ctrl+S)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is staged yet; Reconcile a candidate first</source>
        <translation>Noch ist nichts vorgemerkt; stimmen Sie zuerst einen Kandidaten ab</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>Reconciliation Manager</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Reading expenses and payments</source>
        <translation>Ausgaben und Zahlungen werden gelesen</translation>
    </message>
    <message>
        <source>A staged step no longer applies: {what} changed meanwhile</source>
        <translation>Ein vorgemerkter Schritt gilt nicht mehr: {what} hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>It was taken out; everything else is as you left it.</source>
        <translation>Er wurde herausgenommen; alles andere ist, wie Sie es verlassen haben.</translation>
    </message>
    <message>
        <source>All expenses</source>
        <translation>Alle Ausgaben</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n Zeile nach {file} geschrieben</numerusform>
            <numerusform>%n Zeilen nach {file} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is saved yet.</source>
        <translation>Nichts davon ist schon gespeichert.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>MappingExchange</name>
    <message>
        <source>mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Zuordnung exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n Zeile nach {file} geschrieben</numerusform>
            <numerusform>%n Zeilen nach {file} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Zuordnung importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n code(s)</source>
        <translation>
            <numerusform>%n Code importieren</numerusform>
            <numerusform>%n Codes importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Codes of the same keys are replaced. %n row(s) without a code change nothing.</source>
        <translation>
            <numerusform>Codes derselben Schlüssel werden ersetzt. %n Zeile ohne Code ändert nichts.</numerusform>
            <numerusform>Codes derselben Schlüssel werden ersetzt. %n Zeilen ohne Code ändern nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>MappingPane</name>
    <message>
        <source>Name of this layout</source>
        <translation>Name dieses Layouts</translation>
    </message>
    <message>
        <source>The first rows as they are read</source>
        <translation>Die ersten Zeilen, wie sie gelesen werden</translation>
    </message>
    <message>
        <source>Remember this layout as</source>
        <translation>Dieses Layout merken als</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Wie die Datei gelesen wird</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Name to remember this layout by</source>
        <translation>Name, unter dem dieses Layout gemerkt wird</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(kein Titel)</translation>
    </message>
    <message>
        <source>Meaning of {title}</source>
        <translation>Bedeutung von {title}</translation>
    </message>
    <message>
        <source>empty in the first rows</source>
        <translation>leer in den ersten Zeilen</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>Neu entscheiden</translation>
    </message>
</context>
<context>
    <name>MappingPart</name>
    <message>
        <source>Fill down</source>
        <translation>Nach unten füllen</translation>
    </message>
    <message>
        <source>Give the selected rows the code of the first of them (Ctrl+D)</source>
        <translation>Den ausgewählten Zeilen den Code der ersten geben (Ctrl+D)</translation>
    </message>
    <message>
        <source>Accept suggestions</source>
        <translation>Vorschläge annehmen</translation>
    </message>
    <message>
        <source>Of the selected rows; of all rows where one or none is selected</source>
        <translation>Der ausgewählten Zeilen; aller Zeilen, wenn höchstens eine ausgewählt ist</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importieren…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>New static field…</source>
        <translation>Neues festes Feld…</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Type a code; Enter goes on to the next row</source>
        <translation>Tippen Sie einen Code; Enter geht zur nächsten Zeile</translation>
    </message>
    <message>
        <source>Static fields</source>
        <translation>Feste Felder</translation>
    </message>
    <message>
        <source>Mapping page</source>
        <translation>Seite der Zuordnung</translation>
    </message>
    <message>
        <source>What is mapped</source>
        <translation>Was zugeordnet ist</translation>
    </message>
    <message>
        <source>Search name, key or code</source>
        <translation>Name, Schlüssel oder Code suchen</translation>
    </message>
    <message>
        <source>Unmapped only</source>
        <translation>Nur nicht zugeordnete</translation>
    </message>
    <message>
        <source>Retry exactly these</source>
        <translation>Genau diese wiederholen</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Noch keine Verbindung</translation>
    </message>
    <message>
        <source>Codes belong to an accounting system. Add a connection first.</source>
        <translation>Codes gehören zu einer Buchhaltung. Fügen Sie zuerst eine Verbindung hinzu.</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Verbindung hinzufügen…</translation>
    </message>
    <message>
        <source>Everything here is mapped</source>
        <translation>Hier ist alles zugeordnet</translation>
    </message>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>Noch nichts dieser Art</translation>
    </message>
    <message>
        <source>It is listed once an expense uses it.</source>
        <translation>Es steht hier, sobald eine Ausgabe es verwendet.</translation>
    </message>
    <message>
        <source>Select several rows, the first with a code: the others get it</source>
        <translation>Wählen Sie mehrere Zeilen, die erste mit einem Code: die anderen erhalten ihn</translation>
    </message>
    <message>
        <source>New static field</source>
        <translation>Neues festes Feld</translation>
    </message>
    <message>
        <source>It goes along with every entry of this page; a column of a file can hold it.</source>
        <translation>Es geht mit jedem Buchungssatz dieser Seite mit; eine Spalte einer Datei kann es aufnehmen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Füllen Sie es aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed expense(s) can be sent now</source>
        <translation>
            <numerusform>%n gescheiterte Ausgabe kann jetzt gesendet werden</numerusform>
            <numerusform>%n gescheiterte Ausgaben können jetzt gesendet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Their entries can be made with this mapping; the others stay as they are.</source>
        <translation>Ihre Buchungssätze lassen sich mit dieser Zuordnung bilden; die anderen bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Reconcile</source>
        <translation>Ab&amp;stimmen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New company…</source>
        <translation>&amp;Neue Firma…</translation>
    </message>
    <message>
        <source>&amp;Open company file…</source>
        <translation>Mandantendatei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;sample company</source>
        <translation>&amp;Beispielfirma öffnen</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>Dateien &amp;importieren…</translation>
    </message>
    <message>
        <source>Reconciliation &amp;workbook…</source>
        <translation>Abstimmungs&amp;mappe…</translation>
    </message>
    <message>
        <source>Make a &amp;copy…</source>
        <translation>&amp;Kopie anlegen…</translation>
    </message>
    <message>
        <source>&amp;Export this list…</source>
        <translation>Diese Liste &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Print this list…</source>
        <translation>Diese Liste dr&amp;ucken…</translation>
    </message>
    <message>
        <source>&amp;Close company</source>
        <translation>Firma &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Narrow side bar</source>
        <translation>&amp;Schmale Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation>&amp;Abstimmung</translation>
    </message>
    <message>
        <source>&amp;Triage</source>
        <translation>&amp;Durchsicht</translation>
    </message>
    <message>
        <source>One open item at a time, one key each</source>
        <translation>Ein offener Posten nach dem anderen, je eine Taste</translation>
    </message>
    <message>
        <source>Larger &amp;lists</source>
        <translation>&amp;Größere Listen</translation>
    </message>
    <message>
        <source>&amp;Smaller lists</source>
        <translation>&amp;Kleinere Listen</translation>
    </message>
    <message>
        <source>&amp;Usual size of lists</source>
        <translation>&amp;Übliche Listengröße</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>&amp;Rundgang machen</translation>
    </message>
    <message>
        <source>&amp;Verify the audit trail</source>
        <translation>Änderungs&amp;protokoll beweisen</translation>
    </message>
    <message>
        <source>Show &amp;log folder</source>
        <translation>Protokoll&amp;ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;About Tieout</source>
        <translation>Über T&amp;ieout</translation>
    </message>
</context>
<context>
    <name>MerchantsPane</name>
    <message>
        <source>Search text, merchant or category</source>
        <translation>Text, Händler oder Kategorie suchen</translation>
    </message>
    <message>
        <source>Also names that come with Tieout</source>
        <translation>Auch Namen, die Tieout mitbringt</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>When you link a payment by hand, Tieout remembers what the bank calls the merchant. Payments whose text begins like it show the merchant's name and match its expenses.</source>
        <translation>Wenn Sie eine Zahlung von Hand verknüpfen, merkt sich Tieout, wie die Bank den Händler nennt. Zahlungen, deren Text so beginnt, zeigen den Namen des Händlers und passen zu seinen Ausgaben.</translation>
    </message>
    <message>
        <source>Bank's text</source>
        <translation>Text der Bank</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>No merchant is known by these words.</source>
        <translation>Unter diesen Wörtern ist kein Händler bekannt.</translation>
    </message>
    <message>
        <source>Nothing was learned yet. Link a payment by hand, or enter a text with New.</source>
        <translation>Noch nichts gelernt. Verknüpfen Sie eine Zahlung von Hand, oder geben Sie mit „Neu“ einen Text ein.</translation>
    </message>
    <message>
        <source>A name that comes with Tieout is overruled by an entry of your own: edit it.</source>
        <translation>Ein Name, den Tieout mitbringt, wird durch einen eigenen Eintrag überstimmt: bearbeiten Sie ihn.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n payment(s) have another name now.</source>
        <translation>
            <numerusform>Gespeichert. %n Zahlung hat jetzt einen anderen Namen.</numerusform>
            <numerusform>Gespeichert. %n Zahlungen haben jetzt einen anderen Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) are posted or locked and keep theirs.</source>
        <translation>
            <numerusform>%n Zahlung ist gebucht oder gesperrt und behält ihren.</numerusform>
            <numerusform>%n Zahlungen sind gebucht oder gesperrt und behalten ihren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export merchants</source>
        <translation>Händler exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Nach {file} exportiert</translation>
    </message>
    <message>
        <source>Import merchants</source>
        <translation>Händler importieren</translation>
    </message>
</context>
<context>
    <name>MergePart</name>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>Undo merge</source>
        <translation>Zusammenführung aufheben</translation>
    </message>
    <message>
        <source>A draft was merged into this expense.</source>
        <translation>Ein Entwurf wurde mit dieser Ausgabe zusammengeführt.</translation>
    </message>
    <message>
        <source>Looks like the same cost as {merchant}, {amount} on {day}.</source>
        <translation>Sieht nach denselben Kosten aus wie {merchant}, {amount} am {day}.</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Merge with a draft</source>
        <translation>Mit einem Entwurf zusammenführen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Draft that goes</source>
        <translation>Entwurf, der entfällt</translation>
    </message>
    <message>
        <source>Merged into one expense; Undo merge makes two of it again</source>
        <translation>Zu einer Ausgabe zusammengeführt; „Zusammenführung aufheben“ macht wieder zwei daraus</translation>
    </message>
    <message>
        <source>Both expenses are what they were</source>
        <translation>Beide Ausgaben sind wieder, was sie waren</translation>
    </message>
</context>
<context>
    <name>MonthCell</name>
    <message numerus="yes">
        <source>%n payment(s) only</source>
        <translation>
            <numerusform>nur %n Zahlung</numerusform>
            <numerusform>nur %n Zahlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>all {all} reconciled</source>
        <translation>alle {all} abgestimmt</translation>
    </message>
    <message>
        <source>{open} of {all} open</source>
        <translation>{open} von {all} offen</translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <source>Open items by day</source>
        <translation>Offene Posten nach Tag</translation>
    </message>
    <message>
        <source>{}: {} open</source>
        <translation>{}: {} offen</translation>
    </message>
</context>
<context>
    <name>NewCompanyDialog</name>
    <message>
        <source>New company</source>
        <translation>Neue Firma</translation>
    </message>
    <message>
        <source>Acme Ltd</source>
        <translation>Muster GmbH</translation>
    </message>
    <message>
        <source>One file holds one company: statements, expenses, receipts, links and their audit trail.</source>
        <translation>Eine Datei enthält eine Firma: Auszüge, Ausgaben, Belege, Verknüpfungen und ihr Änderungsprotokoll.</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Name der Firma</translation>
    </message>
    <message>
        <source>Currency of the books</source>
        <translation>Währung der Bücher</translation>
    </message>
    <message>
        <source>It cannot be changed later.</source>
        <translation>Sie kann später nicht geändert werden.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Stands beside everything you reconcile.</source>
        <translation>Steht neben allem, was Sie abstimmen.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Company file</source>
        <translation>Mandantendatei</translation>
    </message>
    <message>
        <source>Create company</source>
        <translation>Firma anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give the company a name.</source>
        <translation>Geben Sie der Firma einen Namen.</translation>
    </message>
    <message>
        <source>Use a three-letter code, such as EUR.</source>
        <translation>Nehmen Sie einen Code aus drei Buchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Geben Sie Ihren Namen ein.</translation>
    </message>
    <message>
        <source>This file exists already. Choose another name, or open it with File &gt; Open.</source>
        <translation>Diese Datei gibt es schon. Wählen Sie einen anderen Namen, oder öffnen Sie sie mit Datei &gt; Öffnen.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another.</source>
        <translation>Diesen Ordner gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>New company file</source>
        <translation>Neue Mandantendatei</translation>
    </message>
    <message>
        <source>Company files (*.tieout)</source>
        <translation>Mandantendateien (*.tieout)</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Reconcile</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>One open item at a time, one key each (Ctrl+T)</source>
        <translation>Ein offener Posten nach dem anderen, je eine Taste (Ctrl+T)</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Look at the payments</source>
        <translation>Die Zahlungen ansehen</translation>
    </message>
    <message>
        <source>Start with a statement</source>
        <translation>Beginnen Sie mit einem Auszug</translation>
    </message>
    <message>
        <source>Import a bank or card statement and a list of expenses; what is certain is then reconciled at once.</source>
        <translation>Importieren Sie einen Bank- oder Kartenauszug und eine Ausgabenliste; was sicher ist, wird dann sofort abgestimmt.</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) to settle</source>
        <translation>
            <numerusform>%n Ausgabe zu erledigen</numerusform>
            <numerusform>%n Ausgaben zu erledigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle them in the Reconciliation Manager: pick the right payment, and save once.</source>
        <translation>Erledigen Sie sie in der Abstimmung: wählen Sie die richtige Zahlung, und speichern Sie einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Every expense is reconciled; %n payment(s) left</source>
        <translation>
            <numerusform>Jede Ausgabe ist abgestimmt; %n Zahlung ist übrig</numerusform>
            <numerusform>Jede Ausgabe ist abgestimmt; %n Zahlungen sind übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the expenses that are still missing, or make expenses from these payments.</source>
        <translation>Importieren Sie die Ausgaben, die noch fehlen, oder machen Sie Ausgaben aus diesen Zahlungen.</translation>
    </message>
    <message>
        <source>Everything is tied out</source>
        <translation>Alles geht auf</translation>
    </message>
    <message>
        <source>Nothing is open. Import the next statement when it comes.</source>
        <translation>Nichts ist offen. Importieren Sie den nächsten Auszug, wenn er kommt.</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <source>Nothing was said about it yet.</source>
        <translation>Noch wurde nichts dazu gesagt.</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>Fragen…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>NotesPresenter</name>
    <message numerus="yes">
        <source>%n question(s) asked; see Reports, Questions</source>
        <translation>
            <numerusform>%n Frage gestellt; siehe Abrechnungen, Fragen</numerusform>
            <numerusform>%n Fragen gestellt; siehe Abrechnungen, Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Notiz geschrieben</translation>
    </message>
    <message>
        <source>Answer recorded</source>
        <translation>Antwort festgehalten</translation>
    </message>
    <message>
        <source>Question changed</source>
        <translation>Frage geändert</translation>
    </message>
    <message>
        <source>Marked as sent</source>
        <translation>Als gesendet markiert</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) written to {file}</source>
        <translation>
            <numerusform>%n Frage nach {file} geschrieben</numerusform>
            <numerusform>%n Fragen nach {file} geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationArea</name>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>PaymentDetail</name>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Select a payment</source>
        <translation>Wählen Sie eine Zahlung</translation>
    </message>
    <message>
        <source>What the bank said about it shows here.</source>
        <translation>Was die Bank dazu sagte, erscheint hier.</translation>
    </message>
    <message>
        <source>No expense yet.</source>
        <translation>Noch keine Ausgabe.</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>Gesucht von</translation>
    </message>
    <message>
        <source>May be the same payment as</source>
        <translation>Vielleicht dieselbe Zahlung wie</translation>
    </message>
    <message>
        <source>Reconciled with</source>
        <translation>Abgestimmt mit</translation>
    </message>
    <message>
        <source>How it looked over time</source>
        <translation>Wie sie im Lauf der Zeit aussah</translation>
    </message>
    <message>
        <source>Notes and questions</source>
        <translation>Notizen und Fragen</translation>
    </message>
    <message>
        <source>From the statement</source>
        <translation>Vom Auszug</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Text der Bank</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Gekauft am</translation>
    </message>
    <message>
        <source>Booked on</source>
        <translation>Gebucht am</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>Wertstellung</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>Offen geblieben</translation>
    </message>
    <message>
        <source>Category code</source>
        <translation>Kategoriecode</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>Bank's id</source>
        <translation>Id der Bank</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Set aside by</source>
        <translation>Beiseitegelegt von</translation>
    </message>
    <message>
        <source>confirmed by {who}</source>
        <translation>bestätigt von {who}</translation>
    </message>
</context>
<context>
    <name>PaymentReceipts</name>
    <message>
        <source>This payment has no expense yet, so there is nothing to attach a receipt to</source>
        <translation>Diese Zahlung hat noch keine Ausgabe, also nichts, woran ein Beleg hängen könnte</translation>
    </message>
    <message>
        <source>Create its expense, or reconcile it, then drop the file again.</source>
        <translation>Legen Sie ihre Ausgabe an, oder stimmen Sie sie ab, und legen Sie die Datei dann noch einmal ab.</translation>
    </message>
    <message>
        <source>Whose receipt is it?</source>
        <translation>Wessen Beleg ist es?</translation>
    </message>
    <message>
        <source>The payment settles several expenses.</source>
        <translation>Die Zahlung erledigt mehrere Ausgaben.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Search merchant, bank text or amount</source>
        <translation>Händler, Text der Bank oder Betrag suchen</translation>
    </message>
    <message>
        <source>Create expense…</source>
        <translation>Ausgabe anlegen…</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Ignorieren…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Say which card or account these payments belong to</source>
        <translation>Sagen, zu welcher Karte oder welchem Konto diese Zahlungen gehören</translation>
    </message>
    <message>
        <source>Same payment…</source>
        <translation>Dieselbe Zahlung…</translation>
    </message>
    <message>
        <source>The two selected, or this one and the one it may be, are one</source>
        <translation>Die beiden ausgewählten, oder diese und die, die es sein kann, sind eine</translation>
    </message>
    <message>
        <source>Not the same…</source>
        <translation>Nicht dieselbe…</translation>
    </message>
    <message>
        <source>They are two payments</source>
        <translation>Es sind zwei Zahlungen</translation>
    </message>
    <message>
        <source>Statements of its card or account</source>
        <translation>Auszüge der Karte oder des Kontos</translation>
    </message>
    <message>
        <source>No payment fits these filters</source>
        <translation>Keine Zahlung passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Entfernen Sie oben einen Filter, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Noch keine Zahlungen</translation>
    </message>
    <message>
        <source>They come from bank and card statements: CSV, Excel or OpenDocument files.</source>
        <translation>Sie kommen aus Bank- und Kartenauszügen: Dateien aus CSV, Excel oder OpenDocument.</translation>
    </message>
    <message>
        <source>Import a statement…</source>
        <translation>Auszug importieren…</translation>
    </message>
    <message>
        <source>Import {number}</source>
        <translation>Import {number}</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>Vielleicht dieselbe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) may be one payment: look at them</source>
        <translation>
            <numerusform>%n Paar ist vielleicht eine Zahlung: sehen Sie es an</numerusform>
            <numerusform>%n Paare sind vielleicht je eine Zahlung: sehen Sie sie an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n expense(s)</source>
        <translation>
            <numerusform>%n Ausgabe anlegen</numerusform>
            <numerusform>%n Ausgaben anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each selected payment becomes an expense and is reconciled with it. Billable and To reimburse stay off; where the category needs a receipt the expense goes to review.</source>
        <translation>Jede ausgewählte Zahlung wird eine Ausgabe und mit ihr abgestimmt. „Fakturierbar“ und „Zu erstatten“ bleiben aus; wo die Kategorie einen Beleg verlangt, geht die Ausgabe in die Prüfung.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>The holder of the card</source>
        <translation>Der Inhaber der Karte</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n payment(s)</source>
        <translation>
            <numerusform>%n Zahlung ignorieren</numerusform>
            <numerusform>%n Zahlungen ignorieren</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in this list with your reason and can be restored; they are no longer offered.</source>
        <translation>Sie bleiben mit Ihrem Grund in dieser Liste und können wiederhergestellt werden; sie werden nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Such as: settlement of the card, private</source>
        <translation>Etwa: Ausgleich der Karte, privat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Say why; it stays beside the payment.</source>
        <translation>Sagen Sie, warum; es bleibt bei der Zahlung.</translation>
    </message>
    <message>
        <source>Add the card or account in Settings first</source>
        <translation>Legen Sie zuerst die Karte oder das Konto in den Einstellungen an</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n payment(s)</source>
        <translation>
            <numerusform>%n Zahlung zuweisen</numerusform>
            <numerusform>%n Zahlungen zuweisen</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines leave Unallocated and belong to this card or account from now on.</source>
        <translation>Die Zeilen sind nun zugeordnet und gehören von jetzt an zu dieser Karte oder diesem Konto.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>The same payment</source>
        <translation>Dieselbe Zahlung</translation>
    </message>
    <message>
        <source>The two become one payment with the history of both. Its links, notes and receipts stay; a pending one takes the amount, day and text of the booked one. Not the same takes it back.</source>
        <translation>Die beiden werden eine Zahlung mit dem Verlauf beider. Verknüpfungen, Notizen und Belege bleiben; eine vorläufige übernimmt Betrag, Tag und Text der gebuchten. „Nicht dieselbe“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>Es ist dieselbe</translation>
    </message>
    <message>
        <source>Not the same payment</source>
        <translation>Nicht dieselbe Zahlung</translation>
    </message>
    <message>
        <source>They stay two payments, or become two again, each as its own line says. You are not asked about them again.</source>
        <translation>Sie bleiben zwei Zahlungen, oder werden wieder zwei, jede wie ihre eigene Zeile sagt. Nach ihnen wird nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>Es sind zwei</translation>
    </message>
</context>
<context>
    <name>PaymentsPresenter</name>
    <message numerus="yes">
        <source>%n expense(s) created and reconciled</source>
        <translation>
            <numerusform>%n Ausgabe angelegt und abgestimmt</numerusform>
            <numerusform>%n Ausgaben angelegt und abgestimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) left out</source>
        <translation>
            <numerusform>%n Zahlung ausgelassen</numerusform>
            <numerusform>%n Zahlungen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) ignored; they stay listed with the reason</source>
        <translation>
            <numerusform>%n Zahlung ignoriert; sie bleibt mit dem Grund in der Liste</numerusform>
            <numerusform>%n Zahlungen ignoriert; sie bleiben mit dem Grund in der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) restored</source>
        <translation>
            <numerusform>%n Zahlung wiederhergestellt</numerusform>
            <numerusform>%n Zahlungen wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) assigned</source>
        <translation>
            <numerusform>%n Zahlung zugewiesen</numerusform>
            <numerusform>%n Zahlungen zugewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconciled automatically</source>
        <translation>
            <numerusform>%n automatisch abgestimmt</numerusform>
            <numerusform>%n automatisch abgestimmt</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are one payment now; its history shows both</source>
        <translation>Die beiden sind jetzt eine Zahlung; ihr Verlauf zeigt beide</translation>
    </message>
    <message>
        <source>They are two payments again</source>
        <translation>Es sind wieder zwei Zahlungen</translation>
    </message>
    <message>
        <source>Noted: two payments; you are not asked again</source>
        <translation>Notiert: zwei Zahlungen; Sie werden nicht noch einmal gefragt</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Plan of the sync with {name}</source>
        <translation>Plan des Abgleichs mit {name}</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>Both sides say the same.</source>
        <translation>Beide Seiten sagen dasselbe.</translation>
    </message>
    <message>
        <source>Search code, name or reason</source>
        <translation>Code, Name oder Grund suchen</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alle Ziele</translation>
    </message>
    <message>
        <source>Yes, flag them; they stay here and can be used</source>
        <translation>Ja, kennzeichnen; sie bleiben hier und sind verwendbar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Plan again with the answers</source>
        <translation>Mit den Antworten neu planen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; search for the others</source>
        <translation>Die ersten {shown} von {count}; suchen Sie nach den anderen</translation>
    </message>
</context>
<context>
    <name>PostingRunner</name>
    <message>
        <source>Looking up posting {number}</source>
        <translation>Buchung {number} wird nachgesehen</translation>
    </message>
    <message>
        <source>expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Sending receipts of posting {number}</source>
        <translation>Belege der Buchung {number} werden gesendet</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Making the entries for {name}</source>
        <translation>Buchungssätze für {name} werden gebildet</translation>
    </message>
    <message>
        <source>Nothing was posted: nothing is left of the selection</source>
        <translation>Nichts wurde gebucht: von der Auswahl ist nichts übrig</translation>
    </message>
    <message>
        <source>{settled} settled, {waiting} in doubt, {gone} no longer there</source>
        <translation>{settled} geklärt, {waiting} zweifelhaft, {gone} nicht mehr dort</translation>
    </message>
    <message>
        <source>They were posted and have been removed there: compare, then post them anew by hand.</source>
        <translation>Sie waren gebucht und sind dort entfernt worden: vergleichen Sie, und buchen Sie sie dann von Hand neu.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The receipts were sent again</source>
        <translation>Die Belege wurden noch einmal gesendet</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Correct this row…</source>
        <translation>Diese Zeile berichtigen…</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>Ein Auszug</translation>
    </message>
    <message>
        <source>An expense list</source>
        <translation>Eine Ausgabenliste</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Was die Datei enthält</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns and formats</source>
        <translation>Spalten und Formate</translation>
    </message>
    <message>
        <source>Cards and holders</source>
        <translation>Karten und Inhaber</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Abgewiesene Zeilen speichern…</translation>
    </message>
    <message>
        <source>out {money}</source>
        <translation>Ausgang {money}</translation>
    </message>
    <message>
        <source>in {money}</source>
        <translation>Eingang {money}</translation>
    </message>
    <message>
        <source>to import</source>
        <translation>zu importieren</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>nicht hinzugefügt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>beiseitegelegt</translation>
    </message>
    <message>
        <source>{name} has the very same content.</source>
        <translation>{name} hat genau denselben Inhalt.</translation>
    </message>
    <message>
        <source>It is imported once; this copy is left alone.</source>
        <translation>Er wird einmal importiert; diese Kopie bleibt unberührt.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) fit more than one of yours</source>
        <translation>
            <numerusform>%n Karte passt zu mehr als einer von Ihren</numerusform>
            <numerusform>%n Karten passen zu mehr als einer von Ihren</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where their lines go; until then they would land in Unallocated.</source>
        <translation>Wählen Sie, wohin ihre Zeilen gehen; bis dahin kämen sie unter „Nicht zugeordnet“.</translation>
    </message>
    <message>
        <source>This very file was imported on {when}.</source>
        <translation>Genau diese Datei wurde am {when} importiert.</translation>
    </message>
    <message>
        <source>Nothing in it is new; importing it again adds nothing.</source>
        <translation>Nichts darin ist neu; sie noch einmal zu importieren fügt nichts hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of an unknown holder or card</source>
        <translation>
            <numerusform>%n Zeile mit unbekanntem Inhaber oder unbekannter Karte</numerusform>
            <numerusform>%n Zeilen mit unbekanntem Inhaber oder unbekannter Karte</numerusform>
        </translation>
    </message>
    <message>
        <source>They come into Unallocated: listed under Import, where you can assign them.</source>
        <translation>Sie kommen unter „Nicht zugeordnet“: aufgelistet unter Import, wo Sie sie zuweisen können.</translation>
    </message>
    <message>
        <source>Rows may be missing from the file, or a sign is read the wrong way. Compare with the bank.</source>
        <translation>In der Datei fehlen vielleicht Zeilen, oder ein Vorzeichen wird falsch gelesen. Vergleichen Sie mit der Bank.</translation>
    </message>
    <message>
        <source>The file proves itself: </source>
        <translation>Die Datei beweist sich selbst: </translation>
    </message>
    <message numerus="yes">
        <source>Cards and holders (%n)</source>
        <translation>
            <numerusform>Karten und Inhaber (%n)</numerusform>
            <numerusform>Karten und Inhaber (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards and holders: </source>
        <translation>
            <numerusform>%n Karte oder Inhaber: </numerusform>
            <numerusform>%n Karten und Inhaber: </numerusform>
        </translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Card or account of {statement}</source>
        <translation>Karte oder Konto von {statement}</translation>
    </message>
    <message>
        <source>opening {money}</source>
        <translation>Anfang {money}</translation>
    </message>
    <message>
        <source>closing {money}</source>
        <translation>Ende {money}</translation>
    </message>
    <message>
        <source>No row can be read yet</source>
        <translation>Noch kann keine Zeile gelesen werden</translation>
    </message>
    <message>
        <source>Answer the question above; the rows and what they mean show here then.</source>
        <translation>Beantworten Sie die Frage oben; dann erscheinen hier die Zeilen und was sie bedeuten.</translation>
    </message>
    <message>
        <source>No rows of this kind</source>
        <translation>Keine Zeilen dieser Art</translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>Also link exact, unique amounts</source>
        <translation>Auch genaue, einmalige Beträge verknüpfen</translation>
    </message>
    <message>
        <source>Rehearse these rules…</source>
        <translation>Probelauf dieser Regeln…</translation>
    </message>
    <message>
        <source>What they would have done in months that are decided</source>
        <translation>Was sie in entschiedenen Monaten getan hätten</translation>
    </message>
    <message>
        <source>The chance of being right from which a pair is linked by itself</source>
        <translation>Die Wahrscheinlichkeit, ab der ein Paar von selbst verknüpft wird</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Unique amounts</source>
        <translation>Einmalige Beträge</translation>
    </message>
    <message>
        <source>... within days</source>
        <translation>... innerhalb von Tagen</translation>
    </message>
    <message>
        <source>... above a chance of</source>
        <translation>... über Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Days the payment may come before</source>
        <translation>Tage, die die Zahlung früher kommen darf</translation>
    </message>
    <message>
        <source>Days the payment may come after</source>
        <translation>Tage, die die Zahlung später kommen darf</translation>
    </message>
    <message>
        <source>Merchants alike by at least</source>
        <translation>Händler einander ähnlich zu mindestens</translation>
    </message>
    <message>
        <source>Converted amounts may differ by this much</source>
        <translation>Umgerechnete Beträge dürfen so weit abweichen</translation>
    </message>
    <message>
        <source>Exchange rate tolerance</source>
        <translation>Toleranz der Wechselkurse</translation>
    </message>
</context>
<context>
    <name>ProfilesPane</name>
    <message>
        <source>Matching profiles</source>
        <translation>Abstimmungsprofile</translation>
    </message>
    <message>
        <source>Use this profile</source>
        <translation>Dieses Profil verwenden</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Kopieren…</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Probelauf…</translation>
    </message>
    <message>
        <source>See what this profile would have done in months that are decided</source>
        <translation>Sehen, was dieses Profil in entschiedenen Monaten getan hätte</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Links by itself when</source>
        <translation>Verknüpft von selbst, wenn</translation>
    </message>
    <message>
        <source>How it decides</source>
        <translation>Wie es entscheidet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>New links are made with {name}: {threshold}. {rule}</source>
        <translation>Neue Verknüpfungen macht {name}: {threshold}. {rule}</translation>
    </message>
    <message>
        <source>Copy the profile {name}</source>
        <translation>Profil {name} kopieren</translation>
    </message>
    <message>
        <source>The copy starts with the same rules and can be changed without touching the original.</source>
        <translation>Die Kopie beginnt mit denselben Regeln und kann geändert werden, ohne das Original zu berühren.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Name der Kopie</translation>
    </message>
    <message>
        <source>There is a profile of this name.</source>
        <translation>Ein Profil dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Give the copy a name.</source>
        <translation>Geben Sie der Kopie einen Namen.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} je Sekunde</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>noch {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>The numbers below are read this way</source>
        <translation>Die Zahlen unten werden so gelesen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The rows below are read this way</source>
        <translation>Die Zeilen unten werden so gelesen</translation>
    </message>
    <message>
        <source>Accept as proposed: {answer}</source>
        <translation>Annehmen wie vorgeschlagen: {answer}</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n answer(s) as proposed</source>
        <translation>
            <numerusform>%n Antwort annehmen wie vorgeschlagen</numerusform>
            <numerusform>%n Antworten annehmen wie vorgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsPane</name>
    <message>
        <source>Cardholders</source>
        <translation>Karteninhaber</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Welche Fragen</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show the row</source>
        <translation>Zeile zeigen</translation>
    </message>
    <message>
        <source>Write list…</source>
        <translation>Liste schreiben…</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Als gesendet markieren</translation>
    </message>
    <message>
        <source>Draft a mail</source>
        <translation>E-Mail entwerfen</translation>
    </message>
    <message>
        <source>Nobody has to answer anything</source>
        <translation>Niemand muss etwas beantworten</translation>
    </message>
    <message>
        <source>Ask about a row in Expenses or Payments; it is listed here by cardholder.</source>
        <translation>Fragen Sie in Ausgaben oder Zahlungen zu einer Zeile; sie steht dann hier beim Karteninhaber.</translation>
    </message>
    <message>
        <source>Questions to {name}</source>
        <translation>Fragen an {name}</translation>
    </message>
    <message>
        <source>Select a cardholder</source>
        <translation>Wählen Sie einen Karteninhaber</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Write question list</source>
        <translation>Fragenliste schreiben</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv);;Text (*.txt);;Mail draft (*.eml)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv);;Text (*.txt);;E-Mail-Entwurf (*.eml)</translation>
    </message>
</context>
<context>
    <name>RateEditor</name>
    <message>
        <source>the bank, the central bank</source>
        <translation>die Bank, die Zentralbank</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Three letters, such as USD</source>
        <translation>Drei Buchstaben, etwa USD</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Three letters, such as EUR</source>
        <translation>Drei Buchstaben, etwa EUR</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Up to nine decimals</source>
        <translation>Bis zu neun Dezimalstellen</translation>
    </message>
</context>
<context>
    <name>RatesPart</name>
    <message>
        <source>Search currency, day or source</source>
        <translation>Währung, Tag oder Quelle suchen</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importieren…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Enter the rate…</source>
        <translation>Kurs eingeben…</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>No exchange rates yet</source>
        <translation>Noch keine Wechselkurse</translation>
    </message>
    <message>
        <source>A claim in another currency is posted at the rate of its day: enter it, or import a file.</source>
        <translation>Ein Erstattungsanspruch in anderer Währung wird zum Kurs seines Tages gebucht: geben Sie ihn ein, oder importieren Sie eine Datei.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Eingegeben von</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message numerus="yes">
        <source>%n rate(s) to {currency} are missing</source>
        <translation>
            <numerusform>%n Kurs zu {currency} fehlt</numerusform>
            <numerusform>%n Kurse zu {currency} fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} and {count} more</source>
        <translation>{days} und {count} weitere</translation>
    </message>
    <message>
        <source>Expenses of these days cannot be posted: {what}.</source>
        <translation>Ausgaben dieser Tage können nicht gebucht werden: {what}.</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; search for the others</source>
        <translation>Die ersten {shown} von {count}; suchen Sie nach den anderen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n exchange rate(s)</source>
        <translation>
            <numerusform>%n Wechselkurs entfernen</numerusform>
            <numerusform>%n Wechselkurse entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is posted stays as it is. Undo brings them back.</source>
        <translation>Was gebucht ist, bleibt, wie es ist. „Rückgängig“ bringt sie zurück.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange rate(s) removed</source>
        <translation>
            <numerusform>%n Wechselkurs entfernt</numerusform>
            <numerusform>%n Wechselkurse entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Import exchange rates</source>
        <translation>Wechselkurse importieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>From {file}. Rates of the same day, currencies and origin are replaced.</source>
        <translation>Aus {file}. Kurse desselben Tages, derselben Währungen und Herkunft werden ersetzt.</translation>
    </message>
    <message>
        <source>Days: {first} to {last}.</source>
        <translation>Tage: {first} bis {last}.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n exchange rate(s)</source>
        <translation>
            <numerusform>%n Wechselkurs importieren</numerusform>
            <numerusform>%n Wechselkurse importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange rate(s) imported</source>
        <translation>
            <numerusform>%n Wechselkurs importiert</numerusform>
            <numerusform>%n Wechselkurse importiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptPicture</name>
    <message>
        <source>Receipt {name}; Enter shows it large</source>
        <translation>Beleg {name}; Enter zeigt ihn groß</translation>
    </message>
</context>
<context>
    <name>ReceiptViewer</name>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Page of the receipt</source>
        <translation>Seite des Belegs</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Previous receipt</source>
        <translation>Voriger Beleg</translation>
    </message>
    <message>
        <source>Next receipt</source>
        <translation>Nächster Beleg</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Auf Breite</translation>
    </message>
    <message>
        <source>Open outside</source>
        <translation>Extern öffnen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Move before</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Move behind</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Abnehmen</translation>
    </message>
    <message>
        <source>{name}, page {page} of {pages}</source>
        <translation>{name}, Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>Noch kein Beleg</translation>
    </message>
    <message>
        <source>Select an expense to see its receipts</source>
        <translation>Wählen Sie eine Ausgabe, um ihre Belege zu sehen</translation>
    </message>
    <message>
        <source>Drop images or PDF files here.</source>
        <translation>Legen Sie hier Bilder oder PDF-Dateien ab.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>{place} of {count}  ·  {name}</source>
        <translation>{place} von {count}  ·  {name}</translation>
    </message>
    <message>
        <source>Save a copy of the receipt</source>
        <translation>Kopie des Belegs speichern</translation>
    </message>
    <message>
        <source>{name} is taken off</source>
        <translation>{name} ist abgenommen</translation>
    </message>
</context>
<context>
    <name>ReceiptsBeside</name>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Receipts beside the payments</source>
        <translation>Belege neben den Zahlungen</translation>
    </message>
</context>
<context>
    <name>ReceiptsPresenter</name>
    <message>
        <source>The receipt is back</source>
        <translation>Der Beleg ist zurück</translation>
    </message>
    <message>
        <source>A copy is in {file}</source>
        <translation>Eine Kopie liegt in {file}</translation>
    </message>
    <message>
        <source>No program on this computer opens {file}</source>
        <translation>Kein Programm auf diesem Rechner öffnet {file}</translation>
    </message>
    <message>
        <source>Save a copy and open it where there is one.</source>
        <translation>Speichern Sie eine Kopie, und öffnen Sie sie dort, wo es eines gibt.</translation>
    </message>
</context>
<context>
    <name>ReferencePage</name>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Data Sync</source>
        <translation>Datenabgleich</translation>
    </message>
    <message>
        <source>Sync history</source>
        <translation>Verlauf der Abgleiche</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Stammdaten</translation>
    </message>
    <message>
        <source>Sync with</source>
        <translation>Abgleichen mit</translation>
    </message>
    <message>
        <source>The plan could not be made. {why}</source>
        <translation>Der Plan konnte nicht gemacht werden. {why}</translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message>
        <source>Rehearse {name}</source>
        <translation>Probelauf von {name}</translation>
    </message>
    <message>
        <source>Decides again what people have decided, with these rules, and compares. Nothing is changed.</source>
        <translation>Entscheidet mit diesen Regeln noch einmal, was Menschen entschieden haben, und vergleicht. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>Erster Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Probelauf starten</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Deciding again</source>
        <translation>Wird noch einmal entschieden</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Would match</source>
        <translation>Träfe zu</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Estimated error</source>
        <translation>Geschätzter Fehler</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Nothing differs from what people decided</source>
        <translation>Nichts weicht von dem ab, was Menschen entschieden</translation>
    </message>
    <message>
        <source>Every link of these rules is one that people made too</source>
        <translation>Jede Verknüpfung dieser Regeln haben Menschen auch gemacht</translation>
    </message>
    <message>
        <source>At most so many wrong in 10,000</source>
        <translation>Höchstens so viele falsch in 10 000</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>wrong in 10,000</source>
        <translation>falsch in 10 000</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>People decided</source>
        <translation>Menschen entschieden</translation>
    </message>
    <message>
        <source>These rules would link</source>
        <translation>Diese Regeln würden verknüpfen</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Wahrsch.</translation>
    </message>
    <message>
        <source>How it differs</source>
        <translation>Wie es abweicht</translation>
    </message>
    <message>
        <source>{month} ({decided} of {all} decided)</source>
        <translation>{month} ({decided} von {all} entschieden)</translation>
    </message>
    <message>
        <source>No month is decided yet</source>
        <translation>Noch ist kein Monat entschieden</translation>
    </message>
    <message>
        <source>Reconcile a month by hand first; it then shows what these rules would have done.</source>
        <translation>Stimmen Sie zuerst einen Monat von Hand ab; er zeigt dann, was diese Regeln getan hätten.</translation>
    </message>
    <message>
        <source>of {count}, {share}</source>
        <translation>von {count}, {share}</translation>
    </message>
    <message>
        <source>in 10,000, at most {upper} (95 %)</source>
        <translation>in 10 000, höchstens {upper} (95 %)</translation>
    </message>
    <message>
        <source>The largest of three estimates: moved copies of the expenses that found a payment, links that people made otherwise, and the doubt in the chances themselves. The bound holds at 95 %.</source>
        <translation>Die größte von drei Schätzungen: verschobene Kopien der Ausgaben, die eine Zahlung fanden, Verknüpfungen, die Menschen anders machten, und der Zweifel in den Wahrscheinlichkeiten selbst. Die Grenze gilt zu 95 %.</translation>
    </message>
    <message numerus="yes">
        <source>Differences: %n</source>
        <translation>
            <numerusform>Abweichungen: %n</numerusform>
            <numerusform>Abweichungen: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the threshold {threshold}</source>
        <translation>Schwelle {threshold} verwenden</translation>
    </message>
    <message>
        <source>These rules: {why}</source>
        <translation>Diese Regeln: {why}</translation>
    </message>
    <message>
        <source>People: {why}</source>
        <translation>Menschen: {why}</translation>
    </message>
</context>
<context>
    <name>Rehearsals</name>
    <message>
        <source>Before links are made without asking: what would {name} have done?</source>
        <translation>Bevor ohne Rückfrage verknüpft wird: was hätte {name} getan?</translation>
    </message>
    <message>
        <source>Switch automation on</source>
        <translation>Automatik einschalten</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>All reports</source>
        <translation>Alle Abrechnungen</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Non-refundable expenses: paid by the company</source>
        <translation>Nicht erstattbare Ausgaben: von der Firma bezahlt</translation>
    </message>
    <message>
        <source>Refundable expenses: paid by the employee</source>
        <translation>Erstattbare Ausgaben: vom Mitarbeiter bezahlt</translation>
    </message>
    <message>
        <source>Nothing to pay back in this report</source>
        <translation>In dieser Abrechnung ist nichts zu erstatten</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Non-refundable</source>
        <translation>Nicht erstattbar</translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation>Zu erstatten</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>In den Büchern</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Bezahlt mit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>submitted {day}</source>
        <translation>eingereicht am {day}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Abrechnung</translation>
    </message>
    <message numerus="yes">
        <source>%n required receipt(s) missing</source>
        <translation>
            <numerusform>%n nötiger Beleg fehlt</numerusform>
            <numerusform>%n nötige Belege fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipt missing</source>
        <translation>Beleg fehlt</translation>
    </message>
    <message>
        <source>{booked}, without {missing}</source>
        <translation>{booked}, ohne {missing}</translation>
    </message>
    <message>
        <source>Only {state}; click the number again to see all</source>
        <translation>Nur {state}; ein weiterer Klick auf die Zahl zeigt alle</translation>
    </message>
    <message>
        <source>Nothing here was paid by the company</source>
        <translation>Hier hat die Firma nichts bezahlt</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Expense reports</source>
        <translation>Spesenabrechnungen</translation>
    </message>
    <message>
        <source>Search number, title or employee</source>
        <translation>Nummer, Titel oder Mitarbeiter suchen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Abrechnungen</translation>
    </message>
    <message>
        <source>Links to confirm</source>
        <translation>Verknüpfungen zu bestätigen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Back to all reports</source>
        <translation>Zurück zu allen Abrechnungen</translation>
    </message>
    <message>
        <source>Reconcile this report</source>
        <translation>Diese Abrechnung abstimmen</translation>
    </message>
    <message>
        <source>Report as PDF or Excel…</source>
        <translation>Als PDF oder Excel…</translation>
    </message>
    <message>
        <source>No expense reports yet</source>
        <translation>Noch keine Spesenabrechnungen</translation>
    </message>
    <message>
        <source>They come with an expense list that names a report for each expense.</source>
        <translation>Sie kommen mit einer Ausgabenliste, die zu jeder Ausgabe eine Abrechnung nennt.</translation>
    </message>
    <message>
        <source>Import an expense list…</source>
        <translation>Ausgabenliste importieren…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Report as PDF or Excel</source>
        <translation>Abrechnung als PDF oder Excel</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Excel (*.xlsx)</source>
        <translation>PDF (*.pdf);;Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>The report is in {file}</source>
        <translation>Die Abrechnung liegt in {file}</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Reconciled automatically</source>
        <translation>Automatisch abgestimmt</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Without a sure match</source>
        <translation>Ohne sicheren Treffer</translation>
    </message>
    <message>
        <source>Why not by itself</source>
        <translation>Warum nicht von selbst</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Abgewiesene Zeilen speichern…</translation>
    </message>
    <message>
        <source>Correct rejected rows…</source>
        <translation>Abgewiesene Zeilen berichtigen…</translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation>Weitere importieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) imported</source>
        <translation>
            <numerusform>%n Zahlung importiert</numerusform>
            <numerusform>%n Zahlungen importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) imported</source>
        <translation>
            <numerusform>%n Ausgabe importiert</numerusform>
            <numerusform>%n Ausgaben importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic reconciliation after an import is switched off.</source>
        <translation>Die automatische Abstimmung nach einem Import ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch it on in Settings &gt; Matching, or reconcile by hand.</source>
        <translation>Schalten Sie sie unter Einstellungen &gt; Abstimmungsregeln ein, oder stimmen Sie von Hand ab.</translation>
    </message>
    <message>
        <source>The import is saved; automatic reconciliation was not carried out.</source>
        <translation>Der Import ist gespeichert; automatisch abgestimmt wurde nicht.</translation>
    </message>
    <message>
        <source>Run it from the Reconciliation Manager.</source>
        <translation>Starten Sie sie in der Abstimmung.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in Unallocated</source>
        <translation>
            <numerusform>%n Zeile unter „Nicht zugeordnet“</numerusform>
            <numerusform>%n Zeilen unter „Nicht zugeordnet“</numerusform>
        </translation>
    </message>
    <message>
        <source>Their card or holder is not known; assigned, they are matched like all others.</source>
        <translation>Ihre Karte oder ihr Inhaber ist nicht bekannt; einmal zugewiesen, werden sie abgestimmt wie alle anderen.</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Compare with the statement of the bank.</source>
        <translation>Vergleichen Sie mit dem Auszug der Bank.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n Zeile abgewiesen</numerusform>
            <numerusform>%n Zeilen abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them here: the rows come in then, and what the file has stays beside them.</source>
        <translation>Berichtigen Sie sie hier: dann kommen die Zeilen herein, und was die Datei hat, bleibt daneben stehen.</translation>
    </message>
    <message>
        <source>Import: {name}</source>
        <translation>Import: {name}</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>Expenses and payments become open again, as they were.</source>
        <translation>Ausgaben und Zahlungen werden wieder offen, wie sie waren.</translation>
    </message>
    <message>
        <source>Links that were taken back are made again.</source>
        <translation>Zurückgenommene Verknüpfungen werden wieder gemacht.</translation>
    </message>
    <message>
        <source>What it brought leaves the lists; the audit trail keeps it.</source>
        <translation>Was er brachte, verlässt die Listen; das Änderungsprotokoll behält es.</translation>
    </message>
    <message>
        <source>Payments that were set aside come back into the lists.</source>
        <translation>Beiseitegelegte Zahlungen kommen zurück in die Listen.</translation>
    </message>
    <message>
        <source>What was not posted goes back to Approved.</source>
        <translation>Was nicht gebucht wurde, geht zurück zu Genehmigt.</translation>
    </message>
    <message>
        <source>Old values come back and new rows are flagged; the next sync may differ.</source>
        <translation>Alte Werte kommen zurück, neue Zeilen werden gekennzeichnet; der nächste Abgleich kann abweichen.</translation>
    </message>
    <message>
        <source>Every row is looked at again first; this becomes a line itself.</source>
        <translation>Jede Zeile wird zuvor noch einmal geprüft; auch dies wird eine Zeile im Verlauf.</translation>
    </message>
    <message>
        <source>Take back line {number}</source>
        <translation>Zeile {number} zurücknehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>Alles oder nichts</translation>
    </message>
    <message>
        <source>Do not tie the same pairs automatically again</source>
        <translation>Dieselben Paare nicht noch einmal automatisch verknüpfen</translation>
    </message>
    <message numerus="yes">
        <source>Take its %n link(s) back too</source>
        <translation>
            <numerusform>Auch ihre %n Verknüpfung zurücknehmen</numerusform>
            <numerusform>Auch ihre %n Verknüpfungen zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n row(s) that nothing holds</source>
        <translation>
            <numerusform>Nur die %n Zeile, die nichts festhält</numerusform>
            <numerusform>Nur die %n Zeilen, die nichts festhält</numerusform>
        </translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Nach Wunsch</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken back</source>
        <translation>
            <numerusform>%n Zeile kann nicht zurückgenommen werden</numerusform>
            <numerusform>%n Zeilen können nicht zurückgenommen werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskPane</name>
    <message>
        <source>Estimate the risk</source>
        <translation>Risiko schätzen</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Wird geschätzt…</translation>
    </message>
    <message>
        <source>Estimating what automatic links risk</source>
        <translation>Das Risiko automatischer Verknüpfungen wird geschätzt</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Neu schätzen</translation>
    </message>
    <message>
        <source>There are no open expenses to estimate the risk from.</source>
        <translation>Es gibt keine offenen Ausgaben, aus denen sich das Risiko schätzen ließe.</translation>
    </message>
    <message>
        <source>About {rate} in 10,000 expenses would be linked by chance; at most {upper}.</source>
        <translation>Etwa {rate} von 10 000 Ausgaben würden durch Zufall verknüpft; höchstens {upper}.</translation>
    </message>
    <message>
        <source>Too few expenses to tell: at most {upper} in 10,000 would be linked by chance.</source>
        <translation>Zu wenige Ausgaben für eine Aussage: höchstens {upper} von 10 000 würden durch Zufall verknüpft.</translation>
    </message>
    <message>
        <source>Measured on your own data: {count} expenses were moved by some weeks, so that no payment is theirs, and {links} were linked all the same. The upper bound holds in 19 of 20 cases; more expenses make it closer.</source>
        <translation>Gemessen an Ihren eigenen Daten: {count} Ausgaben wurden um einige Wochen verschoben, sodass keine Zahlung zu ihnen gehört, und {links} wurden trotzdem verknüpft. Die Obergrenze gilt in 19 von 20 Fällen; mehr Ausgaben machen sie enger.</translation>
    </message>
    <message numerus="yes">
        <source>Chances are corrected by %n link(s) that people confirmed or undid.</source>
        <translation>
            <numerusform>Wahrscheinlichkeiten sind mit %n Verknüpfung berichtigt, die Menschen bestätigten oder aufhoben.</numerusform>
            <numerusform>Wahrscheinlichkeiten sind mit %n Verknüpfungen berichtigt, die Menschen bestätigten oder aufhoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chances are as shipped: too few links were confirmed or undone to correct them.</source>
        <translation>Wahrscheinlichkeiten sind wie mitgeliefert: zu wenige Verknüpfungen wurden bestätigt oder aufgehoben, um sie zu berichtigen.</translation>
    </message>
    <message>
        <source>Weights are adapted to {count} pairs of this company.</source>
        <translation>Die Gewichte sind an {count} Paare dieser Firma angepasst.</translation>
    </message>
    <message>
        <source>Weights are as shipped: too little data of this company yet.</source>
        <translation>Die Gewichte sind wie geliefert: noch zu wenig Daten dieser Firma.</translation>
    </message>
    <message>
        <source>What does linking at this threshold risk?</source>
        <translation>Was riskiert das Verknüpfen bei dieser Schwelle?</translation>
    </message>
    <message>
        <source>Tieout can estimate on your own data how many automatic links would be chance.</source>
        <translation>Tieout kann an Ihren eigenen Daten schätzen, wie viele automatische Verknüpfungen Zufall wären.</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>The key; it belongs to the accounting system</source>
        <translation>Der Schlüssel; er gehört der Buchhaltung</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <source>The next sync brings the name from there back</source>
        <translation>Der nächste Abgleich bringt den Namen von dort zurück</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Enter a code.</source>
        <translation>Geben Sie einen Code ein.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>RunsPart</name>
    <message>
        <source>Export these changes…</source>
        <translation>Diese Änderungen exportieren…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No sync has run yet</source>
        <translation>Noch kein Abgleich gelaufen</translation>
    </message>
    <message>
        <source>Each run stays listed here with what it changed, old and new.</source>
        <translation>Jeder Lauf bleibt hier stehen mit dem, was er änderte, alt und neu.</translation>
    </message>
    <message>
        <source>Changes of this run</source>
        <translation>Änderungen dieses Laufs</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Both sides said the same.</source>
        <translation>Beide Seiten sagten dasselbe.</translation>
    </message>
    <message>
        <source>Search code, name or reason</source>
        <translation>Code, Name oder Grund suchen</translation>
    </message>
    <message>
        <source>Data sync</source>
        <translation>Datenabgleich</translation>
    </message>
    <message>
        <source>Export these changes</source>
        <translation>Diese Änderungen exportieren</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n Zeile nach {file} geschrieben</numerusform>
            <numerusform>%n Zeilen nach {file} geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreWaterfall</name>
    <message>
        <source>How the score comes about</source>
        <translation>Wie die Bewertung zustande kommt</translation>
    </message>
    <message>
        <source>Starting point</source>
        <translation>Ausgangspunkt</translation>
    </message>
    <message>
        <source>any two items</source>
        <translation>zwei beliebige Posten</translation>
    </message>
    <message>
        <source>Sum: {}</source>
        <translation>Summe: {}</translation>
    </message>
    <message>
        <source>Probability: {}</source>
        <translation>Wahrscheinlichkeit: {}</translation>
    </message>
    <message>
        <source>{} likely</source>
        <translation>zu {} wahrscheinlich</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SearchCompletion</name>
    <message>
        <source>Search operators</source>
        <translation>Suchoperatoren</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Abstimmungsregeln</translation>
    </message>
    <message>
        <source>Cards and accounts</source>
        <translation>Karten und Konten</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>New card or account…</source>
        <translation>Neue Karte oder neues Konto…</translation>
    </message>
    <message>
        <source>New employee…</source>
        <translation>Neuer Mitarbeiter…</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>Neue Kategorie…</translation>
    </message>
    <message>
        <source>Changes are saved at once and audited</source>
        <translation>Änderungen werden sofort gespeichert und protokolliert</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>You work as</source>
        <translation>Sie arbeiten als</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Geöffnet zum</translation>
    </message>
    <message>
        <source>reading only</source>
        <translation>Nur Lesen</translation>
    </message>
    <message>
        <source>reading and writing</source>
        <translation>Lesen und Schreiben</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>A copy of the whole company file, proven readable. It can be opened like any other.</source>
        <translation>Eine Kopie der ganzen Mandantendatei, nachweislich lesbar. Sie lässt sich öffnen wie jede andere.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Jetzt sichern…</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Änderungsprotokoll</translation>
    </message>
    <message>
        <source>Every change is recorded with who, when, before and after, and chained. Verify proves the chain, and that counters, links and states fit together.</source>
        <translation>Jede Änderung wird mit wer, wann, vorher und nachher festgehalten und verkettet. „Beweisen“ prüft die Kette, und dass Zähler, Verknüpfungen und Stände zusammenpassen.</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>Änderungsprotokoll beweisen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Open the last company at the start</source>
        <translation>Beim Start die letzte Firma öffnen</translation>
    </message>
    <message>
        <source>These settings belong to this computer, not to the company file.</source>
        <translation>Diese Einstellungen gehören zu diesem Rechner, nicht zur Mandantendatei.</translation>
    </message>
    <message>
        <source>Reconcile automatically after each import</source>
        <translation>Nach jedem Import automatisch abstimmen</translation>
    </message>
    <message>
        <source>Make expenses from payments that nothing matches, after each import</source>
        <translation>Nach jedem Import Ausgaben aus Zahlungen machen, zu denen nichts passt</translation>
    </message>
    <message>
        <source>Learn merchant names from links made by hand</source>
        <translation>Händlernamen aus Verknüpfungen von Hand lernen</translation>
    </message>
    <message>
        <source>Post what was linked by hand only after a second person has confirmed it</source>
        <translation>Was von Hand verknüpft wurde, erst buchen, wenn eine zweite Person es bestätigt hat</translation>
    </message>
    <message>
        <source>Tolerance, {currency}</source>
        <translation>Toleranz, {currency}</translation>
    </message>
    <message>
        <source>Up to this difference nothing is asked</source>
        <translation>Bis zu dieser Abweichung wird nichts gefragt</translation>
    </message>
    <message>
        <source>Tolerance, percent</source>
        <translation>Toleranz, Prozent</translation>
    </message>
    <message>
        <source>The larger of the two counts</source>
        <translation>Der größere der beiden Werte gilt</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Schreiben Sie einen Betrag wie {example}.</translation>
    </message>
    <message>
        <source>Write a percentage between 0 and 100.</source>
        <translation>Schreiben Sie einen Prozentsatz zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Company files (*.tieout)</source>
        <translation>Mandantendateien (*.tieout)</translation>
    </message>
    <message>
        <source>Backing up to {file}</source>
        <translation>Wird nach {file} gesichert</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Backed up to {file}</source>
        <translation>Nach {file} gesichert</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Intact: all {events} recorded events hold.</source>
        <translation>Unversehrt: alle {events} festgehaltenen Ereignisse halten.</translation>
    </message>
    <message>
        <source>Not intact from event {first} on: {problem}. Keep a copy of the file and restore a backup.</source>
        <translation>Nicht unversehrt ab Ereignis {first}: {problem}. Bewahren Sie eine Kopie der Datei auf, und spielen Sie eine Sicherung ein.</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>SetupPart</name>
    <message>
        <source>What comes from the accounting system</source>
        <translation>Was aus der Buchhaltung kommt</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Lauf zeigen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Nothing to sync with yet</source>
        <translation>Noch nichts zum Abgleichen</translation>
    </message>
    <message>
        <source>Connect an accounting system, or a folder of CSV and Excel lists. Sync only reads there; it never writes.</source>
        <translation>Verbinden Sie eine Buchhaltung, oder einen Ordner mit CSV- und Excel-Listen. Der Abgleich liest dort nur; er schreibt nie.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Look at the plan…</source>
        <translation>Plan ansehen…</translation>
    </message>
    <message>
        <source>What a sync would change, before it does (Ctrl+Shift+P)</source>
        <translation>Was ein Abgleich ändern würde, bevor er es tut (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>Save and sync</source>
        <translation>Speichern und abgleichen</translation>
    </message>
    <message>
        <source>Daily run</source>
        <translation>Täglicher Lauf</translation>
    </message>
    <message>
        <source>Every day at</source>
        <translation>Jeden Tag um</translation>
    </message>
    <message>
        <source>Time of the daily run, Greenwich Mean Time</source>
        <translation>Zeit des täglichen Laufs, mittlere Greenwich-Zeit</translation>
    </message>
    <message>
        <source>GMT</source>
        <translation>GMT</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Kommt mit</translation>
    </message>
    <message>
        <source>Last run {when}: {status}</source>
        <translation>Letzter Lauf {when}: {status}</translation>
    </message>
    <message>
        <source>next {when} here</source>
        <translation>hier als nächstes {when}</translation>
    </message>
    <message>
        <source>The system could not be asked what it has: {why}</source>
        <translation>Das System konnte nicht gefragt werden, was es hat: {why}</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>SideNav</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Link a part</source>
        <translation>Einen Teil verknüpfen</translation>
    </message>
    <message>
        <source>Optional; it is kept with the link</source>
        <translation>Nach Wunsch; er bleibt bei der Verknüpfung</translation>
    </message>
    <message>
        <source>Amount to link, {currency}</source>
        <translation>Zu verknüpfender Betrag, {currency}</translation>
    </message>
    <message>
        <source>Link this part</source>
        <translation>Diesen Teil verknüpfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Enter an amount above zero, up to {most}.</source>
        <translation>Geben Sie einen Betrag über null ein, bis {most}.</translation>
    </message>
    <message>
        <source>Stays open: {claimed} of the expense, {paid} of the payment.</source>
        <translation>Offen bleibt: {claimed} der Ausgabe, {paid} der Zahlung.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Receipt missing</source>
        <translation>Beleg fehlt</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Import history</source>
        <translation>Verlauf der Importe</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>Noch nichts importiert</translation>
    </message>
    <message>
        <source>Each import is listed here with its counts, and can be undone as a whole.</source>
        <translation>Jeder Import steht hier mit seinen Zahlen und kann als Ganzes rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Auszüge</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet ist</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Diesen Import rückgängig machen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Show its payments</source>
        <translation>Ihre Zahlungen zeigen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Abgestimmt</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n anzusehen</numerusform>
            <numerusform>%n anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>This import cannot be undone now. {why}</source>
        <translation>Dieser Import kann jetzt nicht rückgängig gemacht werden. {why}</translation>
    </message>
</context>
<context>
    <name>StatementsPane</name>
    <message>
        <source>Cards and accounts</source>
        <translation>Karten und Konten</translation>
    </message>
    <message>
        <source>No statement yet</source>
        <translation>Noch kein Auszug</translation>
    </message>
    <message>
        <source>Import one; gaps between statements show here.</source>
        <translation>Importieren Sie einen; Lücken zwischen Auszügen erscheinen hier.</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Auszüge</translation>
    </message>
    <message>
        <source>No statement of this card or account yet</source>
        <translation>Noch kein Auszug dieser Karte oder dieses Kontos</translation>
    </message>
    <message>
        <source>Show its import</source>
        <translation>Seinen Import zeigen</translation>
    </message>
    <message>
        <source>Show its payments</source>
        <translation>Ihre Zahlungen zeigen</translation>
    </message>
    <message>
        <source>Import what is missing…</source>
        <translation>Fehlendes importieren…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>File or finding</source>
        <translation>Datei oder Befund</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Pass without a receipt</source>
        <translation>Ohne Beleg durchlassen</translation>
    </message>
    <message>
        <source>{why}. Say why there is none, or attach it first.</source>
        <translation>{why}. Sagen Sie, warum es keinen gibt, oder hängen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>Reject %n expense(s)</source>
        <translation>
            <numerusform>%n Ausgabe ablehnen</numerusform>
            <numerusform>%n Ausgaben ablehnen</numerusform>
        </translation>
    </message>
    <message>
        <source>They become drafts again, with the reason as a note for the employee.</source>
        <translation>Sie werden wieder Entwürfe, mit dem Grund als Notiz für den Mitarbeiter.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>Send %n expense(s) back</source>
        <translation>
            <numerusform>%n Ausgabe zurückgeben</numerusform>
            <numerusform>%n Ausgaben zurückgeben</numerusform>
        </translation>
    </message>
    <message>
        <source>They are to be submitted again; what lacks a required receipt is to be reviewed.</source>
        <translation>Sie sind dann wieder einzureichen; was einen nötigen Beleg nicht hat, ist zu prüfen.</translation>
    </message>
    <message>
        <source>Reason, if there is one</source>
        <translation>Grund, falls es einen gibt</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Zurückgeben</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
</context>
<context>
    <name>SyncPresenter</name>
    <message>
        <source>Asking {name} what it has</source>
        <translation>{name} wird gefragt, was es hat</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Comparing with {name}</source>
        <translation>Wird mit {name} verglichen</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Syncing with {name}</source>
        <translation>Wird mit {name} abgeglichen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>TableMenus</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Fit widths</source>
        <translation>Breiten anpassen</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>ToConfirm</name>
    <message>
        <source>Links made by hand</source>
        <translation>Verknüpfungen von Hand</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>I may confirm</source>
        <translation>Ich kann bestätigen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Which links</source>
        <translation>Welche Verknüpfungen</translation>
    </message>
    <message>
        <source>Confirm the selected links</source>
        <translation>Die ausgewählten Verknüpfungen bestätigen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm the selected links (Ctrl+Enter)</source>
        <translation>Die ausgewählten Verknüpfungen bestätigen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Waiting ({count})</source>
        <translation>Wartend ({count})</translation>
    </message>
    <message>
        <source>I may confirm ({count})</source>
        <translation>Ich kann bestätigen ({count})</translation>
    </message>
    <message>
        <source>No link waits for you</source>
        <translation>Keine Verknüpfung wartet auf Sie</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>A link made by hand is confirmed by a second person, not by who made it.</source>
        <translation>Eine Verknüpfung von Hand bestätigt eine zweite Person, nicht wer sie machte.</translation>
    </message>
    <message>
        <source>You work as {user}. Links that you made are confirmed by somebody else.</source>
        <translation>Sie arbeiten als {user}. Verknüpfungen, die Sie machten, bestätigt jemand anders.</translation>
    </message>
    <message>
        <source>A company file believes whoever gives a name: it records who confirmed and cannot enforce four eyes. A team database can.</source>
        <translation>Eine Mandantendatei glaubt jedem, der einen Namen angibt: sie hält fest, wer bestätigte, und kann vier Augen nicht erzwingen. Eine Teamdatenbank kann es.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) confirmed</source>
        <translation>
            <numerusform>%n Verknüpfung bestätigt</numerusform>
            <numerusform>%n Verknüpfungen bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own stay(s)</source>
        <translation>
            <numerusform>%n eigene bleibt</numerusform>
            <numerusform>%n eigene bleiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Currency of the spending</source>
        <translation>Währung der Ausgaben</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Every bar leads to the rows that it counts</source>
        <translation>Jeder Balken führt zu den Zeilen, die er zählt</translation>
    </message>
    <message>
        <source>Reconciled share by month</source>
        <translation>Abgestimmter Anteil nach Monat</translation>
    </message>
    <message>
        <source>Open expenses by age</source>
        <translation>Offene Ausgaben nach Alter</translation>
    </message>
    <message>
        <source>Open payments by age</source>
        <translation>Offene Zahlungen nach Alter</translation>
    </message>
    <message>
        <source>Spending by merchant</source>
        <translation>Ausgaben nach Händler</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>Once statements and expenses are imported, their development is drawn here.</source>
        <translation>Sind Auszüge und Ausgaben importiert, wird hier ihre Entwicklung gezeichnet.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n Zahlung</numerusform>
            <numerusform>%n Zahlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>more than {days} days</source>
        <translation>mehr als {days} Tage</translation>
    </message>
    <message>
        <source>up to {days} days</source>
        <translation>bis {days} Tage</translation>
    </message>
    <message>
        <source>{low} to {high} days</source>
        <translation>{low} bis {high} Tage</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s), {sum}</source>
        <translation>
            <numerusform>und %n anderer, {sum}</numerusform>
            <numerusform>und %n andere, {sum}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriageView</name>
    <message>
        <source>Triage</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Strong suggestions…</source>
        <translation>Starke Vorschläge…</translation>
    </message>
    <message>
        <source>Look at all strong suggestions and accept them at once (Shift+A)</source>
        <translation>Alle starken Vorschläge ansehen und auf einmal annehmen (Shift+A)</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Leave triage</source>
        <translation>Durchsicht verlassen</translation>
    </message>
    <message>
        <source>Leave triage (Esc); what is staged stays staged</source>
        <translation>Durchsicht verlassen (Esc); was vorgemerkt ist, bleibt vorgemerkt</translation>
    </message>
    <message>
        <source>Looking at what is open</source>
        <translation>Offenes wird angesehen</translation>
    </message>
    <message>
        <source>Reconcile all of them</source>
        <translation>Alle davon abstimmen</translation>
    </message>
    <message>
        <source>Pair them</source>
        <translation>Paarweise abstimmen</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abstimmen</translation>
    </message>
    <message numerus="yes">
        <source>later %n</source>
        <translation>
            <numerusform>später %n</numerusform>
            <numerusform>später %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n staged</source>
        <translation>
            <numerusform>%n vorgemerkt</numerusform>
            <numerusform>%n vorgemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Strong suggestions (%n)…</source>
        <translation>
            <numerusform>Starke Vorschläge (%n)…</numerusform>
            <numerusform>Starke Vorschläge (%n)…</numerusform>
        </translation>
    </message>
    <message>
        <source>{difference} Why is that right?</source>
        <translation>{difference} Warum ist das richtig?</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) written; the item waits for the answer</source>
        <translation>
            <numerusform>%n Frage geschrieben; der Posten wartet auf die Antwort</numerusform>
            <numerusform>%n Fragen geschrieben; der Posten wartet auf die Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is it no expense?</source>
        <translation>Warum ist es keine Ausgabe?</translation>
    </message>
</context>
<context>
    <name>UnallocatedPane</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unallocated lines</source>
        <translation>Nicht zugeordnete Zeilen</translation>
    </message>
    <message>
        <source>Every line has its card or account</source>
        <translation>Jede Zeile hat ihre Karte oder ihr Konto</translation>
    </message>
    <message>
        <source>Lines of an unknown card or holder are listed here when a file brings them.</source>
        <translation>Zeilen unbekannter Karten oder Inhaber stehen hier, wenn eine Datei sie bringt.</translation>
    </message>
    <message>
        <source>Card or account of the selected lines</source>
        <translation>Karte oder Konto der ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>Choose a card or account</source>
        <translation>Karte oder Konto wählen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Show the lines</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>The selected lines belong to</source>
        <translation>Die ausgewählten Zeilen gehören zu</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Can be</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>nobody that is known</source>
        <translation>niemand Bekanntes</translation>
    </message>
    <message>
        <source>Choose lines of one currency</source>
        <translation>Wählen Sie Zeilen einer Währung</translation>
    </message>
    <message>
        <source>Add a card for {name}</source>
        <translation>Karte für {name} hinzufügen</translation>
    </message>
    <message>
        <source>Choose the card or account first</source>
        <translation>Wählen Sie zuerst die Karte oder das Konto</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) assigned</source>
        <translation>
            <numerusform>%n Zeile zugewiesen</numerusform>
            <numerusform>%n Zeilen zugewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconciled automatically</source>
        <translation>
            <numerusform>%n automatisch abgestimmt</numerusform>
            <numerusform>%n automatisch abgestimmt</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines are in Unallocated again</source>
        <translation>Die Zeilen stehen wieder unter „Nicht zugeordnet“</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Nicht zugeordnet</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>{view} (changed)</source>
        <translation>{view} (geändert)</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Update “{view}”</source>
        <translation>„{view}“ aktualisieren</translation>
    </message>
    <message>
        <source>Rename “{view}”…</source>
        <translation>„{view}“ umbenennen…</translation>
    </message>
    <message>
        <source>Delete “{view}”</source>
        <translation>„{view}“ löschen</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Search, filters, order and columns, under a name; for you, at this list.</source>
        <translation>Suche, Filter, Reihenfolge und Spalten unter einem Namen; für Sie, an dieser Liste.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>View “{view}” saved</source>
        <translation>Ansicht „{view}“ gespeichert</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>Ansicht gelöscht</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Tieout</source>
        <translation>Tieout</translation>
    </message>
    <message>
        <source>Ties out what people say they spent against what the bank and the cards say was paid. Works offline, in a company file of its own.</source>
        <translation>Stimmt ab, was Menschen ausgegeben haben wollen, mit dem, was laut Bank und Karten bezahlt wurde. Arbeitet offline, in einer eigenen Mandantendatei.</translation>
    </message>
    <message>
        <source>Recent company files</source>
        <translation>Letzte Mandantendateien</translation>
    </message>
    <message>
        <source>New company…</source>
        <translation>Neue Firma…</translation>
    </message>
    <message>
        <source>Open company file…</source>
        <translation>Mandantendatei öffnen…</translation>
    </message>
    <message>
        <source>Open the sample company</source>
        <translation>Beispielfirma öffnen</translation>
    </message>
    <message>
        <source>A made-up company with a year of statements and expenses, to try everything on</source>
        <translation>Eine erfundene Firma mit einem Jahr an Auszügen und Ausgaben, um alles daran zu erproben</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
</context>
<context>
    <name>_ActiveFilters</name>
    <message>
        <source>Filtered by</source>
        <translation>Gefiltert nach</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>_Progress</name>
    <message>
        <source>{share} reconciled</source>
        <translation>{share} abgestimmt</translation>
    </message>
</context>
<context>
    <name>_RangeDialog</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Date between</source>
        <translation>Datum zwischen</translation>
    </message>
    <message>
        <source>Amount between</source>
        <translation>Betrag zwischen</translation>
    </message>
</context>
<context>
    <name>_Run</name>
    <message>
        <source>Posting to {name}</source>
        <translation>Wird nach {name} gebucht</translation>
    </message>
    <message>
        <source>expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>The posting to {name} was stopped</source>
        <translation>Die Buchung nach {name} wurde angehalten</translation>
    </message>
    <message>
        <source>What was sent stays. What waits goes on when you continue it.</source>
        <translation>Was gesendet wurde, bleibt. Was wartet, geht weiter, wenn Sie sie fortsetzen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Posting {number} to {name}: all {count} posted</source>
        <translation>Buchung {number} nach {name}: alle {count} gebucht</translation>
    </message>
    <message numerus="yes">
        <source>%n posted</source>
        <translation>
            <numerusform>%n gebucht</numerusform>
            <numerusform>%n gebucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n zweifelhaft</numerusform>
            <numerusform>%n zweifelhaft</numerusform>
        </translation>
    </message>
    <message>
        <source>Posting {number} to {name}: {result}</source>
        <translation>Buchung {number} nach {name}: {result}</translation>
    </message>
    <message>
        <source>Posting History says why, and what to do.</source>
        <translation>Der Buchungsverlauf sagt, warum, und was zu tun ist.</translation>
    </message>
    <message>
        <source>Refresh looks them up in some minutes; nothing is sent twice.</source>
        <translation>„Aktualisieren“ sieht sie in einigen Minuten nach; nichts wird zweimal gesendet.</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>Mark as reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Zurückgeben…</translation>
    </message>
    <message>
        <source>Submit report</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Approve report</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Reject report…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Send report back…</source>
        <translation>Zurückgeben…</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) reviewed</source>
        <translation><numerusform>%n Ausgabe geprüft</numerusform><numerusform>%n Ausgaben geprüft</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) submitted</source>
        <translation><numerusform>%n Ausgabe eingereicht</numerusform><numerusform>%n Ausgaben eingereicht</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) approved</source>
        <translation><numerusform>%n Ausgabe genehmigt</numerusform><numerusform>%n Ausgaben genehmigt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) rejected</source>
        <translation><numerusform>%n Ausgabe abgelehnt</numerusform><numerusform>%n Ausgaben abgelehnt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) sent back</source>
        <translation><numerusform>%n Ausgabe zurückgegeben</numerusform><numerusform>%n Ausgaben zurückgegeben</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): {why}</source>
        <translation><numerusform>%n bleibt: {why}</numerusform><numerusform>%n bleiben: {why}</numerusform></translation>
    </message>
    <message>
        <source>{category} requires a receipt</source>
        <translation>{category} verlangt einen Beleg</translation>
    </message>
    <message>
        <source>posted already</source>
        <translation>schon gebucht</translation>
    </message>
    <message>
        <source>{day}, {merchant}, {amount}, entered by hand</source>
        <translation>{day}, {merchant}, {amount}, von Hand eingegeben</translation>
    </message>
    <message>
        <source>One expense remains: {day} and {amount} as the bank has them, with category, note, coding and receipts of both. The draft leaves the lists; Undo merge brings it back.</source>
        <translation>Eine Ausgabe bleibt: {day} und {amount} wie bei der Bank, mit Kategorie, Notiz, Kontierung und Belegen beider. Der Entwurf verlässt die Listen; „Zusammenführung aufheben“ bringt ihn zurück.</translation>
    </message>
    <message>
        <source>The row is imported as it stands, with a remark; correct it here or later.</source>
        <translation>Die Zeile wird importiert, wie sie ist, mit einer Bemerkung; berichtigen Sie sie hier oder später.</translation>
    </message>
    <message>
        <source>The list adds up: </source>
        <translation>Die Liste geht auf: </translation>
    </message>
    <message>
        <source>net and tax give the amount of {expected}.</source>
        <translation>Netto und Steuer ergeben den Betrag von {expected}.</translation>
    </message>
    <message>
        <source>Row {row}: net and tax give {found}, the amount is {expected}.</source>
        <translation>Zeile {row}: Netto und Steuer ergeben {found}, der Betrag ist {expected}.</translation>
    </message>
    <message>
        <source>the lines give the totals of {expected}.</source>
        <translation>die Zeilen ergeben die Summen von {expected}.</translation>
    </message>
    <message>
        <source>Row {row}: the lines add up to {found}, the expense says {expected}.</source>
        <translation>Zeile {row}: die Zeilen ergeben {found}, die Ausgabe nennt {expected}.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) found beside the list</source>
        <translation><numerusform>%n Beleg neben der Liste gefunden</numerusform><numerusform>%n Belege neben der Liste gefunden</numerusform></translation>
    </message>
    <message>
        <source>Attached with the import.</source>
        <translation>Mit dem Import angehängt.</translation>
    </message>
    <message>
        <source>row {row}: {name} ({why})</source>
        <translation>Zeile {row}: {name} ({why})</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>several files fit</source>
        <translation>mehrere Dateien passen</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>neither image nor PDF</source>
        <translation>weder Bild noch PDF</translation>
    </message>
    <message>
        <source>outside the folder of the list, not opened</source>
        <translation>außerhalb des Ordners der Liste, nicht geöffnet</translation>
    </message>
    <message>
        <source>Put the files beside the list and open it again, or attach them later.</source>
        <translation>Legen Sie die Dateien neben die Liste, und öffnen Sie sie noch einmal, oder hängen Sie sie später an.</translation>
    </message>
    <message>
        <source>Attach them by hand after the import.</source>
        <translation>Hängen Sie sie nach dem Import von Hand an.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt von</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Line of row {row}</source>
        <translation>Zeile von Zeile {row}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
<message numerus="yes"><source>%n receipt(s) not attached</source><translation><numerusform>%n Beleg nicht angehängt</numerusform><numerusform>%n Belege nicht angehängt</numerusform></translation></message></context>
<context>
    <name>confirm</name>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Waiting for another</source>
        <translation>Wartet auf jemand anders</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>Verknüpft von</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
</context>
<context>
    <name>connection</name>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Speichern und testen</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hauptbuch</translation>
    </message>
    <message>
        <source>Setting not valid</source>
        <translation>Einstellung nicht gültig</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>No adjustment: it fails</source>
        <translation>Keine Anpassung: sie scheitert</translation>
    </message>
</context>
<context>
    <name>designer</name>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Fixed text</source>
        <translation>Fester Text</translation>
    </message>
    <message>
        <source>Static field</source>
        <translation>Festes Feld</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Text or name of the static field</source>
        <translation>Text oder Name des festen Feldes</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>Diese Spalte entfernen</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>One row is written for each line of an entry.</source>
        <translation>Für jede Zeile eines Buchungssatzes wird eine Zeile geschrieben.</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Diese Spalten verwenden</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Back to the usual columns</source>
        <translation>Zurück zu den üblichen Spalten</translation>
    </message>
</context>
<context>
    <name>entry</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>the supplier's</source>
        <translation>der des Lieferanten</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Haben</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Lines of the entry</source>
        <translation>Zeilen des Buchungssatzes</translation>
    </message>
    <message>
        <source>final</source>
        <translation>endgültig</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Buchungsdatum</translation>
    </message>
    <message>
        <source>Expense date</source>
        <translation>Datum der Ausgabe</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Geschäftspartner</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Service period</source>
        <translation>Leistungszeitraum</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>Bezahlt von</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Buchungssatz</translation>
    </message>
    <message>
        <source>Select an expense</source>
        <translation>Wählen Sie eine Ausgabe</translation>
    </message>
    <message>
        <source>The exact entry that it becomes shows here.</source>
        <translation>Der genaue Buchungssatz, der daraus wird, erscheint hier.</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Noch keine Verbindung</translation>
    </message>
    <message>
        <source>Add one under Connections to see the entry.</source>
        <translation>Fügen Sie unter Verbindungen eine hinzu, um den Buchungssatz zu sehen.</translation>
    </message>
    <message>
        <source>Entry for {name}</source>
        <translation>Buchungssatz für {name}</translation>
    </message>
    <message>
        <source>Nothing would be sent to {name}</source>
        <translation>Nach {name} würde nichts gesendet</translation>
    </message>
    <message>
        <source>What is missing, and where to mend it:</source>
        <translation>Was fehlt, und wo es zu beheben ist:</translation>
    </message>
    <message>
        <source>In a closed period it fails; adjustment of dates is off.</source>
        <translation>In einer geschlossenen Periode scheitert sie; die Anpassung des Datums ist aus.</translation>
    </message>
    <message>
        <source>In a closed period it gets the export date.</source>
        <translation>In einer geschlossenen Periode gilt das Exportdatum.</translation>
    </message>
    <message>
        <source>In a closed period it moves to the next open one.</source>
        <translation>In einer geschlossenen Periode rückt sie in die nächste offene.</translation>
    </message>
    <message>
        <source>Go to the mapping</source>
        <translation>Zur Zuordnung</translation>
    </message>
    <message>
        <source>Go to the static field</source>
        <translation>Zum festen Feld</translation>
    </message>
    <message>
        <source>Go to the connection</source>
        <translation>Zur Verbindung</translation>
    </message>
    <message>
        <source>Go to the expense</source>
        <translation>Zur Ausgabe</translation>
    </message>
    <message>
        <source>Enter the rate</source>
        <translation>Kurs eingeben</translation>
    </message>
</context>
<context>
    <name>expenses</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Bezahlt mit</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Abgestimmt</translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation>Nicht erwartet</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Receipt attached</source>
        <translation>Beleg angehängt</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>Kein Beleg</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amount: {money}</source>
        <translation>Betrag: {money}</translation>
    </message>
    <message>
        <source>Cur.</source>
        <translation>Wäh.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message numerus="yes">
        <source>Post a sample of %n</source>
        <translation><numerusform>%n zur Probe buchen</numerusform><numerusform>%n zur Probe buchen</numerusform></translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Alle exportieren</translation>
    </message>
    <message>
        <source>Export selected</source>
        <translation>Auswahl exportieren</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Buchen als</translation>
    </message>
    <message>
        <source>Drafts can still be changed in the accounting system</source>
        <translation>Entwürfe können in der Buchhaltung noch geändert werden</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s)</source>
        <translation><numerusform>%n Ausgabe</numerusform><numerusform>%n Ausgaben</numerusform></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Closed period</source>
        <translation>Geschlossene Periode</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>They move to Completed at once.</source>
        <translation>Sie gehen sofort nach Abgeschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be sent yet. They fail without a call and wait under Retry; the others are posted.</source>
        <translation><numerusform>%n davon kann noch nicht gesendet werden. Sie scheitert ohne Aufruf und wartet unter Wiederholen; die anderen werden gebucht.</numerusform><numerusform>%n davon können noch nicht gesendet werden. Sie scheitern ohne Aufruf und warten unter Wiederholen; die anderen werden gebucht.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Post %n expense(s)</source>
        <translation><numerusform>%n Ausgabe buchen</numerusform><numerusform>%n Ausgaben buchen</numerusform></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Check for {name}</source>
        <translation>Prüfung für {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All of them can be sent: everything is mapped.</source>
        <translation>Alle können gesendet werden: alles ist zugeordnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} cannot be sent yet. Choose a line to mend it.</source>
        <translation><numerusform>%n von {total} kann noch nicht gesendet werden. Wählen Sie eine Zeile, um sie zu richten.</numerusform><numerusform>%n von {total} können noch nicht gesendet werden. Wählen Sie eine Zeile, um sie zu richten.</numerusform></translation>
    </message>
<message numerus="yes"><source>Checking %n expense(s)…</source><translation><numerusform>%n Ausgabe wird geprüft…</numerusform><numerusform>%n Ausgaben werden geprüft…</numerusform></translation></message></context>
<context>
    <name>fetch</name>
    <message>
        <source>Fetch from {name}</source>
        <translation>Von {name} abholen</translation>
    </message>
    <message>
        <source>Exports that wait there become expenses here and are posted at once. What becomes of each is told back, and an expense that came before is not posted twice.</source>
        <translation>Exporte, die dort warten, werden hier Ausgaben und sofort gebucht. Was aus jedem wird, wird zurückgemeldet, und eine Ausgabe, die schon kam, wird nicht zweimal gebucht.</translation>
    </message>
    <message>
        <source>Fetch and post</source>
        <translation>Abholen und buchen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Buchen als</translation>
    </message>
    <message>
        <source>As the connection is set</source>
        <translation>Wie die Verbindung eingestellt ist</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Nothing waits in {name}</source>
        <translation>In {name} wartet nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n posted</source>
        <translation><numerusform>%n gebucht</numerusform><numerusform>%n gebucht</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation><numerusform>%n gescheitert</numerusform><numerusform>%n gescheitert</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation><numerusform>%n zweifelhaft</numerusform><numerusform>%n zweifelhaft</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) not taken</source>
        <translation><numerusform>%n Ergebnis nicht übernommen</numerusform><numerusform>%n Ergebnisse nicht übernommen</numerusform></translation>
    </message>
    <message>
        <source>{name}: {count}, posted to {target}: {result}</source>
        <translation>{name}: {count}, nach {target} gebucht: {result}</translation>
    </message>
    <message>
        <source>Posting History says why, and what to do. What is open goes on at the next fetch.</source>
        <translation>Der Buchungsverlauf sagt, warum, und was zu tun ist. Was offen ist, geht beim nächsten Abholen weiter.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Fetching from {name}</source>
        <translation>Wird von {name} abgeholt</translation>
    </message>
<message numerus="yes"><source>%n expense(s) fetched</source><translation><numerusform>%n Ausgabe abgeholt</numerusform><numerusform>%n Ausgaben abgeholt</numerusform></translation></message></context>
<context>
    <name>finance</name>
    <message>
        <source>Posting</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Nie gesendet</translation>
    </message>
    <message>
        <source>Transaction or reason</source>
        <translation>Vorgang oder Grund</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Completed with errors</source>
        <translation>Mit Fehlern abgeschlossen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Retry of</source>
        <translation>Wiederholung von</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Expense date</source>
        <translation>Datum der Ausgabe</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Buchungsdatum</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>No longer there: {reference}</source>
        <translation>Nicht mehr dort: {reference}</translation>
    </message>
    <message>
        <source> (receipt failed)</source>
        <translation> (Beleg gescheitert)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Reimbursable</source>
        <translation>Erstattbar</translation>
    </message>
    <message>
        <source>Reconcilable</source>
        <translation>Abzustimmen</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Fakturierbar</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Cards and accounts</source>
        <translation>Karten und Konten</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>Tax rates</source>
        <translation>Steuersätze</translation>
    </message>
    <message>
        <source>Tax accounts</source>
        <translation>Steuerkonten</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Journalbuchung</translation>
    </message>
    <message>
        <source>Supplier invoice</source>
        <translation>Lieferantenrechnung</translation>
    </message>
    <message>
        <source>Supplier invoice and payment</source>
        <translation>Lieferantenrechnung und Zahlung</translation>
    </message>
    <message>
        <source>No adjustment: it fails</source>
        <translation>Keine Anpassung: sie scheitert</translation>
    </message>
    <message>
        <source>Export date</source>
        <translation>Exportdatum</translation>
    </message>
    <message>
        <source>Next open period</source>
        <translation>Nächste offene Periode</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht dort</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>All completed</source>
        <translation>Alles abgeschlossen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>GL account</source>
        <translation>Sachkonto</translation>
    </message>
    <message>
        <source>Credit account or supplier</source>
        <translation>Habenkonto oder Lieferant</translation>
    </message>
    <message>
        <source>Account or supplier code</source>
        <translation>Konto oder Lieferantencode</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Steuerschlüssel</translation>
    </message>
    <message>
        <source>GL account of the tax</source>
        <translation>Sachkonto der Steuer</translation>
    </message>
    <message>
        <source>Tag or dimension</source>
        <translation>Merkmal oder Dimension</translation>
    </message>
    <message>
        <source>the same code exists in the accounting system</source>
        <translation>derselbe Code steht in der Buchhaltung</translation>
    </message>
    <message>
        <source>its own GL account goes</source>
        <translation>ihr eigenes Sachkonto geht</translation>
    </message>
    <message>
        <source>its own code goes</source>
        <translation>ihr eigener Code geht</translation>
    </message>
    <message>
        <source>the static field of this page goes</source>
        <translation>das feste Feld dieser Seite geht</translation>
    </message>
    <message>
        <source>entries of this page do not look at it</source>
        <translation>Buchungssätze dieser Seite sehen nicht danach</translation>
    </message>
    <message>
        <source>as on another mapping page</source>
        <translation>wie auf einer anderen Seite der Zuordnung</translation>
    </message>
    <message>
        <source>The period was closed: the export date was used</source>
        <translation>Die Periode war geschlossen: das Exportdatum wurde genommen</translation>
    </message>
    <message>
        <source>The period was closed: the next open one was used</source>
        <translation>Die Periode war geschlossen: die nächste offene wurde genommen</translation>
    </message>
    <message>
        <source>Not mapped</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Setting not valid</source>
        <translation>Einstellung nicht gültig</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>Refused by Tieout</source>
        <translation>Von Tieout abgelehnt</translation>
    </message>
    <message>
        <source>Refused by the accounting system</source>
        <translation>Von der Buchhaltung abgelehnt</translation>
    </message>
    <message>
        <source>Closed accounting period</source>
        <translation>Geschlossene Buchungsperiode</translation>
    </message>
    <message>
        <source>Supplier unknown</source>
        <translation>Lieferant unbekannt</translation>
    </message>
    <message>
        <source>Account unknown</source>
        <translation>Konto unbekannt</translation>
    </message>
    <message>
        <source>Tax code unknown</source>
        <translation>Steuerschlüssel unbekannt</translation>
    </message>
    <message>
        <source>Tag unknown</source>
        <translation>Merkmal unbekannt</translation>
    </message>
    <message>
        <source>Receipt not uploaded</source>
        <translation>Beleg nicht hochgeladen</translation>
    </message>
    <message>
        <source>Receipt not read</source>
        <translation>Beleg nicht gelesen</translation>
    </message>
    <message>
        <source>Receipt too large</source>
        <translation>Beleg zu groß</translation>
    </message>
    <message>
        <source>Receipt not converted</source>
        <translation>Beleg nicht umgewandelt</translation>
    </message>
    <message>
        <source>Unexpected failure</source>
        <translation>Unerwarteter Fehler</translation>
    </message>
    <message>
        <source>No exchange rate: {value}</source>
        <translation>Kein Wechselkurs: {value}</translation>
    </message>
    <message>
        <source>It said: {words}</source>
        <translation>Sie sagte: {words}</translation>
    </message>
    <message>
        <source>The value came from {origin}</source>
        <translation>Der Wert kam von {origin}</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>billable and not marked Billed: they stay under Billable</source>
        <translation>fakturierbar und nicht als berechnet markiert: sie bleiben unter „Fakturierbar“</translation>
    </message>
    <message>
        <source>linked by hand and not confirmed by a second person: see Reports, Links to confirm</source>
        <translation>von Hand verknüpft und nicht von einer zweiten Person bestätigt: siehe Abrechnungen, Verknüpfungen zu bestätigen</translation>
    </message>
    <message>
        <source>posted already, or on their way</source>
        <translation>schon gebucht oder unterwegs</translation>
    </message>
    <message>
        <source>completed already</source>
        <translation>schon abgeschlossen</translation>
    </message>
    <message>
        <source>not approved any more ({status})</source>
        <translation>nicht mehr genehmigt ({status})</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Title of the column with the code</source>
        <translation>Titel der Spalte mit dem Code</translation>
    </message>
    <message>
        <source>Title of the column with the name</source>
        <translation>Titel der Spalte mit dem Namen</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Dates as</source>
        <translation>Datum als</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Headings in the first row</source>
        <translation>Überschriften in der ersten Zeile</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Company there</source>
        <translation>Firma dort</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Seconds to wait for an answer</source>
        <translation>Sekunden Wartezeit auf eine Antwort</translation>
    </message>
    <message>
        <source>Settling time in seconds</source>
        <translation>Ruhezeit in Sekunden</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Account of employees without a code</source>
        <translation>Konto für Mitarbeiter ohne Code</translation>
    </message>
    <message>
        <source>Account of costs without a category</source>
        <translation>Konto für Kosten ohne Kategorie</translation>
    </message>
    <message>
        <source>Account of tax</source>
        <translation>Konto der Steuer</translation>
    </message>
    <message>
        <source>Payable account of invoices</source>
        <translation>Kreditorenkonto der Rechnungen</translation>
    </message>
    <message>
        <source>Account that invoices are paid from</source>
        <translation>Konto, von dem Rechnungen bezahlt werden</translation>
    </message>
    <message>
        <source>Credit account without a card</source>
        <translation>Habenkonto ohne Karte</translation>
    </message>
    <message>
        <source>Supplier of invoices without a card</source>
        <translation>Lieferant von Rechnungen ohne Karte</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Pipe |</source>
        <translation>Senkrechter Strich |</translation>
    </message>
    <message>
        <source>Point 1234.50</source>
        <translation>Punkt 1234.50</translation>
    </message>
    <message>
        <source>Comma 1234,50</source>
        <translation>Komma 1234,50</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark</source>
        <translation>UTF-8 mit Bytereihenfolge-Marke</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-Id</translation>
    </message>
    <message>
        <source>Journals go as</source>
        <translation>Journalbuchungen gehen als</translation>
    </message>
    <message>
        <source>BI code of a line from</source>
        <translation>BI-Code einer Zeile aus</translation>
    </message>
    <message>
        <source>Tax code of costs without tax</source>
        <translation>Steuerschlüssel für Kosten ohne Steuer</translation>
    </message>
    <message>
        <source>Item on the lines of drafts</source>
        <translation>Artikel in den Zeilen von Entwürfen</translation>
    </message>
    <message>
        <source>Sign of payments</source>
        <translation>Vorzeichen der Zahlungen</translation>
    </message>
    <message>
        <source>Europe 1</source>
        <translation>Europa 1</translation>
    </message>
    <message>
        <source>Europe 2</source>
        <translation>Europa 2</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>General journal</source>
        <translation>Allgemeines Journal</translation>
    </message>
    <message>
        <source>Bank payment</source>
        <translation>Bankzahlung</translation>
    </message>
    <message>
        <source>Bank payment; journal where it is split</source>
        <translation>Bankzahlung; Journal, wo sie aufgeteilt ist</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Department and project</source>
        <translation>Abteilung und Projekt</translation>
    </message>
    <message>
        <source>Project and department</source>
        <translation>Projekt und Abteilung</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Unter null</translation>
    </message>
    <message>
        <source>Above zero</source>
        <translation>Über null</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Number of the entry in the file</source>
        <translation>Nummer des Buchungssatzes in der Datei</translation>
    </message>
    <message>
        <source>Key of the expense</source>
        <translation>Schlüssel der Ausgabe</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Art des Buchungssatzes</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Haben</translation>
    </message>
    <message>
        <source>Amount, credit below zero</source>
        <translation>Betrag, Haben unter null</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Belegnummer</translation>
    </message>
    <message>
        <source>Supplier or employee code</source>
        <translation>Code des Lieferanten oder Mitarbeiters</translation>
    </message>
    <message>
        <source>Claimed amount</source>
        <translation>Eingereichter Betrag</translation>
    </message>
    <message>
        <source>Claimed currency</source>
        <translation>Eingereichte Währung</translation>
    </message>
    <message>
        <source>Service from</source>
        <translation>Leistung von</translation>
    </message>
    <message>
        <source>Service to</source>
        <translation>Leistung bis</translation>
    </message>
    <message>
        <source>Account that it is paid from</source>
        <translation>Konto, von dem bezahlt wird</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation><numerusform>%n Min.</numerusform><numerusform>%n Min.</numerusform></translation>
    </message>
<message numerus="yes"><source>%n h</source><translation><numerusform>%n Std.</numerusform><numerusform>%n Std.</numerusform></translation></message><message numerus="yes"><source>%n hour(s) ago</source><translation><numerusform>vor %n Stunde</numerusform><numerusform>vor %n Stunden</numerusform></translation></message><message numerus="yes"><source>%n minute(s) ago</source><translation><numerusform>vor %n Minute</numerusform><numerusform>vor %n Minuten</numerusform></translation></message><message numerus="yes"><source>%n s</source><translation><numerusform>%n s</numerusform><numerusform>%n s</numerusform></translation></message></context>
<context>
    <name>history</name>
    <message numerus="yes">
        <source>%n posting(s) did not finish</source>
        <translation><numerusform>%n Buchungslauf wurde nicht fertig</numerusform><numerusform>%n Buchungsläufe wurden nicht fertig</numerusform></translation>
    </message>
    <message>
        <source>Continue looks up what is in doubt before anything is sent; nothing is posted twice.</source>
        <translation>„Fortsetzen“ sieht Zweifelhaftes nach, bevor etwas gesendet wird; nichts wird doppelt gebucht.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Vorher → nachher</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Without single changes</source>
        <translation>Ohne einzelne Änderungen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Automatic run</source>
        <translation>Automatischer Lauf</translation>
    </message>
    <message>
        <source>Bulk accept</source>
        <translation>Sammelannahme</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Unreconcile</source>
        <translation>Abstimmung aufheben</translation>
    </message>
    <message>
        <source>Expenses made</source>
        <translation>Ausgaben gemacht</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Data sync</source>
        <translation>Datenabgleich</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Staged, not saved</source>
        <translation>Vorgemerkt, nicht gespeichert</translation>
    </message>
    <message>
        <source>Partly taken back</source>
        <translation>Teils zurückgenommen</translation>
    </message>
    <message>
        <source>Posted or completed</source>
        <translation>Gebucht oder abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Changed nothing</source>
        <translation>Änderte nichts</translation>
    </message>
    <message>
        <source>Rows corrected</source>
        <translation>Zeilen berichtigt</translation>
    </message>
    <message>
        <source>Expense edited</source>
        <translation>Ausgabe bearbeitet</translation>
    </message>
    <message>
        <source>Expense added</source>
        <translation>Ausgabe hinzugefügt</translation>
    </message>
    <message>
        <source>Expenses deleted</source>
        <translation>Ausgaben gelöscht</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Stand geändert</translation>
    </message>
    <message>
        <source>Payments ignored</source>
        <translation>Zahlungen ignoriert</translation>
    </message>
    <message>
        <source>Payments restored</source>
        <translation>Zahlungen wiederhergestellt</translation>
    </message>
    <message>
        <source>Payments assigned</source>
        <translation>Zahlungen zugewiesen</translation>
    </message>
    <message>
        <source>Card or holder assigned</source>
        <translation>Karte oder Inhaber zugewiesen</translation>
    </message>
    <message>
        <source>Payments joined</source>
        <translation>Zahlungen zusammengeführt</translation>
    </message>
    <message>
        <source>Payments parted</source>
        <translation>Zahlungen getrennt</translation>
    </message>
    <message>
        <source>Links confirmed</source>
        <translation>Verknüpfungen bestätigt</translation>
    </message>
    <message>
        <source>Receipt attached</source>
        <translation>Beleg angehängt</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Abrechnung angelegt</translation>
    </message>
    <message>
        <source>Report changed</source>
        <translation>Abrechnung geändert</translation>
    </message>
    <message>
        <source>Card or account edited</source>
        <translation>Karte oder Konto bearbeitet</translation>
    </message>
    <message>
        <source>Employee edited</source>
        <translation>Mitarbeiter bearbeitet</translation>
    </message>
    <message>
        <source>Category edited</source>
        <translation>Kategorie bearbeitet</translation>
    </message>
    <message>
        <source>Reference data edited</source>
        <translation>Stammdaten bearbeitet</translation>
    </message>
    <message>
        <source>Profile saved</source>
        <translation>Profil gespeichert</translation>
    </message>
    <message>
        <source>Profile chosen</source>
        <translation>Profil gewählt</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Mapping changed</source>
        <translation>Zuordnung geändert</translation>
    </message>
    <message>
        <source>Exchange rates entered</source>
        <translation>Wechselkurse eingegeben</translation>
    </message>
    <message>
        <source>Exchange rates removed</source>
        <translation>Wechselkurse entfernt</translation>
    </message>
    <message>
        <source>Merchants changed</source>
        <translation>Händler geändert</translation>
    </message>
    <message>
        <source>Change of merchants taken back</source>
        <translation>Änderung der Händler zurückgenommen</translation>
    </message>
    <message>
        <source>Payments named</source>
        <translation>Zahlungen benannt</translation>
    </message>
    <message>
        <source>Change of exchange rates taken back</source>
        <translation>Änderung der Wechselkurse zurückgenommen</translation>
    </message>
    <message>
        <source>Connection saved</source>
        <translation>Verbindung gespeichert</translation>
    </message>
    <message>
        <source>Marked as billed</source>
        <translation>Als berechnet markiert</translation>
    </message>
    <message>
        <source>Marked as incomplete</source>
        <translation>Als unfertig markiert</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import zurückgenommen</translation>
    </message>
    <message>
        <source>Data sync failed</source>
        <translation>Datenabgleich gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation><numerusform>%n abgewiesen</numerusform><numerusform>%n abgewiesen</numerusform></translation>
    </message>
    <message>
        <source>No link was certain</source>
        <translation>Keine Verknüpfung war sicher</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation><numerusform>%n Verknüpfung hergestellt</numerusform><numerusform>%n Verknüpfungen hergestellt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) taken back</source>
        <translation><numerusform>%n Verknüpfung zurückgenommen</numerusform><numerusform>%n Verknüpfungen zurückgenommen</numerusform></translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>Kann zurückgenommen werden</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Reverse the entry in the accounting system first.</source>
        <translation>Stornieren Sie den Buchungssatz zuerst in der Buchhaltung.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Mark it as incomplete under Finance &gt; Completed first.</source>
        <translation>Markieren Sie es zuerst unter Finanzen &gt; Abgeschlossen als unfertig.</translation>
    </message>
    <message>
        <source>Locked period</source>
        <translation>Gesperrte Periode</translation>
    </message>
    <message>
        <source>Reopen the period first.</source>
        <translation>Öffnen Sie die Periode zuerst wieder.</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Seither geändert</translation>
    </message>
    <message>
        <source>Something newer stands on it: take that back first.</source>
        <translation>Etwas Neueres baut darauf auf: nehmen Sie das zuerst zurück.</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Abgestimmt</translation>
    </message>
    <message>
        <source>Take its links back too, or unreconcile it first.</source>
        <translation>Nehmen Sie auch die Verknüpfungen zurück, oder heben Sie die Abstimmung zuerst auf.</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Restore the payment first.</source>
        <translation>Stellen Sie die Zahlung zuerst wieder her.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Refresh the posting first.</source>
        <translation>Aktualisieren Sie die Buchung zuerst.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Choose another code where it is used.</source>
        <translation>Wählen Sie einen anderen Code, wo er verwendet wird.</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Undo it in the manager.</source>
        <translation>Machen Sie es in der Abstimmung rückgängig.</translation>
    </message>
    <message>
        <source>Told only</source>
        <translation>Nur zur Kenntnis</translation>
    </message>
    <message>
        <source>Edits are taken back by editing again; the values before are listed here.</source>
        <translation>Bearbeitungen nimmt man durch neues Bearbeiten zurück; die Werte davor stehen hier.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
<message numerus="yes"><source>%n change(s)</source><translation><numerusform>%n Änderung</numerusform><numerusform>%n Änderungen</numerusform></translation></message><message numerus="yes"><source>%n expense(s) made from payments</source><translation><numerusform>%n Ausgabe aus Zahlungen gemacht</numerusform><numerusform>%n Ausgaben aus Zahlungen gemacht</numerusform></translation></message><message numerus="yes"><source>%n expense(s) sent</source><translation><numerusform>%n Ausgabe gesendet</numerusform><numerusform>%n Ausgaben gesendet</numerusform></translation></message><message numerus="yes"><source>%n row(s) imported</source><translation><numerusform>%n Zeile importiert</numerusform><numerusform>%n Zeilen importiert</numerusform></translation></message></context>
<context>
    <name>importing</name>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Imported before</source>
        <translation>Früher importiert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>The file names no currency. Which</source>
        <translation>Die Datei nennt keine Währung. Welche</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Amount: it is not a number, and more</source>
        <translation>Betrag: keine Zahl, und mehr</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>by {who} on {when}</source>
        <translation>von {who} am {when}</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>Add {name} and {person}</source>
        <translation>{name} und {person} hinzufügen</translation>
    </message>
    <message>
        <source>Add a card for {name}</source>
        <translation>Karte für {name} hinzufügen</translation>
    </message>
    <message>
        <source>Leave in Unallocated</source>
        <translation>Unter „Nicht zugeordnet“ lassen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>where files of this layout went before</source>
        <translation>wohin Dateien dieses Layouts bisher gingen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Lines that name nobody</source>
        <translation>Zeilen, die niemanden nennen</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Verified on a real file</source>
        <translation>An einer echten Datei geprüft</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Your own layout with the same header is used instead</source>
        <translation>Stattdessen gilt Ihr eigenes Layout mit derselben Kopfzeile</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Need an answer</source>
        <translation>Braucht eine Antwort</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Importing in the order of their periods</source>
        <translation>Import in der Reihenfolge der Zeiträume</translation>
    </message>
    <message>
        <source>Reading; nothing is stored yet</source>
        <translation>Wird gelesen; noch ist nichts gespeichert</translation>
    </message>
    <message>
        <source>The same content as {name}</source>
        <translation>Derselbe Inhalt wie {name}</translation>
    </message>
    <message>
        <source>Reading it was stopped</source>
        <translation>Das Lesen wurde angehalten</translation>
    </message>
    <message>
        <source>Imported on {when}</source>
        <translation>Importiert am {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read; correct them</source>
        <translation><numerusform>%n Zeile ist nicht lesbar; berichtigen Sie sie</numerusform><numerusform>%n Zeilen sind nicht lesbar; berichtigen Sie sie</numerusform></translation>
    </message>
    <message>
        <source>A card fits two of yours: choose</source>
        <translation>Eine Karte passt zu zwei von Ihren: wählen Sie</translation>
    </message>
    <message>
        <source>The balance does not agree: {expected} stated, {found} found</source>
        <translation>Der Saldo stimmt nicht: {expected} angegeben, {found} gefunden</translation>
    </message>
    <message>
        <source>Balance agrees</source>
        <translation>Saldo stimmt</translation>
    </message>
    <message>
        <source>{read} rows read = {imported} imported + {repeated} duplicates + {rejected} rejected + {skipped} skipped</source>
        <translation>{read} Zeilen gelesen = {imported} importiert + {repeated} Dubletten + {rejected} abgewiesen + {skipped} übersprungen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>This import is undone. Import the file again.</source>
        <translation>Dieser Import ist rückgängig gemacht. Importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Rows of an archive cannot be corrected in place. Take the file out of it and import that.</source>
        <translation>Zeilen eines Archivs können nicht an Ort und Stelle berichtigt werden. Nehmen Sie die Datei heraus, und importieren Sie sie.</translation>
    </message>
    <message>
        <source>The file was too large to be kept. Correct the row in the file and import it again.</source>
        <translation>Die Datei war zu groß, um aufbewahrt zu werden. Berichtigen Sie die Zeile in der Datei, und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>as you chose before</source>
        <translation>wie Sie früher wählten</translation>
    </message>
    <message>
        <source>found by its number</source>
        <translation>an der Nummer erkannt</translation>
    </message>
    <message>
        <source>found by its last digits</source>
        <translation>an den letzten Ziffern erkannt</translation>
    </message>
    <message>
        <source>found by its name</source>
        <translation>am Namen erkannt</translation>
    </message>
    <message>
        <source>found by the holder's name</source>
        <translation>am Namen des Inhabers erkannt</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>wird hinzugefügt</translation>
    </message>
    <message>
        <source>two fit: choose one</source>
        <translation>zwei passen: wählen Sie</translation>
    </message>
    <message>
        <source>holder not known</source>
        <translation>Inhaber nicht bekannt</translation>
    </message>
    <message>
        <source>no card or holder is named</source>
        <translation>weder Karte noch Inhaber genannt</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Ihr eigenes</translation>
    </message>
    <message>
        <source>From documentation</source>
        <translation>Aus der Dokumentation</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Has a question</source>
        <translation>Hat eine Frage</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Imported before</source>
        <translation>Früher importiert</translation>
    </message>
    <message>
        <source>Twice here</source>
        <translation>Doppelt hier</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Reconciling…</source>
        <translation>Wird abgestimmt…</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>Textkodierung</translation>
    </message>
    <message>
        <source>Column separator</source>
        <translation>Spaltentrenner</translation>
    </message>
    <message>
        <source>Row of column titles</source>
        <translation>Zeile der Spaltentitel</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Reihenfolge von Tag und Monat</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>Datumsformat</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>What the sign means</source>
        <translation>Was das Vorzeichen bedeutet</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Status column</source>
        <translation>Statusspalte</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Dates as numbers</source>
        <translation>Datum als Zahl</translation>
    </message>
    <message>
        <source>Too many decimals</source>
        <translation>Zu viele Dezimalstellen</translation>
    </message>
    <message>
        <source>Balances beside the table</source>
        <translation>Salden neben der Tabelle</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Anzahl der Zeilen</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Was die Datei enthält</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Fees in the balance</source>
        <translation>Gebühren im Saldo</translation>
    </message>
    <message>
        <source>Column of money out</source>
        <translation>Spalte der Ausgänge</translation>
    </message>
    <message>
        <source>Rows not booked yet</source>
        <translation>Noch nicht gebuchte Zeilen</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>Day first (31/12)</source>
        <translation>Tag zuerst (31/12)</translation>
    </message>
    <message>
        <source>Month first (12/31)</source>
        <translation>Monat zuerst (12/31)</translation>
    </message>
    <message>
        <source>Year first (2026-12-31)</source>
        <translation>Jahr zuerst (2026-12-31)</translation>
    </message>
    <message>
        <source>Point (1,234.50)</source>
        <translation>Punkt (1,234.50)</translation>
    </message>
    <message>
        <source>Comma (1.234,50)</source>
        <translation>Komma (1.234,50)</translation>
    </message>
    <message>
        <source>A minus is money spent</source>
        <translation>Ein Minus ist ausgegebenes Geld</translation>
    </message>
    <message>
        <source>A plain amount is money spent</source>
        <translation>Ein Betrag ohne Vorzeichen ist ausgegebenes Geld</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bargeld</translation>
    </message>
    <message>
        <source>Reject these rows</source>
        <translation>Diese Zeilen abweisen</translation>
    </message>
    <message>
        <source>Round them</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>Ein Auszug</translation>
    </message>
    <message>
        <source>An expense list</source>
        <translation>Eine Ausgabenliste</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Booking date</source>
        <translation>Buchungsdatum</translation>
    </message>
    <message>
        <source>Purchase date</source>
        <translation>Kaufdatum</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>Wertstellung</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Text der Bank</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>Gegenpartei</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Debit or credit mark</source>
        <translation>Soll-/Haben-Kennzeichen</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Original amount</source>
        <translation>Originalbetrag</translation>
    </message>
    <message>
        <source>Original currency</source>
        <translation>Originalwährung</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Bank's id</source>
        <translation>Id der Bank</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Cardholder</source>
        <translation>Karteninhaber</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>Buchungsschlüssel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category code (MCC)</source>
        <translation>Kategoriecode (MCC)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Steuersatz</translation>
    </message>
    <message>
        <source>Tax amount</source>
        <translation>Steuerbetrag</translation>
    </message>
    <message>
        <source>Net amount</source>
        <translation>Nettobetrag</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt von</translation>
    </message>
    <message>
        <source>To reimburse</source>
        <translation>Zu erstatten</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Fakturierbar</translation>
    </message>
    <message>
        <source>Receipt file</source>
        <translation>Belegdatei</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Endsaldo</translation>
    </message>
    <message>
        <source>Running balance</source>
        <translation>Laufender Saldo</translation>
    </message>
    <message>
        <source>Number of transactions</source>
        <translation>Anzahl der Umsätze</translation>
    </message>
    <message>
        <source>Sum of money out</source>
        <translation>Summe der Ausgänge</translation>
    </message>
    <message>
        <source>Sum of money in</source>
        <translation>Summe der Eingänge</translation>
    </message>
    <message>
        <source>Page balance</source>
        <translation>Seitensaldo</translation>
    </message>
    <message>
        <source>{what}: the file states nothing to check against.</source>
        <translation>{what}: die Datei nennt nichts, wogegen sich prüfen ließe.</translation>
    </message>
    <message>
        <source>{what} {expected} agrees with the lines.</source>
        <translation>{what} {expected} stimmt mit den Zeilen überein.</translation>
    </message>
    <message>
        <source> First at row {row}.</source>
        <translation> Zuerst in Zeile {row}.</translation>
    </message>
    <message>
        <source>{what}: the file states {expected}, the lines give {found}.{row}</source>
        <translation>{what}: die Datei nennt {expected}, die Zeilen ergeben {found}.{row}</translation>
    </message>
</context>
<context>
    <name>item</name>
    <message>
        <source>Posted expense</source>
        <translation>Gebuchte Ausgabe</translation>
    </message>
    <message>
        <source>Select an expense</source>
        <translation>Wählen Sie eine Ausgabe</translation>
    </message>
    <message>
        <source>What was sent, what came back and what to do show here.</source>
        <translation>Was gesendet wurde, was zurückkam und was zu tun ist, erscheint hier.</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>In den Büchern</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Entry as it was sent</source>
        <translation>Buchungssatz, wie er gesendet wurde</translation>
    </message>
    <message>
        <source>The same expense in other postings</source>
        <translation>Dieselbe Ausgabe in anderen Buchungen</translation>
    </message>
    <message>
        <source>Show the payload</source>
        <translation>Gesendete Daten zeigen</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Gesendete Daten</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Expense date</source>
        <translation>Datum der Ausgabe</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Buchungsdatum</translation>
    </message>
    <message>
        <source>Date strategy</source>
        <translation>Umgang mit dem Datum</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value sent</source>
        <translation>Gesendeter Wert</translation>
    </message>
    <message>
        <source>It came from</source>
        <translation>Er kam von</translation>
    </message>
    <message>
        <source>They said</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>It was posted and is no longer in the accounting system.</source>
        <translation>Sie wurde gebucht und ist nicht mehr in der Buchhaltung.</translation>
    </message>
    <message>
        <source>It was sent and no answer came: nobody knows yet whether it is posted. Refresh looks it up by its key; it is sent again only when it is surely not there.</source>
        <translation>Sie wurde gesendet, und keine Antwort kam: noch weiß niemand, ob sie gebucht ist. „Aktualisieren“ sieht sie mit ihrem Schlüssel nach; noch einmal gesendet wird sie nur, wenn sie sicher nicht dort ist.</translation>
    </message>
    <message>
        <source>The check before the first row failed: it was never sent.</source>
        <translation>Die Prüfung vor der ersten Zeile scheiterte: sie wurde nie gesendet.</translation>
    </message>
    <message>
        <source>It waits for its turn; nothing was sent yet.</source>
        <translation>Sie wartet, bis sie an der Reihe ist; noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>{number}. {outcome}</source>
        <translation>{number}. {outcome}</translation>
    </message>
    <message>
        <source>posting date {day}</source>
        <translation>Buchungsdatum {day}</translation>
    </message>
    <message>
        <source>Posting {number}: {status}</source>
        <translation>Buchung {number}: {status}</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>Imports add what they find in files; the button above adds one by hand.</source>
        <translation>Importe fügen hinzu, was sie in Dateien finden; der Knopf oben fügt von Hand hinzu.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>New card or account</source>
        <translation>Neue Karte oder neues Konto</translation>
    </message>
    <message>
        <source>Edit card or account</source>
        <translation>Karte oder Konto bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>Neuer Mitarbeiter</translation>
    </message>
    <message>
        <source>Edit employee</source>
        <translation>Mitarbeiter bearbeiten</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>Edit category</source>
        <translation>Kategorie bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Account in the books</source>
        <translation>Konto in den Büchern</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Nötig</translation>
    </message>
</context>
<context>
    <name>manager</name>
    <message>
        <source>Reconcile candidate and go on</source>
        <translation>Kandidaten abstimmen und weiter</translation>
    </message>
    <message>
        <source>Unreconcile</source>
        <translation>Abstimmung aufheben</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Diese nicht</translation>
    </message>
    <message>
        <source>Do what would make it match</source>
        <translation>Tun, was sie passend machte</translation>
    </message>
    <message>
        <source>Pair twins in date order</source>
        <translation>Zwillinge nach Datum verknüpfen</translation>
    </message>
    <message>
        <source>Accept strong suggestions…</source>
        <translation>Starke Vorschläge annehmen…</translation>
    </message>
    <message>
        <source>Mark for one link</source>
        <translation>Für eine Verknüpfung markieren</translation>
    </message>
    <message>
        <source>Reconcile marked rows</source>
        <translation>Markierte Zeilen abstimmen</translation>
    </message>
    <message>
        <source>Link a part…</source>
        <translation>Einen Teil verknüpfen…</translation>
    </message>
    <message>
        <source>Show what a sum is made of</source>
        <translation>Zeigen, woraus eine Summe besteht</translation>
    </message>
    <message>
        <source>Undo staged step</source>
        <translation>Vorgemerkten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Redo staged step</source>
        <translation>Vorgemerkten Schritt wiederholen</translation>
    </message>
    <message>
        <source>Reconcile and close</source>
        <translation>Abstimmen und schließen</translation>
    </message>
    <message>
        <source>Discard staged work…</source>
        <translation>Vorgemerktes verwerfen…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next pending expense</source>
        <translation>Nächste offene Ausgabe</translation>
    </message>
    <message>
        <source>Previous pending expense</source>
        <translation>Vorige offene Ausgabe</translation>
    </message>
    <message>
        <source>To the payments</source>
        <translation>Zu den Zahlungen</translation>
    </message>
    <message>
        <source>To the expenses</source>
        <translation>Zu den Ausgaben</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Nächste Liste</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Vorige Liste</translation>
    </message>
    <message>
        <source>Choose candidate {number}</source>
        <translation>Kandidat {number} wählen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Shortcuts of this page</source>
        <translation>Tastenkürzel dieser Seite</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <source>Export pending expenses…</source>
        <translation>Offene Ausgaben exportieren…</translation>
    </message>
    <message>
        <source>Export reconciled expenses…</source>
        <translation>Abgestimmte Ausgaben exportieren…</translation>
    </message>
    <message>
        <source>Export reconciled payments…</source>
        <translation>Abgestimmte Zahlungen exportieren…</translation>
    </message>
    <message>
        <source>Export candidate payments…</source>
        <translation>Mögliche Zahlungen exportieren…</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Staged work</source>
        <translation>Vorgemerkte Arbeit</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Finding and showing</source>
        <translation>Finden und zeigen</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Bezahlt mit</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amount: {amount}</source>
        <translation>Betrag: {amount}</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>{state}, staged: not saved yet</source>
        <translation>{state}, vorgemerkt: noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Receipt attached</source>
        <translation>Beleg angehängt</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>Kein Beleg</translation>
    </message>
    <message>
        <source>Claimed: {money}</source>
        <translation>Eingereicht: {money}</translation>
    </message>
    <message>
        <source>Booked: {money}</source>
        <translation>Gebucht: {money}</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>By {who}, {when}</source>
        <translation>Von {who}, {when}</translation>
    </message>
    <message>
        <source>Confirmed by {who}</source>
        <translation>Bestätigt von {who}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Text der Bank</translation>
    </message>
    <message>
        <source>Diff.</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>Candidate {number}</source>
        <translation>Kandidat {number}</translation>
    </message>
    <message>
        <source>Paid on the day of the expense</source>
        <translation>Am Tag der Ausgabe bezahlt</translation>
    </message>
    <message numerus="yes">
        <source>Paid %n day(s) after the expense</source>
        <translation><numerusform>%n Tag nach der Ausgabe bezahlt</numerusform><numerusform>%n Tage nach der Ausgabe bezahlt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Paid %n day(s) before the expense</source>
        <translation><numerusform>%n Tag vor der Ausgabe bezahlt</numerusform><numerusform>%n Tage vor der Ausgabe bezahlt</numerusform></translation>
    </message>
    <message>
        <source>Paid as {money}</source>
        <translation>Bezahlt mit {money}</translation>
    </message>
    <message>
        <source>Still open: {money}</source>
        <translation>Noch offen: {money}</translation>
    </message>
    <message>
        <source>converted at the rate of the day</source>
        <translation>zum Kurs des Tages umgerechnet</translation>
    </message>
    <message>
        <source>more, as with a tip</source>
        <translation>mehr, wie mit Trinkgeld</translation>
    </message>
    <message>
        <source>exactly equal</source>
        <translation>genau gleich</translation>
    </message>
    <message>
        <source>equal in the original currency</source>
        <translation>gleich in der Originalwährung</translation>
    </message>
    <message>
        <source>converted, very close to the rate</source>
        <translation>umgerechnet, sehr nahe am Kurs</translation>
    </message>
    <message>
        <source>converted, close to the rate</source>
        <translation>umgerechnet, nahe am Kurs</translation>
    </message>
    <message>
        <source>converted, within the usual mark-up</source>
        <translation>umgerechnet, im üblichen Aufschlag</translation>
    </message>
    <message>
        <source>converted, at the edge of the tolerance</source>
        <translation>umgerechnet, am Rand der Toleranz</translation>
    </message>
    <message>
        <source>a few cents apart</source>
        <translation>wenige Cent auseinander</translation>
    </message>
    <message>
        <source>more by a usual tip</source>
        <translation>mehr um ein übliches Trinkgeld</translation>
    </message>
    <message>
        <source>the amount without tax</source>
        <translation>der Betrag ohne Steuer</translation>
    </message>
    <message>
        <source>the same digits, another decimal point</source>
        <translation>dieselben Ziffern, anderes Dezimalzeichen</translation>
    </message>
    <message>
        <source>two digits swapped or one mistyped</source>
        <translation>zwei Ziffern vertauscht oder eine vertippt</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>gerundet</translation>
    </message>
    <message>
        <source>more, as with cash back</source>
        <translation>mehr, wie mit Bargeldauszahlung</translation>
    </message>
    <message>
        <source>claimed in the company's currency at some rate</source>
        <translation>in der Währung der Firma eingereicht, zu irgendeinem Kurs</translation>
    </message>
    <message>
        <source>no rate between the currencies is known</source>
        <translation>kein Kurs zwischen den Währungen bekannt</translation>
    </message>
    <message>
        <source>only a part of the claim</source>
        <translation>nur ein Teil des eingereichten Betrags</translation>
    </message>
    <message>
        <source>more than the claim</source>
        <translation>mehr als eingereicht</translation>
    </message>
    <message>
        <source>too far apart</source>
        <translation>zu weit auseinander</translation>
    </message>
    <message>
        <source>an amount seen nowhere else</source>
        <translation>ein Betrag, der sonst nirgends vorkommt</translation>
    </message>
    <message>
        <source>a rare amount</source>
        <translation>ein seltener Betrag</translation>
    </message>
    <message>
        <source>an uncommon amount</source>
        <translation>ein nicht häufiger Betrag</translation>
    </message>
    <message>
        <source>a common amount</source>
        <translation>ein häufiger Betrag</translation>
    </message>
    <message>
        <source>a frequent amount</source>
        <translation>ein sehr häufiger Betrag</translation>
    </message>
    <message>
        <source>an amount seen everywhere</source>
        <translation>ein Betrag, der überall vorkommt</translation>
    </message>
    <message>
        <source>not an exact amount</source>
        <translation>kein genauer Betrag</translation>
    </message>
    <message>
        <source>booked, purchase day unknown: {days}</source>
        <translation>gebucht, Kauftag unbekannt: {days}</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message>
        <source>the day after</source>
        <translation>am Tag danach</translation>
    </message>
    <message>
        <source>2 to 3 days after</source>
        <translation>2 bis 3 Tage danach</translation>
    </message>
    <message>
        <source>4 to 7 days after</source>
        <translation>4 bis 7 Tage danach</translation>
    </message>
    <message>
        <source>8 to 36 days after</source>
        <translation>8 bis 36 Tage danach</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>am Tag davor</translation>
    </message>
    <message>
        <source>2 to 3 days before</source>
        <translation>2 bis 3 Tage davor</translation>
    </message>
    <message>
        <source>4 to 10 days before</source>
        <translation>4 bis 10 Tage davor</translation>
    </message>
    <message>
        <source>11 to 20 days before</source>
        <translation>11 bis 20 Tage davor</translation>
    </message>
    <message>
        <source>21 to 36 days before</source>
        <translation>21 bis 36 Tage davor</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>Tag und Monat vertauscht</translation>
    </message>
    <message>
        <source>too many days apart</source>
        <translation>zu viele Tage auseinander</translation>
    </message>
    <message>
        <source>1 day after</source>
        <translation>1 Tag danach</translation>
    </message>
    <message>
        <source>2 days after</source>
        <translation>2 Tage danach</translation>
    </message>
    <message>
        <source>3 days after</source>
        <translation>3 Tage danach</translation>
    </message>
    <message>
        <source>4 days after</source>
        <translation>4 Tage danach</translation>
    </message>
    <message>
        <source>5 to 7 days after</source>
        <translation>5 bis 7 Tage danach</translation>
    </message>
    <message>
        <source>1 to 3 days before</source>
        <translation>1 bis 3 Tage davor</translation>
    </message>
    <message>
        <source>the same card or account</source>
        <translation>dieselbe Karte oder dasselbe Konto</translation>
    </message>
    <message>
        <source>the same card digits</source>
        <translation>dieselben Kartenziffern</translation>
    </message>
    <message>
        <source>a card of this employee</source>
        <translation>eine Karte dieses Mitarbeiters</translation>
    </message>
    <message>
        <source>another card of this employee</source>
        <translation>eine andere Karte dieses Mitarbeiters</translation>
    </message>
    <message>
        <source>a shared card or account</source>
        <translation>eine gemeinsame Karte oder ein gemeinsames Konto</translation>
    </message>
    <message>
        <source>shared, with the same digits</source>
        <translation>gemeinsam, mit denselben Ziffern</translation>
    </message>
    <message>
        <source>other card digits</source>
        <translation>andere Kartenziffern</translation>
    </message>
    <message>
        <source>someone else's card</source>
        <translation>die Karte von jemand anders</translation>
    </message>
    <message>
        <source>the company paid</source>
        <translation>die Firma hat bezahlt</translation>
    </message>
    <message>
        <source>who paid is not stated</source>
        <translation>wer bezahlte, ist nicht angegeben</translation>
    </message>
    <message>
        <source>claimed as own money</source>
        <translation>als eigenes Geld eingereicht</translation>
    </message>
    <message>
        <source>claimed as cash</source>
        <translation>als Bargeld eingereicht</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>derselbe Name</translation>
    </message>
    <message>
        <source>known under this name</source>
        <translation>unter diesem Namen bekannt</translation>
    </message>
    <message>
        <source>nearly the same name</source>
        <translation>fast derselbe Name</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>ein ähnlicher Name</translation>
    </message>
    <message>
        <source>a somewhat similar name</source>
        <translation>ein etwas ähnlicher Name</translation>
    </message>
    <message>
        <source>little in common</source>
        <translation>wenig gemeinsam</translation>
    </message>
    <message>
        <source>hardly anything in common</source>
        <translation>kaum etwas gemeinsam</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>ein anderer Name</translation>
    </message>
    <message>
        <source>no name on one side</source>
        <translation>auf einer Seite kein Name</translation>
    </message>
    <message>
        <source>the same country</source>
        <translation>dasselbe Land</translation>
    </message>
    <message>
        <source>another country</source>
        <translation>ein anderes Land</translation>
    </message>
    <message>
        <source>no country on one side</source>
        <translation>auf einer Seite kein Land</translation>
    </message>
    <message>
        <source>the same number</source>
        <translation>dieselbe Nummer</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>eine andere Nummer</translation>
    </message>
    <message>
        <source>no number on one side</source>
        <translation>auf einer Seite keine Nummer</translation>
    </message>
    <message>
        <source>fits the kind of shop</source>
        <translation>passt zur Art des Geschäfts</translation>
    </message>
    <message>
        <source>near the kind of shop</source>
        <translation>der Art des Geschäfts nahe</translation>
    </message>
    <message>
        <source>another kind of shop</source>
        <translation>eine andere Art von Geschäft</translation>
    </message>
    <message>
        <source>no kind of shop known</source>
        <translation>Art des Geschäfts nicht bekannt</translation>
    </message>
    <message>
        <source>the payment of {money} on {day}, {name}</source>
        <translation>die Zahlung von {money} am {day}, {name}</translation>
    </message>
    <message>
        <source>the expense of {money} on {day}, {name}</source>
        <translation>die Ausgabe von {money} am {day}, {name}</translation>
    </message>
    <message>
        <source>Sums that fit: proposed, never linked by themselves</source>
        <translation>Summen, die passen: vorgeschlagen, nie von selbst verknüpft</translation>
    </message>
    <message>
        <source>These are the 50 likeliest; Payments lists all others, by date and amount</source>
        <translation>Dies sind die 50 wahrscheinlichsten; „Zahlungen“ führt alle anderen, nach Datum und Betrag</translation>
    </message>
    <message>
        <source>Refunds that may belong to it</source>
        <translation>Erstattungen, die dazu gehören können</translation>
    </message>
    <message>
        <source>Interchangeable: any of these is right</source>
        <translation>Austauschbar: jede davon ist richtig</translation>
    </message>
    <message>
        <source>Other cards and accounts</source>
        <translation>Andere Karten und Konten</translation>
    </message>
    <message>
        <source>Outside tolerance: {why}</source>
        <translation>Außerhalb der Toleranz: {why}</translation>
    </message>
    <message>
        <source>Cannot be reconciled: {why}</source>
        <translation>Nicht abstimmbar: {why}</translation>
    </message>
    <message>
        <source>You said: not this one</source>
        <translation>Sie sagten: diese nicht</translation>
    </message>
    <message>
        <source>Same card or account</source>
        <translation>Dieselbe Karte oder dasselbe Konto</translation>
    </message>
    <message>
        <source>a cost and a refund do not settle each other</source>
        <translation>Kosten und eine Erstattung gleichen einander nicht aus</translation>
    </message>
    <message>
        <source>the expense is completed and locked</source>
        <translation>die Ausgabe ist abgeschlossen und gesperrt</translation>
    </message>
    <message>
        <source>already posted to the books</source>
        <translation>schon in den Büchern</translation>
    </message>
    <message>
        <source>nothing is left of this payment</source>
        <translation>von dieser Zahlung ist nichts übrig</translation>
    </message>
    <message>
        <source>the company file is open read-only</source>
        <translation>die Mandantendatei ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>the amounts are too far apart</source>
        <translation>die Beträge liegen zu weit auseinander</translation>
    </message>
    <message>
        <source>not a purchase</source>
        <translation>kein Kauf</translation>
    </message>
    <message>
        <source>the chance is below 1 %</source>
        <translation>die Wahrscheinlichkeit liegt unter 1 %</translation>
    </message>
    <message>
        <source>{sign}{days} d</source>
        <translation>{sign}{days} T</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>kein Kurs</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>Lowers what is booked; the claim stays as it is.</source>
        <translation>Mindert, was gebucht wird; der eingereichte Betrag bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The currencies cannot be compared without a rate.</source>
        <translation>Ohne Kurs lassen sich die Währungen nicht vergleichen.</translation>
    </message>
    <message>
        <source>Exactly what was claimed.</source>
        <translation>Genau wie eingereicht.</translation>
    </message>
    <message>
        <source>About {money} apart at the known rate.</source>
        <translation>Etwa {money} auseinander zum bekannten Kurs.</translation>
    </message>
    <message>
        <source>{money} more than claimed ({share}).</source>
        <translation>{money} mehr als eingereicht ({share}).</translation>
    </message>
    <message>
        <source>{money} less than claimed ({share}).</source>
        <translation>{money} weniger als eingereicht ({share}).</translation>
    </message>
    <message>
        <source>more than double</source>
        <translation>mehr als das Doppelte</translation>
    </message>
    <message>
        <source>Neutral: {factors}.</source>
        <translation>Neutral: {factors}.</translation>
    </message>
    <message>
        <source>On its own it would be {alone}; other pairs compete for the same payment or expense.</source>
        <translation>Für sich allein wären es {alone}; andere Paare bewerben sich um dieselbe Zahlung oder Ausgabe.</translation>
    </message>
    <message>
        <source>On its own it would be {alone}; its rivals fit better elsewhere.</source>
        <translation>Für sich allein wären es {alone}; ihre Rivalen passen anderswo besser.</translation>
    </message>
    <message>
        <source>Also wanted by {expenses}.</source>
        <translation>Auch gesucht von {expenses}.</translation>
    </message>
    <message>
        <source>One payment, several expenses: {money} is the sum of this expense and others.</source>
        <translation>Eine Zahlung, mehrere Ausgaben: {money} ist die Summe dieser Ausgabe und anderer.</translation>
    </message>
    <message>
        <source>One expense, several payments: together they are what was claimed.</source>
        <translation>Eine Ausgabe, mehrere Zahlungen: zusammen sind sie, was eingereicht wurde.</translation>
    </message>
    <message>
        <source>They are candidates {numbers} and {last}.</source>
        <translation>Es sind die Kandidaten {numbers} und {last}.</translation>
    </message>
    <message>
        <source>{money} on {day}, {name}</source>
        <translation>{money} am {day}, {name}</translation>
    </message>
    <message>
        <source>Linked by the program in a run of {who}, {when}.</source>
        <translation>Vom Programm verknüpft, in einem Lauf von {who}, {when}.</translation>
    </message>
    <message>
        <source>Linked by {who}, {when}.</source>
        <translation>Verknüpft von {who}, {when}.</translation>
    </message>
    <message>
        <source>{merchant}, {money}</source>
        <translation>{merchant}, {money}</translation>
    </message>
    <message>
        <source>(no merchant)</source>
        <translation>(kein Händler)</translation>
    </message>
    <message>
        <source>The claim is {claim}, the payment {paid}. No rate is known between the two currencies.</source>
        <translation>Eingereicht sind {claim}, bezahlt {paid}. Zwischen den beiden Währungen ist kein Kurs bekannt.</translation>
    </message>
    <message>
        <source>The payment of {paid} is {gap} more than the claim of {claim}.</source>
        <translation>Die Zahlung von {paid} ist um {gap} höher als die eingereichten {claim}.</translation>
    </message>
    <message>
        <source>The payment of {paid} is {gap} less than the claim of {claim}.</source>
        <translation>Die Zahlung von {paid} ist um {gap} niedriger als die eingereichten {claim}.</translation>
    </message>
    <message>
        <source>Staged: {expense} with {payment}. Ctrl+Z takes it back.</source>
        <translation>Vorgemerkt: {expense} mit {payment}. Ctrl+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Staged: {payment} is unreconciled. Ctrl+Z takes it back.</source>
        <translation>Vorgemerkt: Abstimmung von {payment} aufgehoben. Ctrl+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Not this one: {payment}. Ctrl+Z takes it back.</source>
        <translation>Diese nicht: {payment}. Ctrl+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Cannot be reconciled: {why}.</source>
        <translation>Nicht abstimmbar: {why}.</translation>
    </message>
    <message>
        <source>Undone. Ctrl+Y does it again.</source>
        <translation>Zurückgenommen. Ctrl+Y macht es wieder.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Wieder gemacht.</translation>
    </message>
    <message>
        <source>Staged work discarded; nothing was saved.</source>
        <translation>Vorgemerktes verworfen; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Select a pending expense first.</source>
        <translation>Wählen Sie zuerst eine offene Ausgabe.</translation>
    </message>
    <message>
        <source>No candidate is within tolerance. Choose one below; a reason will be asked for.</source>
        <translation>Kein Kandidat liegt in der Toleranz. Wählen Sie unten einen; nach einem Grund wird gefragt.</translation>
    </message>
    <message>
        <source>Posted to the books, so it cannot be unreconciled here. Reverse the entry in the accounting system, then use Mark as Incomplete in Finance.</source>
        <translation>In den Büchern, daher lässt sich die Abstimmung hier nicht aufheben. Stornieren Sie den Buchungssatz in der Buchhaltung, und verwenden Sie dann „Als unfertig markieren“ unter Finanzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) kept from last time</source>
        <translation><numerusform>%n vorgemerkter Schritt vom letzten Mal</numerusform><numerusform>%n vorgemerkte Schritte vom letzten Mal</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) kept from {when}</source>
        <translation><numerusform>%n vorgemerkter Schritt von {when}</numerusform><numerusform>%n vorgemerkte Schritte von {when}</numerusform></translation>
    </message>
    <message>
        <source>It is locked: posted, completed, or the file is open read-only.</source>
        <translation>Gesperrt: gebucht, abgeschlossen, oder die Datei ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>No statement covers {day} for {card}: the last one ends {last}. Import the next one.</source>
        <translation>Kein Auszug deckt {day} für {card} ab: der letzte endet am {last}. Importieren Sie den nächsten.</translation>
    </message>
    <message>
        <source>No statement covers {day} for {card}: the first one begins {first}. Import the one before.</source>
        <translation>Kein Auszug deckt {day} für {card} ab: der erste beginnt am {first}. Importieren Sie den davor.</translation>
    </message>
    <message>
        <source>No statement of {card} is imported yet. Import the one that covers {day}.</source>
        <translation>Noch ist kein Auszug von {card} importiert. Importieren Sie den, der {day} abdeckt.</translation>
    </message>
    <message>
        <source>No payment left comes near. Import the statement that covers {day}.</source>
        <translation>Keine übrige Zahlung kommt nahe. Importieren Sie den Auszug, der {day} abdeckt.</translation>
    </message>
    <message>
        <source>You said “not this one” of {payment}. Reconcile it to take that back.</source>
        <translation>Sie sagten „diese nicht“ zu {payment}. Stimmen Sie sie ab, um das zurückzunehmen.</translation>
    </message>
    <message>
        <source>Nothing stands in the way any more: reconcile {payment} ({chance}).</source>
        <translation>Nichts steht mehr im Weg: stimmen Sie {payment} ab ({chance}).</translation>
    </message>
    <message>
        <source>No payment alone is right, but {count} add up with it: link the common parts, first {payment}.</source>
        <translation>Keine Zahlung allein ist richtig, aber {count} ergeben zusammen den Betrag: verknüpfen Sie die gemeinsamen Teile, zuerst {payment}.</translation>
    </message>
    <message>
        <source>No single correction is enough: {payment} has {chance}; from {needed} on it links by itself.</source>
        <translation>Keine einzelne Berichtigung genügt: {payment} hat {chance}; ab {needed} wird von selbst verknüpft.</translation>
    </message>
    <message>
        <source>{payment} has {chance}, but something very like it is near, so a person decides: choose it.</source>
        <translation>{payment} hat {chance}, aber etwas sehr Ähnliches ist nahe, also entscheidet ein Mensch: wählen Sie sie.</translation>
    </message>
    <message>
        <source>Its status is {status}: reconcile {payment} by hand.</source>
        <translation>Ihr Stand ist {status}: stimmen Sie {payment} von Hand ab.</translation>
    </message>
    <message>
        <source>It is claimed as “{paid}”. If the company paid after all, reconcile {payment} by hand.</source>
        <translation>Sie ist als „{paid}“ eingereicht. Hat doch die Firma bezahlt, stimmen Sie {payment} von Hand ab.</translation>
    </message>
    <message>
        <source>On the very day it would be unique ({payment}); {today}.</source>
        <translation>Genau am selben Tag wäre sie eindeutig ({payment}); {today}.</translation>
    </message>
    <message>
        <source>{within} ({payment}); {today}.</source>
        <translation>{within} ({payment}); {today}.</translation>
    </message>
    <message>
        <source>By merchant it would be unique ({payment}); {today}.</source>
        <translation>Nach dem Händler wäre sie eindeutig ({payment}); {today}.</translation>
    </message>
    <message>
        <source>By card it would be unique ({payment}); {today}.</source>
        <translation>Nach der Karte wäre sie eindeutig ({payment}); {today}.</translation>
    </message>
    <message>
        <source>Nothing tells them apart, {today}: choose one, such as {payment}.</source>
        <translation>Nichts unterscheidet sie, {today}: wählen Sie eine, etwa {payment}.</translation>
    </message>
    <message>
        <source>{expense} of {day} wants the same payment. Settle that one first.</source>
        <translation>{expense} vom {day} sucht dieselbe Zahlung. Erledigen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>The amounts differ by {gap} ({reason}). Reconcile {payment} with a reason.</source>
        <translation>Die Beträge weichen um {gap} ab ({reason}). Stimmen Sie {payment} mit einem Grund ab.</translation>
    </message>
    <message>
        <source>If “{text}” were known as {merchant}{then}. Reconcile it once and the program learns the name.</source>
        <translation>Wäre „{text}“ als {merchant} bekannt{then}. Stimmen Sie einmal ab, und das Programm lernt den Namen.</translation>
    </message>
    <message>
        <source>If the expense named the card it was paid with, {card}{then}. Correct the card.</source>
        <translation>Nennte die Ausgabe die Karte, mit der sie bezahlt wurde, {card}{then}. Berichtigen Sie die Karte.</translation>
    </message>
    <message>
        <source>If the expense were dated {day}{then}. Correct the date.</source>
        <translation>Trüge die Ausgabe das Datum {day}{then}. Berichtigen Sie das Datum.</translation>
    </message>
    <message>
        <source>If the amount were that of the payment, {money}{then}. Correct it.</source>
        <translation>Wäre der Betrag der der Zahlung, {money}{then}. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>If the expense said that the company paid{then}. Correct how it was paid.</source>
        <translation>Stünde in der Ausgabe, dass die Firma bezahlte{then}. Berichtigen Sie, wie bezahlt wurde.</translation>
    </message>
    <message>
        <source>If the category fitted the payment{then}. Correct the category.</source>
        <translation>Passte die Kategorie zur Zahlung{then}. Berichtigen Sie die Kategorie.</translation>
    </message>
    <message>
        <source>If the VAT number were that of the payment{then}. Correct the number.</source>
        <translation>Wäre die USt-IdNr. die der Zahlung{then}. Berichtigen Sie die Nummer.</translation>
    </message>
    <message>
        <source>, it would link by itself</source>
        <translation>, würde von selbst verknüpft</translation>
    </message>
    <message>
        <source>, it would link by itself: {now} would become {share}</source>
        <translation>, würde von selbst verknüpft: aus {now} würden {share}</translation>
    </message>
    <message>
        <source>The nearest payment is {payment}; it is no suggestion: {why}.</source>
        <translation>Die nächste Zahlung ist {payment}; ein Vorschlag ist sie nicht: {why}.</translation>
    </message>
    <message>
        <source>No payment alone is right, but these add up: {sum}. Enter accepts them.</source>
        <translation>Keine Zahlung allein ist richtig, aber diese gehen auf: {sum}. Enter nimmt sie an.</translation>
    </message>
    <message>
        <source>{pairs}, and nothing stays open.</source>
        <translation>{pairs}, und nichts bleibt offen.</translation>
    </message>
    <message>
        <source>{pairs}; {rest}.</source>
        <translation>{pairs}; {rest}.</translation>
    </message>
    <message>
        <source>{expenses} and {payments} of {money} are interchangeable: they agree in person, card, merchant, category, VAT and project, so every pairing gives the same books.</source>
        <translation>{expenses} und {payments} von {money} sind austauschbar: sie stimmen in Person, Karte, Händler, Kategorie, USt-IdNr. und Projekt überein, also ergibt jede Paarung dieselben Bücher.</translation>
    </message>
<message numerus="yes"><source>%n expense(s)</source><translation><numerusform>%n Ausgabe</numerusform><numerusform>%n Ausgaben</numerusform></translation></message><message numerus="yes"><source>%n expense(s) created</source><translation><numerusform>%n Ausgabe angelegt</numerusform><numerusform>%n Ausgaben angelegt</numerusform></translation></message><message numerus="yes"><source>%n expense(s) left open</source><translation><numerusform>%n Ausgabe offen gelassen</numerusform><numerusform>%n Ausgaben offen gelassen</numerusform></translation></message><message numerus="yes"><source>%n link(s) saved</source><translation><numerusform>%n Verknüpfung gespeichert</numerusform><numerusform>%n Verknüpfungen gespeichert</numerusform></translation></message><message numerus="yes"><source>%n marked as not this one</source><translation><numerusform>%n als „nicht dieser“ markiert</numerusform><numerusform>%n als „nicht dieser“ markiert</numerusform></translation></message><message numerus="yes"><source>%n other expense(s) want the same payment. Settle the first one.</source><translation><numerusform>%n andere Ausgabe will dieselbe Zahlung. Erledigen Sie sie zuerst.</numerusform><numerusform>%n andere Ausgaben wollen dieselbe Zahlung. Erledigen Sie die erste.</numerusform></translation></message><message numerus="yes"><source>%n payment(s)</source><translation><numerusform>%n Zahlung</numerusform><numerusform>%n Zahlungen</numerusform></translation></message><message numerus="yes"><source>%n payment(s) left open</source><translation><numerusform>%n Zahlung offen gelassen</numerusform><numerusform>%n Zahlungen offen gelassen</numerusform></translation></message><message numerus="yes"><source>%n payment(s) qualify today</source><translation><numerusform>%n Zahlung kommt heute infrage</numerusform><numerusform>%n Zahlungen kommen heute infrage</numerusform></translation></message><message numerus="yes"><source>%n payment(s) set aside</source><translation><numerusform>%n Zahlung beiseitegelegt</numerusform><numerusform>%n Zahlungen beiseitegelegt</numerusform></translation></message><message numerus="yes"><source>%n report(s) recalculated</source><translation><numerusform>%n Abrechnung neu berechnet</numerusform><numerusform>%n Abrechnungen neu berechnet</numerusform></translation></message><message numerus="yes"><source>%n taken back</source><translation><numerusform>%n zurückgenommen</numerusform><numerusform>%n zurückgenommen</numerusform></translation></message><message numerus="yes"><source>No payment alone is right, but %n set(s) below add up: choose.</source><translation><numerusform>Keine Zahlung allein stimmt, aber %n Satz darunter geht auf: wählen Sie.</numerusform><numerusform>Keine Zahlung allein stimmt, aber %n Sätze darunter gehen auf: wählen Sie.</numerusform></translation></message><message numerus="yes"><source>Pair them in date order (T): %n link(s)</source><translation><numerusform>Nach Datum paaren (T): %n Verknüpfung</numerusform><numerusform>Nach Datum paaren (T): %n Verknüpfungen</numerusform></translation></message><message numerus="yes"><source>Within %n day(s) it would be unique</source><translation><numerusform>Innerhalb von %n Tag wäre es eindeutig</numerusform><numerusform>Innerhalb von %n Tagen wäre es eindeutig</numerusform></translation></message></context>
<context>
    <name>mapping</name>
    <message>
        <source>Ours</source>
        <translation>Unseres</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Approved or failed expenses that use it</source>
        <translation>Genehmigte oder gescheiterte Ausgaben, die es verwenden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Not mapped</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Code there</source>
        <translation>Code dort</translation>
    </message>
    <message>
        <source>Suggestion or default</source>
        <translation>Vorschlag oder Vorgabe</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Als Vorgabe</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>merchants</name>
    <message>
        <source>Comes with Tieout</source>
        <translation>Von Tieout mitgebracht</translation>
    </message>
    <message>
        <source>Learned from links</source>
        <translation>Aus Verknüpfungen gelernt</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Von Hand eingegeben</translation>
    </message>
    <message>
        <source>New merchant text</source>
        <translation>Neuer Händlertext</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Payments whose bank text begins like this get the merchant's name. Posted ones keep theirs.</source>
        <translation>Zahlungen, deren Text der Bank so beginnt, erhalten den Namen des Händlers. Gebuchte behalten ihren.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Write a sentence first</source>
        <translation>Schreiben Sie zuerst einen Satz</translation>
    </message>
    <message>
        <source>At most {count} characters; this has {found}</source>
        <translation>Höchstens {count} Zeichen; dies hat {found}</translation>
    </message>
    <message>
        <source>each cardholder</source>
        <translation>jedem Karteninhaber</translation>
    </message>
    <message numerus="yes">
        <source>Ask about %n row(s)</source>
        <translation><numerusform>Zu %n Zeile fragen</numerusform><numerusform>Zu %n Zeilen fragen</numerusform></translation>
    </message>
    <message>
        <source>It joins the question list of {holder}; nothing is sent by itself.</source>
        <translation>Sie kommt auf die Fragenliste von {holder}; von selbst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What was it for? Please send the receipt.</source>
        <translation>Wofür war das? Bitte senden Sie den Beleg.</translation>
    </message>
    <message>
        <source>Note on this row</source>
        <translation>Notiz zu dieser Zeile</translation>
    </message>
    <message>
        <source>Whoever looks at it next reads it. What is written stays.</source>
        <translation>Wer sie als Nächstes ansieht, liest sie. Was geschrieben ist, bleibt.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Antwort festhalten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>This settles the question</source>
        <translation>Damit ist die Frage erledigt</translation>
    </message>
    <message>
        <source>opens it again</source>
        <translation>öffnet sie wieder</translation>
    </message>
    <message>
        <source>records an answer</source>
        <translation>hält eine Antwort fest</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>sent {when}</source>
        <translation>gesendet {when}</translation>
    </message>
    <message>
        <source>{answer}  ({who})</source>
        <translation>{answer}  ({who})</translation>
    </message>
</context>
<context>
    <name>payments</name>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Text der Bank</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amount: {money}</source>
        <translation>Betrag: {money}</translation>
    </message>
    <message>
        <source>Cur.</source>
        <translation>Wäh.</translation>
    </message>
    <message>
        <source>Under another text</source>
        <translation>Unter anderem Text</translation>
    </message>
    <message>
        <source>Several lines fit each other</source>
        <translation>Mehrere Zeilen passen zueinander</translation>
    </message>
    <message>
        <source>Same id, another amount</source>
        <translation>Dieselbe Id, anderer Betrag</translation>
    </message>
    <message>
        <source>Amount and days fit, not the text</source>
        <translation>Betrag und Tage passen, der Text nicht</translation>
    </message>
    <message>
        <source>Same day and amount, another text</source>
        <translation>Selber Tag und Betrag, anderer Text</translation>
    </message>
    <message>
        <source>It lies in a locked period</source>
        <translation>Sie liegt in einer gesperrten Periode</translation>
    </message>
    <message>
        <source>More of it is in the books</source>
        <translation>Davon ist mehr in den Büchern</translation>
    </message>
    <message>
        <source>{expense} wants it or one just like it: decide there.</source>
        <translation>{expense} sucht sie oder eine genau gleiche: entscheiden Sie dort.</translation>
    </message>
    <message>
        <source>No expense claims it: create the expense, or ask {holder} for it.</source>
        <translation>Keine Ausgabe beansprucht sie: legen Sie die Ausgabe an, oder fragen Sie {holder} danach.</translation>
    </message>
    <message>
        <source>No expense claims it, and its card has no holder: create the expense.</source>
        <translation>Keine Ausgabe beansprucht sie, und ihre Karte hat keinen Inhaber: legen Sie die Ausgabe an.</translation>
    </message>
    <message>
        <source>{merchant} of {day}</source>
        <translation>{merchant} vom {day}</translation>
    </message>
    <message>
        <source>(no merchant)</source>
        <translation>(kein Händler)</translation>
    </message>
<message numerus="yes"><source>%n expense(s) want it: decide {expense} first.</source><translation><numerusform>%n Ausgabe will sie: entscheiden Sie zuerst {expense}.</numerusform><numerusform>%n Ausgaben wollen sie: entscheiden Sie zuerst {expense}.</numerusform></translation></message></context>
<context>
    <name>places</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Abrechnungen</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Stammdaten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
<message numerus="yes"><source>%n row(s)</source><translation><numerusform>%n Zeile</numerusform><numerusform>%n Zeilen</numerusform></translation></message></context>
<context>
    <name>profiles</name>
    <message>
        <source>, or exact and unique above {min}</source>
        <translation>, oder genau und einmalig über {min}</translation>
    </message>
    <message>
        <source>{at} and more</source>
        <translation>{at} und mehr</translation>
    </message>
    <message>
        <source>merchant {similarity} alike, {before} to {after} days after</source>
        <translation>Händler zu {similarity} ähnlich, {before} bis {after} Tage danach</translation>
    </message>
    <message>
        <source>everything equal</source>
        <translation>alles gleich</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} bearbeiten</translation>
    </message>
    <message>
        <source>Links made before keep the version they were made with.</source>
        <translation>Frühere Verknüpfungen behalten die Version, mit der sie gemacht wurden.</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Profil speichern</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>No cardholder known</source>
        <translation>Kein Karteninhaber bekannt</translation>
    </message>
    <message>
        <source>Cardholder</source>
        <translation>Karteninhaber</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Aufgelistet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message>
        <source>New exchange rate</source>
        <translation>Neuer Wechselkurs</translation>
    </message>
    <message>
        <source>Edit exchange rate</source>
        <translation>Wechselkurs bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What one unit of the first currency was worth in the second.</source>
        <translation>Was eine Einheit der ersten Währung in der zweiten wert war.</translation>
    </message>
    <message>
        <source>1 {one} = {rate} {other}</source>
        <translation>1 {one} = {rate} {other}</translation>
    </message>
    <message>
        <source>Enter a currency.</source>
        <translation>Geben Sie eine Währung ein.</translation>
    </message>
    <message>
        <source>Enter the rate.</source>
        <translation>Geben Sie den Kurs ein.</translation>
    </message>
    <message>
        <source>A number above zero with up to nine decimals, such as {example}.</source>
        <translation>Eine Zahl über null mit bis zu neun Dezimalstellen, etwa {example}.</translation>
    </message>
    <message>
        <source>Two different currencies, three letters each.</source>
        <translation>Zwei verschiedene Währungen, je drei Buchstaben.</translation>
    </message>
    <message>
        <source>From a reconciliation</source>
        <translation>Aus einer Abstimmung</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingegeben</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>{name} asks for a password. Open it outside, save it without, and attach that.</source>
        <translation>{name} verlangt ein Kennwort. Öffnen Sie es extern, speichern Sie es ohne Kennwort, und hängen Sie das an.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be shown. It is kept as it is; ask for it again.</source>
        <translation>{name} ist beschädigt und kann nicht gezeigt werden. Es bleibt, wie es ist; bitten Sie noch einmal darum.</translation>
    </message>
    <message>
        <source>{name} is too large to be shown here. Open it outside.</source>
        <translation>{name} ist zu groß, um hier gezeigt zu werden. Öffnen Sie es extern.</translation>
    </message>
    <message>
        <source>{name} cannot be shown here; it is kept as it is. Open it outside.</source>
        <translation>{name} kann hier nicht gezeigt werden; es bleibt, wie es ist. Öffnen Sie es extern.</translation>
    </message>
    <message>
        <source>{names}: attached already</source>
        <translation>{names}: schon angehängt</translation>
    </message>
<message numerus="yes"><source>%n receipt(s) attached</source><translation><numerusform>%n Beleg angehängt</numerusform><numerusform>%n Belege angehängt</numerusform></translation></message></context>
<context>
    <name>rehearsal</name>
    <message>
        <source>It would have matched {matched} of {decided}, differing from what people decided in {k}.</source>
        <translation>Es hätte {matched} von {decided} abgestimmt, abweichend von Entscheidungen der Menschen in {k}.</translation>
    </message>
    <message>
        <source>{count} in {of}</source>
        <translation>{count} in {of}</translation>
    </message>
    <message>
        <source>Another payment</source>
        <translation>Eine andere Zahlung</translation>
    </message>
    <message>
        <source>Its payment is another expense's</source>
        <translation>Die Zahlung gehört einer anderen Ausgabe</translation>
    </message>
    <message>
        <source>Only a part of a sum</source>
        <translation>Nur ein Teil einer Summe</translation>
    </message>
    <message>
        <source>People said: not this one</source>
        <translation>Menschen sagten: diese nicht</translation>
    </message>
    <message>
        <source>At most {budget} wrong in 10,000: threshold {threshold}, {matched} of {decided} matched by itself.</source>
        <translation>Höchstens {budget} falsch in 10 000: Schwelle {threshold}, {matched} von {decided} von selbst abgestimmt.</translation>
    </message>
    <message>
        <source>No threshold keeps to {budget} wrong in 10,000 on these months. Allow more, or match by hand.</source>
        <translation>Keine Schwelle hält in diesen Monaten {budget} falsch in 10 000 ein. Erlauben Sie mehr, oder stimmen Sie von Hand ab.</translation>
    </message>
<message numerus="yes"><source>%n open today would be linked too</source><translation><numerusform>%n heute offene würde auch verknüpft</numerusform><numerusform>%n heute offene würden auch verknüpft</numerusform></translation></message><message numerus="yes"><source>%n with another payment, same books</source><translation><numerusform>%n mit anderer Zahlung, gleiche Bücher</numerusform><numerusform>%n mit anderer Zahlung, gleiche Bücher</numerusform></translation></message><message numerus="yes"><source>By the estimate: %n decision(s) alone prove no better than {upper}.</source><translation><numerusform>Nach der Schätzung: %n Entscheidung allein beweist nichts Besseres als {upper}.</numerusform><numerusform>Nach der Schätzung: %n Entscheidungen allein beweisen nichts Besseres als {upper}.</numerusform></translation></message></context>
<context>
    <name>reports</name>
    <message>
        <source>Report</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>What was paid; claims in {currency} count until they are reconciled</source>
        <translation>Was bezahlt wurde; Beträge in {currency} zählen, bis sie abgestimmt sind</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Booked, {currency}</source>
        <translation>Gebucht, {currency}</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Text der Bank</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>reconciled</source>
        <translation>abgestimmt</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>mehrdeutig</translation>
    </message>
    <message>
        <source>partly reconciled</source>
        <translation>teils abgestimmt</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>foreign currency</source>
        <translation>Fremdwährung</translation>
    </message>
    <message>
        <source>billable</source>
        <translation>fakturierbar</translation>
    </message>
    <message>
        <source>own money</source>
        <translation>eigenes Geld</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <source>not booked</source>
        <translation>nicht gebucht</translation>
    </message>
    <message>
        <source>unallocated</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>may be the same as another</source>
        <translation>vielleicht dieselbe wie eine andere</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>offene Frage</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>expense</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <source>partly taken back</source>
        <translation>teils zurückgenommen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>posted or completed</source>
        <translation>gebucht oder abgeschlossen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Without {what}</source>
        <translation>Ohne {what}</translation>
    </message>
    <message>
        <source>Has a {what}</source>
        <translation>Hat {what}</translation>
    </message>
    <message>
        <source>Not {what}</source>
        <translation>Nicht {what}</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} und mehr</translation>
    </message>
    <message>
        <source>over {low}</source>
        <translation>über {low}</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>bis {high}</translation>
    </message>
    <message>
        <source>under {high}</source>
        <translation>unter {high}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>Write {examples}.</source>
        <translation>Schreiben Sie {examples}.</translation>
    </message>
    <message>
        <source>There is no “{name}:” here.</source>
        <translation>„{name}:“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Possible: {names}.</source>
        <translation>Möglich: {names}.</translation>
    </message>
    <message>
        <source>{name}: does not know “{value}”.</source>
        <translation>{name}: kennt „{value}“ nicht.</translation>
    </message>
    <message>
        <source>{name}: what? {example}</source>
        <translation>{name}: was? {example}</translation>
    </message>
    <message>
        <source>{value}: the first end is above the second.</source>
        <translation>{value}: das erste Ende liegt über dem zweiten.</translation>
    </message>
    <message>
        <source>Only the first {count} terms are looked for.</source>
        <translation>Nur die ersten {count} Begriffe werden gesucht.</translation>
    </message>
    <message>
        <source>“{value}” cannot be read as {what}.</source>
        <translation>„{value}“ lässt sich nicht als {what} lesen.</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>ein Wort</translation>
    </message>
    <message>
        <source>Words, "phrases", -without, and operators such as amt:&gt;100, date:-7d, card:4417, merchant:uber, is:ambiguous, has:receipt. Ctrl+Space lists them. (Ctrl+F)</source>
        <translation>Wörter, "Wortfolgen", -ohne, und Operatoren wie amt:&gt;100, date:-7d, card:4417, merchant:uber, is:ambiguous, has:receipt. Ctrl+Space listet sie auf. (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>sets</name>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Bank or card fee</source>
        <translation>Bank- oder Kartengebühr</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Price difference or other</source>
        <translation>Preisunterschied oder anderes</translation>
    </message>
    <message>
        <source>difference unknown without a rate</source>
        <translation>Abweichung ohne Kurs nicht bekannt</translation>
    </message>
    <message>
        <source>difference {amount}</source>
        <translation>Abweichung {amount}</translation>
    </message>
    <message>
        <source>{money} (no rate to {currency})</source>
        <translation>{money} (kein Kurs zu {currency})</translation>
    </message>
    <message>
        <source>{money} = {there} at {rate}</source>
        <translation>{money} = {there} zu {rate}</translation>
    </message>
    <message>
        <source>No rate from {first} to {second} is known around {day}; none is assumed. Import a statement that states one, or link with a reason.</source>
        <translation>Um {day} ist kein Kurs von {first} zu {second} bekannt; keiner wird angenommen. Importieren Sie einen Auszug, der einen nennt, oder verknüpfen Sie mit einem Grund.</translation>
    </message>
    <message>
        <source>Mark at least one expense and one payment.</source>
        <translation>Markieren Sie mindestens eine Ausgabe und eine Zahlung.</translation>
    </message>
    <message>
        <source>A link has at most 200 members on each side; take some away.</source>
        <translation>Eine Verknüpfung hat höchstens 200 Glieder je Seite; nehmen Sie einige weg.</translation>
    </message>
    <message>
        <source>An expense is completed and locked; mark it as incomplete first.</source>
        <translation>Eine Ausgabe ist abgeschlossen und gesperrt; markieren Sie sie zuerst als unfertig.</translation>
    </message>
    <message>
        <source>An expense is posted. Enter a refund as an expense of its own, with a minus.</source>
        <translation>Eine Ausgabe ist gebucht. Geben Sie eine Erstattung als eigene Ausgabe ein, mit Minus.</translation>
    </message>
    <message>
        <source>A payment is ignored; restore it in Payments first.</source>
        <translation>Eine Zahlung ist ignoriert; stellen Sie sie zuerst unter Zahlungen wieder her.</translation>
    </message>
    <message>
        <source>One of these went with its import. Open the manager again, or import the file again.</source>
        <translation>Etwas davon ging mit seinem Import. Öffnen Sie die Abstimmung neu, oder importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Costs and credit notes are not settled by one link; link the credit note with its refund.</source>
        <translation>Kosten und Gutschriften erledigt nicht eine Verknüpfung; verknüpfen Sie die Gutschrift mit ihrer Erstattung.</translation>
    </message>
    <message>
        <source>A refund alone settles no open expense; mark its purchase too, or link that first.</source>
        <translation>Eine Erstattung allein erledigt keine offene Ausgabe; markieren Sie auch ihren Kauf, oder verknüpfen Sie zuerst den.</translation>
    </message>
    <message>
        <source>The refund is more than what was settled of this expense.</source>
        <translation>Die Erstattung ist mehr, als von dieser Ausgabe erledigt wurde.</translation>
    </message>
    <message>
        <source>Nothing is left of one of these; take its mark away.</source>
        <translation>Von etwas davon ist nichts übrig; nehmen Sie die Markierung weg.</translation>
    </message>
    <message>
        <source>Several expenses and several payments are linked only where they balance; leave one out, or link them in two steps.</source>
        <translation>Mehrere Ausgaben und mehrere Zahlungen werden nur verknüpft, wo sie aufgehen; lassen Sie eine weg, oder verknüpfen Sie sie in zwei Schritten.</translation>
    </message>
    <message>
        <source>The company file is open for reading only.</source>
        <translation>Die Mandantendatei ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>{share} of the claim</source>
        <translation>{share} des eingereichten Betrags</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Without a rate nothing is written off.</source>
        <translation>Ohne Kurs wird nichts ausgebucht.</translation>
    </message>
    <message>
        <source>No account is set for {cause}, so it is not written off (Settings, Differences).</source>
        <translation>Für {cause} ist kein Konto gesetzt, also wird nichts ausgebucht (Einstellungen, Abweichungen).</translation>
    </message>
    <message>
        <source>{money} is within the limit of {cause} ({limit}).</source>
        <translation>{money} liegt innerhalb der Grenze für {cause} ({limit}).</translation>
    </message>
    <message>
        <source>{money} is above the limit of {cause} ({limit}), so it is not written off.</source>
        <translation>{money} liegt über der Grenze für {cause} ({limit}), also wird nichts ausgebucht.</translation>
    </message>
    <message>
        <source>Write the difference off</source>
        <translation>Die Abweichung ausbuchen</translation>
    </message>
    <message>
        <source>Write {money} off to account {account}</source>
        <translation>{money} auf Konto {account} ausbuchen</translation>
    </message>
    <message>
        <source>the only set that fits</source>
        <translation>die einzige Gruppe, die passt</translation>
    </message>
    <message>
        <source>{number} of {fitting} sets that fit</source>
        <translation>{number} von {fitting} Gruppen, die passen</translation>
    </message>
    <message>
        <source>{expenses} with {payments}: {sum}. Nothing is linked until you say so.</source>
        <translation>{expenses} mit {payments}: {sum}. Nichts wird verknüpft, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Staged: the refund lowers what is booked. Ctrl+Z takes it back.</source>
        <translation>Vorgemerkt: die Erstattung mindert, was gebucht wird. Ctrl+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Staged: {expenses} with {payments}. Ctrl+Z takes it back.</source>
        <translation>Vorgemerkt: {expenses} mit {payments}. Ctrl+Z nimmt es zurück.</translation>
    </message>
<message numerus="yes"><source>%n expense(s)</source><translation><numerusform>%n Ausgabe</numerusform><numerusform>%n Ausgaben</numerusform></translation></message><message numerus="yes"><source>%n payment(s)</source><translation><numerusform>%n Zahlung</numerusform><numerusform>%n Zahlungen</numerusform></translation></message><message numerus="yes"><source>and %n more</source><translation><numerusform>und %n weitere</numerusform><numerusform>und %n weitere</numerusform></translation></message></context>
<context>
    <name>statements</name>
    <message>
        <source>Statement</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Days missing</source>
        <translation>Tage fehlen</translation>
    </message>
    <message>
        <source>Number missing</source>
        <translation>Nummer fehlt</translation>
    </message>
    <message>
        <source>Balance breaks</source>
        <translation>Saldo bricht</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>Geht nicht auf</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überschneidung</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Same period</source>
        <translation>Gleicher Zeitraum</translation>
    </message>
    <message>
        <source>No statement</source>
        <translation>Kein Auszug</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>This statement ends on {closed} at {closing}; the next one here starts {opened} at {opening}: {gap} are missing.</source>
        <translation>Dieser Auszug endet am {closed} mit {closing}; der nächste hier beginnt am {opened} mit {opening}: {gap} fehlen.</translation>
    </message>
    <message>
        <source>The statement before ended on {closed} at {closing}; this one starts {opened} at {opening}: {gap} are missing.</source>
        <translation>Der Auszug davor endete am {closed} mit {closing}; dieser beginnt am {opened} mit {opening}: {gap} fehlen.</translation>
    </message>
    <message>
        <source>Nothing covers {days}, and no balance proves that nothing happened then.</source>
        <translation>Nichts deckt {days} ab, und kein Saldo beweist, dass da nichts geschah.</translation>
    </message>
    <message>
        <source>Statement {expected} is missing before {name}.</source>
        <translation>Auszug {expected} fehlt vor {name}.</translation>
    </message>
    <message>
        <source>{name}, row {row}: the balance says {expected}, the row before and the amount give {found}.</source>
        <translation>{name}, Zeile {row}: der Saldo sagt {expected}, die Zeile davor und der Betrag ergeben {found}.</translation>
    </message>
    <message>
        <source>{name}: it says {expected}, its lines give {found}.</source>
        <translation>{name}: er nennt {expected}, seine Zeilen ergeben {found}.</translation>
    </message>
    <message>
        <source>It covers {days} like {before}; what both hold was added once.</source>
        <translation>Er deckt {days} ab wie {before}; was beide enthalten, kam einmal hinzu.</translation>
    </message>
    <message>
        <source>All of its lines were here before, from {before}.</source>
        <translation>Alle seine Zeilen waren schon hier, aus {before}.</translation>
    </message>
    <message>
        <source>The same period in another format: all of its lines were here before, from {before}.</source>
        <translation>Derselbe Zeitraum in anderem Format: alle seine Zeilen waren schon hier, aus {before}.</translation>
    </message>
    <message>
        <source>{gap} missing</source>
        <translation>{gap} fehlen</translation>
    </message>
    <message>
        <source>No statement covers these days</source>
        <translation>Kein Auszug deckt diese Tage ab</translation>
    </message>
    <message>
        <source>No. {numbers} is missing</source>
        <translation>Nr. {numbers} fehlt</translation>
    </message>
    <message>
        <source>Row {row}: {found} instead of {expected}</source>
        <translation>Zeile {row}: {found} statt {expected}</translation>
    </message>
    <message>
        <source>{found} instead of {expected}</source>
        <translation>{found} statt {expected}</translation>
    </message>
    <message>
        <source>Added once</source>
        <translation>Einmal hinzugefügt</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Import the statement between the two. If there is none, a line was lost or changed: compare both with the bank.</source>
        <translation>Importieren Sie den Auszug dazwischen. Gibt es keinen, ging eine Zeile verloren oder wurde geändert: vergleichen Sie beide mit der Bank.</translation>
    </message>
    <message>
        <source>Import what is missing, or ask the bank for it.</source>
        <translation>Importieren Sie, was fehlt, oder verlangen Sie es von der Bank.</translation>
    </message>
    <message>
        <source>Compare with the bank, or export the file again.</source>
        <translation>Vergleichen Sie mit der Bank, oder exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{known} of {all} rows are already here from {file} ({format}).</source>
        <translation>{known} von {all} Zeilen sind schon hier, aus {file} ({format}).</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) book payments that were pending</source>
        <translation><numerusform>%n Zeile bucht eine Zahlung, die offen war</numerusform><numerusform>%n Zeilen buchen Zahlungen, die offen waren</numerusform></translation>
    </message>
    <message>
        <source>Each stays one payment; its links, notes and receipts stay with it.</source>
        <translation>Jede bleibt eine Zahlung; ihre Verknüpfungen, Notizen und Belege bleiben bei ihr.</translation>
    </message>
    <message>
        <source>Each is one payment with its history, links, notes and receipts.</source>
        <translation>Jede ist eine Zahlung mit ihrem Verlauf, ihren Verknüpfungen, Notizen und Belegen.</translation>
    </message>
    <message>
        <source>Statements cover their time without them. They stay in Payments.</source>
        <translation>Auszüge decken ihre Zeit ab, ohne sie zu nennen. Sie bleiben unter Zahlungen.</translation>
    </message>
    <message>
        <source>Say so in Payments, above the list.</source>
        <translation>Sagen Sie es unter Zahlungen, über der Liste.</translation>
    </message>
    <message>
        <source>books a pending payment</source>
        <translation>bucht eine vorläufige Zahlung</translation>
    </message>
    <message>
        <source>may be a payment that is here</source>
        <translation>vielleicht eine Zahlung, die schon hier ist</translation>
    </message>
    <message>
        <source>known by the bank’s id</source>
        <translation>an der Id der Bank erkannt</translation>
    </message>
    <message>
        <source>known under another text</source>
        <translation>unter anderem Text bekannt</translation>
    </message>
    <message>
        <source>the same, as you said</source>
        <translation>dieselbe, wie Sie sagten</translation>
    </message>
    <message>
        <source>known from before</source>
        <translation>von früher bekannt</translation>
    </message>
    <message>
        <source>in an earlier file of the archive</source>
        <translation>in einer früheren Datei des Archivs</translation>
    </message>
    <message>
        <source>booked already</source>
        <translation>schon gebucht</translation>
    </message>
<message numerus="yes"><source>%n never booked</source><translation><numerusform>%n nie gebucht</numerusform><numerusform>%n nie gebucht</numerusform></translation></message><message numerus="yes"><source>%n pair(s) may be one payment</source><translation><numerusform>%n Paar kann eine Zahlung sein</numerusform><numerusform>%n Paare können je eine Zahlung sein</numerusform></translation></message><message numerus="yes"><source>%n pending</source><translation><numerusform>%n vorgemerkt bei der Bank</numerusform><numerusform>%n vorgemerkt bei der Bank</numerusform></translation></message><message numerus="yes"><source>%n pending payment(s) were never booked</source><translation><numerusform>%n bei der Bank vorgemerkte Zahlung wurde nie gebucht</numerusform><numerusform>%n bei der Bank vorgemerkte Zahlungen wurden nie gebucht</numerusform></translation></message><message numerus="yes"><source>%n to look at</source><translation><numerusform>%n anzusehen</numerusform><numerusform>%n anzusehen</numerusform></translation></message><message numerus="yes"><source>and %n other file(s)</source><translation><numerusform>und %n andere Datei</numerusform><numerusform>und %n andere Dateien</numerusform></translation></message></context>
<context>
    <name>sync</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Flagged as gone</source>
        <translation>Als entfallen gekennzeichnet</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>In der Quelle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>Überschrieben</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Belassen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Rows there</source>
        <translation>Zeilen dort</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Alles davon trifft zu</translation>
    </message>
    <message>
        <source>At least one of these holds</source>
        <translation>Mindestens eines davon trifft zu</translation>
    </message>
    <message>
        <source>Gone there</source>
        <translation>Dort entfallen</translation>
    </message>
    <message>
        <source>New row of {list}</source>
        <translation>Neue Zeile: {list}</translation>
    </message>
    <message>
        <source>Edit row of {list}</source>
        <translation>Zeile bearbeiten: {list}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Source of {part}</source>
        <translation>Quelle für {part}</translation>
    </message>
    <message>
        <source>This system has none</source>
        <translation>Dieses System hat keine</translation>
    </message>
    <message>
        <source>Synced from {name}; disable it there first</source>
        <translation>Von {name} abgeglichen; schalten Sie es zuerst dort ab</translation>
    </message>
    <message>
        <source>Comes along with the others</source>
        <translation>Kommt mit den anderen mit</translation>
    </message>
    <message>
        <source>The usual source</source>
        <translation>Die übliche Quelle</translation>
    </message>
    <message>
        <source>{source} (no longer there)</source>
        <translation>{source} (nicht mehr dort)</translation>
    </message>
    <message>
        <source>Nothing that fits was found</source>
        <translation>Nichts Passendes gefunden</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Filter of {part}: {filter}</source>
        <translation>Filter für {part}: {filter}</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Tax rates</source>
        <translation>Steuersätze</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>GL accounts</source>
        <translation>Sachkonten</translation>
    </message>
    <message>
        <source>Fiscal periods</source>
        <translation>Buchungsperioden</translation>
    </message>
    <message>
        <source>Active again</source>
        <translation>Wieder aktiv</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Belassen, wie es ist</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source> ({place})</source>
        <translation> ({place})</translation>
    </message>
    <message>
        <source>It has no code{at}. Give it one there.</source>
        <translation>Es hat keinen Code{at}. Geben Sie ihm dort einen.</translation>
    </message>
    <message>
        <source>It has no name there{at}; the name here stays. Give it one there.</source>
        <translation>Es hat dort keinen Namen{at}; der Name hier bleibt. Geben Sie ihm dort einen.</translation>
    </message>
    <message>
        <source>Its code or name is too long{at}. Shorten it there.</source>
        <translation>Code oder Name ist zu lang{at}. Kürzen Sie ihn dort.</translation>
    </message>
    <message>
        <source>The code stands there several times with different content{at}. Keep one of them there.</source>
        <translation>Der Code steht dort mehrmals mit verschiedenem Inhalt{at}. Behalten Sie dort einen davon.</translation>
    </message>
    <message>
        <source>The same row stands there twice{at}; it was taken once.</source>
        <translation>Dieselbe Zeile steht dort zweimal{at}; sie wurde einmal genommen.</translation>
    </message>
    <message>
        <source>The code differs from {other} only in case or spaces. Correct one of them.</source>
        <translation>Der Code weicht von {other} nur in Groß- und Kleinschreibung oder Leerzeichen ab. Berichtigen Sie einen davon.</translation>
    </message>
    <message>
        <source>{other} is called the same, so the old name stays. Rename one of them there.</source>
        <translation>{other} heißt ebenso, also bleibt der alte Name. Benennen Sie eines davon dort um.</translation>
    </message>
    <message>
        <source>{other} is called the same. The code tells them apart.</source>
        <translation>{other} heißt ebenso. Der Code unterscheidet sie.</translation>
    </message>
    <message>
        <source>It is closed or inactive there.</source>
        <translation>Es ist dort geschlossen oder inaktiv.</translation>
    </message>
    <message>
        <source>The filter leaves it out; it stays as it is.</source>
        <translation>Der Filter lässt es aus; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The percentage differs there. Nothing changes here: add a tax code of its own there.</source>
        <translation>Der Prozentsatz ist dort ein anderer. Hier ändert sich nichts: legen Sie dort einen eigenen Steuerschlüssel an.</translation>
    </message>
    <message>
        <source>The source no longer lists it; it stays here, flagged.</source>
        <translation>Die Quelle führt es nicht mehr; es bleibt hier, gekennzeichnet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Prozentsatz</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt von</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>The accounting system</source>
        <translation>Die Buchhaltung</translation>
    </message>
    <message>
        <source>there</source>
        <translation>dort</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>The source lists no {part} at all. {known} came from it before. Flag all of them as gone?</source>
        <translation>Die Quelle führt gar keine {part}. {known} kamen früher von dort. Alle als entfallen kennzeichnen?</translation>
    </message>
    <message>
        <source>The source lists only {left} of {known} {part}, less than {share} %. Flag the other {going} as gone?</source>
        <translation>Die Quelle führt nur {left} von {known} {part}, weniger als {share} %. Die anderen {going} als entfallen kennzeichnen?</translation>
    </message>
    <message>
        <source>The sync with {name} failed; nothing was changed</source>
        <translation>Der Abgleich mit {name} scheiterte; nichts wurde geändert</translation>
    </message>
    <message>
        <source>The sync with {name} was put off: a posting is running</source>
        <translation>Der Abgleich mit {name} wurde verschoben: eine Buchung läuft</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>nichts zu ändern</translation>
    </message>
    <message>
        <source>Synced with {name}: {counts}</source>
        <translation>Mit {name} abgeglichen: {counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait for a person</source>
        <translation><numerusform>%n Zeile wartet auf eine Person</numerusform><numerusform>%n Zeilen warten auf eine Person</numerusform></translation>
    </message>
    <message>
        <source>The first run: there is nothing to compare it with.</source>
        <translation>Der erste Lauf: es gibt nichts, womit er zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>Since {when}: {new} new to look at, {settled} settled, {still} as before.</source>
        <translation>Seit {when}: {new} neu anzusehen, {settled} erledigt, {still} wie zuvor.</translation>
    </message>
    <message>
        <source>The filter of {part} matches none of {total} rows. Nothing was changed; correct the filter.</source>
        <translation>Der Filter für {part} trifft auf keine von {total} Zeilen zu. Nichts wurde geändert; berichtigen Sie den Filter.</translation>
    </message>
    <message>
        <source>{count} of {total} rows</source>
        <translation>{count} von {total} Zeilen</translation>
    </message>
    <message>
        <source>Enable at least one of categories, projects, departments, tax rates and suppliers.</source>
        <translation>Schalten Sie mindestens eines ein: Kategorien, Projekte, Abteilungen, Steuersätze oder Lieferanten.</translation>
    </message>
    <message>
        <source>The connection is switched off. Switch it on first.</source>
        <translation>Die Verbindung ist abgeschaltet. Schalten Sie sie zuerst ein.</translation>
    </message>
    <message>
        <source>A posting to {name} is running. Sync when it has ended.</source>
        <translation>Eine Buchung nach {name} läuft. Gleichen Sie ab, wenn sie zu Ende ist.</translation>
    </message>
    <message>
        <source>The company is open read-only. Open it again for writing.</source>
        <translation>Die Firma ist nur zum Lesen geöffnet. Öffnen Sie sie noch einmal zum Schreiben.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Daily run</source>
        <translation>Täglicher Lauf</translation>
    </message>
    <message>
        <source>The daily sync with {name} was due and has not run yet.</source>
        <translation>Der tägliche Abgleich mit {name} war fällig und ist noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>The last sync with {name} failed; nothing was changed.</source>
        <translation>Der letzte Abgleich mit {name} scheiterte; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The last sync with {name} was put off: a posting was running.</source>
        <translation>Der letzte Abgleich mit {name} wurde verschoben: eine Buchung lief.</translation>
    </message>
    <message>
        <source>The last sync with {name} left {count} rows to look at.</source>
        <translation>Der letzte Abgleich mit {name} ließ {count} Zeilen zum Ansehen.</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Every morning begins here</source>
        <translation>Hier beginnt jeder Morgen</translation>
    </message>
    <message>
        <source>One sentence says where the books stand, and one button goes on. This is a sample company: try everything, nothing can break. Help &gt; Open the sample company comes back.</source>
        <translation>Ein Satz sagt, wie es um die Bücher steht, und ein Knopf geht weiter. Dies ist eine Beispielfirma: probieren Sie alles, nichts kann kaputtgehen. Hilfe &gt; Beispielfirma öffnen führt hierher zurück.</translation>
    </message>
    <message>
        <source>Drop what the bank and your people send</source>
        <translation>Legen Sie ab, was Bank und Mitarbeiter senden</translation>
    </message>
    <message>
        <source>Statements and expense lists, one file or two hundred. What a file is, is found from its content. Nothing is written before you press Import, and every row is accounted for.</source>
        <translation>Auszüge und Ausgabenlisten, eine Datei oder zweihundert. Was eine Datei ist, zeigt ihr Inhalt. Nichts wird geschrieben, bevor Sie „Importieren“ drücken, und über jede Zeile wird Rechenschaft gegeben.</translation>
    </message>
    <message>
        <source>What is not certain waits for you</source>
        <translation>Was nicht sicher ist, wartet auf Sie</translation>
    </message>
    <message>
        <source>The program links what is certain and nothing that is ambiguous. These expenses are left: go through them with the arrow keys.</source>
        <translation>Das Programm verknüpft, was sicher ist, und nichts Mehrdeutiges. Diese Ausgaben bleiben übrig: gehen Sie mit den Pfeiltasten hindurch.</translation>
    </message>
    <message>
        <source>The best payments stand on top</source>
        <translation>Die besten Zahlungen stehen oben</translation>
    </message>
    <message>
        <source>Each has its chance and its reasons. Enter takes the first, 1 to 9 another one. Nothing is hidden: what fits badly is listed too, with the reason.</source>
        <translation>Jede hat ihre Wahrscheinlichkeit und ihre Begründung. Enter nimmt die erste, 1 bis 9 eine andere. Nichts ist verborgen: auch was schlecht passt, steht da, mit dem Grund.</translation>
    </message>
    <message>
        <source>One green button saves</source>
        <translation>Ein grüner Knopf speichert</translation>
    </message>
    <message>
        <source>Links are staged until you press it: undo as far as you like. Work that is not saved survives a crash and is offered again.</source>
        <translation>Verknüpfungen sind vorgemerkt, bis Sie ihn drücken: nehmen Sie zurück, so weit Sie wollen. Nicht gespeicherte Arbeit übersteht einen Absturz und wird wieder angeboten.</translation>
    </message>
    <message>
        <source>See how the books develop</source>
        <translation>Sehen Sie, wie sich die Bücher entwickeln</translation>
    </message>
    <message>
        <source>How much of each month is reconciled, how old the rest is, who was paid most. Every bar leads to its rows.</source>
        <translation>Wie viel jedes Monats abgestimmt ist, wie alt der Rest ist, wer am meisten erhielt. Jeder Balken führt zu seinen Zeilen.</translation>
    </message>
    <message>
        <source>Post it, exactly once</source>
        <translation>Buchen Sie es, genau einmal</translation>
    </message>
    <message>
        <source>Approved expenses go to your accounting system or to a file. The history says what was sent, what was refused and why; a retry never sends anything twice.</source>
        <translation>Genehmigte Ausgaben gehen in Ihre Buchhaltung oder in eine Datei. Der Verlauf sagt, was gesendet wurde, was abgelehnt wurde und warum; eine Wiederholung sendet nie etwas doppelt.</translation>
    </message>
    <message>
        <source>Everything has a key</source>
        <translation>Alles hat eine Taste</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command, F1 lists every key. Help &gt; Take the tour shows this again.</source>
        <translation>Ctrl+K findet jeden Befehl, F1 führt jede Taste auf. Hilfe &gt; Rundgang machen zeigt dies noch einmal.</translation>
    </message>
</context>
<context>
    <name>triage</name>
    <message>
        <source>Reconcile</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Settle the twins</source>
        <translation>Zwillinge erledigen</translation>
    </message>
    <message>
        <source>Not a match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>Create expense</source>
        <translation>Ausgabe anlegen</translation>
    </message>
    <message>
        <source>No expense…</source>
        <translation>Keine Ausgabe…</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Accept strong suggestions…</source>
        <translation>Starke Vorschläge annehmen…</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Go through the rest again</source>
        <translation>Den Rest noch einmal durchgehen</translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation>Nächster Kandidat</translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation>Voriger Kandidat</translation>
    </message>
    <message>
        <source>Show in the manager</source>
        <translation>In der Abstimmung zeigen</translation>
    </message>
    <message>
        <source>Reconcile candidate {number}</source>
        <translation>Mit Kandidat {number} abstimmen</translation>
    </message>
    <message>
        <source>Strong suggestion</source>
        <translation>Starker Vorschlag</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>Zwillinge</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>Geht auf</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Payment without expense</source>
        <translation>Zahlung ohne Ausgabe</translation>
    </message>
    <message>
        <source>No payment yet</source>
        <translation>Noch keine Zahlung</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation><numerusform>%n offen</numerusform><numerusform>%n offen</numerusform></translation>
    </message>
    <message>
        <source>(no merchant)</source>
        <translation>(kein Händler)</translation>
    </message>
    <message>
        <source>the first {count} are listed</source>
        <translation>die ersten {count} sind aufgelistet</translation>
    </message>
    <message>
        <source>No expense claims it, and its card or account has no holder: say why it is none (I), or give it a holder in Settings.</source>
        <translation>Keine Ausgabe beansprucht sie, und ihre Karte oder ihr Konto hat keinen Inhaber: sagen Sie, warum es keine ist (I), oder geben Sie ihr in den Einstellungen einen Inhaber.</translation>
    </message>
    <message>
        <source>No payment comes near any of them: only the next statement, or an answer, settles them.</source>
        <translation>Keine Zahlung kommt einer davon nahe: nur der nächste Auszug oder eine Antwort erledigt sie.</translation>
    </message>
    <message>
        <source>{expenses} and {payments} agree in all that the books show: every pairing is right. One key pairs them in date order{rest}.</source>
        <translation>{expenses} und {payments} stimmen in allem überein, was die Bücher zeigen: jede Paarung ist richtig. Eine Taste verknüpft sie nach Datum{rest}.</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s)</source>
        <translation><numerusform>%n Ausgabe</numerusform><numerusform>%n Ausgaben</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation><numerusform>%n Zahlung</numerusform><numerusform>%n Zahlungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) add up to one payment of {money}.</source>
        <translation><numerusform>%n Ausgabe ergibt eine Zahlung von {money}.</numerusform><numerusform>%n Ausgaben ergeben zusammen eine Zahlung von {money}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) add up to this expense of {money}.</source>
        <translation><numerusform>%n Zahlung ergibt diese Ausgabe von {money}.</numerusform><numerusform>%n Zahlungen ergeben zusammen diese Ausgabe von {money}.</numerusform></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Bank or card fee</source>
        <translation>Bank- oder Kartengebühr</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Typing error in the claim</source>
        <translation>Tippfehler in der Ausgabe</translation>
    </message>
    <message>
        <source>Own money moved: card bill, transfer</source>
        <translation>Eigenes Geld bewegt: Kartenabrechnung, Umbuchung</translation>
    </message>
    <message>
        <source>Salaries, rent, tax: booked elsewhere</source>
        <translation>Gehälter, Miete, Steuer: anderswo gebucht</translation>
    </message>
    <message>
        <source>Supplier bill: booked from its invoice</source>
        <translation>Lieferantenrechnung: nach der Rechnung gebucht</translation>
    </message>
    <message>
        <source>Private: to be paid back</source>
        <translation>Privat: zurückzuzahlen</translation>
    </message>
    <message>
        <source>Taken back by the bank</source>
        <translation>Von der Bank zurückgebucht</translation>
    </message>
    <message>
        <source>What was this payment for? Please send the receipt.</source>
        <translation>Wofür war diese Zahlung? Bitte senden Sie den Beleg.</translation>
    </message>
    <message>
        <source>Which payment is this, and how was it paid? Please send the receipt.</source>
        <translation>Welche Zahlung ist das, und wie wurde bezahlt? Bitte senden Sie den Beleg.</translation>
    </message>
    <message>
        <source>There is no such candidate. S leaves it for later.</source>
        <translation>Einen solchen Kandidaten gibt es nicht. S lässt es für später.</translation>
    </message>
    <message>
        <source>Choose an expense with its number, create one (C), or say why it is none (I).</source>
        <translation>Wählen Sie eine Ausgabe mit ihrer Nummer, legen Sie eine an (C), oder sagen Sie, warum es keine ist (I).</translation>
    </message>
    <message>
        <source>Only a payment without an expense can do that.</source>
        <translation>Das kann nur eine Zahlung ohne Ausgabe.</translation>
    </message>
    <message>
        <source>Nothing is staged that could be undone.</source>
        <translation>Nichts ist vorgemerkt, was zurückgenommen werden könnte.</translation>
    </message>
    <message>
        <source>Only a twin class is settled with T.</source>
        <translation>Mit T werden nur Zwillinge erledigt.</translation>
    </message>
    <message>
        <source>Its statements state no balance</source>
        <translation>Die Auszüge nennen keinen Saldo</translation>
    </message>
    <message>
        <source>Proven: closing balance {money} of {day}, every statement follows</source>
        <translation>Bewiesen: Endsaldo {money} vom {day}, jeder Auszug schließt an</translation>
    </message>
<message numerus="yes"><source>%n expense(s) of {person}</source><translation><numerusform>%n Ausgabe von {person}</numerusform><numerusform>%n Ausgaben von {person}</numerusform></translation></message><message numerus="yes"><source>%n fault(s) between its statements</source><translation><numerusform>%n Fehler zwischen seinen Auszügen</numerusform><numerusform>%n Fehler zwischen seinen Auszügen</numerusform></translation></message><message numerus="yes"><source>%n item(s) left for later or asked about</source><translation><numerusform>%n für später gelassen oder erfragt</numerusform><numerusform>%n für später gelassen oder erfragt</numerusform></translation></message><message numerus="yes"><source>; %n expense(s) left open</source><translation><numerusform>; %n Ausgabe offen gelassen</numerusform><numerusform>; %n Ausgaben offen gelassen</numerusform></translation></message><message numerus="yes"><source>; %n payment(s) left open</source><translation><numerusform>; %n Zahlung offen gelassen</numerusform><numerusform>; %n Zahlungen offen gelassen</numerusform></translation></message></context>
<context>
    <name>views</name>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>Kein Beleg</translation>
    </message>
    <message>
        <source>Open, older than 60 days</source>
        <translation>Offen, älter als 60 Tage</translation>
    </message>
    <message>
        <source>With an open question</source>
        <translation>Mit offener Frage</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Foreign currency</source>
        <translation>Fremdwährung</translation>
    </message>
    <message>
        <source>Automatic runs</source>
        <translation>Automatische Läufe</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Saved searches, filters, order and columns (Ctrl+Shift+V)</source>
        <translation>Gespeicherte Suchen, Filter, Reihenfolge und Spalten (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Schreiben Sie einen Namen.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Starten Sie es wieder, wann immer Sie möchten.</translation>
    </message>
    <message>
        <source>Something in Tieout went wrong</source>
        <translation>In Tieout ging etwas schief</translation>
    </message>
    <message>
        <source>What you saved is safe; this step was not carried out ({kind}).</source>
        <translation>Was Sie gespeichert haben, ist sicher; dieser Schritt wurde nicht ausgeführt ({kind}).</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the log file from Help &gt; Show log folder.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, senden Sie die Protokolldatei aus Hilfe &gt; Protokollordner zeigen.</translation>
    </message>
    <message>
        <source> in row {row}</source>
        <translation> in Zeile {row}</translation>
    </message>
    <message>
        <source> (“{value}”)</source>
        <translation> („{value}“)</translation>
    </message>
    <message>
        <source>The file was not imported</source>
        <translation>Die Datei wurde nicht importiert</translation>
    </message>
    <message>
        <source>Export it again from your bank or as CSV or XLSX, and import that.</source>
        <translation>Exportieren Sie sie noch einmal bei Ihrer Bank oder als CSV oder XLSX, und importieren Sie das.</translation>
    </message>
    <message>
        <source>This is not a company file</source>
        <translation>Dies ist keine Mandantendatei</translation>
    </message>
    <message>
        <source>Choose a .tieout file, or make a new company. Statements go to Import.</source>
        <translation>Wählen Sie eine .tieout-Datei, oder legen Sie eine neue Firma an. Auszüge gehören in den Import.</translation>
    </message>
    <message>
        <source>This file was saved by a newer Tieout</source>
        <translation>Diese Datei wurde von einem neueren Tieout gespeichert</translation>
    </message>
    <message>
        <source>Install the newer version to open it; the file was not touched.</source>
        <translation>Installieren Sie die neuere Version, um sie zu öffnen; die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The company file is open elsewhere</source>
        <translation>Die Mandantendatei ist anderswo geöffnet</translation>
    </message>
    <message>
        <source>Close it there, or open it read-only.</source>
        <translation>Schließen Sie sie dort, oder öffnen Sie sie nur zum Lesen.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Make some room and try again; nothing of the change was kept by halves.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal; von der Änderung blieb nichts halb zurück.</translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation>Die Datei kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it, then try again.</source>
        <translation>Prüfen Sie, ob sie noch da ist und ob Sie sie lesen dürfen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Jetzt nicht möglich</translation>
    </message>
    <message>
        <source>Undo what stands in the way first, then try again.</source>
        <translation>Nehmen Sie zuerst zurück, was im Weg steht, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source> by {who}</source>
        <translation> von {who}</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>{what} was changed{by} after you opened it; nothing was written.</source>
        <translation>{what} wurde{by} geändert, nachdem Sie es geöffnet hatten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Look at it again and repeat the step if it still holds.</source>
        <translation>Sehen Sie es noch einmal an, und wiederholen Sie den Schritt, wenn er noch gilt.</translation>
    </message>
    <message>
        <source>More than the amount</source>
        <translation>Mehr als der Betrag</translation>
    </message>
    <message>
        <source>{what} would be reconciled beyond its amount.</source>
        <translation>{what} würde über den Betrag hinaus abgestimmt.</translation>
    </message>
    <message>
        <source>Choose another one, or unreconcile what already uses it.</source>
        <translation>Wählen Sie etwas anderes, oder heben Sie die Abstimmung auf, die es schon verwendet.</translation>
    </message>
    <message>
        <source>The period is locked</source>
        <translation>Die Periode ist gesperrt</translation>
    </message>
    <message>
        <source>{period} is signed off, so nothing in it changes any more.</source>
        <translation>{period} ist abgezeichnet, also ändert sich darin nichts mehr.</translation>
    </message>
    <message>
        <source>Reopen the period with a reason, or use a date in an open one.</source>
        <translation>Öffnen Sie die Periode mit einem Grund wieder, oder nehmen Sie ein Datum in einer offenen.</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>{what} does not exist (any more).</source>
        <translation>{what} gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>It may have been undone; the list shows what is there now.</source>
        <translation>Es wurde vielleicht rückgängig gemacht; die Liste zeigt, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>Check what is named here and try again.</source>
        <translation>Prüfen Sie, was hier genannt ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Karte oder Konto</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>Zahlungsweg</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Exactly equal</source>
        <translation>Genau gleich</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>Am selben Tag</translation>
    </message>
    <message>
        <source>Equal in the original currency</source>
        <translation>Gleich in der Originalwährung</translation>
    </message>
    <message>
        <source>Not known on one side</source>
        <translation>Auf einer Seite nicht bekannt</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>Sagt nichts</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>To submit</source>
        <translation>Einzureichen</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Company card</source>
        <translation>Firmenkarte</translation>
    </message>
    <message>
        <source>Company account</source>
        <translation>Firmenkonto</translation>
    </message>
    <message>
        <source>Own money</source>
        <translation>Eigenes Geld</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bargeld</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Von Hand eingegeben</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>From a receipt</source>
        <translation>Aus einem Beleg</translation>
    </message>
    <message>
        <source>From a payment</source>
        <translation>Aus einer Zahlung</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Cash withdrawal</source>
        <translation>Barabhebung</translation>
    </message>
    <message>
        <source>Card settlement</source>
        <translation>Kartenabrechnung</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Verarbeitet</translation>
    </message>
    <message>
        <source>Partially processed</source>
        <translation>Teils verarbeitet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Expense list</source>
        <translation>Ausgabenliste</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Noch nicht gebucht</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Never booked</source>
        <translation>Nie gebucht</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Text above the table</source>
        <translation>Text über der Tabelle</translation>
    </message>
    <message>
        <source>Column titles</source>
        <translation>Spaltentitel</translation>
    </message>
    <message>
        <source>A total, not a transaction</source>
        <translation>Eine Summe, kein Umsatz</translation>
    </message>
    <message>
        <source>A balance, not a transaction</source>
        <translation>Ein Saldo, kein Umsatz</translation>
    </message>
    <message>
        <source>An empty row</source>
        <translation>Eine leere Zeile</translation>
    </message>
    <message>
        <source>Not a booked transaction</source>
        <translation>Kein gebuchter Umsatz</translation>
    </message>
    <message>
        <source>Text below the table</source>
        <translation>Text unter der Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) with several possible payments</source>
        <translation><numerusform>%n Ausgabe mit mehreren möglichen Zahlungen</numerusform><numerusform>%n Ausgaben mit mehreren möglichen Zahlungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) without a payment</source>
        <translation><numerusform>%n Ausgabe ohne Zahlung</numerusform><numerusform>%n Ausgaben ohne Zahlung</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) without an expense</source>
        <translation><numerusform>%n Zahlung ohne Ausgabe</numerusform><numerusform>%n Zahlungen ohne Ausgabe</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) on no known card</source>
        <translation><numerusform>%n Zahlung ohne bekannte Karte</numerusform><numerusform>%n Zahlungen ohne bekannte Karte</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) without a required receipt</source>
        <translation><numerusform>%n Ausgabe ohne nötigen Beleg</numerusform><numerusform>%n Ausgaben ohne nötigen Beleg</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) not yet saved</source>
        <translation><numerusform>%n vorgemerkter Schritt noch nicht gespeichert</numerusform><numerusform>%n vorgemerkte Schritte noch nicht gespeichert</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) that left rows out or failed</source>
        <translation><numerusform>%n Import mit ausgelassenen Zeilen oder gescheitert</numerusform><numerusform>%n Importe mit ausgelassenen Zeilen oder gescheitert</numerusform></translation>
    </message>
    <message>
        <source>The best one has a chance of {share}.</source>
        <translation>Der beste hat eine Wahrscheinlichkeit von {share}.</translation>
    </message>
    <message>
        <source>No payment is near in amount and date.</source>
        <translation>Keine Zahlung ist in Betrag und Datum nahe.</translation>
    </message>
    <message>
        <source>The best payment is not certain enough.</source>
        <translation>Die beste Zahlung ist nicht sicher genug.</translation>
    </message>
    <message>
        <source>Several payments fit equally well.</source>
        <translation>Mehrere Zahlungen passen gleich gut.</translation>
    </message>
    <message>
        <source>Several expenses want the same payment.</source>
        <translation>Mehrere Ausgaben suchen dieselbe Zahlung.</translation>
    </message>
    <message>
        <source>Only drafts are matched by themselves; this one is further on.</source>
        <translation>Nur Entwürfe werden von selbst abgestimmt; diese ist schon weiter.</translation>
    </message>
    <message>
        <source>Not paid by the company, so no payment is expected.</source>
        <translation>Nicht von der Firma bezahlt, daher wird keine Zahlung erwartet.</translation>
    </message>
    <message>
        <source>Someone said that the payment found is not the right one.</source>
        <translation>Jemand sagte, die gefundene Zahlung sei nicht die richtige.</translation>
    </message>
    <message>
        <source>It fits only as part of a sum: one payment for several expenses, or the reverse.</source>
        <translation>Sie passt nur als Teil einer Summe: eine Zahlung für mehrere Ausgaben, oder umgekehrt.</translation>
    </message>
    <message>
        <source>Some of its rows are reconciled. Unreconcile them first.</source>
        <translation>Einige seiner Zeilen sind abgestimmt. Heben Sie deren Abstimmung zuerst auf.</translation>
    </message>
    <message>
        <source>Some of its rows are posted to the books, so it stays.</source>
        <translation>Einige seiner Zeilen sind gebucht, also bleibt er.</translation>
    </message>
    <message>
        <source>It was undone already.</source>
        <translation>Er wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>already reconciled</source>
        <translation>schon abgestimmt</translation>
    </message>
    <message>
        <source>ignored; restore it first</source>
        <translation>ignoriert; stellen Sie sie zuerst wieder her</translation>
    </message>
    <message>
        <source>its card has no holder; set one in Settings &gt; Cards and accounts</source>
        <translation>ihre Karte hat keinen Inhaber; setzen Sie einen unter Einstellungen &gt; Karten und Konten</translation>
    </message>
    <message>
        <source>not a purchase</source>
        <translation>kein Kauf</translation>
    </message>
    <message>
        <source>Same card or account, same currency, same amount, same date.</source>
        <translation>Dieselbe Karte oder dasselbe Konto, dieselbe Währung, derselbe Betrag, dasselbe Datum.</translation>
    </message>
    <message>
        <source>Same card or account, same amount, similar merchant, paid shortly after.</source>
        <translation>Dieselbe Karte oder dasselbe Konto, derselbe Betrag, ähnlicher Händler, kurz danach bezahlt.</translation>
    </message>
    <message>
        <source>Seven factors weighed together; links only what is almost certain.</source>
        <translation>Sieben Merkmale zusammen gewogen; verknüpft nur, was fast sicher ist.</translation>
    </message>
<message numerus="yes"><source>%n payment(s) compete.</source><translation><numerusform>%n Zahlung konkurriert.</numerusform><numerusform>%n Zahlungen konkurrieren.</numerusform></translation></message><message numerus="yes"><source>Wanted by %n other expense(s).</source><translation><numerusform>Auch von %n anderen Ausgabe gewollt.</numerusform><numerusform>Auch von %n anderen Ausgaben gewollt.</numerusform></translation></message></context>
</TS>
