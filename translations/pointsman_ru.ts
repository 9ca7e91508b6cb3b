<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CellData</name>
    <message>
        <source>BLOB, %1</source>
        <translation>BLOB, %1</translation>
    </message>
</context>
<context>
    <name>ChatKind</name>
    <message>
        <source>private</source>
        <translation>личный</translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>supergroup</source>
        <translation>супергруппа</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>канал</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
</context>
<context>
    <name>DamagedFile</name>
    <message>
        <source>“%1” cannot be read, so a new one is begun and the old one is kept as “%2”. %3</source>
        <translation>“%1” не читается, поэтому начат новый файл, а старый сохранён как “%2”. %3</translation>
    </message>
    <message>
        <source>“%1” cannot be read and not be renamed, so nothing is saved there. %2</source>
        <translation>“%1” не читается и не переименовывается, поэтому туда ничего не сохраняется. %2</translation>
    </message>
    <message>
        <source>The settings in “%1” are damaged. What can be read of them is used; the file as it was is kept as “%2”.</source>
        <translation>Настройки в “%1” повреждены. Используется то, что удалось прочитать; прежний файл сохранён как “%2”.</translation>
    </message>
    <message>
        <source>The settings in “%1” are damaged, and could not be copied.</source>
        <translation>Настройки в “%1” повреждены, и скопировать файл не удалось.</translation>
    </message>
</context>
<context>
    <name>DropQuestion</name>
    <message>
        <source>A database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>What shall be done with %1?</source>
        <translation>Что сделать с %1?</translation>
    </message>
    <message>
        <source>It can become a read-only source of this workspace, as a pending change of the configuration, or be looked at alone, in a second window that cannot write.</source>
        <translation>Её можно добавить в это рабочее пространство как источник только для чтения (несохранённым изменением конфигурации) или посмотреть отдельно, во втором окне, которое ничего не записывает.</translation>
    </message>
    <message>
        <source>Add as a source…</source>
        <translation>Добавить как источник…</translation>
    </message>
    <message>
        <source>Open in a second window</source>
        <translation>Открыть во втором окне</translation>
    </message>
</context>
<context>
    <name>ExportQuestion</name>
    <message>
        <source>An export is running</source>
        <translation>Выполняется экспорт</translation>
    </message>
    <message numerus="yes">
        <source>%Ln export(s) are still being written. Cancel them? No file is left half-written.</source>
        <translation>
            <numerusform>Ещё записывается %Ln экспорт. Отменить его? Наполовину записанных файлов не останется.</numerusform>
            <numerusform>Ещё записываются %Ln экспорта. Отменить их? Наполовину записанных файлов не останется.</numerusform>
            <numerusform>Ещё записываются %Ln экспортов. Отменить их? Наполовину записанных файлов не останется.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Отменить экспорт</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>Дождаться</translation>
    </message>
</context>
<context>
    <name>FindingLook</name>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <extracomment>a chat in a sentence: its title, then its id</extracomment>
        <translation>«%1» (%2)</translation>
    </message>
</context>
<context>
    <name>FlowPicture</name>
    <message>
        <source>default → %1</source>
        <translation>по умолчанию → %1</translation>
    </message>
    <message>
        <source>missing sources</source>
        <translation>отсутствующие источники</translation>
    </message>
    <message>
        <source>Where the chats go</source>
        <translation>Куда попадают чаты</translation>
    </message>
    <message>
        <source>The picture could not be made</source>
        <translation>Не удалось создать изображение</translation>
    </message>
</context>
<context>
    <name>OutputQuestion</name>
    <message>
        <source>%1: %2, written %3</source>
        <translation>%1: %2, записан %3</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Замена файла</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with this name exist already. Replace what is in there?</source>
        <translation>
            <numerusform>Уже есть %Ln файл с таким именем. Заменить его содержимое?</numerusform>
            <numerusform>Уже есть %Ln файла с такими именами. Заменить их содержимое?</numerusform>
            <numerusform>Уже есть %Ln файлов с такими именами. Заменить их содержимое?</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
</context>
<context>
    <name>PageFacts</name>
    <message>
        <source>Query %1</source>
        <translation>Запрос %1</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>&amp;Обзор</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Таблица</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Запрос</translation>
    </message>
    <message>
        <source>&amp;Routing</source>
        <translation>&amp;Маршрутизация</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>&amp;Аудит</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Руководство</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>others</source>
        <translation>прочие</translation>
    </message>
</context>
<context>
    <name>QueryStore</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Не удалось создать папку %1.</translation>
    </message>
    <message>
        <source>%1 is in use, so queries are not kept.</source>
        <translation>%1 занят, поэтому запросы не сохраняются.</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Не удалось создать папку %1.</translation>
    </message>
    <message>
        <source>%1 could not be written, so tabs are not kept.</source>
        <translation>Не удалось записать %1, поэтому вкладки не сохраняются.</translation>
    </message>
</context>
<context>
    <name>pointsman</name>
    <message>
        <source>All rows: run the query again without the limit</source>
        <translation>Все строки: выполнить запрос заново без ограничения</translation>
    </message>
</context>
<context>
    <name>pointsman::AuditModel</name>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Statement or keys</source>
        <translation>Инструкция или ключи</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>мс</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
</context>
<context>
    <name>pointsman::AuditPage</name>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Все дни</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Аудит</translation>
    </message>
    <message>
        <source>Audit records</source>
        <translation>Записи аудита</translation>
    </message>
    <message>
        <source>Filter records</source>
        <translation>Фильтр записей</translation>
    </message>
    <message>
        <source>Verify chain</source>
        <translation>Проверить цепочку</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Перечитать</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Reading the audit log…</source>
        <translation>Чтение журнала аудита…</translation>
    </message>
    <message>
        <source>The audit log could not be read</source>
        <translation>Не удалось прочитать журнал аудита</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Записей пока нет</translation>
    </message>
    <message>
        <source>Writes, refused writes, routing changes, exports and questions to several sources are written down here.</source>
        <translation>Здесь записываются изменения данных, отклонённые изменения, правки маршрутизации, экспорт и запросы к нескольким источникам.</translation>
    </message>
    <message>
        <source>The chain is broken at %1:%2: %3</source>
        <translation>Цепочка нарушена в %1:%2: %3</translation>
    </message>
    <message>
        <source>the audit log</source>
        <translation>журнал аудита</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) holds</source>
        <translation>
            <numerusform>Цепочка из %Ln записи цела</numerusform>
            <numerusform>Цепочка из %Ln записей цела</numerusform>
            <numerusform>Цепочка из %Ln записей цела</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln record(s) shown</source>
        <translation>
            <numerusform>Показанная %Ln запись</numerusform>
            <numerusform>Показанные %Ln записи</numerusform>
            <numerusform>Показанные %Ln записей</numerusform>
        </translation>
    </message>
    <message>
        <source>No record matches</source>
        <translation>Нет подходящих записей</translation>
    </message>
    <message>
        <source>The filter looks for its text in every column, on the days that are chosen.</source>
        <translation>Фильтр ищет свой текст во всех столбцах за выбранные дни.</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) holds, but %1:%2: %3</source>
        <translation>
            <numerusform>Цепочка из %Ln записи цела, но %1:%2: %3</numerusform>
            <numerusform>Цепочка из %Ln записей цела, но %1:%2: %3</numerusform>
            <numerusform>Цепочка из %Ln записей цела, но %1:%2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::BoardView</name>
    <message>
        <source>Missing sources</source>
        <translation>Отсутствующие источники</translation>
    </message>
    <message>
        <source>mapped to names that are not configured</source>
        <translation>привязаны к именам, которых нет в конфигурации</translation>
    </message>
    <message>
        <source>not configured</source>
        <translation>нет в конфигурации</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
</context>
<context>
    <name>pointsman::CardDelegate</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no rows here</source>
        <translation>здесь нет строк</translation>
    </message>
    <message>
        <source>It is mapped to “%1”, which is not configured.</source>
        <translation>Чат привязан к «%1», которого нет в конфигурации.</translation>
    </message>
    <message>
        <source>Newer messages lie in %1 and are invisible, because the chat is read from %2.</source>
        <translation>Более новые сообщения лежат в %1 и не видны, потому что чат читается из %2.</translation>
    </message>
    <message>
        <source>%1 is read-only: the bot silently loses what is new in this chat.</source>
        <translation>%1 доступен только для чтения: всё новое в этом чате бот молча теряет.</translation>
    </message>
    <message>
        <source>An earlier entry for this chat is overruled by a later one.</source>
        <translation>Более ранняя запись этого чата отменена более поздней.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>не подсчитано</translation>
    </message>
</context>
<context>
    <name>pointsman::CellDelegate</name>
    <message>
        <source>deleted</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>не читается</translation>
    </message>
</context>
<context>
    <name>pointsman::ChartPane</name>
    <message>
        <source>Kind of chart</source>
        <translation>Вид диаграммы</translation>
    </message>
    <message>
        <source>Along the axis</source>
        <translation>По оси</translation>
    </message>
    <message>
        <source>One series a value of</source>
        <translation>Ряд на каждое значение</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Stacked bars</source>
        <translation>Столбцы с накоплением</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Круговая</translation>
    </message>
    <message>
        <source>Save the picture as PNG or SVG…</source>
        <translation>Сохранить изображение как PNG или SVG…</translation>
    </message>
    <message>
        <source>one series</source>
        <translation>один ряд</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>по %1</translation>
    </message>
    <message>
        <source>a series a %1</source>
        <translation>ряд на каждое: %1</translation>
    </message>
    <message>
        <source>all numbers</source>
        <translation>все числа</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>Нечего показать</translation>
    </message>
    <message>
        <source>A chart needs a column with numbers and one to put them along, such as a day.</source>
        <translation>Для диаграммы нужен столбец с числами и столбец для оси, например день.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Сохранить изображение</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>Изображение PNG (*.png);;Рисунок SVG (*.svg)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено как %1</translation>
    </message>
    <message>
        <source>The answer has no rows.</source>
        <translation>В ответе нет строк.</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>диаграмма</translation>
    </message>
</context>
<context>
    <name>pointsman::ChatPanel</name>
    <message>
        <source>named explicitly</source>
        <translation>указан явно</translation>
    </message>
    <message>
        <source>by its mapping</source>
        <translation>по привязке</translation>
    </message>
    <message>
        <source>the default for reads</source>
        <translation>источник по умолчанию для чтения</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>источник по умолчанию</translation>
    </message>
    <message>
        <source>refused: %1 is read-only</source>
        <translation>отклонено: %1 доступен только для чтения</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>отклонено: %1</translation>
    </message>
    <message>
        <source>, because its mapping names no source</source>
        <translation>, потому что привязка указывает на несуществующий источник</translation>
    </message>
    <message>
        <source>%1 – %2%3</source>
        <translation>%1 — %2%3</translation>
    </message>
    <message>
        <source>Choose a card to see where its rows are and what the bot does with it.</source>
        <translation>Выберите карточку, чтобы увидеть, где лежат строки чата и что делает с ним бот.</translation>
    </message>
    <message>
        <source>Route to…</source>
        <translation>Направить в…</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Показать строки</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Запись в файле</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Messages by source</source>
        <translation>Сообщения по источникам</translation>
    </message>
    <message>
        <source>none: the chat falls to the default</source>
        <translation>нет: чат попадает в источник по умолчанию</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>записывается…</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>ещё не подсчитано</translation>
    </message>
    <message>
        <source>In %1 (%2)</source>
        <translation>В %1 (%2)</translation>
    </message>
    <message>
        <source>Running bot</source>
        <translation>Работающий бот</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Закрыть подробности</translation>
    </message>
    <message>
        <source>%1 – today&apos;s release ignores every mapping in a file</source>
        <translation>%1 — текущая версия не учитывает привязки из файла</translation>
    </message>
</context>
<context>
    <name>pointsman::ChatRouting</name>
    <message>
        <source>Route to %1 (read-only)</source>
        <translation>Направить в %1 (только чтение)</translation>
    </message>
    <message>
        <source>Route to %1</source>
        <translation>Направить в %1</translation>
    </message>
    <message>
        <source>Unmap: let it fall to the default</source>
        <translation>Отвязать: пусть попадает в источник по умолчанию</translation>
    </message>
</context>
<context>
    <name>pointsman::ChatTable</name>
    <message>
        <source>Chats and where they are routed</source>
        <translation>Чаты и их маршруты</translation>
    </message>
</context>
<context>
    <name>pointsman::ChatViews</name>
    <message>
        <source>Board</source>
        <translation>Доска</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Схема</translation>
    </message>
</context>
<context>
    <name>pointsman::Chooser</name>
    <message>
        <source>Matches</source>
        <translation>Совпадения</translation>
    </message>
    <message>
        <source>Nothing has these letters</source>
        <translation>Ничего с такими буквами нет</translation>
    </message>
</context>
<context>
    <name>pointsman::ConfigDraft</name>
    <message>
        <source>route %1 to %2</source>
        <translation>направить %1 в %2</translation>
    </message>
    <message>
        <source>unmap %1</source>
        <translation>отвязать %1</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Несохранённые изменения</translation>
    </message>
    <message>
        <source>The changes of the bot&apos;s configuration are not saved.</source>
        <translation>Изменения конфигурации бота не сохранены.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln чат</numerusform>
            <numerusform>%Ln чата</numerusform>
            <numerusform>%Ln чатов</numerusform>
        </translation>
    </message>
    <message>
        <source>discard the pending changes</source>
        <translation>отбросить несохранённые изменения</translation>
    </message>
</context>
<context>
    <name>pointsman::ConflictDialog</name>
    <message>
        <source>not mapped</source>
        <translation>не привязан</translation>
    </message>
    <message>
        <source>Chat %1: the file now says %2, you chose %3.</source>
        <translation>Чат %1: в файле теперь %2, вы выбрали %3.</translation>
    </message>
    <message>
        <source>The configuration was changed by someone else</source>
        <translation>Конфигурацию изменил кто-то другой</translation>
    </message>
    <message>
        <source>What someone else saved</source>
        <translation>Что сохранено кем-то другим</translation>
    </message>
    <message>
        <source>Your pending changes</source>
        <translation>Ваши несохранённые изменения</translation>
    </message>
    <message>
        <source>Put mine on top</source>
        <translation>Наложить мои поверх</translation>
    </message>
    <message>
        <source>Take the file, drop mine</source>
        <translation>Взять файл, мои отбросить</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Решить позже</translation>
    </message>
    <message>
        <source>The default: the file now says %1, you chose %2.</source>
        <translation>Источник по умолчанию: в файле теперь %1, вы выбрали %2.</translation>
    </message>
    <message>
        <source>Source %1 was changed on both sides.</source>
        <translation>Источник %1 изменён с обеих сторон.</translation>
    </message>
</context>
<context>
    <name>pointsman::DiffText</name>
    <message>
        <source>What would change in the files stands here before it is saved.</source>
        <translation>Здесь до сохранения видно, что изменится в файлах.</translation>
    </message>
    <message>
        <source>Pending changes as a diff</source>
        <translation>Несохранённые изменения в виде diff</translation>
    </message>
</context>
<context>
    <name>pointsman::DriftView</name>
    <message>
        <source>no type</source>
        <translation>без типа</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>ключ %1</translation>
    </message>
    <message>
        <source>not null</source>
        <translation>не NULL</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Все таблицы</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Только различия</translation>
    </message>
    <message>
        <source>Columns in each source</source>
        <translation>Столбцы в каждом источнике</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>no such table</source>
        <translation>нет такой таблицы</translation>
    </message>
    <message>
        <source>All sources agree</source>
        <translation>Все источники совпадают</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation>не прочитан: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) differ</source>
        <translation>
            <numerusform>Различается %Ln столбец</numerusform>
            <numerusform>Различаются %Ln столбца</numerusform>
            <numerusform>Различаются %Ln столбцов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ExportDialog</name>
    <message>
        <source>Guard against formulas in text</source>
        <translation>Защищать от формул в тексте</translation>
    </message>
    <message>
        <source>Begin with a byte order mark, for Excel</source>
        <translation>Начать с метки порядка байтов (для Excel)</translation>
    </message>
    <message>
        <source>End lines as Unix does</source>
        <translation>Концы строк как в Unix</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Экспорт: %1</translation>
    </message>
    <message>
        <source>XLSX (Excel)</source>
        <translation>XLSX (Excel)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Строки</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Формат</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Куда</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Файл для записи</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation>Предварительный вид первых строк</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Экспортировать</translation>
    </message>
    <message>
        <source>the format&apos;s own</source>
        <translation>как принято в формате</translation>
    </message>
    <message>
        <source>Text that a spreadsheet would run as a formula gets a &apos; in front; numbers and chat ids stay as they are</source>
        <translation>Перед текстом, который табличный процессор выполнил бы как формулу, ставится &apos;; числа и идентификаторы чатов не меняются</translation>
    </message>
    <message>
        <source>&amp;NULL as</source>
        <translation>&amp;NULL как</translation>
    </message>
    <message>
        <source>Ta&amp;ble name</source>
        <translation>Имя &amp;таблицы</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Экспортировать в</translation>
    </message>
    <message>
        <source>Name a file to write.</source>
        <translation>Укажите файл для записи.</translation>
    </message>
    <message>
        <source>Export %1 to %2</source>
        <translation>Экспорт: %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>A workbook with one sheet: %Ln column(s), numbers of more than 15 digits as text.</source>
        <translation>
            <numerusform>Книга с одним листом: %Ln столбец, числа длиннее 15 цифр — текстом.</numerusform>
            <numerusform>Книга с одним листом: %Ln столбца, числа длиннее 15 цифр — текстом.</numerusform>
            <numerusform>Книга с одним листом: %Ln столбцов, числа длиннее 15 цифр — текстом.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a manifest beside it</source>
        <translation>Записать рядом манифест</translation>
    </message>
    <message>
        <source>Open the folder when done</source>
        <translation>По завершении открыть папку</translation>
    </message>
    <message>
        <source>FILE.manifest.json tells later which query and sources the file comes from, whether it is complete, and its SHA-256</source>
        <translation>ФАЙЛ.manifest.json потом подскажет, из какого запроса и каких источников взят файл, полон ли он, и его SHA-256</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Папки %1 нет.</translation>
    </message>
    <message>
        <source>A manifest describes a file, and this is a pipe or a device.</source>
        <translation>Манифест описывает файл, а это канал или устройство.</translation>
    </message>
