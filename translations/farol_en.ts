<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Act</name>
    <message numerus="yes">
        <source>%n customer(s) added</source>
        <translation>
            <numerusform>%Ln customer added</numerusform>
            <numerusform>%Ln customers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) deleted</source>
        <translation>
            <numerusform>%Ln customer deleted</numerusform>
            <numerusform>%Ln customers deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) brought back</source>
        <translation>
            <numerusform>%Ln customer brought back</numerusform>
            <numerusform>%Ln customers brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) imported</source>
        <translation>
            <numerusform>%Ln customer imported</numerusform>
            <numerusform>%Ln customers imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%Ln conflict settled</numerusform>
            <numerusform>%Ln conflicts settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) edited</source>
        <translation>
            <numerusform>%Ln customer edited</numerusform>
            <numerusform>%Ln customers edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added</source>
        <translation>
            <numerusform>%Ln contact added</numerusform>
            <numerusform>%Ln contacts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted</source>
        <translation>
            <numerusform>%Ln contact deleted</numerusform>
            <numerusform>%Ln contacts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) brought back</source>
        <translation>
            <numerusform>%Ln contact brought back</numerusform>
            <numerusform>%Ln contacts brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%Ln contact imported</numerusform>
            <numerusform>%Ln contacts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) edited</source>
        <translation>
            <numerusform>%Ln contact edited</numerusform>
            <numerusform>%Ln contacts edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) added</source>
        <translation>
            <numerusform>%Ln contact link added</numerusform>
            <numerusform>%Ln contact links added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) deleted</source>
        <translation>
            <numerusform>%Ln contact link deleted</numerusform>
            <numerusform>%Ln contact links deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) brought back</source>
        <translation>
            <numerusform>%Ln contact link brought back</numerusform>
            <numerusform>%Ln contact links brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) imported</source>
        <translation>
            <numerusform>%Ln contact link imported</numerusform>
            <numerusform>%Ln contact links imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s) edited</source>
        <translation>
            <numerusform>%Ln contact link edited</numerusform>
            <numerusform>%Ln contact links edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) added</source>
        <translation>
            <numerusform>%Ln contract added</numerusform>
            <numerusform>%Ln contracts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) deleted</source>
        <translation>
            <numerusform>%Ln contract deleted</numerusform>
            <numerusform>%Ln contracts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) brought back</source>
        <translation>
            <numerusform>%Ln contract brought back</numerusform>
            <numerusform>%Ln contracts brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) imported</source>
        <translation>
            <numerusform>%Ln contract imported</numerusform>
            <numerusform>%Ln contracts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) edited</source>
        <translation>
            <numerusform>%Ln contract edited</numerusform>
            <numerusform>%Ln contracts edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) added</source>
        <translation>
            <numerusform>%Ln interaction added</numerusform>
            <numerusform>%Ln interactions added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) deleted</source>
        <translation>
            <numerusform>%Ln interaction deleted</numerusform>
            <numerusform>%Ln interactions deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) brought back</source>
        <translation>
            <numerusform>%Ln interaction brought back</numerusform>
            <numerusform>%Ln interactions brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) imported</source>
        <translation>
            <numerusform>%Ln interaction imported</numerusform>
            <numerusform>%Ln interactions imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) edited</source>
        <translation>
            <numerusform>%Ln interaction edited</numerusform>
            <numerusform>%Ln interactions edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) added</source>
        <translation>
            <numerusform>%Ln ticket added</numerusform>
            <numerusform>%Ln tickets added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) deleted</source>
        <translation>
            <numerusform>%Ln ticket deleted</numerusform>
            <numerusform>%Ln tickets deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) brought back</source>
        <translation>
            <numerusform>%Ln ticket brought back</numerusform>
            <numerusform>%Ln tickets brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) imported</source>
        <translation>
            <numerusform>%Ln ticket imported</numerusform>
            <numerusform>%Ln tickets imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) edited</source>
        <translation>
            <numerusform>%Ln ticket edited</numerusform>
            <numerusform>%Ln tickets edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) added</source>
        <translation>
            <numerusform>%Ln message added</numerusform>
            <numerusform>%Ln messages added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted</source>
        <translation>
            <numerusform>%Ln message deleted</numerusform>
            <numerusform>%Ln messages deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) brought back</source>
        <translation>
            <numerusform>%Ln message brought back</numerusform>
            <numerusform>%Ln messages brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported</source>
        <translation>
            <numerusform>%Ln message imported</numerusform>
            <numerusform>%Ln messages imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) edited</source>
        <translation>
            <numerusform>%Ln message edited</numerusform>
            <numerusform>%Ln messages edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) added</source>
        <translation>
            <numerusform>%Ln task added</numerusform>
            <numerusform>%Ln tasks added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%Ln task deleted</numerusform>
            <numerusform>%Ln tasks deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) brought back</source>
        <translation>
            <numerusform>%Ln task brought back</numerusform>
            <numerusform>%Ln tasks brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) imported</source>
        <translation>
            <numerusform>%Ln task imported</numerusform>
            <numerusform>%Ln tasks imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) edited</source>
        <translation>
            <numerusform>%Ln task edited</numerusform>
            <numerusform>%Ln tasks edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) added</source>
        <translation>
            <numerusform>%Ln usage fact added</numerusform>
            <numerusform>%Ln usage facts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) deleted</source>
        <translation>
            <numerusform>%Ln usage fact deleted</numerusform>
            <numerusform>%Ln usage facts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) brought back</source>
        <translation>
            <numerusform>%Ln usage fact brought back</numerusform>
            <numerusform>%Ln usage facts brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) imported</source>
        <translation>
            <numerusform>%Ln usage fact imported</numerusform>
            <numerusform>%Ln usage facts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s) edited</source>
        <translation>
            <numerusform>%Ln usage fact edited</numerusform>
            <numerusform>%Ln usage facts edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) added</source>
        <translation>
            <numerusform>%Ln cancellation added</numerusform>
            <numerusform>%Ln cancellations added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) deleted</source>
        <translation>
            <numerusform>%Ln cancellation deleted</numerusform>
            <numerusform>%Ln cancellations deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) brought back</source>
        <translation>
            <numerusform>%Ln cancellation brought back</numerusform>
            <numerusform>%Ln cancellations brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) imported</source>
        <translation>
            <numerusform>%Ln cancellation imported</numerusform>
            <numerusform>%Ln cancellations imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) edited</source>
        <translation>
            <numerusform>%Ln cancellation edited</numerusform>
            <numerusform>%Ln cancellations edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) added</source>
        <translation>
            <numerusform>%Ln view added</numerusform>
            <numerusform>%Ln views added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) deleted</source>
        <translation>
            <numerusform>%Ln view deleted</numerusform>
            <numerusform>%Ln views deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) brought back</source>
        <translation>
            <numerusform>%Ln view brought back</numerusform>
            <numerusform>%Ln views brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) imported</source>
        <translation>
            <numerusform>%Ln view imported</numerusform>
            <numerusform>%Ln views imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) edited</source>
        <translation>
            <numerusform>%Ln view edited</numerusform>
            <numerusform>%Ln views edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) added</source>
        <translation>
            <numerusform>%Ln custom field added</numerusform>
            <numerusform>%Ln custom fields added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) deleted</source>
        <translation>
            <numerusform>%Ln custom field deleted</numerusform>
            <numerusform>%Ln custom fields deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) brought back</source>
        <translation>
            <numerusform>%Ln custom field brought back</numerusform>
            <numerusform>%Ln custom fields brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) imported</source>
        <translation>
            <numerusform>%Ln custom field imported</numerusform>
            <numerusform>%Ln custom fields imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s) edited</source>
        <translation>
            <numerusform>%Ln custom field edited</numerusform>
            <numerusform>%Ln custom fields edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) added</source>
        <translation>
            <numerusform>%Ln custom value added</numerusform>
            <numerusform>%Ln custom values added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) deleted</source>
        <translation>
            <numerusform>%Ln custom value deleted</numerusform>
            <numerusform>%Ln custom values deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) brought back</source>
        <translation>
            <numerusform>%Ln custom value brought back</numerusform>
            <numerusform>%Ln custom values brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) imported</source>
        <translation>
            <numerusform>%Ln custom value imported</numerusform>
            <numerusform>%Ln custom values imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s) edited</source>
        <translation>
            <numerusform>%Ln custom value edited</numerusform>
            <numerusform>%Ln custom values edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) added</source>
        <translation>
            <numerusform>%Ln list entry added</numerusform>
            <numerusform>%Ln list entries added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) deleted</source>
        <translation>
            <numerusform>%Ln list entry deleted</numerusform>
            <numerusform>%Ln list entries deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) brought back</source>
        <translation>
            <numerusform>%Ln list entry brought back</numerusform>
            <numerusform>%Ln list entries brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) imported</source>
        <translation>
            <numerusform>%Ln list entry imported</numerusform>
            <numerusform>%Ln list entries imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies) edited</source>
        <translation>
            <numerusform>%Ln list entry edited</numerusform>
            <numerusform>%Ln list entries edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) added</source>
        <translation>
            <numerusform>%Ln holiday added</numerusform>
            <numerusform>%Ln holidays added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) deleted</source>
        <translation>
            <numerusform>%Ln holiday deleted</numerusform>
            <numerusform>%Ln holidays deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) brought back</source>
        <translation>
            <numerusform>%Ln holiday brought back</numerusform>
            <numerusform>%Ln holidays brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) imported</source>
        <translation>
            <numerusform>%Ln holiday imported</numerusform>
            <numerusform>%Ln holidays imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s) edited</source>
        <translation>
            <numerusform>%Ln holiday edited</numerusform>
            <numerusform>%Ln holidays edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%Ln row added</numerusform>
            <numerusform>%Ln rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) deleted</source>
        <translation>
            <numerusform>%Ln row deleted</numerusform>
            <numerusform>%Ln rows deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) brought back</source>
        <translation>
            <numerusform>%Ln row brought back</numerusform>
            <numerusform>%Ln rows brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>%Ln row imported</numerusform>
            <numerusform>%Ln rows imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) edited</source>
        <translation>
            <numerusform>%Ln row edited</numerusform>
            <numerusform>%Ln rows edited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Customer</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact link(s)</source>
        <translation>
            <numerusform>%Ln contact link</numerusform>
            <numerusform>%Ln contact links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%Ln contract</numerusform>
            <numerusform>%Ln contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation>
            <numerusform>%Ln interaction</numerusform>
            <numerusform>%Ln interactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usage fact(s)</source>
        <translation>
            <numerusform>%Ln usage fact</numerusform>
            <numerusform>%Ln usage facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s)</source>
        <translation>
            <numerusform>%Ln cancellation</numerusform>
            <numerusform>%Ln cancellations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%Ln view</numerusform>
            <numerusform>%Ln views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom field(s)</source>
        <translation>
            <numerusform>%Ln custom field</numerusform>
            <numerusform>%Ln custom fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n custom value(s)</source>
        <translation>
            <numerusform>%Ln custom value</numerusform>
            <numerusform>%Ln custom values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entr(y/ies)</source>
        <translation>
            <numerusform>%Ln list entry</numerusform>
            <numerusform>%Ln list entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s)</source>
        <translation>
            <numerusform>%Ln holiday</numerusform>
            <numerusform>%Ln holidays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%Ln week ago</numerusform>
            <numerusform>%Ln weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n week(s)</source>
        <translation>
            <numerusform>in %Ln week</numerusform>
            <numerusform>in %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%Ln month ago</numerusform>
            <numerusform>%Ln months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %Ln month</numerusform>
            <numerusform>in %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%Ln year ago</numerusform>
            <numerusform>%Ln years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %Ln year</numerusform>
            <numerusform>in %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%Ln condition</numerusform>
            <numerusform>%Ln conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n change(s) kept here</source>
        <translation>
            <numerusform>%Ln change kept here</numerusform>
            <numerusform>%Ln changes kept here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not accepted</source>
        <translation>
            <numerusform>%Ln change not accepted</numerusform>
            <numerusform>%Ln changes not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%Ln conflict to settle</numerusform>
            <numerusform>%Ln conflicts to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%Ln change waiting</numerusform>
            <numerusform>%Ln changes waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::AttentionList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %n customer(s)</source>
        <translation>
            <numerusform>Edit %Ln customer</numerusform>
            <numerusform>Edit %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be changed to “%1”.</source>
        <translation>
            <numerusform>%Ln row will be changed to “%1”.</numerusform>
            <numerusform>%Ln rows will be changed to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be changed.</source>
        <translation>
            <numerusform>%Ln row will be changed.</numerusform>
            <numerusform>%Ln rows will be changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::CommandPalette</name>
    <message numerus="yes">
        <source>more than %n result(s)</source>
        <translation>
            <numerusform>more than %Ln result</numerusform>
            <numerusform>more than %Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ConflictsPage</name>
    <message numerus="yes">
        <source>%n row(s) wait for a decision. Nothing was lost.</source>
        <translation>
            <numerusform>%Ln row waits for a decision. Nothing was lost.</numerusform>
            <numerusform>%Ln rows wait for a decision. Nothing was lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::CustomFieldRows</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::CustomersPage</name>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation>
            <numerusform>of %Ln customer</numerusform>
            <numerusform>of %Ln customers</numerusform>
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
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The selection was let go: its %n rows are scattered too widely over this list.</source>
        <translation>
            <numerusform>The selection was let go: its %Ln rows are scattered too widely over this list.</numerusform>
            <numerusform>The selection was let go: its %Ln rows are scattered too widely over this list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They leave every list, here and at your colleagues&apos;, with all that hangs on them. For %n day(s) they can be brought back from the trash.</source>
        <translation>
            <numerusform>They leave every list, here and at your colleagues&apos;, with all that hangs on them. For %Ln day they can be brought back from the trash.</numerusform>
            <numerusform>They leave every list, here and at your colleagues&apos;, with all that hangs on them. For %Ln days they can be brought back from the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n customer(s)?</source>
        <translation>
            <numerusform>Delete %Ln customer?</numerusform>
            <numerusform>Delete %Ln customers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ExportDialog</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) written to %1</source>
        <translation>
            <numerusform>%Ln customer written to %1</numerusform>
            <numerusform>%Ln customers written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::FilterBuilder</name>
    <message numerus="yes">
        <source>of %n customer(s)</source>
        <translation>
            <numerusform>of %Ln customer</numerusform>
            <numerusform>of %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::GroupSection</name>
    <message numerus="yes">
        <source>%n customer(s) with this one</source>
        <translation>
            <numerusform>%Ln customer with this one</numerusform>
            <numerusform>%Ln customers with this one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%Ln open ticket</numerusform>
            <numerusform>%Ln open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportCheckStep</name>
    <message numerus="yes">
        <source>%n row(s) read. Nothing is written yet.</source>
        <translation>
            <numerusform>%Ln row read. Nothing is written yet.</numerusform>
            <numerusform>%Ln rows read. Nothing is written yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportColumnsModel</name>
    <message numerus="yes">
        <source>%n similar name(s); confirm below</source>
        <translation>
            <numerusform>%Ln similar name; confirm below</numerusform>
            <numerusform>%Ln similar names; confirm below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled in</source>
        <translation>
            <numerusform>%Ln filled in</numerusform>
            <numerusform>%Ln filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportColumnsStep</name>
    <message numerus="yes">
        <source>%1: %n row(s) to mend</source>
        <translation>
            <numerusform>%1: %Ln row to mend</numerusform>
            <numerusform>%1: %Ln rows to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n similar name(s)</source>
        <translation>
            <numerusform>%1: %Ln similar name</numerusform>
            <numerusform>%1: %Ln similar names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n number(s)</source>
        <translation>
            <numerusform>Take %Ln number</numerusform>
            <numerusform>Take %Ln numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportFileStep</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the %n error(s)…</source>
        <translation>
            <numerusform>Save the %Ln error…</numerusform>
            <numerusform>Save the %Ln errors…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::ImportSummary</name>
    <message numerus="yes">
        <source>%n row(s) were left out; the report says why.</source>
        <translation>
            <numerusform>%Ln row was left out; the report says why.</numerusform>
            <numerusform>%Ln rows were left out; the report says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had been written and stay. Take them back, or import the file again: it goes on where it stopped, and nothing comes twice.</source>
        <translation>
            <numerusform>%Ln row had been written and stays. Take it back, or import the file again: it goes on where it stopped, and nothing comes twice.</numerusform>
            <numerusform>%Ln rows had been written and stay. Take them back, or import the file again: it goes on where it stopped, and nothing comes twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are as they were before.</source>
        <translation>
            <numerusform>%Ln row is as it was before.</numerusform>
            <numerusform>%Ln rows are as they were before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stay, because somebody changed them since.</source>
        <translation>
            <numerusform>%Ln value stays, because somebody changed it since.</numerusform>
            <numerusform>%Ln values stay, because somebody changed them since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), first in line %1: %2</source>
        <translation>
            <numerusform>%Ln time, in line %1: %2</numerusform>
            <numerusform>%Ln times, first in line %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::LockOutDialog</name>
    <message numerus="yes">
        <source>%n customer(s) stay without anybody.</source>
        <translation>
            <numerusform>%Ln customer stays without anybody.</numerusform>
            <numerusform>%Ln customers stay without anybody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) go to %1. You can undo it.</source>
        <translation>
            <numerusform>%Ln customer goes to %1. You can undo it.</numerusform>
            <numerusform>%Ln customers go to %1. You can undo it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::RecordHeader</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running contract(s)</source>
        <translation>
            <numerusform>%Ln running contract</numerusform>
            <numerusform>%Ln running contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%Ln urgent</numerusform>
            <numerusform>%Ln urgent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::RecoveryDialog</name>
    <message numerus="yes">
        <source>%n change(s) wait to be sent and are sent by themselves.</source>
        <translation>
            <numerusform>%Ln change waits to be sent and is sent by itself.</numerusform>
            <numerusform>%Ln changes wait to be sent and are sent by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::SyncPanel</name>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <translation>
            <numerusform>%Ln change waits to be sent.</numerusform>
            <numerusform>%Ln changes wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to customers you no longer hold went to your team lead&apos;s quarantine.</source>
        <translation>
            <numerusform>%Ln change to a customer you no longer hold went to your team lead&apos;s quarantine.</numerusform>
            <numerusform>%Ln changes to customers you no longer hold went to your team lead&apos;s quarantine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%Ln conflict to settle</numerusform>
            <numerusform>%Ln conflicts to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not accepted</source>
        <translation>
            <numerusform>%Ln change not accepted</numerusform>
            <numerusform>%Ln changes not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
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
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::TrashModel</name>
    <message numerus="yes">
        <source>kept for %n more day(s)</source>
        <translation>
            <numerusform>kept for %Ln more day</numerusform>
            <numerusform>kept for %Ln more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::TrashPage</name>
    <message numerus="yes">
        <source>What is deleted can be brought back for %n day(s), a customer with all that hung on it.</source>
        <translation>
            <numerusform>What is deleted can be brought back for %Ln day, a customer with all that hung on it.</numerusform>
            <numerusform>What is deleted can be brought back for %Ln days, a customer with all that hung on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of this kind was deleted in the last %n day(s).</source>
        <translation>
            <numerusform>Nothing of this kind was deleted in the last %Ln day.</numerusform>
            <numerusform>Nothing of this kind was deleted in the last %Ln days.</numerusform>
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
            <numerusform>%Ln item brought back</numerusform>
            <numerusform>%Ln items brought back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farol::UsageSection</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln days</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
</TS>
