<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ExportQuestion</name>
    <message numerus="yes">
        <source>%Ln export(s) are still being written. Cancel them? No file is left half-written.</source>
        <translation>
            <numerusform>%Ln export is still being written. Cancel it? No file is left half-written.</numerusform>
            <numerusform>%Ln exports are still being written. Cancel them? No file is left half-written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutputQuestion</name>
    <message numerus="yes">
        <source>%Ln file(s) with this name exist already. Replace what is in there?</source>
        <translation>
            <numerusform>%Ln file with this name exists already. Replace what is in there?</numerusform>
            <numerusform>%Ln files with these names exist already. Replace what is in them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::AuditPage</name>
    <message numerus="yes">
        <source>The chain of %Ln record(s) holds</source>
        <translation>
            <numerusform>The chain of one record holds</numerusform>
            <numerusform>The chain of %Ln records holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln record(s) shown</source>
        <translation>
            <numerusform>The %Ln record shown</numerusform>
            <numerusform>The %Ln records shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) holds, but %1:%2: %3</source>
        <translation>
            <numerusform>The chain of %Ln record holds, but %1:%2: %3</numerusform>
            <numerusform>The chain of %Ln records holds, but %1:%2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ConfigDraft</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::DriftView</name>
    <message numerus="yes">
        <source>%Ln column(s) differ</source>
        <translation>
            <numerusform>%Ln column differs</numerusform>
            <numerusform>%Ln columns differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ExportDialog</name>
    <message numerus="yes">
        <source>A workbook with one sheet: %Ln column(s), numbers of more than 15 digits as text.</source>
        <translation>
            <numerusform>A workbook with one sheet: %Ln column, numbers of more than 15 digits as text.</numerusform>
            <numerusform>A workbook with one sheet: %Ln columns, numbers of more than 15 digits as text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::FindingsPanel</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln finding(s)</source>
        <translation>
            <numerusform>Show %Ln finding</numerusform>
            <numerusform>Show all %Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln; the routing page lists them all</source>
        <translation>
            <numerusform>The first; the routing page lists them all</numerusform>
            <numerusform>The first %Ln; the routing page lists them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>looking at the data, %L1 of %Ln source(s) done…</source>
        <translation>
            <numerusform>looking at the data, %L1 of %Ln source done…</numerusform>
            <numerusform>looking at the data, %L1 of %Ln sources done…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::LaneColumn</name>
    <message numerus="yes">
        <source>Lane %1, %Ln chat(s)</source>
        <translation>
            <numerusform>Lane %1, %Ln chat</numerusform>
            <numerusform>Lane %1, %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lane %1: %2, %Ln chat(s)</source>
        <translation>
            <numerusform>Lane %1: %2, %Ln chat</numerusform>
            <numerusform>Lane %1: %2, %Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::LaneHeader</name>
    <message numerus="yes">
        <source>Lane %1, %Ln chat(s)</source>
        <translation>
            <numerusform>Lane %1, %Ln chat</numerusform>
            <numerusform>Lane %1, %Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::LaneSpine</name>
    <message numerus="yes">
        <source>Folded lane %1, %Ln chat(s)</source>
        <translation>
            <numerusform>Folded lane %1, %Ln chat</numerusform>
            <numerusform>Folded lane %1, %Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::MainWindow</name>
    <message numerus="yes">
        <source>Pointsman did not end as it should last time. %Ln tab(s) came back, with the SQL that was being written.</source>
        <translation>
            <numerusform>Pointsman did not end as it should last time. %Ln tab came back, with the SQL that was being written.</numerusform>
            <numerusform>Pointsman did not end as it should last time. %Ln tabs came back, with the SQL that was being written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln tab(s)</source>
        <translation>
            <numerusform>%1: %Ln tab</numerusform>
            <numerusform>%1: %Ln tabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pointsman ended %Ln time(s) in a row with it. Close this workspace to choose how that one is opened.</source>
        <translation>
            <numerusform>Pointsman ended %Ln time in a row with it. Close this workspace to choose how that one is opened.</numerusform>
            <numerusform>Pointsman ended %Ln times in a row with it. Close this workspace to choose how that one is opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::PasteDialog</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::PendingBar</name>
    <message numerus="yes">
        <source>%Ln chat(s) routed anew</source>
        <translation>
            <numerusform>%Ln chat routed anew</numerusform>
            <numerusform>%Ln chats routed anew</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::PresenceBars</name>
    <message numerus="yes">
        <source>%1: %Ln message(s)</source>
        <translation>
            <numerusform>%1: %Ln message</numerusform>
            <numerusform>%1: %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ProgressStrip</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ResultGrid</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ResultView</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln row(s) shown</source>
        <translation>
            <numerusform>The %Ln row shown</numerusform>
            <numerusform>The %Ln rows shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln row(s) selected</source>
        <translation>
            <numerusform>The %Ln row selected</numerusform>
            <numerusform>The %Ln rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::RoutingPage</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::SourceCard</name>
    <message numerus="yes">
        <source>%Ln chat(s) mapped</source>
        <translation>
            <numerusform>%Ln chat mapped</numerusform>
            <numerusform>%Ln chats mapped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::SourceDialog</name>
    <message numerus="yes">
        <source>It opens and holds %Ln table(s). A write was tried and refused: %1</source>
        <translation>
            <numerusform>It opens and holds %Ln table. A write was tried and refused: %1</numerusform>
            <numerusform>It opens and holds %Ln tables. A write was tried and refused: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::SourceTreeModel</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::StartPage</name>
    <message numerus="yes">
        <source>Pointsman ended %Ln time(s) in a row while %1 was open, so it is not opened by itself.</source>
        <translation>
            <numerusform>Pointsman ended %Ln time in a row while %1 was open, so it is not opened by itself.</numerusform>
            <numerusform>Pointsman ended %Ln times in a row while %1 was open, so it is not opened by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::StatusLine</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failing</source>
        <translation>
            <numerusform>%Ln failing</numerusform>
            <numerusform>%Ln failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) running</source>
        <translation>
            <numerusform>%Ln job running</numerusform>
            <numerusform>%Ln jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::TablePage</name>
    <message numerus="yes">
        <source>%1 row(s) match</source>
        <translation>
            <numerusform>%1 row matches</numerusform>
            <numerusform>%1 rows match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::Words</name>
    <message numerus="yes">
        <source>text, %Ln character(s)</source>
        <translation>
            <numerusform>text, %Ln character</numerusform>
            <numerusform>text, %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::WorkspaceSession</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln cell(s) guarded</source>
        <translation>
            <numerusform>; %Ln cell guarded</numerusform>
            <numerusform>; %Ln cells guarded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln cell(s) were not valid UTF-8</source>
        <translation>
            <numerusform>; %Ln cell was not valid UTF-8</numerusform>
            <numerusform>; %Ln cells were not valid UTF-8</numerusform>
        </translation>
    </message>
</context>
</TS>