</context>
<context>
    <name>pointsman::FilterHeader</name>
    <message>
        <source>Text that the cells contain, or
=x  &lt;&gt;x  &gt;x  &gt;=x  &lt;x  &lt;=x
a..b  a..  ..b
NULL  !NULL
/expression/  /expression/i
&quot;x&quot; for a text that looks like one of these</source>
        <translation>Текст, который содержат ячейки, или
=x  &lt;&gt;x  &gt;x  &gt;=x  &lt;x  &lt;=x
a..b  a..  ..b
NULL  !NULL
/выражение/  /выражение/i
&quot;x&quot; для текста, похожего на что-то из этого</translation>
    </message>
    <message>
        <source>Filter of column %1</source>
        <translation>Фильтр столбца %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
</context>
<context>
    <name>pointsman::FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Закрыть панель поиска</translation>
    </message>
    <message>
        <source>Find in all rows and columns</source>
        <translation>Найти во всех строках и столбцах</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>Перейти к строке</translation>
    </message>
    <message>
        <source>Rows go from 1 to %1</source>
        <translation>Строки имеют номера от 1 до %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>Found in row %1</source>
        <translation>Найдено в строке %1</translation>
    </message>
    <message>
        <source>Searching, row %1… (Esc stops)</source>
        <translation>Поиск, строка %1… (Esc — остановить)</translation>
    </message>
</context>
<context>
    <name>pointsman::FindingRow</name>
    <message>
        <source>Fix…</source>
        <translation>Исправить…</translation>
    </message>
    <message>
        <source>Add the obvious mend to the pending changes</source>
        <translation>Добавить очевидное исправление к несохранённым изменениям</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the chat on the routing page</source>
        <translation>Показать чат на странице маршрутизации</translation>
    </message>
    <message>
        <source>Open the file that the finding is about</source>
        <translation>Открыть файл, к которому относится замечание</translation>
    </message>
    <message>
        <source>Show where the finding lies</source>
        <translation>Показать, к чему относится замечание</translation>
    </message>
</context>
<context>
    <name>pointsman::FindingRows</name>
    <message>
        <source>Fix: route to %1</source>
        <translation>Исправить: в %1</translation>
    </message>
    <message>
        <source>Fix: unmap</source>
        <translation>Исправить: отвязать</translation>
    </message>
    <message>
        <source>Fix: make %1 the default</source>
        <translation>Исправить: сделать %1 источником по умолчанию</translation>
    </message>
    <message>
        <source>Fix: switch useWal off for %1</source>
        <translation>Исправить: отключить useWal у %1</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>A pending change: nothing is written before you save</source>
        <translation>Изменение ждёт сохранения: до него ничего не записывается</translation>
    </message>
    <message>
        <source>Fix: name %1</source>
        <translation>Исправить: указать %1</translation>
    </message>
</context>
<context>
    <name>pointsman::FindingsModel</name>
    <message>
        <source>error</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>предупреждение</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Замечание</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
</context>
<context>
    <name>pointsman::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln ошибка</numerusform>
            <numerusform>%Ln ошибки</numerusform>
            <numerusform>%Ln ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln предупреждение</numerusform>
            <numerusform>%Ln предупреждения</numerusform>
            <numerusform>%Ln предупреждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln примечание</numerusform>
            <numerusform>%Ln примечания</numerusform>
            <numerusform>%Ln примечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Показать меньше</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln finding(s)</source>
        <translation>
            <numerusform>Показать %Ln замечание</numerusform>
            <numerusform>Показать все %Ln замечания</numerusform>
            <numerusform>Показать все %Ln замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln; the routing page lists them all</source>
        <translation>
            <numerusform>Первое %Ln; на странице маршрутизации перечислены все</numerusform>
            <numerusform>Первые %Ln; на странице маршрутизации перечислены все</numerusform>
            <numerusform>Первые %Ln; на странице маршрутизации перечислены все</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>looking at the data, %L1 of %Ln source(s) done…</source>
        <translation>
            <numerusform>просмотр данных, готово %L1 из %Ln источника…</numerusform>
            <numerusform>просмотр данных, готово %L1 из %Ln источников…</numerusform>
            <numerusform>просмотр данных, готово %L1 из %Ln источников…</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is wrong or doubtful</source>
        <translation>ошибок и сомнений нет</translation>
    </message>
    <message>
        <source>fix: %1</source>
        <translation>исправление: %1</translation>
    </message>
</context>
<context>
    <name>pointsman::FlowView</name>
    <message>
        <source>Where the chats go, as a picture</source>
        <translation>Куда попадают чаты, в виде схемы</translation>
    </message>
    <message>
        <source>by number of chats</source>
        <translation>по числу чатов</translation>
    </message>
    <message>
        <source>by number of messages</source>
        <translation>по числу сообщений</translation>
    </message>
    <message>
        <source>What the width of a band means</source>
        <translation>Что означает ширина полосы</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Экспорт изображения</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>Изображения (*.svg *.png)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>pointsman::GuidePage</name>
    <message>
        <source>Search the guide</source>
        <translation>Поиск по руководству</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Главы</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>Предыдущая глава</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>Следующая глава</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Next: %1 →</source>
        <translation>Далее: %1 →</translation>
    </message>
    <message>
        <source>No chapter has these words</source>
        <translation>Ни в одной главе нет этих слов</translation>
    </message>
</context>
<context>
    <name>pointsman::GuideText</name>
    <message>
        <source>Text of the guide</source>
        <translation>Текст руководства</translation>
    </message>
</context>
<context>
    <name>pointsman::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Инспектор</translation>
    </message>
    <message>
        <source>Value of the cell</source>
        <translation>Значение ячейки</translation>
    </message>
    <message>
        <source>Image in the cell</source>
        <translation>Изображение в ячейке</translation>
    </message>
    <message>
        <source>Row as a form</source>
        <translation>Строка в виде формы</translation>
    </message>
    <message>
        <source>No cell chosen</source>
        <translation>Ячейка не выбрана</translation>
    </message>
    <message>
        <source>Choose a cell in a table or a result to see it whole.</source>
        <translation>Выберите ячейку в таблице или в результате, чтобы увидеть её целиком.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Толкования</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Load it whole</source>
        <translation>Загрузить целиком</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>Previous part of the text</source>
        <translation>Предыдущая часть текста</translation>
    </message>
    <message>
        <source>Next part of the text</source>
        <translation>Следующая часть текста</translation>
    </message>
    <message>
        <source>This image cannot be read.</source>
        <translation>Это изображение не читается.</translation>
    </message>
    <message>
        <source>not read: the row is too long to be shown</source>
        <translation>не прочитано: строка слишком длинна для показа</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>первые %1 из %2</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>часть %1 из %2</translation>
    </message>
</context>
<context>
    <name>pointsman::JobListModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
</context>
<context>
    <name>pointsman::JobsPanel</name>
    <message>
        <source>Cancel the job</source>
        <translation>Отменить задание</translation>
    </message>
    <message>
        <source>Remove finished jobs from the list</source>
        <translation>Убрать завершённые задания из списка</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Show the result or the file&apos;s folder</source>
        <translation>Показать результат или папку файла</translation>
    </message>
</context>
<context>
    <name>pointsman::LaneColumn</name>
    <message>
        <source>By default</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По имени</translation>
    </message>
    <message>
        <source>Unmap: falls to the default</source>
        <translation>Отвязать: попадёт в источник по умолчанию</translation>
    </message>
    <message>
        <source>Route here: read-only, new messages will be lost</source>
        <translation>Направить сюда: только чтение, новые сообщения потеряются</translation>
    </message>
    <message>
        <source>Route here</source>
        <translation>Направить сюда</translation>
    </message>
    <message numerus="yes">
        <source>Lane %1, %Ln chat(s)</source>
        <translation>
            <numerusform>Дорожка %1, %Ln чат</numerusform>
            <numerusform>Дорожка %1, %Ln чата</numerusform>
            <numerusform>Дорожка %1, %Ln чатов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lane %1: %2, %Ln chat(s)</source>
        <translation>
            <numerusform>Дорожка %1: %2, %Ln чат</numerusform>
            <numerusform>Дорожка %1: %2, %Ln чата</numerusform>
            <numerusform>Дорожка %1: %2, %Ln чатов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::LaneHeader</name>
    <message>
        <source>What can be done with this source</source>
        <translation>Что можно сделать с этим источником</translation>
    </message>
    <message>
        <source>Menu of the lane</source>
        <translation>Меню дорожки</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>Lane %1, %Ln chat(s)</source>
        <translation>
            <numerusform>Дорожка %1, %Ln чат</numerusform>
            <numerusform>Дорожка %1, %Ln чата</numerusform>
            <numerusform>Дорожка %1, %Ln чатов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::LaneSpine</name>
    <message numerus="yes">
        <source>Folded lane %1, %Ln chat(s)</source>
        <translation>
            <numerusform>Свёрнутая дорожка %1, %Ln чат</numerusform>
            <numerusform>Свёрнутая дорожка %1, %Ln чата</numerusform>
            <numerusform>Свёрнутая дорожка %1, %Ln чатов</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to open the lane; chats can be dropped here.</source>
        <translation>Щёлкните, чтобы развернуть дорожку; сюда можно перетаскивать чаты.</translation>
    </message>
</context>
<context>
    <name>pointsman::LaneView</name>
    <message>
        <source>None of them is found</source>
        <translation>Ни один не найден</translation>
    </message>
    <message>
        <source>No chat stands here</source>
        <translation>Здесь нет чатов</translation>
    </message>
    <message>
        <source>Drop chats here</source>
        <translation>Перетащите сюда</translation>
    </message>
</context>
<context>
    <name>pointsman::MainWindow</name>
    <message>
        <source>Pointsman</source>
        <translation>Pointsman</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Инспектор</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>%1 – Pointsman</source>
        <translation>%1 — Pointsman</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Страница</translation>
    </message>
    <message>
        <source>This page has no actions</source>
        <translation>У этой страницы нет действий</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Open the bot&apos;s config…</source>
        <translation>&amp;Открыть конфигурацию бота…</translation>
    </message>
    <message>
        <source>Open a &amp;database…</source>
        <translation>Открыть &amp;базу данных…</translation>
    </message>
    <message>
        <source>&amp;Recent workspaces</source>
        <translation>&amp;Недавние рабочие пространства</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Close &amp;tab</source>
        <translation>Закрыть вк&amp;ладку</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>Закрыть &amp;рабочее пространство</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Read the schemas again</source>
        <translation>&amp;Перечитать схемы</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Переход</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Палитра команд…</translation>
    </message>
    <message>
        <source>Quick &amp;open…</source>
        <translation>&amp;Быстрое открытие…</translation>
    </message>
    <message>
        <source>&amp;Filter the sources</source>
        <translation>&amp;Фильтр источников</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Спр&amp;авка</translation>
    </message>
    <message>
        <source>&amp;About Pointsman</source>
        <translation>&amp;О программе Pointsman</translation>
    </message>
    <message>
        <source>About Pointsman</source>
        <translation>О программе Pointsman</translation>
    </message>
    <message>
        <source>Pointsman %1</source>
        <translation>Pointsman %1</translation>
    </message>
    <message>
        <source>Browse, route and query the databases of chat bots.
GPL-3.0-or-later · Qt %1</source>
        <translation>Просмотр, маршрутизация и запросы к базам данных чат-ботов.
GPL-3.0-or-later · Qt %1</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Введите команду</translation>
    </message>
    <message numerus="yes">
        <source>Pointsman did not end as it should last time. %Ln tab(s) came back, with the SQL that was being written.</source>
        <translation>
            <numerusform>В прошлый раз Pointsman завершился неправильно. Восстановлена %Ln вкладка вместе с набиравшимся текстом SQL.</numerusform>
            <numerusform>В прошлый раз Pointsman завершился неправильно. Восстановлены %Ln вкладки вместе с набиравшимся текстом SQL.</numerusform>
            <numerusform>В прошлый раз Pointsman завершился неправильно. Восстановлено %Ln вкладок вместе с набиравшимся текстом SQL.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open second &amp;window</source>
        <translation>Открыть &amp;второе окно</translation>
    </message>
    <message>
        <source>Tabs of &amp;earlier times</source>
        <translation>Вкладки прошлых &amp;сеансов</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Н&amp;астройки…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Сочетания &amp;клавиш…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln tab(s)</source>
        <translation>
            <numerusform>%1: %Ln вкладка</numerusform>
            <numerusform>%1: %Ln вкладки</numerusform>
            <numerusform>%1: %Ln вкладок</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New query</source>
        <translation>Новый &amp;запрос</translation>
    </message>
    <message>
        <source>Open the de&amp;mo</source>
        <translation>Открыть &amp;демонстрацию</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Руководство</translation>
    </message>
    <message>
        <source>Go to a table or a chat</source>
        <translation>Перейти к таблице или чату</translation>
    </message>
    <message>
        <source>Another window has it and was brought to the front.</source>
        <translation>Оно открыто в другом окне, которое выведено вперёд.</translation>
    </message>
    <message numerus="yes">
        <source>Pointsman ended %Ln time(s) in a row with it. Close this workspace to choose how that one is opened.</source>
        <translation>
            <numerusform>С ним Pointsman %Ln раз подряд завершался аварийно. Закройте это рабочее пространство, чтобы выбрать, как открыть то.</numerusform>
            <numerusform>С ним Pointsman %Ln раза подряд завершался аварийно. Закройте это рабочее пространство, чтобы выбрать, как открыть то.</numerusform>
            <numerusform>С ним Pointsman %Ln раз подряд завершался аварийно. Закройте это рабочее пространство, чтобы выбрать, как открыть то.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Открывается %1…</translation>
    </message>
    <message>
        <source>%1 was not opened; this workspace stays. %2</source>
        <translation>%1 не удалось открыть; это рабочее пространство остаётся. %2</translation>
    </message>
</context>
<context>
    <name>pointsman::NoticeBar</name>
    <message>
        <source>Close the notice</source>
        <translation>Закрыть уведомление</translation>
    </message>
</context>
<context>
    <name>pointsman::NoticeStrip</name>
    <message>
        <source>Close this notice</source>
        <translation>Закрыть это уведомление</translation>
    </message>
</context>
<context>
    <name>pointsman::OpenQuestions</name>
    <message>
        <source>Open the bot&apos;s config</source>
        <translation>Открыть конфигурацию бота</translation>
    </message>
    <message>
        <source>Configuration (*.toml);;All files (*)</source>
        <translation>Конфигурация (*.toml);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Открыть базу данных</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Базы данных SQLite (*.db *.sqlite *.sqlite3);;Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>pointsman::OpenTarget</name>
    <message>
        <source>Demo</source>
        <translation>Демонстрация</translation>
    </message>
</context>
<context>
    <name>pointsman::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Ask all sources</source>
        <translation>Опросить все источники</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Маршрутизация</translation>
    </message>
    <message>
        <source>Messages a month, by source</source>
        <translation>Сообщения за месяц, по источникам</translation>
    </message>
    <message>
        <source>Messages a month</source>
        <translation>Сообщения за месяц</translation>
    </message>
</context>
<context>
    <name>pointsman::PageTabs</name>
    <message>
        <source>Open pages</source>
        <translation>Открытые страницы</translation>
    </message>
</context>
<context>
    <name>pointsman::ParameterBar</name>
    <message>
        <source>Value of parameter %1</source>
        <translation>Значение параметра %1</translation>
    </message>
    <message>
        <source>number, text or NULL</source>
        <translation>число, текст или NULL</translation>
    </message>
