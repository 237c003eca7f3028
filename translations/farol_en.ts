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
        <source>%n contact(s) added</source>
        <translation>
            <numerusform>%n contact added</numerusform>
            <numerusform>%n contacts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted</source>
        <translation>
            <numerusform>%n contact deleted</numerusform>
            <numerusform>%n contacts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) brought back</source>
        <translation>
            <numerusform>%n contact brought back</numerusform>
            <numerusform>%n contacts brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%n contact imported</numerusform>
            <numerusform>%n contacts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) edited</source>
        <translation>
            <numerusform>%n contact edited</numerusform>
            <numerusform>%n contacts edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) added</source>
        <translation>
            <numerusform>%n contact link added</numerusform>
            <numerusform>%n contact links added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) deleted</source>
        <translation>
            <numerusform>%n contact link deleted</numerusform>
            <numerusform>%n contact links deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) brought back</source>
        <translation>
            <numerusform>%n contact link brought back</numerusform>
            <numerusform>%n contact links brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) imported</source>
        <translation>
            <numerusform>%n contact link imported</numerusform>
            <numerusform>%n contact links imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) edited</source>
        <translation>
            <numerusform>%n contact link edited</numerusform>
            <numerusform>%n contact links edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) added</source>
        <translation>
            <numerusform>%n contract added</numerusform>
            <numerusform>%n contracts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) deleted</source>
        <translation>
            <numerusform>%n contract deleted</numerusform>
            <numerusform>%n contracts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) brought back</source>
        <translation>
            <numerusform>%n contract brought back</numerusform>
            <numerusform>%n contracts brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) imported</source>
        <translation>
            <numerusform>%n contract imported</numerusform>
            <numerusform>%n contracts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) edited</source>
        <translation>
            <numerusform>%n contract edited</numerusform>
            <numerusform>%n contracts edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) added</source>
        <translation>
            <numerusform>%n interaction added</numerusform>
            <numerusform>%n interactions added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) deleted</source>
        <translation>
            <numerusform>%n interaction deleted</numerusform>
            <numerusform>%n interactions deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) brought back</source>
        <translation>
            <numerusform>%n interaction brought back</numerusform>
            <numerusform>%n interactions brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) imported</source>
        <translation>
            <numerusform>%n interaction imported</numerusform>
            <numerusform>%n interactions imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) edited</source>
        <translation>
            <numerusform>%n interaction edited</numerusform>
            <numerusform>%n interactions edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) added</source>
        <translation>
            <numerusform>%n ticket added</numerusform>
            <numerusform>%n tickets added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) deleted</source>
        <translation>
            <numerusform>%n ticket deleted</numerusform>
            <numerusform>%n tickets deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) brought back</source>
        <translation>
            <numerusform>%n ticket brought back</numerusform>
            <numerusform>%n tickets brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) imported</source>
        <translation>
            <numerusform>%n ticket imported</numerusform>
            <numerusform>%n tickets imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) edited</source>
        <translation>
            <numerusform>%n ticket edited</numerusform>
            <numerusform>%n tickets edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) added</source>
        <translation>
            <numerusform>%n message added</numerusform>
            <numerusform>%n messages added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted</source>
        <translation>
            <numerusform>%n message deleted</numerusform>
            <numerusform>%n messages deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) brought back</source>
        <translation>
            <numerusform>%n message brought back</numerusform>
            <numerusform>%n messages brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported</source>
        <translation>
            <numerusform>%n message imported</numerusform>
            <numerusform>%n messages imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) edited</source>
        <translation>
            <numerusform>%n message edited</numerusform>
            <numerusform>%n messages edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>%n task added</numerusform>
            <numerusform>%n tasks added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n task deleted</numerusform>
            <numerusform>%n tasks deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) brought back</source>
        <translation>
            <numerusform>%n task brought back</numerusform>
            <numerusform>%n tasks brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) imported</source>
        <translation>
            <numerusform>%n task imported</numerusform>
            <numerusform>%n tasks imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) edited</source>
        <translation>
            <numerusform>%n task edited</numerusform>
            <numerusform>%n tasks edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) added</source>
        <translation>
            <numerusform>%n usage fact added</numerusform>
            <numerusform>%n usage facts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) deleted</source>
        <translation>
            <numerusform>%n usage fact deleted</numerusform>
            <numerusform>%n usage facts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) brought back</source>
        <translation>
            <numerusform>%n usage fact brought back</numerusform>
            <numerusform>%n usage facts brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) imported</source>
        <translation>
            <numerusform>%n usage fact imported</numerusform>
            <numerusform>%n usage facts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) edited</source>
        <translation>
            <numerusform>%n usage fact edited</numerusform>
            <numerusform>%n usage facts edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) added</source>
        <translation>
            <numerusform>%n cancellation added</numerusform>
            <numerusform>%n cancellations added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) deleted</source>
        <translation>
            <numerusform>%n cancellation deleted</numerusform>
            <numerusform>%n cancellations deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) brought back</source>
        <translation>
            <numerusform>%n cancellation brought back</numerusform>
            <numerusform>%n cancellations brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) imported</source>
        <translation>
            <numerusform>%n cancellation imported</numerusform>
            <numerusform>%n cancellations imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) edited</source>
        <translation>
            <numerusform>%n cancellation edited</numerusform>
            <numerusform>%n cancellations edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) added</source>
        <translation>
            <numerusform>%n view added</numerusform>
            <numerusform>%n views added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) deleted</source>
        <translation>
            <numerusform>%n view deleted</numerusform>
            <numerusform>%n views deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) brought back</source>
        <translation>
            <numerusform>%n view brought back</numerusform>
            <numerusform>%n views brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) imported</source>
        <translation>
            <numerusform>%n view imported</numerusform>
            <numerusform>%n views imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) edited</source>
        <translation>
            <numerusform>%n view edited</numerusform>
            <numerusform>%n views edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) added</source>
        <translation>
            <numerusform>%n custom field added</numerusform>
            <numerusform>%n custom fields added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) deleted</source>
        <translation>
            <numerusform>%n custom field deleted</numerusform>
            <numerusform>%n custom fields deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) brought back</source>
        <translation>
            <numerusform>%n custom field brought back</numerusform>
            <numerusform>%n custom fields brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) imported</source>
        <translation>
            <numerusform>%n custom field imported</numerusform>
            <numerusform>%n custom fields imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) edited</source>
        <translation>
            <numerusform>%n custom field edited</numerusform>
            <numerusform>%n custom fields edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) added</source>
        <translation>
            <numerusform>%n custom value added</numerusform>
            <numerusform>%n custom values added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) deleted</source>
        <translation>
            <numerusform>%n custom value deleted</numerusform>
            <numerusform>%n custom values deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) brought back</source>
        <translation>
            <numerusform>%n custom value brought back</numerusform>
            <numerusform>%n custom values brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) imported</source>
        <translation>
            <numerusform>%n custom value imported</numerusform>
            <numerusform>%n custom values imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) edited</source>
        <translation>
            <numerusform>%n custom value edited</numerusform>
            <numerusform>%n custom values edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) added</source>
        <translation>
            <numerusform>%n list entry added</numerusform>
            <numerusform>%n list entries added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) deleted</source>
        <translation>
            <numerusform>%n list entry deleted</numerusform>
            <numerusform>%n list entries deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) brought back</source>
        <translation>
            <numerusform>%n list entry brought back</numerusform>
            <numerusform>%n list entries brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) imported</source>
        <translation>
            <numerusform>%n list entry imported</numerusform>
            <numerusform>%n list entries imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) edited</source>
        <translation>
            <numerusform>%n list entry edited</numerusform>
            <numerusform>%n list entries edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) added</source>
        <translation>
            <numerusform>%n holiday added</numerusform>
            <numerusform>%n holidays added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) deleted</source>
        <translation>
            <numerusform>%n holiday deleted</numerusform>
            <numerusform>%n holidays deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) brought back</source>
        <translation>
            <numerusform>%n holiday brought back</numerusform>
            <numerusform>%n holidays brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) imported</source>
        <translation>
            <numerusform>%n holiday imported</numerusform>
            <numerusform>%n holidays imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) edited</source>
        <translation>
            <numerusform>%n holiday edited</numerusform>
            <numerusform>%n holidays edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%n row added</numerusform>
            <numerusform>%n rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) deleted</source>
        <translation>
            <numerusform>%n row deleted</numerusform>
            <numerusform>%n rows deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) brought back</source>
        <translation>
            <numerusform>%n row brought back</numerusform>
            <numerusform>%n rows brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>%n row imported</numerusform>
            <numerusform>%n rows imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) edited</source>
        <translation>
            <numerusform>%n row edited</numerusform>
            <numerusform>%n rows edited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Customer</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s)</source>
        <translation>
            <numerusform>%n contact link</numerusform>
            <numerusform>%n contact links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation>
            <numerusform>%n interaction</numerusform>
            <numerusform>%n interactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s)</source>
        <translation>
            <numerusform>%n usage fact</numerusform>
            <numerusform>%n usage facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s)</source>
        <translation>
            <numerusform>%n cancellation</numerusform>
            <numerusform>%n cancellations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s)</source>
        <translation>
            <numerusform>%n custom field</numerusform>
            <numerusform>%n custom fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s)</source>
        <translation>
            <numerusform>%n custom value</numerusform>
            <numerusform>%n custom values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies)</source>
        <translation>
            <numerusform>%n list entry</numerusform>
            <numerusform>%n list entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s)</source>
        <translation>
            <numerusform>%n holiday</numerusform>
            <numerusform>%n holidays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n week(s)</source>
        <translation>
            <numerusform>in %n week</numerusform>
            <numerusform>in %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%n condition</numerusform>
            <numerusform>%n conditions</numerusform>
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
    <name>Task</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::AttentionList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>farol::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %n customer(s)</source>
        <translation>
            <numerusform>Edit %n customer</numerusform>
            <numerusform>Edit %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be changed to “%1”.</source>
        <translation>
            <numerusform>%n row will be changed to “%1”.</numerusform>
            <numerusform>%n rows will be changed to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be changed.</source>
        <translation>
            <numerusform>%n row will be changed.</numerusform>
            <numerusform>%n rows will be changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::CommandPalette</name>
    <message numerus="yes">
        <source>more than %n result(s)</source>
        <translation>
            <numerusform>more than %n result</numerusform>
            <numerusform>more than %n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ConflictsPage</name>
    <message numerus="yes">
        <source>%n row(s) wait for a decision. Nothing was lost.</source>
        <translation>
            <numerusform>%n row waits for a decision. Nothing was lost.</numerusform>
            <numerusform>%n rows wait for a decision. Nothing was lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::CustomFieldRows</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
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
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The selection was let go: its %n rows are scattered too widely over this list.</source>
        <translation>
            <numerusform>The selection was let go: its %n rows are scattered too widely over this list.</numerusform>
            <numerusform>The selection was let go: its %n rows are scattered too widely over this list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They leave every list, here and at your colleagues&apos;, with all that hangs on them. For %n day(s) they can be brought back from the trash.</source>
        <translation>
            <numerusform>They leave every list, here and at your colleagues&apos;, with all that hangs on them. For %n day they can be brought back from the trash.</numerusform>
            <numerusform>They leave every list, here and at your colleagues&apos;, with all that hangs on them. For %n days they can be brought back from the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n customer(s)?</source>
        <translation>
            <numerusform>Delete %n customer?</numerusform>
            <numerusform>Delete %n customers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ExportDialog</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) written to %1</source>
        <translation>
            <numerusform>%n customer written to %1</numerusform>
            <numerusform>%n customers written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::FilterBuilder</name>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation>
            <numerusform>of %n customer</numerusform>
            <numerusform>of %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::GroupSection</name>
    <message numerus="yes">
        <source>%n customer(s) with this one</source>
        <translation>
            <numerusform>%n customer with this one</numerusform>
            <numerusform>%n customers with this one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportCheckStep</name>
    <message numerus="yes">
        <source>%n row(s) read. Nothing is written yet.</source>
        <translation>
            <numerusform>%n row read. Nothing is written yet.</numerusform>
            <numerusform>%n rows read. Nothing is written yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportColumnsModel</name>
    <message numerus="yes">
        <source>%n similar name(s); confirm below</source>
        <translation>
            <numerusform>%n similar name; confirm below</numerusform>
            <numerusform>%n similar names; confirm below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled in</source>
        <translation>
            <numerusform>%n filled in</numerusform>
            <numerusform>%n filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
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
<context>
    <name>farol::ImportColumnsStep</name>
    <message numerus="yes">
        <source>%1: %n row(s) to mend</source>
        <translation>
            <numerusform>%1: %n row to mend</numerusform>
            <numerusform>%1: %n rows to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n similar name(s)</source>
        <translation>
            <numerusform>%1: %n similar name</numerusform>
            <numerusform>%1: %n similar names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n number(s)</source>
        <translation>
            <numerusform>Take %n number</numerusform>
            <numerusform>Take %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportFileStep</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the %n error(s)…</source>
        <translation>
            <numerusform>Save the %n error…</numerusform>
            <numerusform>Save the %n errors…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
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
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportSummary</name>
    <message numerus="yes">
        <source>%n row(s) were left out; the report says why.</source>
        <translation>
            <numerusform>%n row was left out; the report says why.</numerusform>
            <numerusform>%n rows were left out; the report says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had been written and stay. Take them back, or import the file again: it goes on where it stopped, and nothing comes twice.</source>
        <translation>
            <numerusform>%n row had been written and stays. Take it back, or import the file again: it goes on where it stopped, and nothing comes twice.</numerusform>
            <numerusform>%n rows had been written and stay. Take them back, or import the file again: it goes on where it stopped, and nothing comes twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are as they were before.</source>
        <translation>
            <numerusform>%n row is as it was before.</numerusform>
            <numerusform>%n rows are as they were before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stay, because somebody changed them since.</source>
        <translation>
            <numerusform>%n value stays, because somebody changed it since.</numerusform>
            <numerusform>%n values stay, because somebody changed them since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), first in line %1: %2</source>
        <translation>
            <numerusform>%n time, in line %1: %2</numerusform>
            <numerusform>%n times, first in line %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::LockOutDialog</name>
    <message numerus="yes">
        <source>%n customer(s) stay without anybody.</source>
        <translation>
            <numerusform>%n customer stays without anybody.</numerusform>
            <numerusform>%n customers stay without anybody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) go to %1. You can undo it.</source>
        <translation>
            <numerusform>%n customer goes to %1. You can undo it.</numerusform>
            <numerusform>%n customers go to %1. You can undo it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::RecordHeader</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running contract(s)</source>
        <translation>
            <numerusform>%n running contract</numerusform>
            <numerusform>%n running contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::RecoveryDialog</name>
    <message numerus="yes">
        <source>%n change(s) wait to be sent and are sent by themselves.</source>
        <translation>
            <numerusform>%n change wait to be sent and are sent by themselves.</numerusform>
            <numerusform>%n changes wait to be sent and are sent by themselves.</numerusform>
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
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::TasksPage</name>
    <message numerus="yes">
        <source>task(s)</source>
        <translation>
            <numerusform>task</numerusform>
            <numerusform>tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::TimelineModel</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::TrashModel</name>
    <message numerus="yes">
        <source>kept for %n more day(s)</source>
        <translation>
            <numerusform>kept for %n more day</numerusform>
            <numerusform>kept for %n more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::TrashPage</name>
    <message numerus="yes">
        <source>What is deleted can be brought back for %n day(s), a customer with all that hung on it.</source>
        <translation>
            <numerusform>What is deleted can be brought back for %n day, a customer with all that hung on it.</numerusform>
            <numerusform>What is deleted can be brought back for %n days, a customer with all that hung on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of this kind was deleted in the last %n day(s).</source>
        <translation>
            <numerusform>Nothing of this kind was deleted in the last %n day.</numerusform>
            <numerusform>Nothing of this kind was deleted in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted item(s)</source>
        <translation>
            <numerusform>deleted item</numerusform>
            <numerusform>deleted items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) brought back</source>
        <translation>
            <numerusform>%n item brought back</numerusform>
            <numerusform>%n items brought back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::UsageSection</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n days</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
