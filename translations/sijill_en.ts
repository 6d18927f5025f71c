<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Admin</name>
    <message numerus="yes">
        <source>%Ln points are said to be in %1 and lie in %2; where they lie holds</source>
        <translation>
            <numerusform>%Ln point is said to be in %1 and lies in %2; where it lies holds</numerusform>
            <numerusform>%Ln points are said to be in %1 and lie in %2; where they lie holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more points lie in another area than is said; where they lie holds</source>
        <translation>
            <numerusform>%Ln more point lies in another area than is said; where it lies holds</numerusform>
            <numerusform>%Ln more points lie in another area than is said; where they lie holds</numerusform>
        </translation>
    </message>
</context>
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
    <name>Chart</name>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
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
    <message numerus="yes">
        <source>%Ln incidents written.</source>
        <translation>
            <numerusform>%Ln incident written.</numerusform>
            <numerusform>%Ln incidents written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is broken; %Ln thing(s) look odd.</source>
        <translation>
            <numerusform>Nothing is broken; %Ln thing looks odd.</numerusform>
            <numerusform>Nothing is broken; %Ln things look odd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln row added</numerusform>
            <numerusform>%Ln rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln row changed</numerusform>
            <numerusform>%Ln rows changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln row gone</numerusform>
            <numerusform>%Ln rows gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>%Ln row as before</numerusform>
            <numerusform>%Ln rows as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) changed by hand since, which stay</source>
        <translation>
            <numerusform>%Ln field changed by hand since, which stays</numerusform>
            <numerusform>%Ln fields changed by hand since, which stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents of the bin stay in the register; a folder of tables has none.</source>
        <translation>
            <numerusform>%Ln incident of the bin stays in the register; a folder of tables has none.</numerusform>
            <numerusform>%Ln incidents of the bin stay in the register; a folder of tables has none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its history (%Ln entries) stays in the register; a folder of tables has none.</source>
        <translation>
            <numerusform>Its history (%Ln entry) stays in the register; a folder of tables has none.</numerusform>
            <numerusform>Its history (%Ln entries) stays in the register; a folder of tables has none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stand(s) in other incidents, into which somebody took them</source>
        <translation>
            <numerusform>%Ln row stands in another incident, into which somebody took it</numerusform>
            <numerusform>%Ln rows stand in other incidents, into which somebody took them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names, number of other names</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>%Ln pair(s) may be the same event,</source>
        <translation>
            <numerusform>%Ln pair may be the same event,</numerusform>
            <numerusform>%Ln pairs may be the same event,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln pair(s) are possible. Nothing is merged: all of them are counted.</source>
        <translation>
            <numerusform>and %Ln is possible. Nothing is merged: all of them are counted.</numerusform>
            <numerusform>and %Ln are possible. Nothing is merged: all of them are counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) apart</source>
        <translation>
            <numerusform>%Ln day apart</numerusform>
            <numerusform>%Ln days apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parts come to the figure of the whole</source>
        <translation>
            <numerusform>%Ln part comes to the figure of the whole</numerusform>
            <numerusform>%Ln parts come to the figure of the whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other incident(s) near it fit as well</source>
        <translation>
            <numerusform>%Ln other incident near it fits as well</numerusform>
            <numerusform>%Ln other incidents near it fit as well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) a part and its whole,</source>
        <translation>
            <numerusform>%Ln is a part and its whole,</numerusform>
            <numerusform>%Ln are a part and its whole,</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message numerus="yes">
        <source>%Ln incidents are too many to be carried at once</source>
        <translation>
            <numerusform>%Ln incident is too many to be carried at once</numerusform>
            <numerusform>%Ln incidents are too many to be carried at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln row added</numerusform>
            <numerusform>%Ln rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln row changed</numerusform>
            <numerusform>%Ln rows changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln row gone</numerusform>
            <numerusform>%Ln rows gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>%Ln row as before</numerusform>
            <numerusform>%Ln rows as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) were changed by hand since, and stay.</source>
        <translation>
            <numerusform>%Ln field was changed by hand since, and stays.</numerusform>
            <numerusform>%Ln fields were changed by hand since, and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stand in other incidents, into which somebody took them, and stay there.</source>
        <translation>
            <numerusform>%Ln row stands in another incident, into which somebody took it, and stays there.</numerusform>
            <numerusform>%Ln rows stand in other incidents, into which somebody took them, and stay there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>The sum of %Ln events.</source>
        <translation>
            <numerusform>The sum of %Ln event.</numerusform>
            <numerusform>The sum of %Ln events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A row is the sum of several events: %1 events in %Ln rows.</source>
        <translation>
            <numerusform>A row is the sum of several events: %1 events in %Ln row.</numerusform>
            <numerusform>A row is the sum of several events: %1 events in %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The header was found in %1; %Ln rows above it are left out.</source>
        <translation>
            <numerusform>The header was found in %1; %Ln row above it is left out.</numerusform>
            <numerusform>The header was found in %1; %Ln rows above it are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows stand in more than one of the tables, cell by cell; they are counted each time.</source>
        <translation>
            <numerusform>%Ln row stands in more than one of the tables, cell by cell; it is counted each time.</numerusform>
            <numerusform>%Ln rows stand in more than one of the tables, cell by cell; they are counted each time.</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>%Ln data sets are added up here; they may tell of the same people.</source>
        <translation>
            <numerusform>%Ln data set is shown.</numerusform>
            <numerusform>%Ln data sets are added up here; they may tell of the same people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its rows stand in “%1” already, by their ids; they are counted once.</source>
        <translation>
            <numerusform>%Ln of its rows stands in “%1” already, by its id; it is counted once.</numerusform>
            <numerusform>%Ln of its rows stand in “%1” already, by their ids; they are counted once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its rows have the id and the days of rows in “%1”. These ids are of no known codebook, so all are counted; they may be the same.</source>
        <translation>
            <numerusform>%Ln of its rows has the id and the days of a row in “%1”. These ids are of no known codebook, so both are counted; they may be the same.</numerusform>
            <numerusform>%Ln of its rows have the id and the days of rows in “%1”. These ids are of no known codebook, so all are counted; they may be the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%Ln rows)</source>
        <translation>
            <numerusform>“%1” (%Ln row)</numerusform>
            <numerusform>“%1” (%Ln rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>tables</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shapes are damaged or cut off; their rows are read and have no point.</source>
        <translation>
            <numerusform>%Ln shape is damaged or cut off; its row is read and has no point.</numerusform>
            <numerusform>%Ln shapes are damaged or cut off; their rows are read and have no point.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are none of data and were left out: %1</source>
        <translation>
            <numerusform>%Ln row is none of data and was left out: %1</numerusform>
            <numerusform>%Ln rows are none of data and were left out: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents have no point of their own; maps of other programs leave them out.</source>
        <translation>
            <numerusform>%Ln incident has no point of its own; maps of other programs leave it out.</numerusform>
            <numerusform>%Ln incidents have no point of their own; maps of other programs leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links to other files are not followed.</source>
        <translation>
            <numerusform>%Ln link to another file is not followed.</numerusform>
            <numerusform>%Ln links to other files are not followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln elements &lt;%1&gt; are no placemarks and are not read.</source>
        <translation>
            <numerusform>%Ln element &lt;%1&gt; is no placemark and is not read.</numerusform>
            <numerusform>%Ln elements &lt;%1&gt; are no placemarks and are not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the archive %1 is read, and not the %Ln other KML files.</source>
        <translation>
            <numerusform>Of the archive %1 is read, and not the %Ln other KML file.</numerusform>
            <numerusform>Of the archive %1 is read, and not the %Ln other KML files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies of features that stand in several tiles are counted once.</source>
        <translation>
            <numerusform>%Ln copy of a feature that stands in several tiles is counted once.</numerusform>
            <numerusform>%Ln copies of features that stand in several tiles are counted once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are too long or no JSON and are not read, the first of them on line %1.</source>
        <translation>
            <numerusform>%Ln record is too long or no JSON and is not read; it is on line %1.</numerusform>
            <numerusform>%Ln records are too long or no JSON and are not read, the first of them on line %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows read</source>
        <translation>
            <numerusform>row read</numerusform>
            <numerusform>rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>incidents made</source>
        <translation>
            <numerusform>incident made</numerusform>
            <numerusform>incidents made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows kept with a remark</source>
        <translation>
            <numerusform>row kept with a remark</numerusform>
            <numerusform>rows kept with a remark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows refused</source>
        <translation>
            <numerusform>row refused</numerusform>
            <numerusform>rows refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>names of places to review</source>
        <translation>
            <numerusform>name of a place to review</numerusform>
            <numerusform>names of places to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>names of places that were not found</source>
        <translation>
            <numerusform>name of a place that was not found</numerusform>
            <numerusform>names of places that were not found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln rows the counts do not rise from low to high; added up as they stand, the columns have these sums: %1.</source>
        <translation>
            <numerusform>In %Ln row the counts do not rise from low to high; added up as they stand, the columns have these sums: %1.</numerusform>
            <numerusform>In %Ln rows the counts do not rise from low to high; added up as they stand, the columns have these sums: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have no coordinates: %1 are placed by the gazetteer, %2 kept at the area that they name, %3 unplaced.</source>
        <translation>
            <numerusform>%Ln row has no coordinates: placed by the gazetteer %1, kept at the area that it names %2, unplaced %3.</numerusform>
            <numerusform>%Ln rows have no coordinates: %1 are placed by the gazetteer, %2 kept at the area that they name, %3 unplaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder holds %Ln tables; the first %1 of them are read.</source>
        <translation>
            <numerusform>The folder holds %Ln table; the first %1 are read.</numerusform>
            <numerusform>The folder holds %Ln tables; the first %1 of them are read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more rows with numbers alone, which are read as incidents.</source>
        <translation>
            <numerusform>And %Ln more row with numbers alone, which is read as an incident.</numerusform>
            <numerusform>And %Ln more rows with numbers alone, which are read as incidents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features have no shape, and give no point.</source>
        <translation>
            <numerusform>%Ln feature has no shape, and gives no point.</numerusform>
            <numerusform>%Ln features have no shape, and give no point.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features are several points each, and give none of them.</source>
        <translation>
            <numerusform>%Ln feature is several points, and gives none of them.</numerusform>
            <numerusform>%Ln features are several points each, and give none of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features are lines, and give no point.</source>
        <translation>
            <numerusform>%Ln feature is a line, and gives no point.</numerusform>
            <numerusform>%Ln features are lines, and give no point.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features are areas, and give no point.</source>
        <translation>
            <numerusform>%Ln feature is an area, and gives no point.</numerusform>
            <numerusform>%Ln features are areas, and give no point.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features are made of several shapes, and give no point.</source>
        <translation>
            <numerusform>%Ln feature is made of several shapes, and gives no point.</numerusform>
            <numerusform>%Ln features are made of several shapes, and give no point.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters of it are none.</source>
        <translation>
            <numerusform>%Ln letter of it is none.</numerusform>
            <numerusform>%Ln letters of it are none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is damaged; %Ln rows could be read of it: %1.</source>
        <translation>
            <numerusform>The file is damaged; %Ln row could be read of it: %1.</numerusform>
            <numerusform>The file is damaged; %Ln rows could be read of it: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of its %Ln rows stand in “%1” already, by their ids; they are not added, and counted once.</source>
        <translation>
            <numerusform>Its one row stands in “%1” already, by its id; it is not added, and counted once.</numerusform>
            <numerusform>All of its %Ln rows stand in “%1” already, by their ids; they are not added, and counted once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these rows have other figures in “%1”; those in “%1” hold.</source>
        <translation>
            <numerusform>%Ln of these rows has other figures in “%1”; those in “%1” hold.</numerusform>
            <numerusform>%Ln of these rows have other figures in “%1”; those in “%1” hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln counts such as “%1” are read as %2.</source>
        <translation>
            <numerusform>%Ln count such as “%1” is read as %2.</numerusform>
            <numerusform>%Ln counts such as “%1” are read as %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its rows were taken into incidents of the register; they are counted there.</source>
        <translation>
            <numerusform>%Ln of its rows was taken into an incident of the register; it is counted there.</numerusform>
            <numerusform>%Ln of its rows were taken into incidents of the register; they are counted there.</numerusform>
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
    <message numerus="yes">
        <source>%Ln tile(s) could not be read, or not whole; the map lacks what they hold.</source>
        <translation>
            <numerusform>%Ln tile could not be read, or not whole; the map lacks what it holds.</numerusform>
            <numerusform>%Ln tiles could not be read, or not whole; the map lacks what they hold.</numerusform>
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
    <name>PresentExport</name>
    <message numerus="yes">
        <source>%1 percent, %Ln seconds left</source>
        <translation>
            <numerusform>%1 percent, %Ln second left</numerusform>
            <numerusform>%1 percent, %Ln seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message numerus="yes">
        <source>And %Ln more of this kind, such as: %1</source>
        <translation>
            <numerusform>And %Ln more of this kind, such as: %1</numerusform>
            <numerusform>And %Ln more of this kind, such as: %1</numerusform>
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
    <name>Register</name>
    <message numerus="yes">
        <source>%Ln record(s) refer to it; change them first</source>
        <translation>
            <numerusform>%Ln record refers to it; change it first</numerusform>
            <numerusform>%Ln records refer to it; change them first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it is in the bin, and its %Ln part(s) count by themselves</source>
        <translation>
            <numerusform>it is in the bin, and its part counts by itself</numerusform>
            <numerusform>it is in the bin, and its %Ln parts count by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) name no two incidents and are left out</source>
        <translation>
            <numerusform>%Ln row names no two incidents and is left out</numerusform>
            <numerusform>%Ln rows name no two incidents and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message numerus="yes">
        <source>And %Ln more of this kind, such as: %1</source>
        <translation>
            <numerusform>And %Ln more of this kind, such as: %1</numerusform>
            <numerusform>And %Ln more of this kind, such as: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have more cells than there are columns; these cells are not read, such as “%1”.</source>
        <translation>
            <numerusform>%Ln row has more cells than there are columns; these cells are not read, such as “%1”.</numerusform>
            <numerusform>%Ln rows have more cells than there are columns; these cells are not read, such as “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln zero bytes stand in the text, as in a damaged file; each is read as a question mark.</source>
        <translation>
            <numerusform>%Ln zero byte stands in the text, as in a damaged file; it is read as a question mark.</numerusform>
            <numerusform>%Ln zero bytes stand in the text, as in a damaged file; each is read as a question mark.</numerusform>
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
    <name>sijill::BinDialog</name>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::CarryDesk</name>
    <message numerus="yes">
        <source>%Ln incidents are copied, and can be pasted into another register.</source>
        <translation>
            <numerusform>%Ln incident is copied, and can be pasted into another register.</numerusform>
            <numerusform>%Ln incidents are copied, and can be pasted into another register.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents were entered.</source>
        <translation>
            <numerusform>%Ln incident was entered.</numerusform>
            <numerusform>%Ln incidents were entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents were there already and stay as they are (%1).</source>
        <translation>
            <numerusform>%Ln incident was there already and stays as it is (%1).</numerusform>
            <numerusform>%Ln incidents were there already and stay as they are (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names are new: places, sources and others.</source>
        <translation>
            <numerusform>%Ln name is new: a place, a source or another.</numerusform>
            <numerusform>%Ln names are new: places, sources and others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents were part of one that was not copied; they count by themselves.</source>
        <translation>
            <numerusform>%Ln incident was part of one that was not copied; it counts by itself.</numerusform>
            <numerusform>%Ln incidents were part of one that was not copied; they count by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::ChartPane</name>
    <message numerus="yes">
        <source>No condition can say this, so its incidents are selected: %Ln.</source>
        <translation>
            <numerusform>No condition can say this, so its incidents are selected: %Ln.</numerusform>
            <numerusform>No condition can say this, so its incidents are selected: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::ChartView</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>values of a chart</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::ChoiceList</name>
    <message numerus="yes">
        <source>%Ln incidents here</source>
        <translation>
            <numerusform>%Ln incident here</numerusform>
            <numerusform>%Ln incidents here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::DuplicatesDesk</name>
    <message numerus="yes">
        <source>The best %Ln pairs; there are more. Nothing is merged by itself.</source>
        <translation>
            <numerusform>The best pair; there are more. Nothing is merged by itself.</numerusform>
            <numerusform>The best %Ln pairs; there are more. Nothing is merged by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs may be one event. Nothing is merged by itself.</source>
        <translation>
            <numerusform>%Ln pair may be one event. Nothing is merged by itself.</numerusform>
            <numerusform>%Ln pairs may be one event each. Nothing is merged by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::EditionDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::ElsewhereNotice</name>
    <message numerus="yes">
        <source>Another program has changed %Ln record(s) of this register. It stands in the history as changed elsewhere, and can be undone.</source>
        <translation>
            <numerusform>Another program has changed %Ln record of this register. It stands in the history as changed elsewhere, and can be undone.</numerusform>
            <numerusform>Another program has changed %Ln records of this register. They stand in the history as changed elsewhere, and can be undone.</numerusform>
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
    <name>sijill::KnownOnBar</name>
    <message numerus="yes">
        <source>%1 of %Ln entries</source>
        <translation>
            <numerusform>%1 of %Ln entry</numerusform>
            <numerusform>%1 of %Ln entries</numerusform>
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
    <message numerus="yes">
        <source>%Ln rows have no place.</source>
        <translation>
            <numerusform>%Ln row has no place.</numerusform>
            <numerusform>%Ln rows have no place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names of places are in doubt.</source>
        <translation>
            <numerusform>%Ln name of a place is in doubt.</numerusform>
            <numerusform>%Ln names of places are in doubt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were refused.</source>
        <translation>
            <numerusform>%Ln row was refused.</numerusform>
            <numerusform>%Ln rows were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were kept with a remark.</source>
        <translation>
            <numerusform>%Ln row was kept with a remark.</numerusform>
            <numerusform>%Ln rows were kept with a remark.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents were read.</source>
        <translation>
            <numerusform>%Ln incident was read.</numerusform>
            <numerusform>%Ln incidents were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents saved as %1.</source>
        <translation>
            <numerusform>%Ln incident saved as %1.</numerusform>
            <numerusform>%Ln incidents saved as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln rows of %1 are already in “%2”, by their ids; they are not added, and counted once.</source>
        <translation>
            <numerusform>The one row of %1 is already in “%2”, by its id; it is not added, and counted once.</numerusform>
            <numerusform>All %Ln rows of %1 are already in “%2”, by their ids; they are not added, and counted once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 are already in “%2”, by their ids; they are left out, and counted once.</source>
        <translation>
            <numerusform>%Ln row of %1 is already in “%2”, by its id; it is left out, and counted once.</numerusform>
            <numerusform>%Ln rows of %1 are already in “%2”, by their ids; they are left out, and counted once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have other figures in “%1”; those in “%1” hold.</source>
        <translation>
            <numerusform>%Ln of them has other figures in “%1”; those in “%1” hold.</numerusform>
            <numerusform>%Ln of them have other figures in “%1”; those in “%1” hold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::MappingDialog</name>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the first %Ln rows</source>
        <translation>
            <numerusform>of the first row</numerusform>
            <numerusform>of the first %Ln rows</numerusform>
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
<context>
    <name>sijill::OfflineDialog</name>
    <message numerus="yes">
        <source>%Ln tile(s), some %1</source>
        <translation>
            <numerusform>%Ln tile, some %1</numerusform>
            <numerusform>%Ln tiles, some %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::PlaceReview</name>
    <message numerus="yes">
        <source>%Ln names could be one of several places. Until you say which, their incidents are shown for the area.</source>
        <translation>
            <numerusform>%Ln name could be one of several places. Until you say which, its incidents are shown for the area.</numerusform>
            <numerusform>%Ln names could be one of several places. Until you say which, their incidents are shown for the area.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::PointDesk</name>
    <message numerus="yes">
        <source>%Ln other incidents stand there.</source>
        <translation>
            <numerusform>%Ln other incident stands there.</numerusform>
            <numerusform>%Ln other incidents stand there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents moved by %1.</source>
        <translation>
            <numerusform>%Ln incident moved by %1.</numerusform>
            <numerusform>%Ln incidents moved by %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::RecordModel</name>
    <message numerus="yes">
        <source>“%1” may be one of %Ln areas; give its id.</source>
        <translation>
            <numerusform>“%1” may be %Ln area; give its id.</numerusform>
            <numerusform>“%1” may be one of %Ln areas; give its id.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::Records</name>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted incidents</source>
        <translation>
            <numerusform>%Ln deleted incident</numerusform>
            <numerusform>%Ln deleted incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claims</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reports</source>
        <translation>
            <numerusform>%Ln report</numerusform>
            <numerusform>%Ln reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figures</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other numbers</source>
        <translation>
            <numerusform>%Ln other number</numerusform>
            <numerusform>%Ln other numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places in it</source>
        <translation>
            <numerusform>%Ln place in it</numerusform>
            <numerusform>%Ln places in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mentions in reports</source>
        <translation>
            <numerusform>%Ln mention in a report</numerusform>
            <numerusform>%Ln mentions in reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::RecordsDesk</name>
    <message numerus="yes">
        <source>%Ln incidents are back.</source>
        <translation>
            <numerusform>%Ln incident is back.</numerusform>
            <numerusform>%Ln incidents are back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::RecordsDialog</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::RegisterDesk</name>
    <message numerus="yes">
        <source>%Ln incidents are in the bin.</source>
        <translation>
            <numerusform>%Ln incident is in the bin.</numerusform>
            <numerusform>%Ln incidents are in the bin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::ReportDialog</name>
    <message numerus="yes">
        <source>%Ln rows read.</source>
        <translation>
            <numerusform>%Ln row read.</numerusform>
            <numerusform>%Ln rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents made.</source>
        <translation>
            <numerusform>%Ln incident made.</numerusform>
            <numerusform>%Ln incidents made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows kept with a remark.</source>
        <translation>
            <numerusform>%Ln row kept with a remark.</numerusform>
            <numerusform>%Ln rows kept with a remark.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows refused.</source>
        <translation>
            <numerusform>%Ln row refused.</numerusform>
            <numerusform>%Ln rows refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have no place.</source>
        <translation>
            <numerusform>%Ln row has no place.</numerusform>
            <numerusform>%Ln rows have no place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows placed by the gazetteer.</source>
        <translation>
            <numerusform>%Ln row placed by the gazetteer.</numerusform>
            <numerusform>%Ln rows placed by the gazetteer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::SeveralDialog</name>
    <message numerus="yes">
        <source>For %Ln incidents</source>
        <translation>
            <numerusform>For %Ln incident</numerusform>
            <numerusform>For %Ln incidents</numerusform>
        </translation>
    </message>
</context>
</TS>
