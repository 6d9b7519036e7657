<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cards</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message numerus="yes">
        <source>%n step(s) left</source>
        <translation>
            <numerusform>%n step left</numerusform>
            <numerusform>%n steps left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), all done</source>
        <translation>
            <numerusform>%n step, all done</numerusform>
            <numerusform>%n steps, all done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finish · %n step(s) left</source>
        <translation>
            <numerusform>Finish · %n step left</numerusform>
            <numerusform>Finish · %n steps left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(tries) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%n VM(s)</source>
        <translation>
            <numerusform>%n VM</numerusform>
            <numerusform>%n VMs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This exercise already provides its %n host(s).</source>
        <translation>
            <numerusform>This exercise already provides its %n host.</numerusform>
            <numerusform>This exercise already provides its %n hosts.</numerusform>
        </translation>
    </message>
</context>
</TS>
