<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Admin</name>
    <message>
        <source>There is no layer in it.</source>
        <translation>لا طبقة فيه.</translation>
    </message>
    <message>
        <source>place %1</source>
        <translation>المكان %1</translation>
    </message>
    <message>
        <source>it is said to be in %1, but its point lies in %2; kept in %1</source>
        <translation>يُذكر أنه في %1 لكن نقطته في %2؛ أُبقي في %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is so, names of places</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points are said to be in %1 and lie in %2; where they lie holds</source>
        <translation>
            <numerusform>لا نقاط يُقال إنها في %1 وتقع في %2</numerusform>
            <numerusform>نقطة واحدة يُقال إنها في %1 وتقع في %2؛ يُعتمد موقعها</numerusform>
            <numerusform>نقطتان يُقال إنهما في %1 وتقعان في %2؛ يُعتمد موقعهما</numerusform>
            <numerusform>%Ln نقاط يُقال إنها في %1 وتقع في %2؛ يُعتمد موقعها</numerusform>
            <numerusform>%Ln نقطة يُقال إنها في %1 وتقع في %2؛ يُعتمد موقعها</numerusform>
            <numerusform>%Ln نقطة يُقال إنها في %1 وتقع في %2؛ يُعتمد موقعها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more points lie in another area than is said; where they lie holds</source>
        <translation>
            <numerusform>لا نقاط أخرى تقع في منطقة غير المذكورة</numerusform>
            <numerusform>نقطة أخرى تقع في منطقة غير المذكورة؛ يُعتمد موقعها</numerusform>
            <numerusform>نقطتان أخريان تقعان في منطقة غير المذكورة؛ يُعتمد موقعهما</numerusform>
            <numerusform>%Ln نقاط أخرى تقع في منطقة غير المذكورة؛ يُعتمد موقعها</numerusform>
            <numerusform>%Ln نقطة أخرى تقع في منطقة غير المذكورة؛ يُعتمد موقعها</numerusform>
            <numerusform>%Ln نقطة أخرى تقع في منطقة غير المذكورة؛ يُعتمد موقعها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>at a point: %1</source>
        <translation>عند نقطة: %1</translation>
    </message>
    <message>
        <source>known for an area only: %1</source>
        <translation>معروف لمنطقة فقط: %1</translation>
    </message>
    <message>
        <source>not placed: %1</source>
        <translation>بلا مكان: %1</translation>
    </message>
    <message>
        <source>%1, as told in “%2”</source>
        <translation>%1، كما روي في «%2»</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln آخر</numerusform>
            <numerusform>و%Ln آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading, %1: %2</source>
        <translation>القراءة، %1: %2</translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation>الأرقام: %1</translation>
    </message>
    <message>
        <source>Map: %1</source>
        <translation>الخريطة: %1</translation>
    </message>
    <message>
        <source>beyond this picture: %1</source>
        <translation>خارج هذه الصورة: %1</translation>
    </message>
    <message>
        <source>Counted here: %1</source>
        <translation>المحسوب هنا: %1</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>nothing recorded</source>
        <translation>لا شيء مسجَّل</translation>
    </message>
    <message>
        <source>%1; people: %2</source>
        <comment>incidents, people</comment>
        <translation>%1؛ الأشخاص: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>number, what has no figure</comment>
        <translation>%1؛ %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>row and column, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between row and column</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>left out; would add %1</source>
        <translation>مستبعَد؛ يضيف %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>counted, all there is</comment>
        <translation>%1 من أصل %2</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>From one year into another</source>
        <translation>من سنة إلى أخرى</translation>
    </message>
    <message>
        <source>known to the day</source>
        <translation>معروف باليوم</translation>
    </message>
    <message>
        <source>day not known</source>
        <translation>اليوم غير معروف</translation>
    </message>
    <message>
        <source>Day not known</source>
        <translation>اليوم غير معروف</translation>
    </message>
    <message>
        <source>Hour not known</source>
        <translation>الساعة غير معروفة</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <comment>people</comment>
        <translation>%1 أو أكثر</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>people</comment>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>No figure</source>
        <translation>بلا رقم</translation>
    </message>
    <message>
        <source>Counted with their whole</source>
        <translation>محسوب ضمن كلّه</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>بلا رقم</translation>
    </message>
    <message>
        <source>counted with its whole</source>
        <translation>محسوب ضمن كلّه</translation>
    </message>
    <message>
        <source>left out here</source>
        <translation>مستبعَد هنا</translation>
    </message>
    <message>
        <source>a gap: nothing recorded</source>
        <translation>انقطاع: لا شيء مسجَّل</translation>
    </message>
    <message>
        <source>best figure</source>
        <translation>أفضل رقم</translation>
    </message>
    <message>
        <source>from the low to the high</source>
        <translation>من الأدنى إلى الأعلى</translation>
    </message>
    <message>
        <source>or more</source>
        <translation>أو أكثر</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>صفر</translation>
    </message>
    <message>
        <source>or more (+)</source>
        <translation>أو أكثر (+)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>أعمدة</translation>
    </message>
    <message>
        <source>Lines over time</source>
        <translation>خطوط عبر الزمن</translation>
    </message>
    <message>
        <source>Heat table</source>
        <translation>جدول حراري</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>تقويم</translation>
    </message>
    <message>
        <source>Weekday by hour</source>
        <translation>أيام الأسبوع والساعات</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>الأحجام</translation>
    </message>
    <message>
        <source>%1, day by day</source>
        <comment>measure</comment>
        <translation>%1، يومًا بيوم</translation>
    </message>
    <message>
        <source>%1, by weekday and hour</source>
        <comment>measure</comment>
        <translation>%1، بحسب يوم الأسبوع والساعة</translation>
    </message>
    <message>
        <source>Incidents by what each counts (%1)</source>
        <comment>measure</comment>
        <translation>الحوادث بحسب ما يُحسب لكل منها (%1)</translation>
    </message>
    <message>
        <source>%1: %2 by %3</source>
        <comment>measure, rows, columns</comment>
        <translation>%1: %2 بحسب %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>measure, key</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>لا حوادث</numerusform>
            <numerusform>حادثة واحدة</numerusform>
            <numerusform>حادثتان</numerusform>
            <numerusform>%Ln حوادث</numerusform>
            <numerusform>%Ln حادثة</numerusform>
            <numerusform>%Ln حادثة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save the table or chart</source>
        <translation>حفظ الجدول أو الرسم</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.png *.svg *.pdf *.csv)</source>
        <translation>صور وأرقام (*.png *.svg *.pdf *.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظ باسم %1.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>--%1 “%2” is not in the atlas</source>
        <translation>القيمة «%2» للخيار --%1 ليست في الأطلس</translation>
    </message>
    <message>
        <source>--%1 takes %2, not “%3”</source>
        <translation>الخيار --%1 يقبل %2، لا «%3»</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more problems</source>
        <translation>
            <numerusform>ولا مشكلات أخرى</numerusform>
            <numerusform>ومشكلة أخرى</numerusform>
            <numerusform>ومشكلتان أخريان</numerusform>
            <numerusform>و%Ln مشكلات أخرى</numerusform>
            <numerusform>و%Ln مشكلة أخرى</numerusform>
            <numerusform>و%Ln مشكلة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Tells of these options.</source>
        <translation>يعرض هذه الخيارات.</translation>
    </message>
    <message>
        <source>The first day, as 2013-01-14.</source>
        <translation>اليوم الأول، مثل 2013-01-14.</translation>
    </message>
    <message>
        <source>The last day; it is included.</source>
        <translation>اليوم الأخير، وهو مشمول.</translation>
    </message>
    <message>
        <source>killed, wounded, killed-and-wounded, or of a group: killed:children.</source>
        <translation>killed أو wounded أو killed-and-wounded، أو لفئة: killed:children.</translation>
    </message>
    <message>
        <source>Which of several claims counts: best, lowest, highest or source:ID.</source>
        <translation>أي الروايات يُحتسب: best أو lowest أو highest أو source:ID.</translation>
    </message>
    <message>
        <source>Only incidents of this kind. May be given again.</source>
        <translation>حوادث هذا النوع فقط. يمكن تكراره.</translation>
    </message>
    <message>
        <source>Only incidents by this actor. May be given again.</source>
        <translation>حوادث هذا الطرف فقط. يمكن تكراره.</translation>
    </message>
    <message>
        <source>Only incidents that this source tells of. May be given again.</source>
        <translation>الحوادث التي يرويها هذا المصدر فقط. يمكن تكراره.</translation>
    </message>
    <message>
        <source>Only incidents in this area, by code or name.</source>
        <translation>حوادث هذه المنطقة فقط، برمزها أو اسمها.</translation>
    </message>
    <message>
        <source>Only incidents whose place is known so well: exact, town, near, district, governorate, several, country, unplaced. May be given again.</source>
        <translation>الحوادث التي يُعرف مكانها بهذه الدقة فقط: exact، town، near، district، governorate، several، country، unplaced. يمكن تكراره.</translation>
    </message>
    <message>
        <source>Only incidents in which all these words occur. May be given again.</source>
        <translation>الحوادث التي ترد فيها كل هذه الكلمات فقط. يمكن تكراره.</translation>
    </message>
    <message>
        <source>--%1 takes a day such as 2013-01-14, not “%2”</source>
        <translation>الخيار --%1 يقبل يوماً مثل 2013-01-14، لا «%2»</translation>
    </message>
    <message>
        <source>--to %1 is before --from %2</source>
        <translation>‏--to %1 يسبق --from %2</translation>
    </message>
    <message>
        <source>The incidents with all their claims</source>
        <translation>الحوادث مع كل رواياتها</translation>
    </message>
    <message>
        <source>The folder of an atlas, else the one that ships.</source>
        <translation>مجلد أطلس، وإلا فالأطلس المرفق.</translation>
    </message>
    <message>
        <source>csv, json or geojson.</source>
        <translation>csv أو json أو geojson.</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT in pixels, %1 to %2 each, not “%3”</source>
        <translation>الخيار --size يقبل العرضxالارتفاع بالبكسل، كل منهما من %1 إلى %2، لا «%3»</translation>
    </message>
    <message>
        <source>--bounds takes WEST,SOUTH,EAST,NORTH in degrees, not “%1”</source>
        <translation>الخيار --bounds يقبل الغرب،الجنوب،الشرق،الشمال بالدرجات، لا «%1»</translation>
    </message>
    <message>
        <source>render needs --output FILE, ending with .png, .svg or .pdf</source>
        <translation>الأمر render يحتاج --output FILE ينتهي بـ .png أو .svg أو .pdf</translation>
    </message>
    <message>
        <source>--output must end with .png, .svg or .pdf, not “%1”</source>
        <translation>يجب أن ينتهي --output بـ .png أو .svg أو .pdf، لا «%1»</translation>
    </message>
    <message>
        <source>The map as a picture</source>
        <translation>الخريطة صورةً</translation>
    </message>
    <message>
        <source>The file: .png, .svg or .pdf.</source>
        <translation>الملف: .png أو .svg أو .pdf.</translation>
    </message>
    <message>
        <source>Width and height in pixels.</source>
        <translation>العرض والارتفاع بالبكسل.</translation>
    </message>
    <message>
        <source>West, south, east and north in degrees; else what the atlas shows first.</source>
        <translation>الغرب والجنوب والشرق والشمال بالدرجات؛ وإلا فما يعرضه الأطلس أولاً.</translation>
    </message>
    <message>
        <source>light, dark or print.</source>
        <translation>light أو dark أو print.</translation>
    </message>
    <message>
        <source>Explains every sign, also those that do not occur.</source>
        <translation>يشرح كل علامة، حتى التي لا ترد.</translation>
    </message>
    <message>
        <source>Totals by place, time, kind, actor or source</source>
        <translation>مجاميع بحسب المكان أو الزمن أو النوع أو الطرف أو المصدر</translation>
    </message>
    <message>
        <source>What a row is: %1.</source>
        <translation>ما يمثله كل سطر: %1.</translation>
    </message>
    <message>
        <source>table, csv or json.</source>
        <translation>table أو csv أو json.</translation>
    </message>
    <message>
        <source>Tells how each row came about.</source>
        <translation>يشرح كيف نتج كل سطر.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>الاستعمال:</translation>
    </message>
    <message>
        <source>Without a command the window opens. Commands:</source>
        <translation>من دون أمر تُفتح النافذة. الأوامر:</translation>
    </message>
    <message>
        <source>Everywhere:</source>
        <translation>في كل مكان:</translation>
    </message>
    <message>
        <source>the language, else that of the system</source>
        <translation>اللغة، وإلا فلغة النظام</translation>
    </message>
    <message>
        <source>there is no option %1; see --help</source>
        <translation>لا يوجد خيار %1؛ انظر --help</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file; see --help</source>
        <translation>«%1» ليس أمراً ولا ملفاً؛ انظر --help</translation>
    </message>
    <message>
        <source>--lang takes en or ar, not “%1”</source>
        <translation>الخيار --lang يقبل en أو ar، لا «%1»</translation>
    </message>
    <message>
        <source>What a layer or data file is, and what is wrong with it</source>
        <translation>ما هو ملف طبقة أو بيانات، وما الخلل فيه</translation>
    </message>
    <message>
        <source>A layer or data file; any number of them.</source>
        <translation>ملف طبقة أو بيانات؛ أي عدد منها.</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text أو json.</translation>
    </message>
    <message>
        <source>info takes a file</source>
        <translation>الأمر info يحتاج ملفاً</translation>
    </message>
    <message>
        <source>%1: holds no layer or data file</source>
        <translation>%1: لا يحوي ملف طبقة أو بيانات</translation>
    </message>
    <message>
        <source>Places of that name in any spelling, best first</source>
        <translation>الأماكن بهذا الاسم بأي كتابة، الأقرب أولاً</translation>
    </message>
    <message>
        <source>The name, in Latin or Arabic script.</source>
        <translation>الاسم، بالحرف اللاتيني أو العربي.</translation>
    </message>
    <message>
        <source>Only places in this area, by code or name.</source>
        <translation>أماكن هذه المنطقة فقط، برمزها أو اسمها.</translation>
    </message>
    <message>
        <source>How many at most.</source>
        <translation>العدد الأقصى.</translation>
    </message>
    <message>
        <source>csv or json.</source>
        <translation>csv أو json.</translation>
    </message>
    <message>
        <source>places takes a name</source>
        <translation>الأمر places يحتاج اسماً</translation>
    </message>
    <message>
        <source>--%1 takes a number above zero, not “%2”</source>
        <translation>الخيار --%1 يقبل عدداً أكبر من الصفر، لا «%2»</translation>
    </message>
    <message>
        <source>An atlas or a table of incidents, else the atlas that ships; and any number of layers or folders of them, whose areas and towns are joined to it.</source>
        <translation>أطلس أو جدول حوادث، وإلا فالأطلس المرفق؛ وأي عدد من الطبقات أو مجلداتها، تُضم مناطقها وبلداتها إليه.</translation>
    </message>
    <message>
        <source>The scenes of the atlas as a film; one of them; or a stretch of time</source>
        <translation>مشاهد الأطلس فيلماً، أو واحد منها، أو مدة من الزمن</translation>
    </message>
    <message>
        <source>The file: .mp4, .webm or .gif.</source>
        <translation>الملف: ‎.mp4 أو ‎.webm أو ‎.gif.</translation>
    </message>
    <message>
        <source>Pictures a second; else 25, of a GIF 10.</source>
        <translation>عدد الصور في الثانية؛ وإلا فهو 25، و10 في GIF.</translation>
    </message>
    <message>
        <source>2 plays twice as fast.</source>
        <translation>2 يعني ضعف السرعة.</translation>
    </message>
    <message>
        <source>Of a stretch of time: how far the window grows at a time: 1d, 2w, 1m, 1y.</source>
        <translation>لمدة من الزمن: مقدار نمو النافذة في كل خطوة: 1d أو 2w أو 1m أو 1y.</translation>
    </message>
    <message>
        <source>Of a stretch of time: a window of this length moves instead of growing.</source>
        <translation>لمدة من الزمن: نافذة بهذا الطول تتحرك بدلاً من أن تنمو.</translation>
    </message>
    <message>
        <source>--%1 takes a length of time such as 1d, 2w, 1m, not “%2”</source>
        <translation>الخيار --%1 يقبل مدة مثل 1d أو 2w أو 1m، لا «%2»</translation>
    </message>
    <message>
        <source>film needs --output FILE, ending with .mp4, .webm or .gif</source>
        <translation>يحتاج film إلى ‎--output ملف ينتهي بـ ‎.mp4 أو ‎.webm أو ‎.gif</translation>
    </message>
    <message>
        <source>%1 % made, %2 s left</source>
        <translation>أُنجز %1 %، وبقي %2 ث</translation>
    </message>
    <message>
        <source>stopped; nothing of the film is kept</source>
        <translation>أُوقف؛ لم يبق شيء من الفيلم</translation>
    </message>
    <message>
        <source>films have even sides: it is %1x%2</source>
        <translation>أضلاع الأفلام زوجية: المقاس %1x%2</translation>
    </message>
    <message>
        <source>The scenes of the atlas as a PDF, a page each</source>
        <translation>مشاهد الأطلس ملف PDF، لكل مشهد صفحة</translation>
    </message>
    <message>
        <source>The file: .pdf.</source>
        <translation>الملف: ‎.pdf.</translation>
    </message>
    <message>
        <source>a4, a4-landscape, a3, a3-landscape or 16x9.</source>
        <translation>a4 أو a4-landscape أو a3 أو a3-landscape أو 16x9.</translation>
    </message>
    <message>
        <source>handout needs --output FILE, ending with .pdf</source>
        <translation>يحتاج handout إلى ‎--output ملف ينتهي بـ ‎.pdf</translation>
    </message>
    <message>
        <source>Part of a base map as a file, for use without a network</source>
        <translation>جزء من خريطة أساس في ملف، للاستعمال بلا شبكة</translation>
    </message>
    <message>
        <source>A base map: a file, or the name of a map in your list of online maps (needs --online).</source>
        <translation>خريطة أساس: ملف، أو اسم خريطة في قائمتك لخرائط الشبكة (يلزمه ‎--online).</translation>
    </message>
    <message>
        <source>West, south, east and north in degrees.</source>
        <translation>الغرب والجنوب والشرق والشمال بالدرجات.</translation>
    </message>
    <message>
        <source>Only says how many tiles and bytes that would be.</source>
        <translation>يذكر عدد المربعات وحجمها فحسب.</translation>
    </message>
    <message>
        <source>Allows asking the server of an online map.</source>
        <translation>يأذن بسؤال خادم خريطة على الشبكة.</translation>
    </message>
    <message>
        <source>The list of online maps, else yours.</source>
        <translation>قائمة خرائط الشبكة، وإلا فقائمتك.</translation>
    </message>
    <message>
        <source>This is neither a file nor a map in the list of online maps.</source>
        <translation>ليس هذا ملفاً ولا خريطة في قائمة خرائط الشبكة.</translation>
    </message>
    <message>
        <source>This map is on a network; nothing is asked of it without --online.</source>
        <translation>هذه الخريطة على الشبكة؛ ولا يُسأل عنها خادمها دون ‎--online.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tile(s), some %1</source>
        <translation>
            <numerusform>لا مربعات، نحو %1</numerusform>
            <numerusform>مربع واحد، نحو %1</numerusform>
            <numerusform>مربعان، نحو %1</numerusform>
            <numerusform>%Ln مربعات، نحو %1</numerusform>
            <numerusform>%Ln مربعاً، نحو %1</numerusform>
            <numerusform>%Ln مربع، نحو %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tiles, %3</source>
        <translation>%1 من %2 من المربعات، %3</translation>
    </message>
    <message>
        <source>%1: %2 tiles written, %3 there before, %4 blank, %5 could not be read</source>
        <translation>%1: المربعات المكتوبة %2، والموجودة من قبل %3، والفارغة %4، وما تعذرت قراءته %5</translation>
    </message>
    <message>
        <source>%1: not finished; the same command goes on with it</source>
        <translation>%1: لم يكتمل؛ والأمر نفسه يستأنفه</translation>
    </message>
    <message>
        <source>offline takes one base map</source>
        <translation>الأمر offline يأخذ خريطة أساس واحدة</translation>
    </message>
    <message>
        <source>offline needs --bounds W,S,E,N and --zoom A-B, as 6-12</source>
        <translation>يلزم الأمر offline الخياران ‎--bounds W,S,E,N و‎--zoom A-B، مثل 6-12</translation>
    </message>
    <message>
        <source>offline needs --output FILE, ending with .mbtiles</source>
        <translation>يلزم الأمر offline الخيار ‎--output FILE منتهياً بـ ‎.mbtiles</translation>
    </message>
    <message>
        <source>Set as a page: a4, a4-landscape, a3, a3-landscape or 16x9.</source>
        <translation>صفحةً منسقة: a4 أو a4-landscape أو a3 أو a3-landscape أو 16x9.</translation>
    </message>
    <message>
        <source>Of a scene: after so many seconds; else its end.</source>
        <translation>من مشهد: بعد هذا العدد من الثواني؛ وإلا فنهايته.</translation>
    </message>
    <message>
        <source>Of a page as PNG: pixels for each 1/96 inch.</source>
        <translation>لصفحة PNG: عدد البكسلات لكل 1/96 بوصة.</translation>
    </message>
    <message>
        <source>--at takes seconds, not “%1”</source>
        <translation>الخيار --at يقبل ثواني، لا «%1»</translation>
    </message>
    <message>
        <source>--%1 “%2”: the atlas has no scenes</source>
        <translation>--%1 «%2»: لا مشاهد في الأطلس</translation>
    </message>
    <message>
        <source>--%1 “%2” is not in the atlas; its scenes are %3</source>
        <translation>--%1 «%2» ليس في الأطلس؛ مشاهده هي %3</translation>
    </message>
    <message>
        <source>A scene of the atlas, by id or title.</source>
        <translation>مشهد من الأطلس، بمعرّفه أو عنوانه.</translation>
    </message>
    <message>
        <source>By district or sub-district, what is known for a larger area only is in a row of that area&apos;s own.</source>
        <translation>بحسب المنطقة أو الناحية، ما لا يُعرف إلا لمنطقة أكبر يوضع في صف لتلك المنطقة.</translation>
    </message>
    <message>
        <source>--as takes decimal, dms, utm, mgrs or EPSG:n, not “%1”</source>
        <translation>الخيار --as يقبل decimal أو dms أو utm أو mgrs أو EPSG:n، لا «%1»</translation>
    </message>
    <message>
        <source>A position in every notation, and the area it lies in</source>
        <translation>موضع بكل الصيغ، والمنطقة التي يقع فيها</translation>
    </message>
    <message>
        <source>In degrees, UTM, MGRS or after EPSG:n.</source>
        <translation>بالدرجات أو UTM أو MGRS أو بعد EPSG:n.</translation>
    </message>
    <message>
        <source>One notation only: decimal, dms, utm, mgrs or EPSG:n.</source>
        <translation>صيغة واحدة فقط: decimal أو dms أو utm أو mgrs أو EPSG:n.</translation>
    </message>
    <message>
        <source>The scenes of the atlas as a film</source>
        <translation>مشاهد الأطلس فيلماً</translation>
    </message>
    <message>
        <source>The incidents as a file that other programs read</source>
        <translation>الحوادث ملفاً تقرؤه برامج أخرى</translation>
    </message>
    <message>
        <source>The folder of an atlas or a table of incidents, else the atlas that ships.</source>
        <translation>مجلد أطلس أو جدول حوادث، وإلا فالأطلس المرفق.</translation>
    </message>
    <message>
        <source>The file; it ends with one of %1.</source>
        <translation>الملف؛ وينتهي اسمه بأحد هذه: %1.</translation>
    </message>
    <message>
        <source>export needs --output FILE, ending with one of %1</source>
        <translation>يحتاج export إلى --output FILE ينتهي بأحد هذه: %1</translation>
    </message>
    <message>
        <source>A table of incidents read, and what became of each row</source>
        <translation>قراءة جدول حوادث، وما آل إليه كل صف</translation>
    </message>
    <message>
        <source>The table: CSV, a spreadsheet, or any layer that GDAL reads.</source>
        <translation>الجدول: CSV أو جدول حسابات أو أي طبقة يقرؤها GDAL.</translation>
    </message>
    <message>
        <source>Reports and writes no atlas.</source>
        <translation>يقدّم التقرير ولا يكتب أطلساً.</translation>
    </message>
    <message>
        <source>How it is laid out: %1, or a preset&apos;s JSON file; else it is found out.</source>
        <translation>ترتيب الجدول: %1، أو ملف JSON لإعداد مسبق؛ وإلا استُنتج.</translation>
    </message>
    <message>
        <source>The atlas in which rows without coordinates are looked up, else the one that ships; none for no looking up.</source>
        <translation>الأطلس الذي تُبحث فيه الصفوف بلا إحداثيات، وإلا فالمرفق؛ و none لترك البحث.</translation>
    </message>
    <message>
        <source>The sheet or layer, where there are several.</source>
        <translation>الورقة أو الطبقة حيث يوجد عدة منها.</translation>
    </message>
    <message>
        <source>Writes what was found in each row as CSV.</source>
        <translation>يكتب ما وُجد في كل صف بصيغة CSV.</translation>
    </message>
    <message>
        <source>Writes the places in doubt with their candidates as CSV.</source>
        <translation>يكتب الأماكن المشكوك فيها ومرشحيها بصيغة CSV.</translation>
    </message>
    <message>
        <source>The folder of the new atlas.</source>
        <translation>مجلد الأطلس الجديد.</translation>
    </message>
    <message>
        <source>import takes one file</source>
        <translation>يأخذ import ملفاً واحداً</translation>
    </message>
    <message>
        <source>Meridians and parallels, labelled at the edge.</source>
        <translation>خطوط الطول والعرض، مرقّمة عند الحافة.</translation>
    </message>
    <message>
        <source>Counts a file again that is the same as another, and rows of a known data set that stand in another.</source>
        <translation>يحسب مرة أخرى ملفاً هو نفسه ملف آخر، وصفوف مجموعة بيانات معروفة موجودة في ملف آخر.</translation>
    </message>
    <message>
        <source>--%1 and --%2 name the same file</source>
        <translation>الخياران --%1 و--%2 يسمّيان الملف نفسه</translation>
    </message>
    <message>
        <source>%1: it cannot be saved to itself</source>
        <translation>%1: لا يُحفظ في نفسه</translation>
    </message>
    <message>
        <source>Replaces a file of another kind; one of the same kind is replaced anyway, and one that is read never.</source>
        <translation>يستبدل ملفاً من نوع آخر؛ أما ما كان من النوع نفسه فيُستبدل على كل حال، وما يُقرأ لا يُستبدل أبدًا.</translation>
    </message>
    <message>
        <source>This file is read; nothing may be written over it. Choose another name.</source>
        <translation>هذا الملف يُقرأ، فلا يُكتب فوقه شيء. اختر اسماً آخر.</translation>
    </message>
    <message>
        <source>It is there already and is no .%1 file as Sijill writes it; --force replaces it.</source>
        <translation>هو موجود وليس ملف .%1 كما يكتبه سجل؛ والخيار --force يستبدله.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”</source>
        <translation>الخيار --%1 يقبل عدداً من %2 إلى %3، لا «%4»</translation>
    </message>
    <message>
        <source>How an incident counts that reaches beyond --from and --to: share (by the days it has in common with them), whole, or inside (only what lies wholly inside).</source>
        <translation>كيف يُحتسب حادث يتجاوز --from و--to: ‏share (بقدر أيامه المشتركة معهما)، أو whole (كاملاً)، أو inside (ما يقع كله في الداخل فقط).</translation>
    </message>
    <message>
        <source>By day, week, month and year an incident is in the number of incidents of each of its rows, and once in that of the total; each such row has its own inside and touching.</source>
        <translation>حسب اليوم والأسبوع والشهر والسنة يُعدّ الحادث في عدد الحوادث لكل صف من صفوفه، ومرة واحدة في عدد المجموع؛ ولكل صف منها inside وtouching خاصّان به.</translation>
    </message>
    <message>
        <source>Tells on standard error what each table, column and row of a file was read as.</source>
        <translation>يقول على مخرج الأخطاء علام قُرئ كل جدول وعمود وصف في الملف.</translation>
    </message>
    <message>
        <source>Leaves out the column from which Sijill restores the incidents with all their claims.</source>
        <translation>يترك العمود الذي يستعيد منه سجل الحوادث بكل ما قيل عنها.</translation>
    </message>
    <message>
        <source>Writes a CSV without a byte order mark in front.</source>
        <translation>يكتب ملف CSV بلا علامة ترتيب البايتات في أوله.</translation>
    </message>
    <message>
        <source>%1: no table of incidents was recognised in it; it is read as a layer of the map, and nothing in it is counted. A table is read with --table.</source>
        <translation>%1: لم يُعرف فيه جدول حوادث، فيُقرأ طبقة على الخريطة ولا يُعد منه شيء. يُقرأ الجدول بالخيار ‎--table‎.</translation>
    </message>
    <message>
        <source>holds no table “%1”; those in it are: %2</source>
        <translation>لا يحوي جدولاً اسمه «%1»؛ وما فيه: %2</translation>
    </message>
    <message>
        <source>“%1” may be one of several; give its code: %2</source>
        <translation>قد يكون «%1» واحداً من عدة؛ أعطِ رمزه: %2</translation>
    </message>
    <message>
        <source>“%1” is not in the atlas</source>
        <translation>«%1» ليس في الأطلس</translation>
    </message>
    <message>
        <source>How dates such as 03/04/2016 are read: dmy, the day first, or mdy, the month first; else it is found out.</source>
        <translation>كيف تُقرأ تواريخ مثل 03/04/2016: ‏dmy أي اليوم أولاً، أو mdy أي الشهر أولاً؛ وإلا فيُستنتج ذلك.</translation>
    </message>
    <message>
        <source>The calendar of the dates: gregorian, hijri, hijri-civil, persian, buddhist or ethiopic.</source>
        <translation>تقويم التواريخ: gregorian (ميلادي) أو hijri (هجري) أو hijri-civil (هجري مدني) أو persian (فارسي) أو buddhist (بوذي) أو ethiopic (إثيوبي).</translation>
    </message>
    <message>
        <source>A base map to lie under it: vector tiles (PMTiles, MBTiles), GeoTIFF, any picture that knows its place. May be given again, each over the one before.</source>
        <translation>خريطة أساس توضع تحتها: مربعات متجهة (PMTiles، MBTiles) أو GeoTIFF أو أي صورة تعرف موضعها. يمكن تكرارها، وتوضع كل واحدة فوق التي قبلها.</translation>
    </message>
    <message>
        <source>The file: .mbtiles, or, of a file of tiles, .pmtiles. An unfinished one is gone on with.</source>
        <translation>الملف: ‎.mbtiles، أو ‎.pmtiles إن كان المصدر ملف مربعات. يُستكمل الملف غير المكتمل.</translation>
    </message>
    <message>
        <source>offline needs --output FILE, ending with .mbtiles or .pmtiles</source>
        <translation>يحتاج offline إلى ‎--output FILE بملف ينتهي بـ ‎.mbtiles أو ‎.pmtiles</translation>
    </message>
    <message>
        <source>The text of a report to proposed incidents</source>
        <translation>نص تقرير إلى أحداث مقترحة</translation>
    </message>
    <message>
        <source>The text of a report to proposed incidents, each with the words it stands on</source>
        <translation>نص تقرير إلى أحداث مقترحة، ومع كل منها الكلمات التي يستند إليها</translation>
    </message>
    <message>
        <source>Texts of reports, or - for standard input.</source>
        <translation>نصوص التقارير، أو - للإدخال القياسي.</translation>
    </message>
    <message>
        <source>The day of the report; yesterday and weekdays are counted back from it.</source>
        <translation>يوم التقرير؛ منه يُحسب «أمس» وأيام الأسبوع رجوعًا.</translation>
    </message>
    <message>
        <source>The language of the text: en or ar, else by its letters.</source>
        <translation>لغة النص: en أو ar، وإلا فبحسب حروفه.</translation>
    </message>
    <message>
        <source>Who published it; stands where the text names nobody.</source>
        <translation>من نشره؛ يُذكر حيث لا يسمّي النص أحدًا.</translation>
    </message>
    <message>
        <source>The atlas whose places are known, else the one that ships.</source>
        <translation>الأطلس الذي تُعرف أماكنه، وإلا فالمرفق.</translation>
    </message>
    <message>
        <source>%1 of %2 reports read</source>
        <translation>قُرئ %1 من %2 من التقارير</translation>
    </message>
    <message>
        <source>Name the text of a report, or - for standard input</source>
        <translation>سمِّ نص تقرير، أو - للإدخال القياسي</translation>
    </message>
    <message>
        <source>--date takes the day of the report, as 2013-01-14</source>
        <translation>‎--date يأخذ يوم التقرير، مثل 2013-01-14</translation>
    </message>
    <message>
        <source>--format takes table, csv or json, not “%1”</source>
        <translation>‎--format يأخذ table أو csv أو json، لا «%1»</translation>
    </message>
    <message>
        <source>There are no word lists for the language “%1”</source>
        <translation>لا قوائم كلمات للغة «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents written.</source>
        <translation>
            <numerusform>لم يُكتب أي حادث.</numerusform>
            <numerusform>كُتب حادث واحد.</numerusform>
            <numerusform>كُتب حادثان.</numerusform>
            <numerusform>كُتبت %Ln حوادث.</numerusform>
            <numerusform>كُتب %Ln حادثاً.</numerusform>
            <numerusform>كُتب %Ln حادث.</numerusform>
        </translation>
    </message>
    <message>
        <source>--shade %1: no areas of that level are open</source>
        <translation>‏--shade %1: لا مناطق مفتوحة من هذا المستوى</translation>
    </message>
    <message>
        <source>Shades areas by what is counted in them: governorate, district or subdistrict.</source>
        <translation>تظليل المناطق بعدد ما يُحصى فيها: governorate أو district أو subdistrict.</translation>
    </message>
    <message>
        <source>the window as at first, not where it was left the last time</source>
        <translation>النافذة كما كانت أول مرة، لا حيث تُركت آخر مرة</translation>
    </message>
    <message>
        <source>Of a register: as it knew things at the end of that day (UTC).</source>
        <translation>لسجل: كما كان يعرف الأمور في نهاية ذلك اليوم (بالتوقيت العالمي).</translation>
    </message>
    <message>
        <source>An atlas as a register in one file, or as a folder of tables</source>
        <translation>أطلس كسجل في ملف واحد، أو كمجلد جداول</translation>
    </message>
    <message>
        <source>A new incident, or another record, in a register</source>
        <translation>حادث جديد، أو قيد آخر، في سجل</translation>
    </message>
    <message>
        <source>Changes a record of a register</source>
        <translation>يغيّر قيداً في سجل</translation>
    </message>
    <message>
        <source>Puts incidents of a register into its bin, or takes them out</source>
        <translation>ينقل حوادث من سجل إلى سلته، أو يعيدها منها</translation>
    </message>
    <message>
        <source>Takes back what was done last in a register</source>
        <translation>يتراجع عن آخر ما جرى في سجل</translation>
    </message>
    <message>
        <source>Does again what was taken back in a register</source>
        <translation>يعيد ما جرى التراجع عنه في سجل</translation>
    </message>
    <message>
        <source>Who changed what in a register, when, from what to what and why</source>
        <translation>من غيّر ماذا في سجل، ومتى، ومن ماذا إلى ماذا، ولماذا</translation>
    </message>
    <message>
        <source>Looks through a register: damage, and what looks wrong</source>
        <translation>يفحص سجلاً: التلف وما يبدو غير صحيح</translation>
    </message>
    <message>
        <source>From</source>
        <comment>what a field was</comment>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <comment>what a field is</comment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>line %1 of the input is no JSON (%2)</source>
        <translation>السطر %1 من المدخل ليس JSON (%2)</translation>
    </message>
    <message>
        <source>a record is an object, { }</source>
        <translation>القيد كائن، { }</translation>
    </message>
    <message>
        <source>a command is a list of changes, [ ]</source>
        <translation>الأمر قائمة تغييرات، [ ]</translation>
    </message>
    <message>
        <source>a change has one of “set”, “new”, “delete” and “restore”</source>
        <translation>في كل تغيير واحد من “set” و“new” و“delete” و“restore”</translation>
    </message>
    <message>
        <source>NAME.sijill for a register; any other name is a new folder.</source>
        <translation>NAME.sijill لسجل؛ وأي اسم آخر مجلد جديد.</translation>
    </message>
    <message>
        <source>save-as needs --output NAME.sijill or a folder</source>
        <translation>يحتاج save-as إلى ‎--output مع NAME.sijill أو مجلد</translation>
    </message>
    <message>
        <source>The register&apos;s file.</source>
        <translation>ملف السجل.</translation>
    </message>
    <message>
        <source>edit needs --set FIELD=VALUE, or -</source>
        <translation>يحتاج edit إلى ‎--set FIELD=VALUE أو إلى -</translation>
    </message>
    <message>
        <source>Who does it; stands in the history. Nothing is written there by itself.</source>
        <translation>من يفعل ذلك؛ يُذكر في التاريخ. ولا يُكتب فيه شيء من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>%1 takes a register</source>
        <translation>يأخذ %1 سجلاً</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>لا شيء يمكن التراجع عنه</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>لا شيء يمكن إعادته</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The record&apos;s id.</source>
        <translation>معرّف القيد.</translation>
    </message>
    <message>
        <source>Takes the fields as a JSON object from standard input; without an id a list of changes, which are done together.</source>
        <translation>يأخذ الحقول ككائن JSON من الدخل القياسي؛ وبلا معرّف قائمة تغييرات تُنفَّذ معاً.</translation>
    </message>
    <message>
        <source>A field and what it is set to, as begin=2013-01-14. May be given again.</source>
        <translation>حقل وقيمته، مثل begin=2013-01-14. يمكن تكراره.</translation>
    </message>
    <message>
        <source>edit takes a register and an id, or - for JSON</source>
        <translation>يأخذ edit سجلاً ومعرّفاً، أو - لصيغة JSON</translation>
    </message>
    <message>
        <source>The records&apos; ids.</source>
        <translation>معرّفات القيود.</translation>
    </message>
    <message>
        <source>Takes incidents out of the bin again.</source>
        <translation>يعيد الحوادث من السلة.</translation>
    </message>
    <message>
        <source>delete takes a register and ids</source>
        <translation>يأخذ delete سجلاً ومعرّفات</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>متى (التوقيت العالمي)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>القيد</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Only what happened to that record; to an incident also what happened to its claims.</source>
        <translation>ما طرأ على ذلك القيد وحده؛ وعلى الحادث ما طرأ على رواياته أيضاً.</translation>
    </message>
    <message>
        <source>text, csv or json.</source>
        <translation>text أو csv أو json.</translation>
    </message>
    <message>
        <source>history takes a register, and an id</source>
        <translation>يأخذ history سجلاً، ومعرّفاً</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is broken; %Ln thing(s) look odd.</source>
        <translation>
            <numerusform>لا تلف، ولا شيء يبدو غريباً.</numerusform>
            <numerusform>لا تلف؛ أمر واحد يبدو غريباً.</numerusform>
            <numerusform>لا تلف؛ أمران يبدوان غريبين.</numerusform>
            <numerusform>لا تلف؛ %Ln أمور تبدو غريبة.</numerusform>
            <numerusform>لا تلف؛ %Ln أمراً تبدو غريبة.</numerusform>
            <numerusform>لا تلف؛ %Ln أمر تبدو غريبة.</numerusform>
        </translation>
    </message>
    <message>
        <source>--figure takes MEASURE=NUMBER, as killed=63, killed:children=3 or “killed=at least 63”, not “%1”</source>
        <translation>يأخذ ‎--figure MEASURE=NUMBER، مثل killed=63 أو killed:children=3 أو “killed=at least 63”، لا “%1”</translation>
    </message>
    <message>
        <source>Takes one record, or a list of them, as JSON from standard input.</source>
        <translation>يأخذ قيداً أو قائمة قيود بصيغة JSON من الدخل القياسي.</translation>
    </message>
    <message>
        <source>The id, else a random one.</source>
        <translation>المعرّف، وإلا فمعرّف عشوائي.</translation>
    </message>
    <message>
        <source>A figure of the incident&apos;s claim, as killed=63, killed:children=3 or “killed=at least 63”. May be given again.</source>
        <translation>رقم من رواية الحادث، مثل killed=63 أو killed:children=3 أو “killed=at least 63”. يمكن تكراره.</translation>
    </message>
    <message>
        <source>Who claims it.</source>
        <translation>صاحب الرواية.</translation>
    </message>
    <message>
        <source>Where the claim stands.</source>
        <translation>أين وردت الرواية.</translation>
    </message>
    <message>
        <source>The source&apos;s own words around the figure.</source>
        <translation>كلمات المصدر نفسه حول الرقم.</translation>
    </message>
    <message>
        <source>new takes a register, and - for JSON</source>
        <translation>يأخذ new سجلاً، و- لصيغة JSON</translation>
    </message>
    <message>
        <source>Why it is done; stands in the history.</source>
        <translation>سبب التغيير؛ يُذكر في التاريخ.</translation>
    </message>
    <message>
        <source>The table of the record: incidents, claims, figures, facts, places, sources, reports, actors, kinds, weapons, groups, roles, fact_kinds, mentions or settings.</source>
        <translation>جدول القيد: incidents أو claims أو figures أو facts أو places أو sources أو reports أو actors أو kinds أو weapons أو groups أو roles أو fact_kinds أو mentions أو settings.</translation>
    </message>
    <message>
        <source>--set takes FIELD=VALUE, not “%1”</source>
        <translation>يأخذ ‎--set FIELD=VALUE، لا “%1”</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>أُدخل</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>استُعيد</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>جرى التراجع عنه</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>غُيّر</translation>
    </message>
    <message>
        <source>Nothing was changed: all is so already.</source>
        <translation>لم يتغير شيء: كل شيء كذلك أصلاً.</translation>
    </message>
    <message>
        <source>--by is given once, for rows, or twice, for rows by columns</source>
        <translation>يُعطى ‎--by مرة للصفوف، أو مرتين للصفوف والأعمدة</translation>
    </message>
    <message>
        <source>Given twice, the second is what a column is.</source>
        <translation>وإن أُعطي مرتين فالثاني ما يمثله العمود.</translation>
    </message>
    <message>
        <source>--explain takes one --by</source>
        <translation>يقبل ‎--explain خيار ‎--by واحداً</translation>
    </message>
    <message>
        <source>same, part or possible: weaker pairs are left out.</source>
        <translation>same أو part أو possible: تُترك الأزواج الأضعف.</translation>
    </message>
    <message>
        <source>Also compares incidents of one file, where two of them stand in one report.</source>
        <translation>يقارن أيضاً حوادث الملف الواحد إذا ورد اثنان منها في تقرير واحد.</translation>
    </message>
    <message>
        <source>There is one data set only, so nothing is compared; name another file, or use --within.</source>
        <translation>لا توجد إلا مجموعة بيانات واحدة فلا يُقارن شيء؛ سمِّ ملفاً آخر أو استعمل --within.</translation>
    </message>
    <message>
        <source>A table of pairs that are not the same event, which are left out: lines of what --format csv prints.</source>
        <translation>جدول بأزواج ليست حدثاً واحداً، فتُترك: أسطر مما يطبعه --format csv.</translation>
    </message>
    <message>
        <source>it has no record “%1” in %2</source>
        <translation>ليس فيه قيد «%1» في %2</translation>
    </message>
    <message>
        <source>The first and the last zoom, as 6-12. Of a file of tiles all that are coarser come along.</source>
        <translation>أول مستوى تكبير وآخره، مثل 6-12. ومن ملف المربعات تُحفظ كل المستويات الأبعد أيضاً.</translation>
    </message>
    <message>
        <source>--chart %1 takes --by twice, for rows and for columns</source>
        <translation>يأخذ ‎--chart %1‎ الخيار ‎--by‎ مرتين، للصفوف وللأعمدة</translation>
    </message>
    <message>
        <source>--chart %1 takes --by once</source>
        <translation>يأخذ ‎--chart %1‎ الخيار ‎--by‎ مرة واحدة</translation>
    </message>
    <message>
        <source>--chart lines takes --by day, week, month or year, after what the lines are, if anything</source>
        <translation>يأخذ ‎--chart lines‎ الخيار ‎--by‎ مع day أو week أو month أو year، بعد ما تمثّله الخطوط إن وُجد</translation>
    </message>
    <message>
        <source>--chart %1 has its own rows and takes no --by</source>
        <translation>للرسم ‎--chart %1‎ صفوفه، ولا يأخذ ‎--by‎</translation>
    </message>
    <message>
        <source>Drawn instead of written: %1.</source>
        <translation>يُرسم بدل أن يُكتب: %1.</translation>
    </message>
    <message>
        <source>The file of a chart: .png, .svg, .pdf or .csv.</source>
        <translation>ملف الرسم: ‎.png أو ‎.svg أو ‎.pdf أو ‎.csv.</translation>
    </message>
    <message>
        <source>Of a chart: light, dark or print.</source>
        <translation>للرسم: light أو dark أو print.</translation>
    </message>
    <message>
        <source>--output is for a chart; say which with --chart</source>
        <translation>الخيار ‎--output‎ للرسم؛ حدّده بالخيار ‎--chart‎</translation>
    </message>
    <message>
        <source>--chart needs --output FILE, ending with .png, .svg, .pdf or .csv</source>
        <translation>يحتاج ‎--chart‎ إلى ‎--output FILE‎ ينتهي بـ ‎.png أو ‎.svg أو ‎.pdf أو ‎.csv</translation>
    </message>
    <message>
        <source>Pairs of incidents of several files, or of a register, that may be the same event</source>
        <translation>أزواج حوادث من عدة ملفات، أو من سجل، قد تكون حدثاً واحداً</translation>
    </message>
    <message>
        <source>Makes one incident of several of a register that are one event</source>
        <translation>يجعل عدة حوادث في سجل، هي حدث واحد، حادثاً واحداً</translation>
    </message>
    <message>
        <source>Makes two incidents of one of a register that is two events</source>
        <translation>يجعل حادثاً في سجل، هو حدثان، حادثين</translation>
    </message>
    <message>
        <source>Takes a register and two ids, and keeps in it that these are not the same event; one of another table is given as CODEBOOK/ID.</source>
        <translation>يأخذ سجلاً ومعرّفين، ويحفظ فيه أنهما ليسا حدثاً واحداً؛ ويُكتب ما هو من جدول آخر CODEBOOK/ID.</translation>
    </message>
    <message>
        <source>it has no incident “%1”; one of another table is given as CODEBOOK/ID</source>
        <translation>ليس فيه حادث «%1»؛ ويُكتب ما هو من جدول آخر CODEBOOK/ID</translation>
    </message>
    <message>
        <source>--not-same takes a register and two ids</source>
        <translation>يأخذ ‎--not-same سجلاً ومعرّفين</translation>
    </message>
    <message>
        <source>The id of the incident that stays.</source>
        <translation>معرّف الحادث الذي يبقى.</translation>
    </message>
    <message>
        <source>The ids of those that go into it: their claims stand beside its own, and they go to the bin.</source>
        <translation>معرّفات ما يُدمج فيه: تقف رواياتها إلى جانب رواياته، وتذهب هي إلى السلة.</translation>
    </message>
    <message>
        <source>Which of them has the time that holds; else that of KEEP.</source>
        <translation>أيّها يُؤخذ بوقته؛ وإلا فوقت KEEP.</translation>
    </message>
    <message>
        <source>Which of them has the place that holds; else that of KEEP.</source>
        <translation>أيّها يُؤخذ بمكانه؛ وإلا فمكان KEEP.</translation>
    </message>
    <message>
        <source>merge takes a register, the id of the incident that stays, and those of the others</source>
        <translation>يأخذ merge سجلاً ومعرّف الحادث الذي يبقى ومعرّفات الحوادث الأخرى</translation>
    </message>
    <message>
        <source>The incident&apos;s id.</source>
        <translation>معرّف الحادث.</translation>
    </message>
    <message>
        <source>The id of a claim that goes to the new incident. May be given again.</source>
        <translation>معرّف رواية تذهب إلى الحادث الجديد. يمكن تكراره.</translation>
    </message>
    <message>
        <source>The id of the new one, else a random one.</source>
        <translation>معرّف الحادث الجديد، وإلا فمعرّف عشوائي.</translation>
    </message>
    <message>
        <source>A field of the new incident and what it is set to, as begin=2013-01-14; else it is as in the old one. May be given again.</source>
        <translation>حقل من الحادث الجديد وقيمته، مثل begin=2013-01-14؛ وإلا فهو كما في القديم. يمكن تكراره.</translation>
    </message>
    <message>
        <source>split takes a register, an id, and --claim</source>
        <translation>يأخذ split سجلاً ومعرّفاً و‎--claim</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>مدموج</translation>
    </message>
    <message>
        <source>split</source>
        <translation>مقسوم</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>مبتوت فيه</translation>
    </message>
    <message>
        <source>changed elsewhere</source>
        <translation>غُيِّر خارج سجل</translation>
    </message>
    <message>
        <source>%1 of %2: “%3”, now “%4”</source>
        <comment>a field, its record, what it said and says</comment>
        <translation>%1 في %2: كان «%3» وصار «%4»</translation>
    </message>
    <message>
        <source>%1 (changed by hand since; it stays as it is)</source>
        <translation>%1 (غُيِّر يدويًا منذ ذلك الحين؛ ويبقى كما هو)</translation>
    </message>
    <message>
        <source>%1: gone, and put into the bin</source>
        <translation>%1: لم يعد موجودًا، ووُضع في السلة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>صف واحد جديد</numerusform>
            <numerusform>صفان جديدان</numerusform>
            <numerusform>%Ln صفوف جديدة</numerusform>
            <numerusform>%Ln صفًا جديدًا</numerusform>
            <numerusform>%Ln صف جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>لم يتغير شيء</numerusform>
            <numerusform>تغيّر صف واحد</numerusform>
            <numerusform>تغيّر صفان</numerusform>
            <numerusform>تغيّرت %Ln صفوف</numerusform>
            <numerusform>تغيّر %Ln صفًا</numerusform>
            <numerusform>تغيّر %Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>لم يختفِ شيء</numerusform>
            <numerusform>اختفى صف واحد</numerusform>
            <numerusform>اختفى صفان</numerusform>
            <numerusform>اختفت %Ln صفوف</numerusform>
            <numerusform>اختفى %Ln صفًا</numerusform>
            <numerusform>اختفى %Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>لا صف كما كان</numerusform>
            <numerusform>صف واحد كما كان</numerusform>
            <numerusform>صفان كما كانا</numerusform>
            <numerusform>%Ln صفوف كما كانت</numerusform>
            <numerusform>%Ln صفًا كما كانت</numerusform>
            <numerusform>%Ln صف كما كانت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) changed by hand since, which stay</source>
        <translation>
            <numerusform>لم يُغيَّر أي حقل يدويًا منذ ذلك الحين</numerusform>
            <numerusform>حقل واحد غُيِّر يدويًا منذ ذلك الحين، ويبقى</numerusform>
            <numerusform>حقلان غُيِّرا يدويًا منذ ذلك الحين، ويبقيان</numerusform>
            <numerusform>%Ln حقول غُيِّرت يدويًا منذ ذلك الحين، وتبقى</numerusform>
            <numerusform>%Ln حقلًا غُيِّرت يدويًا منذ ذلك الحين، وتبقى</numerusform>
            <numerusform>%Ln حقل غُيِّرت يدويًا منذ ذلك الحين، وتبقى</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: gone, and stays</source>
        <translation>%1: لم يعد موجودًا في الجدول، ويبقى في السجل</translation>
    </message>
    <message>
        <source>The register that takes the rows. Rows that it has of an earlier edition are known by their ids: what is different is changed, but nothing that was changed by hand.</source>
        <translation>السجل الذي تُدخل إليه الصفوف. وما فيه من صفوف إصدار سابق يُعرف بمعرّفاته: فيُغيَّر ما اختلف، ولا يُمس ما غُيِّر يدويًا.</translation>
    </message>
    <message>
        <source>With --into: what the table is an edition of, as ids of its rows begin; else the name of its codebook.</source>
        <translation>مع ‎--into‎: ما يُعد الجدول إصدارًا منه، وبه تبدأ معرّفات صفوفه؛ وإلا فاسم دليل ترميزه.</translation>
    </message>
    <message>
        <source>With --into: what becomes of rows that the table has no more, keep or bin.</source>
        <translation>مع ‎--into‎: مصير الصفوف التي لم تعد في الجدول، keep للإبقاء أو bin للسلة.</translation>
    </message>
    <message>
        <source>With --into: writes what is added, changed and gone as CSV.</source>
        <translation>مع ‎--into‎: يكتب ما أُضيف وما تغيّر وما اختفى بصيغة CSV.</translation>
    </message>
    <message>
        <source>--%1 goes with --into</source>
        <translation>‎--%1‎ لا يأتي إلا مع ‎--into‎</translation>
    </message>
    <message>
        <source>--into and --output are two ways; take one</source>
        <translation>‎--into‎ و‎--output‎ طريقان مختلفان؛ خذ أحدهما</translation>
    </message>
    <message>
        <source>the table is of no codebook; say what it is an edition of with --data-set NAME</source>
        <translation>لا يتبع الجدول أي دليل ترميز؛ حدّد ما هو إصدار منه بواسطة ‎--data-set NAME‎</translation>
    </message>
    <message>
        <source>import needs --output FOLDER, --into REGISTER or --dry-run</source>
        <translation>يحتاج import إلى ‎--output FOLDER‎ أو ‎--into REGISTER‎ أو ‎--dry-run‎</translation>
    </message>
    <message>
        <source>edition taken in</source>
        <translation>أُدخل إصدار</translation>
    </message>
    <message>
        <source>%1: the register holds no incident outside its bin.</source>
        <translation>%1: لا حادثة في هذا السجل خارج سلته.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents of the bin stay in the register; a folder of tables has none.</source>
        <translation>
            <numerusform>لا حوادث في السلة.</numerusform>
            <numerusform>حادثة واحدة في السلة تبقى في السجل؛ فلا سلة لمجلد الجداول.</numerusform>
            <numerusform>حادثتان في السلة تبقيان في السجل؛ فلا سلة لمجلد الجداول.</numerusform>
            <numerusform>%Ln حوادث في السلة تبقى في السجل؛ فلا سلة لمجلد الجداول.</numerusform>
            <numerusform>%Ln حادثة في السلة تبقى في السجل؛ فلا سلة لمجلد الجداول.</numerusform>
            <numerusform>%Ln حادثة في السلة تبقى في السجل؛ فلا سلة لمجلد الجداول.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its history (%Ln entries) stays in the register; a folder of tables has none.</source>
        <translation>
            <numerusform>لا تاريخ له.</numerusform>
            <numerusform>تاريخه (قيد واحد) يبقى في السجل؛ فلا تاريخ لمجلد الجداول.</numerusform>
            <numerusform>تاريخه (قيدان) يبقى في السجل؛ فلا تاريخ لمجلد الجداول.</numerusform>
            <numerusform>تاريخه (%Ln قيود) يبقى في السجل؛ فلا تاريخ لمجلد الجداول.</numerusform>
            <numerusform>تاريخه (%Ln قيداً) يبقى في السجل؛ فلا تاريخ لمجلد الجداول.</numerusform>
            <numerusform>تاريخه (%Ln قيد) يبقى في السجل؛ فلا تاريخ لمجلد الجداول.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stand(s) in other incidents, into which somebody took them</source>
        <translation>
            <numerusform>لا صف في حوادث أخرى</numerusform>
            <numerusform>صف واحد في حادث آخر، أخذه إليه أحدهم</numerusform>
            <numerusform>صفان في حوادث أخرى، أخذهما إليها أحدهم</numerusform>
            <numerusform>%Ln صفوف في حوادث أخرى، أخذها إليها أحدهم</numerusform>
            <numerusform>%Ln صفًا في حوادث أخرى، أخذها إليها أحدهم</numerusform>
            <numerusform>%Ln صف في حوادث أخرى، أخذها إليها أحدهم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>exact places</source>
        <translation>ما يُعرف مكانه بدقة</translation>
    </message>
    <message>
        <source>towns and quarters</source>
        <translation>بلدات وأحياء</translation>
    </message>
    <message>
        <source>what is known near a place</source>
        <translation>ما يُعرف قرب مكان</translation>
    </message>
    <message>
        <source>what is known for a district</source>
        <translation>ما يُعرف لمنطقة إدارية</translation>
    </message>
    <message>
        <source>what is known for a governorate</source>
        <translation>ما يُعرف لمحافظة</translation>
    </message>
    <message>
        <source>what is known for several areas together</source>
        <translation>ما يُعرف لعدة مناطق معاً</translation>
    </message>
    <message>
        <source>what is known for the country</source>
        <translation>ما يُعرف للبلد كله</translation>
    </message>
    <message>
        <source>what has no place</source>
        <translation>ما لا مكان له</translation>
    </message>
    <message>
        <source>what is of no stated kind</source>
        <translation>ما لم يُذكر نوعه</translation>
    </message>
    <message>
        <source>nobody who is named</source>
        <translation>فاعل لم يُذكر</translation>
    </message>
    <message>
        <source>a source that is not named</source>
        <translation>مصدر لم يُذكر</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names, number of other names</comment>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 وواحد آخر</numerusform>
            <numerusform>%1 واثنان آخران</numerusform>
            <numerusform>%1 و%Ln أخرى</numerusform>
            <numerusform>%1 و%Ln آخر</numerusform>
            <numerusform>%1 و%Ln آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>only by %1</source>
        <translation>الفاعل فقط: %1</translation>
    </message>
    <message>
        <source>not by %1</source>
        <translation>من دون ما فعله: %1</translation>
    </message>
    <message>
        <source>not by %1 alone</source>
        <translation>من دون ما انفرد به: %1</translation>
    </message>
    <message>
        <source>only what is told by %1</source>
        <translation>ما يذكره فقط: %1</translation>
    </message>
    <message>
        <source>without what is told by %1 alone</source>
        <translation>من دون ما ينفرد بذكره: %1</translation>
    </message>
    <message>
        <source>only from %1</source>
        <translation>من %1 فقط</translation>
    </message>
    <message>
        <source>not from %1</source>
        <translation>ما عدا %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>فقط: %1</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>من دون: %1</translation>
    </message>
    <message>
        <source>only in %1</source>
        <translation>في %1 فقط</translation>
    </message>
    <message>
        <source>only with the words “%1”</source>
        <translation>ما يرد فيه «%1» فقط</translation>
    </message>
    <message>
        <source>reading: %1</source>
        <translation>القراءة: %1</translation>
    </message>
    <message>
        <source>whole, where they reach beyond the days</source>
        <translation>كاملةً وإن تجاوزت الأيام المعروضة</translation>
    </message>
    <message>
        <source>only wholly inside the days</source>
        <translation>ما يقع كله داخل الأيام فقط</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>conditions</comment>
        <translation>%1؛ %2</translation>
    </message>
    <message>
        <source>as known on %1</source>
        <translation>كما كان معروفًا في %1</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy all that stands here</source>
        <translation>نسخ كل ما هنا</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Timeline (F6 goes there)</source>
        <translation>الخط الزمني (F6 للانتقال إليه)</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>تشغيل أو إيقاف</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>الأسهم</translation>
    </message>
    <message>
        <source>One step back or on</source>
        <translation>خطوة إلى الوراء أو الأمام</translation>
    </message>
    <message>
        <source>Ctrl+arrows, or Alt+Page up and Alt+Page down anywhere</source>
        <translation>Ctrl+الأسهم، أو Alt+Page up وAlt+Page down من أي مكان</translation>
    </message>
    <message>
        <source>Previous or next day with an incident</source>
        <translation>اليوم السابق أو التالي الذي فيه حادثة</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+الأسهم</translation>
    </message>
    <message>
        <source>Move the end of the window</source>
        <translation>تحريك نهاية النافذة</translation>
    </message>
    <message>
        <source>Ctrl+Shift+arrows</source>
        <translation>Ctrl+Shift+الأسهم</translation>
    </message>
    <message>
        <source>Move the beginning of the window</source>
        <translation>تحريك بداية النافذة</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Page Up و Page Down</translation>
    </message>
    <message>
        <source>Back or on by the length of the window</source>
        <translation>إلى الوراء أو الأمام بمقدار طول النافذة</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home و End</translation>
    </message>
    <message>
        <source>First or last days of the data</source>
        <translation>أول أيام البيانات أو آخرها</translation>
    </message>
    <message>
        <source>+ and -, 0, Enter</source>
        <translation>+ و -، 0، Enter</translation>
    </message>
    <message>
        <source>Closer, farther, the whole, the window</source>
        <translation>أقرب، أبعد، الكل، النافذة</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>All of time</source>
        <translation>كل الزمن</translation>
    </message>
    <message>
        <source>Map (F7 goes there)</source>
        <translation>الخريطة (F7 للانتقال إليها)</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>تحريك الخريطة</translation>
    </message>
    <message>
        <source>+ and -</source>
        <translation>+ و -</translation>
    </message>
    <message>
        <source>Closer, farther</source>
        <translation>أقرب، أبعد</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab و Shift+Tab</translation>
    </message>
    <message>
        <source>From marker to marker</source>
        <translation>من علامة إلى علامة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the marker</source>
        <translation>فتح العلامة</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+يمين، Alt+يسار</translation>
    </message>
    <message>
        <source>Back to what was shown before, and forward</source>
        <translation>رجوع إلى ما كان معروضًا من قبل، وتقدّم</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find a place or an incident</source>
        <translation>ابحث عن مكان أو حادثة</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>List of incidents</source>
        <translation>قائمة الحوادث</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Open an atlas</source>
        <translation>فتح أطلس</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save what is seen as a picture</source>
        <translation>حفظ ما يُرى صورةً</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>هذه المفاتيح</translation>
    </message>
    <message>
        <source>Noted while reading</source>
        <translation>ملاحظات أثناء القراءة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>About Sijill</source>
        <translation>حول سجل</translation>
    </message>
    <message>
        <source>Where, when, how many, who says so, and how sure.</source>
        <translation>أين ومتى وكم، ومن يقول ذلك، وبأي ثقة.</translation>
    </message>
    <message>
        <source>Version %1. Free software under the Apache Licence 2.0.</source>
        <translation>الإصدار %1. برنامج حر برخصة أباتشي 2.0.</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Measure: clicks or arrows and Enter set points, Backspace takes the last</source>
        <translation>القياس: النقر أو الأسهم وEnter لوضع النقاط، وBackspace لحذف آخرها</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>إظهار أو إخفاء</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+أعلى، Alt+أسفل</translation>
    </message>
    <message>
        <source>Above or below the next layer</source>
        <translation>فوق الطبقة المجاورة أو تحتها</translation>
    </message>
    <message>
        <source>Zoom to the layer</source>
        <translation>التقريب إلى الطبقة</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+Enter</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هي</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <translation>إزالة الطبقة</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Add layers</source>
        <translation>إضافة طبقات</translation>
    </message>
    <message>
        <source>Space or F8</source>
        <translation>المسافة أو F8</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>التقديم</translation>
    </message>
    <message>
        <source>Right, Space, Page down</source>
        <translation>السهم إلى الأمام أو المسافة أو Page down</translation>
    </message>
    <message>
        <source>The next scene; from a look aside back to the scene</source>
        <translation>المشهد التالي؛ ومن النظرة الجانبية عودة إلى المشهد</translation>
    </message>
    <message>
        <source>Left, Page up</source>
        <translation>السهم إلى الخلف أو Page up</translation>
    </message>
    <message>
        <source>The previous scene</source>
        <translation>المشهد السابق</translation>
    </message>
    <message>
        <source>The first scene, the last scene</source>
        <translation>أول المشاهد، آخر المشاهد</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Pause, go on</source>
        <translation>إيقاف مؤقت، متابعة</translation>
    </message>
    <message>
        <source>B, W</source>
        <translation>B وW</translation>
    </message>
    <message>
        <source>A black or a white screen</source>
        <translation>شاشة سوداء أو بيضاء</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>The presenter&apos;s screen</source>
        <translation>شاشة المقدّم</translation>
    </message>
    <message>
        <source>+ and -, mouse</source>
        <translation>+ و- والفأرة</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>النظر عن قرب</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>المشاهد</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Add the view as a scene</source>
        <translation>إضافة المعروض مشهداً</translation>
    </message>
    <message>
        <source>F5, Shift+F5</source>
        <translation>F5 وShift+F5</translation>
    </message>
    <message>
        <source>Present the scenes; from this scene</source>
        <translation>تقديم المشاهد؛ بدءاً من هذا المشهد</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+السحب</translation>
    </message>
    <message>
        <source>Closer, to the box that is drawn</source>
        <translation>اقتراب إلى المربع المرسوم</translation>
    </message>
    <message>
        <source>F3, F4</source>
        <translation>F3، F4</translation>
    </message>
    <message>
        <source>Legend and what is not placed: whole, folded, hidden</source>
        <translation>مفتاح الخريطة وما هو بلا مكان: كاملاً أو مطوياً أو مخفياً</translation>
    </message>
    <message>
        <source>F10</source>
        <translation>F10</translation>
    </message>
    <message>
        <source>The menus</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Find what can be done, by its name</source>
        <translation>البحث باسم الأمر عما يمكن فعله</translation>
    </message>
    <message>
        <source>Made with Qt (LGPL 3), GDAL and PROJ (MIT), GeographicLib (MIT), ICU (Unicode), SQLite (public domain) and FFmpeg (LGPL 2.1 or GPL 2); Noto fonts (Open Font Licence 1.1).</source>
        <translation>بُني على Qt (LGPL 3) وGDAL وPROJ (MIT) وGeographicLib (MIT) وICU (Unicode) وSQLite (ملكية عامة) وFFmpeg (LGPL 2.1 أو GPL 2)؛ خطوط Noto (Open Font Licence 1.1).</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>معاني الإشارات</translation>
    </message>
    <message>
        <source>The area of a disc is the number of people. A badge stands for an area: where in it is not known. What has no place is told in a corner of the map, and counted.</source>
        <translation>مساحة القرص هي عدد الناس. الشارة تدل على منطقة: لا يُعرف الموضع داخلها. وما لا مكان له يُذكر في زاوية الخريطة ويُحتسب.</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z، Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Undo a change of scenes, layers or files; do it again</source>
        <translation>التراجع عن تغيير في المشاهد أو الطبقات أو الملفات؛ وإعادته</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Places, sources and names of a register</source>
        <translation>أماكن السجل ومصادره وأسماؤه</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Delete</source>
        <translation>Ctrl+Shift+Delete</translation>
    </message>
    <message>
        <source>The bin</source>
        <translation>السلة</translation>
    </message>
    <message>
        <source>Shift+M</source>
        <translation>Shift+M</translation>
    </message>
    <message>
        <source>Move the point of the selected incident</source>
        <translation>نقل نقطة الحادثة المحددة</translation>
    </message>
    <message>
        <source>Ctrl+X, Ctrl+C, Ctrl+V</source>
        <translation>Ctrl+X، Ctrl+C، Ctrl+V</translation>
    </message>
    <message>
        <source>Cut, copy and paste incidents, also between registers</source>
        <translation>قص الحوادث ونسخها ولصقها، وبين السجلات أيضاً</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>Make the selected incidents part of another one</source>
        <translation>جعل الحوادث المحددة جزءاً من حادثة أخرى</translation>
    </message>
    <message>
        <source>Table and charts of totals</source>
        <translation>جدول المجاميع ورسومها</translation>
    </message>
    <message>
        <source>Ctrl+N, E, Shift+E</source>
        <translation>Ctrl+N و E و Shift+E</translation>
    </message>
    <message>
        <source>Enter an incident; edit the selected one; set a field of several</source>
        <translation>إدخال حادثة؛ تحرير المحددة؛ تعيين حقل لعدة حوادث</translation>
    </message>
    <message>
        <source>Ctrl+M, Ctrl+Alt+M</source>
        <translation>Ctrl+M و Ctrl+Alt+M</translation>
    </message>
    <message>
        <source>Merge the selected incidents; split one</source>
        <translation>دمج الحوادث المحددة؛ تقسيم حادثة</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>البحث عن المكررات</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>الثاني</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>the first is part of the second</source>
        <translation>الأول جزء من الثاني</translation>
    </message>
    <message>
        <source>the second is part of the first</source>
        <translation>الثاني جزء من الأول</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) may be the same event,</source>
        <translation>
            <numerusform>لا زوج قد يكون حدثاً واحداً،</numerusform>
            <numerusform>زوج واحد قد يكون حدثاً واحداً،</numerusform>
            <numerusform>زوجان قد يكون كل منهما حدثاً واحداً،</numerusform>
            <numerusform>%Ln أزواج قد يكون كل منها حدثاً واحداً،</numerusform>
            <numerusform>%Ln زوجاً قد يكون كل منها حدثاً واحداً،</numerusform>
            <numerusform>%Ln زوج قد يكون كل منها حدثاً واحداً،</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) a part and its whole,</source>
        <translation>
            <numerusform>ولا زوج من جزء وكلّه،</numerusform>
            <numerusform>وزوج واحد من جزء وكلّه،</numerusform>
            <numerusform>وزوجان من جزء وكلّه،</numerusform>
            <numerusform>و%Ln أزواج من جزء وكلّه،</numerusform>
            <numerusform>و%Ln زوجاً من جزء وكلّه،</numerusform>
            <numerusform>و%Ln زوج من جزء وكلّه،</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln pair(s) are possible. Nothing is merged: all of them are counted.</source>
        <translation>
            <numerusform>ولا زوج محتمل. لم يُدمج شيء: كلها محسوبة.</numerusform>
            <numerusform>وزوج واحد محتمل. لم يُدمج شيء: كلها محسوبة.</numerusform>
            <numerusform>وزوجان محتملان. لم يُدمج شيء: كلها محسوبة.</numerusform>
            <numerusform>و%Ln أزواج محتملة. لم يُدمج شيء: كلها محسوبة.</numerusform>
            <numerusform>و%Ln زوجاً محتملاً. لم يُدمج شيء: كلها محسوبة.</numerusform>
            <numerusform>و%Ln زوج محتمل. لم يُدمج شيء: كلها محسوبة.</numerusform>
        </translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>a time that is known for a week or longer only</source>
        <translation>زمن لا يُعرف إلا لأسبوع أو أطول</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>في اليوم نفسه</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) apart</source>
        <translation>
            <numerusform>في اليوم نفسه</numerusform>
            <numerusform>بفارق يوم واحد</numerusform>
            <numerusform>بفارق يومين</numerusform>
            <numerusform>بفارق %Ln أيام</numerusform>
            <numerusform>بفارق %Ln يوماً</numerusform>
            <numerusform>بفارق %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>known for an area only, which holds the other&apos;s place</source>
        <translation>أحدهما معروف لمنطقة فقط، وفيها مكان الآخر</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>بلا مكان</translation>
    </message>
    <message>
        <source>the same point</source>
        <translation>عند النقطة نفسها</translation>
    </message>
    <message>
        <source>%1 km apart</source>
        <translation>على مسافة %1 كم</translation>
    </message>
    <message>
        <source>no figures to compare</source>
        <translation>لا أرقام للمقارنة</translation>
    </message>
    <message>
        <source>%1 killed in both</source>
        <comment>a number of people</comment>
        <translation>عدد القتلى في كليهما: %1</translation>
    </message>
    <message>
        <source>%1 and %2 killed, which agree</source>
        <comment>numbers of people</comment>
        <translation>عدد القتلى %1 و%2، وهما متوافقان</translation>
    </message>
    <message>
        <source>%1 and %2 killed, which are close</source>
        <comment>numbers of people</comment>
        <translation>عدد القتلى %1 و%2، وهما متقاربان</translation>
    </message>
    <message>
        <source>%1 and %2 killed, which are far apart</source>
        <comment>numbers of people</comment>
        <translation>عدد القتلى %1 و%2، وهما متباعدان</translation>
    </message>
    <message>
        <source>the same event</source>
        <translation>الحدث نفسه</translation>
    </message>
    <message>
        <source>part of the other</source>
        <translation>جزء من الآخر</translation>
    </message>
    <message>
        <source>possibly the same event</source>
        <translation>قد يكون الحدث نفسه</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parts come to the figure of the whole</source>
        <translation>
            <numerusform>لا أجزاء تبلغ رقم الكل</numerusform>
            <numerusform>جزء واحد يبلغ رقم الكل</numerusform>
            <numerusform>جزآن يبلغ مجموعهما رقم الكل</numerusform>
            <numerusform>%Ln أجزاء يبلغ مجموعها رقم الكل</numerusform>
            <numerusform>%Ln جزءاً يبلغ مجموعها رقم الكل</numerusform>
            <numerusform>%Ln جزء يبلغ مجموعها رقم الكل</numerusform>
        </translation>
    </message>
    <message>
        <source>one of them counts no civilians among its killed</source>
        <translation>أحدهما لا يعدّ مدنيين بين قتلاه</translation>
    </message>
    <message>
        <source>both in “%1”</source>
        <comment>a report</comment>
        <translation>كلاهما في «%1»</translation>
    </message>
    <message>
        <source>both from %1</source>
        <comment>a source</comment>
        <translation>كلاهما عن %1</translation>
    </message>
    <message>
        <source>both by %1</source>
        <comment>actors</comment>
        <translation>كلاهما من فعل %1</translation>
    </message>
    <message>
        <source>of the same kind</source>
        <translation>من النوع نفسه</translation>
    </message>
    <message>
        <source>both name “%1”</source>
        <comment>words</comment>
        <translation>كلاهما يذكر «%1»</translation>
    </message>
    <message>
        <source>”, “</source>
        <comment>between quoted words</comment>
        <translation>»، «</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other incident(s) near it fit as well</source>
        <translation>
            <numerusform>لا حادث آخر قريب منه يناسب أيضاً</numerusform>
            <numerusform>حادث آخر قريب منه يناسب أيضاً</numerusform>
            <numerusform>حادثان آخران قريبان منه يناسبان أيضاً</numerusform>
            <numerusform>%Ln حوادث أخرى قريبة منه تناسب أيضاً</numerusform>
            <numerusform>%Ln حادثاً آخر قريباً منه تناسب أيضاً</numerusform>
            <numerusform>%Ln حادث آخر قريب منه تناسب أيضاً</numerusform>
        </translation>
    </message>
    <message>
        <source>one of them is in no total</source>
        <translation>أحدهما ليس في أي مجموع</translation>
    </message>
    <message>
        <source>The column “%1” is missing; a table of pairs that are not the same event has it.</source>
        <translation>العمود «%1» غير موجود؛ جدول الأزواج التي ليست حدثاً واحداً فيه هذا العمود.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>A row names two incidents by their ids; this one does not. Nothing of the table is used.</source>
        <translation>يسمّي كل صف حادثين بمعرّفيهما، وهذا الصف لا يفعل. لم يُستعمل شيء من الجدول.</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>add %1</source>
        <comment>file</comment>
        <translation>إضافة %1</translation>
    </message>
    <message>
        <source>take out %1</source>
        <comment>file</comment>
        <translation>إخراج %1</translation>
    </message>
    <message>
        <source>count all rows of %1</source>
        <comment>file</comment>
        <translation>احتساب كل صفوف %1</translation>
    </message>
    <message>
        <source>decide places of %1</source>
        <comment>file</comment>
        <translation>البت في أماكن %1</translation>
    </message>
    <message>
        <source>read %1 otherwise</source>
        <comment>file</comment>
        <translation>قراءة %1 بطريقة أخرى</translation>
    </message>
    <message>
        <source>change the files</source>
        <translation>تغيير الملفات</translation>
    </message>
    <message>
        <source>add layer “%1”</source>
        <translation>إضافة الطبقة «%1»</translation>
    </message>
    <message>
        <source>remove layer “%1”</source>
        <translation>إزالة الطبقة «%1»</translation>
    </message>
    <message>
        <source>change the layers</source>
        <translation>تغيير الطبقات</translation>
    </message>
    <message>
        <source>move a layer</source>
        <translation>نقل طبقة</translation>
    </message>
    <message>
        <source>show a layer</source>
        <translation>إظهار طبقة</translation>
    </message>
    <message>
        <source>hide a layer</source>
        <translation>إخفاء طبقة</translation>
    </message>
    <message>
        <source>style a layer</source>
        <translation>تغيير مظهر طبقة</translation>
    </message>
    <message>
        <source>enter into the register</source>
        <translation>إدخال في السجل</translation>
    </message>
    <message>
        <source>enter “%1”</source>
        <translation>إدخال «%1»</translation>
    </message>
    <message>
        <source>put into the bin</source>
        <translation>نقل إلى السلة</translation>
    </message>
    <message>
        <source>put “%1” into the bin</source>
        <translation>نقل «%1» إلى السلة</translation>
    </message>
    <message>
        <source>take out of the bin</source>
        <translation>إخراج من السلة</translation>
    </message>
    <message>
        <source>change the register</source>
        <translation>تغيير في السجل</translation>
    </message>
    <message>
        <source>change “%1”</source>
        <translation>تغيير «%1»</translation>
    </message>
    <message>
        <source>another program has changed the register since; nothing was changed</source>
        <translation>غيّر برنامج آخر السجل منذ ذلك الحين؛ لم يتغير شيء</translation>
    </message>
    <message>
        <source>merge incidents</source>
        <translation>دمج حوادث</translation>
    </message>
    <message>
        <source>merge into “%1”</source>
        <translation>دمج في «%1»</translation>
    </message>
    <message>
        <source>split an incident</source>
        <translation>تقسيم حادث</translation>
    </message>
    <message>
        <source>split “%1”</source>
        <translation>تقسيم «%1»</translation>
    </message>
    <message>
        <source>say that two are not the same</source>
        <translation>القول إن حادثين ليسا حدثاً واحداً</translation>
    </message>
    <message>
        <source>what another program changed</source>
        <translation>ما غيّره برنامج آخر</translation>
    </message>
    <message>
        <source>take an edition in</source>
        <translation>إدخال إصدار</translation>
    </message>
    <message>
        <source>another window edits this register; nothing was changed</source>
        <translation>نافذة أخرى تحرّر هذا السجل؛ لم يتغير شيء</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>It will be kept as undated.</source>
        <translation>يُحفظ من دون تاريخ.</translation>
    </message>
    <message>
        <source>That is no position: %1.</source>
        <translation>هذا ليس موقعاً: %1.</translation>
    </message>
    <message>
        <source>It will be kept as unplaced.</source>
        <translation>يُحفظ من دون مكان.</translation>
    </message>
    <message>
        <source>The point lies outside %1.</source>
        <translation>تقع النقطة خارج %1.</translation>
    </message>
    <message>
        <source>An incident is no part of itself.</source>
        <translation>لا تكون الحادثة جزءاً من نفسها.</translation>
    </message>
    <message>
        <source>The note does not say why it is not counted.</source>
        <translation>لا تذكر الملاحظة سبب عدم احتسابها.</translation>
    </message>
    <message>
        <source>No source is named.</source>
        <translation>لم يُذكر مصدر.</translation>
    </message>
    <message>
        <source>The claim has this figure twice.</source>
        <translation>هذا الرقم مكرر في الرواية نفسها.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>How well the time is known</source>
        <translation>مدى معرفة الوقت</translation>
    </message>
    <message>
        <source>How well the place is known</source>
        <translation>مدى معرفة المكان</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>على يد من</translation>
    </message>
    <message>
        <source>Against whom</source>
        <translation>ضد من</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>بماذا</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>محتسبة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Title in Arabic</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note in Arabic</source>
        <translation>الملاحظة بالعربية</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Taken by the best reading</source>
        <translation>تأخذها القراءة الأفضل</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>الأفضل</translation>
    </message>
    <message>
        <source>High</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>اللفظ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>moment, what was done</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>moment, who, what was done</comment>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>أُدخلت</translation>
    </message>
    <message>
        <source>put into the bin</source>
        <translation>نُقلت إلى السلة</translation>
    </message>
    <message>
        <source>taken out of the bin</source>
        <translation>أُخرجت من السلة</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>أُلغي التغيير</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>أُعيد التغيير</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>غُيّرت</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>قتلى</translation>
    </message>
    <message>
        <source>Wounded</source>
        <translation>جرحى</translation>
    </message>
    <message>
        <source>%1: %2, removed</source>
        <comment>measure, number</comment>
        <translation>%1: %2، حُذف</translation>
    </message>
    <message>
        <source>A claim, removed</source>
        <translation>رواية حُذفت</translation>
    </message>
    <message>
        <source>“%1” may be one of several: %2.</source>
        <translation>قد يكون «%1» واحداً من عدة: %2.</translation>
    </message>
    <message>
        <source>There is no incident “%1”.</source>
        <translation>لا توجد حادثة «%1».</translation>
    </message>
    <message>
        <source>“%1” is new and will be entered.</source>
        <translation>«%1» جديد وسيُدخل.</translation>
    </message>
    <message>
        <source>No place is called “%1”. With a point, or with its area behind a comma, it is entered as a new one.</source>
        <translation>لا مكان باسم «%1». مع نقطة، أو مع منطقته بعد فاصلة، يُدخل مكاناً جديداً.</translation>
    </message>
    <message>
        <source>A report has one day: “%1” is several.</source>
        <translation>للتقرير يوم واحد: «%1» عدة أيام.</translation>
    </message>
    <message>
        <source>This changes the report for all of its claims.</source>
        <translation>هذا يغيّر التقرير في كل رواياته.</translation>
    </message>
    <message>
        <source>Day and month may be the other way round; with the month in words it is sure.</source>
        <translation>قد يكون اليوم والشهر معكوسين؛ كتابة الشهر بالحروف تحسم ذلك.</translation>
    </message>
    <message>
        <source>That day is another weekday.</source>
        <translation>ذلك التاريخ يوم آخر من الأسبوع.</translation>
    </message>
    <message>
        <source>One end is open, and only the other is kept; say it in the note.</source>
        <translation>أحد الطرفين مفتوح ولا يُحفظ إلا الآخر؛ اذكر ذلك في الملاحظة.</translation>
    </message>
    <message>
        <source>The words say more than the days that are kept; say it in the note.</source>
        <translation>الكلمات تقول أكثر من الأيام المحفوظة؛ اذكر ذلك في الملاحظة.</translation>
    </message>
    <message>
        <source>Taken from another calendar.</source>
        <translation>مأخوذ من تقويم آخر.</translation>
    </message>
    <message>
        <source>The year has two figures; it is taken as %1.</source>
        <translation>السنة من رقمين؛ أُخذت على أنها %1.</translation>
    </message>
    <message>
        <source>That is still to come.</source>
        <translation>لم يأتِ ذلك بعد.</translation>
    </message>
    <message>
        <source>No time is understood in “%1”; such as 14 January 2013, 2013-01, 21-24 January 2016.</source>
        <translation>لا يُفهم وقت من «%1»؛ اكتب مثلاً ١٤ كانون الثاني ٢٠١٣ أو 2013-01 أو ٢١-٢٤ كانون الثاني ٢٠١٦.</translation>
    </message>
    <message>
        <source>A number of people is not below zero.</source>
        <translation>لا يقل عدد الناس عن الصفر.</translation>
    </message>
    <message>
        <source>No number of people is as large as that.</source>
        <translation>لا يبلغ عدد الناس هذا الحد.</translation>
    </message>
    <message>
        <source>Those among them need a figure of their own to be counted apart.</source>
        <translation>من هم بينهم يحتاجون رقماً خاصاً بهم ليُحتسبوا على حدة.</translation>
    </message>
    <message>
        <source>No number is understood; only the words are kept.</source>
        <translation>لا يُفهم عدد؛ تُحفظ الكلمات وحدها.</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>في السلة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents are too many to be carried at once</source>
        <translation>
            <numerusform>لا حوادث تُنقل</numerusform>
            <numerusform>حادثة واحدة أكثر مما يُنقل دفعة واحدة</numerusform>
            <numerusform>حادثتان أكثر مما يُنقل دفعة واحدة</numerusform>
            <numerusform>%Ln حوادث أكثر مما يُنقل دفعة واحدة</numerusform>
            <numerusform>%Ln حادثة أكثر مما يُنقل دفعة واحدة</numerusform>
            <numerusform>%Ln حادثة أكثر مما يُنقل دفعة واحدة</numerusform>
        </translation>
    </message>
    <message>
        <source>some of the incidents are not there any more</source>
        <translation>بعض الحوادث لم تعد موجودة</translation>
    </message>
    <message>
        <source>what is on the clipboard is no whole set of incidents of a register; nothing was entered</source>
        <translation>ما في الحافظة ليس مجموعة كاملة من حوادث سجل؛ ولم يُدخل شيء</translation>
    </message>
    <message>
        <source>it was copied by a newer version of this program; nothing was entered</source>
        <translation>نُسخ بإصدار أحدث من هذا البرنامج؛ ولم يُدخل شيء</translation>
    </message>
    <message>
        <source>one record alone has nothing to be merged with</source>
        <translation>قيد واحد وحده ليس معه ما يُدمج به</translation>
    </message>
    <message>
        <source>there is no “%1” in %2 any more</source>
        <translation>لم يعد “%1” موجوداً في %2</translation>
    </message>
    <message>
        <source>“%1” is given by a layer and would come back with it; only one such place can be merged, as the one that is kept</source>
        <translation>“%1” تعطيه طبقة وسيعود معها؛ ولا يُدمج من هذه الأماكن إلا واحد، على أن يكون هو الباقي</translation>
    </message>
    <message>
        <source>“%1” and “%2” are not of one kind: one is an area, or one of another level</source>
        <translation>“%1” و“%2” ليسا من نوع واحد: أحدهما منطقة، أو من مستوى آخر</translation>
    </message>
    <message>
        <source>claim %1 has a number for each of them, and which one holds is not known; nothing was changed</source>
        <translation>في الرواية %1 عدد لكل منهما، ولا يُعرف أيهما يصح؛ ولم يتغير شيء</translation>
    </message>
    <message>
        <source>there is no table “%1”</source>
        <translation>لا يوجد جدول “%1”</translation>
    </message>
    <message>
        <source>there is no incident “%1” any more</source>
        <translation>لم تعد الحادثة “%1” موجودة</translation>
    </message>
    <message>
        <source>merged with another</source>
        <translation>دُمج مع حادث آخر</translation>
    </message>
    <message>
        <source>split into two</source>
        <translation>قُسم إلى حادثين</translation>
    </message>
    <message>
        <source>compared with another</source>
        <translation>قورن بحادث آخر</translation>
    </message>
    <message>
        <source>the same event: %1 of %2</source>
        <comment>id in a table, name of the table</comment>
        <translation>الحدث نفسه: %1 من %2</translation>
    </message>
    <message>
        <source>changed elsewhere</source>
        <translation>غُيِّر خارج سجل</translation>
    </message>
    <message>
        <source>taken from an edition</source>
        <translation>أُخذ من إصدار</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>بلا رقم</translation>
    </message>
    <message>
        <source>Killed: %1; together: %2</source>
        <translation>القتلى: %1؛ معاً: %2</translation>
    </message>
    <message>
        <source>Wounded: %1; together: %2</source>
        <translation>الجرحى: %1؛ معاً: %2</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between figures</comment>
        <translation> و</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is told of an incident</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>goes to the bin</source>
        <comment>an incident</comment>
        <translation>يُنقل إلى السلة</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <comment>an incident</comment>
        <translation>يبقى كما هو</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>صف واحد جديد</numerusform>
            <numerusform>صفان جديدان</numerusform>
            <numerusform>%Ln صفوف جديدة</numerusform>
            <numerusform>%Ln صفًا جديدًا</numerusform>
            <numerusform>%Ln صف جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>لم يتغير شيء</numerusform>
            <numerusform>تغيّر صف واحد</numerusform>
            <numerusform>تغيّر صفان</numerusform>
            <numerusform>تغيّرت %Ln صفوف</numerusform>
            <numerusform>تغيّر %Ln صفًا</numerusform>
            <numerusform>تغيّر %Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>لم يختفِ شيء</numerusform>
            <numerusform>اختفى صف واحد</numerusform>
            <numerusform>اختفى صفان</numerusform>
            <numerusform>اختفت %Ln صفوف</numerusform>
            <numerusform>اختفى %Ln صفًا</numerusform>
            <numerusform>اختفى %Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>لا صف كما كان</numerusform>
            <numerusform>صف واحد كما كان</numerusform>
            <numerusform>صفان كما كانا</numerusform>
            <numerusform>%Ln صفوف كما كانت</numerusform>
            <numerusform>%Ln صفًا كما كانت</numerusform>
            <numerusform>%Ln صف كما كانت</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>numbers of rows, as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers of rows</comment>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) were changed by hand since, and stay.</source>
        <translation>
            <numerusform>لم يُغيَّر أي حقل يدويًا منذ ذلك الحين.</numerusform>
            <numerusform>حقل واحد غُيِّر يدويًا منذ ذلك الحين، ويبقى.</numerusform>
            <numerusform>حقلان غُيِّرا يدويًا منذ ذلك الحين، ويبقيان.</numerusform>
            <numerusform>%Ln حقول غُيِّرت يدويًا منذ ذلك الحين، وتبقى.</numerusform>
            <numerusform>%Ln حقلًا غُيِّرت يدويًا منذ ذلك الحين، وتبقى.</numerusform>
            <numerusform>%Ln حقل غُيِّرت يدويًا منذ ذلك الحين، وتبقى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stand in other incidents, into which somebody took them, and stay there.</source>
        <translation>
            <numerusform>لا صف في حوادث أخرى.</numerusform>
            <numerusform>صف واحد في حادث آخر أخذه إليه أحدهم، ويبقى هناك.</numerusform>
            <numerusform>صفان في حوادث أخرى أخذهما إليها أحدهم، ويبقيان هناك.</numerusform>
            <numerusform>%Ln صفوف في حوادث أخرى أخذها إليها أحدهم، وتبقى هناك.</numerusform>
            <numerusform>%Ln صفًا في حوادث أخرى أخذها إليها أحدهم، وتبقى هناك.</numerusform>
            <numerusform>%Ln صف في حوادث أخرى أخذها إليها أحدهم، وتبقى هناك.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a measure, a field of it</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>%1; %2</source>
        <comment>a group of people, why so</comment>
        <translation>%1؛ %2</translation>
    </message>
    <message>
        <source>Region, where no governorate is named</source>
        <translation>الإقليم، حيث لا تُذكر محافظة</translation>
    </message>
    <message numerus="yes">
        <source>The sum of %Ln events.</source>
        <translation>
            <numerusform>مجموع لا حوادث.</numerusform>
            <numerusform>مجموع حادثة واحدة.</numerusform>
            <numerusform>مجموع حادثتين.</numerusform>
            <numerusform>مجموع %Ln حوادث.</numerusform>
            <numerusform>مجموع %Ln حادثة.</numerusform>
            <numerusform>مجموع %Ln حادثة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A row is the sum of several events: %1 events in %Ln rows.</source>
        <translation>
            <numerusform>الصف مجموع عدة حوادث: عدد الحوادث %1 في لا صفوف.</numerusform>
            <numerusform>الصف مجموع عدة حوادث: عدد الحوادث %1 في صف واحد.</numerusform>
            <numerusform>الصف مجموع عدة حوادث: عدد الحوادث %1 في صفين.</numerusform>
            <numerusform>الصف مجموع عدة حوادث: عدد الحوادث %1 في %Ln صفوف.</numerusform>
            <numerusform>الصف مجموع عدة حوادث: عدد الحوادث %1 في %Ln صفاً.</numerusform>
            <numerusform>الصف مجموع عدة حوادث: عدد الحوادث %1 في %Ln صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many events the row is the sum of</source>
        <translation>عدد الحوادث التي يجمعها الصف</translation>
    </message>
    <message>
        <source>Year of the last day</source>
        <translation>سنة اليوم الأخير</translation>
    </message>
    <message>
        <source>Month of the last day</source>
        <translation>شهر اليوم الأخير</translation>
    </message>
    <message>
        <source>Day of the month of the last day</source>
        <translation>رقم اليوم الأخير في شهره</translation>
    </message>
    <message>
        <source>Part %1 of the killed or wounded</source>
        <translation>الجزء %1 من القتلى أو الجرحى</translation>
    </message>
    <message>
        <source>a day of something else than the incident</source>
        <translation>يوم أمر آخر غير الحادثة</translation>
    </message>
    <message>
        <source>a day of the report, for want of a better one</source>
        <translation>يوم التقرير، إذ لا يوجد ما هو أفضل منه</translation>
    </message>
    <message>
        <source>the middle of an area is no point of the incident</source>
        <translation>وسط المنطقة ليس موضع الحادثة</translation>
    </message>
    <message>
        <source>of the form, not of the incident</source>
        <translation>من الاستمارة لا من الحادثة</translation>
    </message>
    <message>
        <source>of the receiver that found the position</source>
        <translation>من الجهاز الذي حدّد الموضع</translation>
    </message>
    <message>
        <source>the column is named so, but most of its cells are no degrees</source>
        <translation>اسم العمود يقول ذلك، لكن معظم خلاياه ليست درجات</translation>
    </message>
    <message>
        <source>so your preset %1 says</source>
        <translation>هكذا يقول إعدادك المحفوظ %1</translation>
    </message>
    <message>
        <source>the tag %1 says so</source>
        <translation>هكذا تقول الوسمة %1</translation>
    </message>
    <message>
        <source>another column of the same figure; which of them are parts of it is not clear</source>
        <translation>عمود آخر للرقم نفسه؛ ولا يتضح أيّها أجزاء منه</translation>
    </message>
    <message>
        <source>the point of the feature</source>
        <translation>نقطة المعلم</translation>
    </message>
    <message>
        <source>so you have chosen</source>
        <translation>هكذا اخترت</translation>
    </message>
    <message>
        <source>the middle of an area is no point of the incidents</source>
        <translation>وسط المنطقة ليس موضع الحوادث</translation>
    </message>
    <message>
        <source>what is known for the governorate alone is counted in the district of its capital</source>
        <translation>ما عُرف للمحافظة وحدها يُعدّ في منطقة مركزها</translation>
    </message>
    <message>
        <source>the number of an area, in many rows</source>
        <translation>رقم منطقة، ويرد في صفوف كثيرة</translation>
    </message>
    <message>
        <source>of the dead and the missing together</source>
        <translation>للقتلى والمفقودين معاً</translation>
    </message>
    <message>
        <source>people who were neither killed nor wounded</source>
        <translation>أشخاص لم يُقتلوا ولم يُجرحوا</translation>
    </message>
    <message>
        <source>a day of the report, not of the incident</source>
        <translation>يوم التقرير لا يوم الحادثة</translation>
    </message>
    <message>
        <source>people who live there, no figure of the incidents</source>
        <translation>عدد السكان هناك، وليس رقماً عن الحوادث</translation>
    </message>
    <message>
        <source>a part of the day, not an hour</source>
        <translation>جزء من النهار لا ساعة</translation>
    </message>
    <message>
        <source>the killed, wounded and kidnapped together</source>
        <translation>القتلى والجرحى والمخطوفون معاً</translation>
    </message>
    <message>
        <source>a kind of place, no name of one</source>
        <translation>نوع مكان لا اسم مكان</translation>
    </message>
    <message>
        <source>the campaign that the event belongs to</source>
        <translation>الحملة التي تتبعها الحادثة</translation>
    </message>
    <message>
        <source>“%1” is a country; its coordinates are taken for those of no place in it.</source>
        <translation>«%1» بلد؛ ولا تُعدّ إحداثياته موضعاً فيه.</translation>
    </message>
    <message>
        <source>country for a place</source>
        <translation>بلد في موضع المكان</translation>
    </message>
    <message>
        <source>“%1” is not read (%2): %3</source>
        <translation>لم يُقرأ «%1» (%2): %3</translation>
    </message>
    <message>
        <source>“%1” is not read, and looks like dates, counts or coordinates: %2</source>
        <translation>لم يُقرأ «%1»، ويبدو أنه تواريخ أو أعداد أو إحداثيات: %2</translation>
    </message>
    <message numerus="yes">
        <source>The header was found in %1; %Ln rows above it are left out.</source>
        <translation>
            <numerusform>وُجد صف الأسماء في %1؛ ولا صف فوقه.</numerusform>
            <numerusform>وُجد صف الأسماء في %1؛ وتُرك صف واحد فوقه.</numerusform>
            <numerusform>وُجد صف الأسماء في %1؛ وتُرك صفان فوقه.</numerusform>
            <numerusform>وُجد صف الأسماء في %1؛ وتُركت %Ln صفوف فوقه.</numerusform>
            <numerusform>وُجد صف الأسماء في %1؛ وتُرك %Ln صفًا فوقه.</numerusform>
            <numerusform>وُجد صف الأسماء في %1؛ وتُرك %Ln صف فوقه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows stand in more than one of the tables, cell by cell; they are counted each time.</source>
        <translation>
            <numerusform>لا صف يرد في أكثر من جدول.</numerusform>
            <numerusform>صف واحد يرد في أكثر من جدول، خلية بخلية؛ يُحسب في كل مرة.</numerusform>
            <numerusform>صفان يردان في أكثر من جدول، خلية بخلية؛ يُحسبان في كل مرة.</numerusform>
            <numerusform>%Ln صفوف ترد في أكثر من جدول، خلية بخلية؛ تُحسب في كل مرة.</numerusform>
            <numerusform>%Ln صفًا ترد في أكثر من جدول، خلية بخلية؛ تُحسب في كل مرة.</numerusform>
            <numerusform>%Ln صف ترد في أكثر من جدول، خلية بخلية؛ تُحسب في كل مرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first line names the sign between the cells: “%1”.</source>
        <translation>السطر الأول يسمّي الفاصل بين الخلايا: «%1».</translation>
    </message>
    <message>
        <source>Cells are taken to be parted by spaces.</source>
        <translation>افتُرض أن الخلايا تفصل بينها مسافات.</translation>
    </message>
    <message>
        <source>Cells are taken to be parted by bars.</source>
        <translation>افتُرض أن الخلايا تفصل بينها خطوط عمودية.</translation>
    </message>
    <message>
        <source>A backslash before a quotation mark is taken to say that it is part of the cell.</source>
        <translation>افتُرض أن علامة الاقتباس المسبوقة بشرطة مائلة معكوسة جزء من الخلية.</translation>
    </message>
    <message>
        <source>The text is not UTF-8; it is read as %1.</source>
        <translation>النص ليس بترميز UTF-8؛ قُرئ بترميز %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line 9: why it is left out</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>it is read with --table, or chosen in the window</source>
        <translation>يُقرأ بالخيار ‎--table أو باختياره في النافذة</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>إنه فارغ</translation>
    </message>
    <message>
        <source>Read is %1. The file holds other tables that are not: %2. One of them is read with --table, or chosen in the window when it is imported.</source>
        <translation>قُرئ %1. وفي الملف جداول أخرى لم تُقرأ: %2. يُقرأ أحدها بالخيار ‎--table أو باختياره في النافذة عند الاستيراد.</translation>
    </message>
    <message>
        <source>each of its rows stands in the other tables too</source>
        <translation>كل صف من صفوفه وارد في الجداول الأخرى أيضًا</translation>
    </message>
    <message>
        <source>The table has no header; its columns are numbered.</source>
        <translation>ليس للجدول صف أسماء؛ رُقّمت أعمدته.</translation>
    </message>
    <message>
        <source>“%1” stands above the header</source>
        <translation>«%1» فوق صف الأسماء</translation>
    </message>
    <message>
        <source>“%1” is a sum of other rows</source>
        <translation>«%1» مجموع صفوف أخرى</translation>
    </message>
    <message>
        <source>“%1” may be a sum of other rows. The row is read as an incident, for its numbers do not say so.</source>
        <translation>قد يكون «%1» مجموع صفوف أخرى. قُرئ الصف حادثةً لأن أرقامه لا تدل على ذلك.</translation>
    </message>
    <message>
        <source>The number “%1” stands in a cell of column “%2” that is merged with those below. It is read for its first row alone, so that nothing is counted twice.</source>
        <translation>الرقم «%1» في خلية من العمود «%2» مدموجة مع ما تحتها. قُرئ لصفها الأول وحده كي لا يُحسب شيء مرتين.</translation>
    </message>
    <message>
        <source>The workbook counts days from 1904; its dates are read so.</source>
        <translation>يعدّ المصنّف الأيام من سنة 1904؛ وقُرئت تواريخه على ذلك.</translation>
    </message>
    <message>
        <source>What stands in merged cells is read for each of their rows.</source>
        <translation>ما في الخلايا المدموجة قُرئ لكل صف من صفوفها.</translation>
    </message>
    <message>
        <source>Longitude: minutes</source>
        <translation>خط الطول: الدقائق</translation>
    </message>
    <message>
        <source>Longitude: seconds</source>
        <translation>خط الطول: الثواني</translation>
    </message>
    <message>
        <source>Longitude: east or west</source>
        <translation>خط الطول: شرق أو غرب</translation>
    </message>
    <message>
        <source>Latitude: minutes</source>
        <translation>خط العرض: الدقائق</translation>
    </message>
    <message>
        <source>Latitude: seconds</source>
        <translation>خط العرض: الثواني</translation>
    </message>
    <message>
        <source>Latitude: north or south</source>
        <translation>خط العرض: شمال أو جنوب</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>measure, figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no source named</source>
        <translation>بلا ذكر مصدر</translation>
    </message>
    <message>
        <source>%1: no figure</source>
        <comment>source</comment>
        <translation>%1: بلا رقم</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>source, figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is a folder, not a table.</source>
        <translation>هذا مجلد لا جدول.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>لا يمكن فتح الملف: %1.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8 or a code page; if it is a table, save it as CSV in UTF-8.</source>
        <translation>الملف ليس نصاً بترميز UTF-8 ولا بصفحة رموز؛ إن كان جدولاً فاحفظه بصيغة CSV وترميز UTF-8.</translation>
    </message>
    <message>
        <source>It holds no table.</source>
        <translation>لا يحوي جدولاً.</translation>
    </message>
    <message>
        <source>No column is named as those of incidents are: id, date_start, date_end, place, lon, lat, type, actor, killed, wounded; at least a date or a place is needed.</source>
        <translation>لا عمود يحمل اسماً من أسماء أعمدة الحوادث: id، date_start، date_end، place، lon، lat، type، actor، killed، wounded؛ ويلزم تاريخ أو مكان على الأقل.</translation>
    </message>
    <message>
        <source>Columns that are not read: %1.</source>
        <translation>أعمدة لا تُقرأ: %1.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>الجدول بلا أسطر.</translation>
    </message>
    <message>
        <source>The row says neither when, where nor how many; it is left out.</source>
        <translation>السطر لا يذكر متى ولا أين ولا كم؛ تُرك.</translation>
    </message>
    <message>
        <source>The first day “%1” is no date; the incident is kept undated.</source>
        <translation>اليوم الأول «%1» ليس تاريخاً؛ تبقى الحادثة بلا تاريخ.</translation>
    </message>
    <message>
        <source>The last day “%1” is no date; the first day stands alone.</source>
        <translation>اليوم الأخير «%1» ليس تاريخاً؛ يُعتمد اليوم الأول وحده.</translation>
    </message>
    <message>
        <source>There is no first day; the last day “%1” stands alone.</source>
        <translation>لا يوم أول؛ يُعتمد اليوم الأخير «%1» وحده.</translation>
    </message>
    <message>
        <source>The last day “%1” is before the first; the two are taken the other way round.</source>
        <translation>اليوم الأخير «%1» يسبق الأول؛ عُكس اليومان.</translation>
    </message>
    <message>
        <source>The coordinates “%1” are nowhere on Earth; the incident is kept unplaced.</source>
        <translation>الإحداثيات «%1» ليست على الأرض؛ تبقى الحادثة بلا مكان.</translation>
    </message>
    <message>
        <source>Only one coordinate is given, “%1”; the incident is kept unplaced.</source>
        <translation>ذُكرت إحداثية واحدة فقط «%1»؛ تبقى الحادثة بلا مكان.</translation>
    </message>
    <message>
        <source>The coordinates are zero and zero, which stands for none; the incident is kept unplaced.</source>
        <translation>الإحداثيتان صفر وصفر، أي لا شيء؛ تبقى الحادثة بلا مكان.</translation>
    </message>
    <message>
        <source>The precision “%1” is not known; it is taken as if it were not given.</source>
        <translation>الدقة «%1» غير معروفة؛ عُدّت غير مذكورة.</translation>
    </message>
    <message>
        <source>The count “%1” is no number of people; the incident has no figure for it.</source>
        <translation>العدد «%1» ليس عدد أشخاص؛ تبقى الحادثة بلا رقم له.</translation>
    </message>
    <message>
        <source>The count “%1” is below zero; the incident has no figure for it.</source>
        <translation>العدد «%1» أقل من الصفر؛ تبقى الحادثة بلا رقم له.</translation>
    </message>
    <message>
        <source>The counts “%1” do not rise from low to high; they are kept, and sums take the best for a low above it or a high below it.</source>
        <translation>الأعداد «%1» لا تتصاعد من الأدنى إلى الأعلى؛ حُفظت كما هي، وتأخذ المجاميع الأفضل بدل أدنى يفوقه أو أعلى دونه.</translation>
    </message>
    <message>
        <source>The id “%1” stands in an earlier row as well; both rows are kept.</source>
        <translation>المعرّف «%1» وارد في سطر سابق أيضاً؛ أُبقي السطران.</translation>
    </message>
    <message>
        <source>There are more types or actors than can be told apart; “%1” is left out of this incident.</source>
        <translation>الأنواع أو الأطراف أكثر مما يمكن تمييزه؛ تُرك «%1» من هذه الحادثة.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>السطر %1</translation>
    </message>
    <message numerus="yes">
        <source>The file holds more text than an atlas can; its first %Ln rows are shown.</source>
        <translation>
            <numerusform>الملف يحوي نصاً أكثر مما يتسع له أطلس؛ لا تُعرض أسطر منه.</numerusform>
            <numerusform>الملف يحوي نصاً أكثر مما يتسع له أطلس؛ يُعرض سطره الأول.</numerusform>
            <numerusform>الملف يحوي نصاً أكثر مما يتسع له أطلس؛ يُعرض أول سطرين منه.</numerusform>
            <numerusform>الملف يحوي نصاً أكثر مما يتسع له أطلس؛ تُعرض أول %Ln أسطر منه.</numerusform>
            <numerusform>الملف يحوي نصاً أكثر مما يتسع له أطلس؛ يُعرض أول %Ln سطراً منه.</numerusform>
            <numerusform>الملف يحوي نصاً أكثر مما يتسع له أطلس؛ يُعرض أول %Ln سطر منه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more of this kind, such as: %1</source>
        <translation>
            <numerusform>ولا غيرها من هذا النوع، مثل: %1</numerusform>
            <numerusform>وواحدة أخرى من هذا النوع، مثل: %1</numerusform>
            <numerusform>واثنتان أخريان من هذا النوع، مثل: %1</numerusform>
            <numerusform>و%Ln أخرى من هذا النوع، مثل: %1</numerusform>
            <numerusform>و%Ln أخرى من هذا النوع، مثل: %1</numerusform>
            <numerusform>و%Ln أخرى من هذا النوع، مثل: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %Ln rows: what was read is shown.</source>
        <translation>
            <numerusform>أُوقفت القراءة قبل أي سطر.</numerusform>
            <numerusform>أُوقفت القراءة بعد سطر واحد: يُعرض ما قُرئ.</numerusform>
            <numerusform>أُوقفت القراءة بعد سطرين: يُعرض ما قُرئ.</numerusform>
            <numerusform>أُوقفت القراءة بعد %Ln أسطر: يُعرض ما قُرئ.</numerusform>
            <numerusform>أُوقفت القراءة بعد %Ln سطراً: يُعرض ما قُرئ.</numerusform>
            <numerusform>أُوقفت القراءة بعد %Ln سطر: يُعرض ما قُرئ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The reading was stopped.</source>
        <translation>أُوقفت القراءة.</translation>
    </message>
    <message>
        <source>CSV with HXL tags</source>
        <translation>CSV مع وسوم HXL</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>KML with time spans</source>
        <translation>KML مع فترات زمنية</translation>
    </message>
    <message>
        <source>feature %1</source>
        <translation>المعلم %1</translation>
    </message>
    <message>
        <source>“%1” and others are dates, the day first</source>
        <translation>«%1» وغيرها تواريخ، واليوم أولاً</translation>
    </message>
    <message>
        <source>“%1” and others are dates, the month first</source>
        <translation>«%1» وغيرها تواريخ، والشهر أولاً</translation>
    </message>
    <message>
        <source>“%1” and others are dates, but day and month may be either way</source>
        <translation>«%1» وغيرها تواريخ، لكن ترتيب اليوم والشهر يحتمل الوجهين</translation>
    </message>
    <message>
        <source>“%1” and others are dates</source>
        <translation>«%1» وغيرها تواريخ</translation>
    </message>
    <message>
        <source>the numbers look like years</source>
        <translation>تبدو الأرقام سنوات</translation>
    </message>
    <message>
        <source>the numbers may be days as a spreadsheet counts them</source>
        <translation>قد تكون الأرقام أياماً كما تعدّها جداول الحسابات</translation>
    </message>
    <message>
        <source>degrees with N or S</source>
        <translation>درجات مع N أو S</translation>
    </message>
    <message>
        <source>degrees with E or W</source>
        <translation>درجات مع E أو W</translation>
    </message>
    <message>
        <source>two coordinates in one cell</source>
        <translation>إحداثيتان في خلية واحدة</translation>
    </message>
    <message>
        <source>the numbers may be degrees</source>
        <translation>قد تكون الأرقام درجات</translation>
    </message>
    <message>
        <source>links</source>
        <translation>روابط</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>أعداد صحيحة</translation>
    </message>
    <message>
        <source>long texts</source>
        <translation>نصوص طويلة</translation>
    </message>
    <message>
        <source>a few words that occur again and again</source>
        <translation>كلمات قليلة تتكرر</translation>
    </message>
    <message>
        <source>many different short texts</source>
        <translation>نصوص قصيرة كثيرة مختلفة</translation>
    </message>
    <message>
        <source>the column is named so</source>
        <translation>هكذا اسم العمود</translation>
    </message>
    <message>
        <source>the column is named so, but most of its cells are no dates</source>
        <translation>هكذا اسم العمود، لكن معظم خلاياه ليست تواريخ</translation>
    </message>
    <message>
        <source>the column is named so; %1</source>
        <translation>هكذا اسم العمود؛ %1</translation>
    </message>
    <message>
        <source>the column is named so, but most of its cells are no numbers</source>
        <translation>هكذا اسم العمود، لكن معظم خلاياه ليست أعداداً</translation>
    </message>
    <message>
        <source>so the codebook of %1 says</source>
        <translation>هكذا في دليل ترميز %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rows</source>
        <translation>
            <numerusform>لا صفوف أخرى</numerusform>
            <numerusform>صف آخر</numerusform>
            <numerusform>صفان آخران</numerusform>
            <numerusform>%Ln صفوف أخرى</numerusform>
            <numerusform>%Ln صفاً آخر</numerusform>
            <numerusform>%Ln صف آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Read by the codebook of %1.</source>
        <translation>قُرئ بحسب دليل ترميز %1.</translation>
    </message>
    <message>
        <source>Columns that the preset names and the file has not: %1.</source>
        <translation>أعمدة يسميها الإعداد المسبق وليست في الملف: %1.</translation>
    </message>
    <message>
        <source>Placed by the gazetteer.</source>
        <translation>حُدد مكانها بمعجم الأماكن.</translation>
    </message>
    <message>
        <source>This is no preset of Sijill.</source>
        <translation>ليس هذا إعداداً مسبقاً لسجل.</translation>
    </message>
    <message>
        <source>Words in the preset that are not known and left out: %1.</source>
        <translation>كلمات في الإعداد المسبق غير معروفة وتُركت: %1.</translation>
    </message>
    <message>
        <source>This is no atlas and no table of incidents; those end in .json, .csv, .xlsx, .geojson, or as other tables do.</source>
        <translation>ليس هذا أطلساً ولا جدول حوادث؛ فتلك تنتهي بـ ‎.json أو ‎.csv أو ‎.xlsx أو ‎.geojson أو بنهايات جداول أخرى.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Id of the whole that it is part of</source>
        <translation>معرّف الحادثة الكلية التي هي جزء منها</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Date, or first day</source>
        <translation>التاريخ أو اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>How well the date is known</source>
        <translation>دقة التاريخ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>اليوم من الشهر</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>اسم المكان</translation>
    </message>
    <message>
        <source>Code of the place</source>
        <translation>رمز المكان</translation>
    </message>
    <message>
        <source>Sub-district</source>
        <translation>الناحية</translation>
    </message>
    <message>
        <source>District</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Code of the area</source>
        <translation>رمز المنطقة الإدارية</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Both coordinates in one cell</source>
        <translation>الإحداثيتان في خلية واحدة</translation>
    </message>
    <message>
        <source>How well the place is known</source>
        <translation>دقة المكان</translation>
    </message>
    <message>
        <source>Whether it was only near the place</source>
        <translation>هل كانت قرب المكان فقط</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Kind in detail</source>
        <translation>النوع بالتفصيل</translation>
    </message>
    <message>
        <source>By whom, or the first side</source>
        <translation>الفاعل أو الطرف الأول</translation>
    </message>
    <message>
        <source>By whom, others too</source>
        <translation>فاعلون آخرون</translation>
    </message>
    <message>
        <source>Against whom, or the second side</source>
        <translation>المستهدف أو الطرف الثاني</translation>
    </message>
    <message>
        <source>Against whom, others too</source>
        <translation>مستهدفون آخرون</translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation>السلاح</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Sources, others too</source>
        <translation>مصادر أخرى</translation>
    </message>
    <message>
        <source>Link to the report</source>
        <translation>رابط التقرير</translation>
    </message>
    <message>
        <source>Words of the source</source>
        <translation>عبارة المصدر</translation>
    </message>
    <message>
        <source>Children, women and men in words</source>
        <translation>الأطفال والنساء والرجال بالكلمات</translation>
    </message>
    <message>
        <source>children</source>
        <translation>أطفال</translation>
    </message>
    <message>
        <source>women</source>
        <translation>نساء</translation>
    </message>
    <message>
        <source>men</source>
        <translation>رجال</translation>
    </message>
    <message>
        <source>civilians</source>
        <translation>مدنيون</translation>
    </message>
    <message>
        <source>fighters</source>
        <translation>مقاتلون</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>القتلى</translation>
    </message>
    <message>
        <source>Wounded</source>
        <translation>الجرحى</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>killed or wounded, group</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <comment>a count</comment>
        <translation>%1، على الأقل</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <comment>a count</comment>
        <translation>%1، على الأكثر</translation>
    </message>
    <message>
        <source>A zero stands for none or unknown here; the incident has no figure.</source>
        <translation>الصفر هنا يعني لا أحد أو غير معروف؛ فالحادثة بلا رقم.</translation>
    </message>
    <message>
        <source>The row has no coordinates; “%1” is placed by the gazetteer.</source>
        <translation>لا إحداثيات في الصف؛ حُدد مكان «%1» بمعجم الأماكن.</translation>
    </message>
    <message>
        <source>“%1” may be one of several places; the incident is kept at its area.</source>
        <translation>قد يكون «%1» واحداً من عدة أماكن؛ أُبقيت الحادثة على منطقتها.</translation>
    </message>
    <message>
        <source>“%1” is no place that is known there; the incident is kept at its area.</source>
        <translation>«%1» ليس مكاناً معروفاً هناك؛ أُبقيت الحادثة على منطقتها.</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>لا شيء معروف</translation>
    </message>
    <message>
        <source>first day is no date</source>
        <translation>اليوم الأول ليس تاريخاً</translation>
    </message>
    <message>
        <source>last day is no date</source>
        <translation>اليوم الأخير ليس تاريخاً</translation>
    </message>
    <message>
        <source>no first day</source>
        <translation>لا يوم أول</translation>
    </message>
    <message>
        <source>last day before the first</source>
        <translation>اليوم الأخير قبل الأول</translation>
    </message>
    <message>
        <source>coordinates nowhere on Earth</source>
        <translation>إحداثيات ليست على الأرض</translation>
    </message>
    <message>
        <source>one coordinate only</source>
        <translation>إحداثية واحدة فقط</translation>
    </message>
    <message>
        <source>coordinates zero and zero</source>
        <translation>الإحداثيتان صفر وصفر</translation>
    </message>
    <message>
        <source>unknown precision</source>
        <translation>دقة غير معروفة</translation>
    </message>
    <message>
        <source>count is no number</source>
        <translation>العدد ليس رقماً</translation>
    </message>
    <message>
        <source>count below zero</source>
        <translation>العدد دون الصفر</translation>
    </message>
    <message>
        <source>low above high</source>
        <translation>الأدنى فوق الأعلى</translation>
    </message>
    <message>
        <source>id occurs twice</source>
        <translation>المعرّف مكرر</translation>
    </message>
    <message>
        <source>too many names</source>
        <translation>أسماء أكثر مما يتسع</translation>
    </message>
    <message>
        <source>zero that is none or unknown</source>
        <translation>صفر يعني لا أحد أو غير معروف</translation>
    </message>
    <message>
        <source>placed by the gazetteer</source>
        <translation>حُدد بمعجم الأماكن</translation>
    </message>
    <message>
        <source>place in doubt, kept at its area</source>
        <translation>مكان مشكوك فيه، أُبقي على منطقته</translation>
    </message>
    <message>
        <source>place not found, kept at its area</source>
        <translation>مكان لم يوجد، أُبقي على منطقته</translation>
    </message>
    <message>
        <source>Both together are more than one atlas can hold; they are not put beside each other.</source>
        <translation>هما معاً أكبر مما يسعه أطلس واحد؛ فلم يوضعا جنباً إلى جنب.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln data sets are added up here; they may tell of the same people.</source>
        <translation>
            <numerusform>لا مجموعات بيانات تُجمع هنا.</numerusform>
            <numerusform>مجموعة بيانات واحدة هنا.</numerusform>
            <numerusform>تُجمع هنا مجموعتا بيانات، وقد ترويان عن الأشخاص أنفسهم.</numerusform>
            <numerusform>تُجمع هنا %Ln مجموعات بيانات، وقد تروي عن الأشخاص أنفسهم.</numerusform>
            <numerusform>تُجمع هنا %Ln مجموعة بيانات، وقد تروي عن الأشخاص أنفسهم.</numerusform>
            <numerusform>تُجمع هنا %Ln مجموعة بيانات، وقد تروي عن الأشخاص أنفسهم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since Sijill wrote the file: %1. What the cells say now holds.</source>
        <translation>تغيّر منذ كتب سجل الملف: %1. يُعتمد ما تقوله الخلايا الآن.</translation>
    </message>
    <message>
        <source>Changed since Sijill wrote the file: %1. That is worked out from the rest and is not read.</source>
        <translation>تغيّر منذ كتب سجل الملف: %1. هذا محسوب من البقية ولا يُقرأ.</translation>
    </message>
    <message>
        <source>The row was added since Sijill wrote the file; it is read by its cells.</source>
        <translation>أُضيف السطر منذ كتب سجل الملف؛ قُرئ من خلاياه.</translation>
    </message>
    <message>
        <source>The record of the row is damaged; the row is read by its cells.</source>
        <translation>القيد المحفوظ في السطر تالف؛ قُرئ السطر من خلاياه.</translation>
    </message>
    <message>
        <source>The day “%1” is what computers write for no date; the incident is kept undated.</source>
        <translation>اليوم «%1» هو ما تكتبه الحواسيب عند غياب التاريخ؛ تبقى الحادثة بلا تاريخ.</translation>
    </message>
    <message>
        <source>The whole “%1” is no row of the table; the incident is counted by itself.</source>
        <translation>الكل «%1» ليس سطراً في الجدول؛ تُحسب الحادثة وحدها.</translation>
    </message>
    <message>
        <source>changed since it was written</source>
        <translation>تغيّر منذ كتابته</translation>
    </message>
    <message>
        <source>change that is not read</source>
        <translation>تغيير لا يُقرأ</translation>
    </message>
    <message>
        <source>added since it was written</source>
        <translation>أُضيف منذ كتابته</translation>
    </message>
    <message>
        <source>damaged record</source>
        <translation>قيد تالف</translation>
    </message>
    <message>
        <source>a day that stands for none</source>
        <translation>يوم يدل على غياب التاريخ</translation>
    </message>
    <message>
        <source>part of an unknown whole</source>
        <translation>جزء من كل غير معروف</translation>
    </message>
    <message>
        <source>It is the same file as %1, so it is counted once.</source>
        <translation>هو الملف نفسه %1، فيُحسب مرة واحدة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its rows stand in “%1” already, by their ids; they are counted once.</source>
        <translation>
            <numerusform>لا صفوف منه موجودة من قبل في «%1».</numerusform>
            <numerusform>صف واحد منه موجود من قبل في «%1» بحسب معرّفه؛ يُحسب مرة واحدة.</numerusform>
            <numerusform>صفان منه موجودان من قبل في «%1» بحسب معرّفيهما؛ يُحسبان مرة واحدة.</numerusform>
            <numerusform>%Ln صفوف منه موجودة من قبل في «%1» بحسب معرّفاتها؛ تُحسب مرة واحدة.</numerusform>
            <numerusform>%Ln صفاً منه موجود من قبل في «%1» بحسب معرّفاتها؛ تُحسب مرة واحدة.</numerusform>
            <numerusform>%Ln صف منه موجود من قبل في «%1» بحسب معرّفاتها؛ تُحسب مرة واحدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its rows have the id and the days of rows in “%1”. These ids are of no known codebook, so all are counted; they may be the same.</source>
        <translation>
            <numerusform>لا صفوف منه لها معرّف صف في «%1» وأيامه.</numerusform>
            <numerusform>لصف واحد منه معرّف صف في «%1» وأيامه. هذه المعرّفات ليست من دليل ترميز معروف، فتُحسب كلها؛ وقد تكون هي نفسها.</numerusform>
            <numerusform>لصفين منه معرّفا صفين في «%1» وأيامهما. هذه المعرّفات ليست من دليل ترميز معروف، فتُحسب كلها؛ وقد تكون هي نفسها.</numerusform>
            <numerusform>لـ%Ln صفوف منه معرّفات صفوف في «%1» وأيامها. هذه المعرّفات ليست من دليل ترميز معروف، فتُحسب كلها؛ وقد تكون هي نفسها.</numerusform>
            <numerusform>لـ%Ln صفاً منه معرّفات صفوف في «%1» وأيامها. هذه المعرّفات ليست من دليل ترميز معروف، فتُحسب كلها؛ وقد تكون هي نفسها.</numerusform>
            <numerusform>لـ%Ln صف منه معرّفات صفوف في «%1» وأيامها. هذه المعرّفات ليست من دليل ترميز معروف، فتُحسب كلها؛ وقد تكون هي نفسها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known of the coordinate system “%1” that it names; its coordinates are taken as longitude and latitude.</source>
        <translation>لا يُعرف شيء عن نظام الإحداثيات «%1» الذي يسميه؛ أُخذت إحداثياته على أنها خطوط طول وعرض.</translation>
    </message>
    <message>
        <source>The zeros of the count “%1” are read as decimals, not as thousands; nothing else in the table shows which they are.</source>
        <translation>قُرئت أصفار العدد «%1» كسوراً عشرية لا آلافاً؛ ولا شيء آخر في الجدول يدل على أيهما المقصود.</translation>
    </message>
    <message>
        <source>count of thousands or with decimals</source>
        <translation>عدد بالآلاف أو بكسور عشرية</translation>
    </message>
    <message>
        <source>More than one column is called “%1”. The first is read; column %2 is called “%3” here and can be chosen instead.</source>
        <translation>أكثر من عمود اسمه «%1». يُقرأ الأول؛ ويُسمى العمود %2 هنا «%3» ويمكن اختياره بدلًا منه.</translation>
    </message>
    <message>
        <source>The table has %1 columns; the first %2 are read.</source>
        <translation>في الجدول %1 عمود؛ تُقرأ الأعمدة الأولى وعددها %2.</translation>
    </message>
    <message>
        <source>It holds no table “%1”; those in it are: %2.</source>
        <translation>لا جدول «%1» فيه؛ الجداول التي فيه: %2.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%Ln rows)</source>
        <translation>
            <numerusform>«%1» (بلا صفوف)</numerusform>
            <numerusform>«%1» (صف واحد)</numerusform>
            <numerusform>«%1» (صفان)</numerusform>
            <numerusform>«%1» (%Ln صفوف)</numerusform>
            <numerusform>«%1» (%Ln صفًا)</numerusform>
            <numerusform>«%1» (%Ln صف)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>tables</comment>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>جدول آخر</numerusform>
            <numerusform>جدولان آخران</numerusform>
            <numerusform>%Ln جداول أخرى</numerusform>
            <numerusform>%Ln جدولًا آخر</numerusform>
            <numerusform>%Ln جدول آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shapes are damaged or cut off; their rows are read and have no point.</source>
        <translation>
            <numerusform>لا شكل تالفًا أو مقطوعًا؛ قُرئت الصفوف بلا نقطة.</numerusform>
            <numerusform>شكل واحد تالف أو مقطوع؛ قُرئ صفه بلا نقطة.</numerusform>
            <numerusform>شكلان تالفان أو مقطوعان؛ قُرئ صفاهما بلا نقطة.</numerusform>
            <numerusform>%Ln أشكال تالفة أو مقطوعة؛ قُرئت صفوفها بلا نقطة.</numerusform>
            <numerusform>%Ln شكلًا تالفة أو مقطوعة؛ قُرئت صفوفها بلا نقطة.</numerusform>
            <numerusform>%Ln شكل تالفة أو مقطوعة؛ قُرئت صفوفها بلا نقطة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cell in column “%1” is too long to be kept in memory; it is left empty.</source>
        <translation>الخلية في العمود «%1» أطول من أن تُحفظ في الذاكرة؛ تُركت فارغة.</translation>
    </message>
    <message>
        <source>the file is damaged or cut off</source>
        <translation>الملف تالف أو مقطوع</translation>
    </message>
    <message>
        <source>%1 of %2 rows could be read: %3.</source>
        <translation>أمكنت قراءة %1 من %2 من الصفوف: %3.</translation>
    </message>
    <message>
        <source>No file is named.</source>
        <translation>لم يُذكر أي ملف.</translation>
    </message>
    <message>
        <source>It is a base map, which is laid under an atlas and opens no atlas by itself.</source>
        <translation>هذه خريطة أساس تُوضع تحت أطلس، ولا تفتح أطلساً بنفسها.</translation>
    </message>
    <message>
        <source>%1, %2 of %3 columns</source>
        <comment>rows, columns</comment>
        <translation>%1، والأعمدة المقروءة %2 من %3</translation>
    </message>
    <message>
        <source>%1; not read: %2</source>
        <translation>%1؛ لم يُقرأ: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>“%1” is read as: %2 (%3)</source>
        <translation>«%1» يُقرأ على أنه: %2 (%3)</translation>
    </message>
    <message>
        <source>“%1” is not read; it is empty</source>
        <translation>«%1» لا يُقرأ، وهو فارغ</translation>
    </message>
    <message>
        <source>“%1” is not read: %2</source>
        <translation>«%1» لا يُقرأ: %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>table %1: read</source>
        <translation>الجدول %1: قُرئ</translation>
    </message>
    <message>
        <source>table %1: not read</source>
        <translation>الجدول %1: لم يُقرأ</translation>
    </message>
    <message>
        <source>table %1: not read; %2</source>
        <translation>الجدول %1: لم يُقرأ؛ %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%Ln صفوف</numerusform>
            <numerusform>%Ln صفاً</numerusform>
            <numerusform>%Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are none of data and were left out: %1</source>
        <translation>
            <numerusform>لم يُترك أي صف: %1</numerusform>
            <numerusform>صف واحد ليس من البيانات وتُرك: %1</numerusform>
            <numerusform>صفان ليسا من البيانات وتُركا: %1</numerusform>
            <numerusform>%Ln صفوف ليست من البيانات وتُركت: %1</numerusform>
            <numerusform>%Ln صفاً ليس من البيانات وتُرك: %1</numerusform>
            <numerusform>%Ln صف ليس من البيانات وتُرك: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents have no point of their own; maps of other programs leave them out.</source>
        <translation>
            <numerusform>لكل الحوادث نقاط خاصة بها.</numerusform>
            <numerusform>حادثة واحدة ليس لها نقطة خاصة بها؛ وخرائط البرامج الأخرى لا تعرضها.</numerusform>
            <numerusform>حادثتان ليس لهما نقطة خاصة بهما؛ وخرائط البرامج الأخرى لا تعرضهما.</numerusform>
            <numerusform>%Ln حوادث ليس لها نقاط خاصة بها؛ وخرائط البرامج الأخرى لا تعرضها.</numerusform>
            <numerusform>%Ln حادثة ليس لها نقاط خاصة بها؛ وخرائط البرامج الأخرى لا تعرضها.</numerusform>
            <numerusform>%Ln حادثة ليس لها نقاط خاصة بها؛ وخرائط البرامج الأخرى لا تعرضها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>حادثة</translation>
    </message>
    <message>
        <source>This is a plain table of Sijill&apos;s own, without records: of each incident one count is known, by the rule that was applied when it was written.</source>
        <translation>هذا جدول بسيط كتبه سجل نفسه بلا سجلات: يُعرف لكل حادثة عدد واحد، وفق القاعدة التي طُبقت عند كتابته.</translation>
    </message>
    <message>
        <source>the point of the feature, where it is another than the cells say</source>
        <translation>نقطة المعلم، حيث تختلف عما تقوله الخلايا</translation>
    </message>
    <message>
        <source>Sijill wrote it so</source>
        <translation>هكذا كتبه سجل</translation>
    </message>
    <message>
        <source>the record, from which the incident is restored</source>
        <translation>السجل الذي تُستعاد منه الحادثة</translation>
    </message>
    <message>
        <source>the rule that was applied when the table was written</source>
        <translation>القاعدة التي طُبقت عند كتابة الجدول</translation>
    </message>
    <message>
        <source>whether the incident stands in totals</source>
        <translation>هل تُحسب الحادثة في المجاميع</translation>
    </message>
    <message>
        <source>worked out from the rest, and so not read</source>
        <translation>محسوب من بقية الأعمدة، فلا يُقرأ</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>column</comment>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>it has no rows</source>
        <translation>لا صفوف فيه</translation>
    </message>
    <message>
        <source>another table was asked for</source>
        <translation>طُلب جدول آخر</translation>
    </message>
    <message>
        <source>it is a view of other tables; it is read with --table “%1”</source>
        <translation>هو عرض لجداول أخرى؛ يُقرأ بالخيار ‎--table‎ «%1»</translation>
    </message>
    <message>
        <source>its columns are others than those of the table that is read; it is read with --table “%1”</source>
        <translation>أعمدته غير أعمدة الجدول المقروء؛ يُقرأ بالخيار ‎--table‎ «%1»</translation>
    </message>
    <message>
        <source>it is read with --table “%1”</source>
        <translation>يُقرأ بالخيار ‎--table‎ «%1»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a name</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Tables that look alike are read as one: %1.</source>
        <translation>الجداول المتشابهة تُقرأ جدولاً واحداً: %1.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>folders in folders, deeper than %1</source>
        <translation>مجلدات داخل مجلدات أعمق من %1</translation>
    </message>
    <message>
        <source>geometries in geometries, deeper than %1</source>
        <translation>أشكال داخل أشكال أعمق من %1</translation>
    </message>
    <message>
        <source>lists in lists, deeper than %1</source>
        <translation>قوائم داخل قوائم أعمق من %1</translation>
    </message>
    <message>
        <source>The KML is damaged: %1.</source>
        <translation>ملف KML تالف: %1.</translation>
    </message>
    <message>
        <source>The JSON is damaged: %1.</source>
        <translation>ملف JSON تالف: %1.</translation>
    </message>
    <message>
        <source>It holds no placemark.</source>
        <translation>لا يحوي أي معلَم.</translation>
    </message>
    <message>
        <source>The archive holds no KML.</source>
        <translation>لا يحوي الأرشيف ملف KML.</translation>
    </message>
    <message>
        <source>Not every folder is read: %1 have other columns. One of them is read with --table, or chosen in the window when it is imported.</source>
        <translation>لا تُقرأ كل المجلدات: %1 لها أعمدة أخرى. يُقرأ أحدها بالخيار ‎--table‎ أو يُختار في النافذة عند الاستيراد.</translation>
    </message>
    <message>
        <source>Not every list of the file is read: %1 have other columns. One of them is read with --table, or chosen in the window when it is imported.</source>
        <translation>لا تُقرأ كل قوائم الملف: %1 لها أعمدة أخرى. تُقرأ إحداها بالخيار ‎--table‎ أو تُختار في النافذة عند الاستيراد.</translation>
    </message>
    <message>
        <source>placemark %1</source>
        <translation>المعلَم %1</translation>
    </message>
    <message>
        <source>the text ends in the middle</source>
        <translation>ينقطع النص في وسطه</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>ليس JSON</translation>
    </message>
    <message>
        <source>It holds no list of records: a table in JSON is a list of objects, or an object on each line.</source>
        <translation>لا يحوي قائمة سجلات: الجدول في JSON قائمة كائنات، أو كائن في كل سطر.</translation>
    </message>
    <message>
        <source>The file says that there are %1 records and holds %2: it is one page of several.</source>
        <translation>يقول الملف إن السجلات %1 وفيه %2: هو صفحة من عدة صفحات.</translation>
    </message>
    <message>
        <source>It lasted until “%1”; since when is not stated. It is shown on its last day, and its note says so.</source>
        <translation>دام حتى «%1» ولم يُذكر متى بدأ. يظهر في يومه الأخير، وملاحظته تقول ذلك.</translation>
    </message>
    <message>
        <source>It lasts from “%1” on; its end is open. It is shown on its first day, and its note says so.</source>
        <translation>يبدأ في «%1» ونهايته مفتوحة. يظهر في يومه الأول، وملاحظته تقول ذلك.</translation>
    </message>
    <message>
        <source>open begin</source>
        <translation>بداية مفتوحة</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>نهاية مفتوحة</translation>
    </message>
    <message>
        <source>Until %1; since when is not stated.</source>
        <comment>a date</comment>
        <translation>حتى %1؛ ولم يُذكر متى بدأ.</translation>
    </message>
    <message>
        <source>From %1 on; the end is open.</source>
        <comment>a date</comment>
        <translation>ابتداءً من %1؛ والنهاية مفتوحة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln links to other files are not followed.</source>
        <translation>
            <numerusform>لا تُتبع أي روابط إلى ملفات أخرى.</numerusform>
            <numerusform>لا يُتبع رابط واحد إلى ملف آخر.</numerusform>
            <numerusform>لا يُتبع رابطان إلى ملفين آخرين.</numerusform>
            <numerusform>لا تُتبع %Ln روابط إلى ملفات أخرى.</numerusform>
            <numerusform>لا يُتبع %Ln رابطاً إلى ملفات أخرى.</numerusform>
            <numerusform>لا يُتبع %Ln رابط إلى ملفات أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln elements &lt;%1&gt; are no placemarks and are not read.</source>
        <translation>
            <numerusform>لا عناصر &lt;%1&gt; غير مقروءة.</numerusform>
            <numerusform>عنصر واحد &lt;%1&gt; ليس معلَماً ولا يُقرأ.</numerusform>
            <numerusform>عنصران &lt;%1&gt; ليسا معلَمين ولا يُقرآن.</numerusform>
            <numerusform>%Ln عناصر &lt;%1&gt; ليست معالم ولا تُقرأ.</numerusform>
            <numerusform>%Ln عنصراً &lt;%1&gt; ليست معالم ولا تُقرأ.</numerusform>
            <numerusform>%Ln عنصر &lt;%1&gt; ليست معالم ولا تُقرأ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the archive %1 is read, and not the %Ln other KML files.</source>
        <translation>
            <numerusform>يُقرأ من الأرشيف %1 وليس فيه ملف KML غيره.</numerusform>
            <numerusform>يُقرأ من الأرشيف %1 ولا يُقرأ ملف KML واحد آخر فيه.</numerusform>
            <numerusform>يُقرأ من الأرشيف %1 ولا يُقرأ ملفا KML آخران فيه.</numerusform>
            <numerusform>يُقرأ من الأرشيف %1 ولا تُقرأ %Ln ملفات KML أخرى فيه.</numerusform>
            <numerusform>يُقرأ من الأرشيف %1 ولا يُقرأ %Ln ملف KML آخر فيه.</numerusform>
            <numerusform>يُقرأ من الأرشيف %1 ولا يُقرأ %Ln ملف KML آخر فيه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies of features that stand in several tiles are counted once.</source>
        <translation>
            <numerusform>لا نسخ لعناصر في أكثر من مربع.</numerusform>
            <numerusform>نسخة واحدة لعنصر يرد في أكثر من مربع لا تُعد مرة ثانية.</numerusform>
            <numerusform>نسختان لعناصر ترد في أكثر من مربع لا تُعدان مرة ثانية.</numerusform>
            <numerusform>%Ln نسخ لعناصر ترد في أكثر من مربع لا تُعد مرة ثانية.</numerusform>
            <numerusform>%Ln نسخة لعناصر ترد في أكثر من مربع لا تُعد مرة ثانية.</numerusform>
            <numerusform>%Ln نسخة لعناصر ترد في أكثر من مربع لا تُعد مرة ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are too long or no JSON and are not read, the first of them on line %1.</source>
        <translation>
            <numerusform>لا سجلات غير مقروءة (السطر %1).</numerusform>
            <numerusform>سجل واحد أطول من الحد أو ليس JSON فلا يُقرأ، وهو في السطر %1.</numerusform>
            <numerusform>سجلان أطول من الحد أو ليسا JSON فلا يُقرآن، أولهما في السطر %1.</numerusform>
            <numerusform>%Ln سجلات أطول من الحد أو ليست JSON فلا تُقرأ، أولها في السطر %1.</numerusform>
            <numerusform>%Ln سجلاً أطول من الحد أو ليست JSON فلا تُقرأ، أولها في السطر %1.</numerusform>
            <numerusform>%Ln سجل أطول من الحد أو ليست JSON فلا تُقرأ، أولها في السطر %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a position in any notation known here; the incident is kept unplaced.</source>
        <translation>«%1» ليس موضعاً بأي كتابة معروفة هنا؛ أُبقيت الحادثة بلا مكان.</translation>
    </message>
    <message>
        <source>Latitude and longitude “%1” can only be the other way round, and are taken so.</source>
        <translation>لا يصح خط العرض وخط الطول «%1» إلا معكوسين، وقد عُدّا كذلك.</translation>
    </message>
    <message>
        <source>The longitude in “%1” is beyond 180° east; it is taken as going on around the Earth.</source>
        <translation>خط الطول في «%1» يتجاوز 180° شرقاً؛ وقد عُدّ مستمراً حول الأرض.</translation>
    </message>
    <message>
        <source>Both coordinates, “%1”, stand in the column of one of them, and are read there.</source>
        <translation>الإحداثيان كلاهما «%1» في عمود أحدهما، وقد قُرئا منه.</translation>
    </message>
    <message>
        <source>The easting and northing “%1” have no zone of the grid with them; the incident is kept unplaced.</source>
        <translation>لا نطاق شبكة مع الإحداثيين الشرقي والشمالي «%1»؛ أُبقيت الحادثة بلا مكان.</translation>
    </message>
    <message>
        <source>“%1” is outside of what the gazetteer knows; the incident is kept unplaced.</source>
        <translation>«%1» خارج ما يعرفه معجم الأماكن؛ أُبقيت الحادثة بلا مكان.</translation>
    </message>
    <message>
        <source>“%1” is outside of what the gazetteer knows; the incident is kept unplaced. By its name alone it would be %2.</source>
        <translation>«%1» خارج ما يعرفه معجم الأماكن؛ أُبقيت الحادثة بلا مكان. ولو أُخذ بالاسم وحده لكان %2.</translation>
    </message>
    <message>
        <source>The point of “%1” lies far from the place of that name that the gazetteer knows; the point holds.</source>
        <translation>نقطة «%1» بعيدة عن المكان المعروف بهذا الاسم في معجم الأماكن؛ وقد اعتُمدت النقطة.</translation>
    </message>
    <message>
        <source>The count “%1” is beyond what is counted here (2,147,483,647); the incident has no figure for it.</source>
        <translation>العدد «%1» يتجاوز ما يُعدّ هنا (2,147,483,647)؛ ولا رقم له في الحادثة.</translation>
    </message>
    <message>
        <source>“%1” stands for no count here; the incident has no figure for it.</source>
        <translation>«%1» هنا بلا عدد؛ ولا رقم له في الحادثة.</translation>
    </message>
    <message>
        <source>The count “%1” tells of something else than its column does; the incident has no figure for it.</source>
        <translation>العدد «%1» يخص أمراً غير الذي يخصه عموده؛ ولا رقم له في الحادثة.</translation>
    </message>
    <message>
        <source>position that cannot be read</source>
        <translation>موضع لا يمكن قراءته</translation>
    </message>
    <message>
        <source>latitude and longitude turned</source>
        <translation>خط عرض وخط طول معكوسان</translation>
    </message>
    <message>
        <source>longitude beyond 180°</source>
        <translation>خط طول يتجاوز 180°</translation>
    </message>
    <message>
        <source>both coordinates in one cell</source>
        <translation>الإحداثيان في خلية واحدة</translation>
    </message>
    <message>
        <source>grid without its zone</source>
        <translation>شبكة بلا نطاقها</translation>
    </message>
    <message>
        <source>outside of what the gazetteer knows</source>
        <translation>خارج ما يعرفه معجم الأماكن</translation>
    </message>
    <message>
        <source>outside of what the gazetteer knows, with a place of that name in it</source>
        <translation>خارج ما يعرفه معجم الأماكن، وفيه مكان بهذا الاسم</translation>
    </message>
    <message>
        <source>point far from the place of its name</source>
        <translation>نقطة بعيدة عن المكان الذي تحمل اسمه</translation>
    </message>
    <message>
        <source>count too large</source>
        <translation>عدد أكبر من أن يُعدّ</translation>
    </message>
    <message>
        <source>null instead of a count</source>
        <translation>قيمة فارغة مكان العدد</translation>
    </message>
    <message>
        <source>count of something else</source>
        <translation>عدد لأمر آخر</translation>
    </message>
    <message>
        <source>Zone of the UTM grid</source>
        <translation>نطاق شبكة UTM</translation>
    </message>
    <message>
        <source>“%1” has the latitude first in some rows (“%2”) and the longitude in others (“%3”). Where a row leaves it open, the latitude is taken as the first.</source>
        <translation>في «%1» يأتي خط العرض أولاً في بعض الأسطر («%2») وخط الطول أولاً في غيرها («%3»). وحيث لا يدل السطر على ذلك عُدّ خط العرض أولاً.</translation>
    </message>
    <message>
        <source>“%1” has the longitude first: “%2” is on Earth in no other way.</source>
        <translation>في «%1» يأتي خط الطول أولاً: لا يقع «%2» على الأرض بغير ذلك.</translation>
    </message>
    <message>
        <source>In “%1” the first number is taken as the latitude: no cell shows which it is.</source>
        <translation>في «%1» عُدّ العدد الأول خط عرض: لا خلية تدل على أيهما هو.</translation>
    </message>
    <message>
        <source>In “%1” a pair in square brackets has the longitude first, as GeoJSON has.</source>
        <translation>في «%1» يأتي خط الطول أولاً في ما بين القوسين المعقوفين، كما في GeoJSON.</translation>
    </message>
    <message>
        <source>“%1” is read as %2: in counts the point parts thousands.</source>
        <translation>قُرئ «%1» على أنه %2: النقطة في الأعداد تفصل الآلاف.</translation>
    </message>
    <message>
        <source>Gregorian calendar</source>
        <translation>التقويم الميلادي</translation>
    </message>
    <message>
        <source>Hijri calendar (Umm al-Qura)</source>
        <translation>التقويم الهجري (أم القرى)</translation>
    </message>
    <message>
        <source>Hijri calendar (civil)</source>
        <translation>التقويم الهجري (المدني)</translation>
    </message>
    <message>
        <source>Persian calendar</source>
        <translation>التقويم الفارسي</translation>
    </message>
    <message>
        <source>Buddhist calendar</source>
        <translation>التقويم البوذي</translation>
    </message>
    <message>
        <source>Ethiopian calendar</source>
        <translation>التقويم الإثيوبي</translation>
    </message>
    <message>
        <source>The date “%1” says more than its days; it is kept in the note as it is written.</source>
        <translation>في التاريخ «%1» أكثر من أيامه؛ يُحفظ في الملاحظة كما كُتب.</translation>
    </message>
    <message>
        <source>The time “%1” is open at one end; what is known of the other stands alone.</source>
        <translation>المدة «%1» مفتوحة من أحد طرفيها؛ يؤخذ المعروف من الطرف الآخر وحده.</translation>
    </message>
    <message>
        <source>The date “%1” names another weekday than that of its day; the day is kept.</source>
        <translation>يذكر التاريخ «%1» يوماً من الأسبوع غير يومه؛ يُحفظ التاريخ كما هو.</translation>
    </message>
    <message>
        <source>The date “%1” is before 1800, which no such incident is; it is kept undated.</source>
        <translation>التاريخ «%1» قبل عام 1800، ولا حادثة كهذه فيه؛ تبقى الحادثة بلا تاريخ.</translation>
    </message>
    <message>
        <source>The date “%1” is yet to come; the incident is kept undated.</source>
        <translation>التاريخ «%1» لم يأتِ بعد؛ تبقى الحادثة بلا تاريخ.</translation>
    </message>
    <message>
        <source>The last day “%1” cannot be one; the first day stands alone.</source>
        <translation>لا يصح أن يكون «%1» اليوم الأخير؛ يؤخذ اليوم الأول وحده.</translation>
    </message>
    <message>
        <source>The date “%1” is probably of another calendar: %2. The incident is kept undated until the calendar is chosen.</source>
        <translation>الأرجح أن التاريخ «%1» من تقويم آخر: %2. تبقى الحادثة بلا تاريخ حتى يُختار التقويم.</translation>
    </message>
    <message>
        <source>The year of “%1” contradicts that of its row; it is read as %2.</source>
        <translation>تناقض سنة «%1» سنة سطرها؛ يُقرأ التاريخ %2.</translation>
    </message>
    <message>
        <source>The date “%1” contradicts the year of its row, by which it would be %2; the incident is kept undated.</source>
        <translation>يناقض التاريخ «%1» سنة سطره، وبها يكون %2؛ تبقى الحادثة بلا تاريخ.</translation>
    </message>
    <message>
        <source>date in words that are kept</source>
        <translation>تاريخ بكلمات محفوظة</translation>
    </message>
    <message>
        <source>time open at one end</source>
        <translation>مدة مفتوحة الطرف</translation>
    </message>
    <message>
        <source>weekday is another one</source>
        <translation>يوم الأسبوع غير صحيح</translation>
    </message>
    <message>
        <source>date before 1800</source>
        <translation>تاريخ قبل 1800</translation>
    </message>
    <message>
        <source>date yet to come</source>
        <translation>تاريخ لم يأتِ بعد</translation>
    </message>
    <message>
        <source>impossible last day</source>
        <translation>يوم أخير غير ممكن</translation>
    </message>
    <message>
        <source>date of another calendar</source>
        <translation>تاريخ من تقويم آخر</translation>
    </message>
    <message>
        <source>year taken from the row</source>
        <translation>سنة مأخوذة من السطر</translation>
    </message>
    <message>
        <source>date contradicts the year</source>
        <translation>تاريخ يناقض السنة</translation>
    </message>
    <message>
        <source>seconds since 1970, UTC</source>
        <translation>ثوانٍ منذ 1970 بالتوقيت العالمي</translation>
    </message>
    <message>
        <source>milliseconds since 1970, UTC</source>
        <translation>أجزاء من ألف من الثانية منذ 1970 بالتوقيت العالمي</translation>
    </message>
    <message>
        <source>microseconds since 1970, UTC</source>
        <translation>أجزاء من مليون من الثانية منذ 1970 بالتوقيت العالمي</translation>
    </message>
    <message>
        <source>years and months</source>
        <translation>سنوات وأشهر</translation>
    </message>
    <message>
        <source>The numbers in “%1” are read as %2: “%3” is %4.</source>
        <translation>تُقرأ الأرقام في «%1» على أنها %2: «%3» هو %4.</translation>
    </message>
    <message>
        <source>Their time of day is not kept.</source>
        <translation>لا يُحفظ الوقت من اليوم فيها.</translation>
    </message>
    <message>
        <source>the numbers may be moments as computers count them</source>
        <translation>قد تكون الأرقام لحظات كما تعدّها الحواسيب</translation>
    </message>
    <message>
        <source>the column is named so, and its cells are from 1 to 31</source>
        <translation>هذا اسم العمود، وخلاياه من 1 إلى 31</translation>
    </message>
    <message>
        <source>“%1” and others are several days</source>
        <translation>«%1» وغيرها عدة أيام</translation>
    </message>
    <message>
        <source>%1, by the %2</source>
        <translation>%1 حسب %2</translation>
    </message>
    <message>
        <source>The years in “%1” are not those of the dates; they are not used.</source>
        <translation>السنوات في «%1» ليست سنوات التواريخ؛ لا تُستعمل.</translation>
    </message>
    <message>
        <source>the day first</source>
        <translation>اليوم أولاً</translation>
    </message>
    <message>
        <source>the month first</source>
        <translation>الشهر أولاً</translation>
    </message>
    <message>
        <source>The column of dates contradicts itself: %1 has the day first, %2 the month first.</source>
        <translation>عمود التواريخ يناقض نفسه: في %1 اليوم أولاً، وفي %2 الشهر أولاً.</translation>
    </message>
    <message>
        <source>Dates such as %1 are read with %2.</source>
        <translation>تُقرأ التواريخ مثل %1 على أن %2.</translation>
    </message>
    <message>
        <source>Dates such as %1 are read with %2, as was chosen; but %3 cannot be.</source>
        <translation>تُقرأ التواريخ مثل %1 على أن %2، كما اختير؛ لكن %3 لا يُقرأ كذلك.</translation>
    </message>
    <message>
        <source>Dates such as %1 are read with %2, as was chosen.</source>
        <translation>تُقرأ التواريخ مثل %1 على أن %2، كما اختير.</translation>
    </message>
    <message>
        <source>Dates such as %1 are read with %2, as %3 shows.</source>
        <translation>تُقرأ التواريخ مثل %1 على أن %2، كما يدل عليه %3.</translation>
    </message>
    <message>
        <source>Dates such as %1 are read with %2, as the codebook of %3 has them.</source>
        <translation>تُقرأ التواريخ مثل %1 على أن %2، كما في دليل %3.</translation>
    </message>
    <message>
        <source>Dates such as %1 are read with %2: nothing in the column decides.</source>
        <translation>تُقرأ التواريخ مثل %1 على أن %2: لا شيء في العمود يحسم ذلك.</translation>
    </message>
    <message>
        <source>The dates are read by the %1, as was chosen.</source>
        <translation>تُقرأ التواريخ حسب %1، كما اختير.</translation>
    </message>
    <message>
        <source>Dates such as %1 are probably of another calendar. It is chosen with --calendar, or in the window when the table is imported; until then they are undated.</source>
        <translation>الأرجح أن التواريخ مثل %1 من تقويم آخر. يُختار بالخيار ‎--calendar‎ أو في النافذة عند استيراد الجدول؛ وإلى ذلك الحين تبقى بلا تاريخ.</translation>
    </message>
    <message>
        <source>Numbers such as %1 are read as days by a spreadsheet&apos;s count: %2.</source>
        <translation>تُقرأ الأرقام مثل %1 أياماً بحساب جداول البيانات: %2.</translation>
    </message>
    <message>
        <source>Years of two figures, as in %1, are read as those from 1970 to 2069.</source>
        <translation>تُقرأ السنوات ذات الرقمين، كما في %1، على أنها من 1970 إلى 2069.</translation>
    </message>
    <message>
        <source>Some dates have a time zone, such as %1. Day and time are kept as they are written, the zone is not.</source>
        <translation>لبعض التواريخ منطقة زمنية، مثل %1. يُحفظ اليوم والوقت كما كُتبا، ولا تُحفظ المنطقة.</translation>
    </message>
    <message>
        <source>Date as written: %1</source>
        <translation>التاريخ كما كُتب: %1</translation>
    </message>
    <message>
        <source>the point of the feature; the columns of coordinates are read instead</source>
        <translation>نقطة المعلَم؛ وتُقرأ أعمدة الإحداثيات بدلاً منها</translation>
    </message>
    <message numerus="yes">
        <source>rows read</source>
        <translation>
            <numerusform>صفوف قُرئت</numerusform>
            <numerusform>صف قُرئ</numerusform>
            <numerusform>صفوف قُرئت</numerusform>
            <numerusform>صفوف قُرئت</numerusform>
            <numerusform>صفاً قُرئت</numerusform>
            <numerusform>صف قُرئت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>incidents made</source>
        <translation>
            <numerusform>حوادث سُجلت</numerusform>
            <numerusform>حادث سُجل</numerusform>
            <numerusform>حوادث سُجلت</numerusform>
            <numerusform>حوادث سُجلت</numerusform>
            <numerusform>حادثاً سُجلت</numerusform>
            <numerusform>حادث سُجلت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows kept with a remark</source>
        <translation>
            <numerusform>صفوف أُبقيت مع ملاحظة</numerusform>
            <numerusform>صف أُبقي مع ملاحظة</numerusform>
            <numerusform>صفوف أُبقيت مع ملاحظة</numerusform>
            <numerusform>صفوف أُبقيت مع ملاحظة</numerusform>
            <numerusform>صفاً أُبقيت مع ملاحظة</numerusform>
            <numerusform>صف أُبقيت مع ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows refused</source>
        <translation>
            <numerusform>صفوف رُفضت</numerusform>
            <numerusform>صف رُفض</numerusform>
            <numerusform>صفوف رُفضت</numerusform>
            <numerusform>صفوف رُفضت</numerusform>
            <numerusform>صفاً رُفضت</numerusform>
            <numerusform>صف رُفضت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>names of places to review</source>
        <translation>
            <numerusform>أسماء أماكن للمراجعة</numerusform>
            <numerusform>اسم مكان للمراجعة</numerusform>
            <numerusform>أسماء أماكن للمراجعة</numerusform>
            <numerusform>أسماء أماكن للمراجعة</numerusform>
            <numerusform>اسم مكان للمراجعة</numerusform>
            <numerusform>اسم مكان للمراجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>positions on maps</source>
        <translation>مواقع على خرائط</translation>
    </message>
    <message>
        <source>the only column of texts, and none has a name</source>
        <translation>عمود النصوص الوحيد، ولا اسم لأي عمود</translation>
    </message>
    <message>
        <source>zones of the grid beside metres</source>
        <translation>نطاقات الشبكة بجانب أمتار</translation>
    </message>
    <message>
        <source>numbers of people, and nothing says what became of them: they are not read as killed</source>
        <translation>أعداد أشخاص، ولا شيء يقول ماذا حلّ بهم: لا تُقرأ على أنها أعداد قتلى</translation>
    </message>
    <message numerus="yes">
        <source>names of places that were not found</source>
        <translation>
            <numerusform>أسماء أماكن لم يُعثر عليها</numerusform>
            <numerusform>اسم مكان لم يُعثر عليه</numerusform>
            <numerusform>أسماء أماكن لم يُعثر عليها</numerusform>
            <numerusform>أسماء أماكن لم يُعثر عليها</numerusform>
            <numerusform>اسم مكان لم يُعثر عليها</numerusform>
            <numerusform>اسم مكان لم يُعثر عليها</numerusform>
        </translation>
    </message>
    <message>
        <source>No column has all of them: %1 are taken together for the least that there were.</source>
        <translation>لا عمود يجمعهم كلهم: يُؤخذ مجموع %1 على أنه أقل ما كان.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a column counts, its sum</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln rows the counts do not rise from low to high; added up as they stand, the columns have these sums: %1.</source>
        <translation>
            <numerusform>لا صفوف لا تتدرج أعدادها من الأدنى إلى الأعلى؛ مجاميع الأعمدة كما هي: %1.</numerusform>
            <numerusform>في صف واحد لا تتدرج الأعداد من الأدنى إلى الأعلى؛ مجاميع الأعمدة كما هي: %1.</numerusform>
            <numerusform>في صفين لا تتدرج الأعداد من الأدنى إلى الأعلى؛ مجاميع الأعمدة كما هي: %1.</numerusform>
            <numerusform>في %Ln صفوف لا تتدرج الأعداد من الأدنى إلى الأعلى؛ مجاميع الأعمدة كما هي: %1.</numerusform>
            <numerusform>في %Ln صفاً لا تتدرج الأعداد من الأدنى إلى الأعلى؛ مجاميع الأعمدة كما هي: %1.</numerusform>
            <numerusform>في %Ln صف لا تتدرج الأعداد من الأدنى إلى الأعلى؛ مجاميع الأعمدة كما هي: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have no coordinates: %1 are placed by the gazetteer, %2 kept at the area that they name, %3 unplaced.</source>
        <translation>
            <numerusform>لا صفوف بلا إحداثيات.</numerusform>
            <numerusform>صف واحد بلا إحداثيات: وُضع بدليل الأماكن %1، وبقي في المنطقة التي يذكرها %2، وبلا مكان %3.</numerusform>
            <numerusform>صفان بلا إحداثيات: وُضع بدليل الأماكن %1، وبقي في المنطقة التي يذكرها %2، وبلا مكان %3.</numerusform>
            <numerusform>%Ln صفوف بلا إحداثيات: وُضع بدليل الأماكن %1، وبقي في المنطقة التي يذكرها %2، وبلا مكان %3.</numerusform>
            <numerusform>%Ln صفاً بلا إحداثيات: وُضع بدليل الأماكن %1، وبقي في المنطقة التي يذكرها %2، وبلا مكان %3.</numerusform>
            <numerusform>%Ln صف بلا إحداثيات: وُضع بدليل الأماكن %1، وبقي في المنطقة التي يذكرها %2، وبلا مكان %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no place that the gazetteer knows; the incident is kept unplaced.</source>
        <translation>«%1» ليس مكاناً يعرفه دليل الأماكن؛ يبقى الحادث بلا مكان.</translation>
    </message>
    <message>
        <source>“%1” may be one of several places; the incident is kept unplaced.</source>
        <translation>قد يكون «%1» واحداً من عدة أماكن؛ يبقى الحادث بلا مكان.</translation>
    </message>
    <message>
        <source>“%1” is a country; where in it is not said, and the incident is kept at the country.</source>
        <translation>«%1» بلد، ولم يُذكر أين فيه؛ يبقى الحادث على مستوى البلد.</translation>
    </message>
    <message>
        <source>“%1” stands in a column of names and is a position; it is read as one.</source>
        <translation>«%1» في عمود أسماء وهو موقع؛ يُقرأ موقعاً.</translation>
    </message>
    <message>
        <source>“%1” stands in a column of positions and is a name; it is looked up as one.</source>
        <translation>«%1» في عمود مواقع وهو اسم؛ يُبحث عنه اسماً.</translation>
    </message>
    <message>
        <source>The zone of easting and northing “%1” does not say which half of the Earth it is in; it is taken for the northern one.</source>
        <translation>نطاق الإحداثيين الشرقي والشمالي «%1» لا يقول في أي نصف من الأرض هو؛ يُؤخذ على أنه النصف الشمالي.</translation>
    </message>
    <message>
        <source>The time “%1” says only when it was not; nothing more is taken from it, and it is kept in the note.</source>
        <translation>الوقت «%1» لا يقول إلا متى لم يقع الحادث؛ لا يُؤخذ منه غير ذلك، ويُحفظ في الملاحظة.</translation>
    </message>
    <message>
        <source>place not found, kept unplaced</source>
        <translation>مكان لم يُعثر عليه، بقي بلا مكان</translation>
    </message>
    <message>
        <source>place in doubt, kept unplaced</source>
        <translation>مكان مشكوك فيه، بقي بلا مكان</translation>
    </message>
    <message>
        <source>country alone</source>
        <translation>البلد وحده</translation>
    </message>
    <message>
        <source>position among names</source>
        <translation>موقع بين أسماء</translation>
    </message>
    <message>
        <source>name among positions</source>
        <translation>اسم بين مواقع</translation>
    </message>
    <message>
        <source>zone of the grid without its half of the Earth</source>
        <translation>نطاق شبكة بلا نصف الأرض الذي هو فيه</translation>
    </message>
    <message>
        <source>time before or after a date</source>
        <translation>وقت قبل تاريخ أو بعده</translation>
    </message>
    <message numerus="yes">
        <source>The folder holds %Ln tables; the first %1 of them are read.</source>
        <translation>
            <numerusform>لا جداول في المجلد</numerusform>
            <numerusform>في المجلد جدول واحد</numerusform>
            <numerusform>في المجلد جدولان؛ يُقرأ أول %1 منهما</numerusform>
            <numerusform>في المجلد %Ln جداول؛ يُقرأ أول %1 منها</numerusform>
            <numerusform>في المجلد %Ln جدولاً؛ يُقرأ أول %1 منها</numerusform>
            <numerusform>في المجلد %Ln جدول؛ يُقرأ أول %1 منها</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no layer, no table and no atlas in this folder; folders in it are opened by themselves.</source>
        <translation>لا طبقة ولا جدول ولا أطلس في هذا المجلد؛ والمجلدات التي فيه تُفتح كل منها بنفسه.</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <comment>a table, a place in it</comment>
        <translation>«%1»، %2</translation>
    </message>
    <message>
        <source>table %1: %2</source>
        <comment>names of tables, what was done with them</comment>
        <translation>الجدول %1: %2</translation>
    </message>
    <message>
        <source>numbers alone, “%1”, the sum of the rows above</source>
        <translation>أعداد وحدها، «%1»، هي مجموع الصفوف التي فوقها</translation>
    </message>
    <message>
        <source>The row has numbers alone, “%1”, and may be a sum. It is read as an incident, for they are not the sums of other rows, or of one row only.</source>
        <translation>في الصف أعداد وحدها، «%1»، وقد يكون مجموعاً. يُقرأ حادثاً، فهي ليست مجاميع صفوف أخرى، أو هي مجموع صف واحد فقط.</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more rows with numbers alone, which are read as incidents.</source>
        <translation>
            <numerusform>ولا صفوف أخرى فيها أعداد وحدها.</numerusform>
            <numerusform>وصف آخر فيه أعداد وحدها، يُقرأ حادثاً.</numerusform>
            <numerusform>وصفان آخران فيهما أعداد وحدها، يُقرآن حادثين.</numerusform>
            <numerusform>و%Ln صفوف أخرى فيها أعداد وحدها، تُقرأ حوادث.</numerusform>
            <numerusform>و%Ln صفاً آخر فيها أعداد وحدها، تُقرأ حوادث.</numerusform>
            <numerusform>و%Ln صف آخر فيها أعداد وحدها، تُقرأ حوادث.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features have no shape, and give no point.</source>
        <translation>
            <numerusform>لا معالم بلا شكل.</numerusform>
            <numerusform>معلم واحد بلا شكل، فلا يعطي نقطة.</numerusform>
            <numerusform>معلمان بلا شكل، فلا يعطيان نقطة.</numerusform>
            <numerusform>%Ln معالم بلا شكل، فلا تعطي نقطة.</numerusform>
            <numerusform>%Ln معلماً بلا شكل، فلا تعطي نقطة.</numerusform>
            <numerusform>%Ln معلم بلا شكل، فلا تعطي نقطة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features are several points each, and give none of them.</source>
        <translation>
            <numerusform>لا معالم من عدة نقاط.</numerusform>
            <numerusform>معلم واحد من عدة نقاط، فلا يعطي أياً منها.</numerusform>
            <numerusform>معلمان كل منهما عدة نقاط، فلا يعطيان أياً منها.</numerusform>
            <numerusform>%Ln معالم كل منها عدة نقاط، فلا تعطي أياً منها.</numerusform>
            <numerusform>%Ln معلماً كل منها عدة نقاط، فلا تعطي أياً منها.</numerusform>
            <numerusform>%Ln معلم كل منها عدة نقاط، فلا تعطي أياً منها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features are lines, and give no point.</source>
        <translation>
            <numerusform>لا معالم خطية.</numerusform>
            <numerusform>معلم واحد خط، فلا يعطي نقطة.</numerusform>
            <numerusform>معلمان خطان، فلا يعطيان نقطة.</numerusform>
            <numerusform>%Ln معالم خطوط، فلا تعطي نقطة.</numerusform>
            <numerusform>%Ln معلماً خطوط، فلا تعطي نقطة.</numerusform>
            <numerusform>%Ln معلم خطوط، فلا تعطي نقطة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features are areas, and give no point.</source>
        <translation>
            <numerusform>لا معالم مساحية.</numerusform>
            <numerusform>معلم واحد مساحة، فلا يعطي نقطة.</numerusform>
            <numerusform>معلمان مساحتان، فلا يعطيان نقطة.</numerusform>
            <numerusform>%Ln معالم مساحات، فلا تعطي نقطة.</numerusform>
            <numerusform>%Ln معلماً مساحات، فلا تعطي نقطة.</numerusform>
            <numerusform>%Ln معلم مساحات، فلا تعطي نقطة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln features are made of several shapes, and give no point.</source>
        <translation>
            <numerusform>لا معالم من عدة أشكال.</numerusform>
            <numerusform>معلم واحد من عدة أشكال، فلا يعطي نقطة.</numerusform>
            <numerusform>معلمان من عدة أشكال، فلا يعطيان نقطة.</numerusform>
            <numerusform>%Ln معالم من عدة أشكال، فلا تعطي نقطة.</numerusform>
            <numerusform>%Ln معلماً من عدة أشكال، فلا تعطي نقطة.</numerusform>
            <numerusform>%Ln معلم من عدة أشكال، فلا تعطي نقطة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is in UTF-16, and no copy in UTF-8 could be made to read: %1.</source>
        <translation>النص بترميز UTF-16، ولم يمكن صنع نسخة بترميز UTF-8 لقراءتها: %1.</translation>
    </message>
    <message>
        <source>The text is in UTF-16, and is read so.</source>
        <translation>النص بترميز UTF-16، ويُقرأ كذلك.</translation>
    </message>
    <message>
        <source>The text has the zero bytes of UTF-16, and is read so.</source>
        <translation>في النص بايتات UTF-16 الصفرية، ويُقرأ كذلك.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters of it are none.</source>
        <translation>
            <numerusform>لا رموز تالفة فيه.</numerusform>
            <numerusform>رمز واحد فيه تالف.</numerusform>
            <numerusform>رمزان فيه تالفان.</numerusform>
            <numerusform>%Ln رموز فيه تالفة.</numerusform>
            <numerusform>%Ln رمزاً فيه تالفة.</numerusform>
            <numerusform>%Ln رمز فيه تالفة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is damaged; %Ln rows could be read of it: %1.</source>
        <translation>
            <numerusform>الملف تالف؛ لم يمكن قراءة أي صف منه: %1.</numerusform>
            <numerusform>الملف تالف؛ أمكنت قراءة صف واحد منه: %1.</numerusform>
            <numerusform>الملف تالف؛ أمكنت قراءة صفين منه: %1.</numerusform>
            <numerusform>الملف تالف؛ أمكنت قراءة %Ln صفوف منه: %1.</numerusform>
            <numerusform>الملف تالف؛ أمكنت قراءة %Ln صفاً منه: %1.</numerusform>
            <numerusform>الملف تالف؛ أمكنت قراءة %Ln صف منه: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of its %Ln rows stand in “%1” already, by their ids; they are not added, and counted once.</source>
        <translation>
            <numerusform>لا صفوف فيه.</numerusform>
            <numerusform>صفه الوحيد موجود من قبل في «%1» بحسب معرّفه؛ فلا يضاف، ويُحسب مرة واحدة.</numerusform>
            <numerusform>صفّاه كلاهما موجودان من قبل في «%1» بحسب معرّفيهما؛ فلا يضافان، ويُحسبان مرة واحدة.</numerusform>
            <numerusform>صفوفه كلها، وعددها %Ln، موجودة من قبل في «%1» بحسب معرّفاتها؛ فلا تضاف، وتُحسب مرة واحدة.</numerusform>
            <numerusform>صفوفه كلها، وعددها %Ln، موجودة من قبل في «%1» بحسب معرّفاتها؛ فلا تضاف، وتُحسب مرة واحدة.</numerusform>
            <numerusform>صفوفه كلها، وعددها %Ln، موجودة من قبل في «%1» بحسب معرّفاتها؛ فلا تضاف، وتُحسب مرة واحدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these rows have other figures in “%1”; those in “%1” hold.</source>
        <translation>
            <numerusform>لا صفوف منها لها أرقام أخرى في «%1».</numerusform>
            <numerusform>لصف واحد منها أرقام أخرى في «%1»؛ والمعتمد ما في «%1».</numerusform>
            <numerusform>لصفين منها أرقام أخرى في «%1»؛ والمعتمد ما في «%1».</numerusform>
            <numerusform>لـ%Ln صفوف منها أرقام أخرى في «%1»؛ والمعتمد ما في «%1».</numerusform>
            <numerusform>لـ%Ln صفاً منها أرقام أخرى في «%1»؛ والمعتمد ما في «%1».</numerusform>
            <numerusform>لـ%Ln صف منها أرقام أخرى في «%1»؛ والمعتمد ما في «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>No column has the children: %1 are taken together for them.</source>
        <translation>لا عمود لعدد الأطفال كلهم، فجُمع ما يلي عددًا لهم: %1.</translation>
    </message>
    <message>
        <source>boys</source>
        <translation>فتيان</translation>
    </message>
    <message>
        <source>girls</source>
        <translation>فتيات</translation>
    </message>
    <message>
        <source>adults</source>
        <translation>بالغون</translation>
    </message>
    <message>
        <source>males of any age</source>
        <translation>ذكور من كل الأعمار</translation>
    </message>
    <message>
        <source>females of any age</source>
        <translation>إناث من كل الأعمار</translation>
    </message>
    <message>
        <source>weeks are numbered in several ways; of the date the year is read</source>
        <translation>للأسابيع أكثر من طريقة في الترقيم؛ تُقرأ السنة وحدها من التاريخ</translation>
    </message>
    <message>
        <source>“%1” stands alone in the row and is no date; the row is left out.</source>
        <translation>في الصف «%1» وحدها وليست تاريخًا؛ فأُهمل الصف.</translation>
    </message>
    <message>
        <source>It is no register and remembers nothing; it is shown as it is now.</source>
        <translation>ليس سجلاً ولا يتذكر شيئاً؛ ويُعرض كما هو الآن.</translation>
    </message>
    <message>
        <source>killed and wounded in one cell</source>
        <translation>قتلى وجرحى في خلية واحدة</translation>
    </message>
    <message>
        <source>times of day</source>
        <translation>أوقات من اليوم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln counts such as “%1” are read as %2.</source>
        <translation>
            <numerusform>لم تُقرأ أعداد مثل «%1» على أنها %2.</numerusform>
            <numerusform>عدد واحد مثل «%1» قُرئ على أنه %2.</numerusform>
            <numerusform>عددان مثل «%1» قُرئا على أنهما %2.</numerusform>
            <numerusform>%Ln أعداد مثل «%1» قُرئت على أنها %2.</numerusform>
            <numerusform>%Ln عدداً مثل «%1» قُرئت على أنها %2.</numerusform>
            <numerusform>%Ln عدد مثل «%1» قُرئت على أنها %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>so many or more; the words are kept</source>
        <translation>هذا العدد أو أكثر، مع حفظ الكلمات</translation>
    </message>
    <message>
        <source>the most there may be; the words are kept</source>
        <translation>أكثر ما يمكن أن يكون، مع حفظ الكلمات</translation>
    </message>
    <message>
        <source>that number; the words are kept</source>
        <translation>العدد نفسه، مع حفظ الكلمات</translation>
    </message>
    <message>
        <source>the least that such a word stands for; the words are kept</source>
        <translation>أقل ما تدل عليه كلمة كهذه، مع حفظ الكلمات</translation>
    </message>
    <message>
        <source>killed and wounded, each for itself</source>
        <translation>قتلى وجرحى، كل على حدة</translation>
    </message>
    <message>
        <source>“%1” is no time of day; the incident is kept at its day.</source>
        <translation>«%1» ليس وقتاً من اليوم؛ تبقى الحادثة في يومها.</translation>
    </message>
    <message>
        <source>no time of day</source>
        <translation>ليس وقتاً من اليوم</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>الوقت من اليوم</translation>
    </message>
    <message>
        <source>“%1” says in what the columns are</source>
        <translation>«%1» يبيّن وحدات الأعمدة أو أنواعها</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its rows were taken into incidents of the register; they are counted there.</source>
        <translation>
            <numerusform>لم يؤخذ أي صف من صفوفه إلى حوادث السجل.</numerusform>
            <numerusform>أُخذ صف واحد من صفوفه إلى حادث في السجل؛ ويُحتسب هناك.</numerusform>
            <numerusform>أُخذ صفان من صفوفه إلى حوادث في السجل؛ ويُحتسبان هناك.</numerusform>
            <numerusform>أُخذت %Ln صفوف منه إلى حوادث في السجل؛ وتُحتسب هناك.</numerusform>
            <numerusform>أُخذ %Ln صفاً منه إلى حوادث في السجل؛ وتُحتسب هناك.</numerusform>
            <numerusform>أُخذ %Ln صف منه إلى حوادث في السجل؛ وتُحتسب هناك.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: adds %3</source>
        <comment>incident, date, people</comment>
        <translation>%1، %2: يضيف %3</translation>
    </message>
    <message>
        <source>part of: %1</source>
        <translation>جزء من: %1</translation>
    </message>
    <message>
        <source>Left out of every total: %1, %2</source>
        <comment>incident, date</comment>
        <translation>خارج كل مجموع: %1، %2</translation>
    </message>
    <message>
        <source>no source named</source>
        <translation>بلا ذكر مصدر</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <comment>source, figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 says: %2 (“%3”)</source>
        <comment>source, figure, wording</comment>
        <translation>%1: %2 («%3»)</translation>
    </message>
    <message>
        <source>not taken: %1</source>
        <comment>a claim</comment>
        <translation>لم يؤخذ به: %1</translation>
    </message>
    <message>
        <source>told apart, and counted in what is left here: %1: %2</source>
        <comment>incident, people</comment>
        <translation>مذكور على حدة ومحسوب في ما بقي هنا: %1: %2</translation>
    </message>
    <message>
        <source>taken off, as it counts by itself: %1: %2</source>
        <comment>incident, people</comment>
        <translation>مطروح لأنه محسوب على حدة: %1: %2</translation>
    </message>
    <message>
        <source>Its parts add up to more than the whole; what the parts add up to counts.</source>
        <translation>مجموع أجزائه أكبر من الكل؛ ويُحتسب مجموع الأجزاء.</translation>
    </message>
    <message>
        <source>It has no best figure of its own: its people are counted in what is left of its whole.</source>
        <translation>ليس له رقم أفضل خاص به؛ فأشخاصه محسوبون فيما بقي من الكل.</translation>
    </message>
    <message>
        <source>The source gives a word and no number; the number is a convention.</source>
        <translation>المصدر يذكر كلمة لا رقماً؛ والرقم اصطلاح.</translation>
    </message>
    <message>
        <source>No claim says how many.</source>
        <translation>لا رواية تذكر العدد.</translation>
    </message>
    <message>
        <source>Reaches into the span, and does not count here: %1, %2</source>
        <comment>incident, date</comment>
        <translation>يمتد إلى هذه المدة ولا يُحتسب هنا: %1، %2</translation>
    </message>
    <message>
        <source>%1 of its %2 days</source>
        <translation>%1 من أيامه البالغة %2</translation>
    </message>
    <message>
        <source>By share, %1: %2 of %3</source>
        <comment>days, people, all its people</comment>
        <translation>بالحصة، %1: %2 من %3</translation>
    </message>
    <message>
        <source>Whole, with %1 in the span</source>
        <comment>days</comment>
        <translation>كاملاً، ومنه في المدة %1</translation>
    </message>
    <message>
        <source>Not counted, with %1 in the span</source>
        <comment>days</comment>
        <translation>غير محتسب، ومنه في المدة %1</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Not said what</source>
        <translation>لم يُذكر ما حدث</translation>
    </message>
    <message>
        <source>Not said by whom</source>
        <translation>لم يُذكر الفاعل</translation>
    </message>
    <message>
        <source>No source named</source>
        <translation>بلا ذكر مصدر</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>what stands there is no folder</source>
        <translation>ما هناك ليس مجلداً</translation>
    </message>
    <message>
        <source>what stands there is no ordinary file</source>
        <translation>ما هناك ليس ملفاً عادياً</translation>
    </message>
    <message>
        <source>Make room there, or choose another place.</source>
        <translation>أفرغ مكاناً هناك أو اختر موضعاً آخر.</translation>
    </message>
    <message>
        <source>Files there may not be that large; choose another place.</source>
        <translation>لا يُسمح هناك بملفات بهذا الحجم؛ اختر موضعاً آخر.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>اختر موضعاً آخر.</translation>
    </message>
    <message>
        <source>It could not be written: %1.</source>
        <translation>تعذّرت كتابته: %1.</translation>
    </message>
    <message>
        <source>What was there before is unchanged.</source>
        <translation>وما كان هناك من قبل بقي كما هو.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>لم يبق متسع على القرص</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>تجاوزت الحصة المسموح بها من القرص</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>الملف أكبر من المسموح</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>لا إذن بذلك</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>العملية غير مسموح بها</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>لا ملف ولا مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ليس مجلداً</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>المجلد ليس فارغاً</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>اسم الملف أطول من المسموح</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>خطأ في القراءة أو الكتابة</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>the encoder %1 is not installed</source>
        <translation>المرمّز %1 غير مثبت</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Atlases</source>
        <translation>أطالس</translation>
    </message>
    <message>
        <source>Tables of incidents</source>
        <translation>جداول حوادث</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>جداول حسابات</translation>
    </message>
    <message>
        <source>Shapefiles, also zipped</source>
        <translation>ملفات Shapefile، والمضغوطة منها أيضاً</translation>
    </message>
    <message>
        <source>GeoPackages</source>
        <translation>حزم GeoPackage</translation>
    </message>
    <message>
        <source>GeoJSON files</source>
        <translation>ملفات GeoJSON</translation>
    </message>
    <message>
        <source>FlatGeobuf files</source>
        <translation>ملفات FlatGeobuf</translation>
    </message>
    <message>
        <source>KML files</source>
        <translation>ملفات KML</translation>
    </message>
    <message>
        <source>GPS tracks (GPX)</source>
        <translation>مسارات GPS ‏(GPX)</translation>
    </message>
    <message>
        <source>GML files</source>
        <translation>ملفات GML</translation>
    </message>
    <message>
        <source>File geodatabases</source>
        <translation>قواعد بيانات جغرافية (GDB)</translation>
    </message>
    <message>
        <source>MapInfo files</source>
        <translation>ملفات MapInfo</translation>
    </message>
    <message>
        <source>Drawings (DXF, DGN)</source>
        <translation>رسوم (DXF وDGN)</translation>
    </message>
    <message>
        <source>OpenStreetMap extracts</source>
        <translation>مقتطفات OpenStreetMap</translation>
    </message>
    <message>
        <source>Tile packages (MBTiles)</source>
        <translation>حزم مربعات (MBTiles)</translation>
    </message>
    <message>
        <source>GeoTIFF pictures</source>
        <translation>صور GeoTIFF</translation>
    </message>
    <message>
        <source>Virtual mosaics (VRT)</source>
        <translation>فسيفساء افتراضية (VRT)</translation>
    </message>
    <message>
        <source>Pictures with a world file</source>
        <translation>صور معها ملف إسناد مكاني</translation>
    </message>
    <message>
        <source>Other map pictures</source>
        <translation>صور خرائط أخرى</translation>
    </message>
    <message>
        <source>Lists in JSON</source>
        <translation>قوائم بصيغة JSON</translation>
    </message>
    <message>
        <source>SQLite databases</source>
        <translation>قواعد بيانات SQLite</translation>
    </message>
    <message>
        <source>Vector tiles</source>
        <translation>مربعات متجهية</translation>
    </message>
    <message>
        <source>Tile packages (PMTiles)</source>
        <translation>حزم مربعات (PMTiles)</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>سجلات</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>it is not a regular file</source>
        <translation>ليس ملفًا عاديًا</translation>
    </message>
    <message>
        <source>“%1” in the archive refers to other files; unpack the archive first</source>
        <translation>«%1» في الأرشيف يشير إلى ملفات أخرى؛ فُكّ الأرشيف أولًا</translation>
    </message>
    <message>
        <source>descriptions refer to each other too deeply</source>
        <translation>أوصاف يشير بعضها إلى بعض بعمق زائد</translation>
    </message>
    <message>
        <source>the description contains “%1”, which is not supported</source>
        <translation>في الوصف «%1»، وهو غير مدعوم</translation>
    </message>
    <message>
        <source>the description refers to “%1”; only existing files in its own folder or below are read for it</source>
        <translation>يشير الوصف إلى «%1»؛ ولا يُقرأ له إلا ملفات موجودة في مجلده أو تحته</translation>
    </message>
    <message>
        <source>the description is too long</source>
        <translation>الوصف أطول من اللازم</translation>
    </message>
    <message>
        <source>the description is damaged (line %1: %2)</source>
        <translation>الوصف تالف (السطر %1: %2)</translation>
    </message>
    <message>
        <source>its table “%1” is a virtual table of the module “%2”, which is not run; copy what is wanted into a plain table</source>
        <translation>جدوله «%1» جدول افتراضي من الوحدة «%2»، وهي لا تُشغَّل؛ انسخ المطلوب إلى جدول عادي</translation>
    </message>
    <message>
        <source>the database in the archive is too large; unpack it first</source>
        <translation>قاعدة البيانات في الأرشيف كبيرة جدًا؛ فُكّ الأرشيف أولًا</translation>
    </message>
    <message>
        <source>the database in the archive cannot be checked; unpack it first</source>
        <translation>تعذّر فحص قاعدة البيانات في الأرشيف؛ فُكّ الأرشيف أولًا</translation>
    </message>
    <message>
        <source>it refers to “%1”; only existing files in its own folder or below are read for it</source>
        <translation>يشير إلى «%1»؛ ولا يُقرأ له إلا ملفات موجودة في مجلده أو تحته</translation>
    </message>
    <message>
        <source>nothing; this system offers no protection</source>
        <translation>لا شيء؛ هذا النظام لا يوفر حماية</translation>
    </message>
    <message>
        <source>a network namespace without interfaces</source>
        <translation>نطاق شبكة معزول بلا واجهات</translation>
    </message>
    <message>
        <source>a system call filter (seccomp)</source>
        <translation>مرشِّح لنداءات النظام (seccomp)</translation>
    </message>
    <message>
        <source>Files are read in a process of their own.</source>
        <translation>تُقرأ الملفات في عملية مستقلة.</translation>
    </message>
    <message>
        <source>Network access is blocked there by: %1</source>
        <translation>يمنعها من الوصول إلى الشبكة: %1</translation>
    </message>
    <message>
        <source>Writing is blocked there by: %1</source>
        <translation>يمنعها من الكتابة: %1</translation>
    </message>
    <message>
        <source>its last changes are in the file %1 only; open it in the program that wrote it and close it there, then they are in it</source>
        <translation>تغييراتها الأخيرة في الملف %1 وحده؛ افتحها في البرنامج الذي كتبها ثم أغلقها هناك لتُحفظ فيها</translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message>
        <source>%1: %2</source>
        <comment>kind: place</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of its %2 days lie in the window; counted: %3</source>
        <comment>days, days, people</comment>
        <translation>يقع في المدة %1 من أيامه البالغة %2؛ المحتسب: %3</translation>
    </message>
    <message>
        <source>%1 of its %2 days lie in the window</source>
        <comment>days, days</comment>
        <translation>يقع في المدة %1 من أيامه البالغة %2</translation>
    </message>
</context>
<context>
    <name>IncidentDetails</name>
    <message>
        <source>%1: %2</source>
        <comment>measure: count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group: count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between entries</comment>
        <translation>؛ </translation>
    </message>
    <message>
        <source>No source named</source>
        <translation>بلا ذكر مصدر</translation>
    </message>
    <message>
        <source>%1, reported %2</source>
        <comment>report, day</comment>
        <translation>%1، نُشر في %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>incident: count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Its parts add up to more than the whole. Both are shown as reported.</source>
        <translation>مجموع أجزائه أكبر من الكل. كلاهما معروض كما ورد.</translation>
    </message>
    <message>
        <source>Its people are counted in what is left of its whole.</source>
        <translation>أشخاصه محسوبون فيما بقي من الكل.</translation>
    </message>
    <message>
        <source>%1 in all, %2 of them told in its parts, %3 counted here.</source>
        <translation>%1 في المجموع، منهم %2 في أجزائه، و%3 محسوبون هنا.</translation>
    </message>
    <message>
        <source>Shown with its claims, and counted in no total.</source>
        <translation>معروض مع رواياته، وغير محسوب في أي مجموع.</translation>
    </message>
    <message>
        <source>Of them: %1</source>
        <comment>a list of groups and counts</comment>
        <translation>منهم: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of fact: count</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Info</name>
    <message>
        <source>%1, assumed: what the file names is not known, and the coordinates fit</source>
        <translation>%1، افتراضاً: ما يسميه الملف غير معروف، والإحداثيات توافقه</translation>
    </message>
    <message>
        <source>%1: nothing but plain letters</source>
        <translation>%1: حروف بسيطة فقط</translation>
    </message>
    <message>
        <source>%1, as the format has it</source>
        <translation>%1، كما تقتضي الصيغة</translation>
    </message>
    <message>
        <source>%1, found from the text itself</source>
        <translation>%1، استُنتج من النص نفسه</translation>
    </message>
    <message>
        <source>%1, as the .cpg says</source>
        <translation>%1، كما يقول ملف ‎.cpg</translation>
    </message>
    <message>
        <source>%1, as the .dbf says</source>
        <translation>%1، كما يقول ملف ‎.dbf</translation>
    </message>
    <message>
        <source>%1, guessed from the frequency of letters</source>
        <translation>%1، تخميناً من تواتر الحروف</translation>
    </message>
    <message>
        <source>%1, for want of anything better</source>
        <translation>%1، لعدم وجود ما هو أفضل</translation>
    </message>
    <message>
        <source>%1, as the file says</source>
        <translation>%1، كما يقول الملف</translation>
    </message>
    <message>
        <source>%1, assumed: the file does not say, and the coordinates fit</source>
        <translation>%1، افتراضاً: الملف لا يذكره، والإحداثيات توافقه</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>أُصلح</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>الأشكال</translation>
    </message>
    <message>
        <source>none, a table</source>
        <translation>لا شيء، جدول</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>المعالم</translation>
    </message>
    <message>
        <source>%1 read, %2 left out</source>
        <translation>قُرئ %1 وتُرك %2</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>نظام الإحداثيات</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>الامتداد</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>country</source>
        <translation>دولة</translation>
    </message>
    <message>
        <source>governorates</source>
        <translation>محافظات</translation>
    </message>
    <message>
        <source>districts</source>
        <translation>مناطق</translation>
    </message>
    <message>
        <source>sub-districts</source>
        <translation>نواحٍ</translation>
    </message>
    <message>
        <source>towns and quarters</source>
        <translation>بلدات وأحياء</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>values, shown from dark to light</source>
        <translation>قيم، تُعرض من الداكن إلى الفاتح</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>أحمر وأخضر وأزرق</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>a table of colours</source>
        <translation>جدول ألوان</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>القياس</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 × %2 بكسل</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>النطاقات</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>درجات التكبير</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>نسبة الحقوق</translation>
    </message>
    <message>
        <source>%1; the larger areas that they lie in are named in its rows (%2)</source>
        <translation>%1؛ أسماء المناطق الأكبر التي تقع فيها مذكورة في أسطره (%2)</translation>
    </message>
    <message>
        <source>west %1, south %2, east %3, north %4 (degrees)</source>
        <translation>غرب %1، جنوب %2، شرق %3، شمال %4 (بالدرجات)</translation>
    </message>
    <message>
        <source>x %1 to %2, y %3 to %4 (in its own units)</source>
        <translation>x من %1 إلى %2، y من %3 إلى %4 (بوحداته)</translation>
    </message>
    <message>
        <source>Read as incidents</source>
        <translation>يُقرأ على أنه حوادث</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>%1, vector tiles</source>
        <translation>%1، مربعات متجهة</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>unknown; shown by the names of its layers</source>
        <translation>غير معروف؛ تُعرض بحسب أسماء طبقاتها</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>المربعات</translation>
    </message>
</context>
<context>
    <name>LayerMemory</name>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>The layers that you put over your atlases cannot be read here (%1). The file is kept as %2, and a new one is begun.</source>
        <translation>لا تُقرأ هنا الطبقات التي وضعتها فوق أطالسك (%1). حُفظ الملف باسم %2 وبُدئ ملف جديد.</translation>
    </message>
    <message>
        <source>no { } around it</source>
        <translation>لا { } حوله</translation>
    </message>
</context>
<context>
    <name>LayerTexts</name>
    <message>
        <source>Countries</source>
        <translation>الدول</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>البلدات</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>المناطق</translation>
    </message>
    <message>
        <source>Sub-districts</source>
        <translation>النواحي</translation>
    </message>
    <message>
        <source>Governorates</source>
        <translation>المحافظات</translation>
    </message>
    <message>
        <source>%1, as you said</source>
        <translation>%1، كما قلت</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>field, its type</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>west %1, south %2, east %3, north %4 (degrees)</source>
        <translation>غرب %1، جنوب %2، شرق %3، شمال %4 (بالدرجات)</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what the layer holds, name of its file</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>markers</source>
        <translation>علامات</translation>
    </message>
    <message>
        <source>a base map</source>
        <translation>خريطة أساس</translation>
    </message>
    <message numerus="yes">
        <source>%Ln area(s)</source>
        <translation>
            <numerusform>لا مساحات</numerusform>
            <numerusform>مساحة واحدة</numerusform>
            <numerusform>مساحتان</numerusform>
            <numerusform>%Ln مساحات</numerusform>
            <numerusform>%Ln مساحة</numerusform>
            <numerusform>%Ln مساحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>لا خطوط</numerusform>
            <numerusform>خط واحد</numerusform>
            <numerusform>خطان</numerusform>
            <numerusform>%Ln خطوط</numerusform>
            <numerusform>%Ln خطًا</numerusform>
            <numerusform>%Ln خط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>لا نقاط</numerusform>
            <numerusform>نقطة واحدة</numerusform>
            <numerusform>نقطتان</numerusform>
            <numerusform>%Ln نقاط</numerusform>
            <numerusform>%Ln نقطة</numerusform>
            <numerusform>%Ln نقطة</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>القياس</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3, zoom %4 to %5</source>
        <translation>%1 × %2 بكسل، %3، التقريب من %4 إلى %5</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>من عمل</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>تحوي</translation>
    </message>
    <message>
        <source>Online map</source>
        <translation>خريطة شبكة</translation>
    </message>
    <message>
        <source>Not drawn while “%1” is, which shows the same and more. Check it to see both.</source>
        <translation>لا تُرسم ما دامت «%1» مرسومة، وهي تُظهر الشيء نفسه وأكثر. ضع علامة عليها لرؤيتهما معاً.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>unknown; shown by the names of its layers</source>
        <translation>غير معروف؛ تُعرض بحسب أسماء طبقاتها</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>مستويات التكبير</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>It has no sea: what is no lake and no river looks like land.</source>
        <translation>لا بحر فيها: ما ليس بحيرة ولا نهراً يظهر كاليابسة.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>%1 of tiles, at most %2</source>
        <translation>%1 من المربعات، و%2 على الأكثر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tile(s) could not be read, or not whole; the map lacks what they hold.</source>
        <translation>
            <numerusform>قُرئت المربعات كلها.</numerusform>
            <numerusform>تعذّرت قراءة مربع واحد كله أو بعضه، وما فيه غائب عن الخريطة.</numerusform>
            <numerusform>تعذّرت قراءة مربعين كليهما أو بعضهما، وما فيهما غائب عن الخريطة.</numerusform>
            <numerusform>تعذّرت قراءة %Ln مربعات كلها أو بعضها، وما فيها غائب عن الخريطة.</numerusform>
            <numerusform>تعذّرت قراءة %Ln مربعاً كلها أو بعضها، وما فيها غائب عن الخريطة.</numerusform>
            <numerusform>تعذّرت قراءة %Ln مربع كلها أو بعضها، وما فيها غائب عن الخريطة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is in the picture: its tiles are of longitude %1 to %2, latitude %3 to %4, from zoom %5 on.</source>
        <translation>لا شيء منها في الصورة: مربعاتها بين خطي الطول %1 و%2 ودائرتي العرض %3 و%4، ابتداءً من مستوى التكبير %5.</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>they look like metres of a UTM zone</source>
        <translation>تبدو أمتاراً في نطاق UTM</translation>
    </message>
    <message>
        <source>they look like metres or feet of a projected system</source>
        <translation>تبدو أمتاراً أو أقداماً في نظام مسقط</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1؛ %2</translation>
    </message>
    <message>
        <source>%1; put a .prj file beside it</source>
        <translation>%1؛ ضع ملف ‎.prj بجانبه</translation>
    </message>
    <message>
        <source>GDAL cannot open it: %1</source>
        <translation>لا تستطيع GDAL فتحه: %1</translation>
    </message>
    <message>
        <source>it may not be read</source>
        <translation>لا تجوز قراءته</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>is no layer or data file that can be read</source>
        <translation>ليس طبقة ولا ملف بيانات يمكن قراءته</translation>
    </message>
    <message>
        <source>feature %1</source>
        <translation>المعلم %1</translation>
    </message>
    <message>
        <source>features marked as deleted, left out: %1</source>
        <translation>معالم معلّمة كمحذوفة، تُركت: %1</translation>
    </message>
    <message>
        <source>features %1</source>
        <translation>المعالم %1</translation>
    </message>
    <message>
        <source>the .cpg says “%1”, but the text is %2</source>
        <translation>ملف ‎.cpg يقول «%1»، لكن النص %2</translation>
    </message>
    <message>
        <source>the encoding of the text is not told; read as %1</source>
        <translation>ترميز النص غير مذكور؛ قُرئ على أنه %1</translation>
    </message>
    <message>
        <source>features of another kind of geometry, left out: %1</source>
        <translation>معالم من نوع هندسي آخر، تُركت: %1</translation>
    </message>
    <message>
        <source>holds no features</source>
        <translation>لا يحوي معالم</translation>
    </message>
    <message>
        <source>none of its features can be shown</source>
        <translation>لا يمكن عرض أي من معالمه</translation>
    </message>
    <message>
        <source>holds no layer</source>
        <translation>لا يحوي طبقة</translation>
    </message>
    <message>
        <source>holds no layer “%1”</source>
        <translation>لا يحوي طبقة «%1»</translation>
    </message>
    <message>
        <source>is a table without geometry</source>
        <translation>جدول بلا أشكال هندسية</translation>
    </message>
    <message>
        <source>it does not say which coordinate system it is in; taken as longitude and latitude</source>
        <translation>لا يذكر نظام إحداثياته؛ عُدّت خطوط طول وعرض</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>لا يمكن فتحه: %1</translation>
    </message>
    <message>
        <source>is not a shapefile: its header is damaged</source>
        <translation>ليس ملف أشكال: ترويسته تالفة</translation>
    </message>
    <message>
        <source>the .shx is damaged; the index was rebuilt from the .shp</source>
        <translation>ملف ‎.shx تالف؛ أعيد بناء الفهرس من ‎.shp</translation>
    </message>
    <message>
        <source>there is no .shx; the index was rebuilt from the .shp</source>
        <translation>لا يوجد ‎.shx؛ أعيد بناء الفهرس من ‎.shp</translation>
    </message>
    <message>
        <source>bytes after the last shape were ignored</source>
        <translation>أُهملت بايتات بعد الشكل الأخير</translation>
    </message>
    <message>
        <source>there is no .dbf; shown without names</source>
        <translation>لا يوجد ‎.dbf؛ معروض بلا أسماء</translation>
    </message>
    <message>
        <source>the .dbf is empty; shown without names</source>
        <translation>ملف ‎.dbf فارغ؛ معروض بلا أسماء</translation>
    </message>
    <message>
        <source>the .dbf cannot be read; shown without names</source>
        <translation>لا يمكن قراءة ‎.dbf؛ معروض بلا أسماء</translation>
    </message>
    <message>
        <source>the .dbf is cut off: %1 of %2 rows can be read</source>
        <translation>ملف ‎.dbf مقطوع: يمكن قراءة %1 من %2 من الأسطر</translation>
    </message>
    <message>
        <source>%1 shapes and %2 rows; paired in their order</source>
        <translation>%1 من الأشكال و%2 من الأسطر؛ قُرنت بترتيبها</translation>
    </message>
    <message>
        <source>is a picture of %1 x %2 pixels (%3) and holds no features</source>
        <translation>صورة بقياس %1 × %2 بكسل (%3) ولا تحوي معالم</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>لا يمكن قراءته: %1</translation>
    </message>
    <message>
        <source>is a folder; name a file in it</source>
        <translation>مجلد؛ سمِّ ملفاً فيه</translation>
    </message>
    <message>
        <source>it refers to %1 on the network, which was not opened</source>
        <translation>يشير إلى %1 على الشبكة، ولم يُفتح</translation>
    </message>
    <message>
        <source>only names other files or addresses (%1), which are not opened from it; open those themselves</source>
        <translation>لا يحوي إلا أسماء ملفات أو عناوين أخرى (%1)، ولا تُفتح من خلاله؛ افتحها مباشرة</translation>
    </message>
    <message>
        <source>vector tiles: those of zoom level %1 are read, the deepest is %2; what only deeper tiles hold is not among the features</source>
        <translation>مربعات متجهة: قُرئت مربعات مستوى التكبير %1، وأعمقها %2، وما لا يوجد إلا في مربعات أعمق ليس بين المعالم</translation>
    </message>
    <message>
        <source>“%1” is no coordinate system</source>
        <translation>«%1» ليس نظام إحداثيات</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>it does not say which coordinate system it is in, and the coordinates are not longitude and latitude (x %1, y %2)</source>
        <translation>لا يذكر نظام إحداثياته، والإحداثيات ليست خطوط طول وعرض (x %1، y %2)</translation>
    </message>
    <message>
        <source>nothing is known of its coordinate system “%1” by which it could be put on a map</source>
        <translation>لا يُعرف عن نظام إحداثياته «%1» ما يكفي لوضعه على خريطة</translation>
    </message>
    <message>
        <source>the shape is damaged</source>
        <translation>الشكل تالف</translation>
    </message>
    <message>
        <source>a coordinate is impossible</source>
        <translation>إحداثية فيه مستحيلة</translation>
    </message>
    <message>
        <source>too few points to be drawn</source>
        <translation>نقاطه أقل من أن تُرسم</translation>
    </message>
    <message>
        <source>outside of what the coordinate system covers</source>
        <translation>هو خارج ما يغطيه نظام الإحداثيات</translation>
    </message>
    <message>
        <source>there is no shape</source>
        <translation>لا شكل له</translation>
    </message>
    <message>
        <source>left out, %1 (%2)</source>
        <comment>of features: why, how many</comment>
        <translation>تُرك: %1 (%2)</translation>
    </message>
    <message>
        <source>none of its features can be shown: %1 (%2)</source>
        <comment>why, how many</comment>
        <translation>لا يمكن عرض أي من معالمه: %1 (%2)</translation>
    </message>
    <message>
        <source>nothing is known of the coordinate system “%1” that it names</source>
        <translation>لا يُعرف شيء عن نظام الإحداثيات «%1» الذي يذكره</translation>
    </message>
    <message>
        <source>what is in the .prj is no coordinate system</source>
        <translation>ما في ملف ‎.prj ليس نظام إحداثيات</translation>
    </message>
    <message>
        <source>the coordinates fit longitude and latitude, and are taken as such</source>
        <translation>الإحداثيات تناسب خطوط الطول والعرض، وعُدّت كذلك</translation>
    </message>
    <message>
        <source>the file is damaged or cut off: %1 of %2 features could be read</source>
        <translation>الملف تالف أو مقطوع: أمكنت قراءة %1 من %2 من المعالم</translation>
    </message>
    <message>
        <source>the file is damaged or cut off: %1 features could be read</source>
        <translation>الملف تالف أو مقطوع: أمكنت قراءة %1 من المعالم</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>incident %1</source>
        <translation>الحادثة %1</translation>
    </message>
    <message>
        <source>it lies outside the time of %1, which it is part of; it is taken off all the same</source>
        <translation>تقع خارج زمن %1 التي هي جزء منها؛ ومع ذلك تُطرح منها</translation>
    </message>
    <message>
        <source>its parts add up to more than the whole; the greater sum counts</source>
        <translation>مجموع أجزائها أكبر من الكل؛ ويُحتسب المجموع الأكبر</translation>
    </message>
    <message>
        <source>it is part of itself, by way of its wholes; it counts as an incident of its own</source>
        <translation>هي جزء من نفسها عبر ما تنتمي إليه؛ وتُحسب حادثة مستقلة</translation>
    </message>
    <message>
        <source>a claim counts more people of one group than people in all; both are kept as said</source>
        <translation>تعدّ إحدى الروايات من فئة واحدة أشخاصًا أكثر من مجموع الأشخاص؛ ويبقى الاثنان كما وردا</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>near the place, not in it</source>
        <translation>قرب المكان لا فيه</translation>
    </message>
    <message>
        <source>as many as, by the highest figure</source>
        <translation>ما يصل إليه أعلى رقم</translation>
    </message>
    <message>
        <source>or more: no upper bound</source>
        <translation>أو أكثر: بلا حد أعلى</translation>
    </message>
    <message>
        <source>a word, not a number (dozens)</source>
        <translation>كلمة لا رقم (عشرات)</translation>
    </message>
    <message>
        <source>none: the figure is zero</source>
        <translation>لا أحد: الرقم صفر</translation>
    </message>
    <message>
        <source>no figure is known</source>
        <translation>لا رقم معروف</translation>
    </message>
    <message>
        <source>known for the area only</source>
        <translation>معروف للمنطقة فقط</translation>
    </message>
    <message>
        <source>for several areas together</source>
        <translation>لعدة مناطق معاً</translation>
    </message>
    <message>
        <source>several places together</source>
        <translation>عدة أماكن معاً</translation>
    </message>
    <message>
        <source>as many as, with what reaches beyond</source>
        <translation>حتى هذا العدد مع ما يتجاوز المدة</translation>
    </message>
    <message>
        <source>shade: all counted in the area, from</source>
        <translation>التظليل: كل ما يُحصى في المنطقة، بدءًا من</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>near %1</source>
        <translation>قرب %1</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>بلا مكان</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1، %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>لا حوادث</numerusform>
            <numerusform>حادثة واحدة</numerusform>
            <numerusform>حادثتان</numerusform>
            <numerusform>%Ln حوادث</numerusform>
            <numerusform>%Ln حادثة</numerusform>
            <numerusform>%Ln حادثة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>لا أماكن</numerusform>
            <numerusform>مكان واحد</numerusform>
            <numerusform>مكانان</numerusform>
            <numerusform>%Ln أماكن</numerusform>
            <numerusform>%Ln مكاناً</numerusform>
            <numerusform>%Ln مكان</numerusform>
        </translation>
    </message>
    <message>
        <source>Double-click or press Enter to zoom in</source>
        <translation>انقر نقراً مزدوجاً أو اضغط Enter للتقريب</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other place(s)</source>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 ومكان آخر</numerusform>
            <numerusform>%1 ومكانان آخران</numerusform>
            <numerusform>%1 و%Ln أماكن أخرى</numerusform>
            <numerusform>%1 و%Ln مكاناً آخر</numerusform>
            <numerusform>%1 و%Ln مكان آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 وغيرها</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>so many incidents. Killed: so many.</comment>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>%1. %2. Most in %3.</source>
        <comment>so many incidents. Killed: so many. place</comment>
        <translation>%1. %2. معظمهم في %3.</translation>
    </message>
    <message>
        <source>%1, in view: %2; in all: %3.</source>
        <comment>Killed: so many</comment>
        <translation>%1، في المشهد: %2؛ في المجموع: %3.</translation>
    </message>
    <message>
        <source>%1 Counted: %2.</source>
        <comment>what is there; conditions</comment>
        <translation>%1 المحسوب: %2.</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>%1 m</source>
        <translation>%1 م</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 كم</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 م²</translation>
    </message>
    <message>
        <source>%1 ha</source>
        <translation>%1 هكتار</translation>
    </message>
    <message>
        <source>%1 km²</source>
        <translation>%1 كم²</translation>
    </message>
    <message>
        <source>Area: %1</source>
        <translation>المساحة: %1</translation>
    </message>
    <message>
        <source>Perimeter: %1</source>
        <translation>المحيط: %1</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>الطول: %1</translation>
    </message>
    <message>
        <source>Last leg: %1</source>
        <translation>القطعة الأخيرة: %1</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>There is no such file.</source>
        <translation>لا يوجد ملف كهذا.</translation>
    </message>
    <message>
        <source>The link leads back to itself.</source>
        <translation>الرابط يعود إلى نفسه.</translation>
    </message>
    <message>
        <source>The link leads to %1, where nothing is.</source>
        <translation>الرابط يقود إلى %1 ولا شيء هناك.</translation>
    </message>
    <message>
        <source>It is a pipe, not a file.</source>
        <translation>إنه أنبوب وليس ملفًا.</translation>
    </message>
    <message>
        <source>It is a socket, not a file.</source>
        <translation>إنه مقبس وليس ملفًا.</translation>
    </message>
    <message>
        <source>It is a device, not a file.</source>
        <translation>إنه جهاز وليس ملفًا.</translation>
    </message>
    <message>
        <source>The file says it is %1 long, but only %2 of it are there and the rest is a gap. It is not read; fetch it again from where it comes from.</source>
        <translation>يذكر الملف أن طوله %1 لكن الموجود منه %2 فقط والباقي فراغ. لم يُقرأ؛ اجلبه من جديد من مصدره.</translation>
    </message>
    <message>
        <source>It unpacks from %1 to %2, %3 times as much, and is not read. Where that is right, unpack it with another program and open what was in it.</source>
        <translation>ينفك ضغطه من %1 إلى %2، أي %3 ضعفًا، ولم يُقرأ. إن كان ذلك صحيحًا ففك ضغطه ببرنامج آخر وافتح ما كان فيه.</translation>
    </message>
    <message>
        <source>it is longer than %1, which no such file is</source>
        <translation>طوله يتجاوز %1، وهذا ما لا يبلغه ملف من نوعه</translation>
    </message>
    <message>
        <source>There is not enough memory for it. Close other programs, or take a part of the file.</source>
        <translation>لا تكفي الذاكرة له. أغلق برامج أخرى أو خذ جزءًا من الملف.</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>تتعذر قراءته: %1</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>تتعذر قراءته.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Nothing recorded: %1</source>
        <translation>لا شيء مسجَّل: %1</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>البيانات: %1</translation>
    </message>
    <message>
        <source>Data: %1, version %2</source>
        <translation>البيانات: %1، الإصدار %2</translation>
    </message>
    <message>
        <source>Beyond this picture: %1</source>
        <translation>خارج هذه الصورة: %1</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>no picture format ends with .%1; png, svg and pdf do</source>
        <translation>لا صيغة صور تنتهي بـ ‎.%1؛ بل png و svg و pdf</translation>
    </message>
</context>
<context>
    <name>PlaceKind</name>
    <message>
        <source>country</source>
        <translation>دولة</translation>
    </message>
    <message>
        <source>governorate</source>
        <translation>محافظة</translation>
    </message>
    <message>
        <source>district</source>
        <translation>منطقة</translation>
    </message>
    <message>
        <source>sub-district</source>
        <translation>ناحية</translation>
    </message>
    <message>
        <source>region</source>
        <translation>إقليم</translation>
    </message>
    <message>
        <source>city</source>
        <translation>مدينة</translation>
    </message>
    <message>
        <source>town</source>
        <translation>بلدة</translation>
    </message>
    <message>
        <source>suburb</source>
        <translation>ضاحية</translation>
    </message>
    <message>
        <source>village</source>
        <translation>قرية</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>حي</translation>
    </message>
    <message>
        <source>camp</source>
        <translation>مخيم</translation>
    </message>
    <message>
        <source>military base</source>
        <translation>قاعدة عسكرية</translation>
    </message>
    <message>
        <source>airport</source>
        <translation>مطار</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>مستشفى</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>جبل</translation>
    </message>
    <message>
        <source>road</source>
        <translation>طريق</translation>
    </message>
    <message>
        <source>kind of place not clear</source>
        <translation>نوع المكان غير واضح</translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message>
        <source>an angle has degrees, minutes and seconds, and no more than these</source>
        <translation>للزاوية درجات ودقائق وثوانٍ لا أكثر</translation>
    </message>
    <message>
        <source>“%1” has decimals, but something smaller follows it</source>
        <translation>في «%1» كسر عشري، ومع ذلك يليه ما هو أصغر منه</translation>
    </message>
    <message>
        <source>“%1” is no number of minutes: 0 to 59 are</source>
        <translation>«%1» ليس عدداً للدقائق: فهي من 0 إلى 59</translation>
    </message>
    <message>
        <source>“%1” is no number of seconds: 0 to 59 are</source>
        <translation>«%1» ليس عدداً للثواني: فهي من 0 إلى 59</translation>
    </message>
    <message>
        <source>“%1” has a sign and a direction; one of them is enough</source>
        <translation>في «%1» إشارة وجهة معاً، وتكفي إحداهما</translation>
    </message>
    <message>
        <source>latitude %1 is beyond the poles (90°)</source>
        <translation>خط العرض %1 يتجاوز القطبين (90°)</translation>
    </message>
    <message>
        <source>longitude %1 is beyond 180°</source>
        <translation>خط الطول %1 يتجاوز 180°</translation>
    </message>
    <message>
        <source>“%1” is not a position in any notation known here</source>
        <translation>«%1» ليس موضعاً بأي من الصيغ المعروفة هنا</translation>
    </message>
    <message>
        <source>the signs of degrees, minutes and seconds are not in this order</source>
        <translation>علامات الدرجات والدقائق والثواني ليست على هذا الترتيب</translation>
    </message>
    <message>
        <source>a position has a latitude and a longitude; one is missing</source>
        <translation>للموضع خط عرض وخط طول، وأحدهما ناقص</translation>
    </message>
    <message>
        <source>a position has a latitude and a longitude, and nothing else</source>
        <translation>للموضع خط عرض وخط طول ولا شيء سواهما</translation>
    </message>
    <message>
        <source>both are latitudes</source>
        <translation>كلاهما خط عرض</translation>
    </message>
    <message>
        <source>both are longitudes</source>
        <translation>كلاهما خط طول</translation>
    </message>
    <message>
        <source>The first number is taken as the longitude: no latitude is beyond 90°.</source>
        <translation>عُدّ العدد الأول خط طول، إذ لا خط عرض يتجاوز 90°.</translation>
    </message>
    <message>
        <source>%1 S</source>
        <translation>%1 جنوباً</translation>
    </message>
    <message>
        <source>%1 N</source>
        <translation>%1 شمالاً</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 غرباً</translation>
    </message>
    <message>
        <source>%1 E</source>
        <translation>%1 شرقاً</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>latitude, longitude</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>decimal degrees</source>
        <translation>درجات عشرية</translation>
    </message>
    <message>
        <source>degrees, minutes, seconds</source>
        <translation>درجات ودقائق وثوانٍ</translation>
    </message>
    <message>
        <source>UTM</source>
        <translation>UTM</translation>
    </message>
    <message>
        <source>MGRS</source>
        <translation>MGRS</translation>
    </message>
    <message>
        <source>there is no coordinate system EPSG:%1</source>
        <translation>لا نظام إحداثيات EPSG:%1</translation>
    </message>
    <message>
        <source>EPSG:%1 does not say where on the ground a position is</source>
        <translation>لا يدل EPSG:%1 على موضع على الأرض</translation>
    </message>
    <message>
        <source>easting %1 and northing %2 are outside of what a zone holds</source>
        <translation>الإحداثي الشرقي %1 والشمالي %2 خارج ما تتسع له منطقة</translation>
    </message>
    <message>
        <source>S is taken as the band from 32° to 40° north, not as south.</source>
        <translation>عُدّ الحرف S نطاقاً من 32° إلى 40° شمالاً، لا جنوباً.</translation>
    </message>
    <message>
        <source>S is taken as south, not as the band from 32° to 40° north.</source>
        <translation>عُدّ الحرف S جنوباً، لا نطاقاً من 32° إلى 40° شمالاً.</translation>
    </message>
    <message>
        <source>there is no zone %1: they go from 1 to 60</source>
        <translation>لا منطقة رقمها %1: فهي من 1 إلى 60</translation>
    </message>
    <message>
        <source>there is no band %1: they go from C to X without I and O</source>
        <translation>لا نطاق %1: فالنطاقات من C إلى X من دون I وO</translation>
    </message>
    <message>
        <source>northing %1 lies at latitude %2, which is not in band %3</source>
        <translation>الإحداثي الشمالي %1 يقع عند خط العرض %2، وليس ذلك في النطاق %3</translation>
    </message>
    <message>
        <source>easting and northing of an MGRS square have equally many digits; “%1” has not</source>
        <translation>لشرقي مربع MGRS وشماليه عدد متساوٍ من الأرقام، وليس ذلك في «%1»</translation>
    </message>
    <message>
        <source>MGRS uses neither the letter I nor O, which look like 1 and 0</source>
        <translation>لا تستعمل MGRS الحرفين I وO لشبههما بالرقمين 1 و0</translation>
    </message>
    <message>
        <source>an MGRS square has at most %1 digits</source>
        <translation>لمربع MGRS %1 رقماً على الأكثر</translation>
    </message>
    <message>
        <source>there is no square %1 in %2</source>
        <translation>لا مربع %1 في %2</translation>
    </message>
    <message>
        <source>after EPSG:%1 come two numbers, %2 and %3</source>
        <translation>بعد EPSG:%1 يأتي عددان، %2 و%3</translation>
    </message>
    <message>
        <source>%1, %2 is nowhere in %3 (EPSG:%4)</source>
        <translation>%1، %2 لا مكان لهما في %3 (EPSG:%4)</translation>
    </message>
    <message>
        <source>there is no position to read</source>
        <translation>لا موضع هنا يُقرأ</translation>
    </message>
    <message>
        <source>The second number is taken as the longitude: no latitude is beyond 90°.</source>
        <translation>عُدّ العدد الثاني خط طول، إذ لا خط عرض يتجاوز 90°.</translation>
    </message>
    <message>
        <source>In square brackets the longitude comes first, as in GeoJSON.</source>
        <translation>بين القوسين المعقوفين يأتي خط الطول أولاً، كما في GeoJSON.</translation>
    </message>
    <message>
        <source>It is the middle of the map that the link shows.</source>
        <translation>هو وسط الخريطة التي يعرضها الرابط.</translation>
    </message>
    <message>
        <source>“%1” is a plus code without its first four letters, which depend on a town</source>
        <translation>«%1» رمز موقع مفتوح (Plus Code) بلا أحرفه الأربعة الأولى، وهي تتعلق ببلدة</translation>
    </message>
</context>
<context>
    <name>PresentExport</name>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>جارٍ الإيقاف …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message numerus="yes">
        <source>%1 percent, %Ln seconds left</source>
        <translation>
            <numerusform>%1 بالمئة، لم يبق شيء</numerusform>
            <numerusform>%1 بالمئة، بقيت ثانية واحدة</numerusform>
            <numerusform>%1 بالمئة، بقيت ثانيتان</numerusform>
            <numerusform>%1 بالمئة، بقيت %Ln ثوانٍ</numerusform>
            <numerusform>%1 بالمئة، بقيت %Ln ثانية</numerusform>
            <numerusform>%1 بالمئة، بقيت %Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>&amp;Scenes</source>
        <translation>ال&amp;مشاهد</translation>
    </message>
    <message>
        <source>Save as a film</source>
        <translation>حفظ فيلماً</translation>
    </message>
    <message>
        <source>Films (*.mp4 *.webm *.gif)</source>
        <translation>أفلام (*.mp4 *.webm *.gif)</translation>
    </message>
    <message>
        <source>MP4, for nearly everything</source>
        <translation>MP4، لمعظم الأغراض</translation>
    </message>
    <message>
        <source>WebM, for web pages</source>
        <translation>WebM، لصفحات الوب</translation>
    </message>
    <message>
        <source>GIF, for a few seconds</source>
        <translation>GIF، لبضع ثوانٍ</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The camera glides from scene to scene</source>
        <translation>تنساب الكاميرا من مشهد إلى مشهد</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>ال&amp;حجم</translation>
    </message>
    <message>
        <source>&amp;Pictures a second</source>
        <translation>&amp;صور في الثانية</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>ال&amp;سرعة</translation>
    </message>
    <message>
        <source>Stopped; nothing of the film is kept.</source>
        <translation>أُوقف؛ لم يبق من الفيلم شيء.</translation>
    </message>
    <message>
        <source>Saved as %1: %2 seconds.</source>
        <translation>حُفظ في %1: %2 ثانية.</translation>
    </message>
    <message>
        <source>Save as a hand-out</source>
        <translation>حفظ نشرة للتوزيع</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>A4, upright</source>
        <translation>A4، طولية</translation>
    </message>
    <message>
        <source>A4, lying</source>
        <translation>A4، عرضية</translation>
    </message>
    <message>
        <source>A3, upright</source>
        <translation>A3، طولية</translation>
    </message>
    <message>
        <source>A3, lying</source>
        <translation>A3، عرضية</translation>
    </message>
    <message>
        <source>As on the screen (16:9)</source>
        <translation>كما على الشاشة (16:9)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>ال&amp;صفحة</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظ باسم %1.</translation>
    </message>
    <message>
        <source>Stopped; nothing of the hand-out is kept.</source>
        <translation>أُوقف؛ ولم يُحفظ شيء من النشرة.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more of this kind, such as: %1</source>
        <translation>
            <numerusform>ولا غيرها من هذا النوع، مثل: %1</numerusform>
            <numerusform>وواحدة أخرى من هذا النوع، مثل: %1</numerusform>
            <numerusform>واثنتان أخريان من هذا النوع، مثل: %1</numerusform>
            <numerusform>و%Ln أخرى من هذا النوع، مثل: %1</numerusform>
            <numerusform>و%Ln أخرى من هذا النوع، مثل: %1</numerusform>
            <numerusform>و%Ln أخرى من هذا النوع، مثل: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Raster</name>
    <message>
        <source>Its rows of tiles count from the north (XYZ) and not from the south, as the standard has it: only so neighbouring tiles fit each other.</source>
        <translation>صفوف مربعاته معدودة من الشمال (XYZ) لا من الجنوب كما في المعيار: فبهذا وحده تتوافق المربعات المتجاورة.</translation>
    </message>
    <message>
        <source>Its rows of tiles count from the north (XYZ), as it says itself, and not from the south, as the standard has it.</source>
        <translation>صفوف مربعاته معدودة من الشمال (XYZ) كما يقول الملف نفسه، لا من الجنوب كما في المعيار.</translation>
    </message>
    <message>
        <source>It says that its rows of tiles count from the north (XYZ); its tiles are where they belong when they count from the south, which is believed.</source>
        <translation>يقول الملف إن صفوف مربعاته معدودة من الشمال (XYZ)؛ لكن المربعات لا تقع في مكانها إلا إذا عُدّت من الجنوب، فأُخذ بذلك.</translation>
    </message>
    <message>
        <source>The bounds it gives (%1) are not where its tiles are (%2), which are shown where they are.</source>
        <translation>الحدود المذكورة فيه (%1) ليست حيث تقع مربعاته (%2)، فعُرضت المربعات حيث هي.</translation>
    </message>
    <message>
        <source>The zooms it gives (%1 to %2) are not those of its tiles (%3 to %4), which are shown.</source>
        <translation>درجات التقريب المذكورة فيه (من %1 إلى %2) ليست درجات مربعاته (من %3 إلى %4)، فعُرضت درجات المربعات.</translation>
    </message>
    <message>
        <source>Its tiles are JPEG, which has no clear parts, and black all round: what is black from the edge inwards is taken for clear and not drawn.</source>
        <translation>مربعاته بصيغة JPEG التي لا تعرف الأجزاء الشفافة، وهي سوداء على أطرافها: عُدّ ما هو أسود من الحافة إلى الداخل شفافاً ولم يُرسم.</translation>
    </message>
    <message>
        <source>Some of its tiles lie outside the world and are not shown.</source>
        <translation>بعض مربعاته يقع خارج العالم ولا يُعرض.</translation>
    </message>
    <message>
        <source>It has too many tiles there.</source>
        <translation>فيه مربعات أكثر مما يُحتمل هناك.</translation>
    </message>
    <message>
        <source>The folder for tiles holds other files; choose an empty one.</source>
        <translation>في مجلد المربعات ملفات أخرى؛ اختر مجلداً فارغاً.</translation>
    </message>
    <message>
        <source>The folder for tiles cannot be made.</source>
        <translation>تعذر إنشاء مجلد المربعات.</translation>
    </message>
    <message>
        <source>The folder for tiles holds other files and was left as it is.</source>
        <translation>في مجلد المربعات ملفات أخرى، فتُرك كما هو.</translation>
    </message>
    <message>
        <source>Not all tiles could be removed.</source>
        <translation>تعذر حذف المربعات كلها.</translation>
    </message>
    <message>
        <source>Its terms: %1</source>
        <translation>شروطها: %1</translation>
    </message>
    <message>
        <source>Saving parts of it is not allowed by its terms, as far as the list of online maps says.</source>
        <translation>لا تسمح شروطها بحفظ أجزاء منها، بحسب قائمة خرائط الشبكة.</translation>
    </message>
    <message>
        <source>It has zooms %1 to %2.</source>
        <translation>درجات التكبير فيها من %1 إلى %2.</translation>
    </message>
    <message>
        <source>It has nothing in that area.</source>
        <translation>ليس فيها شيء في تلك المنطقة.</translation>
    </message>
    <message>
        <source>That would be %1 tiles; take a smaller area or fewer zooms.</source>
        <translation>يكون ذلك %1 من المربعات؛ اختر منطقة أصغر أو درجات تكبير أقل.</translation>
    </message>
    <message>
        <source>It is there already and holds another map; choose another name.</source>
        <translation>هو موجود وفيه خريطة أخرى؛ اختر اسماً آخر.</translation>
    </message>
    <message>
        <source>It is there already and complete; choose another name.</source>
        <translation>هو موجود ومكتمل؛ اختر اسماً آخر.</translation>
    </message>
    <message>
        <source>It needs some %1, and the disk has %2 left.</source>
        <translation>يلزمه نحو %1، وعلى القرص %2.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>ليس لها اسم.</translation>
    </message>
    <message>
        <source>Its address begins neither with https:// nor with http://.</source>
        <translation>عنوانها لا يبدأ بـ https://‎ ولا بـ http://‎.</translation>
    </message>
    <message>
        <source>Its address lacks {z}, {x} or {y}.</source>
        <translation>ينقص عنوانها {z} أو {x} أو {y}.</translation>
    </message>
    <message>
        <source>It names no layers.</source>
        <translation>لا تسمي طبقات.</translation>
    </message>
    <message>
        <source>Its zooms are not from 0 to %1.</source>
        <translation>درجات التكبير فيها ليست من 0 إلى %1.</translation>
    </message>
    <message>
        <source>It may not be read.</source>
        <translation>لا يُسمح بقراءته.</translation>
    </message>
    <message>
        <source>It is no list of online maps: %1</source>
        <translation>ليس قائمة لخرائط الشبكة: %1</translation>
    </message>
    <message>
        <source>map %1</source>
        <translation>الخريطة %1</translation>
    </message>
    <message>
        <source>%1 It was left out.</source>
        <translation>%1 وقد تُركت.</translation>
    </message>
    <message>
        <source>Online maps are turned off.</source>
        <translation>خرائط الشبكة موقفة.</translation>
    </message>
    <message>
        <source>GDAL does not take its address: %1</source>
        <translation>مكتبة GDAL لا تقبل عنوانها: %1</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>لا يوجد ملف كهذا.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>هو فارغ.</translation>
    </message>
    <message>
        <source>It holds no picture.</source>
        <translation>لا يحوي صورة.</translation>
    </message>
    <message>
        <source>It only says where on a network a map is; such maps are added as online maps.</source>
        <translation>إنما يذكر موضع خريطة على الشبكة؛ ومثلها يضاف إلى خرائط الشبكة.</translation>
    </message>
    <message>
        <source>It holds shapes (%1) and no picture; it opens as a layer.</source>
        <translation>يحوي أشكالاً (%1) لا صورة؛ ويُفتح طبقةً.</translation>
    </message>
    <message>
        <source>It is no picture that can be read.</source>
        <translation>ليس صورة تمكن قراءتها.</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>تتعذر قراءته: %1</translation>
    </message>
    <message numerus="yes">
        <source>It holds %Ln pictures; the first is shown.</source>
        <translation>
            <numerusform>لا يحوي صوراً.</numerusform>
            <numerusform>يحوي صورة واحدة، وهي المعروضة.</numerusform>
            <numerusform>يحوي صورتين؛ وتُعرض الأولى.</numerusform>
            <numerusform>يحوي %Ln صور؛ وتُعرض الأولى.</numerusform>
            <numerusform>يحوي %Ln صورة؛ وتُعرض الأولى.</numerusform>
            <numerusform>يحوي %Ln صورة؛ وتُعرض الأولى.</numerusform>
        </translation>
    </message>
    <message>
        <source>The extent it gives is wrong; that of its tiles is used.</source>
        <translation>الامتداد المذكور فيه خطأ؛ أُخذ امتداد مربعاته.</translation>
    </message>
    <message>
        <source>Its values are complex numbers, which are no picture.</source>
        <translation>قيمه أعداد مركبة، وليست صورة.</translation>
    </message>
    <message>
        <source>It is stored in blocks of %1 x %2 pixels, which take more memory than is given to one; store it in tiles (gdal_translate -co TILED=YES).</source>
        <translation>هو مخزن في كتل من %1 × %2 بكسل، وهي أكبر مما يتاح لها من الذاكرة؛ فاخزنه مربعات (gdal_translate -co TILED=YES).</translation>
    </message>
    <message>
        <source>It has %1 million pixels and no overviews: seen from afar it is slow and coarse. gdaladdo makes overviews.</source>
        <translation>فيه %1 مليون بكسل بلا صور مصغرة: فهو من بعيد بطيء خشن. والأمر gdaladdo ينشئها.</translation>
    </message>
    <message>
        <source>Its coordinates are not those of the coordinate system it gives (%1); they are taken for metres of spherical Mercator.</source>
        <translation>إحداثياته ليست من نظام الإحداثيات الذي يذكره (%1)؛ فعُدّت أمتاراً في مركاتور الكروي.</translation>
    </message>
    <message>
        <source>“%1” is no coordinate system that PROJ knows.</source>
        <translation>«%1» ليس نظام إحداثيات تعرفه PROJ.</translation>
    </message>
    <message>
        <source>It does not say which coordinate system it is in, and its corners are not longitude and latitude (x %1 to %2, y %3 to %4); put a .prj file beside it.</source>
        <translation>لا يذكر نظام إحداثياته، وأركانه ليست خطوط طول وعرض (x من %1 إلى %2، y من %3 إلى %4)؛ ضع بجانبه ملف ‎.prj.</translation>
    </message>
    <message>
        <source>It is a picture of %1 x %2 pixels that does not say where on earth it lies; a world file beside it would.</source>
        <translation>صورة بقياس %1 × %2 بكسل لا تذكر موضعها على الأرض؛ ويذكره ملف إسناد مكاني بجانبها.</translation>
    </message>
    <message>
        <source>Where it lies is given in numbers that are none.</source>
        <translation>موضعه مذكور بأعداد ليست أعداداً.</translation>
    </message>
    <message>
        <source>There is no way from its coordinate system (%1) to the map.</source>
        <translation>لا سبيل من نظام إحداثياته (%1) إلى الخريطة.</translation>
    </message>
    <message>
        <source>It lies outside the world: its coordinates do not fit its coordinate system (%1).</source>
        <translation>يقع خارج العالم: إحداثياته لا تناسب نظام إحداثياته (%1).</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>It can no longer be opened: %1</source>
        <translation>لم يعد فتحه ممكناً: %1</translation>
    </message>
    <message>
        <source>This part cannot be read: %1</source>
        <translation>تتعذر قراءة هذا الجزء: %1</translation>
    </message>
    <message>
        <source>There is a map of that name already.</source>
        <translation>توجد خريطة بهذا الاسم من قبل.</translation>
    </message>
    <message>
        <source>This map is not in the list any more.</source>
        <translation>لم تعد هذه الخريطة في القائمة.</translation>
    </message>
    <message>
        <source>What was saved so far is kept as %1; saving to the same file goes on with it.</source>
        <translation>ما حُفظ حتى الآن باقٍ في %1؛ والحفظ في الملف نفسه يستأنفه.</translation>
    </message>
    <message>
        <source>Parts of it that cannot be read and stay blank: %1 of the %2 that were looked at.</source>
        <translation>أجزاء منها تعذرت قراءتها وتبقى فارغة: %1 من %2 فُحصت.</translation>
    </message>
    <message>
        <source>They lie between %1 and %2 degrees of longitude, %3 and %4 of latitude.</source>
        <translation>تقع بين %1 و%2 درجة طولاً، وبين %3 و%4 درجة عرضاً.</translation>
    </message>
    <message>
        <source>What was saved of it cannot be read again.</source>
        <translation>لا يمكن أن يُقرأ من جديد ما حُفظ منها.</translation>
    </message>
    <message>
        <source>It cannot be written: %1</source>
        <translation>لا تمكن الكتابة إليه: %1</translation>
    </message>
    <message>
        <source>It is there already and holds another map or another area; choose another name.</source>
        <translation>هو موجود وفيه خريطة أخرى أو منطقة أخرى؛ اختر اسماً آخر.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Reading this file takes too long. It was stopped; nothing that was open has changed.</source>
        <translation>تستغرق قراءة هذا الملف وقتًا أطول من اللازم فأُوقفت؛ ولم يتغيّر شيء مما كان مفتوحًا.</translation>
    </message>
    <message>
        <source>The process that reads files cannot be started.</source>
        <translation>تعذّر بدء العملية التي تقرأ الملفات.</translation>
    </message>
    <message>
        <source>Reading this file needs more memory than is allowed. It was stopped; nothing that was open has changed.</source>
        <translation>تحتاج قراءة هذا الملف إلى ذاكرة أكبر من المسموح به فأُوقفت؛ ولم يتغيّر شيء مما كان مفتوحًا.</translation>
    </message>
    <message>
        <source>The process that reads this file ended unexpectedly; nothing that was open has changed.</source>
        <translation>انتهت العملية التي تقرأ هذا الملف على غير توقّع؛ ولم يتغيّر شيء مما كان مفتوحًا.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>The process that reads this file sent what cannot be understood. It was stopped; nothing that was open has changed.</source>
        <translation>أرسلت العملية التي تقرأ هذا الملف ما لا يُفهم فأُوقفت؛ ولم يتغيّر شيء مما كان مفتوحًا.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>, </source>
        <comment>between names of places</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 أو أكثر</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>total</source>
        <translation>مجموع</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>جزء من %1</translation>
    </message>
    <message>
        <source>repeats %1</source>
        <translation>يكرر %1</translation>
    </message>
    <message>
        <source>rival of %1</source>
        <translation>ينافس %1</translation>
    </message>
    <message>
        <source>another time</source>
        <translation>زمن آخر</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Killed or wounded</source>
        <translation>قتلى أو جرحى</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>صفته</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>قتلى</translation>
    </message>
    <message>
        <source>wounded</source>
        <translation>جرحى</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>there is no table “%1” in a register</source>
        <translation>لا جدول باسم “%1” في السجل</translation>
    </message>
    <message>
        <source>there is no “%1” in %2</source>
        <translation>لا يوجد “%1” في %2</translation>
    </message>
    <message>
        <source>there is no field “%1” in %2</source>
        <translation>لا حقل باسم “%1” في %2</translation>
    </message>
    <message>
        <source>%1 takes %2, not “%3”</source>
        <translation>يأخذ %1 واحداً من %2، لا “%3”</translation>
    </message>
    <message>
        <source>%1: there is no “%2” in %3</source>
        <translation>%1: لا يوجد “%2” في %3</translation>
    </message>
    <message>
        <source>there is a “%1” in %2 already</source>
        <translation>يوجد “%1” في %2 من قبل</translation>
    </message>
    <message>
        <source>the id of a new record is said by itself</source>
        <translation>يُذكر معرّف القيد الجديد على حدة</translation>
    </message>
    <message>
        <source>an id stays what it is; other records refer to it</source>
        <translation>يبقى المعرّف كما هو؛ فقيود أخرى تشير إليه</translation>
    </message>
    <message>
        <source>%1 is “%2” now and not “%3”; somebody changed it. Nothing was changed.</source>
        <translation>‏%1 الآن “%2” لا “%3”؛ غيّره أحد. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>a figure needs its claim, and killed or wounded as its outcome</source>
        <translation>يحتاج الرقم إلى روايته، وإلى killed أو wounded نتيجةً له</translation>
    </message>
    <message>
        <source>the claim has this figure already</source>
        <translation>في الرواية هذا الرقم من قبل</translation>
    </message>
    <message>
        <source>only incidents come back from the bin; what else was deleted comes back by undo</source>
        <translation>لا يعود من السلة إلا الحوادث؛ وما حُذف غيرها يعود بالتراجع</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) refer to it; change them first</source>
        <translation>
            <numerusform>لا يشير إليه أي قيد؛ غيّر القيود أولاً</numerusform>
            <numerusform>يشير إليه قيد واحد؛ غيّره أولاً</numerusform>
            <numerusform>يشير إليه قيدان؛ غيّرهما أولاً</numerusform>
            <numerusform>تشير إليه %Ln قيود؛ غيّرها أولاً</numerusform>
            <numerusform>يشير إليه %Ln قيداً؛ غيّرها أولاً</numerusform>
            <numerusform>يشير إليه %Ln قيد؛ غيّرها أولاً</numerusform>
        </translation>
    </message>
    <message>
        <source>the file is damaged: %1</source>
        <translation>الملف تالف: %1</translation>
    </message>
    <message>
        <source>the file is damaged and cannot be looked through</source>
        <translation>الملف تالف ولا يمكن فحصه</translation>
    </message>
    <message>
        <source>the spatial index that another program added does not fit</source>
        <translation>الفهرس المكاني الذي أضافه برنامج آخر غير مطابق</translation>
    </message>
    <message>
        <source>a record has no id</source>
        <translation>قيد بلا معرّف</translation>
    </message>
    <message>
        <source>two records have the id “%1”</source>
        <translation>لقيدين المعرّف نفسه “%1”</translation>
    </message>
    <message>
        <source>the entry of %1 cannot be read</source>
        <translation>لا يمكن قراءة مدخل %1</translation>
    </message>
    <message>
        <source>%1 “%2” is in no record of %3</source>
        <translation>‏%1 “%2” غير موجود في أي قيد من %3</translation>
    </message>
    <message>
        <source>the place %1</source>
        <translation>المكان %1</translation>
    </message>
    <message>
        <source>its point lies outside %1, which it is said to be in</source>
        <translation>نقطته خارج %1 الذي يُقال إنه فيه</translation>
    </message>
    <message>
        <source>incident %1</source>
        <translation>الحادث %1</translation>
    </message>
    <message>
        <source>its point on the map was changed by another program; its place is what counts</source>
        <translation>غيّر برنامج آخر نقطته على الخريطة؛ والمعتمد هو مكانه</translation>
    </message>
    <message>
        <source>its counts were changed by another program; its claims are what counts</source>
        <translation>غيّر برنامج آخر أعداده؛ والمعتمد هو رواياته</translation>
    </message>
    <message>
        <source>it cannot be opened (%1)</source>
        <translation>لا يمكن فتحه (%1)</translation>
    </message>
    <message>
        <source>it cannot be read as a database</source>
        <translation>لا يمكن قراءته كقاعدة بيانات</translation>
    </message>
    <message>
        <source>another program is writing to it; nothing was changed. Try again when it is done.</source>
        <translation>برنامج آخر يكتب فيه؛ لم يتغير شيء. أعد المحاولة حين يفرغ.</translation>
    </message>
    <message>
        <source>it may only be read here; nothing was changed. Save it under another name.</source>
        <translation>لا يسمح هنا إلا بقراءته؛ لم يتغير شيء. احفظه باسم آخر.</translation>
    </message>
    <message>
        <source>it is damaged (%1)</source>
        <translation>إنه تالف (%1)</translation>
    </message>
    <message>
        <source>the database does not answer (%1)</source>
        <translation>قاعدة البيانات لا تجيب (%1)</translation>
    </message>
    <message>
        <source>the same records were changed by another program since; nothing was changed</source>
        <translation>غيّر برنامج آخر القيود نفسها منذ ذلك الحين؛ لم يتغير شيء</translation>
    </message>
    <message>
        <source>what was entered then cannot be taken back, as another program changed the same records; what was known on that day cannot be told</source>
        <translation>لا يمكن سحب ما أُدخل حينها لأن برنامجاً آخر غيّر القيود نفسها؛ ولا يمكن معرفة ما كان معروفاً في ذلك اليوم</translation>
    </message>
    <message>
        <source>the layer cannot be unpacked (%1)</source>
        <translation>لا يمكن استخراج الطبقة (%1)</translation>
    </message>
    <message>
        <source>the table cannot be read to its end (%1); what was read is shown</source>
        <translation>لا يمكن قراءة الجدول إلى آخره (%1)؛ ويُعرض ما قُرئ منه</translation>
    </message>
    <message>
        <source>“%1” is no date such as 2013-01-14</source>
        <translation>‏“%1” ليس تاريخاً مثل 2013-01-14</translation>
    </message>
    <message>
        <source>it is no register: it has no table of Sijill&apos;s</source>
        <translation>ليس سجلاً: لا جدول فيه من جداول سجل</translation>
    </message>
    <message>
        <source>it was made by a newer version of this program; open it with that one</source>
        <translation>أنشأته نسخة أحدث من هذا البرنامج؛ افتحه بها</translation>
    </message>
    <message>
        <source>its table %1 has no plain column %2; it was changed by another program</source>
        <translation>لا عمود عادياً باسم %2 في جدوله %1؛ غيّره برنامج آخر</translation>
    </message>
    <message>
        <source>“%1” is no whole number</source>
        <translation>‏“%1” ليس عدداً صحيحاً</translation>
    </message>
    <message>
        <source>“%1” is no number of degrees</source>
        <translation>‏“%1” ليس عدد درجات</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no</source>
        <translation>‏“%1” ليس yes ولا no</translation>
    </message>
    <message>
        <source>“%1” is no moment such as 2013-01-14T18:30</source>
        <translation>‏“%1” ليس وقتاً مثل 2013-01-14T18:30</translation>
    </message>
    <message>
        <source>the file was taken away, moved or replaced since it was opened; nothing was written</source>
        <translation>أُزيل الملف أو نُقل أو استُبدل منذ فتحه؛ لم يُكتب شيء</translation>
    </message>
    <message numerus="yes">
        <source>it is in the bin, and its %Ln part(s) count by themselves</source>
        <translation>
            <numerusform>وهو في السلة، ولا أجزاء له تُحتسب وحدها</numerusform>
            <numerusform>وهو في السلة، وجزؤه الوحيد يُحتسب وحده</numerusform>
            <numerusform>وهو في السلة، وجزآه يُحتسبان وحدهما</numerusform>
            <numerusform>وهو في السلة، وأجزاؤه الـ%Ln تُحتسب وحدها</numerusform>
            <numerusform>وهو في السلة، وأجزاؤه الـ%Ln تُحتسب وحدها</numerusform>
            <numerusform>وهو في السلة، وأجزاؤه الـ%Ln تُحتسب وحدها</numerusform>
        </translation>
    </message>
    <message>
        <source>its history begins on %1 (UTC)</source>
        <translation>يبدأ تاريخه في %1 (بالتوقيت العالمي)</translation>
    </message>
    <message>
        <source>nothing was ever changed in it</source>
        <translation>لم يُغيَّر فيه شيء قط</translation>
    </message>
    <message>
        <source>%1; it is shown as it was made then, whatever was known on the day that is asked for</source>
        <translation>%1؛ ويُعرض كما أُنشئ حينها، أياً كان المعروف في اليوم المطلوب</translation>
    </message>
    <message>
        <source>%1 is no table of names</source>
        <translation>%1 ليس جدول أسماء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) name no two incidents and are left out</source>
        <translation>
            <numerusform>لا صفوف بلا حادثين</numerusform>
            <numerusform>صف واحد لا يسمّي حادثين وقد تُرك</numerusform>
            <numerusform>صفان لا يسمّيان حادثين وقد تُركا</numerusform>
            <numerusform>%Ln صفوف لا تسمّي حادثين وقد تُركت</numerusform>
            <numerusform>%Ln صفاً لا تسمّي حادثين وقد تُركت</numerusform>
            <numerusform>%Ln صف لا تسمّي حادثين وقد تُركت</numerusform>
        </translation>
    </message>
    <message>
        <source>merging takes two incidents, and the kept one comes first</source>
        <translation>يلزم للدمج حادثان، ويأتي الباقي منهما أولاً</translation>
    </message>
    <message>
        <source>%1 is in the bin; take it out first</source>
        <translation>‏%1 في السلة؛ أخرجه منها أولاً</translation>
    </message>
    <message>
        <source>an incident is not merged with itself</source>
        <translation>لا يُدمج حادث مع نفسه</translation>
    </message>
    <message>
        <source>%1 is part of %2: a part and its whole are two incidents, and its people are counted once as it is. Where they are one event after all, take the part out of its whole first (part_of).</source>
        <translation>‏%1 جزء من %2: الجزء وكله حادثان، وضحاياه محتسبون مرة واحدة كما هو الآن. فإن كانا حدثاً واحداً فعلاً فأخرج الجزء من كله أولاً (part_of).</translation>
    </message>
    <message>
        <source>Both have a claim that the best reading takes; that of %1 holds.</source>
        <translation>لكل منهما رواية تأخذ بها القراءة الفضلى؛ ويؤخذ برواية %1.</translation>
    </message>
    <message>
        <source>The best reading takes the claim that it took of %1.</source>
        <translation>تأخذ القراءة الفضلى بالرواية التي كانت تأخذ بها من %1.</translation>
    </message>
    <message>
        <source>Both have parts, which stand side by side now; those of them that are one event are merged by themselves.</source>
        <translation>لكل منهما أجزاء، وهي الآن جنباً إلى جنب؛ وما كان منها حدثاً واحداً يُدمج على حدة.</translation>
    </message>
    <message>
        <source>It becomes part of %1, in which %2 is counted.</source>
        <translation>يصبح جزءاً من %1 الذي يُحتسب فيه %2.</translation>
    </message>
    <message>
        <source>%1 was part of %2, which counts its people itself now; it may be one event with the whole of %3.</source>
        <translation>كان %1 جزءاً من %2 الذي يحتسب ضحاياه بنفسه الآن؛ وقد يكون حدثاً واحداً مع كل %3.</translation>
    </message>
    <message>
        <source>A mention in a report (%1) still names %2.</source>
        <translation>ما زال ذكر في تقرير (%1) يسمّي %2.</translation>
    </message>
    <message>
        <source>“%1” is none of those that are merged</source>
        <translation>«%1» ليس مما يُدمج</translation>
    </message>
    <message>
        <source>It counts in the totals, as %1 did.</source>
        <translation>يُحتسب في المجاميع كما كان %1.</translation>
    </message>
    <message>
        <source>They were said to be two events; that is forgotten.</source>
        <translation>كان قد قيل إنهما حدثان؛ وقد نُسي ذلك.</translation>
    </message>
    <message>
        <source>the same event: %1 merged into %2</source>
        <comment>names of incidents</comment>
        <translation>الحدث نفسه: دُمج %1 في %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of incidents</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>“%1” is no claim of %2</source>
        <translation>«%1» ليست رواية من روايات %2</translation>
    </message>
    <message>
        <source>splitting takes the claims that tell of another event</source>
        <translation>يلزم للتقسيم تحديد الروايات التي تروي حدثاً آخر</translation>
    </message>
    <message>
        <source>one claim at least stays with %1</source>
        <translation>تبقى رواية واحدة على الأقل مع %1</translation>
    </message>
    <message>
        <source>Its parts stay with %1.</source>
        <translation>تبقى أجزاؤه مع %1.</translation>
    </message>
    <message>
        <source>two events: %1 taken out of %2</source>
        <comment>incidents</comment>
        <translation>حدثان: أُخرج %1 من %2</translation>
    </message>
    <message>
        <source>another program set %1 to “%2”</source>
        <translation>ضبط برنامج آخر %1 على «%2»</translation>
    </message>
    <message>
        <source>another program took %1 away, which was “%2”</source>
        <translation>أزال برنامج آخر %1، وكان «%2»</translation>
    </message>
    <message>
        <source>another program changed %1 from “%2” to “%3”</source>
        <translation>غيّر برنامج آخر %1 من «%2» إلى «%3»</translation>
    </message>
    <message>
        <source>another program entered it</source>
        <translation>أدخله برنامج آخر</translation>
    </message>
    <message>
        <source>another program removed it</source>
        <translation>حذفه برنامج آخر</translation>
    </message>
    <message>
        <source>another program has made these tables anew: %1; what they said before is not known</source>
        <translation>أنشأ برنامج آخر هذه الجداول من جديد: %1؛ وما كانت تقوله قبل ذلك غير معروف</translation>
    </message>
    <message>
        <source>its point on the map was changed by another program and is put back: it is not known for such a point</source>
        <translation>غيّر برنامج آخر نقطتها على الخريطة، وقد أُعيدت كما كانت: فلا يُعرف لها موضع بهذه الدقة</translation>
    </message>
    <message>
        <source>its counts were changed by another program and are made again: its claims are what counts</source>
        <translation>غيّر برنامج آخر أعدادها، وقد حُسبت من جديد: فالعبرة برواياتها</translation>
    </message>
    <message>
        <source>its rows have no ids, or not all of them; without, the next edition could not be compared with it. Nothing was changed.</source>
        <translation>ليس لصفوفه معرّفات، أو ليس لجميعها؛ ومن دونها لا يمكن مقارنة الإصدار التالي به. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>its rows cannot be taken into a register</source>
        <translation>لا يمكن إدخال صفوفه في سجل</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>This PDF is broken.</source>
        <translation>ملف PDF هذا تالف.</translation>
    </message>
    <message>
        <source>This PDF is locked by a password.</source>
        <translation>ملف PDF هذا مقفل بكلمة مرور.</translation>
    </message>
    <message>
        <source>This PDF holds no text; its pages are pictures.</source>
        <translation>لا نص في ملف PDF هذا؛ صفحاته صور.</translation>
    </message>
    <message>
        <source>This is no text, page or PDF, and was not read.</source>
        <translation>هذا ليس نصًا ولا صفحة ولا PDF، ولم يُقرأ.</translation>
    </message>
    <message>
        <source>This PDF has %1 pages; at most %2 are read.</source>
        <translation>في ملف PDF هذا %1 صفحة، ولا يُقرأ أكثر من %2.</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>%1 km</source>
        <translation>%1 كم</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 م</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>there is no such file or folder</source>
        <translation>لا يوجد ملف أو مجلد كهذا</translation>
    </message>
    <message>
        <source>it is no atlas: there is neither atlas.json nor incidents.csv in it</source>
        <translation>ليس أطلساً: لا atlas.json فيه ولا incidents.csv</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>لا شيء فيه</translation>
    </message>
    <message>
        <source>nothing of it could be read (%1)</source>
        <translation>لم يمكن قراءة شيء منه (%1)</translation>
    </message>
    <message>
        <source>%1 in %2 is below zero; it is taken as no figure</source>
        <translation>%1 في %2 أقل من الصفر؛ عُدّ بلا رقم</translation>
    </message>
    <message>
        <source>“%1” in %2 is no whole number; it is taken as no figure</source>
        <translation>«%1» في %2 ليس عدداً صحيحاً؛ عُدّ بلا رقم</translation>
    </message>
    <message>
        <source>low, best and high are out of order; they are kept as they stand</source>
        <translation>الأدنى والأفضل والأعلى ليست مرتبة؛ تُركت كما هي</translation>
    </message>
    <message>
        <source>“%1” is neither killed nor wounded; the row is left out</source>
        <translation>«%1» ليس killed ولا wounded؛ تُرك السطر</translation>
    </message>
    <message>
        <source>the claim is of no incident; it is left out</source>
        <translation>الرواية لا تخص أي حادثة؛ تُركت</translation>
    </message>
    <message>
        <source>the claim has this figure already; the row is left out</source>
        <translation>للرواية هذا الرقم من قبل؛ تُرك السطر</translation>
    </message>
    <message>
        <source>“%1” in %2 is no date</source>
        <translation>«%1» في %2 ليس تاريخاً</translation>
    </message>
    <message>
        <source>there is no date to go by; the incident is kept as undated</source>
        <translation>لا تاريخ يُعتمد عليه؛ تبقى الحادثة بلا تاريخ</translation>
    </message>
    <message>
        <source>it ends before it begins; the two are taken the other way round</source>
        <translation>ينتهي قبل أن يبدأ؛ عُكس التاريخان</translation>
    </message>
    <message>
        <source>“%1” is no precision of time; it is taken from the dates</source>
        <translation>«%1» ليس دقة زمنية؛ أُخذت من التواريخ</translation>
    </message>
    <message>
        <source>it is said to be of a day but spans several; it is kept as several days</source>
        <translation>يُذكر أنه يوم واحد لكنه يمتد أياماً؛ أُبقي على أيام</translation>
    </message>
    <message>
        <source>“%1” is no precision of place; it is taken from the places</source>
        <translation>«%1» ليس دقة مكانية؛ أُخذت من الأماكن</translation>
    </message>
    <message>
        <source>no place of it is known; the incident is kept as unplaced</source>
        <translation>لا مكان معروفاً لها؛ تبقى الحادثة بلا مكان</translation>
    </message>
    <message>
        <source>it has several places; it is kept as of several places</source>
        <translation>لها عدة أماكن؛ أُبقيت لعدة أماكن</translation>
    </message>
    <message>
        <source>its place is an area and no point; it is kept as known for the area</source>
        <translation>مكانها منطقة لا نقطة؛ أُبقيت معروفة للمنطقة</translation>
    </message>
    <message>
        <source>“%1” in counted is neither yes nor no; it is taken as yes</source>
        <translation>«%1» في counted ليس yes ولا no؛ عُدّ yes</translation>
    </message>
    <message>
        <source>it cannot be read (%1); tables and layers beside it are looked for by their usual names</source>
        <translation>لا يمكن قراءته (%1)؛ يُبحث عن الجداول والطبقات بجانبه بأسمائها المعتادة</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>it is no atlas description (%1); tables and layers beside it are looked for by their usual names</source>
        <translation>ليس وصف أطلس (%1)؛ يُبحث عن الجداول والطبقات بجانبه بأسمائها المعتادة</translation>
    </message>
    <message>
        <source>these are not west, south, east and north; the whole is shown first</source>
        <translation>هذه ليست الغرب والجنوب والشرق والشمال؛ يُعرض الكل أولاً</translation>
    </message>
    <message>
        <source>%1, %2 are no degrees; the place has no point</source>
        <translation>%1، %2 ليستا درجات؛ المكان بلا نقطة</translation>
    </message>
    <message>
        <source>“%1” is no placing; it is taken as town</source>
        <translation>«%1» ليس تحديداً للموضع؛ عُدّ town</translation>
    </message>
    <message>
        <source>there is no such file; the table is left out</source>
        <translation>لا يوجد ملف كهذا؛ تُرك الجدول</translation>
    </message>
    <message>
        <source>it cannot be read (%1); the table is left out</source>
        <translation>لا يمكن قراءته (%1)؛ تُرك الجدول</translation>
    </message>
    <message>
        <source>there is no column %1; it is taken as empty</source>
        <translation>لا يوجد عمود %1؛ عُدّ فارغاً</translation>
    </message>
    <message>
        <source>it is not UTF-8; letters of it may be wrong</source>
        <translation>ليس بترميز UTF-8؛ قد تكون بعض حروفه خاطئة</translation>
    </message>
    <message>
        <source>“%1” in %2 is no date; it is left out</source>
        <translation>«%1» في %2 ليس تاريخاً؛ تُرك</translation>
    </message>
    <message>
        <source>%1 “%2” is not known; it is left out</source>
        <translation>%1 «%2» غير معروف؛ تُرك</translation>
    </message>
    <message>
        <source>there is no id; the row is left out</source>
        <translation>لا معرّف؛ تُرك السطر</translation>
    </message>
    <message>
        <source>the id “%1” is there already; the row is left out</source>
        <translation>المعرّف «%1» موجود من قبل؛ تُرك السطر</translation>
    </message>
    <message>
        <source>it is there already and is not empty; nothing was written</source>
        <translation>إنه موجود وليس فارغاً؛ لم يُكتب شيء</translation>
    </message>
    <message>
        <source>%1, %2 are no degrees; the incident has no point of its own</source>
        <translation>%1، %2 ليستا درجات؛ فليس للحادثة نقطة خاصة بها</translation>
    </message>
    <message>
        <source>it refers to “%1”, which is outside its folder; that file is left out</source>
        <translation>يشير إلى «%1»، وهو خارج مجلده؛ تُرك ذلك الملف</translation>
    </message>
    <message>
        <source>the fact has no claim or no kind; it is left out</source>
        <translation>الواقعة بلا رواية أو بلا نوع؛ وقد تُركت</translation>
    </message>
    <message>
        <source>there are no such columns for Arabic; they are taken as empty, also in further tables without them</source>
        <translation>لا أعمدة كهذه للعربية؛ تُعد فارغة، وكذلك في سائر الجداول التي تخلو منها</translation>
    </message>
    <message>
        <source>it is empty; the table is left out</source>
        <translation>إنه فارغ؛ تُرك الجدول</translation>
    </message>
    <message>
        <source>the record %1</source>
        <translation>القيد %1</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <source>scene “%1”, %2</source>
        <translation>المشهد «%1»، %2</translation>
    </message>
    <message>
        <source>“%1” is not in the atlas; the scene is shown without it</source>
        <translation>«%1» ليس في الأطلس؛ يُعرض المشهد من دونه</translation>
    </message>
    <message>
        <source>it should be %1; it is left out, and kept in the file</source>
        <translation>ينبغي أن تكون %1؛ تُركت جانباً وبقيت في الملف</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>نصاً بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>عدداً من %1 إلى %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true أو false</translation>
    </message>
    <message>
        <source>a length of time such as 1d, 2w, 1m or 1y</source>
        <translation>مدة مثل 1d أو 2w أو 1m أو 1y</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>قائمة نصوص</translation>
    </message>
    <message>
        <source>an object in { }</source>
        <translation>كائناً بين { }</translation>
    </message>
    <message>
        <source>this program knows no such key; it is kept in the file</source>
        <translation>لا يعرف هذا البرنامج هذا المفتاح؛ بقي في الملف</translation>
    </message>
    <message>
        <source>a day such as 2013-01-14</source>
        <translation>يوماً مثل 2013-01-14</translation>
    </message>
    <message>
        <source>a time needs “from” and “to”; it is left out, and kept in the file</source>
        <translation>يحتاج الوقت إلى «from» و«to» معاً؛ تُرك جانباً وبقي في الملف</translation>
    </message>
    <message>
        <source>it is before “from”; the two are taken the other way round</source>
        <translation>هو قبل «from»؛ عُكس الاثنان</translation>
    </message>
    <message>
        <source>still, moving or growing</source>
        <translation>still أو moving أو growing</translation>
    </message>
    <message>
        <source>scene %1</source>
        <translation>المشهد %1</translation>
    </message>
    <message>
        <source>scene “%1”</source>
        <translation>المشهد «%1»</translation>
    </message>
    <message>
        <source>[west, south, east, north] in degrees</source>
        <translation>[غرب، جنوب، شرق، شمال] بالدرجات</translation>
    </message>
    <message>
        <source>light, dark or print</source>
        <translation>light أو dark أو print</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>it is no story (%1); no scenes are shown, and the file is left as it is</source>
        <translation>ليس قصة مشاهد (%1)؛ لا تُعرض مشاهد، ويُترك الملف كما هو</translation>
    </message>
    <message>
        <source>the story is of a newer version of this program; what is known of it is shown</source>
        <translation>القصة من إصدار أحدث من هذا البرنامج؛ يُعرض منها ما هو معروف</translation>
    </message>
    <message>
        <source>a list in [ ]</source>
        <translation>قائمة بين [ ]</translation>
    </message>
    <message>
        <source>it is no scene; it is left out, and kept in the file</source>
        <translation>ليس مشهداً؛ تُرك جانباً وبقي في الملف</translation>
    </message>
    <message>
        <source>its id is missing or taken; it is called “%1”</source>
        <translation>معرّفه مفقود أو مستعمل؛ سُمّي «%1»</translation>
    </message>
    <message>
        <source>it cannot be read (%1); no scenes are shown</source>
        <translation>تعذرت قراءته (%1)؛ لا تُعرض مشاهد</translation>
    </message>
    <message>
        <source>add scene “%1”</source>
        <translation>إضافة المشهد «%1»</translation>
    </message>
    <message>
        <source>remove scene “%1”</source>
        <translation>حذف المشهد «%1»</translation>
    </message>
    <message>
        <source>edit scene “%1”</source>
        <translation>تحرير المشهد «%1»</translation>
    </message>
    <message>
        <source>move scene “%1”</source>
        <translation>نقل المشهد «%1»</translation>
    </message>
    <message>
        <source>change the scenes</source>
        <translation>تغيير المشاهد</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>The cell in column “%1” has lines that look like rows of the table. It is read as one cell, as its quotation marks say; if one of them is wrong, rows are missing.</source>
        <translation>في خلية العمود «%1» أسطر تشبه صفوف الجدول. قُرئت خليةً واحدة كما تقول علامتا الاقتباس؛ فإن كانت إحداهما خطأ فثمة صفوف ناقصة.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more of this kind, such as: %1</source>
        <translation>
            <numerusform>ولا غيرها من هذا النوع، مثل: %1</numerusform>
            <numerusform>وواحد آخر من هذا النوع، مثل: %1</numerusform>
            <numerusform>واثنان آخران من هذا النوع، مثل: %1</numerusform>
            <numerusform>و%Ln أخرى من هذا النوع، مثل: %1</numerusform>
            <numerusform>و%Ln آخر من هذا النوع، مثل: %1</numerusform>
            <numerusform>و%Ln آخر من هذا النوع، مثل: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The reading ended here: %1. What follows is missing.</source>
        <translation>انتهت القراءة هنا: %1. ما بعد ذلك مفقود.</translation>
    </message>
    <message>
        <source>The line is too long to be kept in memory; what stands at its end is left out.</source>
        <translation>السطر أطول من أن يُحفظ في الذاكرة؛ تُرك ما في آخره.</translation>
    </message>
    <message>
        <source>The cell in column “%1” is too long to be kept in memory; it is left empty.</source>
        <translation>الخلية في العمود «%1» أطول من أن تُحفظ في الذاكرة؛ تُركت فارغة.</translation>
    </message>
    <message>
        <source>The quotation mark before “%1” is not closed in this row; it is read as text, so that the rows after it are not lost.</source>
        <translation>علامة الاقتباس قبل «%1» لا تُغلق في هذا الصف؛ قُرئت نصًا كي لا تضيع الصفوف التي بعدها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have more cells than there are columns; these cells are not read, such as “%1”.</source>
        <translation>
            <numerusform>لا صف فيه خلايا أكثر من الأعمدة؛ لم تُقرأ هذه الخلايا، مثل «%1».</numerusform>
            <numerusform>صف واحد فيه خلايا أكثر من الأعمدة؛ لم تُقرأ هذه الخلايا، مثل «%1».</numerusform>
            <numerusform>صفان فيهما خلايا أكثر من الأعمدة؛ لم تُقرأ هذه الخلايا، مثل «%1».</numerusform>
            <numerusform>%Ln صفوف فيها خلايا أكثر من الأعمدة؛ لم تُقرأ هذه الخلايا، مثل «%1».</numerusform>
            <numerusform>%Ln صفًا فيها خلايا أكثر من الأعمدة؛ لم تُقرأ هذه الخلايا، مثل «%1».</numerusform>
            <numerusform>%Ln صف فيها خلايا أكثر من الأعمدة؛ لم تُقرأ هذه الخلايا، مثل «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln zero bytes stand in the text, as in a damaged file; each is read as a question mark.</source>
        <translation>
            <numerusform>لا بايت صفريًا في النص كما في ملف تالف؛ قُرئ كل منها علامة استفهام.</numerusform>
            <numerusform>بايت صفري واحد في النص كما في ملف تالف؛ قُرئ علامة استفهام.</numerusform>
            <numerusform>بايتان صفريان في النص كما في ملف تالف؛ قُرئ كل منهما علامة استفهام.</numerusform>
            <numerusform>%Ln بايتات صفرية في النص كما في ملف تالف؛ قُرئ كل منها علامة استفهام.</numerusform>
            <numerusform>%Ln بايتًا صفريًا في النص كما في ملف تالف؛ قُرئ كل منها علامة استفهام.</numerusform>
            <numerusform>%Ln بايت صفري في النص كما في ملف تالف؛ قُرئ كل منها علامة استفهام.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message>
        <source>%1 or more, counted in their whole</source>
        <comment>people</comment>
        <translation>%1 أو أكثر، محسوبون في الكل</translation>
    </message>
    <message>
        <source>or more</source>
        <comment>no upper bound</comment>
        <translation>أو أكثر</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>الأفضل</translation>
    </message>
    <message>
        <source>High</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>Without figure</source>
        <translation>بلا رقم</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>measure, total</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In no total</source>
        <translation>خارج كل مجموع</translation>
    </message>
    <message>
        <source>Elsewhere or not stated</source>
        <comment>no area is known</comment>
        <translation>في مكان آخر أو غير مذكور</translation>
    </message>
    <message>
        <source>Kind not stated</source>
        <translation>النوع غير مذكور</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <comment>as perpetrator</comment>
        <translation>لم يُذكر أحد</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Wholly inside</source>
        <translation>في الداخل كله</translation>
    </message>
    <message>
        <source>All that touches</source>
        <translation>كل ما يمسّ المدة</translation>
    </message>
    <message>
        <source>Counted: %1</source>
        <comment>conditions</comment>
        <translation>المحسوب: %1</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>It is empty; the download may have failed.</source>
        <translation>الملف فارغ؛ ربما لم يكتمل التنزيل.</translation>
    </message>
    <message>
        <source>It is a page of the web and no map; the download has failed.</source>
        <translation>هذه صفحة ويب وليست خريطة؛ لم ينجح التنزيل.</translation>
    </message>
    <message>
        <source>It only says where the map is (a Git LFS pointer); fetch the file itself.</source>
        <translation>يذكر الملف مكان الخريطة فقط (مؤشر Git LFS)؛ أحضر الملف نفسه.</translation>
    </message>
    <message>
        <source>It is neither a PMTiles nor an MBTiles file.</source>
        <translation>ليس الملف من نوع PMTiles ولا MBTiles.</translation>
    </message>
    <message>
        <source>Its tiles are AVIF pictures, which are not read; PNG, JPEG and WebP are.</source>
        <translation>مربعاته صور AVIF، وهي لا تُقرأ؛ تُقرأ PNG وJPEG وWebP.</translation>
    </message>
    <message>
        <source>Its tiles are neither vector tiles nor pictures that are known.</source>
        <translation>مربعاته ليست مربعات متجهة ولا صوراً معروفة.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>لا يوجد ملف كهذا.</translation>
    </message>
    <message>
        <source>It may not be read.</source>
        <translation>لا يُسمح بقراءته.</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>لا تمكن قراءته: %1</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>ليس هذا ملفاً.</translation>
    </message>
    <message>
        <source>It has no table of tiles.</source>
        <translation>ليس فيه جدول مربعات.</translation>
    </message>
    <message>
        <source>It cannot be read as MBTiles: %1</source>
        <translation>لا تمكن قراءته كملف MBTiles: %1</translation>
    </message>
    <message>
        <source>The file is damaged; what of its tiles can be read is shown.</source>
        <translation>الملف تالف؛ تُعرض المربعات التي يمكن أن تُقرأ.</translation>
    </message>
    <message>
        <source>It holds no tiles.</source>
        <translation>لا مربعات فيه.</translation>
    </message>
    <message>
        <source>It can no longer be opened.</source>
        <translation>لم يعد فتحه ممكناً.</translation>
    </message>
    <message>
        <source>The tile cannot be read: %1</source>
        <translation>لا تمكن قراءة المربع: %1</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>إنه تالف.</translation>
    </message>
    <message>
        <source>It unpacks to more than any tile has.</source>
        <translation>ينفكّ ضغطه إلى أكثر مما في أي مربع.</translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation>لا تكفي الذاكرة له.</translation>
    </message>
    <message>
        <source>It is larger than any tile.</source>
        <translation>هو أكبر من أي مربع.</translation>
    </message>
    <message>
        <source>Its list of tiles is larger than any is.</source>
        <translation>قائمة مربعاته أكبر من المعقول.</translation>
    </message>
    <message>
        <source>It is cut short: a list of its tiles lies beyond its end.</source>
        <translation>الملف مبتور: تقع قائمة من مربعاته بعد نهايته.</translation>
    </message>
    <message>
        <source>Its list of tiles cannot be unpacked. %1</source>
        <translation>لا يمكن فك ضغط قائمة مربعاته. %1</translation>
    </message>
    <message>
        <source>Its lists of tiles contradict each other.</source>
        <translation>قوائم مربعاته متناقضة.</translation>
    </message>
    <message>
        <source>Its lists of tiles lie deeper in each other than any do.</source>
        <translation>قوائم مربعاته متداخلة أكثر من المعقول.</translation>
    </message>
    <message>
        <source>It lies beyond the end.</source>
        <translation>يقع بعد النهاية.</translation>
    </message>
    <message>
        <source>What it says of itself cannot be read; its tiles are shown.</source>
        <translation>لا يمكن أن يُقرأ ما يذكره الملف عن نفسه؛ تُعرض مربعاته.</translation>
    </message>
    <message>
        <source>A part of its lists of tiles cannot be read; those tiles are missing.</source>
        <translation>لا يمكن أن يُقرأ جزء من قوائم مربعاته؛ تلك المربعات ناقصة.</translation>
    </message>
    <message>
        <source>It is cut short: %1 of its %2 tiles lie beyond its end and are missing.</source>
        <translation>الملف مبتور: %1 من مربعاته البالغة %2 تقع بعد نهايته، وهي ناقصة.</translation>
    </message>
    <message>
        <source>It holds no tile that can be read: its lists of tiles are damaged.</source>
        <translation>ليس فيه مربع يمكن أن يُقرأ: قوائم مربعاته تالفة.</translation>
    </message>
    <message>
        <source>The tile lies beyond the end of the file.</source>
        <translation>يقع المربع بعد نهاية الملف.</translation>
    </message>
    <message>
        <source>Its tiles are MapLibre Tiles (MLT), which are not read; MVT and pictures are.</source>
        <translation>مربعاته من نوع MapLibre (‏MLT)، وهي لا تُقرأ؛ تُقرأ MVT والصور.</translation>
    </message>
    <message>
        <source>It is a PMTiles file of an old version or none; only version 3 is read.</source>
        <translation>ملف PMTiles من إصدار قديم أو بلا إصدار؛ يُقرأ الإصدار 3 فقط.</translation>
    </message>
    <message>
        <source>It is cut short within its header; the download may have failed.</source>
        <translation>الملف مبتور في ترويسته؛ ربما لم يكتمل التنزيل.</translation>
    </message>
    <message>
        <source>It is a PMTiles file of version %1; only version 3 is read.</source>
        <translation>ملف PMTiles من الإصدار %1؛ يُقرأ الإصدار 3 فقط.</translation>
    </message>
    <message>
        <source>It is packed in a way that is not known (%1, %2).</source>
        <translation>ضغطه غير معروف (%1، %2).</translation>
    </message>
    <message>
        <source>Its list of tiles is damaged.</source>
        <translation>قائمة مربعاته تالفة.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>This line of the style is not understood: %1</source>
        <translation>هذا السطر من النمط غير مفهوم: %1</translation>
    </message>
    <message>
        <source>The style names a colour that it does not define: %1</source>
        <translation>يذكر النمط لوناً لا يعرّفه: %1</translation>
    </message>
    <message>
        <source>It is too large for a style.</source>
        <translation>هو أكبر من أن يكون نمطاً.</translation>
    </message>
    <message>
        <source>The tiles that were looked at are damaged; the map may stay empty.</source>
        <translation>المربعات التي فُحصت تالفة؛ قد تبقى الخريطة فارغة.</translation>
    </message>
    <message>
        <source>None of the tiles that were looked at can be read.</source>
        <translation>لا يمكن قراءة أيّ من المربعات التي فُحصت.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not placed:</source>
        <translation>بلا مكان:</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1, %2</source>
        <comment>names in a list, before the last</comment>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names in a list</comment>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>numbers of people</comment>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <comment>people</comment>
        <translation>%1 أو أكثر</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>بلا رقم</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>people</comment>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>%1 (up to %2)</source>
        <comment>best figure, upper bound</comment>
        <translation>%1 (حتى %2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>best figure, range</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>word of the source, what it counts as</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none</source>
        <comment>nobody, no incident</comment>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>%1 incident without a figure</source>
        <comment>exactly one</comment>
        <translation>%1 حادثة بلا رقم</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>القتلى</translation>
    </message>
    <message>
        <source>Killed: %1</source>
        <comment>a group</comment>
        <translation>القتلى: %1</translation>
    </message>
    <message>
        <source>Wounded</source>
        <translation>الجرحى</translation>
    </message>
    <message>
        <source>Wounded: %1</source>
        <comment>a group</comment>
        <translation>الجرحى: %1</translation>
    </message>
    <message>
        <source>Killed and wounded</source>
        <translation>القتلى والجرحى</translation>
    </message>
    <message>
        <source>Killed and wounded: %1</source>
        <comment>a group</comment>
        <translation>القتلى والجرحى: %1</translation>
    </message>
    <message>
        <source>Best</source>
        <comment>reading</comment>
        <translation>الأفضل</translation>
    </message>
    <message>
        <source>Lowest</source>
        <comment>reading</comment>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Highest</source>
        <comment>reading</comment>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>As %1 says</source>
        <comment>a source</comment>
        <translation>بحسب %1</translation>
    </message>
    <message>
        <source>Of several claims the preferred one counts, else the one with the lowest figure.</source>
        <translation>من بين عدة روايات تُحتسب المفضّلة، وإلا فالأدنى رقماً.</translation>
    </message>
    <message>
        <source>Of several claims the lowest figure counts, with the least low and the least high of any; where the preferred one gives no figure there is none.</source>
        <translation>من بين عدة روايات يُحتسب أدنى رقم، مع أصغر حد أدنى وأصغر حد أعلى يرد في أي منها؛ وحيث لا تعطي الرواية المفضّلة رقماً فلا رقم.</translation>
    </message>
    <message>
        <source>Of several claims the highest figure counts, with the greatest low and the greatest high of any.</source>
        <translation>من بين عدة روايات يُحتسب أعلى رقم، مع أكبر حد أدنى وأكبر حد أعلى يرد في أي منها.</translation>
    </message>
    <message>
        <source>Only what %1 says counts; an incident of which it says nothing has no figure.</source>
        <translation>يُحتسب ما يقوله %1 فقط؛ وما لا يذكره يبقى بلا رقم.</translation>
    </message>
    <message>
        <source>known exactly</source>
        <comment>place</comment>
        <translation>معروف بدقة</translation>
    </message>
    <message>
        <source>a named town or quarter</source>
        <comment>place</comment>
        <translation>بلدة أو حي مسمّى</translation>
    </message>
    <message>
        <source>near a named place</source>
        <comment>place</comment>
        <translation>قرب مكان مسمّى</translation>
    </message>
    <message>
        <source>known for the district only</source>
        <comment>place</comment>
        <translation>معروف للمنطقة الإدارية فقط</translation>
    </message>
    <message>
        <source>known for the governorate only</source>
        <comment>place</comment>
        <translation>معروف للمحافظة فقط</translation>
    </message>
    <message>
        <source>several areas or places together</source>
        <comment>place</comment>
        <translation>عدة مناطق أو أماكن معاً</translation>
    </message>
    <message>
        <source>known for the country only</source>
        <comment>place</comment>
        <translation>معروف للبلد فقط</translation>
    </message>
    <message>
        <source>place not known</source>
        <comment>place</comment>
        <translation>المكان غير معروف</translation>
    </message>
    <message>
        <source>somewhere in the country</source>
        <translation>في مكان ما من البلد</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>the week from %1</source>
        <translation>الأسبوع ابتداء من %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents without a figure</source>
        <translation>
            <numerusform>لا حوادث بلا رقم</numerusform>
            <numerusform>حادثة واحدة بلا رقم</numerusform>
            <numerusform>حادثتان بلا رقم</numerusform>
            <numerusform>%Ln حوادث بلا رقم</numerusform>
            <numerusform>%Ln حادثة بلا رقم</numerusform>
            <numerusform>%Ln حادثة بلا رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>between %1, wholly inside, and %2</source>
        <comment>people, in a window of time</comment>
        <translation>بين %1 تقع كلها في المدة و%2</translation>
    </message>
    <message>
        <source>%1 of them wholly inside</source>
        <comment>people, in a window of time</comment>
        <translation>منهم %1 تقع كلها في المدة</translation>
    </message>
    <message>
        <source>%1 with what reaches beyond</source>
        <comment>people, in a window of time</comment>
        <translation>%1 مع ما يتجاوز المدة</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>people; what is sure and what is possible</comment>
        <translation>%1؛ %2</translation>
    </message>
    <message>
        <source>By share</source>
        <comment>rule for spans</comment>
        <translation>بالحصة</translation>
    </message>
    <message>
        <source>Whole</source>
        <comment>rule for spans</comment>
        <translation>كاملاً</translation>
    </message>
    <message>
        <source>Only inside</source>
        <comment>rule for spans</comment>
        <translation>ما في الداخل فقط</translation>
    </message>
    <message>
        <source>An incident that reaches beyond the days shown counts by the days it shares with them.</source>
        <translation>الحادث الذي يتجاوز الأيام المعروضة يُحتسب بقدر أيامه المشتركة معها.</translation>
    </message>
    <message>
        <source>An incident that reaches beyond the days shown counts whole in them.</source>
        <translation>الحادث الذي يتجاوز الأيام المعروضة يُحتسب فيها كاملاً.</translation>
    </message>
    <message>
        <source>Only incidents that lie wholly inside the days shown count.</source>
        <translation>لا يُحتسب إلا الحوادث التي تقع كلها في الأيام المعروضة.</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a day</comment>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>all dated incidents</source>
        <translation>كل الحوادث المؤرخة</translation>
    </message>
    <message>
        <source>%1 (at least %2)</source>
        <comment>best figure, lower bound</comment>
        <translation>%1 (%2 على الأقل)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3 or more)</source>
        <comment>best figure, lower bound, highest known</comment>
        <translation>%1 (%2 إلى %3 أو أكثر)</translation>
    </message>
</context>
<context>
    <name>sijill::BinDialog</name>
    <message>
        <source>The bin</source>
        <translation>السلة</translation>
    </message>
    <message>
        <source>Deleted incidents are kept for ever, shown nowhere and counted nowhere. Each can come back; what is part of it is its part again.</source>
        <translation>تبقى الحوادث المحذوفة إلى الأبد، ولا تُعرض ولا تُحتسب في أي مكان. ويمكن أن تعود كل منها، وما هو جزء منها يعود جزءاً منها.</translation>
    </message>
    <message>
        <source>Find in the bin</source>
        <translation>البحث في السلة</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما جرى</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>ا&amp;ستعادة</translation>
    </message>
    <message>
        <source>Nothing is in the bin.</source>
        <translation>لا شيء في السلة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>لا حوادث</numerusform>
            <numerusform>حادثة واحدة</numerusform>
            <numerusform>حادثتان</numerusform>
            <numerusform>%Ln حوادث</numerusform>
            <numerusform>%Ln حادثة</numerusform>
            <numerusform>%Ln حادثة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::BinModel</name>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>حُذفت</translation>
    </message>
    <message>
        <source>By</source>
        <translation>من حذفها</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>sijill::CarryDesk</name>
    <message>
        <source>C&amp;ut the selected incidents</source>
        <translation>&amp;قص الحوادث المحددة</translation>
    </message>
    <message>
        <source>&amp;Copy the selected incidents</source>
        <translation>&amp;نسخ الحوادث المحددة</translation>
    </message>
    <message>
        <source>&amp;Paste incidents</source>
        <translation>&amp;لصق الحوادث</translation>
    </message>
    <message>
        <source>No incident is selected.</source>
        <translation>لم تُحدد حادثة.</translation>
    </message>
    <message>
        <source>No incident of the register is selected.</source>
        <translation>لم تُحدد حادثة من السجل.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents are copied, and can be pasted into another register.</source>
        <translation>
            <numerusform>لم تُنسخ حوادث.</numerusform>
            <numerusform>نُسخت حادثة واحدة، ويمكن لصقها في سجل آخر.</numerusform>
            <numerusform>نُسخت حادثتان، ويمكن لصقهما في سجل آخر.</numerusform>
            <numerusform>نُسخت %Ln حوادث، ويمكن لصقها في سجل آخر.</numerusform>
            <numerusform>نُسخت %Ln حادثة، ويمكن لصقها في سجل آخر.</numerusform>
            <numerusform>نُسخت %Ln حادثة، ويمكن لصقها في سجل آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>No incidents of a register were copied.</source>
        <translation>لم تُنسخ حوادث من سجل.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents were entered.</source>
        <translation>
            <numerusform>لم تُدخل حوادث.</numerusform>
            <numerusform>أُدخلت حادثة واحدة.</numerusform>
            <numerusform>أُدخلت حادثتان.</numerusform>
            <numerusform>أُدخلت %Ln حوادث.</numerusform>
            <numerusform>أُدخلت %Ln حادثة.</numerusform>
            <numerusform>أُدخلت %Ln حادثة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents were there already and stay as they are (%1).</source>
        <translation>
            <numerusform>لم تكن أي حادثة موجودة من قبل (%1).</numerusform>
            <numerusform>كانت حادثة واحدة موجودة وتبقى كما هي (%1).</numerusform>
            <numerusform>كانت حادثتان موجودتين وتبقيان كما هما (%1).</numerusform>
            <numerusform>كانت %Ln حوادث موجودة وتبقى كما هي (%1).</numerusform>
            <numerusform>كانت %Ln حادثة موجودة وتبقى كما هي (%1).</numerusform>
            <numerusform>كانت %Ln حادثة موجودة وتبقى كما هي (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names are new: places, sources and others.</source>
        <translation>
            <numerusform>لا أسماء جديدة.</numerusform>
            <numerusform>اسم واحد جديد: مكان أو مصدر أو غير ذلك.</numerusform>
            <numerusform>اسمان جديدان: أماكن ومصادر وغيرها.</numerusform>
            <numerusform>%Ln أسماء جديدة: أماكن ومصادر وغيرها.</numerusform>
            <numerusform>%Ln اسماً جديداً: أماكن ومصادر وغيرها.</numerusform>
            <numerusform>%Ln اسم جديد: أماكن ومصادر وغيرها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents were part of one that was not copied; they count by themselves.</source>
        <translation>
            <numerusform>لا حوادث كانت جزءاً من غيرها.</numerusform>
            <numerusform>كانت حادثة واحدة جزءاً من حادثة لم تُنسخ؛ وهي تُحتسب بنفسها.</numerusform>
            <numerusform>كانت حادثتان جزءاً من حادثة لم تُنسخ؛ وهما تُحتسبان بنفسيهما.</numerusform>
            <numerusform>كانت %Ln حوادث جزءاً من حوادث لم تُنسخ؛ وهي تُحتسب بنفسها.</numerusform>
            <numerusform>كانت %Ln حادثة جزءاً من حوادث لم تُنسخ؛ وهي تُحتسب بنفسها.</numerusform>
            <numerusform>كانت %Ln حادثة جزءاً من حوادث لم تُنسخ؛ وهي تُحتسب بنفسها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::ChartLegend</name>
    <message>
        <source>Legend of the chart</source>
        <translation>مفتاح الرسم</translation>
    </message>
</context>
<context>
    <name>sijill::ChartPane</name>
    <message numerus="yes">
        <source>No condition can say this, so its incidents are selected: %Ln.</source>
        <translation>
            <numerusform>لا شرط يعبّر عن هذا، ولا حوادث فيه.</numerusform>
            <numerusform>لا شرط يعبّر عن هذا، فحُدّدت حادثته: %Ln.</numerusform>
            <numerusform>لا شرط يعبّر عن هذا، فحُدّدت حادثتاه: %Ln.</numerusform>
            <numerusform>لا شرط يعبّر عن هذا، فحُدّدت حوادثه: %Ln.</numerusform>
            <numerusform>لا شرط يعبّر عن هذا، فحُدّدت حوادثه: %Ln.</numerusform>
            <numerusform>لا شرط يعبّر عن هذا، فحُدّدت حوادثه: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>أظهر هذا وحده</translation>
    </message>
    <message>
        <source>Add this, or take it back</source>
        <translation>أضف هذا أو أزله</translation>
    </message>
    <message>
        <source>Select its incidents</source>
        <translation>حدّد حوادثه</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>أظهر الكل من جديد</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>انسخ الأرقام</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>انسخ كصورة</translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation>احفظ الرسم…</translation>
    </message>
</context>
<context>
    <name>sijill::ChartView</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>values of a chart</comment>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>رسم بياني</translation>
    </message>
    <message>
        <source>Arrow keys go from value to value, Space asks for one alone, Escape for all again.</source>
        <translation>تنتقل مفاتيح الأسهم من قيمة إلى قيمة، ومفتاح المسافة يطلب واحدة وحدها، وEscape يعيد الكل.</translation>
    </message>
    <message>
        <source>Nothing is counted here.</source>
        <translation>لا شيء محسوب هنا.</translation>
    </message>
</context>
<context>
    <name>sijill::Chip</name>
    <message>
        <source>Remove: %1</source>
        <translation>إزالة: %1</translation>
    </message>
</context>
<context>
    <name>sijill::ChoiceList</name>
    <message>
        <source>Words that must occur</source>
        <translation>كلمات لا بد أن ترد</translation>
    </message>
    <message>
        <source>Only incidents here in which these words occur</source>
        <translation>الحوادث هنا التي ترد فيها هذه الكلمات فقط</translation>
    </message>
    <message>
        <source>Incidents here</source>
        <translation>الحوادث هنا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents here</source>
        <translation>
            <numerusform>لا حوادث هنا</numerusform>
            <numerusform>حادثة واحدة هنا</numerusform>
            <numerusform>حادثتان هنا</numerusform>
            <numerusform>%Ln حوادث هنا</numerusform>
            <numerusform>%Ln حادثة هنا</numerusform>
            <numerusform>%Ln حادثة هنا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::ChoiceModel</name>
    <message>
        <source>%1 · %2, %3</source>
        <comment>count of an incident, its title, its date</comment>
        <translation>%1 · %2، %3</translation>
    </message>
</context>
<context>
    <name>sijill::ClaimBox</name>
    <message>
        <source>its title, where it stands in one</source>
        <translation>عنوانه، إن ورد في تقرير</translation>
    </message>
    <message>
        <source>the source&apos;s own words around the figure</source>
        <translation>كلمات المصدر نفسه حول الرقم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Another figure</source>
        <translation>رقم آخر</translation>
    </message>
    <message>
        <source>The best reading takes this claim</source>
        <translation>تأخذ القراءة الأفضل بهذه الرواية</translation>
    </message>
    <message>
        <source>Remove this claim</source>
        <translation>حذف هذه الرواية</translation>
    </message>
    <message>
        <source>Claim %L1 of %L2</source>
        <translation>الرواية %L1 من %L2</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>الرواية</translation>
    </message>
</context>
<context>
    <name>sijill::ColourButton</name>
    <message>
        <source>Choose a colour…</source>
        <translation>اختيار لون…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>كالمعتاد</translation>
    </message>
</context>
<context>
    <name>sijill::ColumnsModel</name>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>يُقرأ على أنه</translation>
    </message>
    <message>
        <source>Why, or what stands in it</source>
        <translation>السبب، أو ما يرد فيه</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>فارغ.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values of a column</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>معروف من غيره</translation>
    </message>
</context>
<context>
    <name>sijill::CommandModel</name>
    <message>
        <source>%1: %2</source>
        <comment>menu: entry</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>what can be done, its key</comment>
        <translation>%1   %2</translation>
    </message>
</context>
<context>
    <name>sijill::CommandPalette</name>
    <message>
        <source>Find what can be done</source>
        <translation>البحث عما يمكن فعله</translation>
    </message>
    <message>
        <source>Words of what is to be done</source>
        <translation>كلمات مما يُراد فعله</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>ما يمكن فعله</translation>
    </message>
</context>
<context>
    <name>sijill::ConditionStrip</name>
    <message>
        <source>What is counted</source>
        <translation>ما يُحسب</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>إزالة الكل</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>عرض كل شيء من جديد</translation>
    </message>
</context>
<context>
    <name>sijill::CoordinateReadout</name>
    <message>
        <source>Position: click for other notations, or to copy it</source>
        <translation>الموضع: انقر لصيغ أخرى أو لنسخه</translation>
    </message>
    <message>
        <source>Beyond this coordinate system</source>
        <translation>خارج نظام الإحداثيات هذا</translation>
    </message>
    <message>
        <source>Position: %1</source>
        <translation>الموضع: %1</translation>
    </message>
    <message>
        <source>Decimal degrees</source>
        <translation>درجات عشرية</translation>
    </message>
    <message>
        <source>Degrees, minutes, seconds</source>
        <translation>درجات ودقائق وثوانٍ</translation>
    </message>
    <message>
        <source>UTM</source>
        <translation>UTM</translation>
    </message>
    <message>
        <source>MGRS</source>
        <translation>MGRS</translation>
    </message>
    <message>
        <source>Another coordinate system…</source>
        <translation>نظام إحداثيات آخر…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>نظام الإحداثيات</translation>
    </message>
    <message>
        <source>EPSG code of the coordinate system, such as 32637 or 22770:</source>
        <translation>رمز EPSG لنظام الإحداثيات، مثل 32637 أو 22770:</translation>
    </message>
    <message>
        <source>EPSG code</source>
        <translation>رمز EPSG</translation>
    </message>
</context>
<context>
    <name>sijill::CrossTallyModel</name>
    <message>
        <source>%1: %2</source>
        <comment>row and column, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between row and column</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>number, what has no figure</comment>
        <translation>%1؛ %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
</context>
<context>
    <name>sijill::CrsDialog</name>
    <message>
        <source>Which coordinate system?</source>
        <translation>أي نظام إحداثيات؟</translation>
    </message>
    <message>
        <source>%1 does not say which coordinate system it is in. Choose the one in which it lies where it should.</source>
        <translation>لا يذكر %1 نظام إحداثياته. اختر النظام الذي تقع فيه الطبقة حيث ينبغي.</translation>
    </message>
    <message>
        <source>Coordinate systems</source>
        <translation>أنظمة الإحداثيات</translation>
    </message>
    <message>
        <source>or any EPSG code</source>
        <translation>أو أي رمز EPSG</translation>
    </message>
    <message>
        <source>EPSG code</source>
        <translation>رمز EPSG</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>استعمله</translation>
    </message>
    <message>
        <source>%1: the numbers of the layer are nowhere in it.</source>
        <translation>%1: لا مكان فيه لأعداد الطبقة.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3.</source>
        <translation>%1: من %2 إلى %3.</translation>
    </message>
</context>
<context>
    <name>sijill::CrsPreview</name>
    <message>
        <source>Where the layer would lie</source>
        <translation>أين ستقع الطبقة</translation>
    </message>
</context>
<context>
    <name>sijill::DataSets</name>
    <message>
        <source>Data sets</source>
        <translation>مجموعات البيانات</translation>
    </message>
    <message>
        <source>Take out the data set “%1”</source>
        <translation>إخراج مجموعة البيانات «%1»</translation>
    </message>
    <message>
        <source>Take out “%1”; its file stays as it is (Delete)</source>
        <translation>إخراج «%1»؛ يبقى ملفها كما هو (Delete)</translation>
    </message>
</context>
<context>
    <name>sijill::DateField</name>
    <message>
        <source>“%1” is not a date. Write it as %2 or %3.</source>
        <translation>«%1» ليس تاريخاً. اكتبه مثل %2 أو %3.</translation>
    </message>
</context>
<context>
    <name>sijill::DuplicatesDesk</name>
    <message>
        <source>&amp;Merge the selected incidents…</source>
        <translation>&amp;دمج الحوادث المحددة…</translation>
    </message>
    <message>
        <source>S&amp;plit the incident…</source>
        <translation>&amp;تقسيم الحادث…</translation>
    </message>
    <message>
        <source>&amp;Look for duplicates</source>
        <translation>ال&amp;بحث عن المكررات</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is told of an incident</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ البحث …</translation>
    </message>
    <message>
        <source>No two incidents look like one event.</source>
        <translation>لا حادثين يبدوان حدثاً واحداً.</translation>
    </message>
    <message numerus="yes">
        <source>The best %Ln pairs; there are more. Nothing is merged by itself.</source>
        <translation>
            <numerusform>لا أزواج. لا يُدمج شيء من تلقاء نفسه.</numerusform>
            <numerusform>أفضل زوج؛ وهناك غيره. لا يُدمج شيء من تلقاء نفسه.</numerusform>
            <numerusform>أفضل زوجين؛ وهناك غيرهما. لا يُدمج شيء من تلقاء نفسه.</numerusform>
            <numerusform>أفضل %Ln أزواج؛ وهناك غيرها. لا يُدمج شيء من تلقاء نفسه.</numerusform>
            <numerusform>أفضل %Ln زوجاً؛ وهناك غيرها. لا يُدمج شيء من تلقاء نفسه.</numerusform>
            <numerusform>أفضل %Ln زوج؛ وهناك غيرها. لا يُدمج شيء من تلقاء نفسه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs may be one event. Nothing is merged by itself.</source>
        <translation>
            <numerusform>لا أزواج قد تكون حدثاً واحداً.</numerusform>
            <numerusform>زوج واحد قد يكون حدثاً واحداً. لا يُدمج شيء من تلقاء نفسه.</numerusform>
            <numerusform>زوجان قد يكون كل منهما حدثاً واحداً. لا يُدمج شيء من تلقاء نفسه.</numerusform>
            <numerusform>%Ln أزواج قد يكون كل منها حدثاً واحداً. لا يُدمج شيء من تلقاء نفسه.</numerusform>
            <numerusform>%Ln زوجاً قد يكون كل منها حدثاً واحداً. لا يُدمج شيء من تلقاء نفسه.</numerusform>
            <numerusform>%Ln زوج قد يكون كل منها حدثاً واحداً. لا يُدمج شيء من تلقاء نفسه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>Neither of them is in the register; one of them has to be entered first.</source>
        <translation>ليس أي منهما في السجل؛ ويجب إدخال أحدهما أولاً.</translation>
    </message>
    <message>
        <source>Its claims stand in the register&apos;s incident now, and its row is counted there alone.</source>
        <translation>رواياته الآن في حادث السجل، ويُحتسب صفه هناك وحده.</translation>
    </message>
    <message>
        <source>It holds the other one already.</source>
        <translation>هو يضم الآخر بالفعل.</translation>
    </message>
    <message>
        <source>It is a part now, and its people are counted once.</source>
        <translation>هو جزء الآن، ويُحتسب ضحاياه مرة واحدة.</translation>
    </message>
    <message>
        <source>Two events; the register remembers it.</source>
        <translation>حدثان؛ والسجل يتذكر ذلك.</translation>
    </message>
    <message>
        <source>Select the incidents of the register that are one event, two at least.</source>
        <translation>حدّد حوادث السجل التي هي حدث واحد، اثنين على الأقل.</translation>
    </message>
    <message>
        <source>They are one incident now; the others are in the bin.</source>
        <translation>صارت حادثاً واحداً؛ والبقية في السلة.</translation>
    </message>
    <message>
        <source>No incident of the register is selected.</source>
        <translation>لم يُحدَّد حادث من السجل.</translation>
    </message>
    <message>
        <source>It has one claim; an incident is split by its claims.</source>
        <translation>له رواية واحدة؛ ويُقسم الحادث بحسب رواياته.</translation>
    </message>
    <message>
        <source>They are two incidents now.</source>
        <translation>صارا حادثين.</translation>
    </message>
    <message>
        <source>It may be the same event as %1: %2.</source>
        <translation>قد يكون الحدث نفسه: %1؛ %2.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>What may be the event that was just entered. Nothing is merged by itself.</source>
        <translation>ما قد يكون الحدث الذي أُدخل للتو. لا يُدمج شيء من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>%1 killed</source>
        <comment>a number of people</comment>
        <translation>القتلى: %1</translation>
    </message>
</context>
<context>
    <name>sijill::DuplicatesPanel</name>
    <message>
        <source>the first is part of the second</source>
        <translation>الأول جزء من الثاني</translation>
    </message>
    <message>
        <source>the second is part of the first</source>
        <translation>الثاني جزء من الأول</translation>
    </message>
    <message>
        <source>%1 killed</source>
        <comment>a number of people</comment>
        <translation>القتلى: %1</translation>
    </message>
    <message>
        <source>%1 wounded</source>
        <comment>a number of people</comment>
        <translation>الجرحى: %1</translation>
    </message>
    <message>
        <source>in no total</source>
        <translation>في غير أي مجموع</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>بلا رقم</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between figures</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>no source</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between sources</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 (of %2)</source>
        <comment>sources, data set</comment>
        <translation>%1 (من %2)</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>مكررات محتملة</translation>
    </message>
    <message>
        <source>Nothing has been looked for yet. Nothing is ever merged by itself.</source>
        <translation>لم يُبحث بعد. لا يُدمج شيء من تلقاء نفسه أبداً.</translation>
    </message>
    <message>
        <source>How much is looked through</source>
        <translation>مقدار ما فُحص</translation>
    </message>
    <message>
        <source>&amp;Look for duplicates</source>
        <translation>ال&amp;بحث عن المكررات</translation>
    </message>
    <message>
        <source>Pairs that may be one event</source>
        <translation>أزواج قد تكون حدثاً واحداً</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>الثاني</translation>
    </message>
    <message>
        <source>Same event</source>
        <translation>الحدث نفسه</translation>
    </message>
    <message>
        <source>Makes one incident of both (S)</source>
        <translation>يجعلهما حادثاً واحداً (S)</translation>
    </message>
    <message>
        <source>First is a part</source>
        <translation>الأول جزء</translation>
    </message>
    <message>
        <source>The first is part of the second (P)</source>
        <translation>الأول جزء من الثاني (P)</translation>
    </message>
    <message>
        <source>Second is a part</source>
        <translation>الثاني جزء</translation>
    </message>
    <message>
        <source>The second is part of the first (Shift+P)</source>
        <translation>الثاني جزء من الأول (Shift+P)</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>ليسا واحداً</translation>
    </message>
    <message>
        <source>Two events; kept in the register, and never proposed again (N)</source>
        <translation>حدثان؛ يُحفظ ذلك في السجل ولا يُقترحان ثانية (N)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقاً</translation>
    </message>
    <message>
        <source>Left out of the list until it is looked for again (L)</source>
        <translation>يُترك من القائمة حتى البحث التالي (L)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <translation>؛ </translation>
    </message>
</context>
<context>
    <name>sijill::EditionDesk</name>
    <message>
        <source>Take a table into the re&amp;gister…</source>
        <translation>إدخال ج&amp;دول إلى السجل…</translation>
    </message>
    <message>
        <source>Take a table into the register</source>
        <translation>إدخال جدول إلى السجل</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>أُوقف؛ ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>The table is being read …</source>
        <translation>يُقرأ الجدول …</translation>
    </message>
    <message>
        <source>It is being compared with the register …</source>
        <translation>يُقارن بالسجل …</translation>
    </message>
    <message>
        <source>It is being taken into the register …</source>
        <translation>يُدخل إلى السجل …</translation>
    </message>
    <message>
        <source>The edition says nothing that the register does not say; nothing was changed.</source>
        <translation>لا يقول الإصدار شيئًا ليس في السجل؛ ولم يتغير شيء.</translation>
    </message>
</context>
<context>
    <name>sijill::EditionDialog</name>
    <message>
        <source>Take a table into the register</source>
        <translation>إدخال جدول إلى السجل</translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <comment>a table, a register</comment>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>Rows that the register has of an earlier edition are known by their ids. What was changed by hand stays. It is one step, which can be undone.</source>
        <translation>ما في السجل من صفوف إصدار سابق يُعرف بمعرّفاته. وما غُيِّر يدويًا يبقى. وهي خطوة واحدة يمكن التراجع عنها.</translation>
    </message>
    <message>
        <source>What the edition says</source>
        <translation>ما يقوله الإصدار</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>مدى التقدم</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <source>Which rows are listed</source>
        <translation>أي الصفوف تُسرد</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>البحث في القائمة</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;نسخ القائمة</translation>
    </message>
    <message>
        <source>Rows that are added, changed or gone</source>
        <translation>الصفوف الجديدة والمتغيرة والمختفية</translation>
    </message>
    <message>
        <source>A short name; ids of its rows will begin so</source>
        <translation>اسم قصير تبدأ به معرّفات صفوفه</translation>
    </message>
    <message>
        <source>Stay as they are</source>
        <translation>تبقى كما هي</translation>
    </message>
    <message>
        <source>Go to the bin</source>
        <translation>تُنقل إلى السلة</translation>
    </message>
    <message>
        <source>An &amp;edition of</source>
        <translation>إ&amp;صدار من</translation>
    </message>
    <message>
        <source>Rows that are &amp;gone</source>
        <translation>الصفوف المخت&amp;فية</translation>
    </message>
    <message>
        <source>&amp;Why, for the history</source>
        <translation>ال&amp;سبب، لسجل التغييرات</translation>
    </message>
    <message>
        <source>There is nothing to take in.</source>
        <translation>ليس هناك ما يُدخل.</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <comment>a number</comment>
        <translation>الكل (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a kind of rows, how many lines</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>لا سطور</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%Ln سطور</numerusform>
            <numerusform>%Ln سطرًا</numerusform>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>The table is of no known data set. Say what it is an edition of, so that the next one is known.</source>
        <translation>الجدول ليس من أي مجموعة بيانات معروفة. حدّد ما هو إصدار منه، ليُعرف الإصدار التالي.</translation>
    </message>
</context>
<context>
    <name>sijill::EditionModel</name>
    <message>
        <source>Added</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>متغيّر</translation>
    </message>
    <message>
        <source>By hand, stays</source>
        <translation>يدوي، يبقى</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>مختفٍ</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الحادث</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>ما اختلف</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
</context>
<context>
    <name>sijill::ElsewhereNotice</name>
    <message numerus="yes">
        <source>Another program has changed %Ln record(s) of this register. It stands in the history as changed elsewhere, and can be undone.</source>
        <translation>
            <numerusform>لم يغيّر برنامج آخر أي قيد في هذا السجل.</numerusform>
            <numerusform>غيّر برنامج آخر قيدًا واحدًا في هذا السجل. وهو في تاريخ السجل على أنه غُيِّر خارج سجل، ويمكن التراجع عنه.</numerusform>
            <numerusform>غيّر برنامج آخر قيدين في هذا السجل. وهما في تاريخ السجل على أنهما غُيِّرا خارج سجل، ويمكن التراجع عن ذلك.</numerusform>
            <numerusform>غيّر برنامج آخر %Ln قيود في هذا السجل. وهي في تاريخ السجل على أنها غُيِّرت خارج سجل، ويمكن التراجع عن ذلك.</numerusform>
            <numerusform>غيّر برنامج آخر %Ln قيدًا في هذا السجل. وهي في تاريخ السجل على أنها غُيِّرت خارج سجل، ويمكن التراجع عن ذلك.</numerusform>
            <numerusform>غيّر برنامج آخر %Ln قيد في هذا السجل. وهي في تاريخ السجل على أنها غُيِّرت خارج سجل، ويمكن التراجع عن ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program has written into this register. It stands in the history as changed elsewhere.</source>
        <translation>كتب برنامج آخر في هذا السجل. وهو في تاريخ السجل على أنه غُيِّر خارج سجل.</translation>
    </message>
    <message>
        <source>Show what…</source>
        <translation>عرض ما تغيّر…</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>غُيِّر خارج سجل</translation>
    </message>
</context>
<context>
    <name>sijill::ExplanationPanel</name>
    <message>
        <source>Why this number?</source>
        <translation>من أين هذا الرقم؟</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln lines more: make the window smaller, or ask “sijill tally --explain”.</source>
        <translation>
            <numerusform>… ولا أسطر أخرى.</numerusform>
            <numerusform>… وسطر آخر: ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
            <numerusform>… وسطران آخران: ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
            <numerusform>… و%Ln أسطر أخرى: ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
            <numerusform>… و%Ln سطراً آخر: ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
            <numerusform>… و%Ln سطر آخر: ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and more: %Ln incidents in all. Make the window smaller, or ask “sijill tally --explain”.</source>
        <translation>
            <numerusform>… والمزيد: لا حوادث في المجموع. ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
            <numerusform>… والمزيد: حادثة واحدة في المجموع. ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
            <numerusform>… والمزيد: حادثتان في المجموع. ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
            <numerusform>… والمزيد: %Ln حوادث في المجموع. ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
            <numerusform>… والمزيد: %Ln حادثة في المجموع. ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
            <numerusform>… والمزيد: %Ln حادثة في المجموع. ضيّق النافذة الزمنية، أو استعمل «sijill tally --explain».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::FacetBox</name>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Find in “%1”</source>
        <comment>heading of a list</comment>
        <translation>بحث في «%1»</translation>
    </message>
    <message>
        <source>By sum</source>
        <translation>بالمجموع</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>بالاسم</translation>
    </message>
    <message>
        <source>By number of incidents</source>
        <translation>بعدد الحوادث</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>ترتيب القائمة</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <comment>numbers of values in a list</comment>
        <translation>معروض %1 من %2</translation>
    </message>
    <message>
        <source>%1 · show all</source>
        <comment>so many of so many shown</comment>
        <translation>%1 · عرض الكل</translation>
    </message>
    <message>
        <source>%1 · show fewer</source>
        <comment>so many of so many shown</comment>
        <translation>%1 · عرض أقل</translation>
    </message>
</context>
<context>
    <name>sijill::FacetModel</name>
    <message>
        <source>nothing in the window</source>
        <translation>لا شيء في هذه النافذة الزمنية</translation>
    </message>
</context>
<context>
    <name>sijill::FacetView</name>
    <message>
        <source>Show only this</source>
        <translation>عرض هذا وحده</translation>
    </message>
    <message>
        <source>Show all of these</source>
        <translation>عرضها كلها</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Copy these sums</source>
        <translation>نسخ هذه المجاميع</translation>
    </message>
</context>
<context>
    <name>sijill::FigureRow</name>
    <message>
        <source>What became of them</source>
        <translation>ماذا حل بهم</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>قتلى</translation>
    </message>
    <message>
        <source>Wounded</source>
        <translation>جرحى</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>at least 63, dozens, 2-5</source>
        <translation>٦٣ على الأقل، عشرات، ٢-٥</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>ممن</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>الجميع</translation>
    </message>
</context>
<context>
    <name>sijill::FilterPanel</name>
    <message>
        <source>Show</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Which count is shown</source>
        <translation>أي عدد يُعرض</translation>
    </message>
    <message>
        <source>How several claims become one count</source>
        <translation>كيف تصير عدة روايات عدداً واحداً</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>على يد من</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Only incidents in this area</source>
        <translation>حوادث هذه المنطقة فقط</translation>
    </message>
    <message>
        <source>How well the place is known</source>
        <translation>مدى معرفة المكان</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>من يقول ذلك</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>Words that must occur</source>
        <translation>كلمات يجب أن ترد</translation>
    </message>
    <message>
        <source>Only incidents in which these words occur</source>
        <translation>الحوادث التي ترد فيها هذه الكلمات فقط</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>How an incident counts that reaches beyond the days shown</source>
        <translation>كيف يُحتسب حادث يتجاوز الأيام المعروضة</translation>
    </message>
</context>
<context>
    <name>sijill::InViewPanel</name>
    <message>
        <source>In view</source>
        <translation>في المشهد</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>من أين هذا الرقم؟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>لا حوادث</numerusform>
            <numerusform>حادثة واحدة</numerusform>
            <numerusform>حادثتان</numerusform>
            <numerusform>%Ln حوادث</numerusform>
            <numerusform>%Ln حادثة</numerusform>
            <numerusform>%Ln حادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>At a point</source>
        <translation>عند نقطة معروفة</translation>
    </message>
    <message>
        <source>In an area</source>
        <translation>معروف لمنطقة</translation>
    </message>
    <message>
        <source>No figure</source>
        <translation>بلا رقم</translation>
    </message>
    <message>
        <source>Not placed, beside it</source>
        <translation>بلا مكان، إلى جانبه</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>كلاهما معاً</translation>
    </message>
</context>
<context>
    <name>sijill::IncidentForm</name>
    <message>
        <source>New incident</source>
        <translation>حادثة جديدة</translation>
    </message>
    <message>
        <source>Edit an incident</source>
        <translation>تحرير حادثة</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>14 January 2013, 21-24 Jan 2016, 2016-03</source>
        <translation>١٤ كانون الثاني ٢٠١٣، ٢١-٢٤ كانون الثاني ٢٠١٦</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>a place or an area; several with ; between</source>
        <translation>مكان أو منطقة؛ وبين عدة أماكن ؛</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>على يد من</translation>
    </message>
    <message>
        <source>Against whom</source>
        <translation>ضد من</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>بماذا</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>as one line says it</source>
        <translation>كما يقال في سطر</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>words of the incident that holds this one</source>
        <translation>كلمات من الحادثة التي تضم هذه</translation>
    </message>
    <message>
        <source>Counted in the totals</source>
        <translation>محتسبة في المجاميع</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>النقطة</translation>
    </message>
    <message>
        <source>36.2, 37.15 or any notation</source>
        <translation>36.2, 37.15 أو أي صيغة أخرى</translation>
    </message>
    <message>
        <source>From the map</source>
        <translation>من الخريطة</translation>
    </message>
    <message>
        <source>The next click on the map is the point</source>
        <translation>النقرة التالية على الخريطة هي النقطة</translation>
    </message>
    <message>
        <source>How well the place is known</source>
        <translation>مدى معرفة المكان</translation>
    </message>
    <message>
        <source>as the place says</source>
        <translation>كما يدل المكان</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>المعرفة</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>من يقول ذلك</translation>
    </message>
    <message>
        <source>Another claim</source>
        <translation>رواية أخرى</translation>
    </message>
    <message>
        <source>Begin anew, without the draft</source>
        <translation>ابدأ من جديد دون المسودة</translation>
    </message>
    <message>
        <source>Why, for the history</source>
        <translation>السبب، لسجل التغييرات</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>حفظ في مكان آخر…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Into the bin of the register; it can be undone</source>
        <translation>إلى سلة السجل؛ ويمكن التراجع عنه</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>احتفاظ</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>This is what was being typed before.</source>
        <translation>هذا ما كان يُكتب من قبل.</translation>
    </message>
    <message>
        <source>Its area</source>
        <translation>منطقتها</translation>
    </message>
    <message>
        <source>The next click on the map names the area there as the place, another one the area above it (%1)</source>
        <translation>النقرة التالية على الخريطة تجعل المنطقة هناك مكاناً، ونقرة أخرى المنطقة التي فوقها (%1)</translation>
    </message>
</context>
<context>
    <name>sijill::IncidentListPanel</name>
    <message>
        <source>Only in view</source>
        <translation>ما في المشهد فقط</translation>
    </message>
    <message>
        <source>Only incidents that the map shows at the moment</source>
        <translation>الحوادث التي تعرضها الخريطة الآن فقط</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>لا حوادث</numerusform>
            <numerusform>حادثة واحدة</numerusform>
            <numerusform>حادثتان</numerusform>
            <numerusform>%Ln حوادث</numerusform>
            <numerusform>%Ln حادثة</numerusform>
            <numerusform>%Ln حادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>عرض على الخريطة</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>من أين هذا الرقم؟</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>نسخ الخلية</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>نسخ الصفوف</translation>
    </message>
    <message>
        <source>Copy the rows with headings</source>
        <translation>نسخ الصفوف مع العناوين</translation>
    </message>
    <message>
        <source>Copy all rows with headings</source>
        <translation>نسخ كل الصفوف مع العناوين</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>only what is in view</source>
        <translation>ما في المشهد فقط</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between conditions</comment>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
</context>
<context>
    <name>sijill::IncidentModel</name>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>على يد من</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>%1 (%2 here)</source>
        <comment>count of an incident, how much of it is the window&apos;s share</comment>
        <translation>%1 (‏%2 هنا)</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>lowest figure</comment>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Best</source>
        <comment>best figure</comment>
        <translation>الأفضل</translation>
    </message>
    <message>
        <source>High</source>
        <comment>highest figure</comment>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Counts here</source>
        <comment>what an incident adds to the totals</comment>
        <translation>المحتسب هنا</translation>
    </message>
</context>
<context>
    <name>sijill::IncidentPanel</name>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>Click a marker, a badge or a row of the list to see what is known and who says so.</source>
        <translation>انقر علامة أو شارة أو سطراً في القائمة لترى ما هو معروف ومن يقول ذلك.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents here</source>
        <translation>
            <numerusform>لا حوادث هنا</numerusform>
            <numerusform>حادثة واحدة هنا</numerusform>
            <numerusform>حادثتان هنا</numerusform>
            <numerusform>%Ln حوادث هنا</numerusform>
            <numerusform>%Ln حادثة هنا</numerusform>
            <numerusform>%Ln حادثة هنا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>incident: count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>من أين هذا الرقم؟</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>ما هو معروف</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>على يد من</translation>
    </message>
    <message>
        <source>Against whom</source>
        <translation>ضد من</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>بماذا</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message numerus="yes">
        <source>Who says so: %Ln claims</source>
        <translation>
            <numerusform>من يقول ذلك: لا روايات</numerusform>
            <numerusform>من يقول ذلك: رواية واحدة</numerusform>
            <numerusform>من يقول ذلك: روايتان</numerusform>
            <numerusform>من يقول ذلك: %Ln روايات</numerusform>
            <numerusform>من يقول ذلك: %Ln رواية</numerusform>
            <numerusform>من يقول ذلك: %Ln رواية</numerusform>
        </translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>من يقول ذلك</translation>
    </message>
    <message>
        <source>No source is named.</source>
        <translation>لم يُذكر مصدر.</translation>
    </message>
    <message>
        <source>✓ The reading takes this one.</source>
        <translation>✓ القراءة تأخذ بهذه الرواية.</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>أجزاؤه</translation>
    </message>
    <message>
        <source>No casualties, in no total:</source>
        <translation>ليست ضحايا، ولا تدخل في أي مجموع:</translation>
    </message>
    <message>
        <source>Edit this incident…</source>
        <translation>تحرير هذه الحادثة…</translation>
    </message>
    <message>
        <source>Hide its history</source>
        <translation>إخفاء تاريخها</translation>
    </message>
    <message>
        <source>Show its history</source>
        <translation>إظهار تاريخها</translation>
    </message>
    <message>
        <source>Nothing was changed in it since it came into the register.</source>
        <translation>لم يتغير فيها شيء منذ دخولها السجل.</translation>
    </message>
</context>
<context>
    <name>sijill::KnownOnBar</name>
    <message>
        <source>Known on</source>
        <translation>معروف في</translation>
    </message>
    <message>
        <source>What the register said at the end of a day (UTC). Each line is a day on which something was entered; arrow keys go from one to the next.</source>
        <translation>ما قاله السجل في نهاية يوم (بالتوقيت العالمي). كل خط يوم أُدخل فيه شيء؛ ومفاتيح الأسهم تنتقل من خط إلى آخر.</translation>
    </message>
    <message>
        <source>Day on which it was known</source>
        <translation>اليوم الذي كان معروفًا فيه</translation>
    </message>
    <message>
        <source>Type any date, then Enter.</source>
        <translation>اكتب أي تاريخ ثم اضغط Enter.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>As it is known now</source>
        <translation>كما هو معروف الآن</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Nothing has been changed in it yet</source>
        <translation>لم يُغيَّر فيه شيء بعد</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln entries</source>
        <translation>
            <numerusform>%1 من لا قيود</numerusform>
            <numerusform>%1 من قيد واحد</numerusform>
            <numerusform>%1 من قيدين</numerusform>
            <numerusform>%1 من %Ln قيود</numerusform>
            <numerusform>%1 من %Ln قيدًا</numerusform>
            <numerusform>%1 من %Ln قيد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::LayerKeeper</name>
    <message>
        <source>There is no layer in this folder.</source>
        <translation>لا طبقة في هذا المجلد.</translation>
    </message>
</context>
<context>
    <name>sijill::LayerList</name>
    <message>
        <source>Layers, the topmost first</source>
        <translation>الطبقات، الأعلى أولًا</translation>
    </message>
</context>
<context>
    <name>sijill::LayerListModel</name>
    <message>
        <source>%1, hidden</source>
        <translation>%1، مخفية</translation>
    </message>
</context>
<context>
    <name>sijill::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Add layers…</source>
        <translation>إضافة طبقات…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>Zoom to the layer</source>
        <translation>التقريب إلى الطبقة</translation>
    </message>
    <message>
        <source>What it is…</source>
        <translation>ما هي…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>They lie above all layers.</source>
        <translation>تعلو كل الطبقات.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هي</translation>
    </message>
    <message>
        <source>Online map…</source>
        <translation>خريطة شبكة…</translation>
    </message>
</context>
<context>
    <name>sijill::LayerStyleEditor</name>
    <message>
        <source>Opacity</source>
        <translation>العتامة</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Colour of the line</source>
        <translation>لون الخط</translation>
    </message>
    <message>
        <source>Width of the line in pixels</source>
        <translation>عرض الخط بالبكسل</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>التعبئة</translation>
    </message>
    <message>
        <source>Colour of the fill</source>
        <translation>لون التعبئة</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>What is written beside each feature</source>
        <translation>ما يُكتب بجانب كل معلم</translation>
    </message>
    <message>
        <source>Size of the letters in pixels</source>
        <translation>حجم الحروف بالبكسل</translation>
    </message>
    <message>
        <source>auto</source>
        <comment>size of letters</comment>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التقريب</translation>
    </message>
    <message>
        <source>Shown from this zoom on</source>
        <translation>تظهر ابتداءً من درجة التقريب هذه</translation>
    </message>
    <message>
        <source>Shown up to this zoom</source>
        <translation>تظهر حتى درجة التقريب هذه</translation>
    </message>
    <message>
        <source>from </source>
        <comment>zoom</comment>
        <translation>من </translation>
    </message>
    <message>
        <source>to </source>
        <comment>zoom</comment>
        <translation>إلى </translation>
    </message>
    <message>
        <source>As usual again</source>
        <translation>العودة إلى المعتاد</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>بالإنجليزية</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>بكلتيهما</translation>
    </message>
    <message>
        <source>Field %1</source>
        <translation>الحقل %1</translation>
    </message>
    <message>
        <source>In the language of the window</source>
        <translation>بلغة النافذة</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1٪</translation>
    </message>
    <message>
        <source>Borders also where the atlas has its own</source>
        <translation>الحدود أيضاً حيث للأطلس حدوده</translation>
    </message>
    <message>
        <source>Shade areas by what is counted in them</source>
        <translation>تظليل المناطق بعدد ما يُحصى فيها</translation>
    </message>
    <message>
        <source>Shade by number</source>
        <translation>تظليل بالعدد</translation>
    </message>
    <message>
        <source>All its borders</source>
        <translation>كل حدودها</translation>
    </message>
</context>
<context>
    <name>sijill::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Open an atlas (%1)</source>
        <translation>فتح أطلس (%1)</translation>
    </message>
    <message>
        <source>Open the atlas that &amp;ships</source>
        <translation>فتح الأطلس المرفق</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>قراءة من جديد</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>حفظ صورة…</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>صورة…</translation>
    </message>
    <message>
        <source>Save what is seen as a picture (%1)</source>
        <translation>حفظ ما يُرى صورةً (%1)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>اللوحات</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>تقدّم</translation>
    </message>
    <message>
        <source>Show the whole &amp;map</source>
        <translation>عرض الخريطة كلها</translation>
    </message>
    <message>
        <source>Go to the &amp;map</source>
        <translation>الانتقال إلى الخريطة</translation>
    </message>
    <message>
        <source>&amp;Find a place or an incident</source>
        <translation>البحث عن مكان أو حادثة</translation>
    </message>
    <message>
        <source>&amp;List of incidents</source>
        <translation>قائمة الحوادث</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>ال&amp;زمن</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>تشغيل أو إيقاف</translation>
    </message>
    <message>
        <source>&amp;Next day with an incident</source>
        <translation>اليوم التالي الذي فيه حادثة</translation>
    </message>
    <message>
        <source>P&amp;revious day with an incident</source>
        <translation>اليوم السابق الذي فيه حادثة</translation>
    </message>
    <message>
        <source>&amp;All of time</source>
        <translation>كل الزمن</translation>
    </message>
    <message>
        <source>&amp;Whole timeline</source>
        <translation>الخط الزمني كله</translation>
    </message>
    <message>
        <source>Show the window &amp;closely</source>
        <translation>عرض النافذة عن قرب</translation>
    </message>
    <message>
        <source>&amp;Go to the timeline</source>
        <translation>الانتقال إلى الخط الزمني</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>&amp;About Sijill</source>
        <translation>حول سجل</translation>
    </message>
    <message>
        <source>No atlas is open</source>
        <translation>لا أطلس مفتوح</translation>
    </message>
    <message>
        <source>Open an atlas…</source>
        <translation>فتح أطلس…</translation>
    </message>
    <message>
        <source>Open the atlas that ships</source>
        <translation>فتح الأطلس المرفق</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>في المشهد</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>%1 has changed or is gone. What was read is still shown; Ctrl+R reads it again.</source>
        <translation>تغيّر %1 أو لم يعد موجوداً. ما قُرئ ما زال معروضاً؛ اضغط Ctrl+R لقراءته من جديد.</translation>
    </message>
    <message>
        <source>Neither a place nor an incident is called “%1”.</source>
        <translation>لا مكان ولا حادثة باسم «%1».</translation>
    </message>
    <message>
        <source>Sijill</source>
        <translation>سجل</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>تجري قراءة %1 …</translation>
    </message>
    <message>
        <source>The window was moved to %1, when this happened.</source>
        <translation>نُقلت النافذة الزمنية إلى %1، حين حدث ذلك.</translation>
    </message>
    <message>
        <source>This incident is undated; all of time is shown.</source>
        <translation>هذه الحادثة بلا تاريخ؛ يُعرض كل الزمن.</translation>
    </message>
    <message>
        <source>The filters hide this incident on the map and in the list.</source>
        <translation>المرشحات تخفي هذه الحادثة على الخريطة وفي القائمة.</translation>
    </message>
    <message>
        <source>Open an atlas</source>
        <translation>فتح أطلس</translation>
    </message>
    <message>
        <source>Save what is seen as a picture</source>
        <translation>حفظ ما يُرى صورةً</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>صور (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظت باسم %1.</translation>
    </message>
    <message>
        <source>An atlas is a folder with an atlas.json; a table of incidents (CSV) opens as well.</source>
        <translation>الأطلس مجلد فيه ملف atlas.json؛ ويُفتح أيضاً جدول حوادث (CSV).</translation>
    </message>
    <message>
        <source>M&amp;easure distance and area</source>
        <translation>قياس المسافة والمساحة</translation>
    </message>
    <message>
        <source>&amp;Graticule</source>
        <translation>شبكة خطوط الطول والعرض</translation>
    </message>
    <message>
        <source>&amp;Copy the position</source>
        <translation>نسخ الموضع</translation>
    </message>
    <message numerus="yes">
        <source>Reading %1: %2 percent, %Ln incidents so far</source>
        <translation>
            <numerusform>تجري قراءة %1: %2 بالمئة، لا حوادث حتى الآن</numerusform>
            <numerusform>تجري قراءة %1: %2 بالمئة، حادثة واحدة حتى الآن</numerusform>
            <numerusform>تجري قراءة %1: %2 بالمئة، حادثتان حتى الآن</numerusform>
            <numerusform>تجري قراءة %1: %2 بالمئة، %Ln حوادث حتى الآن</numerusform>
            <numerusform>تجري قراءة %1: %2 بالمئة، %Ln حادثة حتى الآن</numerusform>
            <numerusform>تجري قراءة %1: %2 بالمئة، %Ln حادثة حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no position: %2.</source>
        <translation>«%1» ليس موضعاً: %2.</translation>
    </message>
    <message>
        <source>Add &amp;layers…</source>
        <translation>إضافة &amp;طبقات…</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>%1 was removed from the map.</source>
        <comment>name of a layer</comment>
        <translation>أُزيلت %1 من الخريطة.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Add layers</source>
        <translation>إضافة طبقات</translation>
    </message>
    <message>
        <source>Add incidents</source>
        <translation>إضافة حوادث</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>استيراد جدول</translation>
    </message>
    <message>
        <source>%1 lies beside what was open.</source>
        <translation>صار %1 إلى جانب ما كان مفتوحاً.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have no place.</source>
        <translation>
            <numerusform>لا صف بلا مكان.</numerusform>
            <numerusform>صف واحد بلا مكان.</numerusform>
            <numerusform>صفان بلا مكان.</numerusform>
            <numerusform>%Ln صفوف بلا مكان.</numerusform>
            <numerusform>%Ln صفاً بلا مكان.</numerusform>
            <numerusform>%Ln صف بلا مكان.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names of places are in doubt.</source>
        <translation>
            <numerusform>لا أسماء أماكن مشكوك فيها.</numerusform>
            <numerusform>اسم مكان واحد مشكوك فيه.</numerusform>
            <numerusform>اسما مكانين مشكوك فيهما.</numerusform>
            <numerusform>%Ln أسماء أماكن مشكوك فيها.</numerusform>
            <numerusform>%Ln اسم مكان مشكوك فيه.</numerusform>
            <numerusform>%Ln اسم مكان مشكوك فيه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were refused.</source>
        <translation>
            <numerusform>لم يُرفض أي صف.</numerusform>
            <numerusform>رُفض صف واحد.</numerusform>
            <numerusform>رُفض صفان.</numerusform>
            <numerusform>رُفضت %Ln صفوف.</numerusform>
            <numerusform>رُفض %Ln صفاً.</numerusform>
            <numerusform>رُفض %Ln صف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were kept with a remark.</source>
        <translation>
            <numerusform>لم يُحفظ أي صف مع ملاحظة.</numerusform>
            <numerusform>حُفظ صف واحد مع ملاحظة.</numerusform>
            <numerusform>حُفظ صفان مع ملاحظة.</numerusform>
            <numerusform>حُفظت %Ln صفوف مع ملاحظة.</numerusform>
            <numerusform>حُفظ %Ln صفاً مع ملاحظة.</numerusform>
            <numerusform>حُفظ %Ln صف مع ملاحظة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents were read.</source>
        <translation>
            <numerusform>لم تُقرأ أي حادثة.</numerusform>
            <numerusform>قُرئت حادثة واحدة.</numerusform>
            <numerusform>قُرئت حادثتان.</numerusform>
            <numerusform>قُرئت %Ln حوادث.</numerusform>
            <numerusform>قُرئت %Ln حادثة.</numerusform>
            <numerusform>قُرئت %Ln حادثة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the incidents that are shown</source>
        <translation>تصدير الحوادث المعروضة</translation>
    </message>
    <message>
        <source>%1 has no ending that says what to write; such are .csv, .geojson, .gpkg and .kml.</source>
        <translation>ليس لاسم %1 نهاية تحدد ما يُكتب؛ ومنها ‎.csv و‎.geojson و‎.gpkg و‎.kml.</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>تجري كتابة %1 …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents saved as %1.</source>
        <translation>
            <numerusform>لم تُحفظ أي حادثة باسم %1.</numerusform>
            <numerusform>حُفظت حادثة واحدة باسم %1.</numerusform>
            <numerusform>حُفظت حادثتان باسم %1.</numerusform>
            <numerusform>حُفظت %Ln حوادث باسم %1.</numerusform>
            <numerusform>حُفظت %Ln حادثة باسم %1.</numerusform>
            <numerusform>حُفظت %Ln حادثة باسم %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation>&amp;استيراد جدول…</translation>
    </message>
    <message>
        <source>Add inci&amp;dents…</source>
        <translation>إ&amp;ضافة حوادث…</translation>
    </message>
    <message>
        <source>What became of the r&amp;ows…</source>
        <translation>&amp;ما آل إليه كل صف…</translation>
    </message>
    <message>
        <source>&amp;Export incidents…</source>
        <translation>&amp;تصدير الحوادث…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>أُرسلت إلى الطابعة.</translation>
    </message>
    <message>
        <source>The printer took no page.</source>
        <translation>لم تقبل الطابعة الصفحة.</translation>
    </message>
    <message>
        <source>Save this &amp;area for offline use…</source>
        <translation>حفظ هذه المنطقة للاستعمال بلا شبكة…</translation>
    </message>
    <message>
        <source>There is no base map on the map that could be saved.</source>
        <translation>لا خريطة أساس على الخريطة يمكن حفظها.</translation>
    </message>
    <message>
        <source>%1 is the same file as %2, which is open; it is counted once.</source>
        <translation>%1 هو الملف نفسه %2 المفتوح؛ يُحسب مرة واحدة.</translation>
    </message>
    <message>
        <source>Add all the same</source>
        <translation>إضافة رغم ذلك</translation>
    </message>
    <message>
        <source>&amp;World map underneath</source>
        <translation>خريطة ال&amp;عالم في الأسفل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Go closer</source>
        <translation>اقتراب إليه</translation>
    </message>
    <message>
        <source>Copy what it says</source>
        <translation>نسخ ما يقوله</translation>
    </message>
    <message>
        <source>Copy the position</source>
        <translation>نسخ الموقع</translation>
    </message>
    <message>
        <source>Copy what is in view</source>
        <translation>نسخ ما في المشهد</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>اقتراب</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>ابتعاد</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>عرض الخريطة كلها</translation>
    </message>
    <message>
        <source>Measure distance and area</source>
        <translation>قياس المسافة والمساحة</translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation>كما كانت أول مرة</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>مفتاح الخريطة</translation>
    </message>
    <message>
        <source>What is &amp;not placed</source>
        <translation>ما هو بلا مكان</translation>
    </message>
    <message>
        <source>Find what can be &amp;done…</source>
        <translation>البحث عما يمكن فعله…</translation>
    </message>
    <message>
        <source>&amp;As there is room</source>
        <translation>بحسب المتسع</translation>
    </message>
    <message>
        <source>&amp;Whole</source>
        <translation>كاملاً</translation>
    </message>
    <message>
        <source>&amp;Folded</source>
        <translation>مطوياً</translation>
    </message>
    <message>
        <source>&amp;Hidden</source>
        <translation>مخفياً</translation>
    </message>
    <message>
        <source>The &amp;next of these</source>
        <translation>التالي من هذه</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>ترحيب</translation>
    </message>
    <message>
        <source>What the &amp;signs mean</source>
        <translation>معاني الإشارات</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>Nothing of what is shown is known to lie in %1.</source>
        <comment>area</comment>
        <translation>لا شيء مما هو معروض يُعرف أنه يقع في %1.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>اللوحات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln ملف</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفاً</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go to open %1</source>
        <comment>file or files</comment>
        <translation>أفلت لفتح %1</translation>
    </message>
    <message>
        <source>What is open stays; incidents are added beside it, as a data set of their own.</source>
        <translation>يبقى ما هو مفتوح؛ وتضاف الحوادث إلى جانبه مجموعةَ بيانات مستقلة.</translation>
    </message>
    <message>
        <source>Incidents take the place of what is open, layers are added. With Shift all that is open stays.</source>
        <translation>تحل الحوادث محل ما هو مفتوح، وتضاف الطبقات. مع Shift يبقى كل ما هو مفتوح.</translation>
    </message>
    <message>
        <source>%1 is taken out; Ctrl+Z brings it back. Its file stays as it is.</source>
        <translation>أُخرج %1؛ ويعيده Ctrl+Z. يبقى ملفه كما هو.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln rows of %1 are already in “%2”, by their ids; they are not added, and counted once.</source>
        <translation>
            <numerusform>لا صفوف في %1.</numerusform>
            <numerusform>صف %1 الوحيد موجود من قبل في «%2» بحسب معرّفه؛ فلم يُضف، ويُحسب مرة واحدة.</numerusform>
            <numerusform>صفّا %1 كلاهما موجودان من قبل في «%2» بحسب معرّفيهما؛ فلم يُضافا، ويُحسبان مرة واحدة.</numerusform>
            <numerusform>صفوف %1 كلها، وعددها %Ln، موجودة من قبل في «%2» بحسب معرّفاتها؛ فلم تُضف، وتُحسب مرة واحدة.</numerusform>
            <numerusform>صفوف %1 كلها، وعددها %Ln، موجودة من قبل في «%2» بحسب معرّفاتها؛ فلم تُضف، وتُحسب مرة واحدة.</numerusform>
            <numerusform>صفوف %1 كلها، وعددها %Ln، موجودة من قبل في «%2» بحسب معرّفاتها؛ فلم تُضف، وتُحسب مرة واحدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 are already in “%2”, by their ids; they are left out, and counted once.</source>
        <translation>
            <numerusform>لا صفوف من %1 موجودة من قبل في «%2».</numerusform>
            <numerusform>صف واحد من %1 موجود من قبل في «%2» بحسب معرّفه؛ فتُرك، ويُحسب مرة واحدة.</numerusform>
            <numerusform>صفان من %1 موجودان من قبل في «%2» بحسب معرّفيهما؛ فتُركا، ويُحسبان مرة واحدة.</numerusform>
            <numerusform>%Ln صفوف من %1 موجودة من قبل في «%2» بحسب معرّفاتها؛ فتُركت، وتُحسب مرة واحدة.</numerusform>
            <numerusform>%Ln صفاً من %1 موجود من قبل في «%2» بحسب معرّفاتها؛ فتُركت، وتُحسب مرة واحدة.</numerusform>
            <numerusform>%Ln صف من %1 موجود من قبل في «%2» بحسب معرّفاتها؛ فتُركت، وتُحسب مرة واحدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have other figures in “%1”; those in “%1” hold.</source>
        <translation>
            <numerusform>لا صفوف منها لها أرقام أخرى في «%1».</numerusform>
            <numerusform>لصف واحد منها أرقام أخرى في «%1»؛ والمعتمد ما في «%1».</numerusform>
            <numerusform>لصفين منها أرقام أخرى في «%1»؛ والمعتمد ما في «%1».</numerusform>
            <numerusform>لـ%Ln صفوف منها أرقام أخرى في «%1»؛ والمعتمد ما في «%1».</numerusform>
            <numerusform>لـ%Ln صفاً منها أرقام أخرى في «%1»؛ والمعتمد ما في «%1».</numerusform>
            <numerusform>لـ%Ln صف منها أرقام أخرى في «%1»؛ والمعتمد ما في «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>Start &amp;clean</source>
        <translation>&amp;بدء نظيف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعا&amp;دة</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>ت&amp;راجع: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>إعا&amp;دة: %1</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>الت&amp;فضيلات…</translation>
    </message>
    <message>
        <source>%1[*] – Sijill</source>
        <comment>title of the atlas</comment>
        <translation>%1[*] – سجل</translation>
    </message>
    <message>
        <source>%1 is gone, and is taken out of the list.</source>
        <translation>لم يعد %1 موجوداً، وقد أُزيل من القائمة.</translation>
    </message>
    <message>
        <source>This is where you left off.</source>
        <translation>هنا توقفت آخر مرة.</translation>
    </message>
    <message>
        <source>All else is where you left off.</source>
        <translation>وما عدا ذلك كما تركته آخر مرة.</translation>
    </message>
    <message>
        <source>Start clean</source>
        <translation>بدء نظيف</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>تُراجِع عن: %1.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>أُعيد: %1.</translation>
    </message>
    <message>
        <source>&amp;Show everything again</source>
        <translation>عرض كل شيء من جديد</translation>
    </message>
    <message>
        <source>What was &amp;known on a day</source>
        <translation>ما كان &amp;معروفًا في يوم</translation>
    </message>
    <message>
        <source>New incident here…</source>
        <translation>حادثة جديدة هنا…</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>المجاميع</translation>
    </message>
    <message>
        <source>Ta&amp;ble and charts of totals</source>
        <translation>&amp;جدول المجاميع ورسومها</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>مكررات</translation>
    </message>
    <message>
        <source>Take this edition into the register…</source>
        <translation>إدخال هذا الإصدار إلى السجل…</translation>
    </message>
</context>
<context>
    <name>sijill::MapTools</name>
    <message>
        <source>Click to set points: a double click ends, the first point closes, Esc leaves</source>
        <translation>انقر لوضع نقاط: النقر المزدوج ينهي، والنقطة الأولى تُغلق الشكل، وEsc للخروج</translation>
    </message>
    <message>
        <source>Click the point of the incident; Esc leaves</source>
        <translation>انقر موضع الحادثة؛ Esc للخروج</translation>
    </message>
</context>
<context>
    <name>sijill::MapWidget</name>
    <message>
        <source>Map</source>
        <translation>الخريطة</translation>
    </message>
</context>
<context>
    <name>sijill::MappingDialog</name>
    <message>
        <source>(not read)</source>
        <translation>(لا يُقرأ)</translation>
    </message>
    <message>
        <source>What is in the columns?</source>
        <translation>ماذا في الأعمدة؟</translation>
    </message>
    <message>
        <source>Sheet or layer of the file</source>
        <translation>ورقة الملف أو طبقته</translation>
    </message>
    <message>
        <source>How the table is laid out</source>
        <translation>ترتيب الجدول</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>الإعداد المسبق</translation>
    </message>
    <message>
        <source>The first rows, and what each column is</source>
        <translation>الصفوف الأولى، وما كل عمود</translation>
    </message>
    <message>
        <source>Save as a preset…</source>
        <translation>حفظ إعداداً مسبقاً…</translation>
    </message>
    <message>
        <source>Beside what is open</source>
        <translation>إلى جانب المفتوح</translation>
    </message>
    <message>
        <source>As a data set of its own, that can be shown and hidden</source>
        <translation>مجموعة بيانات مستقلة يمكن إظهارها وإخفاؤها</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>كيف كُتب</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>ترتيب اليوم والشهر</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>علامة الكسر العشري</translation>
    </message>
    <message>
        <source>a point: 36.25</source>
        <translation>نقطة: 36.25</translation>
    </message>
    <message>
        <source>a comma: 36,25</source>
        <translation>فاصلة: 36,25</translation>
    </message>
    <message>
        <source>What a zero means</source>
        <translation>معنى الصفر</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>nobody, or nobody knows</source>
        <translation>لا أحد، أو لا أحد يعلم</translation>
    </message>
    <message>
        <source>Signs between several names in a cell</source>
        <translation>العلامات بين عدة أسماء في خلية</translation>
    </message>
    <message>
        <source>Words that stand for an empty cell</source>
        <translation>كلمات تقوم مقام خلية فارغة</translation>
    </message>
    <message>
        <source>such as -99, Unknown</source>
        <translation>مثل ‎-99، Unknown</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>Zero means</source>
        <translation>معنى الصفر</translation>
    </message>
    <message>
        <source>Between names</source>
        <translation>بين الأسماء</translation>
    </message>
    <message>
        <source>As good as empty</source>
        <translation>في حكم الفارغ</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>الإحداثيات</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>ما ينتج عنه</translation>
    </message>
    <message>
        <source>The first row is read as</source>
        <translation>يُقرأ الصف الأول هكذا</translation>
    </message>
    <message>
        <source>as it seems to be</source>
        <translation>كما يبدو</translation>
    </message>
    <message>
        <source>from a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>فتح إعداد مسبق</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>إعدادات مسبقة (*.json)</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>حفظ إعداداً مسبقاً</translation>
    </message>
    <message>
        <source>Saved as %1. Tables with these columns open by it from now on; the file can be passed on.</source>
        <translation>حُفظ باسم %1. الجداول ذات هذه الأعمدة تُفتح به من الآن فصاعداً؛ ويمكن إعطاء الملف لغيرك.</translation>
    </message>
    <message>
        <source>What the column “%1” is</source>
        <translation>ما هو العمود «%1»</translation>
    </message>
    <message>
        <source>%1: %2 is %3</source>
        <comment>order of day and month: date as written is date in words</comment>
        <translation>%1: ‏%2 هو %3</translation>
    </message>
    <message>
        <source>%1: %2 is no date</source>
        <comment>order of day and month: date as written</comment>
        <translation>%1: ‏%2 ليس تاريخاً</translation>
    </message>
    <message>
        <source>The day first</source>
        <translation>اليوم أولاً</translation>
    </message>
    <message>
        <source>The month first</source>
        <translation>الشهر أولاً</translation>
    </message>
    <message>
        <source>%1: %2 or %3?</source>
        <comment>date as written: date in words or other date</comment>
        <translation>%1: ‏%2 أم %3؟</translation>
    </message>
    <message>
        <source>The day or the month first?</source>
        <translation>اليوم أولاً أم الشهر؟</translation>
    </message>
    <message>
        <source>no doubt about day and month</source>
        <translation>لا شك في اليوم والشهر</translation>
    </message>
    <message>
        <source>Say which column has the date, or the place: without either there is nothing to show.</source>
        <translation>حدّد العمود الذي فيه التاريخ أو المكان: لا شيء يُعرض من دون أحدهما.</translation>
    </message>
    <message>
        <source>Say whether the day or the month comes first: these rows could be read either way.</source>
        <translation>حدّد أيهما أولاً، اليوم أم الشهر: يمكن قراءة هذه الصفوف على الوجهين.</translation>
    </message>
    <message>
        <source>None of these rows would be an incident.</source>
        <translation>لن يصير أي من هذه الصفوف حادثة.</translation>
    </message>
    <message>
        <source>No column is taken for the date: the incidents would be undated.</source>
        <translation>لم يُعتمد عمود للتاريخ: ستكون الحوادث بلا تاريخ.</translation>
    </message>
    <message>
        <source>No column is taken for the place: the incidents would stand in the tray.</source>
        <translation>لم يُعتمد عمود للمكان: ستكون الحوادث بلا مكان على الخريطة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>لا حوادث</numerusform>
            <numerusform>حادثة واحدة</numerusform>
            <numerusform>حادثتان</numerusform>
            <numerusform>%Ln حوادث</numerusform>
            <numerusform>%Ln حادثة</numerusform>
            <numerusform>%Ln حادثة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the first %Ln rows</source>
        <translation>
            <numerusform>من لا صفوف</numerusform>
            <numerusform>من أول صف</numerusform>
            <numerusform>من أول صفين</numerusform>
            <numerusform>من أول %Ln صفوف</numerusform>
            <numerusform>من أول %Ln صفاً</numerusform>
            <numerusform>من أول %Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is missing: number of rows</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>بلا مكان</translation>
    </message>
    <message>
        <source>without coordinates, to be looked up by name</source>
        <translation>بلا إحداثيات، يُبحث عنها بالاسم</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>لا شيء يعترض.</translation>
    </message>
    <message>
        <source>none; rows are looked up by the names of their places</source>
        <translation>لا شيء؛ تُبحث الصفوف بأسماء أماكنها</translation>
    </message>
    <message>
        <source>decimal: %1 is latitude %2, longitude %3</source>
        <translation>عشرية: %1 هي خط العرض %2 وخط الطول %3</translation>
    </message>
    <message>
        <source>degrees, minutes, seconds: %1 is latitude %2, longitude %3</source>
        <translation>درجات ودقائق وثوانٍ: %1 هي خط العرض %2 وخط الطول %3</translation>
    </message>
    <message>
        <source>Calendar of the dates</source>
        <translation>تقويم التواريخ</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>The dates are probably of another calendar; as long as none is chosen they are left out.</source>
        <translation>الأرجح أن التواريخ من تقويم آخر؛ تبقى الحوادث بلا تاريخ ما لم يُختر التقويم.</translation>
    </message>
</context>
<context>
    <name>sijill::MergeDialog</name>
    <message>
        <source>&amp;Why, for the history</source>
        <translation>ال&amp;سبب، لسجل التغييرات</translation>
    </message>
    <message>
        <source>Merge incidents</source>
        <translation>دمج حوادث</translation>
    </message>
    <message>
        <source>One incident with the claims of all; the others go to the bin.</source>
        <translation>حادث واحد بروايات الجميع؛ وتذهب البقية إلى السلة.</translation>
    </message>
    <message>
        <source>&amp;Kept</source>
        <translation>&amp;الباقي</translation>
    </message>
    <message>
        <source>&amp;Time of</source>
        <translation>&amp;وقت</translation>
    </message>
    <message>
        <source>&amp;Place of</source>
        <translation>&amp;مكان</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>the kept one</source>
        <translation>الباقي</translation>
    </message>
</context>
<context>
    <name>sijill::NewRecordDialog</name>
    <message>
        <source>A new entry</source>
        <translation>قيد جديد</translation>
    </message>
    <message>
        <source>&amp;English name</source>
        <translation>الاسم بالإ&amp;نكليزية</translation>
    </message>
    <message>
        <source>&amp;Arabic name</source>
        <translation>الاسم بالع&amp;ربية</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>الن&amp;وع</translation>
    </message>
    <message>
        <source>&amp;Lies in</source>
        <translation>ي&amp;قع في</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>يقع في</translation>
    </message>
    <message>
        <source>&amp;Point</source>
        <translation>الن&amp;قطة</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>إدخاله</translation>
    </message>
    <message>
        <source>No area is called “%1”.</source>
        <translation>لا منطقة تُسمى “%1”.</translation>
    </message>
    <message>
        <source>“%1” may be one of these: %2. Give the id.</source>
        <translation>قد يكون “%1” واحداً من هذه: %2. اكتب المعرّف.</translation>
    </message>
    <message>
        <source>%1 is called so already.</source>
        <translation>%1 يُسمى هكذا من قبل.</translation>
    </message>
    <message>
        <source>It needs a name in one language at least.</source>
        <translation>يلزمه اسم بلغة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>A place needs a point, or the area that it lies in.</source>
        <translation>يلزم المكانَ نقطة، أو المنطقة التي يقع فيها.</translation>
    </message>
</context>
<context>
    <name>sijill::NotesModel</name>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Why, and what was done</source>
        <translation>السبب وما جرى</translation>
    </message>
</context>
<context>
    <name>sijill::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>إغلاق هذا الإشعار</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things were noted while reading. What could be read is shown.</source>
        <translation>
            <numerusform>لا ملاحظات أثناء القراءة.</numerusform>
            <numerusform>سُجلت ملاحظة واحدة أثناء القراءة. ما أمكنت قراءته معروض.</numerusform>
            <numerusform>سُجلت ملاحظتان أثناء القراءة. ما أمكنت قراءته معروض.</numerusform>
            <numerusform>سُجلت %Ln ملاحظات أثناء القراءة. ما أمكنت قراءته معروض.</numerusform>
            <numerusform>سُجلت %Ln ملاحظة أثناء القراءة. ما أمكنت قراءته معروض.</numerusform>
            <numerusform>سُجلت %Ln ملاحظة أثناء القراءة. ما أمكنت قراءته معروض.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>sijill::OfflineDialog</name>
    <message>
        <source>Save this area for offline use</source>
        <translation>حفظ هذه المنطقة للاستعمال بلا شبكة</translation>
    </message>
    <message>
        <source>What the map shows now is saved as a file that is a base map without any network.</source>
        <translation>يُحفظ ما تعرضه الخريطة الآن في ملف يكون خريطة أساس بلا أي شبكة.</translation>
    </message>
    <message>
        <source>&amp;Base map</source>
        <translation>خريطة الأساس</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two zooms</comment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>&amp;How much is that?</source>
        <translation>كم حجم ذلك؟</translation>
    </message>
    <message>
        <source>First zoom</source>
        <translation>أول درجة تكبير</translation>
    </message>
    <message>
        <source>Last zoom</source>
        <translation>آخر درجة تكبير</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>درجات التكبير</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>إيقاف</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tile(s), some %1</source>
        <translation>
            <numerusform>لا مربعات، نحو %1</numerusform>
            <numerusform>مربع واحد، نحو %1</numerusform>
            <numerusform>مربعان، نحو %1</numerusform>
            <numerusform>%Ln مربعات، نحو %1</numerusform>
            <numerusform>%Ln مربعاً، نحو %1</numerusform>
            <numerusform>%Ln مربع، نحو %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Tile packages (*.mbtiles)</source>
        <translation>حزم المربعات (*.mbtiles)</translation>
    </message>
    <message>
        <source>%1 of %2 tiles, %3</source>
        <translation>%1 من %2 من المربعات، %3</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>%1 tiles written, %2 there before, %3 blank, %4 could not be read.</source>
        <translation>المربعات المكتوبة %1، والموجودة من قبل %2، والفارغة %3، وما تعذرت قراءته %4.</translation>
    </message>
    <message>
        <source>Not finished: %1 Save it to the same file again to go on.</source>
        <translation>لم يكتمل: %1 احفظه في الملف نفسه مرة أخرى للمتابعة.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>خريطة الأساس</translation>
    </message>
    <message>
        <source>Tile packages (*.mbtiles *.pmtiles)</source>
        <translation>حزم مربعات (‎*.mbtiles *.pmtiles)</translation>
    </message>
    <message>
        <source>All coarser zooms come along.</source>
        <translation>تُحفظ معها كل المستويات الأبعد.</translation>
    </message>
</context>
<context>
    <name>sijill::OnlineDialog</name>
    <message>
        <source>Online maps</source>
        <translation>خرائط الشبكة</translation>
    </message>
    <message>
        <source>Maps from the &amp;network</source>
        <translation>خرائط من الشبكة</translation>
    </message>
    <message>
        <source>While this is off, nothing is asked of any server. While it is on, the servers of the maps that you put on the map learn which part of it you look at.</source>
        <translation>ما دام هذا موقفاً فلا يُسأل أي خادم عن شيء. فإذا شُغّل عرفت خوادم الخرائط التي تضعها على الخريطة أيّ جزء منها تنظر إليه.</translation>
    </message>
    <message>
        <source>Your maps</source>
        <translation>خرائطك</translation>
    </message>
    <message>
        <source>&amp;Put on the map</source>
        <translation>وضع على الخريطة</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>خريطة أخرى</translation>
    </message>
    <message>
        <source>Add to &amp;your maps</source>
        <translation>إضافة إلى خرائطك</translation>
    </message>
    <message>
        <source>E&amp;mpty</source>
        <translation>إفراغ</translation>
    </message>
    <message>
        <source>Remove the tiles that are kept on disk</source>
        <translation>إزالة المربعات المحفوظة على القرص</translation>
    </message>
    <message>
        <source>No tiles are kept on disk.</source>
        <translation>لا مربعات محفوظة على القرص.</translation>
    </message>
    <message>
        <source>Tiles kept on disk: %1 (at most %2)</source>
        <translation>المربعات المحفوظة على القرص: %1 (والحد الأقصى %2)</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>ت&amp;غيير</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Change what is written down of this map (F2)</source>
        <translation>تغيير ما دُوّن عن هذه الخريطة (F2)</translation>
    </message>
    <message>
        <source>Take this map off your list (Delete)</source>
        <translation>إخراج هذه الخريطة من قائمتك (Delete)</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>اتركها كما كانت</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>تغيير «%1»</translation>
    </message>
    <message>
        <source>Sa&amp;ve the change</source>
        <translation>ا&amp;حفظ التغيير</translation>
    </message>
    <message>
        <source>“%1” is off your list. The form still has it, so that you can add it again.</source>
        <translation>خرجت «%1» من قائمتك. ما زالت في الاستمارة لتضيفها من جديد إن شئت.</translation>
    </message>
</context>
<context>
    <name>sijill::OnlineForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Tiles (XYZ)</source>
        <translation>مربعات (XYZ)</translation>
    </message>
    <message>
        <source>Map service (WMS)</source>
        <translation>خدمة خرائط (WMS)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>their names in the service, parted by commas</source>
        <translation>أسماؤها في الخدمة، تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two zooms</comment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>First zoom</source>
        <translation>أول درجة تكبير</translation>
    </message>
    <message>
        <source>Last zoom</source>
        <translation>آخر درجة تكبير</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>درجات التكبير</translation>
    </message>
    <message>
        <source>A&amp;ttribution</source>
        <translation>نسبة الحقوق</translation>
    </message>
    <message>
        <source>T&amp;erms of use</source>
        <translation>شروط الاستعمال</translation>
    </message>
    <message>
        <source>where its owner states them</source>
        <translation>حيث يذكرها صاحبها</translation>
    </message>
    <message>
        <source>Its terms allow &amp;saving whole areas</source>
        <translation>تسمح شروطها بحفظ مناطق كاملة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>sijill::PlaceReview</name>
    <message>
        <source>Names in doubt</source>
        <translation>أسماء مشكوك فيها</translation>
    </message>
    <message>
        <source>As the table has it</source>
        <translation>كما في الجدول</translation>
    </message>
    <message>
        <source>In</source>
        <translation>في</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Places that may be meant</source>
        <translation>أماكن قد تكون المقصودة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>التشابه</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>هو هذا</translation>
    </message>
    <message>
        <source>The incidents of these rows move to the place</source>
        <translation>تنتقل حوادث هذه الصفوف إلى المكان</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>ليس أياً منها</translation>
    </message>
    <message>
        <source>The incidents stay with their area</source>
        <translation>تبقى الحوادث على منطقتها</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>تركه معلقاً</translation>
    </message>
    <message>
        <source>Takes the decision back</source>
        <translation>يلغي القرار</translation>
    </message>
    <message>
        <source>Move the incidents</source>
        <translation>نقل الحوادث</translation>
    </message>
    <message>
        <source>No name of a place is in doubt.</source>
        <translation>لا اسم مكان مشكوك فيه.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln names could be one of several places. Until you say which, their incidents are shown for the area.</source>
        <translation>
            <numerusform>لا أسماء مشكوك فيها.</numerusform>
            <numerusform>اسم واحد قد يكون أحد عدة أماكن. تُعرض حوادثه على المنطقة حتى تحدّد أيها.</numerusform>
            <numerusform>اسمان قد يكون كل منهما أحد عدة أماكن. تُعرض حوادثهما على المنطقة حتى تحدّد أيها.</numerusform>
            <numerusform>%Ln أسماء قد يكون كل منها أحد عدة أماكن. تُعرض حوادثها على المنطقة حتى تحدّد أيها.</numerusform>
            <numerusform>%Ln اسماً قد يكون كل منها أحد عدة أماكن. تُعرض حوادثها على المنطقة حتى تحدّد أيها.</numerusform>
            <numerusform>%Ln اسم قد يكون كل منها أحد عدة أماكن. تُعرض حوادثها على المنطقة حتى تحدّد أيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>في أي مكان</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>ليس أياً منها</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>how much alike</comment>
        <translation>%1٪</translation>
    </message>
</context>
<context>
    <name>sijill::PlayerMenu</name>
    <message>
        <source>Day by day, %1 a second</source>
        <translation>يوماً بيوم، %1 في الثانية</translation>
    </message>
    <message>
        <source>Week by week, %1 a second</source>
        <translation>أسبوعاً بأسبوع، %1 في الثانية</translation>
    </message>
    <message>
        <source>Month by month, %1 a second</source>
        <translation>شهراً بشهر، %1 في الثانية</translation>
    </message>
    <message>
        <source>Year by year, %1 a second</source>
        <translation>سنة بسنة، %1 في الثانية</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>يوماً بيوم</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>أسبوعاً بأسبوع</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>شهراً بشهر</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>سنة بسنة</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <comment>steps</comment>
        <translation>%1 في الثانية</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة الزمنية</translation>
    </message>
    <message>
        <source>Grows from its first day</source>
        <translation>تكبر انطلاقاً من يومها الأول</translation>
    </message>
    <message>
        <source>Keeps its length and moves</source>
        <translation>تتحرك محتفظة بطولها</translation>
    </message>
    <message>
        <source>Skip empty steps</source>
        <translation>تخطي الخطوات الفارغة</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>البدء من جديد عند النهاية</translation>
    </message>
</context>
<context>
    <name>sijill::PointDesk</name>
    <message>
        <source>&amp;Move the point of the incident</source>
        <translation>ن&amp;قل نقطة الحادثة</translation>
    </message>
    <message>
        <source>No incident of the register is selected.</source>
        <translation>لم تُحدد حادثة من السجل.</translation>
    </message>
    <message>
        <source>Where this happened is known for an area alone, or not at all. A point can be given in its form.</source>
        <translation>مكان وقوعها معروف على مستوى منطقة فقط، أو غير معروف. ويمكن إعطاء نقطة في استمارتها.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>Drag the pin, click, or go there by arrow keys and Return; Esc leaves it</source>
        <translation>اسحب الدبوس، أو انقر، أو انتقل بالأسهم ثم Enter؛ Esc للخروج</translation>
    </message>
    <message>
        <source>No other incident stands there.</source>
        <translation>لا تقع هناك حادثة أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other incidents stand there.</source>
        <translation>
            <numerusform>لا تقع هناك حادثة أخرى.</numerusform>
            <numerusform>تقع هناك حادثة أخرى واحدة.</numerusform>
            <numerusform>تقع هناك حادثتان أخريان.</numerusform>
            <numerusform>تقع هناك %Ln حوادث أخرى.</numerusform>
            <numerusform>تقع هناك %Ln حادثة أخرى.</numerusform>
            <numerusform>تقع هناك %Ln حادثة أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>What moves?</source>
        <translation>ما الذي ينتقل؟</translation>
    </message>
    <message>
        <source>The incident stands at the point of its place, %1. %2</source>
        <translation>تقع الحادثة عند نقطة مكانها، %1. %2</translation>
    </message>
    <message>
        <source>This incident &amp;alone</source>
        <translation>هذه الحادثة &amp;وحدها</translation>
    </message>
    <message>
        <source>The &amp;place, with all there</source>
        <translation>ال&amp;مكان وكل ما فيه</translation>
    </message>
    <message>
        <source>A layer gives the place, and it stays where the layer has it.</source>
        <translation>المكان تعطيه طبقة، ويبقى حيث هو فيها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents moved by %1.</source>
        <translation>
            <numerusform>لم تنتقل حوادث (%1).</numerusform>
            <numerusform>انتقلت حادثة واحدة %1.</numerusform>
            <numerusform>انتقلت حادثتان %1.</numerusform>
            <numerusform>انتقلت %Ln حوادث %1.</numerusform>
            <numerusform>انتقلت %Ln حادثة %1.</numerusform>
            <numerusform>انتقلت %Ln حادثة %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sijill::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Decimal degrees</source>
        <translation>درجات عشرية</translation>
    </message>
    <message>
        <source>Degrees, minutes, seconds</source>
        <translation>درجات ودقائق وثوانٍ</translation>
    </message>
    <message>
        <source>&amp;Positions</source>
        <translation>الم&amp;واقع</translation>
    </message>
    <message>
        <source>&amp;Begin where I left off</source>
        <translation>ال&amp;بدء من حيث توقفت</translation>
    </message>
    <message>
        <source>The next start opens the same files, with the same filters, days and view of the map.</source>
        <translation>يفتح التشغيل التالي الملفات نفسها، بالمرشحات والأيام ومنظر الخريطة نفسها.</translation>
    </message>
    <message>
        <source>&amp;World map underneath</source>
        <translation>خريطة ال&amp;عالم في الأسفل</translation>
    </message>
    <message>
        <source>&amp;Graticule</source>
        <translation>&amp;شبكة خطوط الطول والعرض</translation>
    </message>
    <message>
        <source>Present without &amp;motion</source>
        <translation>التقديم بلا &amp;حركة</translation>
    </message>
    <message>
        <source>Maps from the &amp;network may be shown</source>
        <translation>السماح بعرض خرائط من الشب&amp;كة</translation>
    </message>
    <message>
        <source>Their servers learn which part of the world is looked at. Nothing else goes out.</source>
        <translation>تعرف خوادمها أي جزء من العالم يُنظر إليه. ولا يخرج شيء غير ذلك.</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>لا يُذكر أحد</translation>
    </message>
    <message>
        <source>Stands in the history of registers beside what you do in them, and nowhere else.</source>
        <translation>يظهر في تاريخ السجلات إلى جانب ما تفعله فيها، ولا يظهر في مكان آخر.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>ا&amp;سمك</translation>
    </message>
</context>
<context>
    <name>sijill::PresentWindow</name>
    <message>
        <source>Presenting</source>
        <translation>التقديم</translation>
    </message>
    <message>
        <source>A look aside: the next key leads back to the scene</source>
        <translation>نظرة جانبية: المفتاح التالي يعود إلى المشهد</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتاً</translation>
    </message>
    <message>
        <source>Nothing recorded: %1</source>
        <translation>لا شيء مسجَّل: %1</translation>
    </message>
    <message>
        <source>This is the last scene</source>
        <translation>هذا آخر المشاهد</translation>
    </message>
    <message>
        <source>This is the first scene</source>
        <translation>هذا أول المشاهد</translation>
    </message>
</context>
<context>
    <name>sijill::PresenterScreen</name>
    <message>
        <source>Presenter&apos;s screen</source>
        <translation>شاشة المقدّم</translation>
    </message>
    <message>
        <source>Time since the beginning</source>
        <translation>الوقت منذ البداية</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Notes for the presenter</source>
        <translation>ملاحظات للمقدّم</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>أسود</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>scene, number of scenes</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>No notes for this scene.</source>
        <translation>لا ملاحظات لهذا المشهد.</translation>
    </message>
    <message>
        <source>This is the last scene</source>
        <translation>هذا آخر المشاهد</translation>
    </message>
    <message>
        <source>The screen is blank</source>
        <translation>الشاشة فارغة</translation>
    </message>
    <message>
        <source>A look aside</source>
        <translation>نظرة جانبية</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتاً</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>sijill::Presenting</name>
    <message>
        <source>Scenes</source>
        <translation>المشاهد</translation>
    </message>
    <message>
        <source>Present without &amp;motion</source>
        <translation>التقديم بلا &amp;حركة</translation>
    </message>
    <message>
        <source>&amp;Scenes</source>
        <translation>ال&amp;مشاهد</translation>
    </message>
    <message>
        <source>&amp;Add the view as a scene</source>
        <translation>&amp;إضافة المعروض مشهداً</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>ت&amp;قديم</translation>
    </message>
    <message>
        <source>Present &amp;from this scene</source>
        <translation>التقديم بدءاً من &amp;هذا المشهد</translation>
    </message>
    <message>
        <source>Save as a fil&amp;m…</source>
        <translation>حفظ &amp;فيلماً…</translation>
    </message>
    <message>
        <source>Save as a &amp;hand-out…</source>
        <translation>حفظ &amp;نشرة للتوزيع…</translation>
    </message>
    <message>
        <source>There are no scenes yet. Ctrl+Shift+S adds what the window shows.</source>
        <translation>لا مشاهد بعد. Ctrl+Shift+S يضيف ما تعرضه النافذة.</translation>
    </message>
    <message>
        <source>Scenes that are not saved</source>
        <translation>مشاهد لم تُحفظ</translation>
    </message>
    <message>
        <source>Your last changes to the scenes are not saved.</source>
        <translation>تغييراتك الأخيرة في المشاهد لم تُحفظ.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>احفظ في موضع آخر…</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>اترك التغييرات</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>ابقَ</translation>
    </message>
    <message>
        <source>Save the scenes</source>
        <translation>حفظ المشاهد</translation>
    </message>
    <message>
        <source>Scenes (*.json)</source>
        <translation>مشاهد (*.json)</translation>
    </message>
    <message>
        <source>Scenes kept apart</source>
        <translation>مشاهد محفوظة على حدة</translation>
    </message>
    <message>
        <source>Add them to the atlas</source>
        <translation>أضفها إلى الأطلس</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>أبقها على حدة</translation>
    </message>
    <message>
        <source>Ask again next time</source>
        <translation>اسأل في المرة القادمة</translation>
    </message>
    <message>
        <source>They are kept as %1.</source>
        <translation>هي محفوظة باسم %1.</translation>
    </message>
    <message>
        <source>You made scenes of this atlas while it could not be written to. Now it can.</source>
        <translation>صنعت مشاهد لهذا الأطلس حين تعذّرت الكتابة فيه. وهي ممكنة الآن.</translation>
    </message>
</context>
<context>
    <name>sijill::PreviewModel</name>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>perhaps %1?</source>
        <comment>what a column may be</comment>
        <translation>لعله %1؟</translation>
    </message>
    <message>
        <source>as you say</source>
        <translation>كما حدّدتَ</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>مرجَّح</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>محتمل</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>غير لازم</translation>
    </message>
</context>
<context>
    <name>sijill::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح ملف &amp;حديث</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>file, folder</comment>
        <translation>%1 في %2</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <comment>number, name of a file</comment>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>لم يُفتح شيء بعد</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>م&amp;حو هذه القائمة</translation>
    </message>
</context>
<context>
    <name>sijill::RecordMergeDialog</name>
    <message>
        <source>Make one of several</source>
        <translation>جعل عدة قيود واحداً</translation>
    </message>
    <message>
        <source>The one that is kept</source>
        <translation>القيد الذي يبقى</translation>
    </message>
    <message>
        <source>Why, for the history</source>
        <translation>السبب، لسجل التغييرات</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>الذي ي&amp;بقى</translation>
    </message>
    <message>
        <source>&amp;Why, for the history</source>
        <translation>ال&amp;سبب، لسجل التغييرات</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>جعلها واحداً</translation>
    </message>
    <message>
        <source>Nothing refers to the others.</source>
        <translation>لا شيء يشير إلى الأخرى.</translation>
    </message>
    <message>
        <source>To it move: %1.</source>
        <translation>ينتقل إليه: %1.</translation>
    </message>
    <message>
        <source>What stands at the point of another moves on the map, by up to %1.</source>
        <translation>ما يقع عند نقطة قيد آخر ينتقل على الخريطة، حتى %1.</translation>
    </message>
    <message>
        <source>A layer gives the place that is kept: it takes no more spellings, and the other names stand in the history alone.</source>
        <translation>المكان الباقي تعطيه طبقة: فلا يأخذ كتابات أخرى، ولا تبقى الأسماء الأخرى إلا في سجل التغييرات.</translation>
    </message>
    <message>
        <source>The names of the others become its spellings.</source>
        <translation>تصبح أسماء الأماكن الأخرى كتابات له.</translation>
    </message>
    <message>
        <source>No number changes but what is read as one of these sources says; it can be undone.</source>
        <translation>لا يتغير أي عدد إلا ما يُقرأ بحسب أحد هذه المصادر؛ ويمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>No number changes, and it can be undone.</source>
        <translation>لا يتغير أي عدد، ويمكن التراجع عن ذلك.</translation>
    </message>
</context>
<context>
    <name>sijill::RecordModel</name>
    <message>
        <source>A layer gives this place; it is changed in the layer</source>
        <translation>هذا المكان تعطيه طبقة؛ ويُغيّر في الطبقة</translation>
    </message>
    <message>
        <source>It needs a name in one language at least.</source>
        <translation>يلزمه اسم بلغة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>No area is called “%1”.</source>
        <translation>لا منطقة تُسمى “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” may be one of %Ln areas; give its id.</source>
        <translation>
            <numerusform>لا منطقة تُسمى “%1”.</numerusform>
            <numerusform>قد يكون “%1” منطقة واحدة؛ اكتب معرّفها.</numerusform>
            <numerusform>قد يكون “%1” إحدى منطقتين؛ اكتب معرّفها.</numerusform>
            <numerusform>قد يكون “%1” إحدى %Ln مناطق؛ اكتب معرّفها.</numerusform>
            <numerusform>قد يكون “%1” إحدى %Ln منطقة؛ اكتب معرّفها.</numerusform>
            <numerusform>قد يكون “%1” إحدى %Ln منطقة؛ اكتب معرّفها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنكليزية</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>يقع في</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>النقطة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>يُستعمل في</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
</context>
<context>
    <name>sijill::Records</name>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>لا حوادث</numerusform>
            <numerusform>حادثة واحدة</numerusform>
            <numerusform>حادثتان</numerusform>
            <numerusform>%Ln حوادث</numerusform>
            <numerusform>%Ln حادثة</numerusform>
            <numerusform>%Ln حادثة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted incidents</source>
        <translation>
            <numerusform>لا حوادث محذوفة</numerusform>
            <numerusform>حادثة محذوفة</numerusform>
            <numerusform>حادثتان محذوفتان</numerusform>
            <numerusform>%Ln حوادث محذوفة</numerusform>
            <numerusform>%Ln حادثة محذوفة</numerusform>
            <numerusform>%Ln حادثة محذوفة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claims</source>
        <translation>
            <numerusform>لا روايات</numerusform>
            <numerusform>رواية واحدة</numerusform>
            <numerusform>روايتان</numerusform>
            <numerusform>%Ln روايات</numerusform>
            <numerusform>%Ln رواية</numerusform>
            <numerusform>%Ln رواية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reports</source>
        <translation>
            <numerusform>لا تقارير</numerusform>
            <numerusform>تقرير واحد</numerusform>
            <numerusform>تقريران</numerusform>
            <numerusform>%Ln تقارير</numerusform>
            <numerusform>%Ln تقريراً</numerusform>
            <numerusform>%Ln تقرير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figures</source>
        <translation>
            <numerusform>لا أعداد</numerusform>
            <numerusform>عدد واحد</numerusform>
            <numerusform>عددان</numerusform>
            <numerusform>%Ln أعداد</numerusform>
            <numerusform>%Ln عدداً</numerusform>
            <numerusform>%Ln عدد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other numbers</source>
        <translation>
            <numerusform>لا أرقام أخرى</numerusform>
            <numerusform>رقم آخر</numerusform>
            <numerusform>رقمان آخران</numerusform>
            <numerusform>%Ln أرقام أخرى</numerusform>
            <numerusform>%Ln رقماً آخر</numerusform>
            <numerusform>%Ln رقم آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places in it</source>
        <translation>
            <numerusform>لا أماكن فيه</numerusform>
            <numerusform>مكان واحد فيه</numerusform>
            <numerusform>مكانان فيه</numerusform>
            <numerusform>%Ln أماكن فيه</numerusform>
            <numerusform>%Ln مكاناً فيه</numerusform>
            <numerusform>%Ln مكان فيه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mentions in reports</source>
        <translation>
            <numerusform>لا ذكر في تقارير</numerusform>
            <numerusform>ذكر واحد في التقارير</numerusform>
            <numerusform>ذكران في التقارير</numerusform>
            <numerusform>%Ln مرات ذُكر في التقارير</numerusform>
            <numerusform>%Ln مرة ذُكر في التقارير</numerusform>
            <numerusform>%Ln مرة ذُكر في التقارير</numerusform>
        </translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الأطراف</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>الأنواع</translation>
    </message>
    <message>
        <source>Weapons</source>
        <translation>الأسلحة</translation>
    </message>
    <message>
        <source>Groups of people</source>
        <translation>فئات الناس</translation>
    </message>
</context>
<context>
    <name>sijill::RecordsDesk</name>
    <message>
        <source>P&amp;laces, sources and names…</source>
        <translation>الأ&amp;ماكن والمصادر والأسماء…</translation>
    </message>
    <message>
        <source>The &amp;bin…</source>
        <translation>الس&amp;لة…</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <translation>تم. %1</translation>
    </message>
    <message>
        <source>It can be undone with Ctrl+Z.</source>
        <translation>يمكن التراجع عنه بالمفتاحين Ctrl+Z.</translation>
    </message>
    <message>
        <source>Nothing was different, and nothing was changed.</source>
        <translation>لم يختلف شيء ولم يتغير شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents are back.</source>
        <translation>
            <numerusform>لم تعد حوادث.</numerusform>
            <numerusform>عادت حادثة واحدة.</numerusform>
            <numerusform>عادت حادثتان.</numerusform>
            <numerusform>عادت %Ln حوادث.</numerusform>
            <numerusform>عادت %Ln حادثة.</numerusform>
            <numerusform>عادت %Ln حادثة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make it pa&amp;rt of…</source>
        <translation>جعلها ج&amp;زءاً من…</translation>
    </message>
</context>
<context>
    <name>sijill::RecordsDialog</name>
    <message>
        <source>Places, sources and names</source>
        <translation>الأماكن والمصادر والأسماء</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>الجداول</translation>
    </message>
    <message>
        <source>Find a name by any spelling</source>
        <translation>ابحث عن اسم بأي كتابة</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما جرى</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;جديد…</translation>
    </message>
    <message>
        <source>Enter another one</source>
        <translation>إدخال قيد آخر</translation>
    </message>
    <message>
        <source>&amp;Make one of several…</source>
        <translation>جعلها &amp;واحداً…</translation>
    </message>
    <message>
        <source>Spellings of the same: all that refers to them refers to one</source>
        <translation>كتابات لشيء واحد: كل ما يشير إليها يشير إلى واحد</translation>
    </message>
    <message>
        <source>Likely the &amp;same</source>
        <translation>لعلها &amp;شيء واحد</translation>
    </message>
    <message>
        <source>Select what may be spellings of the same</source>
        <translation>تحديد ما قد يكون كتابات لشيء واحد</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>حذ&amp;ف</translation>
    </message>
    <message>
        <source>Only what nothing refers to</source>
        <translation>ما لا يشير إليه شيء فقط</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>لا قيود</numerusform>
            <numerusform>قيد واحد</numerusform>
            <numerusform>قيدان</numerusform>
            <numerusform>%Ln قيود</numerusform>
            <numerusform>%Ln قيداً</numerusform>
            <numerusform>%Ln قيد</numerusform>
        </translation>
    </message>
    <message>
        <source>Likely the &amp;same (%L1)</source>
        <translation>لعلها &amp;شيء واحد (%L1)</translation>
    </message>
    <message>
        <source>Select two or more that are spellings of the same.</source>
        <translation>حدد اثنين أو أكثر هي كتابات لشيء واحد.</translation>
    </message>
    <message>
        <source>%1 stays: a layer gives it.</source>
        <translation>يبقى %1: تعطيه طبقة.</translation>
    </message>
    <message>
        <source>%1 stays, for it is used: %2. What uses it can be changed, or made to use another one.</source>
        <translation>يبقى %1 لأنه مستعمل: %2. ويمكن تغيير ما يستعمله، أو جعله يستعمل غيره.</translation>
    </message>
    <message>
        <source>%L1 of %L2: they may be spellings of the same. If they are, make one of them.</source>
        <translation>%L1 من %L2: قد تكون كتابات لشيء واحد. فإن كانت كذلك فاجعلها واحداً.</translation>
    </message>
</context>
<context>
    <name>sijill::RegisterDesk</name>
    <message>
        <source>Save &amp;as…</source>
        <translation>حفظ &amp;باسم…</translation>
    </message>
    <message>
        <source>&amp;New incident…</source>
        <translation>حا&amp;دثة جديدة…</translation>
    </message>
    <message>
        <source>&amp;Edit the incident…</source>
        <translation>ت&amp;حرير الحادثة…</translation>
    </message>
    <message>
        <source>&amp;Delete the incident</source>
        <translation>حذ&amp;ف الحادثة</translation>
    </message>
    <message>
        <source>What is open is no register, and nothing is entered or changed in it. Saved as a register it can be.</source>
        <translation>ما هو مفتوح ليس سجلاً، فلا يُدخل فيه شيء ولا يُغيّر. ويمكن ذلك بعد حفظه سجلاً.</translation>
    </message>
    <message>
        <source>Save as a register…</source>
        <translation>حفظ سجلاً…</translation>
    </message>
    <message>
        <source>This incident is of another file that lies beside the register.</source>
        <translation>هذه الحادثة من ملف آخر إلى جانب السجل.</translation>
    </message>
    <message>
        <source>No incident is selected.</source>
        <translation>لم تُحدد حادثة.</translation>
    </message>
    <message>
        <source>The form of another incident is open and not saved yet.</source>
        <translation>نموذج حادثة أخرى مفتوح ولم يُحفظ بعد.</translation>
    </message>
    <message>
        <source>Nothing was different, and nothing was changed.</source>
        <translation>لم يختلف شيء ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>What was typed is kept as a draft; it comes back with the form.</source>
        <translation>حُفظ ما كُتب مسودةً، وتعود مع النموذج.</translation>
    </message>
    <message>
        <source>What was being typed into this register is kept.</source>
        <translation>ما كان يُكتب في هذا السجل محفوظ.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents are in the bin.</source>
        <translation>
            <numerusform>لا حوادث في السلة.</numerusform>
            <numerusform>حادثة واحدة في السلة.</numerusform>
            <numerusform>حادثتان في السلة.</numerusform>
            <numerusform>%Ln حوادث في السلة.</numerusform>
            <numerusform>%Ln حادثة في السلة.</numerusform>
            <numerusform>%Ln حادثة في السلة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Save as a register, or as a folder of tables</source>
        <translation>حفظ سجلاً أو مجلداً من الجداول</translation>
    </message>
    <message>
        <source>Registers (*.sijill);;Folder of CSV tables (*)</source>
        <translation>سجلات (*.sijill);;مجلد من جداول CSV (*)</translation>
    </message>
    <message>
        <source>This register is open: whatever is done in it is saved at once.</source>
        <translation>هذا السجل مفتوح: وكل ما يُفعل فيه يُحفظ فوراً.</translation>
    </message>
    <message>
        <source>Saving as %1 …</source>
        <translation>يُحفظ باسم %1 …</translation>
    </message>
    <message>
        <source>Saved as %1, which is open now.</source>
        <translation>حُفظ باسم %1، وهو المفتوح الآن.</translation>
    </message>
    <message>
        <source>Set a &amp;field of the selected…</source>
        <translation>تعيين &amp;حقل للمحدد…</translation>
    </message>
    <message>
        <source>Click the area in which it happened; Esc leaves</source>
        <translation>انقر المنطقة التي وقعت فيها؛ Esc للخروج</translation>
    </message>
    <message>
        <source>No area of the layers lies there.</source>
        <translation>لا تقع هناك منطقة من الطبقات.</translation>
    </message>
    <message>
        <source>This register can be edited here now.</source>
        <translation>يمكن تحرير هذا السجل هنا الآن.</translation>
    </message>
    <message>
        <source>process %1 on %2</source>
        <comment>of a computer</comment>
        <translation>العملية %1 على %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a person, where</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>This register is being edited in another window (%1). Here it is open to read until that one is closed.</source>
        <translation>هذا السجل مفتوح للتحرير في نافذة أخرى (%1). وهو هنا للقراءة حتى تُغلق تلك.</translation>
    </message>
    <message>
        <source>Edit all the same</source>
        <translation>التحرير مع ذلك</translation>
    </message>
</context>
<context>
    <name>sijill::ReportDialog</name>
    <message>
        <source>What became of the rows</source>
        <translation>ما آل إليه كل صف</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>حفظ بصيغة CSV…</translation>
    </message>
    <message>
        <source>Places in doubt</source>
        <translation>أماكن مشكوك فيها</translation>
    </message>
    <message>
        <source>Places in doubt (%1)</source>
        <translation>أماكن مشكوك فيها (%1)</translation>
    </message>
    <message>
        <source>%1, read by the names of its columns.</source>
        <translation>%1، قُرئ بأسماء أعمدته.</translation>
    </message>
    <message>
        <source>%1, read by the codebook of %2.</source>
        <translation>%1، قُرئ بحسب دليل ترميز %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows read.</source>
        <translation>
            <numerusform>لم يُقرأ أي صف.</numerusform>
            <numerusform>قُرئ صف واحد.</numerusform>
            <numerusform>قُرئ صفان.</numerusform>
            <numerusform>قُرئت %Ln صفوف.</numerusform>
            <numerusform>قُرئ %Ln صفاً.</numerusform>
            <numerusform>قُرئ %Ln صف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents made.</source>
        <translation>
            <numerusform>لم تنتج أي حادثة.</numerusform>
            <numerusform>نتجت حادثة واحدة.</numerusform>
            <numerusform>نتجت حادثتان.</numerusform>
            <numerusform>نتجت %Ln حوادث.</numerusform>
            <numerusform>نتجت %Ln حادثة.</numerusform>
            <numerusform>نتجت %Ln حادثة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows kept with a remark.</source>
        <translation>
            <numerusform>لم يُحفظ أي صف مع ملاحظة.</numerusform>
            <numerusform>حُفظ صف واحد مع ملاحظة.</numerusform>
            <numerusform>حُفظ صفان مع ملاحظة.</numerusform>
            <numerusform>حُفظت %Ln صفوف مع ملاحظة.</numerusform>
            <numerusform>حُفظ %Ln صفاً مع ملاحظة.</numerusform>
            <numerusform>حُفظ %Ln صف مع ملاحظة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows refused.</source>
        <translation>
            <numerusform>لم يُرفض أي صف.</numerusform>
            <numerusform>رُفض صف واحد.</numerusform>
            <numerusform>رُفض صفان.</numerusform>
            <numerusform>رُفضت %Ln صفوف.</numerusform>
            <numerusform>رُفض %Ln صفاً.</numerusform>
            <numerusform>رُفض %Ln صف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have no place.</source>
        <translation>
            <numerusform>لا صف بلا مكان.</numerusform>
            <numerusform>صف واحد بلا مكان.</numerusform>
            <numerusform>صفان بلا مكان.</numerusform>
            <numerusform>%Ln صفوف بلا مكان.</numerusform>
            <numerusform>%Ln صفاً بلا مكان.</numerusform>
            <numerusform>%Ln صف بلا مكان.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows placed by the gazetteer.</source>
        <translation>
            <numerusform>لم يُحدَّد مكان أي صف بمعجم الأماكن.</numerusform>
            <numerusform>حُدِّد مكان صف واحد بمعجم الأماكن.</numerusform>
            <numerusform>حُدِّد مكان صفين بمعجم الأماكن.</numerusform>
            <numerusform>حُدِّد مكان %Ln صفوف بمعجم الأماكن.</numerusform>
            <numerusform>حُدِّد مكان %Ln صفاً بمعجم الأماكن.</numerusform>
            <numerusform>حُدِّد مكان %Ln صف بمعجم الأماكن.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason: number of rows</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All remarks</source>
        <translation>كل الملاحظات</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>حفظ بصيغة CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظ باسم %1.</translation>
    </message>
    <message>
        <source>Choose a row to read the whole of its remark.</source>
        <translation>اختر سطراً لقراءة ملاحظته كاملة.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where in the file: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>sijill::SceneDialog</name>
    <message>
        <source>Scene</source>
        <translation>مشهد</translation>
    </message>
    <message>
        <source>Take camera, dates and filters from the window as it is now</source>
        <translation>أخذ الموضع والتواريخ والمرشّحات من النافذة كما هي الآن</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>ال&amp;شرح</translation>
    </message>
    <message>
        <source>&amp;Notes for the presenter</source>
        <translation>&amp;ملاحظات للمقدّم</translation>
    </message>
    <message>
        <source>Stands still: all of its days at once</source>
        <translation>ثابت: كل أيامه معاً</translation>
    </message>
    <message>
        <source>Plays: a window moves through its days</source>
        <translation>متحرك: نافذة تنتقل عبر أيامه</translation>
    </message>
    <message>
        <source>Plays: a window grows from its first day</source>
        <translation>متحرك: نافذة تتسع من يومه الأول</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>أسابيع</translation>
    </message>
    <message>
        <source>months</source>
        <translation>أشهر</translation>
    </message>
    <message>
        <source>years</source>
        <translation>سنوات</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>Unit of the window&apos;s length</source>
        <translation>وحدة طول النافذة</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>تلقائياً</translation>
    </message>
    <message>
        <source>Pass quickly over days on which nothing happened</source>
        <translation>تجاوز الأيام التي لم يحدث فيها شيء سريعاً</translation>
    </message>
    <message>
        <source>&amp;Playing</source>
        <translation>ال&amp;تشغيل</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>ال&amp;خطوة</translation>
    </message>
    <message>
        <source>&amp;Length of the window</source>
        <translation>&amp;طول النافذة</translation>
    </message>
    <message>
        <source>S&amp;econds</source>
        <translation>ال&amp;ثواني</translation>
    </message>
</context>
<context>
    <name>sijill::SceneStrip</name>
    <message>
        <source>Scenes</source>
        <translation>المشاهد</translation>
    </message>
    <message>
        <source>Add the view</source>
        <translation>أضف المعروض</translation>
    </message>
    <message>
        <source>Add what the window shows as a scene</source>
        <translation>إضافة ما تعرضه النافذة مشهداً</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>Edit title, caption, notes and playing (F2)</source>
        <translation>تحرير العنوان والشرح والملاحظات والتشغيل (F2)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>A copy of the scene after it (Ctrl+D)</source>
        <translation>نسخة من المشهد بعده (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Take the scene out (Delete)</source>
        <translation>إخراج المشهد (Delete)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>تقديم</translation>
    </message>
    <message>
        <source>Present from this scene (Shift+F5)</source>
        <translation>التقديم بدءاً من هذا المشهد (Shift+F5)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a scene</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Scene %1 of %2: %3</source>
        <translation>المشهد %1 من %2: %3</translation>
    </message>
    <message>
        <source>Show in the window</source>
        <translation>عرض في النافذة</translation>
    </message>
    <message>
        <source>Present from here</source>
        <translation>عرض تقديمي من هنا</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>تقديم موضعه</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>تأخير موضعه</translation>
    </message>
    <message>
        <source>Copy the title</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Take back the last change (Ctrl+Z)</source>
        <translation>التراجع عن آخر تغيير (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>تراجع: %1 (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>sijill::SearchBox</name>
    <message>
        <source>Find a place or an incident</source>
        <translation>ابحث عن مكان أو حادثة</translation>
    </message>
</context>
<context>
    <name>sijill::SearchModel</name>
    <message>
        <source>Go to %1 (%2)</source>
        <translation>اذهب إلى %1 (%2)</translation>
    </message>
</context>
<context>
    <name>sijill::SeveralDialog</name>
    <message>
        <source>Set a field of several incidents</source>
        <translation>تعيين حقل لعدة حوادث</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln incidents</source>
        <translation>
            <numerusform>لا حوادث</numerusform>
            <numerusform>لحادثة واحدة</numerusform>
            <numerusform>لحادثتين</numerusform>
            <numerusform>لـ%Ln حوادث</numerusform>
            <numerusform>لـ%Ln حادثة</numerusform>
            <numerusform>لـ%Ln حادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>على يد من</translation>
    </message>
    <message>
        <source>Against whom</source>
        <translation>ضد من</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>بماذا</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Counted in the totals</source>
        <translation>محتسبة في المجاميع</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>الح&amp;قل</translation>
    </message>
    <message>
        <source>Set &amp;to</source>
        <translation>ال&amp;قيمة</translation>
    </message>
    <message>
        <source>&amp;Why, for the history</source>
        <translation>ال&amp;سبب، لسجل التغييرات</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
</context>
<context>
    <name>sijill::ShadeMenu</name>
    <message>
        <source>S&amp;hade areas by number</source>
        <translation>ت&amp;ظليل المناطق بالعدد</translation>
    </message>
    <message>
        <source>&amp;No areas</source>
        <translation>&amp;بلا تظليل</translation>
    </message>
    <message>
        <source>&amp;Governorates</source>
        <translation>ال&amp;محافظات</translation>
    </message>
    <message>
        <source>&amp;Districts</source>
        <translation>المنا&amp;طق</translation>
    </message>
    <message>
        <source>&amp;Sub-districts</source>
        <translation>ال&amp;نواحي</translation>
    </message>
</context>
<context>
    <name>sijill::SplitDialog</name>
    <message>
        <source>wounded</source>
        <translation>جرحى</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>قتلى</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is told of a claim</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>no source</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>بلا رقم</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>source, figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Split an incident</source>
        <translation>تقسيم حادث</translation>
    </message>
    <message>
        <source>Which claims tell of another event?</source>
        <translation>أي الروايات تروي حدثاً آخر؟</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;العنوان</translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation>&amp;متى</translation>
    </message>
    <message>
        <source>Whe&amp;re</source>
        <translation>أ&amp;ين</translation>
    </message>
    <message>
        <source>&amp;Why, for the history</source>
        <translation>ال&amp;سبب، لسجل التغييرات</translation>
    </message>
    <message>
        <source>The new incident; all else is as in the old one, and can be edited afterwards.</source>
        <translation>الحادث الجديد؛ وكل ما عدا ذلك كما في القديم، ويمكن تحريره بعدها.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>Tick a claim at least.</source>
        <translation>حدّد رواية واحدة على الأقل.</translation>
    </message>
    <message>
        <source>One claim at least stays with the old incident.</source>
        <translation>تبقى رواية واحدة على الأقل مع الحادث القديم.</translation>
    </message>
</context>
<context>
    <name>sijill::StoryEditor</name>
    <message>
        <source>The scenes are not saved. %1</source>
        <translation>لم تُحفظ المشاهد. %1</translation>
    </message>
    <message>
        <source>The folder of this atlas cannot be written to: your scenes are saved as %1.</source>
        <translation>لا تمكن الكتابة في مجلد هذا الأطلس: مشاهدك محفوظة في %1.</translation>
    </message>
    <message>
        <source>The scenes of the atlas before could not be saved beside it; they are kept as %1.</source>
        <translation>تعذّر حفظ مشاهد الأطلس السابق بجانبه؛ وهي محفوظة باسم %1.</translation>
    </message>
    <message>
        <source>what stands there cannot be read</source>
        <translation>ما هناك لا يُقرأ</translation>
    </message>
    <message>
        <source>What stood there was no story; it is kept as %1.</source>
        <translation>ما كان هناك ليس قصة؛ حُفظ باسم %1.</translation>
    </message>
    <message>
        <source>Another window changed these scenes too; its changes and yours are together now.</source>
        <translation>غيّرت نافذة أخرى هذه المشاهد أيضاً؛ وقد اجتمعت الآن تغييراتها وتغييراتك.</translation>
    </message>
    <message>
        <source>Another window changed these scenes too; its changes and yours are together now. Changed in both, and kept twice: %1.</source>
        <translation>غيّرت نافذة أخرى هذه المشاهد أيضاً؛ وقد اجتمعت الآن تغييراتها وتغييراتك. وما غُيّر في كلتيهما حُفظ مرتين: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between titles of scenes</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>The scenes are not saved in the register. %1</source>
        <translation>لم تُحفظ المشاهد في السجل. %1</translation>
    </message>
</context>
<context>
    <name>sijill::TimelineBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does (its key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous day with an incident</source>
        <translation>اليوم السابق الذي فيه حادثة</translation>
    </message>
    <message>
        <source>Ctrl+arrow back</source>
        <translation>Ctrl+سهم الوراء</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>arrow back</source>
        <translation>سهم الوراء</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>تشغيل أو إيقاف</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>خطوة إلى الأمام</translation>
    </message>
    <message>
        <source>arrow on</source>
        <translation>سهم الأمام</translation>
    </message>
    <message>
        <source>Next day with an incident</source>
        <translation>اليوم التالي الذي فيه حادثة</translation>
    </message>
    <message>
        <source>Ctrl+arrow on</source>
        <translation>Ctrl+سهم الأمام</translation>
    </message>
    <message>
        <source>How the window runs</source>
        <translation>كيف تسير النافذة الزمنية</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>First day of the window. Type any date, then Enter.</source>
        <translation>اليوم الأول من النافذة. اكتب أي تاريخ ثم Enter.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Last day of the window. Type any date, then Enter.</source>
        <translation>اليوم الأخير من النافذة. اكتب أي تاريخ ثم Enter.</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the first and the last day</comment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>All</source>
        <comment>of time</comment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>All of time</source>
        <translation>كل الزمن</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>يوم واحد</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>سبعة أيام</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>The calendar month</source>
        <translation>الشهر التقويمي</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>The calendar year</source>
        <translation>السنة التقويمية</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go to an episode of the data</source>
        <translation>الانتقال إلى فترة من البيانات</translation>
    </message>
    <message>
        <source>Go to</source>
        <comment>a menu of episodes</comment>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>Show more of time</source>
        <translation>عرض زمن أطول</translation>
    </message>
    <message>
        <source>Show time closer</source>
        <translation>عرض الزمن عن قرب</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>عرض الخط الزمني كله</translation>
    </message>
    <message>
        <source>The data run from %1.</source>
        <translation>تمتد البيانات من %1.</translation>
    </message>
    <message>
        <source>No dated incidents</source>
        <translation>لا حوادث مؤرخة</translation>
    </message>
</context>
<context>
    <name>sijill::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Arrow keys move the window, Shift and arrow keys change its end, Ctrl and arrow keys go to the next or previous day with an incident.</source>
        <translation>مفاتيح الأسهم تحرك النافذة، ومع Shift تغيّر نهايتها، ومع Ctrl تنتقل إلى اليوم التالي أو السابق الذي فيه حادثة.</translation>
    </message>
    <message>
        <source>All of time: %1</source>
        <translation>كل الزمن: %1</translation>
    </message>
    <message>
        <source>No dated incidents</source>
        <translation>لا حوادث مؤرخة</translation>
    </message>
    <message>
        <source>%1; %2: %3</source>
        <comment>days; measure: count</comment>
        <translation>%1؛ %2: %3</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>الأفضل</translation>
    </message>
    <message>
        <source>High</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Show only these days</source>
        <translation>عرض هذه الأيام وحدها</translation>
    </message>
    <message>
        <source>All of time</source>
        <translation>كل الزمن</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>خط الزمن كله</translation>
    </message>
    <message>
        <source>Show the window closely</source>
        <translation>عرض المدة عن قرب</translation>
    </message>
    <message>
        <source>Copy what the window holds</source>
        <translation>نسخ ما في المدة</translation>
    </message>
    <message>
        <source>Copy the bars as a table</source>
        <translation>نسخ الأعمدة جدولاً</translation>
    </message>
</context>
<context>
    <name>sijill::ToolRow</name>
    <message>
        <source>Sijill</source>
        <translation>سجل</translation>
    </message>
</context>
<context>
    <name>sijill::TotalsPanel</name>
    <message>
        <source>Nothing</source>
        <comment>what rows or columns are</comment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>District</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Sub-district</source>
        <translation>الناحية</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>الفاعل</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>How well the place is known</source>
        <translation>دقة معرفة المكان</translation>
    </message>
    <message>
        <source>Table of totals</source>
        <translation>جدول المجاميع</translation>
    </message>
    <message>
        <source>What a row is</source>
        <translation>ما يمثله الصف</translation>
    </message>
    <message>
        <source>What a column is</source>
        <translation>ما يمثله العمود</translation>
    </message>
    <message>
        <source>by</source>
        <comment>rows by columns</comment>
        <translation>حسب</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>measure, conditions</comment>
        <translation>%1؛ %2</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>نسخ المحدد</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>نسخ الجدول</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Show only this: %1</source>
        <translation>عرض هذا فقط: %1</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>المجاميع</translation>
    </message>
    <message>
        <source>How totals are drawn</source>
        <translation>كيف تُرسم المجاميع</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>As a picture (PNG, SVG, PDF) or as numbers (CSV)</source>
        <translation>كصورة (PNG أو SVG أو PDF) أو كأرقام (CSV)</translation>
    </message>
    <message>
        <source>Save the table or chart</source>
        <translation>حفظ الجدول أو الرسم</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>احفظ الجدول…</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>انسخ كصورة</translation>
    </message>
</context>
<context>
    <name>sijill::Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>ترحيب</translation>
    </message>
    <message>
        <source>Where, when, how many, who says so, and how sure</source>
        <translation>أين ومتى وكم، ومن يقول ذلك، وما مدى اليقين</translation>
    </message>
    <message>
        <source>This is a map and a timeline of recorded incidents in which people were killed. Each number leads to the source that gives it. What is not known is shown as not known.</source>
        <translation>هذه خريطة وخط زمن لحوادث مسجلة قُتل فيها ناس. كل رقم يقود إلى المصدر الذي يذكره. وما لا يُعرف يُعرض على أنه غير معروف.</translation>
    </message>
    <message>
        <source>What is open is Syria, coded from five news reports. Click a sign on the map, or drag over the timeline.</source>
        <translation>المفتوح الآن سوريا، مرمّزة من خمسة تقارير إخبارية. انقر إشارة على الخريطة، أو اسحب فوق خط الزمن.</translation>
    </message>
    <message>
        <source>See the story, scene by scene</source>
        <translation>مشاهدة القصة مشهداً مشهداً</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>معاني الإشارات</translation>
    </message>
    <message>
        <source>Look at the map</source>
        <translation>النظر إلى الخريطة</translation>
    </message>
    <message>
        <source>Open a file of your own…</source>
        <translation>فتح ملف خاص بك…</translation>
    </message>
    <message>
        <source>Click a sign on the map, or drag over the timeline.</source>
        <translation>انقر على إشارة في الخريطة، أو اسحب فوق الخط الزمني.</translation>
    </message>
</context>
<context>
    <name>sijill::ZoomButtons</name>
    <message>
        <source>Closer</source>
        <translation>اقتراب</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>ابتعاد</translation>
    </message>
    <message>
        <source>-</source>
        <translation>-</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, key on the map</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
</TS>
