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
