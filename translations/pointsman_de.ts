<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CellData</name>
    <message>
        <source>BLOB, %1</source>
        <translation>BLOB, %1</translation>
    </message>
</context>
<context>
    <name>ChatKind</name>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>supergroup</source>
        <translation>Supergruppe</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>DamagedFile</name>
    <message>
        <source>“%1” cannot be read, so a new one is begun and the old one is kept as “%2”. %3</source>
        <translation>„%1“ ist nicht lesbar, deshalb wird eine neue Datei begonnen und die alte als „%2“ aufgehoben. %3</translation>
    </message>
    <message>
        <source>“%1” cannot be read and not be renamed, so nothing is saved there. %2</source>
        <translation>„%1“ ist weder lesbar noch umzubenennen, deshalb wird dort nichts gespeichert. %2</translation>
    </message>
    <message>
        <source>The settings in “%1” are damaged. What can be read of them is used; the file as it was is kept as “%2”.</source>
        <translation>Die Einstellungen in „%1“ sind beschädigt. Was davon lesbar ist, wird benutzt; die Datei, wie sie war, ist als „%2“ aufgehoben.</translation>
    </message>
    <message>
        <source>The settings in “%1” are damaged, and could not be copied.</source>
        <translation>Die Einstellungen in „%1“ sind beschädigt und konnten nicht kopiert werden.</translation>
    </message>
</context>
<context>
    <name>DropQuestion</name>
    <message>
        <source>A database</source>
        <translation>Eine Datenbank</translation>
    </message>
    <message>
        <source>What shall be done with %1?</source>
        <translation>Was soll mit %1 geschehen?</translation>
    </message>
    <message>
        <source>It can become a read-only source of this workspace, as a pending change of the configuration, or be looked at alone, in a second window that cannot write.</source>
        <translation>Sie kann eine nur lesbare Quelle dieses Arbeitsbereichs werden, als noch nicht gespeicherte Änderung der Konfiguration, oder allein in einem zweiten Fenster angesehen werden, das nicht schreiben kann.</translation>
    </message>
    <message>
        <source>Add as a source…</source>
        <translation>Als Quelle hinzufügen…</translation>
    </message>
    <message>
        <source>Open in a second window</source>
        <translation>In zweitem Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>ExportQuestion</name>
    <message>
        <source>An export is running</source>
        <translation>Ein Export läuft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln export(s) are still being written. Cancel them? No file is left half-written.</source>
        <translation>
            <numerusform>%Ln Export wird noch geschrieben. Abbrechen? Es bleibt keine halbe Datei zurück.</numerusform>
            <numerusform>%Ln Exporte werden noch geschrieben. Abbrechen? Es bleibt keine halbe Datei zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>Abwarten</translation>
    </message>
</context>
<context>
    <name>FindingLook</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <extracomment>a chat in a sentence: its title, then its id</extracomment>
        <translation>„%1“ (%2)</translation>
    </message>
</context>
<context>
    <name>FlowPicture</name>
    <message>
        <source>default → %1</source>
        <translation>Standard → %1</translation>
    </message>
    <message>
        <source>missing sources</source>
        <translation>fehlende Quellen</translation>
    </message>
    <message>
        <source>Where the chats go</source>
        <translation>Wohin die Chats gehen</translation>
    </message>
    <message>
        <source>The picture could not be made</source>
        <translation>Das Bild konnte nicht erzeugt werden</translation>
    </message>
</context>
<context>
    <name>OutputQuestion</name>
    <message>
        <source>%1: %2, written %3</source>
        <translation>%1: %2, geschrieben %3</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with this name exist already. Replace what is in there?</source>
        <translation>
            <numerusform>Es gibt schon %Ln Datei mit diesem Namen. Ihren Inhalt ersetzen?</numerusform>
            <numerusform>Es gibt schon %Ln Dateien mit diesen Namen. Ihren Inhalt ersetzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>PageFacts</name>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Abfrage</translation>
    </message>
    <message>
        <source>&amp;Routing</source>
        <translation>&amp;Routing</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>&amp;Audit</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
</context>
<context>
    <name>QueryStore</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 is in use, so queries are not kept.</source>
        <translation>%1 ist in Benutzung, daher werden Abfragen nicht aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 could not be written, so tabs are not kept.</source>
        <translation>%1 konnte nicht geschrieben werden, daher werden Tabs nicht aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>pointsman</name>
    <message>
        <source>All rows: run the query again without the limit</source>
        <translation>Alle Zeilen: Abfrage ohne Begrenzung erneut ausführen</translation>
    </message>
</context>
<context>
    <name>pointsman::AuditModel</name>
    <message>
        <source>done</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
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
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Statement or keys</source>
        <translation>Anweisung oder Schlüssel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>pointsman::AuditPage</name>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Audit records</source>
        <translation>Auditeinträge</translation>
    </message>
    <message>
        <source>Filter records</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>Verify chain</source>
        <translation>Kette prüfen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Reading the audit log…</source>
        <translation>Auditprotokoll wird gelesen …</translation>
    </message>
    <message>
        <source>The audit log could not be read</source>
        <translation>Das Auditprotokoll konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Noch nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Writes, refused writes, routing changes, exports and questions to several sources are written down here.</source>
        <translation>Hier werden Schreibzugriffe, abgewiesene Schreibzugriffe, Routing-Änderungen, Exporte und Abfragen mehrerer Quellen festgehalten.</translation>
    </message>
    <message>
        <source>The chain is broken at %1:%2: %3</source>
        <translation>Die Kette ist bei %1:%2 unterbrochen: %3</translation>
    </message>
    <message>
        <source>the audit log</source>
        <translation>das Auditprotokoll</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) holds</source>
        <translation>
            <numerusform>Die Kette aus %Ln Eintrag ist intakt</numerusform>
            <numerusform>Die Kette aus %Ln Einträgen ist intakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln record(s) shown</source>
        <translation>
            <numerusform>Der %Ln gezeigte Eintrag</numerusform>
            <numerusform>Die %Ln gezeigten Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>No record matches</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <source>The filter looks for its text in every column, on the days that are chosen.</source>
        <translation>Der Filter sucht seinen Text in jeder Spalte, an den gewählten Tagen.</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) holds, but %1:%2: %3</source>
        <translation>
            <numerusform>Die Kette aus %Ln Eintrag hält, aber %1:%2: %3</numerusform>
            <numerusform>Die Kette aus %Ln Einträgen hält, aber %1:%2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::BoardView</name>
    <message>
        <source>Missing sources</source>
        <translation>Fehlende Quellen</translation>
    </message>
    <message>
        <source>mapped to names that are not configured</source>
        <translation>Namen zugeordnet, die nicht konfiguriert sind</translation>
    </message>
    <message>
        <source>not configured</source>
        <translation>nicht konfiguriert</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>pointsman::CardDelegate</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no rows here</source>
        <translation>hier keine Zeilen</translation>
    </message>
    <message>
        <source>It is mapped to “%1”, which is not configured.</source>
        <translation>Er ist „%1“ zugeordnet, das nicht konfiguriert ist.</translation>
    </message>
    <message>
        <source>Newer messages lie in %1 and are invisible, because the chat is read from %2.</source>
        <translation>Neuere Nachrichten liegen in %1 und sind unsichtbar, weil der Chat aus %2 gelesen wird.</translation>
    </message>
    <message>
        <source>%1 is read-only: the bot silently loses what is new in this chat.</source>
        <translation>%1 ist schreibgeschützt: Neues in diesem Chat geht dem Bot stillschweigend verloren.</translation>
    </message>
    <message>
        <source>An earlier entry for this chat is overruled by a later one.</source>
        <translation>Ein früherer Eintrag für diesen Chat wird von einem späteren überstimmt.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
</context>
<context>
    <name>pointsman::CellDelegate</name>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>pointsman::ChartPane</name>
    <message>
        <source>Kind of chart</source>
        <translation>Diagrammtyp</translation>
    </message>
    <message>
        <source>Along the axis</source>
        <translation>Entlang der Achse</translation>
    </message>
    <message>
        <source>One series a value of</source>
        <translation>Eine Reihe je Wert von</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Stacked bars</source>
        <translation>Gestapelte Balken</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Save the picture as PNG or SVG…</source>
        <translation>Bild als PNG oder SVG speichern …</translation>
    </message>
    <message>
        <source>one series</source>
        <translation>eine Reihe</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>a series a %1</source>
        <translation>eine Reihe je %1</translation>
    </message>
    <message>
        <source>all numbers</source>
        <translation>alle Zahlen</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>Nichts darzustellen</translation>
    </message>
    <message>
        <source>A chart needs a column with numbers and one to put them along, such as a day.</source>
        <translation>Ein Diagramm braucht eine Spalte mit Zahlen und eine, an der sie aufgetragen werden, etwa den Tag.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>The answer has no rows.</source>
        <translation>Die Antwort hat keine Zeilen.</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>pointsman::ChatPanel</name>
    <message>
        <source>named explicitly</source>
        <translation>ausdrücklich genannt</translation>
    </message>
    <message>
        <source>by its mapping</source>
        <translation>durch seine Zuordnung</translation>
    </message>
    <message>
        <source>the default for reads</source>
        <translation>die Standardquelle zum Lesen</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>die Standardquelle</translation>
    </message>
    <message>
        <source>refused: %1 is read-only</source>
        <translation>abgewiesen: %1 ist schreibgeschützt</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgewiesen: %1</translation>
    </message>
    <message>
        <source>, because its mapping names no source</source>
        <translation>, weil seine Zuordnung keine Quelle nennt</translation>
    </message>
    <message>
        <source>%1 – %2%3</source>
        <translation>%1 – %2%3</translation>
    </message>
    <message>
        <source>Choose a card to see where its rows are and what the bot does with it.</source>
        <translation>Wählen Sie eine Karte, um zu sehen, wo ihre Zeilen liegen und was der Bot damit macht.</translation>
    </message>
    <message>
        <source>Route to…</source>
        <translation>Leiten an …</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Messages by source</source>
        <translation>Nachrichten nach Quelle</translation>
    </message>
    <message>
        <source>none: the chat falls to the default</source>
        <translation>keiner: Der Chat fällt an die Standardquelle</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>wird geschrieben …</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>noch nicht gezählt</translation>
    </message>
    <message>
        <source>In %1 (%2)</source>
        <translation>In %1 (%2)</translation>
    </message>
    <message>
        <source>Running bot</source>
        <translation>Laufender Bot</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>%1 – today&apos;s release ignores every mapping in a file</source>
        <translation>%1 – die aktuelle Version übergeht jede Zuordnung in einer Datei</translation>
    </message>
</context>
<context>
    <name>pointsman::ChatRouting</name>
    <message>
        <source>Route to %1 (read-only)</source>
        <translation>Leiten an %1 (schreibgeschützt)</translation>
    </message>
    <message>
        <source>Route to %1</source>
        <translation>Leiten an %1</translation>
    </message>
    <message>
        <source>Unmap: let it fall to the default</source>
        <translation>Zuordnung aufheben: an die Standardquelle fallen lassen</translation>
    </message>
</context>
<context>
    <name>pointsman::ChatTable</name>
    <message>
        <source>Chats and where they are routed</source>
        <translation>Chats und wohin sie geleitet werden</translation>
    </message>
</context>
<context>
    <name>pointsman::ChatViews</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>pointsman::Chooser</name>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing has these letters</source>
        <translation>Nichts enthält diese Buchstaben</translation>
    </message>
</context>
<context>
    <name>pointsman::ConfigDraft</name>
    <message>
        <source>route %1 to %2</source>
        <translation>%1 an %2 leiten</translation>
    </message>
    <message>
        <source>unmap %1</source>
        <translation>Zuordnung von %1 aufheben</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>The changes of the bot&apos;s configuration are not saved.</source>
        <translation>Die Änderungen an der Konfiguration des Bots sind nicht gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln Chat</numerusform>
            <numerusform>%Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>discard the pending changes</source>
        <translation>ausstehende Änderungen verwerfen</translation>
    </message>
</context>
<context>
    <name>pointsman::ConflictDialog</name>
    <message>
        <source>not mapped</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>Chat %1: the file now says %2, you chose %3.</source>
        <translation>Chat %1: In der Datei steht jetzt %2, Sie haben %3 gewählt.</translation>
    </message>
    <message>
        <source>The configuration was changed by someone else</source>
        <translation>Die Konfiguration wurde von jemand anderem geändert</translation>
    </message>
    <message>
        <source>What someone else saved</source>
        <translation>Was jemand anderes gespeichert hat</translation>
    </message>
    <message>
        <source>Your pending changes</source>
        <translation>Ihre ausstehenden Änderungen</translation>
    </message>
    <message>
        <source>Put mine on top</source>
        <translation>Meine darauf anwenden</translation>
    </message>
    <message>
        <source>Take the file, drop mine</source>
        <translation>Die Datei übernehmen, meine verwerfen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>The default: the file now says %1, you chose %2.</source>
        <translation>Standardquelle: In der Datei steht jetzt %1, Sie haben %2 gewählt.</translation>
    </message>
    <message>
        <source>Source %1 was changed on both sides.</source>
        <translation>Quelle %1 wurde auf beiden Seiten geändert.</translation>
    </message>
</context>
<context>
    <name>pointsman::DiffText</name>
    <message>
        <source>What would change in the files stands here before it is saved.</source>
        <translation>Hier steht vor dem Speichern, was sich in den Dateien ändern würde.</translation>
    </message>
    <message>
        <source>Pending changes as a diff</source>
        <translation>Ausstehende Änderungen als Diff</translation>
    </message>
</context>
<context>
    <name>pointsman::DriftView</name>
    <message>
        <source>no type</source>
        <translation>ohne Typ</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>not null</source>
        <translation>nicht NULL</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Alle Tabellen</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Columns in each source</source>
        <translation>Spalten in jeder Quelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>no such table</source>
        <translation>keine solche Tabelle</translation>
    </message>
    <message>
        <source>All sources agree</source>
        <translation>Alle Quellen stimmen überein</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation>nicht gelesen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) differ</source>
        <translation>
            <numerusform>%Ln Spalte weicht ab</numerusform>
            <numerusform>%Ln Spalten weichen ab</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ExportDialog</name>
    <message>
        <source>Guard against formulas in text</source>
        <translation>Vor Formeln im Text schützen</translation>
    </message>
    <message>
        <source>Begin with a byte order mark, for Excel</source>
        <translation>Mit Byte-Reihenfolge-Marke beginnen, für Excel</translation>
    </message>
    <message>
        <source>End lines as Unix does</source>
        <translation>Zeilenenden wie unter Unix</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>XLSX (Excel)</source>
        <translation>XLSX (Excel)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>N&amp;ach</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation>Vorschau der ersten Zeilen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>the format&apos;s own</source>
        <translation>wie im Format üblich</translation>
    </message>
    <message>
        <source>Text that a spreadsheet would run as a formula gets a &apos; in front; numbers and chat ids stay as they are</source>
        <translation>Text, den eine Tabellenkalkulation als Formel ausführen würde, bekommt ein &apos; vorangestellt; Zahlen und Chat-IDs bleiben unverändert</translation>
    </message>
    <message>
        <source>&amp;NULL as</source>
        <translation>&amp;NULL als</translation>
    </message>
    <message>
        <source>Ta&amp;ble name</source>
        <translation>Ta&amp;bellenname</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Name a file to write.</source>
        <translation>Geben Sie eine Zieldatei an.</translation>
    </message>
    <message>
        <source>Export %1 to %2</source>
        <translation>%1 nach %2 exportieren</translation>
    </message>
    <message numerus="yes">
        <source>A workbook with one sheet: %Ln column(s), numbers of more than 15 digits as text.</source>
        <translation>
            <numerusform>Eine Arbeitsmappe mit einem Blatt: %Ln Spalte, Zahlen mit mehr als 15 Ziffern als Text.</numerusform>
            <numerusform>Eine Arbeitsmappe mit einem Blatt: %Ln Spalten, Zahlen mit mehr als 15 Ziffern als Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a manifest beside it</source>
        <translation>Manifest daneben schreiben</translation>
    </message>
    <message>
        <source>Open the folder when done</source>
        <translation>Ordner nach Abschluss öffnen</translation>
    </message>
    <message>
        <source>FILE.manifest.json tells later which query and sources the file comes from, whether it is complete, and its SHA-256</source>
        <translation>DATEI.manifest.json sagt später, aus welcher Abfrage und welchen Quellen die Datei stammt, ob sie vollständig ist, und ihr SHA-256</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Einen Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>A manifest describes a file, and this is a pipe or a device.</source>
        <translation>Ein Manifest beschreibt eine Datei, und dies ist eine Pipe oder ein Gerät.</translation>
    </message>