</context>
<context>
    <name>pointsman::PasteDialog</name>
    <message>
        <source>Route a list of chats</source>
        <translation>Направить список чатов</translation>
    </message>
    <message>
        <source>Chat ids, separated by spaces, commas or lines</source>
        <translation>Идентификаторы чатов через пробел, запятую или с новой строки</translation>
    </message>
    <message>
        <source>Chat ids</source>
        <translation>Идентификаторы чатов</translation>
    </message>
    <message>
        <source>unmap: let them fall to the default</source>
        <translation>отвязать: пусть попадают в источник по умолчанию</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Направить</translation>
    </message>
    <message>
        <source>Route to</source>
        <translation>Направить в</translation>
    </message>
    <message>
        <source>; no chat ids: %1</source>
        <translation>; не идентификаторы чатов: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln чат</numerusform>
            <numerusform>%Ln чата</numerusform>
            <numerusform>%Ln чатов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::PendingBar</name>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Back to what the files say; Undo brings the changes again</source>
        <translation>Вернуться к тому, что в файлах; «Отменить» вернёт изменения</translation>
    </message>
    <message>
        <source>Write the pending changes into the files, each with a backup</source>
        <translation>Записать изменения в файлы, у каждого будет резервная копия</translation>
    </message>
    <message>
        <source>Nothing pending</source>
        <translation>Нет несохранённых изменений</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) routed anew</source>
        <translation>
            <numerusform>%Ln чат направлен по-новому</numerusform>
            <numerusform>%Ln чата направлены по-новому</numerusform>
            <numerusform>%Ln чатов направлены по-новому</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources changed</source>
        <translation>Источники изменены</translation>
    </message>
</context>
<context>
    <name>pointsman::PlanPane</name>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Прочитано строк</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дубликаты</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>Нет столбцов</translation>
    </message>
    <message>
        <source>Each source&apos;s part</source>
        <translation>Часть каждого источника</translation>
    </message>
    <message>
        <source>Statement sent to the source</source>
        <translation>Инструкция, отправленная источнику</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
</context>
<context>
    <name>pointsman::PreferencesDialog</name>
    <message>
        <source>&amp;Guard against formulas in text</source>
        <translation>&amp;Защищать от формул в тексте</translation>
    </message>
    <message>
        <source>&amp;Begin with a byte order mark, for Excel</source>
        <translation>Начинать с метки порядка &amp;байтов (для Excel)</translation>
    </message>
    <message>
        <source>&amp;Write every read of every source to the audit log</source>
        <translation>Записывать в журнал &amp;аудита каждое чтение каждого источника</translation>
    </message>
    <message>
        <source>&amp;Open the last workspace at the start</source>
        <translation>При запуске открывать &amp;последнее рабочее пространство</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Как на рабочем столе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> пт</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Т&amp;ема</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>Размер &amp;шрифта</translation>
    </message>
    <message>
        <source>In force from the next start</source>
        <translation>Действует со следующего запуска</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Cells of tables and results</source>
        <translation>Ячейки таблиц и результатов</translation>
    </message>
    <message>
        <source>In UTC, both forms alike</source>
        <translation>В UTC, обе формы одинаково</translation>
    </message>
    <message>
        <source>In this computer&apos;s time</source>
        <translation>По времени этого компьютера</translation>
    </message>
    <message>
        <source>In another time zone</source>
        <translation>В другом часовом поясе</translation>
    </message>
    <message>
        <source>As they are stored</source>
        <translation>Как хранятся</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> символов</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Даты</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Часовой пояс</translation>
    </message>
    <message>
        <source>&amp;NULL is shown as</source>
        <translation>&amp;NULL показывать как</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Не более</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Без ограничения</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>A long statement keeps the bot from tidying its write-ahead log</source>
        <translation>Долгая инструкция мешает боту очищать журнал упреждающей записи</translation>
    </message>
    <message>
        <source>&amp;Rows shown at most</source>
        <translation>Показывать &amp;строк не более</translation>
    </message>
    <message>
        <source>Exports begin with</source>
        <translation>Начальные значения экспорта</translation>
    </message>
    <message>
        <source>the format&apos;s own</source>
        <translation>как принято в формате</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>Фор&amp;мат</translation>
    </message>
    <message>
        <source>N&amp;ULL as</source>
        <translation>NULL &amp;как</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Sources being written &amp;to may take</source>
        <translation>Источники, в которые &amp;пишут, не дольше</translation>
    </message>
    <message>
        <source>An&amp;y source may take</source>
        <translation>&amp;Любой источник не дольше</translation>
    </message>
</context>
<context>
    <name>pointsman::PresenceBars</name>
    <message>
        <source>%1 (read from here)</source>
        <translation>%1 (читается отсюда)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln message(s)</source>
        <translation>
            <numerusform>%1: %Ln сообщение</numerusform>
            <numerusform>%1: %Ln сообщения</numerusform>
            <numerusform>%1: %Ln сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::ProfileChooser</name>
    <message>
        <source>Design version</source>
        <translation>Версия из проекта</translation>
    </message>
    <message>
        <source>Release of December 2025</source>
        <translation>Выпуск декабря 2025</translation>
    </message>
    <message>
        <source>Current release</source>
        <translation>Текущий выпуск</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Save or discard the pending changes first</source>
        <translation>Сначала сохраните или отмените ожидающие изменения</translation>
    </message>
    <message>
        <source>By whose rules the configuration is read: releases of the bot differ in it</source>
        <translation>По чьим правилам читается конфигурация: выпуски бота читают её по-разному</translation>
    </message>
</context>
<context>
    <name>pointsman::ProgressStrip</name>
    <message>
        <source>Progress of each source</source>
        <translation>Ход выполнения по источникам</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 мс</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>Click to go on without this source</source>
        <translation>Щёлкните, чтобы продолжить без этого источника</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>не опрашивался</translation>
    </message>
