<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cards</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n file(s) checked: nothing to mend.</source>
        <translation>
            <numerusform>%n file checked: nothing to mend.</numerusform>
            <numerusform>%n files checked: nothing to mend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked</source>
        <translation>
            <numerusform>%n file checked</numerusform>
            <numerusform>%n files checked</numerusform>
        </translation>
    </message>
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
</context>
<context>
    <name>Console</name>
    <message numerus="yes">
        <source>%n command(s) copied.</source>
        <translation>
            <numerusform>%n command copied.</numerusform>
            <numerusform>%n commands copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseMap</name>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hero</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message numerus="yes">
        <source>%n lesson(s) done: the whole course.</source>
        <translation>
            <numerusform>%n lesson done: the whole course.</numerusform>
            <numerusform>%n lessons done: the whole course.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) left before the end of the course.</source>
        <translation>
            <numerusform>%n lesson left before the end of the course.</numerusform>
            <numerusform>%n lessons left before the end of the course.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) done.</source>
        <translation>
            <numerusform>%n lesson done.</numerusform>
            <numerusform>%n lessons done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left before the end of the course.</source>
        <translation>
            <numerusform>%n left before the end of the course.</numerusform>
            <numerusform>%n left before the end of the course.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>The %n VM(s) request {asked} cores; {host} has {cores}.</source>
        <translation>
            <numerusform>The VM requests {asked} cores; {host} has {cores}.</numerusform>
            <numerusform>The %n VMs request {asked} cores; {host} has {cores}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s)</source>
        <translation>
            <numerusform>%n VM</numerusform>
            <numerusform>%n VMs</numerusform>
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
        <translation>
            <numerusform>%n try left</numerusform>
            <numerusform>%n tries left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%n VM(s)</source>
        <translation>
            <numerusform>%n VM</numerusform>
            <numerusform>%n VMs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message numerus="yes">
        <source>{points} point(s)</source>
        <translation>
            <numerusform>{points} point</numerusform>
            <numerusform>{points} points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message numerus="yes">
        <source>%n hint(s) read before: {kept} of the points are left.</source>
        <translation>
            <numerusform>%n hint read before: {kept} of the points are left.</numerusform>
            <numerusform>%n hints read before: {kept} of the points are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message numerus="yes">
        <source>%n hint(s) read</source>
        <translation>
            <numerusform>%n hint read</numerusform>
            <numerusform>%n hints read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hint(s) read</source>
        <translation>
            <numerusform>hint read</numerusform>
            <numerusform>hints read</numerusform>
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
<context>
    <name>Stage</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
</TS>