</context>
<context>
    <name>pointsman::FilterHeader</name>
    <message>
        <source>Text that the cells contain, or
=x  &lt;&gt;x  &gt;x  &gt;=x  &lt;x  &lt;=x
a..b  a..  ..b
NULL  !NULL
/expression/  /expression/i
&quot;x&quot; for a text that looks like one of these</source>
        <translation>Text, den die Zellen enthalten, oder
=x  &lt;&gt;x  &gt;x  &gt;=x  &lt;x  &lt;=x
a..b  a..  ..b
NULL  !NULL
/Ausdruck/  /Ausdruck/i
&quot;x&quot; für Text, der wie eines davon aussieht</translation>
    </message>
    <message>
        <source>Filter of column %1</source>
        <translation>Filter der Spalte %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>pointsman::FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Find in all rows and columns</source>
        <translation>In allen Zeilen und Spalten suchen</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Rows go from 1 to %1</source>
        <translation>Die Zeilen reichen von 1 bis %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Found in row %1</source>
        <translation>Gefunden in Zeile %1</translation>
    </message>
    <message>
        <source>Searching, row %1… (Esc stops)</source>
        <translation>Suche, Zeile %1 … (Esc hält an)</translation>
    </message>
</context>
<context>
    <name>pointsman::FindingRow</name>
    <message>
        <source>Fix…</source>
        <translation>Beheben …</translation>
    </message>
    <message>
        <source>Add the obvious mend to the pending changes</source>
        <translation>Die naheliegende Behebung zu den ausstehenden Änderungen hinzufügen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the chat on the routing page</source>
        <translation>Den Chat auf der Routing-Seite zeigen</translation>
    </message>
    <message>
        <source>Open the file that the finding is about</source>
        <translation>Die Datei öffnen, um die es im Befund geht</translation>
    </message>
    <message>
        <source>Show where the finding lies</source>
        <translation>Zeigen, was der Hinweis betrifft</translation>
    </message>
</context>
<context>
    <name>pointsman::FindingRows</name>
    <message>
        <source>Fix: route to %1</source>
        <translation>Beheben: an %1 leiten</translation>
    </message>
    <message>
        <source>Fix: unmap</source>
        <translation>Beheben: Zuordnung aufheben</translation>
    </message>
    <message>
        <source>Fix: make %1 the default</source>
        <translation>Beheben: %1 zur Standardquelle machen</translation>
    </message>
    <message>
        <source>Fix: switch useWal off for %1</source>
        <translation>Beheben: useWal für %1 ausschalten</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>A pending change: nothing is written before you save</source>
        <translation>Eine ausstehende Änderung: Vor dem Speichern wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Fix: name %1</source>
        <translation>Beheben: %1 nennen</translation>
    </message>
</context>
<context>
    <name>pointsman::FindingsModel</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
</context>
<context>
    <name>pointsman::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln finding(s)</source>
        <translation>
            <numerusform>%Ln Befund zeigen</numerusform>
            <numerusform>Alle %Ln Befunde zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln; the routing page lists them all</source>
        <translation>
            <numerusform>Der erste; die Routing-Seite führt alle auf</numerusform>
            <numerusform>Die ersten %Ln; die Routing-Seite führt alle auf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>looking at the data, %L1 of %Ln source(s) done…</source>
        <translation>
            <numerusform>Daten werden angesehen, %L1 von %Ln Quelle fertig …</numerusform>
            <numerusform>Daten werden angesehen, %L1 von %Ln Quellen fertig …</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is wrong or doubtful</source>
        <translation>nichts Falsches oder Zweifelhaftes</translation>
    </message>
    <message>
        <source>fix: %1</source>
        <translation>beheben: %1</translation>
    </message>
</context>
<context>
    <name>pointsman::FlowView</name>
    <message>
        <source>Where the chats go, as a picture</source>
        <translation>Wohin die Chats gehen, als Bild</translation>
    </message>
    <message>
        <source>by number of chats</source>
        <translation>nach Zahl der Chats</translation>
    </message>
    <message>
        <source>by number of messages</source>
        <translation>nach Zahl der Nachrichten</translation>
    </message>
    <message>
        <source>What the width of a band means</source>
        <translation>Was die Breite eines Bandes bedeutet</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>Bilder (*.svg *.png)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>pointsman::GuidePage</name>
    <message>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>Voriges Kapitel</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>Nächstes Kapitel</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Next: %1 →</source>
        <translation>Weiter: %1 →</translation>
    </message>
    <message>
        <source>No chapter has these words</source>
        <translation>Kein Kapitel enthält diese Wörter</translation>
    </message>
</context>
<context>
    <name>pointsman::GuideText</name>
    <message>
        <source>Text of the guide</source>
        <translation>Text des Handbuchs</translation>
    </message>
</context>
<context>
    <name>pointsman::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Value of the cell</source>
        <translation>Wert der Zelle</translation>
    </message>
    <message>
        <source>Image in the cell</source>
        <translation>Bild in der Zelle</translation>
    </message>
    <message>
        <source>Row as a form</source>
        <translation>Zeile als Formular</translation>
    </message>
    <message>
        <source>No cell chosen</source>
        <translation>Keine Zelle gewählt</translation>
    </message>
    <message>
        <source>Choose a cell in a table or a result to see it whole.</source>
        <translation>Wählen Sie eine Zelle in einer Tabelle oder einem Ergebnis, um sie ganz zu sehen.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Deutungen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Load it whole</source>
        <translation>Ganz laden</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>In Datei speichern …</translation>
    </message>
    <message>
        <source>Previous part of the text</source>
        <translation>Voriger Teil des Texts</translation>
    </message>
    <message>
        <source>Next part of the text</source>
        <translation>Nächster Teil des Texts</translation>
    </message>
    <message>
        <source>This image cannot be read.</source>
        <translation>Dieses Bild ist nicht lesbar.</translation>
    </message>
    <message>
        <source>not read: the row is too long to be shown</source>
        <translation>nicht gelesen: Die Zeile ist zu lang für die Anzeige</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
</context>
<context>
    <name>pointsman::JobListModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>pointsman::JobsPanel</name>
    <message>
        <source>Cancel the job</source>
        <translation>Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Remove finished jobs from the list</source>
        <translation>Abgeschlossene Vorgänge aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Show the result or the file&apos;s folder</source>
        <translation>Ergebnis oder Ordner der Datei zeigen</translation>
    </message>
</context>
<context>
    <name>pointsman::LaneColumn</name>
    <message>
        <source>By default</source>
        <translation>Als Standard</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Namentlich</translation>
    </message>
    <message>
        <source>Unmap: falls to the default</source>
        <translation>Zuordnung aufheben: fällt an die Standardquelle</translation>
    </message>
    <message>
        <source>Route here: read-only, new messages will be lost</source>
        <translation>Hierher leiten: schreibgeschützt, neue Nachrichten gehen verloren</translation>
    </message>
    <message>
        <source>Route here</source>
        <translation>Hierher leiten</translation>
    </message>
    <message numerus="yes">
        <source>Lane %1, %Ln chat(s)</source>
        <translation>
            <numerusform>Bahn %1, %Ln Chat</numerusform>
            <numerusform>Bahn %1, %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lane %1: %2, %Ln chat(s)</source>
        <translation>
            <numerusform>Bahn %1: %2, %Ln Chat</numerusform>
            <numerusform>Bahn %1: %2, %Ln Chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::LaneHeader</name>
    <message>
        <source>What can be done with this source</source>
        <translation>Was mit dieser Quelle möglich ist</translation>
    </message>
    <message>
        <source>Menu of the lane</source>
        <translation>Menü der Bahn</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Lane %1, %Ln chat(s)</source>
        <translation>
            <numerusform>Bahn %1, %Ln Chat</numerusform>
            <numerusform>Bahn %1, %Ln Chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::LaneSpine</name>
    <message numerus="yes">
        <source>Folded lane %1, %Ln chat(s)</source>
        <translation>
            <numerusform>Eingeklappte Bahn %1, %Ln Chat</numerusform>
            <numerusform>Eingeklappte Bahn %1, %Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to open the lane; chats can be dropped here.</source>
        <translation>Klicken, um die Bahn aufzuklappen; Chats lassen sich hier ablegen.</translation>
    </message>
</context>
<context>
    <name>pointsman::LaneView</name>
    <message>
        <source>None of them is found</source>
        <translation>Keiner davon passt zur Suche</translation>
    </message>
    <message>
        <source>No chat stands here</source>
        <translation>Hier steht kein Chat</translation>
    </message>
    <message>
        <source>Drop chats here</source>
        <translation>Chats hier ablegen</translation>
    </message>
</context>
<context>
    <name>pointsman::MainWindow</name>
    <message>
        <source>Pointsman</source>
        <translation>Pointsman</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>%1 – Pointsman</source>
        <translation>%1 – Pointsman</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>This page has no actions</source>
        <translation>Diese Seite hat keine Aktionen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open the bot&apos;s config…</source>
        <translation>&amp;Konfiguration des Bots öffnen …</translation>
    </message>
    <message>
        <source>Open a &amp;database…</source>
        <translation>&amp;Datenbank öffnen …</translation>
    </message>
    <message>
        <source>&amp;Recent workspaces</source>
        <translation>&amp;Zuletzt geöffnete Arbeitsbereiche</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Close &amp;tab</source>
        <translation>&amp;Tab schließen</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>A&amp;rbeitsbereich schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Read the schemas again</source>
        <translation>&amp;Schemata neu lesen</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>Quick &amp;open…</source>
        <translation>&amp;Schnellöffnen …</translation>
    </message>
    <message>
        <source>&amp;Filter the sources</source>
        <translation>Quellen &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Pointsman</source>
        <translation>&amp;Über Pointsman</translation>
    </message>
    <message>
        <source>About Pointsman</source>
        <translation>Über Pointsman</translation>
    </message>
    <message>
        <source>Pointsman %1</source>
        <translation>Pointsman %1</translation>
    </message>
    <message>
        <source>Browse, route and query the databases of chat bots.
GPL-3.0-or-later · Qt %1</source>
        <translation>Datenbanken von Chatbots durchsehen, Chats leiten und alle Quellen abfragen.
GPL-3.0-or-later · Qt %1</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message numerus="yes">
        <source>Pointsman did not end as it should last time. %Ln tab(s) came back, with the SQL that was being written.</source>
        <translation>
            <numerusform>Pointsman wurde zuletzt nicht ordentlich beendet. %Ln Tab ist wieder da, samt dem SQL in Arbeit.</numerusform>
            <numerusform>Pointsman wurde zuletzt nicht ordentlich beendet. %Ln Tabs sind wieder da, samt dem SQL in Arbeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open second &amp;window</source>
        <translation>Zweites &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>Tabs of &amp;earlier times</source>
        <translation>Tabs frü&amp;herer Sitzungen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Tastenk&amp;ürzel …</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln tab(s)</source>
        <translation>
            <numerusform>%1: %Ln Tab</numerusform>
            <numerusform>%1: %Ln Tabs</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New query</source>
        <translation>Neue &amp;Abfrage</translation>
    </message>
    <message>
        <source>Open the de&amp;mo</source>
        <translation>De&amp;mo öffnen</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Go to a table or a chat</source>
        <translation>Zu einer Tabelle oder einem Chat gehen</translation>
    </message>
    <message>
        <source>Another window has it and was brought to the front.</source>
        <translation>Ein anderes Fenster hat ihn und wurde nach vorn geholt.</translation>
    </message>
    <message numerus="yes">
        <source>Pointsman ended %Ln time(s) in a row with it. Close this workspace to choose how that one is opened.</source>
        <translation>
            <numerusform>Pointsman endete damit %Ln Mal unerwartet. Schließen Sie diesen Arbeitsbereich, um zu wählen, wie jener geöffnet wird.</numerusform>
            <numerusform>Pointsman endete damit %Ln Mal in Folge unerwartet. Schließen Sie diesen Arbeitsbereich, um zu wählen, wie jener geöffnet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>%1 was not opened; this workspace stays. %2</source>
        <translation>%1 wurde nicht geöffnet; dieser Arbeitsbereich bleibt. %2</translation>
    </message>
</context>
<context>
    <name>pointsman::NoticeBar</name>
    <message>
        <source>Close the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>pointsman::NoticeStrip</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>pointsman::OpenQuestions</name>
    <message>
        <source>Open the bot&apos;s config</source>
        <translation>Konfiguration des Bots öffnen</translation>
    </message>
    <message>
        <source>Configuration (*.toml);;All files (*)</source>
        <translation>Konfiguration (*.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>pointsman::OpenTarget</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>pointsman::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Ask all sources</source>
        <translation>Alle Quellen abfragen</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Messages a month, by source</source>
        <translation>Nachrichten pro Monat, nach Quelle</translation>
    </message>
    <message>
        <source>Messages a month</source>
        <translation>Nachrichten pro Monat</translation>
    </message>
</context>
<context>
    <name>pointsman::PageTabs</name>
    <message>
        <source>Open pages</source>
        <translation>Offene Seiten</translation>
    </message>
</context>
<context>
    <name>pointsman::ParameterBar</name>
    <message>
        <source>Value of parameter %1</source>
        <translation>Wert des Parameters %1</translation>
    </message>
    <message>
        <source>number, text or NULL</source>
        <translation>Zahl, Text oder NULL</translation>
    </message>
</context>
<context>
    <name>pointsman::PasteDialog</name>
    <message>
        <source>Route a list of chats</source>
        <translation>Eine Liste von Chats leiten</translation>
    </message>
    <message>
        <source>Chat ids, separated by spaces, commas or lines</source>
        <translation>Chat-IDs, getrennt durch Leerzeichen, Kommas oder Zeilen</translation>
    </message>
    <message>
        <source>Chat ids</source>
        <translation>Chat-IDs</translation>
    </message>
    <message>
        <source>unmap: let them fall to the default</source>
        <translation>Zuordnung aufheben: an die Standardquelle fallen lassen</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Leiten</translation>
    </message>
    <message>
        <source>Route to</source>
        <translation>Leiten an</translation>
    </message>
    <message>
        <source>; no chat ids: %1</source>
        <translation>; keine Chat-IDs: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln Chat</numerusform>
            <numerusform>%Ln Chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::PendingBar</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Back to what the files say; Undo brings the changes again</source>
        <translation>Zurück zum Stand der Dateien; „Rückgängig“ holt die Änderungen wieder</translation>
    </message>
    <message>
        <source>Write the pending changes into the files, each with a backup</source>
        <translation>Die ausstehenden Änderungen in die Dateien schreiben, jede mit einer Sicherung</translation>
    </message>
    <message>
        <source>Nothing pending</source>
        <translation>Nichts ausstehend</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) routed anew</source>
        <translation>
            <numerusform>%Ln Chat neu geleitet</numerusform>
            <numerusform>%Ln Chats neu geleitet</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources changed</source>
        <translation>Quellen geändert</translation>
    </message>
</context>
<context>
    <name>pointsman::PlanPane</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Each source&apos;s part</source>
        <translation>Anteil jeder Quelle</translation>
    </message>
    <message>
        <source>Statement sent to the source</source>
        <translation>An die Quelle gesendete Anweisung</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>pointsman::PreferencesDialog</name>
    <message>
        <source>&amp;Guard against formulas in text</source>
        <translation>&amp;Vor Formeln im Text schützen</translation>
    </message>
    <message>
        <source>&amp;Begin with a byte order mark, for Excel</source>
        <translation>Mit &amp;Byte-Reihenfolge-Marke beginnen, für Excel</translation>
    </message>
    <message>
        <source>&amp;Write every read of every source to the audit log</source>
        <translation>Jeden Lesezugriff auf jede &amp;Quelle ins Auditprotokoll schreiben</translation>
    </message>
    <message>
        <source>&amp;Open the last workspace at the start</source>
        <translation>Beim Start den letzten Arbeitsbereich ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
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
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>In force from the next start</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Cells of tables and results</source>
        <translation>Zellen von Tabellen und Ergebnissen</translation>
    </message>
    <message>
        <source>In UTC, both forms alike</source>
        <translation>In UTC, beide Formen gleich</translation>
    </message>
    <message>
        <source>In this computer&apos;s time</source>
        <translation>In der Zeit dieses Rechners</translation>
    </message>
    <message>
        <source>In another time zone</source>
        <translation>In einer anderen Zeitzone</translation>
    </message>
    <message>
        <source>As they are stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Datumsangaben</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>&amp;NULL is shown as</source>
        <translation>&amp;NULL wird gezeigt als</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A long statement keeps the bot from tidying its write-ahead log</source>
        <translation>Eine lange Anweisung hindert den Bot, sein Write-Ahead-Log aufzuräumen</translation>
    </message>
    <message>
        <source>&amp;Rows shown at most</source>
        <translation>Gezeigte Zeilen &amp;höchstens</translation>
    </message>
    <message>
        <source>Exports begin with</source>
        <translation>Vorgaben für Exporte</translation>
    </message>
    <message>
        <source>the format&apos;s own</source>
        <translation>wie im Format üblich</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message>
        <source>N&amp;ULL as</source>
        <translation>N&amp;ULL als</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Sources being written &amp;to may take</source>
        <translation>Quellen, in die geschrieben w&amp;ird, höchstens</translation>
    </message>
    <message>
        <source>An&amp;y source may take</source>
        <translation>&amp;Jede Quelle höchstens</translation>
    </message>