</context>
<context>
    <name>pointsman::QueryBar</name>
    <message>
        <source>Run</source>
        <translation>Выполнить</translation>
    </message>
    <message>
        <source>Run the statement under the caret (Ctrl+Enter)</source>
        <translation>Выполнить инструкцию под курсором (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Выполнить все</translation>
    </message>
    <message>
        <source>Run every statement, one after another (Ctrl+Shift+Enter)</source>
        <translation>Выполнить все инструкции по очереди (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Stop what runs (Ctrl+.)</source>
        <translation>Остановить выполнение (Ctrl+.)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Take the result out as a file (Ctrl+E)</source>
        <translation>Выгрузить результат в файл (Ctrl+E)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Queries that were run (Ctrl+H)</source>
        <translation>Выполнявшиеся запросы (Ctrl+H)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранённые</translation>
    </message>
    <message>
        <source>Queries kept under a name (Ctrl+B)</source>
        <translation>Запросы, сохранённые под именем (Ctrl+B)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Lay the SQL out, an item a line (Ctrl+Shift+I)</source>
        <translation>Разложить SQL по строкам (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Questions that admins ask</source>
        <translation>Вопросы, которые задают администраторы</translation>
    </message>
</context>
<context>
    <name>pointsman::QueryPage</name>
    <message>
        <source>Query %1</source>
        <translation>Запрос %1</translation>
    </message>
    <message>
        <source>Run the statement</source>
        <translation>Выполнить инструкцию</translation>
    </message>
    <message>
        <source>Cancel the query</source>
        <translation>Отменить запрос</translation>
    </message>
    <message>
        <source>Comment on or off</source>
        <translation>Закомментировать или раскомментировать</translation>
    </message>
    <message>
        <source>Find in the SQL</source>
        <translation>Найти в тексте SQL</translation>
    </message>
    <message>
        <source>Save the query as…</source>
        <translation>Сохранить запрос как…</translation>
    </message>
    <message>
        <source>Export the result…</source>
        <translation>Экспортировать результат…</translation>
    </message>
    <message>
        <source>There is no statement to run</source>
        <translation>Нет инструкции для выполнения</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Сохранение запроса</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено как %1</translation>
    </message>
    <message>
        <source>Run all statements</source>
        <translation>Выполнить все инструкции</translation>
    </message>
    <message>
        <source>Format the SQL</source>
        <translation>Отформатировать SQL</translation>
    </message>
    <message>
        <source>History of queries</source>
        <translation>История запросов</translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>Сохранённые запросы</translation>
    </message>
    <message>
        <source>There is nothing to lay out</source>
        <translation>Форматировать нечего</translation>
    </message>
</context>
<context>
    <name>pointsman::QueryRunner</name>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Cancelled for another query.</source>
        <translation>Отменено ради другого запроса.</translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation>Запрос: %1</translation>
    </message>
    <message>
        <source>partial: a source failed</source>
        <translation>частично: один из источников не ответил</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>done, cut at the row limit</source>
        <translation>готово, обрезано по пределу строк</translation>
    </message>
</context>
<context>
    <name>pointsman::QueryShelf</name>
    <message>
        <source>Run %1</source>
        <translation>Выполнено %1</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Поиск в истории</translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation>Ещё ничего не выполнялось.</translation>
    </message>
    <message>
        <source>Search the saved queries</source>
        <translation>Поиск в сохранённых запросах</translation>
    </message>
    <message>
        <source>No query is saved yet: Ctrl+S keeps the one in the editor under a name.</source>
        <translation>Сохранённых запросов пока нет: Ctrl+S сохранит под именем тот, что в редакторе.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Queries found</source>
        <translation>Найденные запросы</translation>
    </message>
    <message>
        <source>The query&apos;s SQL</source>
        <translation>Текст SQL запроса</translation>
    </message>
    <message>
        <source>No query has all these words.</source>
        <translation>Нет запроса, в котором есть все эти слова.</translation>
    </message>
</context>
<context>
    <name>pointsman::ResultGrid</name>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Копировать как</translation>
    </message>
    <message>
        <source>Fit the columns</source>
        <translation>Подогнать столбцы</translation>
    </message>
    <message>
        <source>  ·  sum %1  ·  average %2</source>
        <translation>  ·  сумма %1  ·  среднее %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>Скопирована %Ln строка</numerusform>
            <numerusform>Скопированы %Ln строки</numerusform>
            <numerusform>Скопировано %Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln ячейка</numerusform>
            <numerusform>%Ln ячейки</numerusform>
            <numerusform>%Ln ячеек</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too much for the clipboard; Export… takes it all</source>
        <translation>Для буфера обмена это слишком много; «Экспорт…» возьмёт всё</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Копирование…</translation>
    </message>
</context>
<context>
    <name>pointsman::ResultTabs</name>
    <message>
        <source>Answers to the statements</source>
        <translation>Ответы на инструкции</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>частично</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>строк: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>не выполнялась</translation>
    </message>
</context>
<context>
    <name>pointsman::ResultView</name>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Ask all sources at once</source>
        <translation>Опросите все источники сразу</translation>
    </message>
    <message>
        <source>Write SQL above or take a template, then run it with Ctrl+Enter. A table&apos;s name means that table in every chosen source; source.table means one.</source>
        <translation>Напишите SQL выше или возьмите шаблон и выполните его по Ctrl+Enter. Имя таблицы означает эту таблицу во всех выбранных источниках, источник.таблица — в одном.</translation>
    </message>
    <message>
        <source>Asking the sources…</source>
        <translation>Опрос источников…</translation>
    </message>
    <message>
        <source>%1 is missing: %2</source>
        <translation>Нет данных %1: %2</translation>
    </message>
    <message>
        <source>Only the first %1 rows are shown. Export… can take all of them.</source>
        <translation>Показаны только первые строки (%1). Команда «Экспорт…» может взять все.</translation>
    </message>
    <message>
        <source> in %1 ms</source>
        <translation> за %1 мс</translation>
    </message>
    <message>
        <source>Cancelled; these are not all rows.</source>
        <translation>Отменено; здесь не все строки.</translation>
    </message>
    <message>
        <source>The query failed; these are not all rows. %1</source>
        <translation>Запрос завершился ошибкой; здесь не все строки. %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>The query failed</source>
        <translation>Запрос завершился ошибкой</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>результат</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln row(s) shown</source>
        <translation>
            <numerusform>Показанная %Ln строка</numerusform>
            <numerusform>Показанные %Ln строки</numerusform>
            <numerusform>Показанные %Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>The statements before this one run first…</source>
        <translation>Сначала выполняются предыдущие инструкции…</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Не выполнялась</translation>
    </message>
    <message>
        <source>A statement before this one did not succeed, so this one was not asked.</source>
        <translation>Одна из предыдущих инструкций не удалась, поэтому эта не выполнялась.</translation>
    </message>
    <message>
        <source>only the first %1 rows</source>
        <translation>только первые строки (%1)</translation>
    </message>
    <message>
        <source>No row fits the question. Its values and the chosen sources decide.</source>
        <translation>Запросу не подходит ни одна строка. Это зависит от значений и выбранных источников.</translation>
    </message>
    <message>
        <source>the query was cancelled</source>
        <translation>запрос отменён</translation>
    </message>
    <message>
        <source>the query failed</source>
        <translation>запрос завершился ошибкой</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln row(s) selected</source>
        <translation>
            <numerusform>Выделенная %Ln строка</numerusform>
            <numerusform>Выделенные %Ln строки</numerusform>
            <numerusform>Выделенные %Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>only the rows that were selected</source>
        <translation>только выделенные строки</translation>
    </message>
</context>
<context>
    <name>pointsman::RoutingFindings</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Исправить…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>fix: %1</source>
        <translation>исправление: %1</translation>
    </message>
</context>
<context>
    <name>pointsman::RoutingPage</name>
    <message>
        <source>Routing*</source>
        <translation>Маршрутизация*</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Маршрутизация</translation>
    </message>
    <message>
        <source>Route to…</source>
        <translation>Направить в…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Discard all pending changes</source>
        <translation>Отбросить все несохранённые изменения</translation>
    </message>
    <message>
        <source>Find a chat</source>
        <translation>Найти чат</translation>
    </message>
    <message>
        <source>Route a list of ids…</source>
        <translation>Направить список идентификаторов…</translation>
    </message>
    <message>
        <source>Count the rows again</source>
        <translation>Пересчитать строки</translation>
    </message>
    <message>
        <source>Find by title, id, kind, comment or source</source>
        <translation>Поиск по названию, идентификатору, виду, комментарию или источнику</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Несохранённые изменения</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>Проверка маршрута</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Повторить: %1</translation>
    </message>
    <message>
        <source>counting rows: %1 of %2 sources</source>
        <translation>подсчёт строк: источников %1 из %2</translation>
    </message>
    <message>
        <source>could not be counted: %1</source>
        <translation>не удалось подсчитать: %1</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Замечания (%1)</translation>
    </message>
    <message>
        <source>The files were changed by someone else and read again.</source>
        <translation>Файлы изменил кто-то другой; они перечитаны.</translation>
    </message>
    <message>
        <source>Someone else changed the files; your changes now stand on theirs.</source>
        <translation>Файлы изменил кто-то другой; ваши изменения теперь наложены на них.</translation>
    </message>
    <message>
        <source>Someone else changed the same entries: nothing is saved until you decide.</source>
        <translation>Кто-то другой изменил те же записи: ничего не сохраняется, пока вы не решите.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>найден %Ln</numerusform>
            <numerusform>найдено %Ln</numerusform>
            <numerusform>найдено %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the chat</source>
        <translation>Подробности о чате</translation>
    </message>
    <message>
        <source>Fold the lane</source>
        <translation>Свернуть дорожку</translation>
    </message>
    <message>
        <source>Saved. The bot reads its configuration at its next start; Undo and Save take it back.</source>
        <translation>Сохранено. Бот прочитает конфигурацию при следующем запуске; «Отменить» и «Сохранить» вернут прежнее.</translation>
    </message>
</context>
<context>
    <name>pointsman::RoutingTableModel</name>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (по умолчанию)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Идентификатор</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Routed to</source>
        <translation>Куда направлен</translation>
    </message>
    <message>
        <source>Rows there</source>
        <translation>Строк там</translation>
    </message>
    <message>
        <source>Last message there</source>
        <translation>Последнее сообщение там</translation>
    </message>
    <message>
        <source>Newer rows in</source>
        <translation>Более новые строки в</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
</context>
<context>
    <name>pointsman::SchemaView</name>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Not null</source>
        <translation>Не NULL</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Вычисляемый</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Уникальный</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Частичный</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Индексы</translation>
    </message>
    <message>
        <source>CREATE text</source>
        <translation>Текст CREATE</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>(expression)</source>
        <translation>(выражение)</translation>
    </message>
    <message>
        <source>of a constraint</source>
        <translation>от ограничения</translation>
    </message>
</context>
<context>
    <name>pointsman::ScopeBar</name>
    <message>
        <source>All sources</source>
        <translation>Все источники</translation>
    </message>
    <message>
        <source>Keep duplicates</source>
        <translation>Оставлять дубликаты</translation>
    </message>
    <message>
        <source>One row a primary key</source>
        <translation>Строка на первичный ключ</translation>
    </message>
    <message>
        <source>One row a message</source>
        <translation>Строка на сообщение</translation>
    </message>
    <message>
        <source>One row a value of…</source>
        <translation>Строка на значение…</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дубликаты</translation>
    </message>
    <message>
        <source>Which rows of several sources count as the same; the first source&apos;s row is kept</source>
        <translation>Какие строки разных источников считать одинаковыми; остаётся строка первого источника</translation>
    </message>
    <message>
        <source>columns, with commas</source>
        <translation>столбцы через запятую</translation>
    </message>
    <message>
        <source>Columns that make rows the same</source>
        <translation>Столбцы, по которым строки одинаковы</translation>
    </message>
    <message>
        <source>Read-only source</source>
        <translation>Источник только для чтения</translation>
    </message>
    <message>
        <source>Writable source</source>
        <translation>Источник с записью</translation>
    </message>
    <message>
        <source>Ask source %1</source>
        <translation>Опросить источник %1</translation>
    </message>
</context>
<context>
    <name>pointsman::ShortcutsDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Назначить</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Сбросить</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Find a command or its keys</source>
        <translation>Найти команду или её клавиши</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Новые клавиши</translation>
    </message>
    <message>
        <source>&amp;New keys</source>
        <translation>Новые &amp;клавиши</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Сбросить все</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Забрать</translation>
    </message>
    <message>
        <source>%1 runs &quot;%2&quot; now, which would be left without keys.</source>
        <translation>%1 сейчас выполняет «%2»; эта команда осталась бы без клавиш.</translation>
    </message>
    <message>
        <source>No keys run this command.</source>
        <translation>Этой команде не назначены клавиши.</translation>
    </message>
    <message>
        <source>Choose a command. Those of a page are listed once such a page was open.</source>
        <translation>Выберите команду. Команды страницы появляются в списке после того, как её хоть раз открыли.</translation>
    </message>
</context>
<context>
    <name>pointsman::SourceCard</name>
    <message>
        <source>Source %1</source>
        <translation>Источник %1</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>read-only, refused by the engine</source>
        <translation>только чтение, силами СУБД</translation>
    </message>
    <message>
        <source>writes only where you ask</source>
        <translation>запись только по вашей команде</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Default source</source>
        <translation>Источник по умолчанию</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Только для чтения</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>too many to count quickly</source>
        <translation>слишком много для быстрого подсчёта</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>версия %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) mapped</source>
        <translation>
            <numerusform>привязан %Ln чат</numerusform>
            <numerusform>привязано %Ln чата</numerusform>
            <numerusform>привязано %Ln чатов</numerusform>
        </translation>
    </message>
    <message>
        <source>SQLite, declared never to change</source>
        <translation>SQLite, объявлен неизменным</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>MySQL or MariaDB</source>
        <translation>MySQL или MariaDB</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Ещё не открыт</translation>
    </message>
    <message>
        <source>Open as it lies there; no bot has it open</source>
        <translation>Открыт как есть; ни один бот его не держит</translation>
    </message>
    <message>
        <source>Open as a file that never changes</source>
        <translation>Открыт как неизменный файл</translation>
    </message>
    <message>
        <source>not told by the configuration</source>
        <translation>в конфигурации не указан</translation>
    </message>
    <message>
        <source>Open (live: new rows appear)</source>
        <translation>Открыт (живой: появляются новые строки)</translation>
    </message>
    <message>
        <source>Open (nobody writes to it now)</source>
        <translation>Открыт (сейчас в него никто не пишет)</translation>
    </message>
</context>
<context>
    <name>pointsman::SourceDialog</name>
    <message>
        <source>Edit %1…</source>
        <translation>Изменить %1…</translation>
    </message>
    <message>
        <source>Make %1 the default</source>
        <translation>Сделать %1 источником по умолчанию</translation>
    </message>
    <message>
        <source>make %1 the default</source>
        <translation>сделать %1 источником по умолчанию</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Удалить %1</translation>
    </message>
    <message>
        <source>remove source %1</source>
        <translation>удалить источник %1</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Добавить источник…</translation>
    </message>
    <message>
        <source>Read-only for the bot</source>
        <translation>Для бота только чтение</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Проверить соединение</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Добавление источника</translation>
    </message>
    <message>
        <source>Source %1</source>
        <translation>Источник %1</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>There is a source “%1” already.</source>
        <translation>Источник «%1» уже есть.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открытие…</translation>
    </message>
    <message>
        <source>The source&apos;s file</source>
        <translation>Файл источника</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Базы данных SQLite (*.db *.sqlite *.sqlite3);;Все файлы (*)</translation>
    </message>
    <message>
        <source>add source %1</source>
        <translation>добавить источник %1</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>переименовать %1 в %2</translation>
    </message>
    <message>
        <source>change the file of %1</source>
        <translation>сменить файл источника %1</translation>
    </message>
    <message>
        <source>change the access of %1</source>
        <translation>сменить доступ источника %1</translation>
    </message>
    <message numerus="yes">
        <source>It opens and holds %Ln table(s). A write was tried and refused: %1</source>
        <translation>
            <numerusform>Открывается, содержит %Ln таблицу. Пробная запись отклонена: %1</numerusform>
            <numerusform>Открывается, содержит %Ln таблицы. Пробная запись отклонена: %1</numerusform>
            <numerusform>Открывается, содержит %Ln таблиц. Пробная запись отклонена: %1</numerusform>
        </translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>How long a request waits while another one writes</source>
        <translation>Сколько запрос ждёт, пока пишет другой</translation>
    </message>
    <message>
        <source>Busy &amp;timeout</source>
        <translation>&amp;Ожидание блокировки</translation>
    </message>
    <message>
        <source>&amp;Connections at most</source>
        <translation>&amp;Соединений не более</translation>
    </message>
    <message>
        <source>The variable %1 in the path is not set.</source>
        <translation>Переменная %1 в пути не задана.</translation>
    </message>
    <message>
        <source>change the timeout of %1</source>
        <translation>сменить время ожидания источника %1</translation>
    </message>
    <message>
        <source>change the connections of %1</source>
        <translation>сменить число соединений источника %1</translation>
    </message>
</context>
<context>
    <name>pointsman::SourceTreeModel</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln чат</numerusform>
            <numerusform>%Ln чата</numerusform>
            <numerusform>%Ln чатов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::SourcesPanel</name>
    <message>
        <source>Filter tables and columns</source>
        <translation>Фильтр таблиц и столбцов</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Открыть таблицу</translation>
    </message>
    <message>
        <source>Query this table in all sources</source>
        <translation>Запрос к этой таблице во всех источниках</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Копировать имя</translation>
    </message>
    <message>
        <source>Read the schema again</source>
        <translation>Перечитать схему</translation>
    </message>
</context>
<context>
    <name>pointsman::SqlEditor</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
</context>
<context>
    <name>pointsman::SqlFindBar</name>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Искомый текст</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Найти предыдущее</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Найти следующее</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Закрыть поиск</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
</context>
<context>
    <name>pointsman::StartPage</name>
    <message>
        <source>Pointsman</source>
        <translation>Pointsman</translation>
    </message>
    <message>
        <source>See every database of your bots as one, decide where each chat goes, ask them all at once. Looking never changes a file.</source>
        <translation>Все базы данных ваших ботов как одна: решайте, куда попадает каждый чат, и опрашивайте их разом. Просмотр никогда не меняет файлы.</translation>
    </message>
    <message>
        <source>Open the bot&apos;s config…</source>
        <translation>Открыть конфигурацию бота…</translation>
    </message>
    <message>
        <source>All its sources and the routing of chats</source>
        <translation>Все её источники и маршрутизация чатов</translation>
    </message>
    <message>
        <source>Open a database…</source>
        <translation>Открыть базу данных…</translation>
    </message>
    <message>
        <source>One SQLite file, read-only until you say otherwise</source>
        <translation>Один файл SQLite, только для чтения, пока вы не решите иначе</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Попробовать демонстрацию</translation>
    </message>
    <message>
        <source>Three invented databases to play with</source>
        <translation>Три вымышленные базы данных для опытов</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Открытие: %1…</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>Не удалось открыть %1</translation>
    </message>
    <message>
        <source>Open something else</source>
        <translation>Открыть другое</translation>
    </message>
    <message>
        <source>%1 is open in another window</source>
        <translation>%1 открыто в другом окне</translation>
    </message>
    <message>
        <source>That window was asked to come to the front.</source>
        <translation>Тому окну послана просьба выйти на передний план.</translation>
    </message>
    <message>
        <source>Open a second window here</source>
        <translation>Открыть здесь второе окно</translation>
    </message>
    <message numerus="yes">
        <source>Pointsman ended %Ln time(s) in a row while %1 was open, so it is not opened by itself.</source>
        <translation>
            <numerusform>Pointsman %Ln раз подряд завершился при открытом %1, поэтому само оно не открывается.</numerusform>
            <numerusform>Pointsman %Ln раза подряд завершился при открытом %1, поэтому само оно не открывается.</numerusform>
            <numerusform>Pointsman %Ln раз подряд завершился при открытом %1, поэтому само оно не открывается.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its tabs are kept: %1.</source>
        <translation>Его вкладки сохранены: %1.</translation>
    </message>
    <message>
        <source>A careful start</source>
        <translation>Осторожный запуск</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open with its tabs</source>
        <translation>Открыть с вкладками</translation>
    </message>
    <message>
        <source>Open without them</source>
        <translation>Открыть без них</translation>
    </message>
</context>
<context>
    <name>pointsman::StateView</name>
    <message>
        <source>Copy details</source>
        <translation>Копировать подробности</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>pointsman::StatusLine</name>
    <message>
        <source>Size of the live sources&apos; write-ahead logs</source>
        <translation>Размер журналов упреждающей записи живых источников</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>Нет рабочего пространства</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln источник</numerusform>
            <numerusform>%Ln источника</numerusform>
            <numerusform>%Ln источников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failing</source>
        <translation>
            <numerusform>%Ln с ошибкой</numerusform>
            <numerusform>%Ln с ошибками</numerusform>
            <numerusform>%Ln с ошибками</numerusform>
        </translation>
    </message>
    <message>
        <source>mapping edits are not saved</source>
        <translation>правки привязок не сохранены</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) running</source>
        <translation>
            <numerusform>Выполняется %Ln задание</numerusform>
            <numerusform>Выполняются %Ln задания</numerusform>
            <numerusform>Выполняются %Ln заданий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::TableGrid</name>
    <message>
        <source>Pinned columns</source>
        <translation>Закреплённые столбцы</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Position in the table</source>
        <translation>Положение в таблице</translation>
    </message>
</context>
<context>
    <name>pointsman::TableHeader</name>
    <message>
        <source>Number of rows</source>
        <translation>Число строк</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Across sources</source>
        <translation>По источникам</translation>
    </message>
    <message>
        <source>Views of the table</source>
        <translation>Виды таблицы</translation>
    </message>
    <message>
        <source>This source is read-only.</source>
        <translation>Этот источник доступен только для чтения.</translation>
    </message>
</context>
<context>
    <name>pointsman::TableModel</name>
    <message>
        <source>This row was deleted.</source>
        <translation>Эта строка удалена.</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>ячеек: %1</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>сумма %1</translation>
    </message>
    <message>
        <source>average %1</source>
        <translation>среднее %1</translation>
    </message>
    <message>
        <source>%1, of the rows %2 to %3 only; an export takes all</source>
        <translation>%1, только по строкам с %2 по %3; экспорт берёт все</translation>
    </message>
</context>
<context>
    <name>pointsman::TablePage</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Копировать как CSV</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Копировать как JSON</translation>
    </message>
    <message>
        <source>Copy as SQL</source>
        <translation>Копировать как SQL</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Копировать как Markdown</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>Найти в таблице</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Найти следующее</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>Перейти к строке</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Filter this column</source>
        <translation>Фильтровать этот столбец</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Сортировать по этому столбцу</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Pin or unpin this column</source>
        <translation>Закрепить или открепить этот столбец</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Скрыть этот столбец</translation>
    </message>
    <message>
        <source>Clear filters and order</source>
        <translation>Сбросить фильтры и сортировку</translation>
    </message>
    <message>
        <source>Read the table again</source>
        <translation>Перечитать таблицу</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Показать все столбцы</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The rows shown</source>
        <translation>Показанные строки</translation>
    </message>
    <message>
        <source>All rows of the table</source>
        <translation>Все строки таблицы</translation>
    </message>
    <message>
        <source>Save the cell to a file…</source>
        <translation>Сохранить ячейку в файл…</translation>
    </message>
    <message>
        <source>Only rows with this value</source>
        <translation>Только строки с этим значением</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Fit widths to the rows in sight</source>
        <translation>Подогнать ширину по видимым строкам</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Открытие: %1…</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Следить</translation>
    </message>
    <message>
        <source>Show new rows as they are written</source>
        <translation>Показывать новые строки по мере записи</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>Не удалось показать %1</translation>
    </message>
    <message>
        <source>%1 found, %2 looked at…</source>
        <translation>найдено %1, просмотрено %2…</translation>
    </message>
    <message>
        <source>counting… %1</source>
        <translation>подсчёт… %1</translation>
    </message>
    <message>
        <source>Ctrl+Shift+X</source>
        <translation>Ctrl+Shift+X</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Копировать как TSV</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Move this column left</source>
        <translation>Сдвинуть столбец влево</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Move this column right</source>
        <translation>Сдвинуть столбец вправо</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Make this column wider</source>
        <translation>Расширить столбец</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Make this column narrower</source>
        <translation>Сузить столбец</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Ctrl+Shift+U</source>
        <translation>Ctrl+Shift+U</translation>
    </message>
    <message>
        <source>Show titles and names under the ids of chats and users</source>
        <translation>Показывать названия и имена под идентификаторами чатов и пользователей</translation>
    </message>
    <message>
        <source>Timestamps as they are written</source>
        <translation>Отметки времени как записаны</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>A value like this one cannot be typed into a filter.</source>
        <translation>Такое значение нельзя ввести в фильтр.</translation>
    </message>
    <message>
        <source>A sorted list and a view show one moment; read the table again to see new rows</source>
        <translation>Отсортированный список и представление показывают один момент; перечитайте таблицу, чтобы увидеть новые строки</translation>
    </message>
    <message>
        <source>No row matches the filters</source>
        <translation>Ни одна строка не подходит под фильтры</translation>
    </message>
    <message>
        <source>This table has no rows</source>
        <translation>В этой таблице нет строк</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) match</source>
        <translation>
            <numerusform>подходит %1 строка</numerusform>
            <numerusform>подходят %1 строки</numerusform>
            <numerusform>подходит %1 строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 строка</numerusform>
            <numerusform>%1 строки</numerusform>
            <numerusform>%1 строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pointsman::TablePager</name>
    <message>
        <source>This row was deleted.</source>
        <translation>Эта строка удалена.</translation>
    </message>
    <message>
        <source>Save the cell to a file</source>
        <translation>Сохранение ячейки в файл</translation>
    </message>
    <message>
        <source>These cells are too much for the clipboard; export them to a file.</source>
        <translation>Эти ячейки не поместятся в буфер обмена; экспортируйте их в файл.</translation>
    </message>
    <message>
        <source>The rows shown changed while they were being copied.</source>
        <translation>Показанные строки изменились во время копирования.</translation>
    </message>
</context>
<context>
    <name>pointsman::TesterPanel</name>
    <message>
        <source>Bot of the design</source>
        <translation>Бот по проекту</translation>
    </message>
    <message>
        <source>Bot of December 2025</source>
        <translation>Бот декабря 2025</translation>
    </message>
    <message>
        <source>Today&apos;s bot</source>
        <translation>Сегодняшний бот</translation>
    </message>
    <message>
        <source>Chat id</source>
        <translation>Идентификатор чата</translation>
    </message>
    <message>
        <source>Chat id to test</source>
        <translation>Проверяемый идентификатор чата</translation>
    </message>
    <message>
        <source>Explicit source</source>
        <translation>Явный источник</translation>
    </message>
    <message>
        <source>Read or write</source>
        <translation>Чтение или запись</translation>
    </message>
    <message>
        <source>read</source>
        <translation>чтение</translation>
    </message>
    <message>
        <source>write</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>no explicit source</source>
        <translation>без явного источника</translation>
    </message>
    <message>
        <source>a source that does not exist</source>
        <translation>несуществующий источник</translation>
    </message>
    <message>
        <source>“%1” is no chat id: the bot would not find any chat by it.</source>
        <translation>«%1» — не идентификатор чата: бот не нашёл бы по нему ни одного чата.</translation>
    </message>
    <message>
        <source> (it ignores every mapping that is written in a file)</source>
        <translation> (он не учитывает ни одной привязки, записанной в файле)</translation>
    </message>
</context>
<context>
    <name>pointsman::WalWatch</name>
    <message>
        <source>WAL %1</source>
        <translation>WAL %1</translation>
    </message>
