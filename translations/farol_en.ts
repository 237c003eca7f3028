<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Act</name>
    <message numerus="yes">
        <source>%n customer(s) added</source>
        <translation>
            <numerusform>%n customer added</numerusform>
            <numerusform>%n customers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) deleted</source>
        <translation>
            <numerusform>%n customer deleted</numerusform>
            <numerusform>%n customers deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) brought back</source>
        <translation>
            <numerusform>%n customer brought back</numerusform>
            <numerusform>%n customers brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) imported</source>
        <translation>
            <numerusform>%n customer imported</numerusform>
            <numerusform>%n customers imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%n conflict settled</numerusform>
            <numerusform>%n conflicts settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) edited</source>
        <translation>
            <numerusform>%n customer edited</numerusform>
            <numerusform>%n customers edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) added</source>
        <translation>
            <numerusform>Undone: %n customer added</numerusform>
            <numerusform>Undone: %n customers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) deleted</source>
        <translation>
            <numerusform>Undone: %n customer deleted</numerusform>
            <numerusform>Undone: %n customers deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) brought back</source>
        <translation>
            <numerusform>Undone: %n customer brought back</numerusform>
            <numerusform>Undone: %n customers brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) imported</source>
        <translation>
            <numerusform>Undone: %n customer imported</numerusform>
            <numerusform>Undone: %n customers imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n conflict(s) settled</source>
        <translation>
            <numerusform>Undone: %n conflict settled</numerusform>
            <numerusform>Undone: %n conflicts settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n customer(s) edited</source>
        <translation>
            <numerusform>Undone: %n customer edited</numerusform>
            <numerusform>Undone: %n customers edited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n change(s) kept here</source>
        <translation>
            <numerusform>%n change kept here</numerusform>
            <numerusform>%n changes kept here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not accepted</source>
        <translation>
            <numerusform>%n change not accepted</numerusform>
            <numerusform>%n changes not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflict to settle</numerusform>
            <numerusform>%n conflicts to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ConflictsPage</name>
    <message numerus="yes">
        <source>%n customer(s) wait for a decision. Nothing was lost.</source>
        <translation>
            <numerusform>%n customer waits for a decision. Nothing was lost.</numerusform>
            <numerusform>%n customers wait for a decision. Nothing was lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::CustomersPage</name>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation>
            <numerusform>of %n customer</numerusform>
            <numerusform>of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>customer(s)</source>
        <translation>
            <numerusform>customer</numerusform>
            <numerusform>customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::SyncPanel</name>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <translation>
            <numerusform>%n change waits to be sent.</numerusform>
            <numerusform>%n changes wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to customers you no longer hold went to your team lead&apos;s quarantine.</source>
        <translation>
            <numerusform>%n change to a customer you no longer hold went to your team lead&apos;s quarantine.</numerusform>
            <numerusform>%n changes to customers you no longer hold went to your team lead&apos;s quarantine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflict to settle</numerusform>
            <numerusform>%n conflicts to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not accepted</source>
        <translation>
            <numerusform>%n change not accepted</numerusform>
            <numerusform>%n changes not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