</context>
<context>
    <name>pointsman::PresenceBars</name>
    <message>
        <source>%1 (read from here)</source>
        <translation>%1 (hieraus gelesen)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln message(s)</source>
        <translation>
            <numerusform>%1: %Ln Nachricht</numerusform>
            <numerusform>%1: %Ln Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ProfileChooser</name>
    <message>
        <source>Design version</source>
        <translation>Entwurfsversion</translation>
    </message>
    <message>
        <source>Release of December 2025</source>
        <translation>Version vom Dezember 2025</translation>
    </message>
    <message>
        <source>Current release</source>
        <translation>Aktuelle Version</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Save or discard the pending changes first</source>
        <translation>Speichern oder verwerfen Sie zuerst die ausstehenden Änderungen</translation>
    </message>
    <message>
        <source>By whose rules the configuration is read: releases of the bot differ in it</source>
        <translation>Nach wessen Regeln die Konfiguration gelesen wird: Die Versionen des Bots unterscheiden sich darin</translation>
    </message>
</context>
<context>
    <name>pointsman::ProgressStrip</name>
    <message>
        <source>Progress of each source</source>
        <translation>Fortschritt jeder Quelle</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Click to go on without this source</source>
        <translation>Klicken, um ohne diese Quelle fortzufahren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
</context>
<context>
    <name>pointsman::QueryBar</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run the statement under the caret (Ctrl+Enter)</source>
        <translation>Anweisung an der Einfügemarke ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle ausführen</translation>
    </message>
    <message>
        <source>Run every statement, one after another (Ctrl+Shift+Enter)</source>
        <translation>Alle Anweisungen nacheinander ausführen (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what runs (Ctrl+.)</source>
        <translation>Laufendes anhalten (Strg+.)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Take the result out as a file (Ctrl+E)</source>
        <translation>Ergebnis als Datei ausgeben (Strg+E)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Queries that were run (Ctrl+H)</source>
        <translation>Ausgeführte Abfragen (Strg+H)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeicherte</translation>
    </message>
    <message>
        <source>Queries kept under a name (Ctrl+B)</source>
        <translation>Unter einem Namen gespeicherte Abfragen (Strg+B)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Lay the SQL out, an item a line (Ctrl+Shift+I)</source>
        <translation>Das SQL gliedern, ein Element je Zeile (Strg+Umschalt+I)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Questions that admins ask</source>
        <translation>Fragen, die Administratoren stellen</translation>
    </message>
</context>
<context>
    <name>pointsman::QueryPage</name>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>Run the statement</source>
        <translation>Anweisung ausführen</translation>
    </message>
    <message>
        <source>Cancel the query</source>
        <translation>Abfrage abbrechen</translation>
    </message>
    <message>
        <source>Comment on or off</source>
        <translation>Kommentar ein oder aus</translation>
    </message>
    <message>
        <source>Find in the SQL</source>
        <translation>Im SQL suchen</translation>
    </message>
    <message>
        <source>Save the query as…</source>
        <translation>Abfrage speichern unter …</translation>
    </message>
    <message>
        <source>Export the result…</source>
        <translation>Ergebnis exportieren …</translation>
    </message>
    <message>
        <source>There is no statement to run</source>
        <translation>Keine Anweisung zum Ausführen</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Abfrage speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Run all statements</source>
        <translation>Alle Anweisungen ausführen</translation>
    </message>
    <message>
        <source>Format the SQL</source>
        <translation>SQL gliedern</translation>
    </message>
    <message>
        <source>History of queries</source>
        <translation>Verlauf der Abfragen</translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>Gespeicherte Abfragen</translation>
    </message>
    <message>
        <source>There is nothing to lay out</source>
        <translation>Nichts zu gliedern</translation>
    </message>
</context>
<context>
    <name>pointsman::QueryRunner</name>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled for another query.</source>
        <translation>Zugunsten einer anderen Abfrage abgebrochen.</translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation>Abfrage: %1</translation>
    </message>
    <message>
        <source>partial: a source failed</source>
        <translation>unvollständig: Eine Quelle ist ausgefallen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>done, cut at the row limit</source>
        <translation>fertig, an der Zeilengrenze gekürzt</translation>
    </message>
</context>
<context>
    <name>pointsman::QueryShelf</name>
    <message>
        <source>Run %1</source>
        <translation>Ausgeführt: %1</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation>Noch nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Search the saved queries</source>
        <translation>Gespeicherte Abfragen durchsuchen</translation>
    </message>
    <message>
        <source>No query is saved yet: Ctrl+S keeps the one in the editor under a name.</source>
        <translation>Noch keine Abfrage gespeichert: Strg+S behält die im Editor unter einem Namen.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Queries found</source>
        <translation>Gefundene Abfragen</translation>
    </message>
    <message>
        <source>The query&apos;s SQL</source>
        <translation>SQL der Abfrage</translation>
    </message>
    <message>
        <source>No query has all these words.</source>
        <translation>Keine Abfrage enthält alle diese Wörter.</translation>
    </message>
</context>
<context>
    <name>pointsman::ResultGrid</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Fit the columns</source>
        <translation>Spalten anpassen</translation>
    </message>
    <message>
        <source>  ·  sum %1  ·  average %2</source>
        <translation>  ·  Summe %1  ·  Mittelwert %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln Zelle</numerusform>
            <numerusform>%Ln Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too much for the clipboard; Export… takes it all</source>
        <translation>Das ist zu viel für die Zwischenablage; „Exportieren …“ nimmt alles mit</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert …</translation>
    </message>
</context>
<context>
    <name>pointsman::ResultTabs</name>
    <message>
        <source>Answers to the statements</source>
        <translation>Antworten auf die Anweisungen</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
</context>
<context>
    <name>pointsman::ResultView</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Ask all sources at once</source>
        <translation>Alle Quellen auf einmal abfragen</translation>
    </message>
    <message>
        <source>Write SQL above or take a template, then run it with Ctrl+Enter. A table&apos;s name means that table in every chosen source; source.table means one.</source>
        <translation>Schreiben Sie oben SQL oder nehmen Sie eine Vorlage und führen Sie sie mit Strg+Eingabe aus. Ein Tabellenname meint diese Tabelle in jeder gewählten Quelle; Quelle.Tabelle meint eine einzige.</translation>
    </message>
    <message>
        <source>Asking the sources…</source>
        <translation>Quellen werden abgefragt …</translation>
    </message>
    <message>
        <source>%1 is missing: %2</source>
        <translation>%1 fehlt: %2</translation>
    </message>
    <message>
        <source>Only the first %1 rows are shown. Export… can take all of them.</source>
        <translation>Nur die ersten %1 Zeilen werden gezeigt. „Exportieren …“ kann alle mitnehmen.</translation>
    </message>
    <message>
        <source> in %1 ms</source>
        <translation> in %1 ms</translation>
    </message>
    <message>
        <source>Cancelled; these are not all rows.</source>
        <translation>Abgebrochen; das sind nicht alle Zeilen.</translation>
    </message>
    <message>
        <source>The query failed; these are not all rows. %1</source>
        <translation>Die Abfrage ist fehlgeschlagen; das sind nicht alle Zeilen. %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The query failed</source>
        <translation>Die Abfrage ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>das Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln row(s) shown</source>
        <translation>
            <numerusform>Die %Ln gezeigte Zeile</numerusform>
            <numerusform>Die %Ln gezeigten Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The statements before this one run first…</source>
        <translation>Zuerst laufen die Anweisungen davor …</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>A statement before this one did not succeed, so this one was not asked.</source>
        <translation>Eine Anweisung davor ist nicht gelungen, daher wurde diese nicht ausgeführt.</translation>
    </message>
    <message>
        <source>only the first %1 rows</source>
        <translation>nur die ersten %1 Zeilen</translation>
    </message>
    <message>
        <source>No row fits the question. Its values and the chosen sources decide.</source>
        <translation>Keine Zeile passt zur Frage. Ausschlaggebend sind ihre Werte und die gewählten Quellen.</translation>
    </message>
    <message>
        <source>the query was cancelled</source>
        <translation>die Abfrage wurde abgebrochen</translation>
    </message>
    <message>
        <source>the query failed</source>
        <translation>die Abfrage ist fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln row(s) selected</source>
        <translation>
            <numerusform>Die %Ln ausgewählte Zeile</numerusform>
            <numerusform>Die %Ln ausgewählten Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>only the rows that were selected</source>
        <translation>nur die ausgewählten Zeilen</translation>
    </message>
</context>
<context>
    <name>pointsman::RoutingFindings</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben …</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>fix: %1</source>
        <translation>beheben: %1</translation>
    </message>
</context>
<context>
    <name>pointsman::RoutingPage</name>
    <message>
        <source>Routing*</source>
        <translation>Routing*</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Route to…</source>
        <translation>Leiten an …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard all pending changes</source>
        <translation>Alle ausstehenden Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Find a chat</source>
        <translation>Chat suchen</translation>
    </message>
    <message>
        <source>Route a list of ids…</source>
        <translation>Liste von IDs leiten …</translation>
    </message>
    <message>
        <source>Count the rows again</source>
        <translation>Zeilen neu zählen</translation>
    </message>
    <message>
        <source>Find by title, id, kind, comment or source</source>
        <translation>Nach Titel, ID, Art, Kommentar oder Quelle suchen</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>Routing-Test</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>counting rows: %1 of %2 sources</source>
        <translation>Zeilen werden gezählt: %1 von %2 Quellen</translation>
    </message>
    <message>
        <source>could not be counted: %1</source>
        <translation>konnte nicht gezählt werden: %1</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>The files were changed by someone else and read again.</source>
        <translation>Die Dateien wurden von jemand anderem geändert und neu gelesen.</translation>
    </message>
    <message>
        <source>Someone else changed the files; your changes now stand on theirs.</source>
        <translation>Jemand anderes hat die Dateien geändert; Ihre Änderungen bauen jetzt darauf auf.</translation>
    </message>
    <message>
        <source>Someone else changed the same entries: nothing is saved until you decide.</source>
        <translation>Jemand anderes hat dieselben Einträge geändert: Nichts wird gespeichert, bis Sie entscheiden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the chat</source>
        <translation>Details des Chats</translation>
    </message>
    <message>
        <source>Fold the lane</source>
        <translation>Bahn einklappen</translation>
    </message>
    <message>
        <source>Saved. The bot reads its configuration at its next start; Undo and Save take it back.</source>
        <translation>Gespeichert. Der Bot liest seine Konfiguration beim nächsten Start; „Rückgängig“ und „Speichern“ nehmen es zurück.</translation>
    </message>
</context>
<context>
    <name>pointsman::RoutingTableModel</name>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Routed to</source>
        <translation>Geleitet an</translation>
    </message>
    <message>
        <source>Rows there</source>
        <translation>Zeilen dort</translation>
    </message>
    <message>
        <source>Last message there</source>
        <translation>Letzte Nachricht dort</translation>
    </message>
    <message>
        <source>Newer rows in</source>
        <translation>Neuere Zeilen in</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>pointsman::SchemaView</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Not null</source>
        <translation>Nicht NULL</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Eindeutig</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiell</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>CREATE text</source>
        <translation>CREATE-Text</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>(expression)</source>
        <translation>(Ausdruck)</translation>
    </message>
    <message>
        <source>of a constraint</source>
        <translation>durch Bedingung</translation>
    </message>
</context>
<context>
    <name>pointsman::ScopeBar</name>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Keep duplicates</source>
        <translation>Duplikate behalten</translation>
    </message>
    <message>
        <source>One row a primary key</source>
        <translation>Eine Zeile je Primärschlüssel</translation>
    </message>
    <message>
        <source>One row a message</source>
        <translation>Eine Zeile je Nachricht</translation>
    </message>
    <message>
        <source>One row a value of…</source>
        <translation>Eine Zeile je Wert von …</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Which rows of several sources count as the same; the first source&apos;s row is kept</source>
        <translation>Welche Zeilen mehrerer Quellen als gleich gelten; die Zeile der ersten Quelle bleibt</translation>
    </message>
    <message>
        <source>columns, with commas</source>
        <translation>Spalten, mit Kommas</translation>
    </message>
    <message>
        <source>Columns that make rows the same</source>
        <translation>Spalten, die Zeilen gleich machen</translation>
    </message>
    <message>
        <source>Read-only source</source>
        <translation>Schreibgeschützte Quelle</translation>
    </message>
    <message>
        <source>Writable source</source>
        <translation>Beschreibbare Quelle</translation>
    </message>
    <message>
        <source>Ask source %1</source>
        <translation>Quelle %1 abfragen</translation>
    </message>
</context>
<context>
    <name>pointsman::ShortcutsDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command or its keys</source>
        <translation>Befehl oder seine Tasten suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>&amp;New keys</source>
        <translation>&amp;Neue Tasten</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>%1 runs &quot;%2&quot; now, which would be left without keys.</source>
        <translation>%1 führt derzeit „%2“ aus; dieser Befehl bliebe ohne Tasten.</translation>
    </message>
    <message>
        <source>No keys run this command.</source>
        <translation>Diesem Befehl sind keine Tasten zugewiesen.</translation>
    </message>
    <message>
        <source>Choose a command. Those of a page are listed once such a page was open.</source>
        <translation>Wählen Sie einen Befehl. Die einer Seite stehen in der Liste, sobald sie einmal geöffnet war.</translation>
    </message>
</context>
<context>
    <name>pointsman::SourceCard</name>
    <message>
        <source>Source %1</source>
        <translation>Quelle %1</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>read-only, refused by the engine</source>
        <translation>schreibgeschützt (Datenbank)</translation>
    </message>
    <message>
        <source>writes only where you ask</source>
        <translation>schreibt nur, wo Sie es verlangen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Default source</source>
        <translation>Standardquelle</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibschutz</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>too many to count quickly</source>
        <translation>zu viele für eine schnelle Zählung</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) mapped</source>
        <translation>
            <numerusform>%Ln Chat zugeordnet</numerusform>
            <numerusform>%Ln Chats zugeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>SQLite, declared never to change</source>
        <translation>SQLite, als unveränderlich erklärt</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>MySQL or MariaDB</source>
        <translation>MySQL oder MariaDB</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Open as it lies there; no bot has it open</source>
        <translation>Offen, wie sie daliegt; kein Bot hat sie geöffnet</translation>
    </message>
    <message>
        <source>Open as a file that never changes</source>
        <translation>Offen als unveränderliche Datei</translation>
    </message>
    <message>
        <source>not told by the configuration</source>
        <translation>steht nicht in der Konfiguration</translation>
    </message>
    <message>
        <source>Open (live: new rows appear)</source>
        <translation>Offen (live: neue Zeilen erscheinen)</translation>
    </message>
    <message>
        <source>Open (nobody writes to it now)</source>
        <translation>Offen (gerade schreibt niemand hinein)</translation>
    </message>
</context>
<context>
    <name>pointsman::SourceDialog</name>
    <message>
        <source>Edit %1…</source>
        <translation>%1 bearbeiten …</translation>
    </message>
    <message>
        <source>Make %1 the default</source>
        <translation>%1 zur Standardquelle machen</translation>
    </message>
    <message>
        <source>make %1 the default</source>
        <translation>%1 zur Standardquelle machen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>remove source %1</source>
        <translation>Quelle %1 entfernen</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Quelle hinzufügen …</translation>
    </message>
    <message>
        <source>Read-only for the bot</source>
        <translation>Für den Bot schreibgeschützt</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Source %1</source>
        <translation>Quelle %1</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>There is a source “%1” already.</source>
        <translation>Eine Quelle „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>The source&apos;s file</source>
        <translation>Datei der Quelle</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>add source %1</source>
        <translation>Quelle %1 hinzufügen</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>change the file of %1</source>
        <translation>Datei von %1 ändern</translation>
    </message>
    <message>
        <source>change the access of %1</source>
        <translation>Zugriff von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>It opens and holds %Ln table(s). A write was tried and refused: %1</source>
        <translation>
            <numerusform>Sie lässt sich öffnen und enthält %Ln Tabelle. Ein versuchter Schreibzugriff wurde abgewiesen: %1</numerusform>
            <numerusform>Sie lässt sich öffnen und enthält %Ln Tabellen. Ein versuchter Schreibzugriff wurde abgewiesen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How long a request waits while another one writes</source>
        <translation>Wie lange eine Anfrage wartet, während eine andere schreibt</translation>
    </message>
    <message>
        <source>Busy &amp;timeout</source>
        <translation>War&amp;tezeit bei Sperre</translation>
    </message>
    <message>
        <source>&amp;Connections at most</source>
        <translation>&amp;Verbindungen höchstens</translation>
    </message>
    <message>
        <source>The variable %1 in the path is not set.</source>
        <translation>Die Variable %1 im Pfad ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>change the timeout of %1</source>
        <translation>Wartezeit von %1 ändern</translation>
    </message>
    <message>
        <source>change the connections of %1</source>
        <translation>Verbindungen von %1 ändern</translation>
    </message>