</context>
<context>
    <name>pointsman::Words</name>
    <message>
        <source>The demo file “%1” cannot be made: %2.</source>
        <translation>Не удалось создать файл демонстрации «%1»: %2.</translation>
    </message>
    <message>
        <source>“%1” is no size for the demo; write a number of messages from 100 to 100M.</source>
        <translation>«%1» — не размер для демонстрации; укажите число сообщений от 100 до 100M.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Не удалось создать папку «%1».</translation>
    </message>
    <message>
        <source>The demo cannot be made: “%1” cannot be written.</source>
        <translation>Не удалось создать демонстрацию: запись в «%1» невозможна.</translation>
    </message>
    <message>
        <source>The demo&apos;s folder “%1” cannot be made: %2.</source>
        <translation>Не удалось создать папку демонстрации «%1»: %2.</translation>
    </message>
    <message>
        <source>The demo&apos;s folder “%1” cannot be made.</source>
        <translation>Не удалось создать папку демонстрации «%1».</translation>
    </message>
    <message>
        <source>Browse, route and query the databases of chat bots.</source>
        <translation>Просмотр, маршрутизация и запросы к базам данных чат-ботов.</translation>
    </message>
    <message>
        <source>The bot&apos;s configuration.</source>
        <translation>Конфигурация бота.</translation>
    </message>
    <message>
        <source>Layered configuration; may be repeated.</source>
        <translation>Папка со слоем конфигурации; можно указать несколько раз.</translation>
    </message>
    <message>
        <source>One database file.</source>
        <translation>Один файл базы данных.</translation>
    </message>
    <message>
        <source>With --db: never write.</source>
        <translation>Вместе с --db: никогда не писать.</translation>
    </message>
    <message>
        <source>The built-in demo workspace.</source>
        <translation>Встроенное демонстрационное рабочее пространство.</translation>
    </message>
    <message>
        <source>Save a picture of the window, then quit.</source>
        <translation>Сохранить снимок окна и завершить работу.</translation>
    </message>
    <message>
        <source>light or dark instead of the desktop&apos;s.</source>
        <translation>light или dark вместо оформления рабочего стола.</translation>
    </message>
    <message>
        <source>The language of the window: %1.</source>
        <translation>Язык окна: %1.</translation>
    </message>
    <message>
        <source>A configuration or a database.</source>
        <translation>Конфигурация или база данных.</translation>
    </message>
    <message>
        <source>pointsman: usage: there is no language %1, only %2</source>
        <translation>pointsman: usage: языка %1 нет, есть только %2</translation>
    </message>
    <message>
        <source>pointsman: usage: unknown page %1</source>
        <translation>pointsman: usage: неизвестная страница %1</translation>
    </message>
    <message>
        <source>The audit log %1 cannot be read: %2.</source>
        <translation>Не удалось прочитать журнал аудита %1: %2.</translation>
    </message>
    <message>
        <source>the record was cut off</source>
        <translation>запись обрезана</translation>
    </message>
    <message>
        <source>it is no record</source>
        <translation>это не запись журнала</translation>
    </message>
    <message>
        <source>the remains before it were removed</source>
        <translation>обрывок записи перед ней удалён</translation>
    </message>
    <message>
        <source>the records before it are missing</source>
        <translation>записи перед ней отсутствуют</translation>
    </message>
    <message>
        <source>the record before it was changed or removed</source>
        <translation>запись перед ней изменена или удалена</translation>
    </message>
    <message>
        <source>“%1” was done, but could not be recorded: %2</source>
        <translation>Действие «%1» выполнено, но не записано в журнал: %2</translation>
    </message>
    <message>
        <source>The audit log %1 cannot be opened: %2.</source>
        <translation>Не удалось открыть журнал аудита %1: %2.</translation>
    </message>
    <message>
        <source>The directory %1 for the audit log cannot be made.</source>
        <translation>Не удалось создать папку %1 для журнала аудита.</translation>
    </message>
    <message>
        <source>The audit log %1 cannot be written: %2.</source>
        <translation>Не удалось записать в журнал аудита %1: %2.</translation>
    </message>
    <message>
        <source>The incomplete record could not be removed again.</source>
        <translation>Незавершённую запись удалить не удалось.</translation>
    </message>
    <message>
        <source>The audit log %1 cannot be renamed to %2.</source>
        <translation>Не удалось переименовать журнал аудита %1 в %2.</translation>
    </message>
    <message>
        <source>“%1” was closed before the query could start.</source>
        <translation>Источник «%1» был закрыт до начала запроса.</translation>
    </message>
    <message>
        <source>There is no source called “%1” in the configuration.</source>
        <translation>В конфигурации нет источника «%1».</translation>
    </message>
    <message>
        <source>The rows are not wanted any more.</source>
        <translation>Строки больше не требуются.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file</source>
        <translation>«%1» — не обычный файл</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another user, who would lose it by this save</source>
        <translation>«%1» принадлежит другому пользователю, который после сохранения потерял бы к нему доступ</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>не удалось записать</translation>
    </message>
    <message>
        <source>could not be written whole</source>
        <translation>не удалось записать полностью</translation>
    </message>
    <message>
        <source>could not be put in place</source>
        <translation>не удалось поставить на место</translation>
    </message>
    <message>
        <source>&quot;%1&quot; changed while it was being put in place</source>
        <translation>Файл «%1» изменился во время замены</translation>
    </message>
    <message>
        <source>could not be given its old owner</source>
        <translation>не удалось вернуть прежнего владельца</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist</source>
        <translation>«%1» не существует</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>Не удалось прочитать «%1»: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2 bytes</source>
        <translation>Размер «%1» превышает допустимый (в байтах): %2</translation>
    </message>
    <message>
        <source>The bot knows no chat type “%1”.</source>
        <translation>Бот не знает типа чата «%1».</translation>
    </message>
    <message>
        <source>The bot knows no message category “%1”.</source>
        <translation>Бот не знает категории сообщений «%1».</translation>
    </message>
    <message>
        <source>Sorting was cancelled.</source>
        <translation>Сортировка отменена.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular expression: %2.</source>
        <translation>«%1» — не регулярное выражение: %2.</translation>
    </message>
    <message>
        <source>The expression &quot;%1&quot; is too complex for a text of this table.</source>
        <translation>Выражение «%1» слишком сложно для одного из текстов этой таблицы.</translation>
    </message>
    <message>
        <source>“%1” has no table called “%2”.</source>
        <translation>В источнике «%1» нет таблицы «%2».</translation>
    </message>
    <message>
        <source>“%1” cannot be shown: %2.</source>
        <translation>Не удалось показать «%1»: %2.</translation>
    </message>
    <message>
        <source>There is no output format “%1”; the formats are %2.</source>
        <translation>Формата вывода «%1» нет; доступны: %2.</translation>
    </message>
    <message>
        <source>SQL output needs the name of a table to insert into.</source>
        <translation>Для вывода в виде SQL нужно имя таблицы, в которую вставлять строки.</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was made.</source>
        <translation>Экспорт отменён; файл не создан.</translation>
    </message>
    <message>
        <source>The exported file “%1” cannot be read back: %2.</source>
        <translation>Не удалось перечитать экспортированный файл «%1»: %2.</translation>
    </message>
    <message>
        <source>An XLSX sheet cannot hold this: %1.</source>
        <translation>Лист XLSX этого не вместит: %1.</translation>
    </message>
    <message>
        <source>Writing the XLSX file failed: %1.</source>
        <translation>Не удалось записать файл XLSX: %1.</translation>
    </message>
    <message>
        <source>%1 columns, at most %2</source>
        <translation>число столбцов — %1, допустимо не более %2</translation>
    </message>
    <message>
        <source>more than %1 rows</source>
        <translation>строк больше %1</translation>
    </message>
    <message>
        <source>Writing the XLSX file failed: the temporary folder “%1” is full.</source>
        <translation>Не удалось записать файл XLSX: во временной папке «%1» нет места.</translation>
    </message>
    <message>
        <source>%1 characters in row %2, column %3, at most %4</source>
        <translation>символов — %1 (строка %2, столбец %3), допустимо не более %4</translation>
    </message>
    <message>
        <source>more than 4 GB of cells</source>
        <translation>ячейки занимают больше 4 ГБ</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>Не удалось прочитать «%1»: %2.</translation>
    </message>
    <message>
        <source>The file “%1” is incomplete.</source>
        <translation>Файл «%1» неполон.</translation>
    </message>
    <message>
        <source>There is no SQL statement in the text.</source>
        <translation>В тексте нет ни одной инструкции SQL.</translation>
    </message>
    <message>
        <source>The configuration has no sources to ask.</source>
        <translation>В конфигурации нет источников, которые можно опросить.</translation>
    </message>
    <message>
        <source>The text was to run as it is in every source.</source>
        <translation>Текст выполнен без изменений в каждом источнике.</translation>
    </message>
    <message>
        <source>Only one source is asked.</source>
        <translation>Опрашивается только один источник.</translation>
    </message>
    <message>
        <source>Only one source&apos;s tables are named.</source>
        <translation>Названы таблицы только одного источника.</translation>
    </message>
    <message>
        <source>it was asked for</source>
        <translation>так было указано</translation>
    </message>
    <message>
        <source>Each source aggregates its own rows, and the parts are merged.</source>
        <translation>Каждый источник агрегирует свои строки, затем части объединяются.</translation>
    </message>
    <message>
        <source>Each source filters its own rows, and they are put together.</source>
        <translation>Каждый источник отбирает свои строки, затем они собираются вместе.</translation>
    </message>
    <message>
        <source>The rows are brought together first, because %1.</source>
        <translation>Сначала строки собираются вместе; причина: %1.</translation>
    </message>
    <message>
        <source>a source cannot run its part (%1)</source>
        <translation>источник не может выполнить свою часть (%1)</translation>
    </message>
    <message>
        <source>A value of the query is too long.</source>
        <translation>Одно из значений запроса слишком длинное.</translation>
    </message>
    <message>
        <source>The query cannot read its temporary file.</source>
        <translation>Запрос не может прочитать свой временный файл.</translation>
    </message>
    <message>
        <source>it groups by a collation</source>
        <translation>группировка использует правило сравнения (COLLATE)</translation>
    </message>
    <message>
        <source>it groups by an aggregate</source>
        <translation>группировка по агрегату</translation>
    </message>
    <message>
        <source>DISTINCT compares with a collation</source>
        <translation>DISTINCT сравнивает с правилом сравнения (COLLATE)</translation>
    </message>
    <message>
        <source>“%1” is neither grouped by nor aggregated</source>
        <translation>«%1» не входит ни в группировку, ни в агрегат</translation>
    </message>
    <message>
        <source>an aggregate is not understood</source>
        <translation>один из агрегатов не распознан</translation>
    </message>
    <message>
        <source>group_concat has no constant separator</source>
        <translation>у group_concat непостоянный разделитель</translation>
    </message>
    <message>
        <source>an aggregate of distinct values is not understood</source>
        <translation>агрегат с DISTINCT не распознан</translation>
    </message>
    <message>
        <source>sums of fractions depend on their order</source>
        <translation>сумма дробных чисел зависит от порядка слагаемых</translation>
    </message>
    <message>
        <source>None of the sources has a table “%1”.</source>
        <translation>Ни в одном из источников нет таблицы «%1».</translation>
    </message>
    <message>
        <source>“%1” looks at one database; ask each source for it.</source>
        <translation>«%1» относится к одной базе данных; опрашивайте каждый источник отдельно.</translation>
    </message>
    <message>
        <source>“%1” has no table “%2”.</source>
        <translation>В источнике «%1» нет таблицы «%2».</translation>
    </message>
    <message>
        <source>it has a WITH clause</source>
        <translation>в запросе есть WITH</translation>
    </message>
    <message>
        <source>it combines several SELECTs</source>
        <translation>запрос объединяет несколько SELECT</translation>
    </message>
    <message>
        <source>it has window functions</source>
        <translation>в запросе есть оконные функции</translation>
    </message>
    <message>
        <source>it is a VALUES list</source>
        <translation>запрос — список VALUES</translation>
    </message>
    <message>
        <source>it locks rows</source>
        <translation>запрос блокирует строки</translation>
    </message>
    <message>
        <source>it writes</source>
        <translation>запрос изменяет данные</translation>
    </message>
    <message>
        <source>it does not read exactly one table</source>
        <translation>запрос читает не ровно одну таблицу</translation>
    </message>
    <message>
        <source>it has DISTINCT ON</source>
        <translation>в запросе есть DISTINCT ON</translation>
    </message>
    <message>
        <source>it has a subquery</source>
        <translation>в запросе есть подзапрос</translation>
    </message>
    <message>
        <source>an aggregate is ordered</source>
        <translation>у агрегата задан порядок</translation>
    </message>
    <message>
        <source>its %1 is not understood</source>
        <translation>не распознана часть %1</translation>
    </message>
    <message>
        <source>a column&apos;s name has three parts</source>
        <translation>имя столбца состоит из трёх частей</translation>
    </message>
    <message>
        <source>its SQL is SQLite&apos;s own</source>
        <translation>запрос написан на диалекте SQLite</translation>
    </message>
    <message>
        <source>The query&apos;s private database cannot be made.</source>
        <translation>Не удалось создать временную базу данных запроса.</translation>
    </message>
    <message>
        <source>all sources</source>
        <translation>все источники</translation>
    </message>
    <message>
        <source>The query&apos;s private database cannot be set up: %1.</source>
        <translation>Не удалось настроить временную базу данных запроса: %1.</translation>
    </message>
    <message>
        <source>its LIMIT is no number</source>
        <translation>LIMIT — не число</translation>
    </message>
    <message>
        <source>it sorts all rows</source>
        <translation>запрос сортирует все строки</translation>
    </message>
    <message>
        <source>duplicates can only be told with all rows in one place</source>
        <translation>дубликаты видны, только когда все строки собраны вместе</translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation>план ещё не составлен</translation>
    </message>
    <message>
        <source>single source</source>
        <translation>один источник</translation>
    </message>
    <message>
        <source>scatter and gather</source>
        <translation>раздельный подсчёт и слияние</translation>
    </message>
    <message>
        <source>federated tables</source>
        <translation>федеративные таблицы</translation>
    </message>
    <message>
        <source>each source</source>
        <translation>каждый источник отдельно</translation>
    </message>
    <message>
        <source>a sum&apos;s result would depend on the order of its rows</source>
        <translation>сумма зависела бы от порядка строк</translation>
    </message>
    <message>
        <source>The query cannot make its private database.</source>
        <translation>Запросу не удалось создать временную базу данных.</translation>
    </message>
    <message>
        <source>The sources&apos; rows cannot be merged: %1.</source>
        <translation>Не удалось объединить строки источников: %1.</translation>
    </message>
    <message>
        <source>its select list is not understood</source>
        <translation>список выборки не распознан</translation>
    </message>
    <message>
        <source>“%1” may not mean the same in each source</source>
        <translation>«%1» может означать разное в разных источниках</translation>
    </message>
    <message>
        <source>the function %1() may not give the same in each source</source>
        <translation>функция %1() может давать разное в разных источниках</translation>
    </message>
    <message>
        <source>“%1” is no column that all sources could know</source>
        <translation>«%1» — не столбец, известный всем источникам</translation>
    </message>
    <message>
        <source>“%1” does not compare alike in all sources</source>
        <translation>«%1» сравнивается в источниках по-разному</translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation>Запрос отменён.</translation>
    </message>
    <message>
        <source>The query on “%1” was cancelled.</source>
        <translation>Запрос к «%1» отменён.</translation>
    </message>
    <message>
        <source>The query took longer than its time limit and was stopped.</source>
        <translation>Запрос не уложился в отведённое время и был остановлен.</translation>
    </message>
    <message>
        <source>The connection does not refuse writes</source>
        <translation>Соединение не отклоняет запись</translation>
    </message>
    <message>
        <source>Taking back a saved change of the sources cannot be merged with another edit</source>
        <translation>Отмену сохранённого изменения источников нельзя объединить с другой правкой</translation>
    </message>
    <message>
        <source>The mapping of chat %1 is not the name of a source</source>
        <translation>Привязка чата %1 — не имя источника</translation>
    </message>
    <message>
        <source>There is no source &quot;%1&quot; in the configuration</source>
        <translation>В конфигурации нет источника «%1»</translation>
    </message>
    <message>
        <source>The bot cannot construct source &quot;%1&quot; from its parameters</source>
        <translation>Бот не может создать источник «%1» по его параметрам</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; is read-only, so nothing is written to it</source>
        <translation>Источник «%1» доступен только для чтения, поэтому в него ничего не записывается</translation>
    </message>
    <message>
        <source>“%1” uses the driver “%2”, which this version cannot open; it opens SQLite files.</source>
        <translation>Источник «%1» использует драйвер «%2», который эта версия открыть не может; она открывает файлы SQLite.</translation>
    </message>
    <message>
        <source>“%1” changed while it was being read as a frozen snapshot; run the query again.</source>
        <translation>Источник «%1» изменился, пока читался его неизменный снимок; выполните запрос ещё раз.</translation>
    </message>
    <message>
        <source>is a link to a file that does not exist.</source>
        <translation>— ссылка на несуществующий файл.</translation>
    </message>
    <message>
        <source>does not exist; check the path in the configuration.</source>
        <translation>не существует; проверьте путь в конфигурации.</translation>
    </message>
    <message>
        <source>cannot be reached: %1.</source>
        <translation>— нет доступа: %1.</translation>
    </message>
    <message>
        <source>is a folder, not a database file.</source>
        <translation>— папка, а не файл базы данных.</translation>
    </message>
    <message>
        <source>is a named pipe, not a database file.</source>
        <translation>— именованный канал, а не файл базы данных.</translation>
    </message>
    <message>
        <source>is a device or socket, not a database file.</source>
        <translation>— устройство или сокет, а не файл базы данных.</translation>
    </message>
    <message>
        <source>is empty (0 bytes), so it holds no database yet.</source>
        <translation>— пустой файл (0 байт), базы данных в нём ещё нет.</translation>
    </message>
    <message>
        <source>cannot be read: %1.</source>
        <translation>не удаётся прочитать: %1.</translation>
    </message>
    <message>
        <source>is cut off: it is shorter than the header of an SQLite database.</source>
        <translation>обрезан: файл короче заголовка базы данных SQLite.</translation>
    </message>
    <message>
        <source>is not a readable SQLite database; perhaps it is encrypted (SQLCipher).</source>
        <translation>не читается как база данных SQLite; возможно, файл зашифрован (SQLCipher).</translation>
    </message>
    <message>
        <source>is not an SQLite database.</source>
        <translation>— не база данных SQLite.</translation>
    </message>
    <message>
        <source>The source has no path; set it in the configuration.</source>
        <translation>У источника нет пути; задайте его в конфигурации.</translation>
    </message>
    <message>
        <source>is declared immutable, but a write-ahead log with content lies beside it; remove the declaration.</source>
        <translation>объявлен неизменным, но рядом лежит непустой журнал упреждающей записи; уберите это объявление.</translation>
    </message>
    <message>
        <source>uses a write-ahead log on a network file system, which cannot be shared safely; work on a copy.</source>
        <translation>использует журнал упреждающей записи в сетевой файловой системе, где совместная работа небезопасна; работайте с копией.</translation>
    </message>
    <message>
        <source>has a write-ahead log with content but no shared-memory file beside it, so reading it would create one; let the bot open it once, or work on a copy.</source>
        <translation>имеет непустой журнал упреждающей записи, но рядом нет файла общей памяти, и чтение создало бы его; пусть бот один раз откроет базу, или работайте с копией.</translation>
    </message>
    <message>
        <source>belongs to another user and its bot is not running: a write now would leave files that lock the bot out; run as the bot&apos;s user.</source>
        <translation>принадлежит другому пользователю, а бот не запущен: запись оставила бы файлы, которые закроют боту доступ; работайте от имени пользователя бота.</translation>
    </message>
    <message>
        <source>The SQL text contains a NUL character; remove it.</source>
        <translation>Текст SQL содержит символ NUL; удалите его.</translation>
    </message>
    <message>
        <source>Only one SQL statement can run at a time.</source>
        <translation>За один раз выполняется только одна инструкция SQL.</translation>
    </message>
    <message>
        <source>The statement would change “%1”, which is opened read-only.</source>
        <translation>Инструкция изменила бы «%1», а источник открыт только для чтения.</translation>
    </message>
    <message>
        <source>The parameter “%1” has no value.</source>
        <translation>У параметра «%1» нет значения.</translation>
    </message>
    <message>
        <source>The statement has more “?” parameters than values.</source>
        <translation>Параметров «?» в инструкции больше, чем значений.</translation>
    </message>
    <message>
        <source>“%1” is opened read-only: %2 is refused.</source>
        <translation>Источник «%1» открыт только для чтения: %2 отклоняется.</translation>
    </message>
    <message>
        <source>The query on “%1” took longer than its time limit and was stopped.</source>
        <translation>Запрос к «%1» не уложился в отведённое время и был остановлен.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed; install the package libqt6sql6-sqlite.</source>
        <translation>Драйвер SQLite для Qt не установлен; установите пакет libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver brings another copy of SQLite than this program; “%1” cannot be opened safely.</source>
        <translation>Драйвер SQLite для Qt использует другую копию SQLite, чем эта программа; открыть «%1» безопасно нельзя.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver does not give access to its handle.</source>
        <translation>Драйвер SQLite для Qt не даёт доступа к своему дескриптору.</translation>
    </message>
    <message>
        <source>“%1” did not open read-only.</source>
        <translation>Источник «%1» не удалось открыть только для чтения.</translation>
    </message>
    <message>
        <source>a transaction</source>
        <translation>транзакция</translation>
    </message>
    <message>
        <source>DROP of a virtual table</source>
        <translation>DROP виртуальной таблицы</translation>
    </message>
    <message>
        <source>“%1” cannot be opened safely: the SQLite library refuses a protective setting.</source>
        <translation>Безопасно открыть «%1» нельзя: библиотека SQLite не принимает защитную настройку.</translation>
    </message>
    <message>
        <source>this kind of statement</source>
        <translation>инструкция такого вида</translation>
    </message>
    <message>
        <source>Cannot write to readonly source: %1.</source>
        <translation>Запись в источник, доступный только для чтения, невозможна: %1.</translation>
    </message>
    <message>
        <source>“%1” uses the driver “%2”, which this version cannot write to.</source>
        <translation>Источник «%1» использует драйвер «%2», запись через который эта версия не поддерживает.</translation>
    </message>
    <message>
        <source>: the bot does not start</source>
        <translation>: бот не запустится</translation>
    </message>
    <message>
        <source>The configuration names no default source</source>
        <translation>В конфигурации не указан источник по умолчанию</translation>
    </message>
    <message>
        <source>The default source &quot;%1&quot; is not configured</source>
        <translation>Источник по умолчанию «%1» не описан в конфигурации</translation>
    </message>
    <message>
        <source>The default source &quot;%1&quot; is read-only: the bot silently loses what it writes there</source>
        <translation>Источник по умолчанию «%1» доступен только для чтения: всё, что бот туда пишет, молча теряется</translation>
    </message>
    <message>
        <source>The default source for reads &quot;%1&quot; is not configured</source>
        <translation>Источник по умолчанию для чтения «%1» не описан в конфигурации</translation>
    </message>
    <message>
        <source>Sources are written in the forms of more than one release; a bot reads only its own</source>
        <translation>Источники записаны в форматах разных версий; бот читает только свой</translation>
    </message>
    <message>
        <source>Chat %1 has rows in several sources: %2; only &quot;%3&quot; is read</source>
        <translation>У чата %1 есть строки в нескольких источниках: %2; читается только «%3»</translation>
    </message>
    <message>
        <source>Chat %1 is mapped to &quot;%2&quot;, which has none of its rows%3</source>
        <translation>Чат %1 привязан к источнику «%2», в котором нет его строк%3</translation>
    </message>
    <message>
        <source>; they are in </source>
        <translation>; они лежат в </translation>
    </message>
    <message>
        <source>Chat %1 is read from &quot;%2&quot; (until %3), but &quot;%4&quot; has newer rows (until %5), which the bot does not see</source>
        <translation>Чат %1 читается из «%2» (по %3), но в «%4» есть более новые строки (по %5), которых бот не видит</translation>
    </message>
    <message>
        <source>Chat %1 went on in &quot;%2&quot; and is mapped to the read-only &quot;%3&quot;: its new messages will be lost silently</source>
        <translation>Чат %1 продолжился в «%2», а привязан к доступному только для чтения «%3»: его новые сообщения будут молча теряться</translation>
    </message>
    <message>
        <source>today&apos;s bot reads it incompletely, silently</source>
        <translation>текущая версия бота молча читает его не полностью</translation>
    </message>
    <message>
        <source>today&apos;s bot changes it to %1 at its first access</source>
        <translation>текущая версия бота при первом обращении изменит её на %1</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; has schema version %2, older than %3: %4</source>
        <translation>У источника «%1» версия схемы %2, старше %3: %4</translation>
    </message>
    <message>
        <source>every request for it fails</source>
        <translation>любой запрос к нему завершится ошибкой</translation>
    </message>
    <message>
        <source>it goes to the default &quot;%1&quot;</source>
        <translation>чат попадает в источник по умолчанию «%1»</translation>
    </message>
    <message>
        <source>Chat %1 is mapped to &quot;%2&quot;, which is not a source: %3</source>
        <translation>Чат %1 привязан к «%2», но такого источника нет: %3</translation>
    </message>
    <message>
        <source>The mapping key &quot;%1&quot; is not a chat id, so it maps nothing</source>
        <translation>Ключ привязки «%1» — не идентификатор чата, поэтому он ничего не привязывает</translation>
    </message>
    <message>
        <source>Chat %1 is mapped twice, as &quot;%2&quot; in %3 and as &quot;%4&quot; here; this one decides</source>
        <translation>Чат %1 привязан дважды: как «%2» в %3 и как «%4» здесь; решает эта запись</translation>
    </message>
    <message>
        <source>This mapping of chat %1 to &quot;%2&quot; is without effect: %3 maps it to &quot;%4&quot;</source>
        <translation>Эта привязка чата %1 к «%2» не действует: %3 привязывает его к «%4»</translation>
    </message>
    <message>
        <source>Today&apos;s release of the bot ignores all %1 mappings, since it compares chat ids as numbers with the texts that TOML keys are: every chat goes to &quot;%2&quot;</source>
        <translation>Текущая версия бота не учитывает ни одной привязки (всего %1): она сравнивает идентификаторы чатов как числа с ключами TOML, а те — текст; все чаты попадают в «%2»</translation>
    </message>
    <message>
        <source>%1 names &quot;%2&quot;, which is not a source: the bot silently uses the default</source>
        <translation>%1 указывает «%2», но такого источника нет: бот молча использует источник по умолчанию</translation>
    </message>
    <message>
        <source>The file of source &quot;%1&quot;, %2, does not exist; the bot would create it empty</source>
        <translation>Файл источника «%1», %2, не существует; бот создал бы его пустым</translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; of source &quot;%2&quot; is relative: %3 is meant, but %4 exists too</source>
        <translation>Путь «%1» источника «%2» относительный: имеется в виду %3, но есть и %4</translation>
    </message>
    <message>
        <source>The bot cannot use source &quot;%1&quot;: %2</source>
        <translation>Бот не может использовать источник «%1»: %2</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; is read-only, but with useWal the bot rewrites its file</source>
        <translation>Источник «%1» доступен только для чтения, но с useWal бот перезаписывает его файл</translation>
    </message>
    <message>
        <source>Sources &quot;%1&quot; and &quot;%2&quot; are the same file, %3</source>
        <translation>Источники «%1» и «%2» — один и тот же файл, %3</translation>
    </message>
    <message>
        <source>The configuration has no bot.token, without which the bot does not start</source>
        <translation>В конфигурации нет bot.token, без которого бот не запустится</translation>
    </message>
    <message>
        <source>The file holds &quot;%1&quot; in clear and can be read by other users</source>
        <translation>Файл содержит «%1» открытым текстом и доступен для чтения другим пользователям</translation>
    </message>
    <message>
        <source>There is a source &quot;%1&quot; already</source>
        <translation>Источник «%1» уже есть</translation>
    </message>
    <message>
        <source>A new source needs a path</source>
        <translation>Новому источнику нужен путь</translation>
    </message>
    <message>
        <source>A source needs a name</source>
        <translation>Источнику нужно имя</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; cannot be removed while %2 chats are mapped to it</source>
        <translation>Источник «%1» нельзя удалить, пока к нему привязаны чаты (их %2)</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; cannot be removed while %2 names it</source>
        <translation>Источник «%1» нельзя удалить, пока его указывает %2</translation>
    </message>
    <message>
        <source>This workspace has no configuration file that could be edited</source>
        <translation>В этом рабочем пространстве нет файла конфигурации, который можно править</translation>
    </message>
    <message>
        <source>The configuration has no data source</source>
        <translation>В конфигурации нет ни одного источника данных</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; is not a table</source>
        <translation>Источник «%1» — не таблица TOML</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; has no path</source>
        <translation>У источника «%1» нет пути</translation>
    </message>
    <message>
        <source>The configuration has no default source</source>
        <translation>В конфигурации нет источника по умолчанию</translation>
    </message>
    <message>
        <source>The mapping key &quot;%1&quot; is not a chat id</source>
        <translation>Ключ привязки «%1» — не идентификатор чата</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, not a table</source>
        <translation>«%1» — это %2, а не таблица TOML</translation>
    </message>
    <message>
        <source>The configuration folder &quot;%1&quot; does not exist</source>
        <translation>Папка конфигурации «%1» не существует</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>слишком глубокая вложенность</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>текст обрывается</translation>
    </message>
    <message>
        <source>a text in it has no end</source>
        <translation>строка в нём не закрыта</translation>
    </message>
    <message>
        <source>character %1 is not expected there</source>
        <translation>неожиданный символ в позиции %1</translation>
    </message>
    <message>
        <source>%1 is set by an environment variable, which no edit of a file can change</source>
        <translation>%1: значение задано переменной окружения, правкой файла его не изменить</translation>
    </message>
    <message>
        <source>A configuration of one database maps no chats</source>
        <translation>Конфигурация с одной базой данных не привязывает чаты</translation>
    </message>
    <message>
        <source>The mapping of chat %1</source>
        <translation>Привязка чата %1</translation>
    </message>
    <message>
        <source>Chat %1 is not mapped</source>
        <translation>Чат %1 не привязан</translation>
    </message>
    <message>
        <source>A configuration of one database has no default</source>
        <translation>В конфигурации с одной базой данных нет источника по умолчанию</translation>
    </message>
    <message>
        <source>The default source</source>
        <translation>Источник по умолчанию</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed here and outside</source>
        <translation>«%1» изменено и здесь, и снаружи</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in it is not of the form name=value</source>
        <translation>«%1» в нём не имеет вида имя=значение</translation>
    </message>
    <message>
        <source>The environment variable %1 cannot be read: %2</source>
        <translation>Не удалось разобрать переменную окружения %1: %2</translation>
    </message>
    <message>
        <source>Explicit source</source>
        <translation>Явный источник</translation>
    </message>
    <message>
        <source>none is named</source>
        <translation>не указан</translation>
    </message>
    <message>
        <source>an empty name counts as none</source>
        <translation>пустое имя считается отсутствующим</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is named and configured</source>
        <translation>«%1» указан и есть в конфигурации</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not configured</source>
        <translation>«%1» нет в конфигурации</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not configured: a warning in the log, and the default, whatever the mapping says</source>
        <translation>«%1» нет в конфигурации: предупреждение в журнале и источник по умолчанию, что бы ни говорила привязка</translation>
    </message>
    <message>
        <source>Chat mapping</source>
        <translation>Привязка чата</translation>
    </message>
    <message>
        <source>chat 0 counts as no chat</source>
        <translation>чат 0 считается отсутствующим</translation>
    </message>
    <message>
        <source>the entry of chat %1 is no name</source>
        <translation>запись чата %1 — не имя</translation>
    </message>
    <message>
        <source>chat %1 is not mapped</source>
        <translation>чат %1 не привязан</translation>
    </message>
    <message>
        <source>chat %1 is mapped to &quot;%2&quot;</source>
        <translation>чат %1 привязан к «%2»</translation>
    </message>
    <message>
        <source>chat %1 is mapped to &quot;%2&quot;, which is not configured</source>
        <translation>чат %1 привязан к «%2», которого нет в конфигурации</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the default for reads</source>
        <translation>«%1» — источник по умолчанию для чтения</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the default</source>
        <translation>«%1» — источник по умолчанию</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read-only and takes no writes</source>
        <translation>«%1» доступен только для чтения и не принимает запись</translation>
    </message>
    <message>
        <source>no chat is named</source>
        <translation>чат не указан</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes writes</source>
        <translation>«%1» принимает запись</translation>
    </message>
    <message>
        <source>%1 would not say what is meant, so it is not saved</source>
        <translation>%1 выражал бы не то, что имеется в виду, поэтому не сохранён</translation>
    </message>
    <message>
        <source>%1 was removed since it was read</source>
        <translation>%1 удалён после чтения</translation>
    </message>
    <message>
        <source>%1 is being saved by someone else</source>
        <translation>%1 сейчас сохраняет кто-то другой</translation>
    </message>
    <message>
        <source>%1 cannot be locked: its folder is not writable</source>
        <translation>Не удалось заблокировать %1: его папка недоступна для записи</translation>
    </message>
    <message>
        <source>%1 changed since it was read</source>
        <translation>%1 изменён после чтения</translation>
    </message>
    <message>
        <source>%1 does not hold what was saved</source>
        <translation>%1 содержит не то, что было сохранено</translation>
    </message>
    <message>
        <source>; %1 keeps its new text</source>
        <translation>; в %1 остаётся новый текст</translation>
    </message>
    <message>
        <source>With this change the bot would not start: </source>
        <translation>С этим изменением бот не запустился бы: </translation>
    </message>
    <message>
        <source>&quot;database&quot; is %1, not a table</source>
        <translation>«database» — это %1, а не таблица TOML</translation>
    </message>
    <message>
        <source>The configuration names no data source: there is no [database] section that this tool knows</source>
        <translation>В конфигурации не указан ни один источник данных: нет раздела [database], известного этой программе</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; is set by an environment variable, which no edit of a file can change</source>
        <translation>Источник «%1» задан переменной окружения, правкой файла его не изменить</translation>
    </message>
    <message>
        <source>A configuration of one database cannot hold another source</source>
        <translation>Конфигурация с одной базой данных не может содержать второй источник</translation>
    </message>
    <message>
        <source>This form of the configuration has no such setting for source &quot;%1&quot;</source>
        <translation>В этой форме конфигурации у источника «%1» нет такого параметра</translation>
    </message>
    <message>
        <source>The source of a single database has no name</source>
        <translation>У источника единственной базы данных нет имени</translation>
    </message>
    <message>
        <source>The only source cannot be removed</source>
        <translation>Единственный источник удалить нельзя</translation>
    </message>
    <message>
        <source>this tool has no driver for &quot;%1&quot;</source>
        <translation>в этой программе нет драйвера для «%1»</translation>
    </message>
    <message>
        <source>it names no database</source>
        <translation>база данных не указана</translation>
    </message>
    <message>
        <source>it has no path</source>
        <translation>нет пути</translation>
    </message>
    <message>
        <source>its path is %1, not a text</source>
        <translation>путь — это %1, а не текст</translation>
    </message>
    <message>
        <source>its path is empty</source>
        <translation>путь пуст</translation>
    </message>
    <message>
        <source>its path contains a NUL character</source>
        <translation>путь содержит символ NUL</translation>
    </message>
    <message>
        <source>the variable %1 in its path is not set</source>
        <translation>переменная %1 в пути не задана</translation>
    </message>
    <message>
        <source>its database lives only in the bot&apos;s memory</source>
        <translation>база данных существует только в памяти бота</translation>
    </message>
    <message>
        <source>its parameters lack %1</source>
        <translation>в параметрах нет %1</translation>
    </message>
    <message>
        <source>it is %1, not a table</source>
        <translation>это %1, а не таблица TOML</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; cannot be opened: %2</source>
        <translation>Источник «%1» открыть нельзя: %2</translation>
    </message>
    <message>
        <source>it has no provider</source>
        <translation>не указан provider</translation>
    </message>
    <message>
        <source>it has no parameters</source>
        <translation>нет параметров</translation>
    </message>
    <message>
        <source>it has no provider called %1</source>
        <translation>у него нет provider с именем %1</translation>
    </message>
    <message>
        <source>sqlite3 takes no parameter %1</source>
        <translation>sqlite3 не принимает параметр %1</translation>
    </message>
    <message>
        <source>line 1: the file begins with a byte order mark, which the bot&apos;s parser refuses</source>
        <translation>строка 1: файл начинается с метки порядка байтов (BOM), которую разборщик бота не принимает</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>строка %1: %2</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>таблица</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>%1 is written in a way that this change cannot be made in</source>
        <translation>%1 написан так, что внести это изменение нельзя</translation>
    </message>
    <message>
        <source>others</source>
        <translation>прочие</translation>
    </message>
    <message>
        <source>%1 neighbouring points are added up into one.</source>
        <translation>Соседние точки сложены группами по %1.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>Показаны первые %1 из %2.</translation>
    </message>
    <message>
        <source>Messages per day and source</source>
        <translation>Сообщения по дням и источникам</translation>
    </message>
    <message>
        <source>How busy was each source, day by day?</source>
        <translation>Насколько активен был каждый источник по дням?</translation>
    </message>
    <message>
        <source>Most active users</source>
        <translation>Самые активные пользователи</translation>
    </message>
    <message>
        <source>Chats in several sources</source>
        <translation>Чаты в нескольких источниках</translation>
    </message>
    <message>
        <source>Which chats have rows in more than one source?</source>
        <translation>У каких чатов есть строки больше чем в одном источнике?</translation>
    </message>
    <message>
        <source>Duplicate messages</source>
        <translation>Повторяющиеся сообщения</translation>
    </message>
    <message>
        <source>Which messages of supergroups and channels are stored more than once?</source>
        <translation>Какие сообщения супергрупп и каналов хранятся несколько раз?</translation>
    </message>
    <message>
        <source>Messages per chat and source</source>
        <translation>Сообщения по чатам и источникам</translation>
    </message>
    <message>
        <source>Where do the messages of each chat really lie?</source>
        <translation>Где на самом деле лежат сообщения каждого чата?</translation>
    </message>
    <message>
        <source>Messages by category</source>
        <translation>Сообщения по категориям</translation>
    </message>
    <message>
        <source>How much is written by users, bots and commands?</source>
        <translation>Сколько пишут пользователи, боты и команды?</translation>
    </message>
    <message>
        <source>Spam by reason</source>
        <translation>Спам по причинам</translation>
    </message>
    <message>
        <source>Why were messages marked as spam?</source>
        <translation>Почему сообщения помечены как спам?</translation>
    </message>
    <message>
        <source>Schema version of each source</source>
        <translation>Версия схемы каждого источника</translation>
    </message>
    <message>
        <source>Which sources lag behind the bot&apos;s present schema?</source>
        <translation>Какие источники отстают от нынешней схемы бота?</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>целое число</translation>
    </message>
    <message>
        <source>real number</source>
        <translation>вещественное число</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>пустой текст</translation>
    </message>
    <message numerus="yes">
        <source>text, %Ln character(s)</source>
        <translation>
            <numerusform>текст, %Ln символ</numerusform>
            <numerusform>текст, %Ln символа</numerusform>
            <numerusform>текст, %Ln символов</numerusform>
        </translation>
    </message>
    <message>
        <source>not valid UTF-8</source>
        <translation>недопустимый UTF-8</translation>
    </message>
    <message>
        <source>BLOB, %1</source>
        <translation>BLOB, %1</translation>
    </message>
    <message>
        <source>as a chat: supergroup or channel %1</source>
        <translation>как чат: супергруппа или канал %1</translation>
    </message>
    <message>
        <source>as a chat: basic group</source>
        <translation>как чат: обычная группа</translation>
    </message>
    <message>
        <source>as a chat: private, user %1</source>
        <translation>как чат: личный, пользователь %1</translation>
    </message>
    <message>
        <source>as seconds: %1</source>
        <translation>как секунды: %1</translation>
    </message>
    <message>
        <source>as milliseconds: %1</source>
        <translation>как миллисекунды: %1</translation>
    </message>
    <message>
        <source>in hexadecimal: 0x%1</source>
        <translation>в шестнадцатеричном виде: 0x%1</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… ещё %1</translation>
    </message>
    <message>
        <source>Open another window beside one that has the workspace already.</source>
        <translation>Открыть ещё одно окно рядом с тем, где рабочее пространство уже открыто.</translation>
    </message>
    <message>
        <source>A page to open: overview, query:SQL, routing:CHAT, audit, guide:CHAPTER or table:SOURCE/TABLE; what follows the colon may be left out.</source>
        <translation>Какую страницу открыть: overview, query:SQL, routing:ЧАТ, audit, guide:ГЛАВА или table:ИСТОЧНИК/ТАБЛИЦА; часть после двоеточия можно опустить.</translation>
    </message>
    <message>
        <source>With --screenshot: run this command of the palette, or turn to this tab, first.</source>
        <translation>Вместе с --screenshot: сначала выполнить эту команду палитры или перейти на эту вкладку.</translation>
    </message>
    <message>
        <source>Messages in the demo, such as 5000 or 1M.</source>
        <translation>Число сообщений в демонстрации, например 5000 или 1M.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation>«%1» — папка, а не файл.</translation>
    </message>
    <message>
        <source>“%1” is a pipe or a device, not a file.</source>
        <translation>«%1» — канал или устройство, а не файл.</translation>
    </message>
    <message>
        <source>The list of %1 million rows found is too large to keep; narrow the filter.</source>
        <translation>Список найденных строк (%1 млн) слишком велик, чтобы его хранить; сузьте фильтр.</translation>
    </message>
    <message>
        <source>The configuration file “%1” does not exist.</source>
        <translation>Файл конфигурации «%1» не существует.</translation>
    </message>
    <message>
        <source>“%1” is a database, not a configuration; open it as one.</source>
        <translation>«%1» — база данных, а не конфигурация; откройте её как базу данных.</translation>
    </message>
    <message>
        <source>There is no file that ends in .toml in %1</source>
        <translation>Нет файла с окончанием .toml в %1</translation>
    </message>
    <message>
        <source>text, %1</source>
        <translation>текст, %1</translation>
    </message>
    <message>
        <source>as a moment: %1</source>
        <translation>как момент времени: %1</translation>
    </message>
    <message>
        <source>in this computer&apos;s time: %1</source>
        <translation>по времени этого компьютера: %1</translation>
    </message>
    <message>
        <source>as seconds since 1970: %1</source>
        <translation>как секунды с 1970 года: %1</translation>
    </message>
    <message>
        <source>The rows of source &quot;%1&quot; are not counted to the end, so not everything about its chats can be told</source>
        <translation>Строки источника «%1» подсчитаны не до конца, поэтому о его чатах известно не всё</translation>
    </message>
    <message>
        <source>The days of a month are added up.</source>
        <translation>Дни месяца сложены.</translation>
    </message>
    <message>
        <source>The days of a year are added up.</source>
        <translation>Дни года сложены.</translation>
    </message>
    <message>
        <source>Who wrote most over all sources in a span of time, each message counted once?</source>
        <translation>Кто больше всех писал во всех источниках за период, если каждое сообщение считать один раз?</translation>
    </message>
    <message>
        <source>The default is not the name of a source</source>
        <translation>Значение по умолчанию — не имя источника</translation>
    </message>
    <message>
        <source>Reading the audit log was cancelled.</source>
        <translation>Чтение журнала отменено.</translation>
    </message>
    <message>
        <source>what stands here is no whole record; the next one tells of it</source>
        <translation>здесь стоит не целая запись; следующая о ней сообщает</translation>
    </message>
    <message>
        <source>“%1” was not done, since it could not be recorded: %2</source>
        <translation>Действие «%1» не выполнено, так как его нельзя записать в журнал: %2</translation>
    </message>
    <message>
        <source>%1 (This could not be recorded: %2)</source>
        <translation>%1 (Это не удалось записать в журнал: %2)</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>это не файл</translation>
    </message>
    <message>
        <source>The audit log %1 stays locked by another process.</source>
        <translation>Журнал %1 всё ещё занят другим процессом.</translation>
    </message>
    <message>
        <source>The audit log %1 stays locked by %2 (process %3).</source>
        <translation>Журнал %1 всё ещё занят программой %2 (процесс %3).</translation>
    </message>
    <message>
        <source>The audit log %1 cannot be locked: %2.</source>
        <translation>Журнал %1 не удаётся заблокировать: %2.</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; has schema version %2: since version %3 the bot keeps memories instead of user data, and only the bot itself can add those</source>
        <translation>У источника «%1» версия схемы %2: начиная с версии %3 бот хранит воспоминания вместо данных о пользователе, и добавлять их может только сам бот</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON, and the bot would lose every message of this user in this chat; a text stands in quotes: &apos;%2&apos;</source>
        <translation>«%1» – не JSON, и бот терял бы все сообщения этого пользователя в этом чате; текст пишется в кавычках: &apos;%2&apos;</translation>
    </message>
    <message>
        <source> or more</source>
        <translation> или больше</translation>
    </message>
    <message>
        <source>%1 holds rows whose chat id is no whole number (%2 of them, such as %3)</source>
        <translation>в %1 есть строки, у которых номер чата – не целое число (их %2, например %3)</translation>
    </message>
    <message>
        <source>schema version %1</source>
        <translation>версия схемы %1</translation>
    </message>
    <message>
        <source>schema version %1, newer than %2, the newest that is known here, and is treated as that</source>
        <translation>версия схемы %1, новее последней известной здесь %2, и рассматривается как она</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>одно из: %1</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>объект JSON</translation>
    </message>
    <message>
        <source>a JSON list</source>
        <translation>список JSON</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>целое число</translation>
    </message>
    <message>
        <source>a number such as 0.5</source>
        <translation>число, например 0.5</translation>
    </message>
    <message>
        <source>&quot;true&quot; or &quot;false&quot;</source>
        <translation>«true» или «false»</translation>
    </message>
    <message>
        <source>a model&apos;s name</source>
        <translation>имя модели</translation>
    </message>
    <message>
        <source>a model of the configuration; the nearest are %1</source>
        <translation>модель из конфигурации; ближайшие: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes %2, not &quot;%3&quot;</source>
        <translation>«%1» принимает %2, а не «%3»</translation>
    </message>
    <message>
        <source>is no setting of the bot</source>
        <translation>– не настройка бота</translation>
    </message>
    <message>
        <source>is kept for the bot&apos;s own use</source>
        <translation>бот держит для себя</translation>
    </message>
    <message>
        <source>is no setting of the bot&apos;s release with schema version %1</source>
        <translation>– не настройка выпуска бота с версией схемы %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2, and such a row stops the bot in this chat; the nearest are %3</source>
        <translation>«%1» %2, и такая строка останавливает бота в этом чате; ближайшие: %3</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made: %2.</source>
        <translation>Папку «%1» не удалось создать: %2.</translation>
    </message>
    <message>
        <source>The message catalogue in “%1” is damaged.</source>
        <translation>Каталог сообщений в «%1» повреждён.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>Не удаётся записать в “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be removed.</source>
        <translation>«%1» не удалось удалить.</translation>
    </message>
    <message>
        <source>Another program is writing the message catalogue of “%1”; try again later.</source>
        <translation>Каталог сообщений источника «%1» сейчас пишет другая программа; повторите позже.</translation>
    </message>
    <message>
        <source>The source was replaced; its catalogue must be built anew.</source>
        <translation>Источник был заменён; его каталог нужно построить заново.</translation>
    </message>
    <message>
        <source>The message catalogue is damaged.</source>
        <translation>Каталог сообщений повреждён.</translation>
    </message>
    <message>
        <source>The reading was cancelled.</source>
        <translation>Чтение отменено.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Поиск отменён.</translation>
    </message>
    <message>
        <source>“%1” %2: %3.</source>
        <translation>«%1» %2: %3.</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>не удалось открыть</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не удалось прочитать</translation>
    </message>
    <message>
        <source>The message catalogue cannot be read.</source>
        <translation>Каталог сообщений не удалось прочитать.</translation>
    </message>
    <message>
        <source>%1: not searched: %2</source>
        <translation>%1: поиск не выполнен: %2</translation>
    </message>
    <message>
        <source>%1: no catalogue; %L2 messages searched directly.</source>
        <translation>%1: каталога нет; сообщений просмотрено напрямую: %L2.</translation>
    </message>
    <message>
        <source>%1: the catalogue is not whole; %L2 older messages searched directly.</source>
        <translation>%1: каталог неполон; более старых сообщений просмотрено напрямую: %L2.</translation>
    </message>
    <message>
        <source>%1: %L2 messages searched; the source has %L3, so older ones changed; “index --build” compares them.</source>
        <translation>%1: просмотрено сообщений: %L2; в источнике их %L3, значит, старые изменились; «index --build» сверит их.</translation>
    </message>
    <message>
        <source>%1: all %L2 messages searched; older ones were compared at %3.</source>
        <translation>%1: просмотрены все сообщения (%L2); старые сверены в %3.</translation>
    </message>
    <message>
        <source>%1: all %L2 messages searched.</source>
        <translation>%1: просмотрены все сообщения (%L2).</translation>
    </message>
    <message>
        <source>Hits that are no longer there: %L1.</source>
        <translation>Найденных сообщений, которых больше нет: %L1.</translation>
    </message>
    <message>
        <source>; this mends it: pointsman-cli %1</source>
        <translation>; исправить: pointsman-cli %1</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; has %2 more such rows</source>
        <translation>В источнике «%1» ещё таких строк: %2</translation>
    </message>
    <message>
        <source>is no setting of the release that runs (schema version %1)</source>
        <translation>– не настройка работающего выпуска (версия схемы %1)</translation>
    </message>
    <message>
        <source>has a value that the bot cannot read</source>
        <translation>имеет значение, которое бот не может прочитать</translation>
    </message>
    <message>
        <source>In source &quot;%1&quot;, &quot;%2&quot; of chat %3 %4: the bot fails at every message and command of that chat%5</source>
        <translation>В источнике «%1» «%2» чата %3 %4: бот даёт сбой на каждом сообщении и каждой команде этого чата%5</translation>
    </message>
    <message>
        <source>In source &quot;%1&quot;, what is kept as &quot;%2&quot; of user %3 in chat %4 is no JSON: the bot loses every message of that user there%5</source>
        <translation>В источнике «%1» то, что хранится как «%2» о пользователе %3 в чате %4, – не JSON: бот теряет там все сообщения этого пользователя%5</translation>
    </message>
    <message>
        <source>; it lacks %1</source>
        <translation>; в нём нет: %1</translation>
    </message>
    <message>
        <source>the bot silently leaves its chats out of every list, until a bot with write access has opened it once</source>
        <translation>бот молча пропускает его чаты во всех списках, пока его не откроет бот с правом записи</translation>
    </message>
    <message>
        <source>Source &quot;%1&quot; has %2</source>
        <translation>У источника «%1» %2</translation>
    </message>
    <message>
        <source>In source &quot;%1&quot;, %2; they belong to no chat and are left out</source>
        <translation>В источнике «%1»: %2; они не принадлежат ни одному чату и не учитываются</translation>
    </message>
    <message>
        <source>Chat %1 is still mapped, now to &quot;%2&quot; by %3</source>
        <translation>Чат %1 всё ещё сопоставлен: теперь с &quot;%2&quot;, в %3</translation>
    </message>
    <message>
        <source>Writing the output failed: %1.</source>
        <translation>Не удалось записать вывод: %1.</translation>
    </message>
    <message>
        <source>A temporary file cannot be read: %1.</source>
        <translation>Временный файл не читается: %1.</translation>
    </message>
    <message>
        <source>Nobody read “%1” before the end.</source>
        <translation>Никто не прочитал “%1” до завершения.</translation>
    </message>
    <message>
        <source>“%1” could not be written whole: %2.</source>
        <translation>Не удалось записать “%1” целиком: %2.</translation>
    </message>
    <message>
        <source>“%1” belongs to the source “%2”, so nothing is written over it; name another file.</source>
        <translation>“%1” относится к источнику «%2», поэтому поверх него ничего не записывается; укажите другой файл.</translation>
    </message>
    <message>
        <source>“%1” belongs to the bot&apos;s configuration, so nothing is written over it; name another file.</source>
        <translation>“%1” относится к конфигурации бота, поэтому поверх неё ничего не записывается; укажите другой файл.</translation>
    </message>
    <message>
        <source>“%1” belongs to the audit log, so nothing is written over it; name another file.</source>
        <translation>“%1” относится к журналу аудита, поэтому поверх него ничего не записывается; укажите другой файл.</translation>
    </message>
    <message>
        <source>“%1” lies among Pointsman&apos;s own files, so nothing is written there; name another file.</source>
        <translation>“%1” лежит среди собственных файлов Pointsman, поэтому туда ничего не записывается; укажите другой файл.</translation>
    </message>
    <message>
        <source>No temporary file can be made in “%1” for the XLSX file: %2.</source>
        <translation>Не удаётся создать временный файл в “%1” для файла XLSX: %2.</translation>
    </message>
    <message>
        <source>SQLite&apos;s LIKE, lower(), upper() and NOCASE know the letters A to Z only: “%1” does not find what differs in the case of its other letters.</source>
        <translation>LIKE, lower(), upper() и NOCASE в SQLite знают только буквы A–Z: «%1» не находит того, что отличается регистром других букв.</translation>
    </message>
    <message>
        <source>“%1” was written to while it was read; run the query again.</source>
        <translation>В «%1» записали, пока он читался; выполните запрос ещё раз.</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>без типа</translation>
    </message>
    <message>
        <source>several</source>
        <translation>разные</translation>
    </message>
    <message>
        <source>with a collation of the bot&apos;s own</source>
        <translation>с собственной сортировкой бота</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 в %2</translation>
    </message>
    <message>
        <source>“%1.%2” is not declared alike (%3): its values are compared as they are stored, without conversion and byte by byte. CAST or COLLATE in the query asks for another comparison.</source>
        <translation>«%1.%2» объявлен по-разному (%3): значения сравниваются так, как хранятся, без преобразования, побайтно. CAST или COLLATE в запросе задаёт другое сравнение.</translation>
    </message>
    <message>
        <source>“%1” has no primary key: its duplicates stay.</source>
        <translation>У «%1» нет первичного ключа: дубликаты остаются.</translation>
    </message>
    <message>
        <source>“%1” has no column %2: its duplicates stay.</source>
        <translation>В «%1» нет столбца %2: дубликаты остаются.</translation>
    </message>
    <message>
        <source>Duplicates cannot be told by “%1”: no table of the query has a column of that name.</source>
        <translation>Дубликаты нельзя определить по «%1»: ни в одной таблице запроса нет такого столбца.</translation>
    </message>
    <message>
        <source>“%1” keeps its texts as UTF-16</source>
        <translation>«%1» хранит тексты в UTF-16</translation>
    </message>
    <message>
        <source>“%1” of “%2” cannot be read: %3.</source>
        <translation>«%1» из «%2» не прочитать: %3.</translation>
    </message>
    <message>
        <source>“%1” is no question: a query reads, and changes nothing.</source>
        <translation>«%1» — не вопрос: запрос только читает и ничего не меняет.</translation>
    </message>
    <message>
        <source>MATCH uses the search index of one database: run the query in each source (--each), or name one (--source).</source>
        <translation>MATCH использует поисковый индекс одной базы: выполните запрос в каждом источнике (--each) или назовите один (--source).</translation>
    </message>
    <message>
        <source>A table that unites several sources has no rowid.</source>
        <translation>У таблицы, объединяющей несколько источников, нет rowid.</translation>
    </message>
    <message>
        <source>“%1” has %2 columns with the one that tells the source; a query of this kind takes %3. Name the columns that it needs.</source>
        <translation>В «%1» %2 столбцов вместе с тем, который называет источник; такой запрос допускает %3. Назовите нужные столбцы.</translation>
    </message>
    <message>
        <source>A temporary file is needed and cannot be used; is the disk full?</source>
        <translation>Нужен временный файл, но им нельзя воспользоваться; диск заполнен?</translation>
    </message>
    <message>
        <source>its entry in the schema does not fit the file</source>
        <translation>её запись в схеме не подходит к файлу</translation>
    </message>
    <message>
        <source>%1: %2; it is needed by: %3.</source>
        <translation>%1: %2; это нужно для: %3.</translation>
    </message>
    <message>
        <source>cannot be opened: “%1” beside it is not an ordinary file (a named pipe, a link, a folder or a device); remove it.</source>
        <translation>не открыть: «%1» рядом — не обычный файл (именованный канал, ссылка, папка или устройство); удалите его.</translation>
    </message>
    <message>
        <source>A moment of the source could not be held.</source>
        <translation>Не удалось закрепить одно состояние источника.</translation>
    </message>
    <message>
        <source>Row %1 of the answer of “%2” is longer than the limit of %3 MB: ask for fewer columns, or for a part of each by substr().</source>
        <translation>Строка %1 ответа «%2» длиннее предела в %3 МБ: запросите меньше столбцов или их части через substr().</translation>
    </message>
    <message>
        <source>The query on “%1” was stopped: a database that is being written to may be read for %2 seconds at a time.</source>
        <translation>Запрос к «%1» остановлен: базу, в которую сейчас пишут, можно читать не дольше %2 секунд подряд.</translation>
    </message>
    <message>
        <source>Writing “%1” failed: the disk or file system reported an error; is the disk full?</source>
        <translation>Запись в «%1» не удалась: диск или файловая система сообщили об ошибке; не заполнен ли диск?</translation>
    </message>
    <message>
        <source>“%1” uses a write-ahead log, but its folder is not writable for you: run as the bot&apos;s user, or work on a copy.</source>
        <translation>«%1» ведёт журнал упреждающей записи, но его папка недоступна вам для записи: запустите от имени пользователя бота или работайте с копией.</translation>
    </message>
    <message>
        <source>“%1” was left in the middle of a write (a hot journal lies beside it): let the bot open it once, or work on a copy.</source>
        <translation>«%1» оставлена посреди записи (рядом лежит горячий журнал): пусть бот откроет её один раз, или работайте с копией.</translation>
    </message>
    <message>
        <source>The shared-memory file beside “%1” cannot be used by you: run as the bot&apos;s user.</source>
        <translation>Файл общей памяти рядом с «%1» вам недоступен: запустите от имени пользователя бота.</translation>
    </message>
    <message>
        <source>The write-ahead log of “%1” needs recovery, which needs write access: let the bot open it once.</source>
        <translation>Журнал «%1» требует восстановления, а для него нужна запись: пусть бот откроет её один раз.</translation>
    </message>
    <message>
        <source>“%1” is opened read-only: the statement would write.</source>
        <translation>«%1» открыта только для чтения: запрос изменил бы данные.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: the file or a file beside it is missing or not readable for you.</source>
        <translation>«%1» не открыть: файл или файл рядом отсутствует либо недоступен вам для чтения.</translation>
    </message>
    <message>
        <source>“%1” is not an SQLite database (or it is encrypted, for example with SQLCipher).</source>
        <translation>«%1» — не база данных SQLite (или она зашифрована, например SQLCipher).</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off (the database disk image is malformed): restore it from a backup, or save what is left with the sqlite3 shell&apos;s “.recover”.</source>
        <translation>«%1» повреждена или обрезана (database disk image is malformed): восстановите её из резервной копии или спасите остаток командой «.recover» оболочки sqlite3.</translation>
    </message>
    <message>
        <source>Reading “%1” failed: the disk or file system reported an error.</source>
        <translation>Чтение «%1» не удалось: диск или файловая система сообщили об ошибке.</translation>
    </message>
    <message>
        <source>“%1” is locked by another program, and stayed locked for the whole waiting time; try again.</source>
        <translation>«%1» заблокирована другой программой и оставалась заблокированной всё время ожидания; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>A table of “%1” is locked by another statement; try again.</source>
        <translation>Таблица в «%1» заблокирована другим запросом; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The disk is full, so “%1” cannot go on.</source>
        <translation>Диск заполнен, «%1» не может продолжать.</translation>
    </message>
    <message>
        <source>There is not enough memory for this query on “%1”.</source>
        <translation>Для этого запроса к «%1» не хватает памяти.</translation>
    </message>
    <message>
        <source>A value or row of “%1” is longer than what is read at once (16 MB, in larger files up to 64 MB): ask for a part of it by substr().</source>
        <translation>Значение или строка в «%1» длиннее того, что читается за раз (16 МБ, в больших файлах до 64 МБ): запросите часть через substr().</translation>
    </message>
    <message>
        <source>SQLite %1 cannot read the definition of “%2” in “%3”: %4.</source>
        <translation>SQLite %1 не может прочитать определение «%2» в «%3»: %4.</translation>
    </message>
    <message>
        <source>no such table: %1</source>
        <translation>нет такой таблицы: %1</translation>
    </message>
    <message>
        <source>no such view: %1</source>
        <translation>нет такого представления: %1</translation>
    </message>
    <message>
        <source>no such column: %1</source>
        <translation>нет такого столбца: %1</translation>
    </message>
    <message>
        <source>no such function: %1</source>
        <translation>нет такой функции: %1</translation>
    </message>
    <message>
        <source>no such module: %1</source>
        <translation>нет такого модуля: %1</translation>
    </message>
    <message>
        <source>no such collation sequence: %1</source>
        <translation>нет такого порядка сортировки: %1</translation>
    </message>
    <message>
        <source>no such index: %1</source>
        <translation>нет такого индекса: %1</translation>
    </message>
    <message>
        <source>ambiguous column name: %1</source>
        <translation>имя столбца неоднозначно: %1</translation>
    </message>
    <message>
        <source>near &quot;%1&quot;: syntax error</source>
        <translation>синтаксическая ошибка около &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unrecognized token: &quot;%1&quot;</source>
        <translation>нераспознанный знак: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>incomplete input</source>
        <translation>запрос не закончен</translation>
    </message>
    <message>
        <source>wrong number of arguments to function %1</source>
        <translation>неверное число аргументов функции %1</translation>
    </message>
    <message>
        <source>misuse of aggregate: %1</source>
        <translation>агрегатная функция здесь не допускается: %1</translation>
    </message>
    <message>
        <source>misuse of window function %1</source>
        <translation>оконная функция здесь не допускается: %1</translation>
    </message>
    <message>
        <source>a GROUP BY clause is required before HAVING</source>
        <translation>перед HAVING нужен GROUP BY</translation>
    </message>
    <message>
        <source>sub-select returns %1 columns - expected %2</source>
        <translation>подзапрос возвращает столбцов: %1, ожидалось: %2</translation>
    </message>
    <message>
        <source>SELECTs to the left and right of %1 do not have the same number of result columns</source>
        <translation>у SELECT слева и справа от %1 разное число столбцов</translation>
    </message>
    <message>
        <source>row value misused</source>
        <translation>составное значение здесь не допускается</translation>
    </message>
    <message>
        <source>integer overflow</source>
        <translation>переполнение целого числа</translation>
    </message>
    <message>
        <source>malformed JSON</source>
        <translation>неверный JSON</translation>
    </message>
    <message>
        <source>LIKE or GLOB pattern too complex</source>
        <translation>образец LIKE или GLOB слишком сложен</translation>
    </message>
    <message>
        <source>string or blob too big</source>
        <translation>строка или BLOB слишком велики</translation>
    </message>
    <message>
        <source>too many SQL variables</source>
        <translation>слишком много параметров SQL</translation>
    </message>
    <message>
        <source>too many columns in result set</source>
        <translation>в результате слишком много столбцов</translation>
    </message>
    <message>
        <source>Expression tree is too large (maximum depth %1)</source>
        <translation>выражение слишком глубокое (предел %1)</translation>
    </message>
    <message>
        <source>unable to use function %1 in the requested context</source>
        <translation>функцию %1 здесь применить нельзя</translation>
    </message>
    <message>
        <source>datatype mismatch</source>
        <translation>тип данных не подходит</translation>
    </message>
    <message>
        <source>UNIQUE constraint failed: %1</source>
        <translation>нарушено ограничение UNIQUE: %1</translation>
    </message>
    <message>
        <source>NOT NULL constraint failed: %1</source>
        <translation>нарушено ограничение NOT NULL: %1</translation>
    </message>
    <message>
        <source>CHECK constraint failed: %1</source>
        <translation>нарушено ограничение CHECK: %1</translation>
    </message>
    <message>
        <source>FOREIGN KEY constraint failed</source>
        <translation>нарушено ограничение FOREIGN KEY</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>база занята</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>образ базы повреждён</translation>
    </message>
    <message>
        <source>“%1:%2” is no date; write 2025, 2025-03, 2025-03-09, today or 2025-03-01..2025-03-09.</source>
        <translation>«%1:%2» — не дата; напишите 2025, 2025-03, 2025-03-09, today или 2025-03-01..2025-03-09.</translation>
    </message>
    <message>
        <source>“%1:%2” needs one date; “date:%2” takes two.</source>
        <translation>«%1:%2» требует одной даты; две принимает «date:%2».</translation>
    </message>
    <message>
        <source>“/%1/” is no regular expression: %2.</source>
        <translation>«/%1/» — не регулярное выражение: %2.</translation>
    </message>
    <message>
        <source>“%1:” needs something behind the colon.</source>
        <translation>После «%1:» должно что-то стоять.</translation>
    </message>
    <message>
        <source>“is:%1” is not known; there are is:spam, is:deleted, is:bot and is:command.</source>
        <translation>«is:%1» неизвестно; есть is:spam, is:deleted, is:bot и is:command.</translation>
    </message>
    <message>
        <source>“thread:%1” needs the number of a thread.</source>
        <translation>«thread:%1» требует номера темы.</translation>
    </message>
    <message>
        <source>“%1:” is no operator; searched for as text.</source>
        <translation>«%1:» — не оператор; ищется как текст.</translation>
    </message>
    <message>
        <source>The search text was cut at %L1 letters.</source>
        <translation>Текст поиска обрезан до %L1 знаков.</translation>
    </message>
    <message>
        <source>There is nothing in it to search for.</source>
        <translation>В нём нечего искать.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Искать нечего.</translation>
    </message>
    <message>
        <source>in its connection_string @, / and ? of a user or password must be written as %40, %2F and %3F</source>
        <translation>в его connection_string знаки @, / и ? в имени или пароле пишутся как %40, %2F и %3F</translation>
    </message>
    <message>
        <source>its connection_string is no address of PostgreSQL</source>
        <translation>его connection_string — не адрес PostgreSQL</translation>
    </message>
    <message>
        <source>its connection_string is no address of MySQL or MariaDB</source>
        <translation>его connection_string — не адрес MySQL или MariaDB</translation>
    </message>
    <message>
        <source>the variable %1 in its %2 is not set</source>
        <translation>переменная %1 в его %2 не задана</translation>
    </message>
    <message>
        <source>its port is no number from 1 to 65535</source>
        <translation>его port — не число от 1 до 65535</translation>
    </message>
    <message>
        <source>it has %1 hosts and %2 ports</source>
        <translation>в нём хостов: %1, портов: %2</translation>
    </message>
    <message>
        <source>line %1: a fraction is written in decimal digits</source>
        <translation>строка %1: дробь записывается десятичными цифрами</translation>
    </message>
    <message>
        <source>line %1: the key %2 must stand in quotes</source>
        <translation>строка %1: ключ %2 должен стоять в кавычках</translation>
    </message>
