<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message>
        <source>answer a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish the exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add host {host} ({hardware})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove host {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install {system} on {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install {product} on {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run {application} on {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create {vm} on {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place {vm} on {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shut down {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power off {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destroy {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>migrate {vm} live to {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move {vm}, stopped, to {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resize {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename {vm} as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the CPU shares of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the memory shares of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the CPU reservation of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the memory reservation of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the CPU limit of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the memory limit of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>host OS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dedicated server</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{cores} · {frequency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} / {capacity}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>bare-metal server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type 1 host {product}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type 2 host {product}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shutting down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{vcpus} vCPU · {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host}, {kind}. {machines}, CPU {cpu}, memory {used} of {capacity}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{vm}, {application}, {state}. {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{machine}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{machine}, {cpu} of its host’s CPU.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Drag it onto a host, click it and then a host, or press Space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being moved…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of them are placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{vcpus} vCPU · {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} · {count} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