</context>
<context>
    <name>pointsman::SourceTreeModel</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln Chat</numerusform>
            <numerusform>%Ln Chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::SourcesPanel</name>
    <message>
        <source>Filter tables and columns</source>
        <translation>Tabellen und Spalten filtern</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Tabelle öffnen</translation>
    </message>
    <message>
        <source>Query this table in all sources</source>
        <translation>Diese Tabelle in allen Quellen abfragen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Read the schema again</source>
        <translation>Schema neu lesen</translation>
    </message>
</context>
<context>
    <name>pointsman::SqlEditor</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
</context>
<context>
    <name>pointsman::SqlFindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Suchtext</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Vorheriges suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächstes suchen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>pointsman::StartPage</name>
    <message>
        <source>Pointsman</source>
        <translation>Pointsman</translation>
    </message>
    <message>
        <source>See every database of your bots as one, decide where each chat goes, ask them all at once. Looking never changes a file.</source>
        <translation>Alle Datenbanken Ihrer Bots als eine sehen, entscheiden, wohin jeder Chat geht, und alle auf einmal abfragen. Ansehen ändert nie eine Datei.</translation>
    </message>
    <message>
        <source>Open the bot&apos;s config…</source>
        <translation>Konfiguration des Bots öffnen …</translation>
    </message>
    <message>
        <source>All its sources and the routing of chats</source>
        <translation>Alle Quellen und das Routing der Chats</translation>
    </message>
    <message>
        <source>Open a database…</source>
        <translation>Datenbank öffnen …</translation>
    </message>
    <message>
        <source>One SQLite file, read-only until you say otherwise</source>
        <translation>Eine SQLite-Datei, schreibgeschützt, bis Sie es anders wünschen</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Three invented databases to play with</source>
        <translation>Drei erfundene Datenbanken zum Ausprobieren</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Open something else</source>
        <translation>Etwas anderes öffnen</translation>
    </message>
    <message>
        <source>%1 is open in another window</source>
        <translation>%1 ist in einem anderen Fenster geöffnet</translation>
    </message>
    <message>
        <source>That window was asked to come to the front.</source>
        <translation>Jenes Fenster wurde gebeten, nach vorn zu kommen.</translation>
    </message>
    <message>
        <source>Open a second window here</source>
        <translation>Hier ein zweites Fenster öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Pointsman ended %Ln time(s) in a row while %1 was open, so it is not opened by itself.</source>
        <translation>
            <numerusform>Pointsman endete %Ln Mal, während %1 geöffnet war; daher wird es nicht von selbst geöffnet.</numerusform>
            <numerusform>Pointsman endete %Ln Mal in Folge, während %1 geöffnet war; daher wird es nicht von selbst geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its tabs are kept: %1.</source>
        <translation>Seine Tabs sind aufbewahrt: %1.</translation>
    </message>
    <message>
        <source>A careful start</source>
        <translation>Ein vorsichtiger Start</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open with its tabs</source>
        <translation>Mit den Tabs öffnen</translation>
    </message>
    <message>
        <source>Open without them</source>
        <translation>Ohne sie öffnen</translation>
    </message>
</context>
<context>
    <name>pointsman::StateView</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>pointsman::StatusLine</name>
    <message>
        <source>Size of the live sources&apos; write-ahead logs</source>
        <translation>Größe der Write-Ahead-Logs der laufenden Quellen</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>Kein Arbeitsbereich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failing</source>
        <translation>
            <numerusform>%Ln gestört</numerusform>
            <numerusform>%Ln gestört</numerusform>
        </translation>
    </message>
    <message>
        <source>mapping edits are not saved</source>
        <translation>Zuordnungen nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) running</source>
        <translation>
            <numerusform>%Ln Vorgang läuft</numerusform>
            <numerusform>%Ln Vorgänge laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::TableGrid</name>
    <message>
        <source>Pinned columns</source>
        <translation>Fixierte Spalten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Position in the table</source>
        <translation>Position in der Tabelle</translation>
    </message>
</context>
<context>
    <name>pointsman::TableHeader</name>
    <message>
        <source>Number of rows</source>
        <translation>Zeilenzahl</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Across sources</source>
        <translation>Quellenvergleich</translation>
    </message>
    <message>
        <source>Views of the table</source>
        <translation>Ansichten der Tabelle</translation>
    </message>
    <message>
        <source>This source is read-only.</source>
        <translation>Diese Quelle ist schreibgeschützt.</translation>
    </message>
</context>
<context>
    <name>pointsman::TableModel</name>
    <message>
        <source>This row was deleted.</source>
        <translation>Diese Zeile wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>average %1</source>
        <translation>Mittelwert %1</translation>
    </message>
    <message>
        <source>%1, of the rows %2 to %3 only; an export takes all</source>
        <translation>%1, nur Zeilen %2 bis %3; ein Export nimmt alle</translation>
    </message>
</context>
<context>
    <name>pointsman::TablePage</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as SQL</source>
        <translation>Als SQL kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>In der Tabelle suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächstes suchen</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Filter this column</source>
        <translation>Diese Spalte filtern</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Pin or unpin this column</source>
        <translation>Diese Spalte fixieren oder lösen</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>Clear filters and order</source>
        <translation>Filter und Sortierung aufheben</translation>
    </message>
    <message>
        <source>Read the table again</source>
        <translation>Tabelle neu lesen</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Alle Spalten zeigen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The rows shown</source>
        <translation>Die gezeigten Zeilen</translation>
    </message>
    <message>
        <source>All rows of the table</source>
        <translation>Alle Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Save the cell to a file…</source>
        <translation>Zelle in Datei speichern …</translation>
    </message>
    <message>
        <source>Only rows with this value</source>
        <translation>Nur Zeilen mit diesem Wert</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fixieren</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Fit widths to the rows in sight</source>
        <translation>Breiten an die sichtbaren Zeilen anpassen</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Show new rows as they are written</source>
        <translation>Neue Zeilen zeigen, sobald sie geschrieben werden</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>%1 kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>%1 found, %2 looked at…</source>
        <translation>%1 gefunden, %2 durchgesehen …</translation>
    </message>
    <message>
        <source>counting… %1</source>
        <translation>wird gezählt … %1</translation>
    </message>
    <message>
        <source>Ctrl+Shift+X</source>
        <translation>Ctrl+Shift+X</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Spalten wählen …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Move this column left</source>
        <translation>Spalte nach links rücken</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Move this column right</source>
        <translation>Spalte nach rechts rücken</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Make this column wider</source>
        <translation>Spalte breiter machen</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Make this column narrower</source>
        <translation>Spalte schmaler machen</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+U</source>
        <translation>Ctrl+Shift+U</translation>
    </message>
    <message>
        <source>Show titles and names under the ids of chats and users</source>
        <translation>Titel und Namen unter den IDs von Chats und Benutzern zeigen</translation>
    </message>
    <message>
        <source>Timestamps as they are written</source>
        <translation>Zeitstempel wie geschrieben</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>A value like this one cannot be typed into a filter.</source>
        <translation>Ein solcher Wert lässt sich nicht in einen Filter eingeben.</translation>
    </message>
    <message>
        <source>A sorted list and a view show one moment; read the table again to see new rows</source>
        <translation>Eine sortierte Liste und eine Sicht zeigen einen Zeitpunkt; lesen Sie die Tabelle neu, um neue Zeilen zu sehen</translation>
    </message>
    <message>
        <source>No row matches the filters</source>
        <translation>Keine Zeile passt zu den Filtern</translation>
    </message>
    <message>
        <source>This table has no rows</source>
        <translation>Diese Tabelle hat keine Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) match</source>
        <translation>
            <numerusform>%1 Zeile passt</numerusform>
            <numerusform>%1 Zeilen passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::TablePager</name>
    <message>
        <source>This row was deleted.</source>
        <translation>Diese Zeile wurde gelöscht.</translation>
    </message>
    <message>
        <source>Save the cell to a file</source>
        <translation>Zelle in Datei speichern</translation>
    </message>
    <message>
        <source>These cells are too much for the clipboard; export them to a file.</source>
        <translation>Diese Zellen sind zu viel für die Zwischenablage; exportieren Sie sie in eine Datei.</translation>
    </message>
    <message>
        <source>The rows shown changed while they were being copied.</source>
        <translation>Die gezeigten Zeilen haben sich während des Kopierens geändert.</translation>
    </message>
</context>
<context>
    <name>pointsman::TesterPanel</name>
    <message>
        <source>Bot of the design</source>
        <translation>Bot des Entwurfs</translation>
    </message>
    <message>
        <source>Bot of December 2025</source>
        <translation>Bot von Dezember 2025</translation>
    </message>
    <message>
        <source>Today&apos;s bot</source>
        <translation>Heutiger Bot</translation>
    </message>
    <message>
        <source>Chat id</source>
        <translation>Chat-ID</translation>
    </message>
    <message>
        <source>Chat id to test</source>
        <translation>Zu prüfende Chat-ID</translation>
    </message>
    <message>
        <source>Explicit source</source>
        <translation>Ausdrückliche Quelle</translation>
    </message>
    <message>
        <source>Read or write</source>
        <translation>Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>no explicit source</source>
        <translation>keine ausdrückliche Quelle</translation>
    </message>
    <message>
        <source>a source that does not exist</source>
        <translation>eine Quelle, die nicht existiert</translation>
    </message>
    <message>
        <source>“%1” is no chat id: the bot would not find any chat by it.</source>
        <translation>„%1“ ist keine Chat-ID: Der Bot fände damit keinen Chat.</translation>
    </message>
    <message>
        <source> (it ignores every mapping that is written in a file)</source>
        <translation> (er übergeht jede Zuordnung, die in einer Datei steht)</translation>
    </message>
</context>
<context>
    <name>pointsman::WalWatch</name>
    <message>
        <source>WAL %1</source>
        <translation>WAL %1</translation>
    </message>