</context>
<context>
    <name>pointsman::WorkspaceSession</name>
    <message>
        <source>The desktop names no program to show “%1” with.</source>
        <translation>В среде рабочего стола не задана программа, чтобы показать «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln строка записана в %1</numerusform>
            <numerusform>%Ln строки записаны в %1</numerusform>
            <numerusform>%Ln строк записано в %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln cell(s) guarded</source>
        <translation>
            <numerusform>; защищена %Ln ячейка</numerusform>
            <numerusform>; защищены %Ln ячейки</numerusform>
            <numerusform>; защищено %Ln ячеек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln cell(s) were not valid UTF-8</source>
        <translation>
            <numerusform>; %Ln ячейка была с недопустимым UTF-8</numerusform>
            <numerusform>; %Ln ячейки были с недопустимым UTF-8</numerusform>
            <numerusform>; %Ln ячеек были с недопустимым UTF-8</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written and whole, but not its manifest: %2</source>
        <translation>Файл %1 записан полностью, но его манифест — нет: %2</translation>
    </message>
    <message>
        <source>, with a manifest</source>
        <translation>, с манифестом</translation>
    </message>
    <message>
        <source>; not all rows: %1</source>
        <translation>; не все строки: %1</translation>
    </message>
    <message>
        <source>; without the generated columns %1</source>
        <translation>; без вычисляемых столбцов %1</translation>
    </message>
</context>
</TS>
