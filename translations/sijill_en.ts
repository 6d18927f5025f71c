<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Caption</name>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Command</name>
        <message numerus="yes">
            <source>and %Ln more problems</source>
            <translation>
                <numerusform>and %Ln more problem</numerusform>
                <numerusform>and %Ln more problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tile(s), some %1</source>
            <translation>
                <numerusform>%Ln tile, some %1</numerusform>
                <numerusform>%Ln tiles, some %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message numerus="yes">
            <source>The file holds more text than an atlas can; its first %Ln rows are shown.</source>
            <translation>
                <numerusform>The file holds more text than an atlas can; its first %Ln row is shown.</numerusform>
                <numerusform>The file holds more text than an atlas can; its first %Ln rows are shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %Ln more of this kind, such as: %1</source>
            <translation>
                <numerusform>And %Ln more of this kind, such as: %1</numerusform>
                <numerusform>And %Ln more of this kind, such as: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %Ln rows: what was read is shown.</source>
            <translation>
                <numerusform>Stopped after %Ln row: what was read is shown.</numerusform>
                <numerusform>Stopped after %Ln rows: what was read is shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more rows</source>
            <translation>
                <numerusform>%Ln more row</numerusform>
                <numerusform>%Ln more rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LayerTexts</name>
        <message numerus="yes">
            <source>%Ln area(s)</source>
            <translation>
                <numerusform>%Ln area</numerusform>
                <numerusform>%Ln areas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s)</source>
            <translation>
                <numerusform>%Ln line</numerusform>
                <numerusform>%Ln lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln point(s)</source>
            <translation>
                <numerusform>%Ln point</numerusform>
                <numerusform>%Ln points</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Map</name>
        <message numerus="yes">
            <source>%Ln incident(s)</source>
            <translation>
                <numerusform>%Ln incident</numerusform>
                <numerusform>%Ln incidents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %Ln other place(s)</source>
            <translation>
                <numerusform>%1 and %Ln other place</numerusform>
                <numerusform>%1 and %Ln other places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Raster</name>
        <message numerus="yes">
            <source>It holds %Ln pictures; the first is shown.</source>
            <translation>
                <numerusform>It holds one picture.</numerusform>
                <numerusform>It holds %Ln pictures; the first is shown.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>%Ln incidents without a figure</source>
            <translation>
                <numerusform>%Ln incident without a figure</numerusform>
                <numerusform>%Ln incidents without a figure</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sijill::ExplanationPanel</name>
        <message numerus="yes">
            <source>… and %Ln lines more: make the window smaller, or ask “sijill tally --explain”.</source>
            <translation>
                <numerusform>… and %Ln line more: make the window smaller, or ask “sijill tally --explain”.</numerusform>
                <numerusform>… and %Ln lines more: make the window smaller, or ask “sijill tally --explain”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and more: %Ln incidents in all. Make the window smaller, or ask “sijill tally --explain”.</source>
            <translation>
                <numerusform>… and more: %Ln incident in all. Make the window smaller, or ask “sijill tally --explain”.</numerusform>
                <numerusform>… and more: %Ln incidents in all. Make the window smaller, or ask “sijill tally --explain”.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sijill::InViewPanel</name>
        <message numerus="yes">
            <source>%Ln incidents</source>
            <translation>
                <numerusform>%Ln incident</numerusform>
                <numerusform>%Ln incidents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sijill::IncidentListPanel</name>
        <message numerus="yes">
            <source>%Ln incidents</source>
            <translation>
                <numerusform>%Ln incident</numerusform>
                <numerusform>%Ln incidents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sijill::IncidentPanel</name>
        <message numerus="yes">
            <source>%Ln incidents here</source>
            <translation>
                <numerusform>%Ln incident here</numerusform>
                <numerusform>%Ln incidents here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Who says so: %Ln claims</source>
            <translation>
                <numerusform>Who says so: %Ln claim</numerusform>
                <numerusform>Who says so: %Ln claims</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sijill::MainWindow</name>
        <message numerus="yes">
            <source>Reading %1: %2 percent, %Ln incidents so far</source>
            <translation>
                <numerusform>Reading %1: %2 percent, %Ln incident so far</numerusform>
                <numerusform>Reading %1: %2 percent, %Ln incidents so far</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sijill::NoticeBar</name>
        <message numerus="yes">
            <source>%Ln things were noted while reading. What could be read is shown.</source>
            <translation>
                <numerusform>%Ln thing was noted while reading. What could be read is shown.</numerusform>
                <numerusform>%Ln things were noted while reading. What could be read is shown.</numerusform>
            </translation>
        </message>
    </context>
</TS>