</context>
<context>
    <name>pointsman::Words</name>
    <message>
        <source>The demo file “%1” cannot be made: %2.</source>
        <translation>Die Demodatei „%1“ kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>“%1” is no size for the demo; write a number of messages from 100 to 100M.</source>
        <translation>„%1“ ist keine Größe für die Demo; geben Sie eine Zahl von Nachrichten zwischen 100 und 100M an.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The demo cannot be made: “%1” cannot be written.</source>
        <translation>Die Demo kann nicht angelegt werden: „%1“ ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>The demo&apos;s folder “%1” cannot be made: %2.</source>
        <translation>Der Demo-Ordner „%1“ kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The demo&apos;s folder “%1” cannot be made.</source>
        <translation>Der Demo-Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Browse, route and query the databases of chat bots.</source>
        <translation>Datenbanken von Chatbots durchsehen, Chats leiten und alle Quellen abfragen.</translation>
    </message>
    <message>
        <source>The bot&apos;s configuration.</source>
        <translation>Die Konfiguration des Bots.</translation>
    </message>
    <message>
        <source>Layered configuration; may be repeated.</source>
        <translation>Ordner mit einer Konfigurationsschicht; mehrfach möglich.</translation>
    </message>
    <message>
        <source>One database file.</source>
        <translation>Eine einzelne Datenbankdatei.</translation>
    </message>
    <message>
        <source>With --db: never write.</source>
        <translation>Zusammen mit --db: nie schreiben.</translation>
    </message>
    <message>
        <source>The built-in demo workspace.</source>
        <translation>Der eingebaute Demo-Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Save a picture of the window, then quit.</source>
        <translation>Ein Bild des Fensters speichern und beenden.</translation>
    </message>
    <message>
        <source>light or dark instead of the desktop&apos;s.</source>
        <translation>light oder dark statt des Erscheinungsbilds der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>The language of the window: %1.</source>
        <translation>Sprache des Fensters: %1.</translation>
    </message>
    <message>
        <source>A configuration or a database.</source>
        <translation>Eine Konfiguration oder eine Datenbank.</translation>
    </message>
    <message>
        <source>pointsman: usage: there is no language %1, only %2</source>
        <translation>pointsman: usage: die Sprache %1 gibt es nicht, nur %2</translation>
    </message>
    <message>
        <source>pointsman: usage: unknown page %1</source>
        <translation>pointsman: usage: unbekannte Seite %1</translation>
    </message>
    <message>
        <source>The audit log %1 cannot be read: %2.</source>
        <translation>Das Auditprotokoll %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>the record was cut off</source>
        <translation>der Eintrag ist abgeschnitten</translation>
    </message>
    <message>
        <source>it is no record</source>
        <translation>das ist kein Eintrag</translation>
    </message>
    <message>
        <source>the remains before it were removed</source>
        <translation>der Rest davor wurde entfernt</translation>
    </message>
    <message>
        <source>the records before it are missing</source>
        <translation>die Einträge davor fehlen</translation>
    </message>
    <message>
        <source>the record before it was changed or removed</source>
        <translation>der Eintrag davor wurde geändert oder entfernt</translation>
    </message>
    <message>
        <source>“%1” was done, but could not be recorded: %2</source>
        <translation>„%1“ wurde ausgeführt, konnte aber nicht protokolliert werden: %2</translation>
    </message>
    <message>
        <source>The audit log %1 cannot be opened: %2.</source>
        <translation>Das Auditprotokoll %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>The directory %1 for the audit log cannot be made.</source>
        <translation>Der Ordner %1 für das Auditprotokoll kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The audit log %1 cannot be written: %2.</source>
        <translation>Das Auditprotokoll %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The incomplete record could not be removed again.</source>
        <translation>Der unvollständige Eintrag konnte nicht wieder entfernt werden.</translation>
    </message>
    <message>
        <source>The audit log %1 cannot be renamed to %2.</source>
        <translation>Das Auditprotokoll %1 kann nicht in %2 umbenannt werden.</translation>
    </message>
    <message>
        <source>“%1” was closed before the query could start.</source>
        <translation>„%1“ wurde geschlossen, bevor die Abfrage beginnen konnte.</translation>
    </message>
    <message>
        <source>There is no source called “%1” in the configuration.</source>
        <translation>In der Konfiguration gibt es keine Quelle „%1“.</translation>
    </message>
    <message>
        <source>The rows are not wanted any more.</source>
        <translation>Die Zeilen werden nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file</source>
        <translation>„%1“ ist keine normale Datei</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another user, who would lose it by this save</source>
        <translation>„%1“ gehört einem anderen Benutzer, der die Datei durch dieses Speichern verlöre</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>could not be written whole</source>
        <translation>konnte nicht vollständig geschrieben werden</translation>
    </message>
    <message>
        <source>could not be put in place</source>
        <translation>konnte nicht an ihren Platz gebracht werden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; changed while it was being put in place</source>
        <translation>„%1“ wurde während des Ersetzens geändert</translation>
    </message>
    <message>
        <source>could not be given its old owner</source>
        <translation>konnte den bisherigen Besitzer nicht zurückerhalten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist</source>
        <translation>„%1“ existiert nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2 bytes</source>
        <translation>„%1“ ist größer als %2 Bytes</translation>
    </message>
    <message>
        <source>The bot knows no chat type “%1”.</source>
        <translation>Der Bot kennt keinen Chattyp „%1“.</translation>
    </message>
    <message>
        <source>The bot knows no message category “%1”.</source>
        <translation>Der Bot kennt keine Nachrichtenkategorie „%1“.</translation>
    </message>
    <message>
        <source>Sorting was cancelled.</source>
        <translation>Das Sortieren wurde abgebrochen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular expression: %2.</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2.</translation>
    </message>
    <message>
        <source>The expression &quot;%1&quot; is too complex for a text of this table.</source>
        <translation>Der Ausdruck „%1“ ist für einen Text dieser Tabelle zu aufwendig.</translation>
    </message>
    <message>
        <source>“%1” has no table called “%2”.</source>
        <translation>„%1“ hat keine Tabelle „%2“.</translation>
    </message>
    <message>
        <source>“%1” cannot be shown: %2.</source>
        <translation>„%1“ kann nicht angezeigt werden: %2.</translation>
    </message>
    <message>
        <source>There is no output format “%1”; the formats are %2.</source>
        <translation>Das Ausgabeformat „%1“ gibt es nicht; möglich sind %2.</translation>
    </message>
    <message>
        <source>SQL output needs the name of a table to insert into.</source>
        <translation>Die SQL-Ausgabe braucht den Namen der Tabelle, in die eingefügt wird.</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was made.</source>
        <translation>Der Export wurde abgebrochen; es wurde keine Datei angelegt.</translation>
    </message>
    <message>
        <source>The exported file “%1” cannot be read back: %2.</source>
        <translation>Die exportierte Datei „%1“ kann nicht zurückgelesen werden: %2.</translation>
    </message>
    <message>
        <source>An XLSX sheet cannot hold this: %1.</source>
        <translation>Das passt nicht in ein XLSX-Blatt: %1.</translation>
    </message>
    <message>
        <source>Writing the XLSX file failed: %1.</source>
        <translation>Die XLSX-Datei konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>%1 columns, at most %2</source>
        <translation>%1 Spalten, höchstens %2</translation>
    </message>
    <message>
        <source>more than %1 rows</source>
        <translation>mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>Writing the XLSX file failed: the temporary folder “%1” is full.</source>
        <translation>Die XLSX-Datei konnte nicht geschrieben werden: Der temporäre Ordner „%1“ ist voll.</translation>
    </message>
    <message>
        <source>%1 characters in row %2, column %3, at most %4</source>
        <translation>%1 Zeichen in Zeile %2, Spalte %3, höchstens %4</translation>
    </message>
    <message>
        <source>more than 4 GB of cells</source>
        <translation>mehr als 4 GB an Zellen</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The file “%1” is incomplete.</source>
        <translation>Die Datei „%1“ ist unvollständig.</translation>
    </message>
    <message>
        <source>There is no SQL statement in the text.</source>
        <translation>Der Text enthält keine SQL-Anweisung.</translation>
    </message>
    <message>
        <source>The configuration has no sources to ask.</source>
        <translation>Die Konfiguration hat keine Quellen, die sich abfragen ließen.</translation>
    </message>
    <message>
        <source>The text was to run as it is in every source.</source>
        <translation>Der Text sollte unverändert in jeder Quelle laufen.</translation>
    </message>
    <message>
        <source>Only one source is asked.</source>
        <translation>Nur eine Quelle wird abgefragt.</translation>
    </message>
    <message>
        <source>Only one source&apos;s tables are named.</source>
        <translation>Nur Tabellen einer einzigen Quelle werden genannt.</translation>
    </message>
    <message>
        <source>it was asked for</source>
        <translation>es so verlangt wurde</translation>
    </message>
    <message>
        <source>Each source aggregates its own rows, and the parts are merged.</source>
        <translation>Jede Quelle aggregiert ihre eigenen Zeilen, danach werden die Teile zusammengeführt.</translation>
    </message>
    <message>
        <source>Each source filters its own rows, and they are put together.</source>
        <translation>Jede Quelle filtert ihre eigenen Zeilen, danach werden sie zusammengestellt.</translation>
    </message>
    <message>
        <source>The rows are brought together first, because %1.</source>
        <translation>Die Zeilen werden zuerst zusammengetragen; Grund: %1.</translation>
    </message>
    <message>
        <source>a source cannot run its part (%1)</source>
        <translation>eine Quelle kann ihren Teil nicht ausführen (%1)</translation>
    </message>
    <message>
        <source>A value of the query is too long.</source>
        <translation>Ein Wert der Abfrage ist zu lang.</translation>
    </message>
    <message>
        <source>The query cannot read its temporary file.</source>
        <translation>Die Abfrage kann ihre temporäre Datei nicht lesen.</translation>
    </message>
    <message>
        <source>it groups by a collation</source>
        <translation>gruppiert wird nach einer Sortierfolge (COLLATE)</translation>
    </message>
    <message>
        <source>it groups by an aggregate</source>
        <translation>gruppiert wird nach einem Aggregat</translation>
    </message>
    <message>
        <source>DISTINCT compares with a collation</source>
        <translation>DISTINCT vergleicht mit einer Sortierfolge (COLLATE)</translation>
    </message>
    <message>
        <source>“%1” is neither grouped by nor aggregated</source>
        <translation>„%1“ wird weder gruppiert noch aggregiert</translation>
    </message>
    <message>
        <source>an aggregate is not understood</source>
        <translation>ein Aggregat wird nicht verstanden</translation>
    </message>
    <message>
        <source>group_concat has no constant separator</source>
        <translation>group_concat hat kein festes Trennzeichen</translation>
    </message>
    <message>
        <source>an aggregate of distinct values is not understood</source>
        <translation>ein Aggregat über verschiedene Werte wird nicht verstanden</translation>
    </message>
    <message>
        <source>sums of fractions depend on their order</source>
        <translation>Summen von Brüchen hängen von ihrer Reihenfolge ab</translation>
    </message>
    <message>
        <source>None of the sources has a table “%1”.</source>
        <translation>Keine der Quellen hat eine Tabelle „%1“.</translation>
    </message>
    <message>
        <source>“%1” looks at one database; ask each source for it.</source>
        <translation>„%1“ betrifft nur eine einzelne Datenbank; fragen Sie jede Quelle für sich.</translation>
    </message>
    <message>
        <source>“%1” has no table “%2”.</source>
        <translation>„%1“ hat keine Tabelle „%2“.</translation>
    </message>
    <message>
        <source>it has a WITH clause</source>
        <translation>die Abfrage hat eine WITH-Klausel</translation>
    </message>
    <message>
        <source>it combines several SELECTs</source>
        <translation>die Abfrage verbindet mehrere SELECT</translation>
    </message>
    <message>
        <source>it has window functions</source>
        <translation>die Abfrage hat Fensterfunktionen</translation>
    </message>
    <message>
        <source>it is a VALUES list</source>
        <translation>die Abfrage ist eine VALUES-Liste</translation>
    </message>
    <message>
        <source>it locks rows</source>
        <translation>die Abfrage sperrt Zeilen</translation>
    </message>
    <message>
        <source>it writes</source>
        <translation>die Abfrage schreibt</translation>
    </message>
    <message>
        <source>it does not read exactly one table</source>
        <translation>die Abfrage liest nicht genau eine Tabelle</translation>
    </message>
    <message>
        <source>it has DISTINCT ON</source>
        <translation>die Abfrage hat DISTINCT ON</translation>
    </message>
    <message>
        <source>it has a subquery</source>
        <translation>die Abfrage hat eine Unterabfrage</translation>
    </message>
    <message>
        <source>an aggregate is ordered</source>
        <translation>ein Aggregat ist geordnet</translation>
    </message>
    <message>
        <source>its %1 is not understood</source>
        <translation>%1 darin wird nicht verstanden</translation>
    </message>
    <message>
        <source>a column&apos;s name has three parts</source>
        <translation>ein Spaltenname hat drei Teile</translation>
    </message>
    <message>
        <source>its SQL is SQLite&apos;s own</source>
        <translation>das SQL ist SQLite-eigen</translation>
    </message>
    <message>
        <source>The query&apos;s private database cannot be made.</source>
        <translation>Die private Datenbank der Abfrage kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>all sources</source>
        <translation>alle Quellen</translation>
    </message>
    <message>
        <source>The query&apos;s private database cannot be set up: %1.</source>
        <translation>Die private Datenbank der Abfrage kann nicht eingerichtet werden: %1.</translation>
    </message>
    <message>
        <source>its LIMIT is no number</source>
        <translation>LIMIT ist keine Zahl</translation>
    </message>
    <message>
        <source>it sorts all rows</source>
        <translation>die Abfrage sortiert alle Zeilen</translation>
    </message>
    <message>
        <source>duplicates can only be told with all rows in one place</source>
        <translation>Duplikate lassen sich nur erkennen, wenn alle Zeilen beisammen sind</translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation>noch nicht geplant</translation>
    </message>
    <message>
        <source>single source</source>
        <translation>einzelne Quelle</translation>
    </message>
    <message>
        <source>scatter and gather</source>
        <translation>Verteilen und Zusammenführen</translation>
    </message>
    <message>
        <source>federated tables</source>
        <translation>föderierte Tabellen</translation>
    </message>
    <message>
        <source>each source</source>
        <translation>jede Quelle für sich</translation>
    </message>
    <message>
        <source>a sum&apos;s result would depend on the order of its rows</source>
        <translation>eine Summe hinge von der Reihenfolge ihrer Zeilen ab</translation>
    </message>
    <message>
        <source>The query cannot make its private database.</source>
        <translation>Die Abfrage kann ihre private Datenbank nicht anlegen.</translation>
    </message>
    <message>
        <source>The sources&apos; rows cannot be merged: %1.</source>
        <translation>Die Zeilen der Quellen können nicht zusammengeführt werden: %1.</translation>
    </message>
    <message>
        <source>its select list is not understood</source>
        <translation>die Auswahlliste wird nicht verstanden</translation>
    </message>
    <message>
        <source>“%1” may not mean the same in each source</source>
        <translation>„%1“ bedeutet vielleicht nicht in jeder Quelle dasselbe</translation>
    </message>
    <message>
        <source>the function %1() may not give the same in each source</source>
        <translation>die Funktion %1() liefert vielleicht nicht in jeder Quelle dasselbe</translation>
    </message>
    <message>
        <source>“%1” is no column that all sources could know</source>
        <translation>„%1“ ist keine Spalte, die alle Quellen kennen könnten</translation>
    </message>
    <message>
        <source>“%1” does not compare alike in all sources</source>
        <translation>„%1“ wird nicht in allen Quellen gleich verglichen</translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation>Die Abfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The query on “%1” was cancelled.</source>
        <translation>Die Abfrage von „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The query took longer than its time limit and was stopped.</source>
        <translation>Die Abfrage überschritt ihre Zeitgrenze und wurde angehalten.</translation>
    </message>
    <message>
        <source>The connection does not refuse writes</source>
        <translation>Die Verbindung weist Schreibzugriffe nicht ab</translation>
    </message>
    <message>
        <source>Taking back a saved change of the sources cannot be merged with another edit</source>
        <translation>Die Rücknahme einer gespeicherten Quellenänderung lässt sich nicht mit einer anderen Bearbeitung zusammenführen</translation>
    </message>
    <message>
        <source>The mapping of chat %1 is not the name of a source</source>
        <translation>Die Zuordnung des Chats %1 ist kein Quellenname</translation>
    </message>
    <message>
        <source>There is no source &quot;%1&quot; in the configuration</source>
        <translation>In der Konfiguration gibt es keine Quelle „%1“</translation>
    </message>
    <message>
        <source>The bot cannot construct source &quot;%1&quot; from its parameters</source>
        <translation>Der Bot kann die Quelle „%1“ mit ihren Parametern nicht aufbauen</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; is read-only, so nothing is written to it</source>
        <translation>Die Quelle „%1“ ist schreibgeschützt, daher wird nichts in sie geschrieben</translation>
    </message>
    <message>
        <source>“%1” uses the driver “%2”, which this version cannot open; it opens SQLite files.</source>
        <translation>„%1“ verwendet den Treiber „%2“, den diese Version nicht öffnen kann; sie öffnet SQLite-Dateien.</translation>
    </message>
    <message>
        <source>“%1” changed while it was being read as a frozen snapshot; run the query again.</source>
        <translation>„%1“ wurde geändert, während die Datei als eingefrorene Momentaufnahme gelesen wurde; führen Sie die Abfrage noch einmal aus.</translation>
    </message>
    <message>
        <source>is a link to a file that does not exist.</source>
        <translation>ist ein Verweis auf eine Datei, die nicht existiert.</translation>
    </message>
    <message>
        <source>does not exist; check the path in the configuration.</source>
        <translation>existiert nicht; prüfen Sie den Pfad in der Konfiguration.</translation>
    </message>
    <message>
        <source>cannot be reached: %1.</source>
        <translation>ist nicht erreichbar: %1.</translation>
    </message>
    <message>
        <source>is a folder, not a database file.</source>
        <translation>ist ein Ordner, keine Datenbankdatei.</translation>
    </message>
    <message>
        <source>is a named pipe, not a database file.</source>
        <translation>ist eine benannte Pipe, keine Datenbankdatei.</translation>
    </message>
    <message>
        <source>is a device or socket, not a database file.</source>
        <translation>ist ein Gerät oder Socket, keine Datenbankdatei.</translation>
    </message>
    <message>
        <source>is empty (0 bytes), so it holds no database yet.</source>
        <translation>ist leer (0 Bytes) und enthält noch keine Datenbank.</translation>
    </message>
    <message>
        <source>cannot be read: %1.</source>
        <translation>kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>is cut off: it is shorter than the header of an SQLite database.</source>
        <translation>ist abgeschnitten: Die Datei ist kürzer als der Kopf einer SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>is not a readable SQLite database; perhaps it is encrypted (SQLCipher).</source>
        <translation>ist keine lesbare SQLite-Datenbank; vielleicht ist sie verschlüsselt (SQLCipher).</translation>
    </message>
    <message>
        <source>is not an SQLite database.</source>
        <translation>ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>The source has no path; set it in the configuration.</source>
        <translation>Die Quelle hat keinen Pfad; legen Sie ihn in der Konfiguration fest.</translation>
    </message>
    <message>
        <source>is declared immutable, but a write-ahead log with content lies beside it; remove the declaration.</source>
        <translation>ist als unveränderlich erklärt, aber daneben liegt ein Write-Ahead-Log mit Inhalt; entfernen Sie die Erklärung.</translation>
    </message>
    <message>
        <source>uses a write-ahead log on a network file system, which cannot be shared safely; work on a copy.</source>
        <translation>verwendet ein Write-Ahead-Log auf einem Netzwerkdateisystem, was sich nicht sicher teilen lässt; arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>has a write-ahead log with content but no shared-memory file beside it, so reading it would create one; let the bot open it once, or work on a copy.</source>
        <translation>hat ein Write-Ahead-Log mit Inhalt, aber keine Shared-Memory-Datei daneben, sodass das Lesen eine anlegen würde; lassen Sie den Bot die Datenbank einmal öffnen oder arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>belongs to another user and its bot is not running: a write now would leave files that lock the bot out; run as the bot&apos;s user.</source>
        <translation>gehört einem anderen Benutzer, und der Bot läuft nicht: Ein Schreibvorgang würde jetzt Dateien hinterlassen, die den Bot aussperren; arbeiten Sie als Benutzer des Bots.</translation>
    </message>
    <message>
        <source>The SQL text contains a NUL character; remove it.</source>
        <translation>Der SQL-Text enthält ein NUL-Zeichen; entfernen Sie es.</translation>
    </message>
    <message>
        <source>Only one SQL statement can run at a time.</source>
        <translation>Es kann immer nur eine SQL-Anweisung ausgeführt werden.</translation>
    </message>
    <message>
        <source>The statement would change “%1”, which is opened read-only.</source>
        <translation>Die Anweisung würde „%1“ ändern, das nur zum Lesen geöffnet ist.</translation>
    </message>
    <message>
        <source>The parameter “%1” has no value.</source>
        <translation>Der Parameter „%1“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>The statement has more “?” parameters than values.</source>
        <translation>Die Anweisung hat mehr „?“-Parameter als Werte.</translation>
    </message>
    <message>
        <source>“%1” is opened read-only: %2 is refused.</source>
        <translation>„%1“ ist nur zum Lesen geöffnet: %2 wird abgewiesen.</translation>
    </message>
    <message>
        <source>The query on “%1” took longer than its time limit and was stopped.</source>
        <translation>Die Abfrage von „%1“ überschritt ihre Zeitgrenze und wurde angehalten.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed; install the package libqt6sql6-sqlite.</source>
        <translation>Der SQLite-Treiber von Qt ist nicht installiert; installieren Sie das Paket libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver brings another copy of SQLite than this program; “%1” cannot be opened safely.</source>
        <translation>Der SQLite-Treiber von Qt bringt eine andere Kopie von SQLite mit als dieses Programm; „%1“ kann nicht sicher geöffnet werden.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver does not give access to its handle.</source>
        <translation>Der SQLite-Treiber von Qt gibt keinen Zugriff auf sein Handle.</translation>
    </message>
    <message>
        <source>“%1” did not open read-only.</source>
        <translation>„%1“ ließ sich nicht nur zum Lesen öffnen.</translation>
    </message>
    <message>
        <source>a transaction</source>
        <translation>eine Transaktion</translation>
    </message>
    <message>
        <source>DROP of a virtual table</source>
        <translation>DROP einer virtuellen Tabelle</translation>
    </message>
    <message>
        <source>“%1” cannot be opened safely: the SQLite library refuses a protective setting.</source>
        <translation>„%1“ kann nicht sicher geöffnet werden: Die SQLite-Bibliothek lehnt eine Schutzeinstellung ab.</translation>
    </message>
    <message>
        <source>this kind of statement</source>
        <translation>diese Art von Anweisung</translation>
    </message>
    <message>
        <source>Cannot write to readonly source: %1.</source>
        <translation>In die schreibgeschützte Quelle kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>“%1” uses the driver “%2”, which this version cannot write to.</source>
        <translation>„%1“ verwendet den Treiber „%2“, über den diese Version nicht schreiben kann.</translation>
    </message>
    <message>
        <source>: the bot does not start</source>
        <translation>: Der Bot startet nicht</translation>
    </message>
    <message>
        <source>The configuration names no default source</source>
        <translation>Die Konfiguration nennt keine Standardquelle</translation>
    </message>
    <message>
        <source>The default source &quot;%1&quot; is not configured</source>
        <translation>Die Standardquelle „%1“ ist nicht konfiguriert</translation>
    </message>
    <message>
        <source>The default source &quot;%1&quot; is read-only: the bot silently loses what it writes there</source>
        <translation>Die Standardquelle „%1“ ist schreibgeschützt: Was der Bot dorthin schreibt, geht stillschweigend verloren</translation>
    </message>
    <message>
        <source>The default source for reads &quot;%1&quot; is not configured</source>
        <translation>Die Standardquelle zum Lesen „%1“ ist nicht konfiguriert</translation>
    </message>
    <message>
        <source>Sources are written in the forms of more than one release; a bot reads only its own</source>
        <translation>Quellen sind in den Schreibweisen mehrerer Versionen angegeben; ein Bot liest nur seine eigene</translation>
    </message>
    <message>
        <source>Chat %1 has rows in several sources: %2; only &quot;%3&quot; is read</source>
        <translation>Chat %1 hat Zeilen in mehreren Quellen: %2; nur „%3“ wird gelesen</translation>
    </message>
    <message>
        <source>Chat %1 is mapped to &quot;%2&quot;, which has none of its rows%3</source>
        <translation>Chat %1 ist „%2“ zugeordnet, aber dort liegt keine seiner Zeilen%3</translation>
    </message>
    <message>
        <source>; they are in </source>
        <translation>; sie liegen in </translation>
    </message>
    <message>
        <source>Chat %1 is read from &quot;%2&quot; (until %3), but &quot;%4&quot; has newer rows (until %5), which the bot does not see</source>
        <translation>Chat %1 wird aus „%2“ gelesen (bis %3), aber „%4“ hat neuere Zeilen (bis %5), die der Bot nicht sieht</translation>
    </message>
    <message>
        <source>Chat %1 went on in &quot;%2&quot; and is mapped to the read-only &quot;%3&quot;: its new messages will be lost silently</source>
        <translation>Chat %1 ging in „%2“ weiter, ist aber der schreibgeschützten Quelle „%3“ zugeordnet: Seine neuen Nachrichten gehen stillschweigend verloren</translation>
    </message>
    <message>
        <source>today&apos;s bot reads it incompletely, silently</source>
        <translation>der aktuelle Bot liest sie stillschweigend unvollständig</translation>
    </message>
    <message>
        <source>today&apos;s bot changes it to %1 at its first access</source>
        <translation>der aktuelle Bot ändert sie beim ersten Zugriff auf %1</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; has schema version %2, older than %3: %4</source>
        <translation>Quelle „%1“ hat die Schemaversion %2, älter als %3: %4</translation>
    </message>
    <message>
        <source>every request for it fails</source>
        <translation>jede Anfrage dafür schlägt fehl</translation>
    </message>
    <message>
        <source>it goes to the default &quot;%1&quot;</source>
        <translation>er geht an die Standardquelle „%1“</translation>
    </message>
    <message>
        <source>Chat %1 is mapped to &quot;%2&quot;, which is not a source: %3</source>
        <translation>Chat %1 ist „%2“ zugeordnet, das keine Quelle ist: %3</translation>
    </message>
    <message>
        <source>The mapping key &quot;%1&quot; is not a chat id, so it maps nothing</source>
        <translation>Der Zuordnungsschlüssel „%1“ ist keine Chat-ID und ordnet daher nichts zu</translation>
    </message>
    <message>
        <source>Chat %1 is mapped twice, as &quot;%2&quot; in %3 and as &quot;%4&quot; here; this one decides</source>
        <translation>Chat %1 ist zweimal zugeordnet, als „%2“ in %3 und als „%4“ hier; dieser Eintrag entscheidet</translation>
    </message>
    <message>
        <source>This mapping of chat %1 to &quot;%2&quot; is without effect: %3 maps it to &quot;%4&quot;</source>
        <translation>Diese Zuordnung des Chats %1 zu „%2“ ist wirkungslos: %3 ordnet ihn „%4“ zu</translation>
    </message>
    <message>
        <source>Today&apos;s release of the bot ignores all %1 mappings, since it compares chat ids as numbers with the texts that TOML keys are: every chat goes to &quot;%2&quot;</source>
        <translation>Die aktuelle Version des Bots übergeht alle %1 Zuordnungen, weil sie Chat-IDs als Zahlen mit TOML-Schlüsseln vergleicht, die Texte sind: Jeder Chat geht an „%2“</translation>
    </message>
    <message>
        <source>%1 names &quot;%2&quot;, which is not a source: the bot silently uses the default</source>
        <translation>%1 nennt „%2“, das keine Quelle ist: Der Bot verwendet stillschweigend die Standardquelle</translation>
    </message>
    <message>
        <source>The file of source &quot;%1&quot;, %2, does not exist; the bot would create it empty</source>
        <translation>Die Datei der Quelle „%1“, %2, existiert nicht; der Bot würde sie leer anlegen</translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; of source &quot;%2&quot; is relative: %3 is meant, but %4 exists too</source>
        <translation>Der Pfad „%1“ der Quelle „%2“ ist relativ: Gemeint ist %3, aber %4 gibt es auch</translation>
    </message>
    <message>
        <source>The bot cannot use source &quot;%1&quot;: %2</source>
        <translation>Der Bot kann die Quelle „%1“ nicht verwenden: %2</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; is read-only, but with useWal the bot rewrites its file</source>
        <translation>Quelle „%1“ ist schreibgeschützt, aber mit useWal schreibt der Bot ihre Datei um</translation>
    </message>
    <message>
        <source>Sources &quot;%1&quot; and &quot;%2&quot; are the same file, %3</source>
        <translation>Die Quellen „%1“ und „%2“ sind dieselbe Datei, %3</translation>
    </message>
    <message>
        <source>The configuration has no bot.token, without which the bot does not start</source>
        <translation>In der Konfiguration fehlt bot.token, ohne das der Bot nicht startet</translation>
    </message>
    <message>
        <source>The file holds &quot;%1&quot; in clear and can be read by other users</source>
        <translation>Die Datei enthält „%1“ im Klartext und ist für andere Benutzer lesbar</translation>
    </message>
    <message>
        <source>There is a source &quot;%1&quot; already</source>
        <translation>Eine Quelle „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>A new source needs a path</source>
        <translation>Eine neue Quelle braucht einen Pfad</translation>
    </message>
    <message>
        <source>A source needs a name</source>
        <translation>Eine Quelle braucht einen Namen</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; cannot be removed while %2 chats are mapped to it</source>
        <translation>Quelle „%1“ kann nicht entfernt werden, solange ihr Chats zugeordnet sind (%2)</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; cannot be removed while %2 names it</source>
        <translation>Quelle „%1“ kann nicht entfernt werden, solange %2 sie nennt</translation>
    </message>
    <message>
        <source>This workspace has no configuration file that could be edited</source>
        <translation>Dieser Arbeitsbereich hat keine Konfigurationsdatei, die sich bearbeiten ließe</translation>
    </message>
    <message>
        <source>The configuration has no data source</source>
        <translation>Die Konfiguration hat keine Datenquelle</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; is not a table</source>
        <translation>Quelle „%1“ ist keine Tabelle</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; has no path</source>
        <translation>Quelle „%1“ hat keinen Pfad</translation>
    </message>
    <message>
        <source>The configuration has no default source</source>
        <translation>Die Konfiguration hat keine Standardquelle</translation>
    </message>
    <message>
        <source>The mapping key &quot;%1&quot; is not a chat id</source>
        <translation>Der Zuordnungsschlüssel „%1“ ist keine Chat-ID</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, not a table</source>
        <translation>„%1“ ist %2, keine Tabelle</translation>
    </message>
    <message>
        <source>The configuration folder &quot;%1&quot; does not exist</source>
        <translation>Der Konfigurationsordner „%1“ existiert nicht</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>das Ende kommt zu früh</translation>
    </message>
    <message>
        <source>a text in it has no end</source>
        <translation>ein Text darin hat kein Ende</translation>
    </message>
    <message>
        <source>character %1 is not expected there</source>
        <translation>das %1. Zeichen ist dort unerwartet</translation>
    </message>
    <message>
        <source>%1 is set by an environment variable, which no edit of a file can change</source>
        <translation>%1 wird von einer Umgebungsvariablen gesetzt; keine Bearbeitung einer Datei kann das ändern</translation>
    </message>
    <message>
        <source>A configuration of one database maps no chats</source>
        <translation>Eine Konfiguration mit einer einzigen Datenbank ordnet keine Chats zu</translation>
    </message>
    <message>
        <source>The mapping of chat %1</source>
        <translation>Die Zuordnung des Chats %1</translation>
    </message>
    <message>
        <source>Chat %1 is not mapped</source>
        <translation>Chat %1 ist nicht zugeordnet</translation>
    </message>
    <message>
        <source>A configuration of one database has no default</source>
        <translation>Eine Konfiguration mit einer einzigen Datenbank hat keine Standardquelle</translation>
    </message>
    <message>
        <source>The default source</source>
        <translation>Die Standardquelle</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed here and outside</source>
        <translation>„%1“ wurde hier und außerhalb geändert</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in it is not of the form name=value</source>
        <translation>„%1“ darin hat nicht die Form Name=Wert</translation>
    </message>
    <message>
        <source>The environment variable %1 cannot be read: %2</source>
        <translation>Die Umgebungsvariable %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Explicit source</source>
        <translation>Ausdrückliche Quelle</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>keine genannt</translation>
    </message>
    <message>
        <source>an empty name counts as none</source>
        <translation>ein leerer Name zählt als keiner</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is named and configured</source>
        <translation>„%1“ ist genannt und konfiguriert</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not configured</source>
        <translation>„%1“ ist nicht konfiguriert</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not configured: a warning in the log, and the default, whatever the mapping says</source>
        <translation>„%1“ ist nicht konfiguriert: eine Warnung im Protokoll und die Standardquelle, was auch immer die Zuordnung sagt</translation>
    </message>
    <message>
        <source>Chat mapping</source>
        <translation>Chat-Zuordnung</translation>
    </message>
    <message>
        <source>chat 0 counts as no chat</source>
        <translation>Chat 0 zählt als kein Chat</translation>
    </message>
    <message>
        <source>the entry of chat %1 is no name</source>
        <translation>der Eintrag des Chats %1 ist kein Name</translation>
    </message>
    <message>
        <source>chat %1 is not mapped</source>
        <translation>Chat %1 ist nicht zugeordnet</translation>
    </message>
    <message>
        <source>chat %1 is mapped to &quot;%2&quot;</source>
        <translation>Chat %1 ist „%2“ zugeordnet</translation>
    </message>
    <message>
        <source>chat %1 is mapped to &quot;%2&quot;, which is not configured</source>
        <translation>Chat %1 ist „%2“ zugeordnet, das nicht konfiguriert ist</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the default for reads</source>
        <translation>„%1“ ist die Standardquelle zum Lesen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the default</source>
        <translation>„%1“ ist die Standardquelle</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read-only and takes no writes</source>
        <translation>„%1“ ist schreibgeschützt und nimmt keine Schreibzugriffe an</translation>
    </message>
    <message>
        <source>no chat is named</source>
        <translation>kein Chat genannt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes writes</source>
        <translation>„%1“ nimmt Schreibzugriffe an</translation>
    </message>
    <message>
        <source>%1 would not say what is meant, so it is not saved</source>
        <translation>%1 würde nicht das Gemeinte sagen und wird daher nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 was removed since it was read</source>
        <translation>%1 wurde entfernt, seit die Datei gelesen wurde</translation>
    </message>
    <message>
        <source>%1 is being saved by someone else</source>
        <translation>%1 wird gerade von jemand anderem gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be locked: its folder is not writable</source>
        <translation>%1 kann nicht gesperrt werden: Der Ordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>%1 changed since it was read</source>
        <translation>%1 wurde geändert, seit die Datei gelesen wurde</translation>
    </message>
    <message>
        <source>%1 does not hold what was saved</source>
        <translation>%1 enthält nicht, was gespeichert wurde</translation>
    </message>
    <message>
        <source>; %1 keeps its new text</source>
        <translation>; %1 behält den neuen Text</translation>
    </message>
    <message>
        <source>With this change the bot would not start: </source>
        <translation>Mit dieser Änderung würde der Bot nicht starten: </translation>
    </message>
    <message>
        <source>&quot;database&quot; is %1, not a table</source>
        <translation>„database“ ist %1, keine Tabelle</translation>
    </message>
    <message>
        <source>The configuration names no data source: there is no [database] section that this tool knows</source>
        <translation>Die Konfiguration nennt keine Datenquelle: Es gibt keinen Abschnitt [database], den dieses Programm kennt</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; is set by an environment variable, which no edit of a file can change</source>
        <translation>Quelle „%1“ wird von einer Umgebungsvariablen gesetzt; keine Bearbeitung einer Datei kann das ändern</translation>
    </message>
    <message>
        <source>A configuration of one database cannot hold another source</source>
        <translation>Eine Konfiguration mit einer einzigen Datenbank kann keine weitere Quelle aufnehmen</translation>
    </message>
    <message>
        <source>This form of the configuration has no such setting for source &quot;%1&quot;</source>
        <translation>Diese Form der Konfiguration hat keine solche Einstellung für die Quelle „%1“</translation>
    </message>
    <message>
        <source>The source of a single database has no name</source>
        <translation>Die Quelle einer einzelnen Datenbank hat keinen Namen</translation>
    </message>
    <message>
        <source>The only source cannot be removed</source>
        <translation>Die einzige Quelle kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>this tool has no driver for &quot;%1&quot;</source>
        <translation>dieses Programm hat keinen Treiber für „%1“</translation>
    </message>
    <message>
        <source>it names no database</source>
        <translation>keine Datenbank genannt</translation>
    </message>
    <message>
        <source>it has no path</source>
        <translation>der Pfad fehlt</translation>
    </message>
    <message>
        <source>its path is %1, not a text</source>
        <translation>der Pfad ist %1, kein Text</translation>
    </message>
    <message>
        <source>its path is empty</source>
        <translation>der Pfad ist leer</translation>
    </message>
    <message>
        <source>its path contains a NUL character</source>
        <translation>der Pfad enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>the variable %1 in its path is not set</source>
        <translation>die Variable %1 im Pfad ist nicht gesetzt</translation>
    </message>
    <message>
        <source>its database lives only in the bot&apos;s memory</source>
        <translation>die Datenbank liegt nur im Arbeitsspeicher des Bots</translation>
    </message>
    <message>
        <source>its parameters lack %1</source>
        <translation>unter den Parametern fehlt %1</translation>
    </message>
    <message>
        <source>it is %1, not a table</source>
        <translation>es ist %1, keine Tabelle</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; cannot be opened: %2</source>
        <translation>Quelle „%1“ kann nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>it has no provider</source>
        <translation>provider fehlt</translation>
    </message>
    <message>
        <source>it has no parameters</source>
        <translation>die Parameter fehlen</translation>
    </message>
    <message>
        <source>it has no provider called %1</source>
        <translation>einen provider namens %1 gibt es nicht</translation>
    </message>
    <message>
        <source>sqlite3 takes no parameter %1</source>
        <translation>sqlite3 kennt keinen Parameter %1</translation>
    </message>
    <message>
        <source>line 1: the file begins with a byte order mark, which the bot&apos;s parser refuses</source>
        <translation>Zeile 1: Die Datei beginnt mit einer Byte-Reihenfolge-Marke (BOM), die der Parser des Bots ablehnt</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>%1 is written in a way that this change cannot be made in</source>
        <translation>%1 ist so geschrieben, dass sich diese Änderung darin nicht vornehmen lässt</translation>
    </message>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
    <message>
        <source>%1 neighbouring points are added up into one.</source>
        <translation>Je %1 benachbarte Punkte sind zu einem zusammengezählt.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>Die ersten %1 von %2 werden gezeigt.</translation>
    </message>
    <message>
        <source>Messages per day and source</source>
        <translation>Nachrichten pro Tag und Quelle</translation>
    </message>
    <message>
        <source>How busy was each source, day by day?</source>
        <translation>Wie viel geschah in jeder Quelle, Tag für Tag?</translation>
    </message>
    <message>
        <source>Most active users</source>
        <translation>Aktivste Benutzer</translation>
    </message>
    <message>
        <source>Chats in several sources</source>
        <translation>Chats in mehreren Quellen</translation>
    </message>
    <message>
        <source>Which chats have rows in more than one source?</source>
        <translation>Welche Chats haben Zeilen in mehr als einer Quelle?</translation>
    </message>
    <message>
        <source>Duplicate messages</source>
        <translation>Doppelte Nachrichten</translation>
    </message>
    <message>
        <source>Which messages of supergroups and channels are stored more than once?</source>
        <translation>Welche Nachrichten aus Supergruppen und Kanälen sind mehrfach gespeichert?</translation>
    </message>
    <message>
        <source>Messages per chat and source</source>
        <translation>Nachrichten pro Chat und Quelle</translation>
    </message>
    <message>
        <source>Where do the messages of each chat really lie?</source>
        <translation>Wo liegen die Nachrichten jedes Chats wirklich?</translation>
    </message>
    <message>
        <source>Messages by category</source>
        <translation>Nachrichten nach Kategorie</translation>
    </message>
    <message>
        <source>How much is written by users, bots and commands?</source>
        <translation>Wie viel stammt von Benutzern, Bots und Befehlen?</translation>
    </message>
    <message>
        <source>Spam by reason</source>
        <translation>Spam nach Grund</translation>
    </message>
    <message>
        <source>Why were messages marked as spam?</source>
        <translation>Warum wurden Nachrichten als Spam markiert?</translation>
    </message>
    <message>
        <source>Schema version of each source</source>
        <translation>Schemaversion jeder Quelle</translation>
    </message>
    <message>
        <source>Which sources lag behind the bot&apos;s present schema?</source>
        <translation>Welche Quellen hinken dem aktuellen Schema des Bots hinterher?</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>real number</source>
        <translation>Gleitkommazahl</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>leerer Text</translation>
    </message>
    <message numerus="yes">
        <source>text, %Ln character(s)</source>
        <translation>
            <numerusform>Text, %Ln Zeichen</numerusform>
            <numerusform>Text, %Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>not valid UTF-8</source>
        <translation>kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>BLOB, %1</source>
        <translation>BLOB, %1</translation>
    </message>
    <message>
        <source>as a chat: supergroup or channel %1</source>
        <translation>als Chat: Supergruppe oder Kanal %1</translation>
    </message>
    <message>
        <source>as a chat: basic group</source>
        <translation>als Chat: einfache Gruppe</translation>
    </message>
    <message>
        <source>as a chat: private, user %1</source>
        <translation>als Chat: privat, Benutzer %1</translation>
    </message>
    <message>
        <source>as seconds: %1</source>
        <translation>als Sekunden: %1</translation>
    </message>
    <message>
        <source>as milliseconds: %1</source>
        <translation>als Millisekunden: %1</translation>
    </message>
    <message>
        <source>in hexadecimal: 0x%1</source>
        <translation>hexadezimal: 0x%1</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… weitere %1</translation>
    </message>
    <message>
        <source>Open another window beside one that has the workspace already.</source>
        <translation>Ein weiteres Fenster neben dem öffnen, das den Arbeitsbereich schon hat.</translation>
    </message>
    <message>
        <source>A page to open: overview, query:SQL, routing:CHAT, audit, guide:CHAPTER or table:SOURCE/TABLE; what follows the colon may be left out.</source>
        <translation>Zu öffnende Seite: overview, query:SQL, routing:CHAT, audit, guide:KAPITEL oder table:QUELLE/TABELLE; was dem Doppelpunkt folgt, kann entfallen.</translation>
    </message>
    <message>
        <source>With --screenshot: run this command of the palette, or turn to this tab, first.</source>
        <translation>Zusammen mit --screenshot: zuerst diesen Befehl der Palette ausführen oder zu diesem Tab wechseln.</translation>
    </message>
    <message>
        <source>Messages in the demo, such as 5000 or 1M.</source>
        <translation>Zahl der Nachrichten in der Demo, etwa 5000 oder 1M.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation>„%1“ ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>“%1” is a pipe or a device, not a file.</source>
        <translation>„%1“ ist eine Pipe oder ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>The list of %1 million rows found is too large to keep; narrow the filter.</source>
        <translation>Die Liste der %1 Millionen gefundenen Zeilen ist zu groß; grenzen Sie den Filter ein.</translation>
    </message>
    <message>
        <source>The configuration file “%1” does not exist.</source>
        <translation>Die Konfigurationsdatei „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>“%1” is a database, not a configuration; open it as one.</source>
        <translation>„%1“ ist eine Datenbank, keine Konfiguration; öffnen Sie sie als solche.</translation>
    </message>
    <message>
        <source>There is no file that ends in .toml in %1</source>
        <translation>In %1 gibt es keine Datei, die auf .toml endet</translation>
    </message>
    <message>
        <source>text, %1</source>
        <translation>Text, %1</translation>
    </message>
    <message>
        <source>as a moment: %1</source>
        <translation>als Zeitpunkt: %1</translation>
    </message>
    <message>
        <source>in this computer&apos;s time: %1</source>
        <translation>in der Zeit dieses Rechners: %1</translation>
    </message>
    <message>
        <source>as seconds since 1970: %1</source>
        <translation>als Sekunden seit 1970: %1</translation>
    </message>
    <message>
        <source>The rows of source &quot;%1&quot; are not counted to the end, so not everything about its chats can be told</source>
        <translation>Die Zeilen der Quelle „%1“ sind nicht zu Ende gezählt, daher lässt sich nicht alles über ihre Chats sagen</translation>
    </message>
    <message>
        <source>The days of a month are added up.</source>
        <translation>Die Tage eines Monats sind zusammengezählt.</translation>
    </message>
    <message>
        <source>The days of a year are added up.</source>
        <translation>Die Tage eines Jahres sind zusammengezählt.</translation>
    </message>
    <message>
        <source>Who wrote most over all sources in a span of time, each message counted once?</source>
        <translation>Wer schrieb in einem Zeitraum am meisten, über alle Quellen, jede Nachricht einmal gezählt?</translation>
    </message>
    <message>
        <source>The default is not the name of a source</source>
        <translation>Der Standard ist kein Name einer Quelle</translation>
    </message>
    <message>
        <source>Reading the audit log was cancelled.</source>
        <translation>Das Lesen des Protokolls wurde abgebrochen.</translation>
    </message>
    <message>
        <source>what stands here is no whole record; the next one tells of it</source>
        <translation>was hier steht, ist kein ganzer Eintrag; der nächste nennt es</translation>
    </message>
    <message>
        <source>“%1” was not done, since it could not be recorded: %2</source>
        <translation>„%1“ wurde nicht ausgeführt, da es nicht aufgezeichnet werden könnte: %2</translation>
    </message>
    <message>
        <source>%1 (This could not be recorded: %2)</source>
        <translation>%1 (Dies konnte nicht aufgezeichnet werden: %2)</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>The audit log %1 stays locked by another process.</source>
        <translation>Das Protokoll %1 bleibt von einem anderen Prozess gesperrt.</translation>
    </message>
    <message>
        <source>The audit log %1 stays locked by %2 (process %3).</source>
        <translation>Das Protokoll %1 bleibt von %2 (Prozess %3) gesperrt.</translation>
    </message>
    <message>
        <source>The audit log %1 cannot be locked: %2.</source>
        <translation>Das Protokoll %1 lässt sich nicht sperren: %2.</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; has schema version %2: since version %3 the bot keeps memories instead of user data, and only the bot itself can add those</source>
        <translation>Quelle „%1“ hat Schemaversion %2: Seit Version %3 führt der Bot Erinnerungen statt Benutzerdaten, und nur der Bot selbst kann sie hinzufügen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON, and the bot would lose every message of this user in this chat; a text stands in quotes: &apos;%2&apos;</source>
        <translation>„%1“ ist kein JSON, und der Bot verlöre jede Nachricht dieses Benutzers in diesem Chat; ein Text steht in Anführungszeichen: &apos;%2&apos;</translation>
    </message>
    <message>
        <source> or more</source>
        <translation> oder mehr</translation>
    </message>
    <message>
        <source>%1 holds rows whose chat id is no whole number (%2 of them, such as %3)</source>
        <translation>%1 enthält Zeilen, deren Chat-ID keine ganze Zahl ist (%2 davon, etwa %3)</translation>
    </message>
    <message>
        <source>schema version %1</source>
        <translation>Schemaversion %1</translation>
    </message>
    <message>
        <source>schema version %1, newer than %2, the newest that is known here, and is treated as that</source>
        <translation>Schemaversion %1, neuer als %2, die neueste hier bekannte, und wird wie diese behandelt</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>ein JSON-Objekt</translation>
    </message>
    <message>
        <source>a JSON list</source>
        <translation>eine JSON-Liste</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number such as 0.5</source>
        <translation>eine Zahl wie 0.5</translation>
    </message>
    <message>
        <source>&quot;true&quot; or &quot;false&quot;</source>
        <translation>„true“ oder „false“</translation>
    </message>
    <message>
        <source>a model&apos;s name</source>
        <translation>den Namen eines Modells</translation>
    </message>
    <message>
        <source>a model of the configuration; the nearest are %1</source>
        <translation>ein Modell der Konfiguration; die nächsten sind %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes %2, not &quot;%3&quot;</source>
        <translation>„%1“ erwartet %2, nicht „%3“</translation>
    </message>
    <message>
        <source>is no setting of the bot</source>
        <translation>ist keine Einstellung des Bots</translation>
    </message>
    <message>
        <source>is kept for the bot&apos;s own use</source>
        <translation>ist dem Bot selbst vorbehalten</translation>
    </message>
    <message>
        <source>is no setting of the bot&apos;s release with schema version %1</source>
        <translation>ist keine Einstellung der Bot-Version mit Schemaversion %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2, and such a row stops the bot in this chat; the nearest are %3</source>
        <translation>„%1“ %2, und eine solche Zeile hält den Bot in diesem Chat an; die nächsten sind %3</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made: %2.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The message catalogue in “%1” is damaged.</source>
        <translation>Der Nachrichtenkatalog in „%1“ ist beschädigt.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be removed.</source>
        <translation>„%1“ kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Another program is writing the message catalogue of “%1”; try again later.</source>
        <translation>Ein anderes Programm schreibt gerade den Nachrichtenkatalog von „%1“; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The source was replaced; its catalogue must be built anew.</source>
        <translation>Die Quelle wurde ersetzt; ihr Katalog muss neu aufgebaut werden.</translation>
    </message>
    <message>
        <source>The message catalogue is damaged.</source>
        <translation>Der Nachrichtenkatalog ist beschädigt.</translation>
    </message>
    <message>
        <source>The reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” %2: %3.</source>
        <translation>„%1“ %2: %3.</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The message catalogue cannot be read.</source>
        <translation>Der Nachrichtenkatalog kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1: not searched: %2</source>
        <translation>%1: nicht durchsucht: %2</translation>
    </message>
    <message>
        <source>%1: no catalogue; %L2 messages searched directly.</source>
        <translation>%1: kein Katalog; %L2 Nachrichten direkt durchsucht.</translation>
    </message>
    <message>
        <source>%1: the catalogue is not whole; %L2 older messages searched directly.</source>
        <translation>%1: der Katalog ist nicht vollständig; %L2 ältere Nachrichten direkt durchsucht.</translation>
    </message>
    <message>
        <source>%1: %L2 messages searched; the source has %L3, so older ones changed; “index --build” compares them.</source>
        <translation>%1: %L2 Nachrichten durchsucht; die Quelle hat %L3, also haben sich ältere geändert; „index --build“ gleicht sie ab.</translation>
    </message>
    <message>
        <source>%1: all %L2 messages searched; older ones were compared at %3.</source>
        <translation>%1: alle %L2 Nachrichten durchsucht; ältere wurden um %3 abgeglichen.</translation>
    </message>
    <message>
        <source>%1: all %L2 messages searched.</source>
        <translation>%1: alle %L2 Nachrichten durchsucht.</translation>
    </message>
    <message>
        <source>Hits that are no longer there: %L1.</source>
        <translation>Treffer, die es nicht mehr gibt: %L1.</translation>
    </message>
    <message>
        <source>; this mends it: pointsman-cli %1</source>
        <translation>; das behebt es: pointsman-cli %1</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; has %2 more such rows</source>
        <translation>Quelle „%1“ hat %2 weitere solche Zeilen</translation>
    </message>
    <message>
        <source>is no setting of the release that runs (schema version %1)</source>
        <translation>ist keine Einstellung der laufenden Version (Schemaversion %1)</translation>
    </message>
    <message>
        <source>has a value that the bot cannot read</source>
        <translation>hat einen Wert, den der Bot nicht lesen kann</translation>
    </message>
    <message>
        <source>In source &quot;%1&quot;, &quot;%2&quot; of chat %3 %4: the bot fails at every message and command of that chat%5</source>
        <translation>In der Quelle „%1“ gilt für „%2“ von Chat %3: %4; der Bot scheitert an jeder Nachricht und jedem Befehl dieses Chats%5</translation>
    </message>
    <message>
        <source>In source &quot;%1&quot;, what is kept as &quot;%2&quot; of user %3 in chat %4 is no JSON: the bot loses every message of that user there%5</source>
        <translation>In der Quelle „%1“ ist, was als „%2“ über Benutzer %3 in Chat %4 gespeichert ist, kein JSON: Der Bot verliert dort jede Nachricht dieses Benutzers%5</translation>
    </message>
    <message>
        <source>; it lacks %1</source>
        <translation>; es fehlen %1</translation>
    </message>
    <message>
        <source>the bot silently leaves its chats out of every list, until a bot with write access has opened it once</source>
        <translation>der Bot lässt ihre Chats stillschweigend aus jeder Liste weg, bis ein Bot mit Schreibrecht sie einmal geöffnet hat</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; has %2</source>
        <translation>Quelle „%1“ hat %2</translation>
    </message>
    <message>
        <source>In source &quot;%1&quot;, %2; they belong to no chat and are left out</source>
        <translation>In der Quelle „%1“: %2; sie gehören zu keinem Chat und werden ausgelassen</translation>
    </message>
    <message>
        <source>Chat %1 is still mapped, now to &quot;%2&quot; by %3</source>
        <translation>Chat %1 ist noch zugeordnet, nun zu &quot;%2&quot; durch %3</translation>
    </message>
    <message>
        <source>Writing the output failed: %1.</source>
        <translation>Das Schreiben der Ausgabe ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>A temporary file cannot be read: %1.</source>
        <translation>Eine temporäre Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Nobody read “%1” before the end.</source>
        <translation>Niemand hat „%1“ vor dem Ende gelesen.</translation>
    </message>
    <message>
        <source>“%1” could not be written whole: %2.</source>
        <translation>„%1“ konnte nicht vollständig geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>“%1” belongs to the source “%2”, so nothing is written over it; name another file.</source>
        <translation>„%1“ gehört zur Quelle „%2“ und wird deshalb nicht überschrieben; nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” belongs to the bot&apos;s configuration, so nothing is written over it; name another file.</source>
        <translation>„%1“ gehört zur Konfiguration des Bots und wird deshalb nicht überschrieben; nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” belongs to the audit log, so nothing is written over it; name another file.</source>
        <translation>„%1“ gehört zum Prüfprotokoll und wird deshalb nicht überschrieben; nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” lies among Pointsman&apos;s own files, so nothing is written there; name another file.</source>
        <translation>„%1“ liegt unter Pointsmans eigenen Dateien, deshalb wird dort nichts geschrieben; nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>No temporary file can be made in “%1” for the XLSX file: %2.</source>
        <translation>In „%1“ kann keine temporäre Datei für die XLSX-Datei angelegt werden: %2.</translation>
    </message>
    <message>
        <source>SQLite&apos;s LIKE, lower(), upper() and NOCASE know the letters A to Z only: “%1” does not find what differs in the case of its other letters.</source>
        <translation>LIKE, lower(), upper() und NOCASE in SQLite kennen nur die Buchstaben A bis Z: „%1“ findet nicht, was sich bei anderen Buchstaben in Groß- und Kleinschreibung unterscheidet.</translation>
    </message>
    <message>
        <source>“%1” was written to while it was read; run the query again.</source>
        <translation>In „%1“ wurde geschrieben, während es gelesen wurde; führen Sie die Abfrage noch einmal aus.</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>kein Typ</translation>
    </message>
    <message>
        <source>several</source>
        <translation>verschiedene</translation>
    </message>
    <message>
        <source>with a collation of the bot&apos;s own</source>
        <translation>mit einer eigenen Sortierfolge des Bots</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>“%1.%2” is not declared alike (%3): its values are compared as they are stored, without conversion and byte by byte. CAST or COLLATE in the query asks for another comparison.</source>
        <translation>„%1.%2“ ist nicht gleich deklariert (%3): Die Werte werden so verglichen, wie sie gespeichert sind, ohne Umwandlung und Byte für Byte. CAST oder COLLATE in der Abfrage verlangt einen anderen Vergleich.</translation>
    </message>
    <message>
        <source>“%1” has no primary key: its duplicates stay.</source>
        <translation>„%1“ hat keinen Primärschlüssel: Die Duplikate bleiben.</translation>
    </message>
    <message>
        <source>“%1” has no column %2: its duplicates stay.</source>
        <translation>„%1“ hat keine Spalte %2: Die Duplikate bleiben.</translation>
    </message>
    <message>
        <source>Duplicates cannot be told by “%1”: no table of the query has a column of that name.</source>
        <translation>Duplikate lassen sich nicht an „%1“ erkennen: Keine Tabelle der Abfrage hat eine Spalte dieses Namens.</translation>
    </message>
    <message>
        <source>“%1” keeps its texts as UTF-16</source>
        <translation>„%1“ speichert seine Texte als UTF-16</translation>
    </message>
    <message>
        <source>“%1” of “%2” cannot be read: %3.</source>
        <translation>„%1“ aus „%2“ ist nicht lesbar: %3.</translation>
    </message>
    <message>
        <source>“%1” is no question: a query reads, and changes nothing.</source>
        <translation>„%1“ ist keine Frage: Eine Abfrage liest und ändert nichts.</translation>
    </message>
    <message>
        <source>MATCH uses the search index of one database: run the query in each source (--each), or name one (--source).</source>
        <translation>MATCH benutzt den Suchindex einer einzigen Datenbank: Führen Sie die Abfrage in jeder Quelle aus (--each) oder nennen Sie eine (--source).</translation>
    </message>
    <message>
        <source>A table that unites several sources has no rowid.</source>
        <translation>Eine Tabelle, die mehrere Quellen vereint, hat keine rowid.</translation>
    </message>
    <message>
        <source>“%1” has %2 columns with the one that tells the source; a query of this kind takes %3. Name the columns that it needs.</source>
        <translation>„%1“ hat mit der Spalte, die die Quelle nennt, %2 Spalten; eine Abfrage dieser Art erlaubt %3. Nennen Sie die Spalten, die sie braucht.</translation>
    </message>
    <message>
        <source>A temporary file is needed and cannot be used; is the disk full?</source>
        <translation>Eine temporäre Datei wird gebraucht und lässt sich nicht verwenden; ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>its entry in the schema does not fit the file</source>
        <translation>sein Eintrag im Schema passt nicht zur Datei</translation>
    </message>
    <message>
        <source>%1: %2; it is needed by: %3.</source>
        <translation>%1: %2; gebraucht von: %3.</translation>
    </message>
    <message>
        <source>cannot be opened: “%1” beside it is not an ordinary file (a named pipe, a link, a folder or a device); remove it.</source>
        <translation>kann nicht geöffnet werden: „%1“ daneben ist keine gewöhnliche Datei (eine benannte Pipe, ein Link, ein Ordner oder ein Gerät); entfernen Sie sie.</translation>
    </message>
    <message>
        <source>A moment of the source could not be held.</source>
        <translation>Ein Zustand der Quelle konnte nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>Row %1 of the answer of “%2” is longer than the limit of %3 MB: ask for fewer columns, or for a part of each by substr().</source>
        <translation>Zeile %1 der Antwort von „%2“ ist länger als die Grenze von %3 MB: Fragen Sie weniger Spalten ab oder Teile davon mit substr().</translation>
    </message>
    <message>
        <source>The query on “%1” was stopped: a database that is being written to may be read for %2 seconds at a time.</source>
        <translation>Die Abfrage an „%1“ wurde beendet: eine Datenbank, in die gerade geschrieben wird, darf höchstens %2 Sekunden am Stück gelesen werden.</translation>
    </message>
    <message>
        <source>Writing “%1” failed: the disk or file system reported an error; is the disk full?</source>
        <translation>Das Schreiben in „%1“ ist fehlgeschlagen: Datenträger oder Dateisystem meldeten einen Fehler; ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>“%1” uses a write-ahead log, but its folder is not writable for you: run as the bot&apos;s user, or work on a copy.</source>
        <translation>„%1“ verwendet ein Write-Ahead-Log, aber sein Ordner ist für Sie nicht beschreibbar: Starten Sie als Benutzer des Bots oder arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>“%1” was left in the middle of a write (a hot journal lies beside it): let the bot open it once, or work on a copy.</source>
        <translation>„%1“ wurde mitten in einem Schreibvorgang verlassen (daneben liegt ein Hot Journal): Lassen Sie den Bot sie einmal öffnen oder arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>The shared-memory file beside “%1” cannot be used by you: run as the bot&apos;s user.</source>
        <translation>Die Shared-Memory-Datei neben „%1“ können Sie nicht verwenden: Starten Sie als Benutzer des Bots.</translation>
    </message>
    <message>
        <source>The write-ahead log of “%1” needs recovery, which needs write access: let the bot open it once.</source>
        <translation>Das Write-Ahead-Log von „%1“ muss wiederhergestellt werden, was Schreibzugriff braucht: Lassen Sie den Bot sie einmal öffnen.</translation>
    </message>
    <message>
        <source>“%1” is opened read-only: the statement would write.</source>
        <translation>„%1“ ist nur zum Lesen geöffnet: Die Anweisung würde schreiben.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: the file or a file beside it is missing or not readable for you.</source>
        <translation>„%1“ kann nicht geöffnet werden: Die Datei oder eine Datei daneben fehlt oder ist für Sie nicht lesbar.</translation>
    </message>
    <message>
        <source>“%1” is not an SQLite database (or it is encrypted, for example with SQLCipher).</source>
        <translation>„%1“ ist keine SQLite-Datenbank (oder sie ist verschlüsselt, etwa mit SQLCipher).</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off (the database disk image is malformed): restore it from a backup, or save what is left with the sqlite3 shell&apos;s “.recover”.</source>
        <translation>„%1“ ist beschädigt oder abgeschnitten (database disk image is malformed): Stellen Sie sie aus einer Sicherung wieder her oder retten Sie den Rest mit „.recover“ der sqlite3-Shell.</translation>
    </message>
    <message>
        <source>Reading “%1” failed: the disk or file system reported an error.</source>
        <translation>Das Lesen von „%1“ ist fehlgeschlagen: Datenträger oder Dateisystem meldeten einen Fehler.</translation>
    </message>
    <message>
        <source>“%1” is locked by another program, and stayed locked for the whole waiting time; try again.</source>
        <translation>„%1“ ist von einem anderen Programm gesperrt und blieb es die ganze Wartezeit; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A table of “%1” is locked by another statement; try again.</source>
        <translation>Eine Tabelle von „%1“ ist durch eine andere Anweisung gesperrt; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full, so “%1” cannot go on.</source>
        <translation>Der Datenträger ist voll, „%1“ kann nicht weitermachen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this query on “%1”.</source>
        <translation>Für diese Abfrage an „%1“ reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>A value or row of “%1” is longer than what is read at once (16 MB, in larger files up to 64 MB): ask for a part of it by substr().</source>
        <translation>Ein Wert oder eine Zeile von „%1“ ist länger, als auf einmal gelesen wird (16 MB, in größeren Dateien bis 64 MB): Fragen Sie mit substr() einen Teil ab.</translation>
    </message>
    <message>
        <source>SQLite %1 cannot read the definition of “%2” in “%3”: %4.</source>
        <translation>SQLite %1 kann die Definition von „%2“ in „%3“ nicht lesen: %4.</translation>
    </message>
    <message>
        <source>no such table: %1</source>
        <translation>Tabelle gibt es nicht: %1</translation>
    </message>
    <message>
        <source>no such view: %1</source>
        <translation>Sicht gibt es nicht: %1</translation>
    </message>
    <message>
        <source>no such column: %1</source>
        <translation>Spalte gibt es nicht: %1</translation>
    </message>
    <message>
        <source>no such function: %1</source>
        <translation>Funktion gibt es nicht: %1</translation>
    </message>
    <message>
        <source>no such module: %1</source>
        <translation>Modul gibt es nicht: %1</translation>
    </message>
    <message>
        <source>no such collation sequence: %1</source>
        <translation>Sortierfolge gibt es nicht: %1</translation>
    </message>
    <message>
        <source>no such index: %1</source>
        <translation>Index gibt es nicht: %1</translation>
    </message>
    <message>
        <source>ambiguous column name: %1</source>
        <translation>Spaltenname ist mehrdeutig: %1</translation>
    </message>
    <message>
        <source>near &quot;%1&quot;: syntax error</source>
        <translation>Syntaxfehler bei &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unrecognized token: &quot;%1&quot;</source>
        <translation>nicht erkanntes Zeichen: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>incomplete input</source>
        <translation>die Anweisung ist unvollständig</translation>
    </message>
    <message>
        <source>wrong number of arguments to function %1</source>
        <translation>falsche Zahl von Argumenten für die Funktion %1</translation>
    </message>
    <message>
        <source>misuse of aggregate: %1</source>
        <translation>Aggregatfunktion an falscher Stelle: %1</translation>
    </message>
    <message>
        <source>misuse of window function %1</source>
        <translation>Fensterfunktion an falscher Stelle: %1</translation>
    </message>
    <message>
        <source>a GROUP BY clause is required before HAVING</source>
        <translation>vor HAVING ist GROUP BY nötig</translation>
    </message>
    <message>
        <source>sub-select returns %1 columns - expected %2</source>
        <translation>die Unterabfrage liefert %1 Spalten statt %2</translation>
    </message>
    <message>
        <source>SELECTs to the left and right of %1 do not have the same number of result columns</source>
        <translation>die SELECTs links und rechts von %1 haben verschieden viele Spalten</translation>
    </message>
    <message>
        <source>row value misused</source>
        <translation>Zeilenwert an falscher Stelle</translation>
    </message>
    <message>
        <source>integer overflow</source>
        <translation>Überlauf einer ganzen Zahl</translation>
    </message>
    <message>
        <source>malformed JSON</source>
        <translation>fehlerhaftes JSON</translation>
    </message>
    <message>
        <source>LIKE or GLOB pattern too complex</source>
        <translation>Muster von LIKE oder GLOB ist zu kompliziert</translation>
    </message>
    <message>
        <source>string or blob too big</source>
        <translation>Text oder BLOB ist zu groß</translation>
    </message>
    <message>
        <source>too many SQL variables</source>
        <translation>zu viele SQL-Parameter</translation>
    </message>
    <message>
        <source>too many columns in result set</source>
        <translation>zu viele Spalten im Ergebnis</translation>
    </message>
    <message>
        <source>Expression tree is too large (maximum depth %1)</source>
        <translation>der Ausdruck ist zu tief geschachtelt (höchstens %1)</translation>
    </message>
    <message>
        <source>unable to use function %1 in the requested context</source>
        <translation>die Funktion %1 ist hier nicht anwendbar</translation>
    </message>
    <message>
        <source>datatype mismatch</source>
        <translation>der Datentyp passt nicht</translation>
    </message>
    <message>
        <source>UNIQUE constraint failed: %1</source>
        <translation>UNIQUE-Bedingung verletzt: %1</translation>
    </message>
    <message>
        <source>NOT NULL constraint failed: %1</source>
        <translation>NOT-NULL-Bedingung verletzt: %1</translation>
    </message>
    <message>
        <source>CHECK constraint failed: %1</source>
        <translation>CHECK-Bedingung verletzt: %1</translation>
    </message>
    <message>
        <source>FOREIGN KEY constraint failed</source>
        <translation>Fremdschlüssel-Bedingung verletzt</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>die Datenbank ist gesperrt</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>das Abbild der Datenbank ist fehlerhaft</translation>
    </message>
    <message>
        <source>“%1:%2” is no date; write 2025, 2025-03, 2025-03-09, today or 2025-03-01..2025-03-09.</source>
        <translation>„%1:%2“ ist kein Datum; schreiben Sie 2025, 2025-03, 2025-03-09, today oder 2025-03-01..2025-03-09.</translation>
    </message>
    <message>
        <source>“%1:%2” needs one date; “date:%2” takes two.</source>
        <translation>„%1:%2“ braucht ein Datum; „date:%2“ nimmt zwei.</translation>
    </message>
    <message>
        <source>“/%1/” is no regular expression: %2.</source>
        <translation>„/%1/“ ist kein regulärer Ausdruck: %2.</translation>
    </message>
    <message>
        <source>“%1:” needs something behind the colon.</source>
        <translation>Hinter „%1:“ fehlt etwas.</translation>
    </message>
    <message>
        <source>“is:%1” is not known; there are is:spam, is:deleted, is:bot and is:command.</source>
        <translation>„is:%1“ ist nicht bekannt; es gibt is:spam, is:deleted, is:bot und is:command.</translation>
    </message>
    <message>
        <source>“thread:%1” needs the number of a thread.</source>
        <translation>„thread:%1“ braucht die Nummer eines Themas.</translation>
    </message>
    <message>
        <source>“%1:” is no operator; searched for as text.</source>
        <translation>„%1:“ ist kein Operator; es wird als Text gesucht.</translation>
    </message>
    <message>
        <source>The search text was cut at %L1 letters.</source>
        <translation>Der Suchtext wurde nach %L1 Zeichen abgeschnitten.</translation>
    </message>
    <message>
        <source>There is nothing in it to search for.</source>
        <translation>Darin ist nichts, wonach man suchen könnte.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>in its connection_string @, / and ? of a user or password must be written as %40, %2F and %3F</source>
        <translation>in seinem connection_string stehen @, / und ? in Name oder Passwort als %40, %2F und %3F</translation>
    </message>
    <message>
        <source>its connection_string is no address of PostgreSQL</source>
        <translation>sein connection_string ist keine Adresse von PostgreSQL</translation>
    </message>
    <message>
        <source>its connection_string is no address of MySQL or MariaDB</source>
        <translation>sein connection_string ist keine Adresse von MySQL oder MariaDB</translation>
    </message>
    <message>
        <source>the variable %1 in its %2 is not set</source>
        <translation>die Variable %1 in %2 ist nicht gesetzt</translation>
    </message>
    <message>
        <source>its port is no number from 1 to 65535</source>
        <translation>sein port ist keine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>it has %1 hosts and %2 ports</source>
        <translation>es hat %1 Hosts und %2 Ports</translation>
    </message>
    <message>
        <source>line %1: a fraction is written in decimal digits</source>
        <translation>Zeile %1: Ein Bruch wird in Dezimalziffern geschrieben</translation>
    </message>
    <message>
        <source>line %1: the key %2 must stand in quotes</source>
        <translation>Zeile %1: Der Schlüssel %2 muss in Anführungszeichen stehen</translation>
    </message>
</context>
<context>
    <name>pointsman::WorkspaceSession</name>
    <message>
        <source>The desktop names no program to show “%1” with.</source>
        <translation>Der Desktop nennt kein Programm, mit dem sich „%1“ zeigen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 geschrieben</numerusform>
            <numerusform>%Ln Zeilen nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln cell(s) guarded</source>
        <translation>
            <numerusform>; %Ln Zelle geschützt</numerusform>
            <numerusform>; %Ln Zellen geschützt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln cell(s) were not valid UTF-8</source>
        <translation>
            <numerusform>; %Ln Zelle war kein gültiges UTF-8</numerusform>
            <numerusform>; %Ln Zellen waren kein gültiges UTF-8</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written and whole, but not its manifest: %2</source>
        <translation>%1 ist vollständig geschrieben, das Manifest aber nicht: %2</translation>
    </message>
    <message>
        <source>, with a manifest</source>
        <translation>, mit Manifest</translation>
    </message>
    <message>
        <source>; not all rows: %1</source>
        <translation>; nicht alle Zeilen: %1</translation>
    </message>
    <message>
        <source>; without the generated columns %1</source>
        <translation>; ohne die berechneten Spalten %1</translation>
    </message>
</context>
</TS>
