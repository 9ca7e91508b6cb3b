<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>pointsman::AuditPage</name>
    <message numerus="yes">
        <source>The chain of %n record(s) holds</source>
        <translation>
            <numerusform>The chain of one record holds</numerusform>
            <numerusform>The chain of %n records holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n record(s) shown</source>
        <translation>
            <numerusform>The %n record shown</numerusform>
            <numerusform>The %n records shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::DriftView</name>
    <message numerus="yes">
        <source>%n column(s) differ</source>
        <translation>
            <numerusform>%n column differs</numerusform>
            <numerusform>%n columns differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ExportDialog</name>
    <message numerus="yes">
        <source>A workbook with one sheet: %n column(s), numbers of more than 15 digits as text.</source>
        <translation>
            <numerusform>A workbook with one sheet: %n column, numbers of more than 15 digits as text.</numerusform>
            <numerusform>A workbook with one sheet: %n columns, numbers of more than 15 digits as text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::FindingsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::MainWindow</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n failing</numerusform>
            <numerusform>%n failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ProgressStrip</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ResultGrid</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ResultView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n row(s) shown</source>
        <translation>
            <numerusform>The %n row shown</numerusform>
            <numerusform>The %n rows shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::SourceCard</name>
    <message numerus="yes">
        <source>%n chat(s) mapped</source>
        <translation>
            <numerusform>%n chat mapped</numerusform>
            <numerusform>%n chats mapped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::SourceTreeModel</name>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::WorkspaceSession</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n cell(s) guarded</source>
        <translation>
            <numerusform>; %n cell guarded</numerusform>
            <numerusform>; %n cells guarded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n cell(s) were not valid UTF-8</source>
        <translation>
            <numerusform>; %n cell was not valid UTF-8</numerusform>
            <numerusform>; %n cells were not valid UTF-8</numerusform>
        </translation>
    </message>
</context>
</TS>
