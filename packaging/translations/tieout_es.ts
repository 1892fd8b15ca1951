<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tieout</source>
        <translation>Acerca de Tieout</translation>
    </message>
    <message>
        <source>Version {version}. A reconciliation manager for accountants. MIT licence.</source>
        <translation>Versión {version}. Un gestor de conciliación para contables. Licencia MIT.</translation>
    </message>
    <message>
        <source>Licences of what is shipped with it</source>
        <translation>Licencias de lo que se distribuye con él</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>AliasEditor</name>
    <message>
        <source>Bank's text</source>
        <translation>Texto del banco</translation>
    </message>
    <message>
        <source>Paste it whole: numbers and places do not count</source>
        <translation>Péguelo entero: los números y lugares no cuentan</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Of such payments, or nothing</source>
        <translation>De estos pagos, o nada</translation>
    </message>
    <message>
        <source>Enter who it is.</source>
        <translation>Indique quién es.</translation>
    </message>
</context>
<context>
    <name>AmountsDialog</name>
    <message>
        <source>At least</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Escriba un importe, como {example}.</translation>
    </message>
    <message>
        <source>Enter at least one of the two.</source>
        <translation>Indique al menos uno de los dos.</translation>
    </message>
    <message>
        <source>This is less than the smallest amount.</source>
        <translation>Es menor que el importe mínimo.</translation>
    </message>
    <message>
        <source>Up to {high}</source>
        <translation>Hasta {high}</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} o más</translation>
    </message>
</context>
<context>
    <name>ApprovedPart</name>
    <message>
        <source>Approved</source>
        <translation>Aprobados</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Export selected…</source>
        <translation>Exportar selección…</translation>
    </message>
    <message>
        <source>Post a sample of 5…</source>
        <translation>Contabilizar 5 de muestra…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Comprobar…</translation>
    </message>
    <message>
        <source>Mark as Billed</source>
        <translation>Marcar como facturado</translation>
    </message>
    <message>
        <source>Show the expense</source>
        <translation>Mostrar el gasto</translation>
    </message>
    <message>
        <source>Everything under these filters (Ctrl+Enter)</source>
        <translation>Todo lo que pasa estos filtros (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The selected expenses</source>
        <translation>Los gastos seleccionados</translation>
    </message>
    <message>
        <source>The first five by day, to try a connection</source>
        <translation>Los cinco primeros por fecha, para probar una conexión</translation>
    </message>
    <message>
        <source>List everything that is not mapped yet (F8)</source>
        <translation>Listar todo lo que aún no tiene asignación (F8)</translation>
    </message>
    <message>
        <source>They can be posted then</source>
        <translation>Entonces se pueden contabilizar</translation>
    </message>
    <message>
        <source>Nothing to bill</source>
        <translation>Nada que facturar</translation>
    </message>
    <message>
        <source>Billable expenses stay here until they are marked Billed.</source>
        <translation>Los gastos facturables se quedan aquí hasta que se marcan como facturados.</translation>
    </message>
    <message>
        <source>Nothing approved is waiting</source>
        <translation>No espera nada aprobado</translation>
    </message>
    <message>
        <source>Expenses come here when they are marked as approved, under Expenses.</source>
        <translation>Los gastos llegan aquí cuando se marcan como aprobados, en Gastos.</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) marked as Billed; they can be posted now</source>
        <translation>
            <numerusform>%n gasto marcado como facturado; ya se puede contabilizar</numerusform>
            <numerusform>%n gastos marcados como facturados; ya se pueden contabilizar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>BatchPane</name>
    <message>
        <source>files</source>
        <translation>archivos</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>No file of this kind</source>
        <translation>Ningún archivo de este tipo</translation>
    </message>
    <message numerus="yes">
        <source>Accept the proposals of %n file(s)…</source>
        <translation>
            <numerusform>Aceptar las propuestas de %n archivo…</numerusform>
            <numerusform>Aceptar las propuestas de %n archivos…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation>
            <numerusform>%n fila nueva</numerusform>
            <numerusform>%n filas nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Looking for strong suggestions…</source>
        <translation>Buscando sugerencias sólidas…</translation>
    </message>
    <message>
        <source>The selected expense is in no class of interchangeable ones.</source>
        <translation>El gasto seleccionado no está en ningún grupo de intercambiables.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) staged. Ctrl+Z takes all of them back.</source>
        <translation>
            <numerusform>%n vínculo preparado. Ctrl+Z lo retira.</numerusform>
            <numerusform>%n vínculos preparados. Ctrl+Z los retira todos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>End the tour</source>
        <translation>Terminar el recorrido</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Accept strong suggestions</source>
        <translation>Aceptar sugerencias sólidas</translation>
    </message>
    <message>
        <source>From this chance on</source>
        <translation>A partir de esta probabilidad</translation>
    </message>
    <message>
        <source>Strong suggestions</source>
        <translation>Sugerencias sólidas</translation>
    </message>
    <message>
        <source>No unambiguous candidate is this likely</source>
        <translation>Ningún candidato inequívoco es tan probable</translation>
    </message>
    <message>
        <source>Lower the chance, or decide the open ones one by one</source>
        <translation>Baje la probabilidad, o decida los abiertos uno por uno</translation>
    </message>
    <message>
        <source>Best candidates with no rival, within tolerance. Space ticks; nothing is saved yet.</source>
        <translation>Mejores candidatos sin rival, dentro de la tolerancia. Espacio marca; aún no se guarda nada.</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Marcar todo</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Desmarcar todo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Marcados</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluidos</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Justificación</translation>
    </message>
    <message>
        <source>{ticked} of {shown} ticked</source>
        <translation>{ticked} de {shown} marcados</translation>
    </message>
    <message numerus="yes">
        <source>Stage %n link(s)</source>
        <translation>
            <numerusform>Preparar %n vínculo</numerusform>
            <numerusform>Preparar %n vínculos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesPanel</name>
    <message>
        <source>for {expense}</source>
        <translation>para {expense}</translation>
    </message>
    <message>
        <source>Select a pending expense to see the payments that fit it</source>
        <translation>Seleccione un gasto pendiente para ver los pagos que le encajan</translation>
    </message>
    <message>
        <source>Up and Down choose it, Enter reconciles the best payment and goes on</source>
        <translation>Arriba y Abajo lo eligen; Enter concilia el mejor pago y continúa</translation>
    </message>
    <message>
        <source>This expense is wholly reconciled</source>
        <translation>Este gasto está totalmente conciliado</translation>
    </message>
    <message>
        <source>Unreconcile a payment above to see candidates again</source>
        <translation>Deshaga arriba la conciliación de un pago para volver a ver candidatos</translation>
    </message>
    <message>
        <source>No unreconciled payment comes near this expense</source>
        <translation>Ningún pago sin conciliar se acerca a este gasto</translation>
    </message>
    <message>
        <source>Import the statement that covers its date, or check amount, date and card of the claim</source>
        <translation>Importe el extracto que cubre su fecha, o revise importe, fecha y tarjeta de lo declarado</translation>
    </message>
</context>
<context>
    <name>CategoryEditor</name>
    <message>
        <source>A receipt is required</source>
        <translation>Se exige justificante</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>As in the books; it is the key</source>
        <translation>Como en la contabilidad; es la clave</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Justificantes</translation>
    </message>
    <message>
        <source>Expenses made from payments then go to review</source>
        <translation>Los gastos creados desde pagos pasan entonces a revisión</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Enter a code.</source>
        <translation>Indique un código.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Indique un nombre.</translation>
    </message>
</context>
<context>
    <name>ColumnsField</name>
    <message>
        <source> (as usual)</source>
        <translation> (como siempre)</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n columna</numerusform>
            <numerusform>%n columnas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Ningún comando tiene estas letras.</translation>
    </message>
</context>
<context>
    <name>CompanyDialogs</name>
    <message>
        <source>Open company file</source>
        <translation>Abrir archivo de empresa</translation>
    </message>
    <message>
        <source>Company files (*.tieout);;All files (*)</source>
        <translation>Archivos de empresa (*.tieout);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>CompanyOpener</name>
    <message>
        <source>the sample company</source>
        <translation>la empresa de ejemplo</translation>
    </message>
</context>
<context>
    <name>CompletedPart</name>
    <message>
        <source>Completed</source>
        <translation>Completados</translation>
    </message>
    <message>
        <source>Mark as Incomplete…</source>
        <translation>Marcar como incompleto…</translation>
    </message>
    <message>
        <source>Back to Approved; refused once it is posted</source>
        <translation>Vuelve a Aprobados; se rechaza si ya está contabilizado</translation>
    </message>
    <message>
        <source>Retry selected</source>
        <translation>Reintentar selección</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Reintentar todo</translation>
    </message>
    <message>
        <source>Show the expense</source>
        <translation>Mostrar el gasto</translation>
    </message>
    <message>
        <source>Nothing to retry</source>
        <translation>Nada que reintentar</translation>
    </message>
    <message>
        <source>Expenses whose posting failed are listed here.</source>
        <translation>Aquí se listan los gastos cuya contabilización falló.</translation>
    </message>
    <message>
        <source>Nothing is completed yet</source>
        <translation>Aún no hay nada completado</translation>
    </message>
    <message>
        <source>What is exported moves here at once, and is locked.</source>
        <translation>Lo que se exporta pasa aquí al instante y queda bloqueado.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n expense(s) as Incomplete</source>
        <translation>
            <numerusform>Marcar %n gasto como incompleto</numerusform>
            <numerusform>Marcar %n gastos como incompletos</numerusform>
        </translation>
    </message>
    <message>
        <source>They go back to Approved and can be edited. What is posted, or may be, is refused.</source>
        <translation>Vuelven a Aprobados y se pueden editar. Lo que está contabilizado, o puede estarlo, se rechaza.</translation>
    </message>
    <message>
        <source>Mark as Incomplete</source>
        <translation>Marcar como incompleto</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) are back in Approved</source>
        <translation>
            <numerusform>%n gasto ha vuelto a Aprobados</numerusform>
            <numerusform>%n gastos han vuelto a Aprobados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Quitar esta condición</translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Files and postings carry it</source>
        <translation>Los archivos y envíos lo llevan</translation>
    </message>
    <message>
        <source>How expenses become entries</source>
        <translation>Cómo se convierten los gastos en asientos</translation>
    </message>
    <message>
        <source>{name} (optional)</source>
        <translation>{name} (opcional)</translation>
    </message>
    <message>
        <source>Kept; leave empty to keep it</source>
        <translation>Guardado; deje vacío para conservarlo</translation>
    </message>
    <message>
        <source>Into this computer's keychain, never into the company file</source>
        <translation>En el llavero de este equipo, nunca en el archivo de empresa</translation>
    </message>
    <message>
        <source>Closed period</source>
        <translation>Período cerrado</translation>
    </message>
    <message>
        <source>The date starts as the expense's</source>
        <translation>La fecha parte de la del gasto</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Definitivo</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Contabilizar como</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Send receipts</source>
        <translation>Enviar justificantes</translation>
    </message>
    <message>
        <source>Into a folder beside the file</source>
        <translation>En una carpeta junto al archivo</translation>
    </message>
    <message>
        <source>Category codes are accounts</source>
        <translation>Los códigos de categoría son cuentas</translation>
    </message>
    <message>
        <source>Yes: an unmapped category goes by its own code</source>
        <translation>Sí: una categoría sin asignación va con su propio código</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Póngale un nombre.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Rellénelo.</translation>
    </message>
    <message>
        <source>Write a number, such as 30.</source>
        <translation>Escriba un número, como 30.</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Guardar y probar</translation>
    </message>
</context>
<context>
    <name>ConnectionsPart</name>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Aún no hay conexión</translation>
    </message>
    <message>
        <source>Connect an accounting system, or a folder that files are written to.</source>
        <translation>Conecte un sistema contable o una carpeta en la que se escriban archivos.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Nueva conexión…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Prove that it answers, as the check before a posting does (F9)</source>
        <translation>Comprobar que responde, como en la comprobación previa a contabilizar (F9)</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Recoger…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Probada</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Contabilizar como</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Definitivo</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Closed period</source>
        <translation>Período cerrado</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Fetch from {name}…</source>
        <translation>Recoger de {name}…</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Testing {name}</source>
        <translation>Probando {name}</translation>
    </message>
    <message>
        <source>{name} does not answer as it should</source>
        <translation>{name} no responde como debe</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Editarla</translation>
    </message>
    <message>
        <source>{name} is connected</source>
        <translation>{name} está conectado</translation>
    </message>
    <message>
        <source>exports</source>
        <translation>exportaciones</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct row {row}</source>
        <translation>Corregir la fila {row}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>The row stays as the file has it; your correction is kept beside it.</source>
        <translation>La fila queda como está en el archivo; su corrección se guarda al lado.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>{title}, corrected</source>
        <translation>{title}, corregido</translation>
    </message>
    <message>
        <source>(the row is empty)</source>
        <translation>(la fila está vacía)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Year-month-day, such as 2026-10-31</source>
        <translation>Año-mes-día, como 2026-10-31</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Money out with a minus, such as -40.00</source>
        <translation>Salidas con signo menos, como -40.00</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Nothing is changed yet: type the right text beside the wrong one.</source>
        <translation>Aún no hay cambios: escriba el texto correcto junto al erróneo.</translation>
    </message>
    <message>
        <source>The date is none; write it as year-month-day.</source>
        <translation>La fecha no es válida; escríbala como año-mes-día.</translation>
    </message>
    <message>
        <source>The amount is none; write it with a point, such as -40.00.</source>
        <translation>El importe no es válido; escríbalo con punto, como -40.00.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>{share} done</source>
        <translation>{share} hecho</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Matched share by estimated error</source>
        <translation>Parte conciliada según el error estimado</translation>
    </message>
    <message>
        <source>Threshold {threshold}: {share} matched, {error} wrong in 10,000 estimated</source>
        <translation>Umbral {threshold}: {share} conciliado, {error} erróneos de cada 10 000 según la estimación</translation>
    </message>
    <message>
        <source>estimated wrong in 10,000 links</source>
        <translation>erróneos estimados por 10 000 vínculos</translation>
    </message>
</context>
<context>
    <name>DailySyncWatch</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>Es anterior al primer día.</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>The amounts differ</source>
        <translation>Los importes difieren</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Conciliar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Typing error in the claim</source>
        <translation>Error al teclear lo declarado</translation>
    </message>
    <message>
        <source>Agreed with the merchant</source>
        <translation>Acordado con el comercio</translation>
    </message>
    <message>
        <source>Choose or type; it is kept with the link</source>
        <translation>Elija o escriba; se guarda con el vínculo</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Settle both wholly; the books carry what was paid</source>
        <translation>Saldar ambos del todo; se contabiliza lo pagado</translation>
    </message>
    <message>
        <source>Link what they have in common; the rest stays open</source>
        <translation>Vincular lo que tienen en común; el resto queda abierto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>DifferencesPane</name>
    <message>
        <source>Differences between claim and payment</source>
        <translation>Diferencias entre lo declarado y el pago</translation>
    </message>
    <message>
        <source>What was paid beyond the claim, or short of it, is written off to the account of its cause while it is within both limits. Above them, or without an account, a reason is asked and the rest can stay open. An empty limit is no limit; one of the two is needed.</source>
        <translation>Lo pagado de más o de menos sobre lo declarado se regulariza en la cuenta de su causa mientras no pase de ambos límites. Por encima, o sin cuenta, se pide un motivo y el resto puede quedar abierto. Un límite vacío no limita; hace falta uno de los dos.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>At most, {currency}</source>
        <translation>Máximo, {currency}</translation>
    </message>
    <message>
        <source>At most, percent</source>
        <translation>Máximo, porcentaje</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Words in the books</source>
        <translation>Texto en la contabilidad</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Escriba un importe, como {example}.</translation>
    </message>
    <message>
        <source>Write a percentage between 0 and 100.</source>
        <translation>Escriba un porcentaje entre 0 y 100.</translation>
    </message>
    <message>
        <source>Enter a limit too: nothing is written off without one.</source>
        <translation>Indique también un límite: sin él no se regulariza nada.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Reconciliation workbook</source>
        <translation>Libro de conciliación</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Escribiendo {file}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Company file (*.tieout)</source>
        <translation>Archivo de empresa (*.tieout)</translation>
    </message>
    <message>
        <source>Copying to {file}</source>
        <translation>Copiando a {file}</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>Proving the audit trail</source>
        <translation>Verificando el registro de auditoría</translation>
    </message>
    <message>
        <source>events</source>
        <translation>eventos</translation>
    </message>
    <message>
        <source>The workbook is in {file}</source>
        <translation>El libro está en {file}</translation>
    </message>
    <message>
        <source>Copied to {file} and proven there</source>
        <translation>Copiado a {file} y verificado allí</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s): the audit trail holds</source>
        <translation>
            <numerusform>%n evento: el registro de auditoría está íntegro</numerusform>
            <numerusform>%n eventos: el registro de auditoría está íntegro</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit trail does not hold at event {number}: {problem}</source>
        <translation>El registro de auditoría falla en el evento {number}: {problem}</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Drop statements and expense lists here</source>
        <translation>Suelte aquí extractos y listas de gastos</translation>
    </message>
    <message>
        <source>Up to 200 files, folders or archives: CSV, Excel, OFX, QIF, MT940, CAMT, BAI2, Norma 43. What a file is, is found from its content.</source>
        <translation>Hasta 200 archivos, carpetas o comprimidos: CSV, Excel, OFX, QIF, MT940, CAMT, BAI2, Norma 43. El contenido dice qué son.</translation>
    </message>
</context>
<context>
    <name>EmployeeEditor</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>As in your expense tool; it is the key</source>
        <translation>Como en su herramienta de gastos; es la clave</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Enter a code.</source>
        <translation>Indique un código.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Indique un nombre.</translation>
    </message>
</context>
<context>
    <name>EndPane</name>
    <message>
        <source>What the statements prove</source>
        <translation>Lo que prueban los extractos</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Go through the rest again (R)</source>
        <translation>Repasar el resto otra vez (R)</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Salir (Esc)</translation>
    </message>
    <message>
        <source>Nothing to decide yet</source>
        <translation>Aún no hay nada que decidir</translation>
    </message>
    <message>
        <source>Everything is tied out</source>
        <translation>Todo cuadra</translation>
    </message>
    <message>
        <source>Nothing is left to decide now</source>
        <translation>Ahora no queda nada por decidir</translation>
    </message>
    <message>
        <source>Every balance is proven.</source>
        <translation>Todos los saldos están probados.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) wait to be saved (Ctrl+S).</source>
        <translation>
            <numerusform>%n paso preparado espera a guardarse (Ctrl+S).</numerusform>
            <numerusform>%n pasos preparados esperan a guardarse (Ctrl+S).</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a statement and a list of expenses (Ctrl+I). What is certain is reconciled at once; what is left comes here, one at a time.</source>
        <translation>Importe un extracto y una lista de gastos (Ctrl+I). Lo seguro se concilia al instante; lo que queda llega aquí, de uno en uno.</translation>
    </message>
    <message>
        <source>Import the next statement when it comes.</source>
        <translation>Importe el próximo extracto cuando llegue.</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Evidence</source>
        <translation>Justificación</translation>
    </message>
    <message>
        <source>Collapse evidence (E)</source>
        <translation>Ocultar justificación (E)</translation>
    </message>
    <message>
        <source>Show evidence (E)</source>
        <translation>Mostrar justificación (E)</translation>
    </message>
    <message>
        <source>Select a candidate to see what speaks for it and what against</source>
        <translation>Seleccione un candidato para ver qué habla a favor y qué en contra</translation>
    </message>
    <message>
        <source>Reason given: {reason}.</source>
        <translation>Motivo indicado: {reason}.</translation>
    </message>
    <message>
        <source>Linked by hand, without a score</source>
        <translation>Vinculado a mano, sin puntuación</translation>
    </message>
    <message>
        <source>{share} likely</source>
        <translation>{share} de probabilidad</translation>
    </message>
</context>
<context>
    <name>ExpenseDetail</name>
    <message>
        <source>Expense</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Select an expense</source>
        <translation>Seleccione un gasto</translation>
    </message>
    <message>
        <source>Its payments and its receipt show here.</source>
        <translation>Aquí se muestran sus pagos y su justificante.</translation>
    </message>
    <message>
        <source>Related transactions</source>
        <translation>Movimientos relacionados</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificante</translation>
    </message>
    <message>
        <source>Notes and questions</source>
        <translation>Notas y preguntas</translation>
    </message>
    <message>
        <source>As claimed</source>
        <translation>Según lo declarado</translation>
    </message>
    <message>
        <source>No payment yet. Reconcile offers the ones that may fit.</source>
        <translation>Aún sin pago. Conciliar ofrece los que pueden encajar.</translation>
    </message>
    <message>
        <source>Paid by the employee, so no payment of the company is expected.</source>
        <translation>Lo pagó el empleado, así que no se espera ningún pago de la empresa.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n justificante</numerusform>
            <numerusform>%n justificantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the receipt…</source>
        <translation>Dibujando el justificante…</translation>
    </message>
    <message>
        <source>No receipt. Drop an image or PDF here.</source>
        <translation>Sin justificante. Suelte aquí una imagen o un PDF.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Pagado con</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Contabilizado</translation>
    </message>
    <message>
        <source>Stated by the list</source>
        <translation>Indicado por la lista</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>NIF-IVA</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>To reimburse</source>
        <translation>Por reembolsar</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Id of the list</source>
        <translation>Id. de la lista</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>{name} cannot be shown here; it is kept as it is.</source>
        <translation>{name} no se puede mostrar aquí; se conserva tal cual.</translation>
    </message>
    <message>
        <source>{share} likely</source>
        <translation>{share} de probabilidad</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>revertido</translation>
    </message>
    <message>
        <source>confirmed by {who}</source>
        <translation>confirmado por {who}</translation>
    </message>
</context>
<context>
    <name>ExpenseEditor</name>
    <message>
        <source>New expense</source>
        <translation>Nuevo gasto</translation>
    </message>
    <message>
        <source>Edit expense</source>
        <translation>Editar gasto</translation>
    </message>
    <message>
        <source>Add expense</source>
        <translation>Añadir gasto</translation>
    </message>
    <message>
        <source>Save expense</source>
        <translation>Guardar gasto</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno aún</translation>
    </message>
    <message>
        <source>To reimburse</source>
        <translation>Por reembolsar</translation>
    </message>
    <message>
        <source>Billable to a client</source>
        <translation>Facturable a un cliente</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Below zero for a refund</source>
        <translation>Bajo cero si es una devolución</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pagado por</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>NIF-IVA</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>This expense is {status}.</source>
        <translation>Este gasto está {status}.</translation>
    </message>
    <message>
        <source>Add an employee in Settings first.</source>
        <translation>Añada antes un empleado en Ajustes.</translation>
    </message>
    <message>
        <source>Say where it was spent.</source>
        <translation>Indique dónde se gastó.</translation>
    </message>
    <message>
        <source>Use a three-letter code, such as EUR.</source>
        <translation>Use un código de tres letras, como EUR.</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Escriba un importe, como {example}.</translation>
    </message>
    <message>
        <source>An expense is not zero.</source>
        <translation>Un gasto no puede ser cero.</translation>
    </message>
</context>
<context>
    <name>ExpensesPage</name>
    <message>
        <source>Expenses</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>Search merchant, employee, category or amount</source>
        <translation>Buscar comercio, empleado, categoría o importe</translation>
    </message>
    <message>
        <source>New expense…</source>
        <translation>Nuevo gasto…</translation>
    </message>
    <message>
        <source>Reconcile…</source>
        <translation>Conciliar…</translation>
    </message>
    <message>
        <source>Open the Reconciliation Manager on this report or employee</source>
        <translation>Abrir el Gestor de conciliación con este informe o empleado</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Unreconcile…</source>
        <translation>Deshacer la conciliación…</translation>
    </message>
    <message>
        <source>Attach receipt…</source>
        <translation>Adjuntar justificante…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>Preguntar…</translation>
    </message>
    <message>
        <source>Merge with a draft…</source>
        <translation>Fusionar con un borrador…</translation>
    </message>
    <message>
        <source>No expense fits these filters</source>
        <translation>Ningún gasto pasa estos filtros</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Quite un filtro de arriba para ver más.</translation>
    </message>
    <message>
        <source>No expenses yet</source>
        <translation>Aún no hay gastos</translation>
    </message>
    <message>
        <source>Import a list from your expense tool, add one by hand, or make them from payments.</source>
        <translation>Importe una lista de su herramienta de gastos, añada uno a mano o créelos desde pagos.</translation>
    </message>
    <message>
        <source>Import an expense list…</source>
        <translation>Importar una lista de gastos…</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Conciliado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pagado por</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Required receipt missing</source>
        <translation>Falta el justificante obligatorio</translation>
    </message>
    <message>
        <source>Receipt missing</source>
        <translation>Falta el justificante</translation>
    </message>
    <message>
        <source>Attach receipts</source>
        <translation>Adjuntar justificantes</translation>
    </message>
    <message>
        <source>Receipts (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</source>
        <translation>Justificantes (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Unreconcile this expense</source>
        <translation>Deshacer la conciliación de este gasto</translation>
    </message>
    <message>
        <source>The expense and its payments become open again, as they were. The link stays in the history.</source>
        <translation>El gasto y sus pagos vuelven a quedar abiertos, como estaban. El vínculo queda en el historial.</translation>
    </message>
    <message>
        <source>Unreconcile</source>
        <translation>Deshacer conciliación</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n expense(s)</source>
        <translation>
            <numerusform>Eliminar %n gasto</numerusform>
            <numerusform>Eliminar %n gastos</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave the lists; the audit trail keeps them. Reconciled ones are refused.</source>
        <translation>Salen de las listas; el registro de auditoría los conserva. Los conciliados se rechazan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>ExpensesPresenter</name>
    <message numerus="yes">
        <source>%n expense(s) added</source>
        <translation>
            <numerusform>%n gasto añadido</numerusform>
            <numerusform>%n gastos añadidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Expense saved</source>
        <translation>Gasto guardado</translation>
    </message>
    <message>
        <source>The expense is whole again; its lines stay in the history</source>
        <translation>El gasto vuelve a ser uno; sus líneas quedan en el historial</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) taken back; both sides are open again</source>
        <translation>
            <numerusform>%n vínculo revertido; ambos lados vuelven a estar abiertos</numerusform>
            <numerusform>%n vínculos revertidos; ambos lados vuelven a estar abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) changed</source>
        <translation>
            <numerusform>%n gasto cambiado</numerusform>
            <numerusform>%n gastos cambiados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileReview</name>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>Importando {name}</translation>
    </message>
    <message>
        <source>Reconciling what is certain</source>
        <translation>Conciliando lo seguro</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>{name} rejected.xlsx</source>
        <translation>{name} rechazadas.xlsx</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Guardar filas rechazadas</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search merchant, person, amount</source>
        <translation>Buscar comercio, persona, importe</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambiguos</translation>
    </message>
    <message>
        <source>Missing receipt</source>
        <translation>Falta justificante</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Show only amounts over</source>
        <translation>Mostrar solo importes superiores a</translation>
    </message>
    <message>
        <source>All cards and accounts</source>
        <translation>Todas las tarjetas y cuentas</translation>
    </message>
    <message>
        <source>None stated</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>{shown} of {total} expenses</source>
        <translation>{shown} de {total} gastos</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} de {total}</translation>
    </message>
    <message>
        <source>Over {amount}</source>
        <translation>Más de {amount}</translation>
    </message>
    <message>
        <source>Filter: {}</source>
        <translation>Filtro: {}</translation>
    </message>
    <message>
        <source>Right-click for another amount</source>
        <translation>Clic derecho para otro importe</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>Paid by the company</source>
        <translation>Pagado por la empresa</translation>
    </message>
    <message>
        <source>Purchases, refunds, fees and cash</source>
        <translation>Compras, devoluciones, comisiones y efectivo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Entre…</translation>
    </message>
    <message>
        <source>Amount between…</source>
        <translation>Importe entre…</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>El año pasado</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter: {}</source>
        <translation>Filtro: {}</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Filter of {part}</source>
        <translation>Filtro de {part}</translation>
    </message>
    <message>
        <source>Reading the rows of the source…</source>
        <translation>Leyendo las filas de la fuente…</translation>
    </message>
    <message>
        <source>The first rows that pass</source>
        <translation>Las primeras filas que pasan</translation>
    </message>
    <message>
        <source>Use this filter</source>
        <translation>Usar este filtro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Which {part} come over</source>
        <translation>Qué {part} se traen</translation>
    </message>
    <message>
        <source>Without a condition all rows come over. What a filter leaves out stays here as it is.</source>
        <translation>Sin condición se traen todas las filas. Lo que un filtro deja fuera queda aquí como está.</translation>
    </message>
    <message>
        <source>The source could not be read; the filter can be saved all the same.</source>
        <translation>No se pudo leer la fuente; aun así, el filtro se puede guardar.</translation>
    </message>
    <message>
        <source>The filter matches nothing; a sync would leave this part alone.</source>
        <translation>El filtro no encuentra nada; una sincronización dejaría esta parte igual.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
</context>
<context>
    <name>FilterGroup</name>
    <message>
        <source>How the conditions go together</source>
        <translation>Cómo se combinan las condiciones</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Quitar este grupo</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Añadir una condición</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Añadir un grupo</translation>
    </message>
</context>
<context>
    <name>FinanceBadge</name>
    <message numerus="yes">
        <source>%n posting(s) did not finish</source>
        <translation>
            <numerusform>%n envío no terminó</numerusform>
            <numerusform>%n envíos no terminaron</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent is looked up before anything is sent again.</source>
        <translation>Lo enviado se consulta antes de volver a enviar nada.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>FinanceList</name>
    <message>
        <source>No expense fits these filters</source>
        <translation>Ningún gasto pasa estos filtros</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Quite un filtro de arriba para ver más.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nada aquí</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exportar esta lista</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Escribiendo {file}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Conciliado</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
</context>
<context>
    <name>FinancePage</name>
    <message>
        <source>Approved</source>
        <translation>Aprobados</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completados</translation>
    </message>
    <message>
        <source>Posting History</source>
        <translation>Historial de envíos</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Asignación</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanzas</translation>
    </message>
    <message>
        <source>Post to</source>
        <translation>Contabilizar en</translation>
    </message>
    <message>
        <source>A posting is running</source>
        <translation>Hay un envío en curso</translation>
    </message>
    <message>
        <source>The posting to {names} is not finished.</source>
        <translation>El envío a {names} no ha terminado.</translation>
    </message>
    <message>
        <source>It stops after the expense that is being sent. What was sent stays; the rest goes on when you continue it, and nothing is posted twice.</source>
        <translation>Se detiene tras el gasto que se está enviando. Lo enviado queda; el resto sigue cuando lo continúe, y nada se contabiliza dos veces.</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Detenerlo y cerrar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
</context>
<context>
    <name>Gathering</name>
    <message>
        <source>These rows differ</source>
        <translation>Estas filas difieren</translation>
    </message>
    <message>
        <source>{expense} with {payment}</source>
        <translation>{expense} con {payment}</translation>
    </message>
    <message>
        <source>Select one expense and one payment to link a part of them.</source>
        <translation>Seleccione un gasto y un pago para vincular una parte.</translation>
    </message>
    <message>
        <source>A refund is linked whole.</source>
        <translation>Una devolución se vincula entera.</translation>
    </message>
    <message>
        <source>Staged: a part is linked, the rest stays open. Ctrl+Z takes it back.</source>
        <translation>Preparado: se vincula una parte, el resto queda abierto. Ctrl+Z lo retira.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Search who, why, file or connection</source>
        <translation>Buscar quién, por qué, archivo o conexión</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Revertir…</translation>
    </message>
    <message>
        <source>Take this line back, with a preview (Ctrl+Shift+Z)</source>
        <translation>Revertir esta línea, con vista previa (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Go to the other line</source>
        <translation>Ir a la otra línea</translation>
    </message>
    <message>
        <source>The line that this one takes back, or that took it back (Ctrl+J)</source>
        <translation>La línea que esta revierte, o que la revirtió (Ctrl+J)</translation>
    </message>
    <message>
        <source>No line fits these filters</source>
        <translation>Ninguna línea pasa estos filtros</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Quite un filtro de arriba para ver más.</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Aún no se ha hecho nada</translation>
    </message>
    <message>
        <source>Imports, automatic runs, saves and postings appear here, and can be taken back.</source>
        <translation>Importaciones, ejecuciones automáticas, guardados y envíos aparecen aquí y se pueden revertir.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken back</source>
        <translation>
            <numerusform>%n fila revertida</numerusform>
            <numerusform>%n filas revertidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n queda como está</numerusform>
            <numerusform>%n quedan como están</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Select a line</source>
        <translation>Seleccione una línea</translation>
    </message>
    <message>
        <source>What it did shows here, row by row, with what can be taken back.</source>
        <translation>Aquí se muestra lo que hizo, fila por fila, y lo que se puede revertir.</translation>
    </message>
    <message>
        <source>Rows of this line</source>
        <translation>Filas de esta línea</translation>
    </message>
    <message>
        <source>No rows to tell</source>
        <translation>Sin filas que mostrar</translation>
    </message>
    <message>
        <source>It changed nothing that is listed row by row.</source>
        <translation>No cambió nada que se liste fila por fila.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Línea {number}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sumas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Revierte</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>Revertida por</translation>
    </message>
    <message>
        <source>Rows: the first {shown} of {all}</source>
        <translation>Filas: las primeras {shown} de {all}</translation>
    </message>
    <message>
        <source>Rows: {all}</source>
        <translation>Filas: {all}</translation>
    </message>
    <message>
        <source>It changed nothing that could be taken back.</source>
        <translation>No cambió nada que se pueda revertir.</translation>
    </message>
    <message>
        <source>All of it is taken back.</source>
        <translation>Está todo revertido.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be taken back.</source>
        <translation>
            <numerusform>Se puede revertir %n fila.</numerusform>
            <numerusform>Se pueden revertir %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{open} of {all} rows can be taken back.</source>
        <translation>Se pueden revertir {open} de {all} filas.</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Export this list…</source>
        <translation>Exportar esta lista…</translation>
    </message>
    <message>
        <source>Back to all postings</source>
        <translation>Volver a todos los envíos</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Nothing was posted yet</source>
        <translation>Aún no se ha contabilizado nada</translation>
    </message>
    <message>
        <source>Export approved expenses; each posting stays listed here, failed ones too.</source>
        <translation>Exporte gastos aprobados; cada envío queda listado aquí, también los fallidos.</translation>
    </message>
    <message>
        <source>Search number, destination or person</source>
        <translation>Buscar número, destino o persona</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Posting History</source>
        <translation>Historial de envíos</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exportar esta lista</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Escribiendo {file}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n fila escrita en {file}</numerusform>
            <numerusform>%n filas escritas en {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPresenter</name>
    <message>
        <source>Correcting rows</source>
        <translation>Corrigiendo filas</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Deshaciendo la importación</translation>
    </message>
    <message>
        <source>The file is saved as {name}</source>
        <translation>El archivo se ha guardado como {name}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) written</source>
        <translation>
            <numerusform>%n fila rechazada escrita</numerusform>
            <numerusform>%n filas rechazadas escritas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldersPane</name>
    <message>
        <source>Cards and holders</source>
        <translation>Tarjetas y titulares</translation>
    </message>
    <message>
        <source>Where the selected lines go</source>
        <translation>Adónde van las líneas seleccionadas</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Select a card or holder</source>
        <translation>Seleccione una tarjeta o un titular</translation>
    </message>
    <message numerus="yes">
        <source>%n selected go to</source>
        <translation>
            <numerusform>%n seleccionado va a</numerusform>
            <numerusform>%n seleccionados van a</numerusform>
        </translation>
    </message>
    <message>
        <source>Its lines go to</source>
        <translation>Sus líneas van a</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Books in {currency}</source>
        <translation>Contabilidad en {currency}</translation>
    </message>
    <message>
        <source>Reconcile what is certain now</source>
        <translation>Conciliar ahora lo seguro</translation>
    </message>
    <message>
        <source>Run the active matching profile over everything that is open (Ctrl+Shift+M)</source>
        <translation>Ejecutar el perfil de conciliación activo sobre todo lo abierto (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>Pending expenses</source>
        <translation>Gastos pendientes</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambiguos</translation>
    </message>
    <message>
        <source>Unreconciled payments</source>
        <translation>Pagos sin conciliar</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Last imports</source>
        <translation>Últimas importaciones</translation>
    </message>
    <message>
        <source>Reconciling what is certain</source>
        <translation>Conciliando lo seguro</translation>
    </message>
    <message>
        <source>expenses</source>
        <translation>gastos</translation>
    </message>
    <message>
        <source>{linked} reconciled, {ambiguous} ambiguous, {unmatched} without a sure match</source>
        <translation>{linked} conciliados, {ambiguous} ambiguos, {unmatched} sin correspondencia segura</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno aún</translation>
    </message>
</context>
<context>
    <name>ImportDetail</name>
    <message>
        <source>Rows of the file</source>
        <translation>Filas del archivo</translation>
    </message>
    <message>
        <source>No rows of this kind</source>
        <translation>Ninguna fila de esta clase</translation>
    </message>
    <message>
        <source>Correct this row…</source>
        <translation>Corregir esta fila…</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Guardar filas rechazadas…</translation>
    </message>
    <message>
        <source>Save a copy of the file…</source>
        <translation>Guardar una copia del archivo…</translation>
    </message>
    <message>
        <source>Show its payments</source>
        <translation>Mostrar sus pagos</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Deshacer esta importación…</translation>
    </message>
    <message>
        <source>This import cannot be undone now. {why}</source>
        <translation>Esta importación no se puede deshacer ahora. {why}</translation>
    </message>
    <message>
        <source>The file was too large to be kept</source>
        <translation>El archivo era demasiado grande para conservarlo</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Guardar filas rechazadas</translation>
    </message>
    <message>
        <source>{name} rejected.xlsx</source>
        <translation>{name} rechazadas.xlsx</translation>
    </message>
    <message>
        <source>Save a copy of the file</source>
        <translation>Guardar una copia del archivo</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>All imports</source>
        <translation>Todas las importaciones</translation>
    </message>
    <message>
        <source>Import all that are ready</source>
        <translation>Importar todos los listos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Import this file</source>
        <translation>Importar este archivo</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Statements and lists ({endings});;All files (*)</source>
        <translation>Extractos y listas ({endings});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The company is open read-only; open it for writing to import</source>
        <translation>La empresa está abierta en solo lectura; ábrala para escritura para importar</translation>
    </message>
    <message>
        <source>There is no file to read in it</source>
        <translation>No hay dentro ningún archivo que leer</translation>
    </message>
    <message>
        <source>layout {name}</source>
        <translation>formato {name}</translation>
    </message>
    <message>
        <source>Statements of cards and banks, and lists of expenses</source>
        <translation>Extractos de tarjetas y bancos, y listas de gastos</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored before Import is pressed; files that need an answer are left</source>
        <translation>No se guarda nada antes de pulsar Importar; los archivos que necesitan una respuesta se dejan</translation>
    </message>
    <message>
        <source>An import is running; wait or cancel it</source>
        <translation>Hay una importación en curso; espere o cancélela</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Importar %n fila</numerusform>
            <numerusform>Importar %n filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n ready file(s)</source>
        <translation>
            <numerusform>Importar %n archivo listo</numerusform>
            <numerusform>Importar %n archivos listos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s): nothing is imported before</source>
        <translation>
            <numerusform>%n pregunta abierta: antes no se importa nada</numerusform>
            <numerusform>%n preguntas abiertas: antes no se importa nada</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it is new</source>
        <translation>No contiene nada nuevo</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>layout guessed</source>
        <translation>formato deducido</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{question}: {answer} in %n file(s)</source>
        <translation>
            <numerusform>{question}: {answer} en %n archivo</numerusform>
            <numerusform>{question}: {answer} en %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the proposed answers</source>
        <translation>Aceptar las respuestas propuestas</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are left out: 200 at once are read. Import these first.</source>
        <translation>
            <numerusform>%n archivo queda fuera: se leen 200 a la vez. Importe antes estos.</numerusform>
            <numerusform>%n archivos quedan fuera: se leen 200 a la vez. Importe antes estos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation>
            <numerusform>%n archivo importado</numerusform>
            <numerusform>%n archivos importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in all</source>
        <translation>
            <numerusform>%n fila en total</numerusform>
            <numerusform>%n filas en total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import undone; %n row(s) taken out</source>
        <translation>
            <numerusform>Importación deshecha; %n fila retirada</numerusform>
            <numerusform>Importación deshecha; %n filas retiradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Import: {name}</source>
        <translation>Importación: {name}</translation>
    </message>
    <message>
        <source>Undo the import of {name}</source>
        <translation>Deshacer la importación de {name}</translation>
    </message>
    <message numerus="yes">
        <source>Its %n row(s) leave the company file as a whole; the import stays in the history, marked as undone.</source>
        <translation>
            <numerusform>Su %n fila sale del archivo de empresa; la importación queda en el historial, marcada como deshecha.</numerusform>
            <numerusform>Sus %n filas salen en bloque del archivo de empresa; la importación queda en el historial, marcada como deshecha.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Deshacer importación</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>InstrumentEditor</name>
    <message>
        <source>Visa Dana</source>
        <translation>Visa Dana</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartida</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Last four digits</source>
        <translation>Últimas cuatro cifras</translation>
    </message>
    <message>
        <source>Of a card</source>
        <translation>De una tarjeta</translation>
    </message>
    <message>
        <source>IBAN or account number</source>
        <translation>IBAN o número de cuenta</translation>
    </message>
    <message>
        <source>Of a bank account</source>
        <translation>De una cuenta bancaria</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Whose expenses its payments are</source>
        <translation>De quién son los gastos de sus pagos</translation>
    </message>
    <message>
        <source>Account in the books</source>
        <translation>Cuenta en la contabilidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Use a three-letter code, such as EUR.</source>
        <translation>Use un código de tres letras, como EUR.</translation>
    </message>
    <message>
        <source>Four digits, or nothing.</source>
        <translation>Cuatro cifras, o nada.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Póngale un nombre.</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Interchangeable</source>
        <translation>Intercambiables</translation>
    </message>
    <message>
        <source>Add up</source>
        <translation>Suman</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Nearest expenses</source>
        <translation>Gastos más cercanos</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatos</translation>
    </message>
</context>
<context>
    <name>JobView</name>
    <message>
        <source>Expenses of this posting</source>
        <translation>Gastos de este envío</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Look up what became of it; reads and never sends (F5)</source>
        <translation>Consultar qué ha sido de él; lee y nunca envía (F5)</translation>
    </message>
    <message>
        <source>Retry failed records</source>
        <translation>Reintentar registros fallidos</translation>
    </message>
    <message>
        <source>Retry receipts</source>
        <translation>Reintentar justificantes</translation>
    </message>
    <message>
        <source>Write the file again</source>
        <translation>Volver a escribir el archivo</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Say what became of it…</source>
        <translation>Indicar qué ha sido de él…</translation>
    </message>
    <message>
        <source>For what is in doubt and cannot be looked up</source>
        <translation>Para lo dudoso que no se puede consultar</translation>
    </message>
    <message>
        <source>Show the expense</source>
        <translation>Mostrar el gasto</translation>
    </message>
    <message>
        <source>All postings</source>
        <translation>Todos los envíos</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Por arreglar</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Contabilizados</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Rows of the posting</source>
        <translation>Filas del envío</translation>
    </message>
    <message>
        <source>Posting {number} to {name}</source>
        <translation>Envío {number} a {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s)</source>
        <translation>
            <numerusform>%n gasto</numerusform>
            <numerusform>%n gastos</numerusform>
        </translation>
    </message>
    <message>
        <source>retry of {number}</source>
        <translation>reintento de {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n posted expense(s) are no longer in the accounting system</source>
        <translation>
            <numerusform>%n gasto contabilizado ya no está en el sistema contable</numerusform>
            <numerusform>%n gastos contabilizados ya no están en el sistema contable</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare there, before anything is posted anew.</source>
        <translation>Compare allí antes de contabilizar nada de nuevo.</translation>
    </message>
    <message>
        <source>{left} of {count} left</source>
        <translation>Quedan {left} de {count}</translation>
    </message>
    <message>
        <source>Retried since</source>
        <translation>Reintentado desde entonces</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed record(s)</source>
        <translation>
            <numerusform>Reintentar %n registro fallido</numerusform>
            <numerusform>Reintentar %n registros fallidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the file of posting {number}</source>
        <translation>Escribiendo el archivo del envío {number}</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>asientos</translation>
    </message>
    <message>
        <source>Written again: {file}</source>
        <translation>Escrito otra vez: {file}</translation>
    </message>
    <message>
        <source>Say what became of it</source>
        <translation>Indicar qué ha sido de él</translation>
    </message>
    <message>
        <source>Look in the accounting system for the key {key}. Your answer is recorded.</source>
        <translation>Busque en el sistema contable la clave {key}. Su respuesta queda registrada.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Empty: it is not there</source>
        <translation>Vacío: no está allí</translation>
    </message>
    <message>
        <source>Its number there</source>
        <translation>Su número allí</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>Cómo lo sabe</translation>
    </message>
    <message>
        <source>Say how you know.</source>
        <translation>Indique cómo lo sabe.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Kept. The texts change when Tieout is started again.</source>
        <translation>Guardado. Los textos cambian al reiniciar Tieout.</translation>
    </message>
</context>
<context>
    <name>LayoutForm</name>
    <message>
        <source>Edit the layout {name}</source>
        <translation>Editar el formato {name}</translation>
    </message>
    <message>
        <source>A file with exactly these column titles is read this way. Leave a column out with Not used; with none chosen, the columns are found in each file anew.</source>
        <translation>Un archivo con exactamente estos títulos de columna se lee así. Deje fuera una columna con No se usa; si no se elige ninguna, las columnas se buscan de nuevo en cada archivo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>De dónde viene</translation>
    </message>
    <message>
        <source>Found in each file</source>
        <translation>Se busca en cada archivo</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>No se usa</translation>
    </message>
    <message>
        <source>Meaning of {title}</source>
        <translation>Significado de {title}</translation>
    </message>
    <message>
        <source>Two columns cannot both mean {meaning}</source>
        <translation>Dos columnas no pueden significar ambas {meaning}</translation>
    </message>
</context>
<context>
    <name>LayoutsPane</name>
    <message>
        <source>Layouts</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplicar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>A file whose header is known is read by its layout without a question. Your own layout goes before a shipped one. To add one, import a file and name its layout in Columns and formats.</source>
        <translation>Un archivo de cabecera conocida se lee con su formato sin preguntar. Un formato propio va antes que uno incluido. Para añadir uno, importe un archivo y nombre su formato en Columnas y formatos.</translation>
    </message>
    <message>
        <source>Shipped layouts stay as they are: duplicate it first</source>
        <translation>Los formatos incluidos no se cambian: duplíquelo antes</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>Cambiar el nombre del formato</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Duplicate the layout</source>
        <translation>Duplicar el formato</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Un formato necesita un nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) were read by it; they stay as they are.</source>
        <translation>
            <numerusform>Con él se leyó %n importación; queda como está.</numerusform>
            <numerusform>Con él se leyeron %n importaciones; quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the layout {name}</source>
        <translation>Eliminar el formato {name}</translation>
    </message>
    <message>
        <source>No import was read by it.</source>
        <translation>Con él no se leyó ninguna importación.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Tieout layouts</source>
        <translation>Formatos de Tieout</translation>
    </message>
    <message>
        <source>Export layouts</source>
        <translation>Exportar formatos</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Formatos (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n layout(s) exported</source>
        <translation>
            <numerusform>%n formato exportado</numerusform>
            <numerusform>%n formatos exportados</numerusform>
        </translation>
    </message>
    <message>
        <source>Import layouts</source>
        <translation>Importar formatos</translation>
    </message>
    <message>
        <source>Layouts (*.json);;All files (*)</source>
        <translation>Formatos (*.json);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>Import %n layout(s)</source>
        <translation>
            <numerusform>Importar %n formato</numerusform>
            <numerusform>Importar %n formatos</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace my layouts of the same name</source>
        <translation>Reemplazar mis formatos del mismo nombre</translation>
    </message>
    <message>
        <source>Names that are taken</source>
        <translation>Nombres ya usados</translation>
    </message>
    <message>
        <source>Else they get a number behind the name</source>
        <translation>Si no, reciben un número tras el nombre</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n añadido</numerusform>
            <numerusform>%n añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n reemplazado</numerusform>
            <numerusform>%n reemplazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same already</source>
        <translation>
            <numerusform>%n ya era igual</numerusform>
            <numerusform>%n ya eran iguales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Staged work</source>
        <translation>Trabajo preparado</translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) not saved yet</source>
        <translation>
            <numerusform>%n paso preparado aún sin guardar</numerusform>
            <numerusform>%n pasos preparados aún sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>What you keep staged stays in the company file and is offered again when you come back.</source>
        <translation>Lo que deje preparado queda en el archivo de empresa y se le ofrece cuando vuelva.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Keep staged and leave</source>
        <translation>Dejar preparado y salir</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>LinesPart</name>
    <message>
        <source>Remove lines</source>
        <translation>Quitar líneas</translation>
    </message>
    <message>
        <source>The expense stays with its amount; its lines stay in the history</source>
        <translation>El gasto conserva su importe; sus líneas quedan en el historial</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n line(s)</source>
        <translation>
            <numerusform>Dividido en %n línea</numerusform>
            <numerusform>Dividido en %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>They add up to {money}</source>
        <translation>Suman {money}</translation>
    </message>
    <message>
        <source>They add up to {money}, the expense says {stated}</source>
        <translation>Suman {money}; el gasto indica {stated}</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Sin categoría</translation>
    </message>
    <message>
        <source>tax {tax}</source>
        <translation>impuesto {tax}</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Marked rows</source>
        <translation>Filas marcadas</translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation>Quitar marcas</translation>
    </message>
    <message>
        <source>Take all marks away (Esc)</source>
        <translation>Quitar todas las marcas (Esc)</translation>
    </message>
    <message>
        <source>Reconcile marked</source>
        <translation>Conciliar marcadas</translation>
    </message>
    <message>
        <source>Outside the tolerance: the cause of the difference will be asked.</source>
        <translation>Fuera de la tolerancia: se preguntará la causa de la diferencia.</translation>
    </message>
</context>
<context>
    <name>LinkedPanel</name>
    <message>
        <source>Select an expense to see its reconciled payments</source>
        <translation>Seleccione un gasto para ver sus pagos conciliados</translation>
    </message>
    <message>
        <source>No payment is linked yet. Pick a candidate below.</source>
        <translation>Aún no hay pagos vinculados. Elija abajo un candidato.</translation>
    </message>
</context>
<context>
    <name>ListOutput</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exportar esta lista</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Escribiendo {file}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>{day}, by {who}</source>
        <translation>{day}, por {who}</translation>
    </message>
    <message>
        <source>Reading {list}</source>
        <translation>Leyendo {list}</translation>
    </message>
    <message>
        <source>Print {list}</source>
        <translation>Imprimir {list}</translation>
    </message>
    <message>
        <source>There is no list on this page</source>
        <translation>No hay ninguna lista en esta página</translation>
    </message>
    <message>
        <source>Lists at {zoom}</source>
        <translation>Listas al {zoom}</translation>
    </message>
    <message>
        <source>The first {shown} of {all} rows; a filter chooses others.</source>
        <translation>Las primeras {shown} de {all} filas; un filtro elige otras.</translation>
    </message>
    <message>
        <source>Filtered by: {filters}</source>
        <translation>Filtrado por: {filters}</translation>
    </message>
<message numerus="yes"><source>%n row(s) written to {file}</source><translation><numerusform>%n fila escrita en {file}</numerusform><numerusform>%n filas escritas en {file}</numerusform></translation></message></context>
<context>
    <name>ListPage</name>
    <message>
        <source>Export this list…</source>
        <translation>Exportar esta lista…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>This list as filtered and sorted, to Excel or CSV (Ctrl+E)</source>
        <translation>Esta lista tal como está filtrada y ordenada, a Excel o CSV (Ctrl+E)</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} de {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n fila copiada</numerusform>
            <numerusform>%n filas copiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exportar esta lista</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Escribiendo {file}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n fila escrita en {file}</numerusform>
            <numerusform>%n filas escritas en {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message>
        <source>Search merchant, employee, category or amount</source>
        <translation>Buscar comercio, empleado, categoría o importe</translation>
    </message>
</context>
<context>
    <name>ListsPart</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Search code or name</source>
        <translation>Buscar código o nombre</translation>
    </message>
    <message>
        <source>Only what is gone there</source>
        <translation>Solo lo que ya no está allí</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nuevo…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Datos de referencia</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada aquí</translation>
    </message>
    <message>
        <source>Sync it from the accounting system, or add a row by hand.</source>
        <translation>Sincronícelo desde el sistema contable o añada una fila a mano.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Procede de</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Creado aquí</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; search for the others</source>
        <translation>Los primeros {shown} de {count}; busque para ver los demás</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening {name}…</source>
        <translation>Abriendo {name}…</translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation> (solo lectura)</translation>
    </message>
    <message>
        <source>The sample company is open already</source>
        <translation>La empresa de ejemplo ya está abierta</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Autosaved</source>
        <translation>Guardado automático</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
</context>
<context>
    <name>ManagerBody</name>
    <message>
        <source>Pending expenses</source>
        <translation>Gastos pendientes</translation>
    </message>
    <message>
        <source>Reconciled expenses</source>
        <translation>Gastos conciliados</translation>
    </message>
    <message>
        <source>Reconciled payments</source>
        <translation>Pagos conciliados</translation>
    </message>
    <message>
        <source>Candidate payments</source>
        <translation>Pagos candidatos</translation>
    </message>
    <message>
        <source>Nothing here under these filters</source>
        <translation>Nada aquí con estos filtros</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <source>Every expense here is reconciled</source>
        <translation>Aquí están conciliados todos los gastos</translation>
    </message>
    <message>
        <source>Reconcile &amp; close saves what is staged</source>
        <translation>Conciliar &amp; cerrar guarda lo preparado</translation>
    </message>
    <message>
        <source>Nothing is reconciled yet</source>
        <translation>Aún no hay nada conciliado</translation>
    </message>
</context>
<context>
    <name>ManagerExporter</name>
    <message>
        <source>Pending expenses</source>
        <translation>Gastos pendientes</translation>
    </message>
    <message>
        <source>Reconciled expenses</source>
        <translation>Gastos conciliados</translation>
    </message>
    <message>
        <source>Reconciled payments</source>
        <translation>Pagos conciliados</translation>
    </message>
    <message>
        <source>Candidate payments</source>
        <translation>Pagos candidatos</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exportar esta lista</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>ManagerHeader</name>
    <message>
        <source>Reconcile &amp;&amp; close</source>
        <translation>Conciliar &amp;&amp; cerrar</translation>
    </message>
    <message>
        <source>Reconcile and close</source>
        <translation>Conciliar y cerrar</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Revisión rápida</translation>
    </message>
    <message>
        <source>One open item at a time, one key each (Ctrl+T)</source>
        <translation>Un elemento abierto cada vez, con una tecla (Ctrl+T)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back (Esc): asks when something is staged</source>
        <translation>Atrás (Esc): pregunta si hay algo preparado</translation>
    </message>
    <message>
        <source>Reconciliation Manager</source>
        <translation>Gestor de conciliación</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>of these ambiguous</source>
        <translation>de ellos, ambiguos</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automáticos</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuales</translation>
    </message>
    <message>
        <source>Unreconciled payments</source>
        <translation>Pagos sin conciliar</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n pago</numerusform>
            <numerusform>%n pagos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n staged</source>
        <translation>
            <numerusform>%n preparado</numerusform>
            <numerusform>%n preparados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n staged step(s) and go back (Ctrl+S)</source>
        <translation>
            <numerusform>Guardar %n paso preparado y volver (Ctrl+S)</numerusform>
            <numerusform>Guardar %n pasos preparados y volver (Ctrl+S)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is staged yet; Reconcile a candidate first</source>
        <translation>Aún no hay nada preparado; concilie antes un candidato</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>Reconciliation Manager</source>
        <translation>Gestor de conciliación</translation>
    </message>
    <message>
        <source>Reading expenses and payments</source>
        <translation>Leyendo gastos y pagos</translation>
    </message>
    <message>
        <source>A staged step no longer applies: {what} changed meanwhile</source>
        <translation>Un paso preparado ya no es aplicable: entretanto ha cambiado {what}</translation>
    </message>
    <message>
        <source>It was taken out; everything else is as you left it.</source>
        <translation>Se ha retirado; todo lo demás está como lo dejó.</translation>
    </message>
    <message>
        <source>All expenses</source>
        <translation>Todos los gastos</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Volver a cargar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n fila escrita en {file}</numerusform>
            <numerusform>%n filas escritas en {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is saved yet.</source>
        <translation>De ello aún no hay nada guardado.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>MappingExchange</name>
    <message>
        <source>mapping</source>
        <translation>asignación</translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Exportar la asignación</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n fila escrita en {file}</numerusform>
            <numerusform>%n filas escritas en {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Importar una asignación</translation>
    </message>
    <message numerus="yes">
        <source>Import %n code(s)</source>
        <translation>
            <numerusform>Importar %n código</numerusform>
            <numerusform>Importar %n códigos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Codes of the same keys are replaced. %n row(s) without a code change nothing.</source>
        <translation>
            <numerusform>Se reemplazan los códigos de las mismas claves. %n fila sin código no cambia nada.</numerusform>
            <numerusform>Se reemplazan los códigos de las mismas claves. %n filas sin código no cambian nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>MappingPane</name>
    <message>
        <source>Name of this layout</source>
        <translation>Nombre de este formato</translation>
    </message>
    <message>
        <source>The first rows as they are read</source>
        <translation>Las primeras filas tal como se leen</translation>
    </message>
    <message>
        <source>Remember this layout as</source>
        <translation>Recordar este formato como</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Cómo se lee el archivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Name to remember this layout by</source>
        <translation>Nombre con el que recordar este formato</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>No se usa</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sin título)</translation>
    </message>
    <message>
        <source>Meaning of {title}</source>
        <translation>Significado de {title}</translation>
    </message>
    <message>
        <source>empty in the first rows</source>
        <translation>vacía en las primeras filas</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Filas excluidas</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>Decidir de nuevo</translation>
    </message>
</context>
<context>
    <name>MappingPart</name>
    <message>
        <source>Fill down</source>
        <translation>Rellenar hacia abajo</translation>
    </message>
    <message>
        <source>Give the selected rows the code of the first of them (Ctrl+D)</source>
        <translation>Dar a las filas seleccionadas el código de la primera (Ctrl+D)</translation>
    </message>
    <message>
        <source>Accept suggestions</source>
        <translation>Aceptar sugerencias</translation>
    </message>
    <message>
        <source>Of the selected rows; of all rows where one or none is selected</source>
        <translation>De las filas seleccionadas; de todas si hay una o ninguna seleccionada</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importar CSV…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exportar CSV…</translation>
    </message>
    <message>
        <source>New static field…</source>
        <translation>Nuevo campo fijo…</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Asignación</translation>
    </message>
    <message>
        <source>Type a code; Enter goes on to the next row</source>
        <translation>Escriba un código; Enter pasa a la fila siguiente</translation>
    </message>
    <message>
        <source>Static fields</source>
        <translation>Campos fijos</translation>
    </message>
    <message>
        <source>Mapping page</source>
        <translation>Página de asignación</translation>
    </message>
    <message>
        <source>What is mapped</source>
        <translation>Qué se asigna</translation>
    </message>
    <message>
        <source>Search name, key or code</source>
        <translation>Buscar nombre, clave o código</translation>
    </message>
    <message>
        <source>Unmapped only</source>
        <translation>Solo sin asignación</translation>
    </message>
    <message>
        <source>Retry exactly these</source>
        <translation>Reintentar justo estos</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Aún no hay conexión</translation>
    </message>
    <message>
        <source>Codes belong to an accounting system. Add a connection first.</source>
        <translation>Los códigos pertenecen a un sistema contable. Añada antes una conexión.</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Añadir una conexión…</translation>
    </message>
    <message>
        <source>Everything here is mapped</source>
        <translation>Aquí todo tiene asignación</translation>
    </message>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>Aún no hay nada de esta clase</translation>
    </message>
    <message>
        <source>It is listed once an expense uses it.</source>
        <translation>Se lista en cuanto un gasto lo usa.</translation>
    </message>
    <message>
        <source>Select several rows, the first with a code: the others get it</source>
        <translation>Seleccione varias filas, la primera con un código: las demás lo reciben</translation>
    </message>
    <message>
        <source>New static field</source>
        <translation>Nuevo campo fijo</translation>
    </message>
    <message>
        <source>It goes along with every entry of this page; a column of a file can hold it.</source>
        <translation>Acompaña a cada asiento de esta página; una columna de un archivo puede contenerlo.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Rellénelo.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed expense(s) can be sent now</source>
        <translation>
            <numerusform>%n gasto fallido ya se puede enviar</numerusform>
            <numerusform>%n gastos fallidos ya se pueden enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Their entries can be made with this mapping; the others stay as they are.</source>
        <translation>Con esta asignación se pueden hacer sus asientos; los demás quedan como están.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Reconcile</source>
        <translation>&amp;Conciliar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;New company…</source>
        <translation>&amp;Nueva empresa…</translation>
    </message>
    <message>
        <source>&amp;Open company file…</source>
        <translation>&amp;Abrir archivo de empresa…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Open the &amp;sample company</source>
        <translation>Abrir la empresa de e&amp;jemplo</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importar archivos…</translation>
    </message>
    <message>
        <source>Reconciliation &amp;workbook…</source>
        <translation>&amp;Libro de conciliación…</translation>
    </message>
    <message>
        <source>Make a &amp;copy…</source>
        <translation>&amp;Hacer una copia…</translation>
    </message>
    <message>
        <source>&amp;Export this list…</source>
        <translation>&amp;Exportar esta lista…</translation>
    </message>
    <message>
        <source>&amp;Print this list…</source>
        <translation>Im&amp;primir esta lista…</translation>
    </message>
    <message>
        <source>&amp;Close company</source>
        <translation>&amp;Cerrar empresa</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Narrow side bar</source>
        <translation>Barra lateral &amp;estrecha</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla comple&amp;ta</translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation>&amp;Gestor</translation>
    </message>
    <message>
        <source>&amp;Triage</source>
        <translation>&amp;Revisión rápida</translation>
    </message>
    <message>
        <source>One open item at a time, one key each</source>
        <translation>Un elemento abierto cada vez, con una tecla</translation>
    </message>
    <message>
        <source>Larger &amp;lists</source>
        <translation>Listas más &amp;grandes</translation>
    </message>
    <message>
        <source>&amp;Smaller lists</source>
        <translation>Listas más &amp;pequeñas</translation>
    </message>
    <message>
        <source>&amp;Usual size of lists</source>
        <translation>Tamaño &amp;normal de las listas</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>Buscar un &amp;comando…</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>Hacer el &amp;recorrido</translation>
    </message>
    <message>
        <source>&amp;Verify the audit trail</source>
        <translation>&amp;Verificar el registro de auditoría</translation>
    </message>
    <message>
        <source>Show &amp;log folder</source>
        <translation>Mostrar la carpeta de re&amp;gistros</translation>
    </message>
    <message>
        <source>&amp;About Tieout</source>
        <translation>&amp;Acerca de Tieout</translation>
    </message>
</context>
<context>
    <name>MerchantsPane</name>
    <message>
        <source>Search text, merchant or category</source>
        <translation>Buscar texto, comercio o categoría</translation>
    </message>
    <message>
        <source>Also names that come with Tieout</source>
        <translation>También nombres incluidos en Tieout</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>Comercios</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nuevo…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>When you link a payment by hand, Tieout remembers what the bank calls the merchant. Payments whose text begins like it show the merchant's name and match its expenses.</source>
        <translation>Cuando usted vincula un pago a mano, Tieout recuerda cómo llama el banco al comercio. Los pagos cuyo texto empieza así muestran el nombre del comercio y encajan con sus gastos.</translation>
    </message>
    <message>
        <source>Bank's text</source>
        <translation>Texto del banco</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>No merchant is known by these words.</source>
        <translation>Ningún comercio se conoce por estas palabras.</translation>
    </message>
    <message>
        <source>Nothing was learned yet. Link a payment by hand, or enter a text with New.</source>
        <translation>Aún no se ha aprendido nada. Vincule un pago a mano, o indique un texto con Nuevo.</translation>
    </message>
    <message>
        <source>A name that comes with Tieout is overruled by an entry of your own: edit it.</source>
        <translation>Una entrada propia prevalece sobre un nombre incluido en Tieout: edítelo.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n payment(s) have another name now.</source>
        <translation>
            <numerusform>Guardado. %n pago tiene ahora otro nombre.</numerusform>
            <numerusform>Guardado. %n pagos tienen ahora otro nombre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) are posted or locked and keep theirs.</source>
        <translation>
            <numerusform>%n pago está contabilizado o bloqueado y conserva el suyo.</numerusform>
            <numerusform>%n pagos están contabilizados o bloqueados y conservan el suyo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export merchants</source>
        <translation>Exportar comercios</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exportado a {file}</translation>
    </message>
    <message>
        <source>Import merchants</source>
        <translation>Importar comercios</translation>
    </message>
</context>
<context>
    <name>MergePart</name>
    <message>
        <source>Merge…</source>
        <translation>Fusionar…</translation>
    </message>
    <message>
        <source>Undo merge</source>
        <translation>Deshacer fusión</translation>
    </message>
    <message>
        <source>A draft was merged into this expense.</source>
        <translation>En este gasto se fusionó un borrador.</translation>
    </message>
    <message>
        <source>Looks like the same cost as {merchant}, {amount} on {day}.</source>
        <translation>Parece el mismo coste que {merchant}, {amount} del {day}.</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Merge with a draft</source>
        <translation>Fusionar con un borrador</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>Draft that goes</source>
        <translation>Borrador que desaparece</translation>
    </message>
    <message>
        <source>Merged into one expense; Undo merge makes two of it again</source>
        <translation>Fusionado en un solo gasto; Deshacer fusión vuelve a hacer dos</translation>
    </message>
    <message>
        <source>Both expenses are what they were</source>
        <translation>Ambos gastos son lo que eran</translation>
    </message>
</context>
<context>
    <name>MonthCell</name>
    <message numerus="yes">
        <source>%n payment(s) only</source>
        <translation>
            <numerusform>solo %n pago</numerusform>
            <numerusform>solo %n pagos</numerusform>
        </translation>
    </message>
    <message>
        <source>all {all} reconciled</source>
        <translation>los {all} conciliados</translation>
    </message>
    <message>
        <source>{open} of {all} open</source>
        <translation>{open} de {all} abiertos</translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <source>Open items by day</source>
        <translation>Elementos abiertos por día</translation>
    </message>
    <message>
        <source>{}: {} open</source>
        <translation>{}: {} abiertos</translation>
    </message>
</context>
<context>
    <name>NewCompanyDialog</name>
    <message>
        <source>New company</source>
        <translation>Nueva empresa</translation>
    </message>
    <message>
        <source>Acme Ltd</source>
        <translation>Acme, S. L.</translation>
    </message>
    <message>
        <source>One file holds one company: statements, expenses, receipts, links and their audit trail.</source>
        <translation>Un archivo contiene una empresa: extractos, gastos, justificantes, vínculos y su registro de auditoría.</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Nombre de la empresa</translation>
    </message>
    <message>
        <source>Currency of the books</source>
        <translation>Moneda de la contabilidad</translation>
    </message>
    <message>
        <source>It cannot be changed later.</source>
        <translation>No se puede cambiar después.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Stands beside everything you reconcile.</source>
        <translation>Figura junto a todo lo que concilie.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Company file</source>
        <translation>Archivo de empresa</translation>
    </message>
    <message>
        <source>Create company</source>
        <translation>Crear empresa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Give the company a name.</source>
        <translation>Dé un nombre a la empresa.</translation>
    </message>
    <message>
        <source>Use a three-letter code, such as EUR.</source>
        <translation>Use un código de tres letras, como EUR.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Indique su nombre.</translation>
    </message>
    <message>
        <source>This file exists already. Choose another name, or open it with File &gt; Open.</source>
        <translation>Este archivo ya existe. Elija otro nombre, o ábralo con Archivo &gt; Abrir.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another.</source>
        <translation>Esta carpeta no existe. Elija otra.</translation>
    </message>
    <message>
        <source>New company file</source>
        <translation>Nuevo archivo de empresa</translation>
    </message>
    <message>
        <source>Company files (*.tieout)</source>
        <translation>Archivos de empresa (*.tieout)</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Reconcile</source>
        <translation>Conciliar</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Revisión rápida</translation>
    </message>
    <message>
        <source>One open item at a time, one key each (Ctrl+T)</source>
        <translation>Un elemento abierto cada vez, con una tecla (Ctrl+T)</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importar archivos…</translation>
    </message>
    <message>
        <source>Look at the payments</source>
        <translation>Ver los pagos</translation>
    </message>
    <message>
        <source>Start with a statement</source>
        <translation>Empiece con un extracto</translation>
    </message>
    <message>
        <source>Import a bank or card statement and a list of expenses; what is certain is then reconciled at once.</source>
        <translation>Importe un extracto de banco o tarjeta y una lista de gastos; lo seguro se concilia entonces al instante.</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) to settle</source>
        <translation>
            <numerusform>%n gasto por resolver</numerusform>
            <numerusform>%n gastos por resolver</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle them in the Reconciliation Manager: pick the right payment, and save once.</source>
        <translation>Resuélvalos en el Gestor de conciliación: elija el pago correcto y guarde una vez.</translation>
    </message>
    <message numerus="yes">
        <source>Every expense is reconciled; %n payment(s) left</source>
        <translation>
            <numerusform>Todos los gastos están conciliados; queda %n pago</numerusform>
            <numerusform>Todos los gastos están conciliados; quedan %n pagos</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the expenses that are still missing, or make expenses from these payments.</source>
        <translation>Importe los gastos que aún faltan, o cree gastos desde estos pagos.</translation>
    </message>
    <message>
        <source>Everything is tied out</source>
        <translation>Todo cuadra</translation>
    </message>
    <message>
        <source>Nothing is open. Import the next statement when it comes.</source>
        <translation>No hay nada abierto. Importe el próximo extracto cuando llegue.</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <source>Nothing was said about it yet.</source>
        <translation>Aún no se ha dicho nada al respecto.</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>Preguntar…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>NotesPresenter</name>
    <message numerus="yes">
        <source>%n question(s) asked; see Reports, Questions</source>
        <translation>
            <numerusform>%n pregunta hecha; véase Informes, Preguntas</numerusform>
            <numerusform>%n preguntas hechas; véase Informes, Preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Nota escrita</translation>
    </message>
    <message>
        <source>Answer recorded</source>
        <translation>Respuesta registrada</translation>
    </message>
    <message>
        <source>Question changed</source>
        <translation>Pregunta cambiada</translation>
    </message>
    <message>
        <source>Marked as sent</source>
        <translation>Marcado como enviado</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) written to {file}</source>
        <translation>
            <numerusform>%n pregunta escrita en {file}</numerusform>
            <numerusform>%n preguntas escritas en {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationArea</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
</context>
<context>
    <name>PaymentDetail</name>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Select a payment</source>
        <translation>Seleccione un pago</translation>
    </message>
    <message>
        <source>What the bank said about it shows here.</source>
        <translation>Aquí se muestra lo que el banco dijo de él.</translation>
    </message>
    <message>
        <source>No expense yet.</source>
        <translation>Aún sin gasto.</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>Lo quieren</translation>
    </message>
    <message>
        <source>May be the same payment as</source>
        <translation>Puede ser el mismo pago que</translation>
    </message>
    <message>
        <source>Reconciled with</source>
        <translation>Conciliado con</translation>
    </message>
    <message>
        <source>How it looked over time</source>
        <translation>Su aspecto a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Notes and questions</source>
        <translation>Notas y preguntas</translation>
    </message>
    <message>
        <source>From the statement</source>
        <translation>Del extracto</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Texto del banco</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Comprado el</translation>
    </message>
    <message>
        <source>Booked on</source>
        <translation>Registrado el</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>Fecha valor</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>Queda abierto</translation>
    </message>
    <message>
        <source>Category code</source>
        <translation>Código de categoría</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>NIF-IVA</translation>
    </message>
    <message>
        <source>Bank's id</source>
        <translation>Id. del banco</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Set aside by</source>
        <translation>Apartado por</translation>
    </message>
    <message>
        <source>confirmed by {who}</source>
        <translation>confirmado por {who}</translation>
    </message>
</context>
<context>
    <name>PaymentReceipts</name>
    <message>
        <source>This payment has no expense yet, so there is nothing to attach a receipt to</source>
        <translation>Este pago aún no tiene gasto, así que no hay a qué adjuntar un justificante</translation>
    </message>
    <message>
        <source>Create its expense, or reconcile it, then drop the file again.</source>
        <translation>Cree su gasto, o concílielo, y suelte de nuevo el archivo.</translation>
    </message>
    <message>
        <source>Whose receipt is it?</source>
        <translation>¿De quién es el justificante?</translation>
    </message>
    <message>
        <source>The payment settles several expenses.</source>
        <translation>El pago salda varios gastos.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Adjuntar</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Gasto</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Search merchant, bank text or amount</source>
        <translation>Buscar comercio, texto del banco o importe</translation>
    </message>
    <message>
        <source>Create expense…</source>
        <translation>Crear gasto…</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Ignorar…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Say which card or account these payments belong to</source>
        <translation>Indicar a qué tarjeta o cuenta pertenecen estos pagos</translation>
    </message>
    <message>
        <source>Same payment…</source>
        <translation>Mismo pago…</translation>
    </message>
    <message>
        <source>The two selected, or this one and the one it may be, are one</source>
        <translation>Los dos seleccionados, o este y el que puede ser, son uno</translation>
    </message>
    <message>
        <source>Not the same…</source>
        <translation>No es el mismo…</translation>
    </message>
    <message>
        <source>They are two payments</source>
        <translation>Son dos pagos</translation>
    </message>
    <message>
        <source>Statements of its card or account</source>
        <translation>Extractos de su tarjeta o cuenta</translation>
    </message>
    <message>
        <source>No payment fits these filters</source>
        <translation>Ningún pago pasa estos filtros</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Quite un filtro de arriba para ver más.</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Aún no hay pagos</translation>
    </message>
    <message>
        <source>They come from bank and card statements: CSV, Excel or OpenDocument files.</source>
        <translation>Vienen de extractos de banco y tarjeta: archivos CSV, Excel u OpenDocument.</translation>
    </message>
    <message>
        <source>Import a statement…</source>
        <translation>Importar un extracto…</translation>
    </message>
    <message>
        <source>Import {number}</source>
        <translation>Importación {number}</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>Puede ser el mismo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) may be one payment: look at them</source>
        <translation>
            <numerusform>%n par puede ser un solo pago: revíselo</numerusform>
            <numerusform>%n pares pueden ser un solo pago: revíselos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n expense(s)</source>
        <translation>
            <numerusform>Crear %n gasto</numerusform>
            <numerusform>Crear %n gastos</numerusform>
        </translation>
    </message>
    <message>
        <source>Each selected payment becomes an expense and is reconciled with it. Billable and To reimburse stay off; where the category needs a receipt the expense goes to review.</source>
        <translation>Cada pago seleccionado se convierte en un gasto y se concilia con él. Facturable y Por reembolsar quedan sin marcar; si la categoría exige justificante, el gasto pasa a revisión.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>The holder of the card</source>
        <translation>El titular de la tarjeta</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno aún</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n payment(s)</source>
        <translation>
            <numerusform>Ignorar %n pago</numerusform>
            <numerusform>Ignorar %n pagos</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in this list with your reason and can be restored; they are no longer offered.</source>
        <translation>Quedan en esta lista con su motivo y se pueden restaurar; ya no se ofrecen.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorar</translation>
    </message>
    <message>
        <source>Such as: settlement of the card, private</source>
        <translation>Por ejemplo: liquidación de la tarjeta, privado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Say why; it stays beside the payment.</source>
        <translation>Indique por qué; queda junto al pago.</translation>
    </message>
    <message>
        <source>Add the card or account in Settings first</source>
        <translation>Añada antes la tarjeta o cuenta en Ajustes</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n payment(s)</source>
        <translation>
            <numerusform>Asignar %n pago</numerusform>
            <numerusform>Asignar %n pagos</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines leave Unallocated and belong to this card or account from now on.</source>
        <translation>Las líneas salen de Sin asignar y pertenecen desde ahora a esta tarjeta o cuenta.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>The same payment</source>
        <translation>El mismo pago</translation>
    </message>
    <message>
        <source>The two become one payment with the history of both. Its links, notes and receipts stay; a pending one takes the amount, day and text of the booked one. Not the same takes it back.</source>
        <translation>Los dos se convierten en un pago con el historial de ambos. Sus vínculos, notas y justificantes se conservan; uno pendiente toma el importe, el día y el texto del registrado. No es el mismo lo revierte.</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>Son el mismo</translation>
    </message>
    <message>
        <source>Not the same payment</source>
        <translation>No es el mismo pago</translation>
    </message>
    <message>
        <source>They stay two payments, or become two again, each as its own line says. You are not asked about them again.</source>
        <translation>Siguen siendo dos pagos, o vuelven a ser dos, cada uno como dice su línea. No se le volverá a preguntar por ellos.</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>Son dos</translation>
    </message>
</context>
<context>
    <name>PaymentsPresenter</name>
    <message numerus="yes">
        <source>%n expense(s) created and reconciled</source>
        <translation>
            <numerusform>%n gasto creado y conciliado</numerusform>
            <numerusform>%n gastos creados y conciliados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) left out</source>
        <translation>
            <numerusform>%n pago excluido</numerusform>
            <numerusform>%n pagos excluidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) ignored; they stay listed with the reason</source>
        <translation>
            <numerusform>%n pago ignorado; sigue listado con el motivo</numerusform>
            <numerusform>%n pagos ignorados; siguen listados con el motivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) restored</source>
        <translation>
            <numerusform>%n pago restaurado</numerusform>
            <numerusform>%n pagos restaurados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) assigned</source>
        <translation>
            <numerusform>%n pago asignado</numerusform>
            <numerusform>%n pagos asignados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconciled automatically</source>
        <translation>
            <numerusform>%n conciliado automáticamente</numerusform>
            <numerusform>%n conciliados automáticamente</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are one payment now; its history shows both</source>
        <translation>Los dos son ahora un pago; su historial muestra ambos</translation>
    </message>
    <message>
        <source>They are two payments again</source>
        <translation>Vuelven a ser dos pagos</translation>
    </message>
    <message>
        <source>Noted: two payments; you are not asked again</source>
        <translation>Anotado: dos pagos; no se le volverá a preguntar</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Plan of the sync with {name}</source>
        <translation>Plan de la sincronización con {name}</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nada que cambiar</translation>
    </message>
    <message>
        <source>Both sides say the same.</source>
        <translation>Ambos lados dicen lo mismo.</translation>
    </message>
    <message>
        <source>Search code, name or reason</source>
        <translation>Buscar código, nombre o motivo</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Todos los destinos</translation>
    </message>
    <message>
        <source>Yes, flag them; they stay here and can be used</source>
        <translation>Sí, señalarlos; se quedan aquí y se pueden usar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Plan again with the answers</source>
        <translation>Planificar de nuevo con las respuestas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; search for the others</source>
        <translation>Los primeros {shown} de {count}; busque para ver los demás</translation>
    </message>
</context>
<context>
    <name>PostingRunner</name>
    <message>
        <source>Looking up posting {number}</source>
        <translation>Consultando el envío {number}</translation>
    </message>
    <message>
        <source>expenses</source>
        <translation>gastos</translation>
    </message>
    <message>
        <source>Sending receipts of posting {number}</source>
        <translation>Enviando justificantes del envío {number}</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>justificantes</translation>
    </message>
    <message>
        <source>Making the entries for {name}</source>
        <translation>Haciendo los asientos para {name}</translation>
    </message>
    <message>
        <source>Nothing was posted: nothing is left of the selection</source>
        <translation>No se ha contabilizado nada: no queda nada de la selección</translation>
    </message>
    <message>
        <source>{settled} settled, {waiting} in doubt, {gone} no longer there</source>
        <translation>{settled} resueltos, {waiting} dudosos, {gone} ya no están allí</translation>
    </message>
    <message>
        <source>They were posted and have been removed there: compare, then post them anew by hand.</source>
        <translation>Se contabilizaron y se han eliminado allí: compare y contabilícelos de nuevo a mano.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>The receipts were sent again</source>
        <translation>Los justificantes se han enviado de nuevo</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Rows of the file</source>
        <translation>Filas del archivo</translation>
    </message>
    <message>
        <source>Correct this row…</source>
        <translation>Corregir esta fila…</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>Un extracto</translation>
    </message>
    <message>
        <source>An expense list</source>
        <translation>Una lista de gastos</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Qué contiene el archivo</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Columns and formats</source>
        <translation>Columnas y formatos</translation>
    </message>
    <message>
        <source>Cards and holders</source>
        <translation>Tarjetas y titulares</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Guardar filas rechazadas…</translation>
    </message>
    <message>
        <source>out {money}</source>
        <translation>salidas {money}</translation>
    </message>
    <message>
        <source>in {money}</source>
        <translation>entradas {money}</translation>
    </message>
    <message>
        <source>to import</source>
        <translation>por importar</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>no añadidas</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>excluidas</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>apartadas</translation>
    </message>
    <message>
        <source>{name} has the very same content.</source>
        <translation>{name} tiene exactamente el mismo contenido.</translation>
    </message>
    <message>
        <source>It is imported once; this copy is left alone.</source>
        <translation>Se importa una vez; esta copia no se toca.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) fit more than one of yours</source>
        <translation>
            <numerusform>%n tarjeta encaja con más de una de las suyas</numerusform>
            <numerusform>%n tarjetas encajan con más de una de las suyas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where their lines go; until then they would land in Unallocated.</source>
        <translation>Elija adónde van sus líneas; hasta entonces acabarían en Sin asignar.</translation>
    </message>
    <message>
        <source>This very file was imported on {when}.</source>
        <translation>Este mismo archivo se importó el {when}.</translation>
    </message>
    <message>
        <source>Nothing in it is new; importing it again adds nothing.</source>
        <translation>No contiene nada nuevo; importarlo otra vez no añade nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of an unknown holder or card</source>
        <translation>
            <numerusform>%n fila de un titular o tarjeta desconocidos</numerusform>
            <numerusform>%n filas de un titular o tarjeta desconocidos</numerusform>
        </translation>
    </message>
    <message>
        <source>They come into Unallocated: listed under Import, where you can assign them.</source>
        <translation>Pasan a Sin asignar: se listan en Importar, donde puede asignarlas.</translation>
    </message>
    <message>
        <source>Rows may be missing from the file, or a sign is read the wrong way. Compare with the bank.</source>
        <translation>Puede que falten filas en el archivo, o que un signo se lea al revés. Compare con el banco.</translation>
    </message>
    <message>
        <source>The file proves itself: </source>
        <translation>El archivo se prueba a sí mismo: </translation>
    </message>
    <message numerus="yes">
        <source>Cards and holders (%n)</source>
        <translation>
            <numerusform>Tarjetas y titulares (%n)</numerusform>
            <numerusform>Tarjetas y titulares (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards and holders: </source>
        <translation>
            <numerusform>%n tarjeta o titular: </numerusform>
            <numerusform>%n tarjetas y titulares: </numerusform>
        </translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Extracto</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Card or account of {statement}</source>
        <translation>Tarjeta o cuenta de {statement}</translation>
    </message>
    <message>
        <source>opening {money}</source>
        <translation>inicial {money}</translation>
    </message>
    <message>
        <source>closing {money}</source>
        <translation>final {money}</translation>
    </message>
    <message>
        <source>No row can be read yet</source>
        <translation>Aún no se puede leer ninguna fila</translation>
    </message>
    <message>
        <source>Answer the question above; the rows and what they mean show here then.</source>
        <translation>Responda a la pregunta de arriba; entonces se muestran aquí las filas y lo que significan.</translation>
    </message>
    <message>
        <source>No rows of this kind</source>
        <translation>Ninguna fila de esta clase</translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>Also link exact, unique amounts</source>
        <translation>Vincular también importes exactos y únicos</translation>
    </message>
    <message>
        <source>Rehearse these rules…</source>
        <translation>Ensayar estas reglas…</translation>
    </message>
    <message>
        <source>What they would have done in months that are decided</source>
        <translation>Lo que habrían hecho en meses ya decididos</translation>
    </message>
    <message>
        <source>The chance of being right from which a pair is linked by itself</source>
        <translation>La probabilidad de acierto desde la que un par se vincula por sí solo</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Unique amounts</source>
        <translation>Importes únicos</translation>
    </message>
    <message>
        <source>... within days</source>
        <translation>... en el plazo de días</translation>
    </message>
    <message>
        <source>... above a chance of</source>
        <translation>... con probabilidad superior a</translation>
    </message>
    <message>
        <source>Days the payment may come before</source>
        <translation>Días que el pago puede llegar antes</translation>
    </message>
    <message>
        <source>Days the payment may come after</source>
        <translation>Días que el pago puede llegar después</translation>
    </message>
    <message>
        <source>Merchants alike by at least</source>
        <translation>Parecido mínimo de los comercios</translation>
    </message>
    <message>
        <source>Converted amounts may differ by this much</source>
        <translation>Los importes convertidos pueden diferir en esto</translation>
    </message>
    <message>
        <source>Exchange rate tolerance</source>
        <translation>Tolerancia del tipo de cambio</translation>
    </message>
</context>
<context>
    <name>ProfilesPane</name>
    <message>
        <source>Matching profiles</source>
        <translation>Perfiles de conciliación</translation>
    </message>
    <message>
        <source>Use this profile</source>
        <translation>Usar este perfil</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Copiar…</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Ensayar…</translation>
    </message>
    <message>
        <source>See what this profile would have done in months that are decided</source>
        <translation>Ver lo que este perfil habría hecho en meses ya decididos</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Links by itself when</source>
        <translation>Vincula solo cuando</translation>
    </message>
    <message>
        <source>How it decides</source>
        <translation>Cómo decide</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>New links are made with {name}: {threshold}. {rule}</source>
        <translation>Los vínculos nuevos se hacen con {name}: {threshold}. {rule}</translation>
    </message>
    <message>
        <source>Copy the profile {name}</source>
        <translation>Copiar el perfil {name}</translation>
    </message>
    <message>
        <source>The copy starts with the same rules and can be changed without touching the original.</source>
        <translation>La copia empieza con las mismas reglas y se puede cambiar sin tocar el original.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} copia</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Nombre de la copia</translation>
    </message>
    <message>
        <source>There is a profile of this name.</source>
        <translation>Ya hay un perfil con este nombre.</translation>
    </message>
    <message>
        <source>Give the copy a name.</source>
        <translation>Dé un nombre a la copia.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} por segundo</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>quedan {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>The numbers below are read this way</source>
        <translation>Los números de abajo se leen así</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The rows below are read this way</source>
        <translation>Las filas de abajo se leen así</translation>
    </message>
    <message>
        <source>Accept as proposed: {answer}</source>
        <translation>Aceptar lo propuesto: {answer}</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n answer(s) as proposed</source>
        <translation>
            <numerusform>Aceptar %n respuesta propuesta</numerusform>
            <numerusform>Aceptar %n respuestas propuestas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsPane</name>
    <message>
        <source>Cardholders</source>
        <translation>Titulares</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Sin resolver</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Qué preguntas</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Responder…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show the row</source>
        <translation>Mostrar la fila</translation>
    </message>
    <message>
        <source>Write list…</source>
        <translation>Escribir lista…</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Marcar como enviada</translation>
    </message>
    <message>
        <source>Draft a mail</source>
        <translation>Redactar un correo</translation>
    </message>
    <message>
        <source>Nobody has to answer anything</source>
        <translation>Nadie tiene que responder nada</translation>
    </message>
    <message>
        <source>Ask about a row in Expenses or Payments; it is listed here by cardholder.</source>
        <translation>Pregunte por una fila en Gastos o Pagos; aquí se lista por titular.</translation>
    </message>
    <message>
        <source>Questions to {name}</source>
        <translation>Preguntas a {name}</translation>
    </message>
    <message>
        <source>Select a cardholder</source>
        <translation>Seleccione un titular</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Write question list</source>
        <translation>Escribir lista de preguntas</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv);;Text (*.txt);;Mail draft (*.eml)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv);;Texto (*.txt);;Borrador de correo (*.eml)</translation>
    </message>
</context>
<context>
    <name>RateEditor</name>
    <message>
        <source>the bank, the central bank</source>
        <translation>el banco, el banco central</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Three letters, such as USD</source>
        <translation>Tres letras, como USD</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Three letters, such as EUR</source>
        <translation>Tres letras, como EUR</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tipo de cambio</translation>
    </message>
    <message>
        <source>Up to nine decimals</source>
        <translation>Hasta nueve decimales</translation>
    </message>
</context>
<context>
    <name>RatesPart</name>
    <message>
        <source>Search currency, day or source</source>
        <translation>Buscar moneda, día o fuente</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nuevo…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importar CSV…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Enter the rate…</source>
        <translation>Indicar el tipo…</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Tipos de cambio</translation>
    </message>
    <message>
        <source>No exchange rates yet</source>
        <translation>Aún no hay tipos de cambio</translation>
    </message>
    <message>
        <source>A claim in another currency is posted at the rate of its day: enter it, or import a file.</source>
        <translation>Un gasto en otra moneda se contabiliza al tipo de su día: indíquelo o importe un archivo.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tipo de cambio</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Indicado por</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El</translation>
    </message>
    <message numerus="yes">
        <source>%n rate(s) to {currency} are missing</source>
        <translation>
            <numerusform>Falta %n tipo de cambio a {currency}</numerusform>
            <numerusform>Faltan %n tipos de cambio a {currency}</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} and {count} more</source>
        <translation>{days} y {count} más</translation>
    </message>
    <message>
        <source>Expenses of these days cannot be posted: {what}.</source>
        <translation>Los gastos de estos días no se pueden contabilizar: {what}.</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; search for the others</source>
        <translation>Los primeros {shown} de {count}; busque para ver los demás</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n exchange rate(s)</source>
        <translation>
            <numerusform>Quitar %n tipo de cambio</numerusform>
            <numerusform>Quitar %n tipos de cambio</numerusform>
        </translation>
    </message>
    <message>
        <source>What is posted stays as it is. Undo brings them back.</source>
        <translation>Lo contabilizado queda como está. Deshacer los recupera.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange rate(s) removed</source>
        <translation>
            <numerusform>%n tipo de cambio quitado</numerusform>
            <numerusform>%n tipos de cambio quitados</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Import exchange rates</source>
        <translation>Importar tipos de cambio</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>From {file}. Rates of the same day, currencies and origin are replaced.</source>
        <translation>De {file}. Se reemplazan los tipos de igual día, monedas y origen.</translation>
    </message>
    <message>
        <source>Days: {first} to {last}.</source>
        <translation>Días: {first} a {last}.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n exchange rate(s)</source>
        <translation>
            <numerusform>Importar %n tipo de cambio</numerusform>
            <numerusform>Importar %n tipos de cambio</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange rate(s) imported</source>
        <translation>
            <numerusform>%n tipo de cambio importado</numerusform>
            <numerusform>%n tipos de cambio importados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptPicture</name>
    <message>
        <source>Receipt {name}; Enter shows it large</source>
        <translation>Justificante {name}; Enter lo muestra en grande</translation>
    </message>
</context>
<context>
    <name>ReceiptViewer</name>
    <message>
        <source>Receipts</source>
        <translation>Justificantes</translation>
    </message>
    <message>
        <source>Page of the receipt</source>
        <translation>Página del justificante</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Previous receipt</source>
        <translation>Justificante anterior</translation>
    </message>
    <message>
        <source>Next receipt</source>
        <translation>Justificante siguiente</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Open outside</source>
        <translation>Abrir fuera</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Move before</source>
        <translation>Mover delante</translation>
    </message>
    <message>
        <source>Move behind</source>
        <translation>Mover detrás</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Desprender</translation>
    </message>
    <message>
        <source>{name}, page {page} of {pages}</source>
        <translation>{name}, página {page} de {pages}</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>Aún sin justificante</translation>
    </message>
    <message>
        <source>Select an expense to see its receipts</source>
        <translation>Seleccione un gasto para ver sus justificantes</translation>
    </message>
    <message>
        <source>Drop images or PDF files here.</source>
        <translation>Suelte aquí imágenes o archivos PDF.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>{place} of {count}  ·  {name}</source>
        <translation>{place} de {count}  ·  {name}</translation>
    </message>
    <message>
        <source>Save a copy of the receipt</source>
        <translation>Guardar una copia del justificante</translation>
    </message>
    <message>
        <source>{name} is taken off</source>
        <translation>{name} se ha desprendido</translation>
    </message>
</context>
<context>
    <name>ReceiptsBeside</name>
    <message>
        <source>Receipts</source>
        <translation>Justificantes</translation>
    </message>
    <message>
        <source>Receipts beside the payments</source>
        <translation>Justificantes junto a los pagos</translation>
    </message>
</context>
<context>
    <name>ReceiptsPresenter</name>
    <message>
        <source>The receipt is back</source>
        <translation>El justificante ha vuelto</translation>
    </message>
    <message>
        <source>A copy is in {file}</source>
        <translation>Hay una copia en {file}</translation>
    </message>
    <message>
        <source>No program on this computer opens {file}</source>
        <translation>Ningún programa de este equipo abre {file}</translation>
    </message>
    <message>
        <source>Save a copy and open it where there is one.</source>
        <translation>Guarde una copia y ábrala donde haya uno.</translation>
    </message>
</context>
<context>
    <name>ReferencePage</name>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Data Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Sync history</source>
        <translation>Historial de sincronización</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Tipos de cambio</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Datos de referencia</translation>
    </message>
    <message>
        <source>Sync with</source>
        <translation>Sincronizar con</translation>
    </message>
    <message>
        <source>The plan could not be made. {why}</source>
        <translation>No se pudo hacer el plan. {why}</translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message>
        <source>Rehearse {name}</source>
        <translation>Ensayar {name}</translation>
    </message>
    <message>
        <source>Decides again what people have decided, with these rules, and compares. Nothing is changed.</source>
        <translation>Decide de nuevo, con estas reglas, lo que decidieron personas, y compara. No se cambia nada.</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>Primer mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Deciding again</source>
        <translation>Decidiendo de nuevo</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>Would match</source>
        <translation>Conciliaría</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Difieren</translation>
    </message>
    <message>
        <source>Estimated error</source>
        <translation>Error estimado</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Nothing differs from what people decided</source>
        <translation>Nada difiere de lo que decidieron las personas</translation>
    </message>
    <message>
        <source>Every link of these rules is one that people made too</source>
        <translation>Todos los vínculos de estas reglas los hicieron también personas</translation>
    </message>
    <message>
        <source>At most so many wrong in 10,000</source>
        <translation>Máximo de erróneos por 10 000</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>wrong in 10,000</source>
        <translation>erróneos por 10 000</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>People decided</source>
        <translation>Personas decidieron</translation>
    </message>
    <message>
        <source>These rules would link</source>
        <translation>Estas reglas vincularían</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>How it differs</source>
        <translation>En qué difiere</translation>
    </message>
    <message>
        <source>{month} ({decided} of {all} decided)</source>
        <translation>{month} ({decided} de {all} decididos)</translation>
    </message>
    <message>
        <source>No month is decided yet</source>
        <translation>Aún no hay ningún mes decidido</translation>
    </message>
    <message>
        <source>Reconcile a month by hand first; it then shows what these rules would have done.</source>
        <translation>Concilie antes un mes a mano; entonces muestra lo que estas reglas habrían hecho.</translation>
    </message>
    <message>
        <source>of {count}, {share}</source>
        <translation>de {count}, {share}</translation>
    </message>
    <message>
        <source>in 10,000, at most {upper} (95 %)</source>
        <translation>por 10 000, como máximo {upper} (95 %)</translation>
    </message>
    <message>
        <source>The largest of three estimates: moved copies of the expenses that found a payment, links that people made otherwise, and the doubt in the chances themselves. The bound holds at 95 %.</source>
        <translation>La mayor de tres estimaciones: copias desplazadas de los gastos que encontraron un pago, vínculos que las personas hicieron de otro modo y la duda en las propias probabilidades. El límite vale al 95 %.</translation>
    </message>
    <message numerus="yes">
        <source>Differences: %n</source>
        <translation>
            <numerusform>Diferencias: %n</numerusform>
            <numerusform>Diferencias: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the threshold {threshold}</source>
        <translation>Usar el umbral {threshold}</translation>
    </message>
    <message>
        <source>These rules: {why}</source>
        <translation>Estas reglas: {why}</translation>
    </message>
    <message>
        <source>People: {why}</source>
        <translation>Personas: {why}</translation>
    </message>
</context>
<context>
    <name>Rehearsals</name>
    <message>
        <source>Before links are made without asking: what would {name} have done?</source>
        <translation>Antes de vincular sin preguntar: ¿qué habría hecho {name}?</translation>
    </message>
    <message>
        <source>Switch automation on</source>
        <translation>Activar la automatización</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>All reports</source>
        <translation>Todos los informes</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Conciliar</translation>
    </message>
    <message>
        <source>Non-refundable expenses: paid by the company</source>
        <translation>Gastos no reembolsables: pagados por la empresa</translation>
    </message>
    <message>
        <source>Refundable expenses: paid by the employee</source>
        <translation>Gastos reembolsables: pagados por el empleado</translation>
    </message>
    <message>
        <source>Nothing to pay back in this report</source>
        <translation>Nada que devolver en este informe</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Declarado</translation>
    </message>
    <message>
        <source>Non-refundable</source>
        <translation>No reembolsable</translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation>Por devolver</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>En la contabilidad</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Pagado con</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Contabilizado</translation>
    </message>
    <message>
        <source>submitted {day}</source>
        <translation>enviado el {day}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message numerus="yes">
        <source>%n required receipt(s) missing</source>
        <translation>
            <numerusform>falta %n justificante obligatorio</numerusform>
            <numerusform>faltan %n justificantes obligatorios</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipt missing</source>
        <translation>Falta el justificante</translation>
    </message>
    <message>
        <source>{booked}, without {missing}</source>
        <translation>{booked}, sin {missing}</translation>
    </message>
    <message>
        <source>Only {state}; click the number again to see all</source>
        <translation>Solo {state}; pulse de nuevo el número para ver todo</translation>
    </message>
    <message>
        <source>Nothing here was paid by the company</source>
        <translation>Aquí la empresa no pagó nada</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Expense reports</source>
        <translation>Informes de gastos</translation>
    </message>
    <message>
        <source>Search number, title or employee</source>
        <translation>Buscar número, título o empleado</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Links to confirm</source>
        <translation>Vínculos por confirmar</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Qué mostrar</translation>
    </message>
    <message>
        <source>Back to all reports</source>
        <translation>Volver a todos los informes</translation>
    </message>
    <message>
        <source>Reconcile this report</source>
        <translation>Conciliar este informe</translation>
    </message>
    <message>
        <source>Report as PDF or Excel…</source>
        <translation>En PDF o Excel…</translation>
    </message>
    <message>
        <source>No expense reports yet</source>
        <translation>Aún no hay informes de gastos</translation>
    </message>
    <message>
        <source>They come with an expense list that names a report for each expense.</source>
        <translation>Vienen con una lista de gastos que indica un informe para cada gasto.</translation>
    </message>
    <message>
        <source>Import an expense list…</source>
        <translation>Importar una lista de gastos…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report as PDF or Excel</source>
        <translation>Informe en PDF o Excel</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Excel (*.xlsx)</source>
        <translation>PDF (*.pdf);;Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>The report is in {file}</source>
        <translation>El informe está en {file}</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Reconciled automatically</source>
        <translation>Conciliado automáticamente</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambiguos</translation>
    </message>
    <message>
        <source>Without a sure match</source>
        <translation>Sin correspondencia segura</translation>
    </message>
    <message>
        <source>Why not by itself</source>
        <translation>Por qué no automáticamente</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Conciliar</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Mostrar las filas</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Guardar filas rechazadas…</translation>
    </message>
    <message>
        <source>Correct rejected rows…</source>
        <translation>Corregir filas rechazadas…</translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation>Importar más…</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) imported</source>
        <translation>
            <numerusform>%n pago importado</numerusform>
            <numerusform>%n pagos importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) imported</source>
        <translation>
            <numerusform>%n gasto importado</numerusform>
            <numerusform>%n gastos importados</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic reconciliation after an import is switched off.</source>
        <translation>La conciliación automática tras una importación está desactivada.</translation>
    </message>
    <message>
        <source>Switch it on in Settings &gt; Matching, or reconcile by hand.</source>
        <translation>Actívela en Ajustes &gt; Conciliación, o concilie a mano.</translation>
    </message>
    <message>
        <source>The import is saved; automatic reconciliation was not carried out.</source>
        <translation>La importación está guardada; la conciliación automática no se ha hecho.</translation>
    </message>
    <message>
        <source>Run it from the Reconciliation Manager.</source>
        <translation>Ejecútela desde el Gestor de conciliación.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in Unallocated</source>
        <translation>
            <numerusform>%n fila en Sin asignar</numerusform>
            <numerusform>%n filas en Sin asignar</numerusform>
        </translation>
    </message>
    <message>
        <source>Their card or holder is not known; assigned, they are matched like all others.</source>
        <translation>Su tarjeta o titular no se conoce; una vez asignadas, se concilian como las demás.</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Compare with the statement of the bank.</source>
        <translation>Compare con el extracto del banco.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n fila rechazada</numerusform>
            <numerusform>%n filas rechazadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them here: the rows come in then, and what the file has stays beside them.</source>
        <translation>Corríjalas aquí: entonces entran las filas, y lo que tiene el archivo queda al lado.</translation>
    </message>
    <message>
        <source>Import: {name}</source>
        <translation>Importación: {name}</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>Expenses and payments become open again, as they were.</source>
        <translation>Los gastos y pagos vuelven a quedar abiertos, como estaban.</translation>
    </message>
    <message>
        <source>Links that were taken back are made again.</source>
        <translation>Los vínculos revertidos se hacen de nuevo.</translation>
    </message>
    <message>
        <source>What it brought leaves the lists; the audit trail keeps it.</source>
        <translation>Lo que trajo sale de las listas; el registro de auditoría lo conserva.</translation>
    </message>
    <message>
        <source>Payments that were set aside come back into the lists.</source>
        <translation>Los pagos apartados vuelven a las listas.</translation>
    </message>
    <message>
        <source>What was not posted goes back to Approved.</source>
        <translation>Lo no contabilizado vuelve a Aprobados.</translation>
    </message>
    <message>
        <source>Old values come back and new rows are flagged; the next sync may differ.</source>
        <translation>Vuelven los valores antiguos y las filas nuevas se señalan; la próxima sincronización puede diferir.</translation>
    </message>
    <message>
        <source>Every row is looked at again first; this becomes a line itself.</source>
        <translation>Antes se vuelve a mirar cada fila; esto se convierte a su vez en una línea.</translation>
    </message>
    <message>
        <source>Take back line {number}</source>
        <translation>Revertir la línea {number}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>Todo o nada</translation>
    </message>
    <message>
        <source>Do not tie the same pairs automatically again</source>
        <translation>No volver a unir automáticamente los mismos pares</translation>
    </message>
    <message numerus="yes">
        <source>Take its %n link(s) back too</source>
        <translation>
            <numerusform>Revertir también su %n vínculo</numerusform>
            <numerusform>Revertir también sus %n vínculos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n row(s) that nothing holds</source>
        <translation>
            <numerusform>Solo la %n fila que nada retiene</numerusform>
            <numerusform>Solo las %n filas que nada retiene</numerusform>
        </translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken back</source>
        <translation>
            <numerusform>%n fila no se puede revertir</numerusform>
            <numerusform>%n filas no se pueden revertir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskPane</name>
    <message>
        <source>Estimate the risk</source>
        <translation>Estimar el riesgo</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Estimando…</translation>
    </message>
    <message>
        <source>Estimating what automatic links risk</source>
        <translation>Estimando el riesgo de los vínculos automáticos</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Estimar de nuevo</translation>
    </message>
    <message>
        <source>There are no open expenses to estimate the risk from.</source>
        <translation>No hay gastos abiertos con los que estimar el riesgo.</translation>
    </message>
    <message>
        <source>About {rate} in 10,000 expenses would be linked by chance; at most {upper}.</source>
        <translation>Unos {rate} de cada 10 000 gastos se vincularían por azar; como máximo {upper}.</translation>
    </message>
    <message>
        <source>Too few expenses to tell: at most {upper} in 10,000 would be linked by chance.</source>
        <translation>Muy pocos gastos para decirlo: como máximo {upper} de cada 10 000 se vincularían por azar.</translation>
    </message>
    <message>
        <source>Measured on your own data: {count} expenses were moved by some weeks, so that no payment is theirs, and {links} were linked all the same. The upper bound holds in 19 of 20 cases; more expenses make it closer.</source>
        <translation>Medido con sus propios datos: se desplazaron {count} gastos unas semanas, de modo que ningún pago es suyo, y aun así se vincularon {links}. El límite superior vale en 19 de cada 20 casos; con más gastos se ajusta.</translation>
    </message>
    <message numerus="yes">
        <source>Chances are corrected by %n link(s) that people confirmed or undid.</source>
        <translation>
            <numerusform>Las probabilidades se corrigen con %n vínculo que personas confirmaron o deshicieron.</numerusform>
            <numerusform>Las probabilidades se corrigen con %n vínculos que personas confirmaron o deshicieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chances are as shipped: too few links were confirmed or undone to correct them.</source>
        <translation>Las probabilidades son las de fábrica: se han confirmado o deshecho muy pocos vínculos para corregirlas.</translation>
    </message>
    <message>
        <source>Weights are adapted to {count} pairs of this company.</source>
        <translation>Los pesos están adaptados a {count} pares de esta empresa.</translation>
    </message>
    <message>
        <source>Weights are as shipped: too little data of this company yet.</source>
        <translation>Los pesos son los de fábrica: aún hay pocos datos de esta empresa.</translation>
    </message>
    <message>
        <source>What does linking at this threshold risk?</source>
        <translation>¿Qué riesgo tiene vincular con este umbral?</translation>
    </message>
    <message>
        <source>Tieout can estimate on your own data how many automatic links would be chance.</source>
        <translation>Tieout puede estimar con sus propios datos cuántos vínculos automáticos serían azar.</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>The key; it belongs to the accounting system</source>
        <translation>La clave; pertenece al sistema contable</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>La clave</translation>
    </message>
    <message>
        <source>The next sync brings the name from there back</source>
        <translation>La próxima sincronización recupera el nombre de allí</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Enter a code.</source>
        <translation>Indique un código.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Indique un nombre.</translation>
    </message>
</context>
<context>
    <name>RunsPart</name>
    <message>
        <source>Export these changes…</source>
        <translation>Exportar estos cambios…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>No sync has run yet</source>
        <translation>Aún no se ha hecho ninguna sincronización</translation>
    </message>
    <message>
        <source>Each run stays listed here with what it changed, old and new.</source>
        <translation>Cada ejecución queda listada aquí con lo que cambió, antes y después.</translation>
    </message>
    <message>
        <source>Changes of this run</source>
        <translation>Cambios de esta ejecución</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nada cambió</translation>
    </message>
    <message>
        <source>Both sides said the same.</source>
        <translation>Ambos lados decían lo mismo.</translation>
    </message>
    <message>
        <source>Search code, name or reason</source>
        <translation>Buscar código, nombre o motivo</translation>
    </message>
    <message>
        <source>Data sync</source>
        <translation>Sincronización de datos</translation>
    </message>
    <message>
        <source>Export these changes</source>
        <translation>Exportar estos cambios</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n fila escrita en {file}</numerusform>
            <numerusform>%n filas escritas en {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreWaterfall</name>
    <message>
        <source>How the score comes about</source>
        <translation>Cómo se forma la puntuación</translation>
    </message>
    <message>
        <source>Starting point</source>
        <translation>Punto de partida</translation>
    </message>
    <message>
        <source>any two items</source>
        <translation>dos elementos cualesquiera</translation>
    </message>
    <message>
        <source>Sum: {}</source>
        <translation>Suma: {}</translation>
    </message>
    <message>
        <source>Probability: {}</source>
        <translation>Probabilidad: {}</translation>
    </message>
    <message>
        <source>{} likely</source>
        <translation>{} de probabilidad</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
</context>
<context>
    <name>SearchCompletion</name>
    <message>
        <source>Search operators</source>
        <translation>Operadores de búsqueda</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Conciliación</translation>
    </message>
    <message>
        <source>Cards and accounts</source>
        <translation>Tarjetas y cuentas</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Empleados</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>Comercios</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>New card or account…</source>
        <translation>Nueva tarjeta o cuenta…</translation>
    </message>
    <message>
        <source>New employee…</source>
        <translation>Nuevo empleado…</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>Nueva categoría…</translation>
    </message>
    <message>
        <source>Changes are saved at once and audited</source>
        <translation>Los cambios se guardan al instante y quedan auditados</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>You work as</source>
        <translation>Trabaja como</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Abierto para</translation>
    </message>
    <message>
        <source>reading only</source>
        <translation>solo leer</translation>
    </message>
    <message>
        <source>reading and writing</source>
        <translation>leer y escribir</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>A copy of the whole company file, proven readable. It can be opened like any other.</source>
        <translation>Una copia de todo el archivo de empresa, de lectura verificada. Se puede abrir como cualquier otro.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Hacer copia ahora…</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Every change is recorded with who, when, before and after, and chained. Verify proves the chain, and that counters, links and states fit together.</source>
        <translation>Cada cambio se registra con quién, cuándo, antes y después, y se encadena. Verificar prueba la cadena, y que contadores, vínculos y estados concuerdan.</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>Verificar el registro de auditoría</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Open the last company at the start</source>
        <translation>Abrir la última empresa al iniciar</translation>
    </message>
    <message>
        <source>These settings belong to this computer, not to the company file.</source>
        <translation>Estos ajustes pertenecen a este equipo, no al archivo de empresa.</translation>
    </message>
    <message>
        <source>Reconcile automatically after each import</source>
        <translation>Conciliar automáticamente tras cada importación</translation>
    </message>
    <message>
        <source>Make expenses from payments that nothing matches, after each import</source>
        <translation>Crear gastos desde pagos sin correspondencia, tras cada importación</translation>
    </message>
    <message>
        <source>Learn merchant names from links made by hand</source>
        <translation>Aprender nombres de comercios de los vínculos hechos a mano</translation>
    </message>
    <message>
        <source>Post what was linked by hand only after a second person has confirmed it</source>
        <translation>Contabilizar lo vinculado a mano solo cuando una segunda persona lo haya confirmado</translation>
    </message>
    <message>
        <source>Tolerance, {currency}</source>
        <translation>Tolerancia, {currency}</translation>
    </message>
    <message>
        <source>Up to this difference nothing is asked</source>
        <translation>Hasta esta diferencia no se pregunta nada</translation>
    </message>
    <message>
        <source>Tolerance, percent</source>
        <translation>Tolerancia, porcentaje</translation>
    </message>
    <message>
        <source>The larger of the two counts</source>
        <translation>Cuenta la mayor de las dos</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Escriba un importe, como {example}.</translation>
    </message>
    <message>
        <source>Write a percentage between 0 and 100.</source>
        <translation>Escriba un porcentaje entre 0 y 100.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Hacer copia</translation>
    </message>
    <message>
        <source>Company files (*.tieout)</source>
        <translation>Archivos de empresa (*.tieout)</translation>
    </message>
    <message>
        <source>Backing up to {file}</source>
        <translation>Haciendo copia en {file}</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>páginas</translation>
    </message>
    <message>
        <source>Backed up to {file}</source>
        <translation>Copia hecha en {file}</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Intact: all {events} recorded events hold.</source>
        <translation>Íntegro: los {events} eventos registrados son válidos.</translation>
    </message>
    <message>
        <source>Not intact from event {first} on: {problem}. Keep a copy of the file and restore a backup.</source>
        <translation>No íntegro desde el evento {first}: {problem}. Guarde una copia del archivo y restaure una copia de seguridad.</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>SetupPart</name>
    <message>
        <source>What comes from the accounting system</source>
        <translation>Qué viene del sistema contable</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Mostrar la ejecución</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Nothing to sync with yet</source>
        <translation>Aún no hay con qué sincronizar</translation>
    </message>
    <message>
        <source>Connect an accounting system, or a folder of CSV and Excel lists. Sync only reads there; it never writes.</source>
        <translation>Conecte un sistema contable o una carpeta con listas CSV y Excel. La sincronización allí solo lee; nunca escribe.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Nueva conexión…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Look at the plan…</source>
        <translation>Ver el plan…</translation>
    </message>
    <message>
        <source>What a sync would change, before it does (Ctrl+Shift+P)</source>
        <translation>Lo que cambiaría una sincronización, antes de hacerla (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>Save and sync</source>
        <translation>Guardar y sincronizar</translation>
    </message>
    <message>
        <source>Daily run</source>
        <translation>Ejecución diaria</translation>
    </message>
    <message>
        <source>Every day at</source>
        <translation>Cada día a las</translation>
    </message>
    <message>
        <source>Time of the daily run, Greenwich Mean Time</source>
        <translation>Hora de la ejecución diaria, hora de Greenwich</translation>
    </message>
    <message>
        <source>GMT</source>
        <translation>GMT</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Se trae</translation>
    </message>
    <message>
        <source>Last run {when}: {status}</source>
        <translation>Última ejecución {when}: {status}</translation>
    </message>
    <message>
        <source>next {when} here</source>
        <translation>próxima {when} hora local</translation>
    </message>
    <message>
        <source>The system could not be asked what it has: {why}</source>
        <translation>No se pudo preguntar al sistema qué tiene: {why}</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>SideNav</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Link a part</source>
        <translation>Vincular una parte</translation>
    </message>
    <message>
        <source>Optional; it is kept with the link</source>
        <translation>Opcional; se guarda con el vínculo</translation>
    </message>
    <message>
        <source>Amount to link, {currency}</source>
        <translation>Importe por vincular, {currency}</translation>
    </message>
    <message>
        <source>Link this part</source>
        <translation>Vincular esta parte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Enter an amount above zero, up to {most}.</source>
        <translation>Indique un importe mayor que cero, hasta {most}.</translation>
    </message>
    <message>
        <source>Stays open: {claimed} of the expense, {paid} of the payment.</source>
        <translation>Queda abierto: {claimed} del gasto, {paid} del pago.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Receipt missing</source>
        <translation>Falta el justificante</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Import history</source>
        <translation>Historial de importación</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>Aún no se ha importado nada</translation>
    </message>
    <message>
        <source>Each import is listed here with its counts, and can be undone as a whole.</source>
        <translation>Cada importación se lista aquí con sus cifras y se puede deshacer entera.</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Extractos</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Qué se lista</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Deshacer esta importación…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show its payments</source>
        <translation>Mostrar sus pagos</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídas</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocidas</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Conciliados</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n por revisar</numerusform>
            <numerusform>%n por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>This import cannot be undone now. {why}</source>
        <translation>Esta importación no se puede deshacer ahora. {why}</translation>
    </message>
</context>
<context>
    <name>StatementsPane</name>
    <message>
        <source>Cards and accounts</source>
        <translation>Tarjetas y cuentas</translation>
    </message>
    <message>
        <source>No statement yet</source>
        <translation>Aún no hay extractos</translation>
    </message>
    <message>
        <source>Import one; gaps between statements show here.</source>
        <translation>Importe uno; aquí se muestran los huecos entre extractos.</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Extractos</translation>
    </message>
    <message>
        <source>No statement of this card or account yet</source>
        <translation>Aún no hay extractos de esta tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Show its import</source>
        <translation>Mostrar su importación</translation>
    </message>
    <message>
        <source>Show its payments</source>
        <translation>Mostrar sus pagos</translation>
    </message>
    <message>
        <source>Import what is missing…</source>
        <translation>Importar lo que falta…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Inicial</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocidas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>File or finding</source>
        <translation>Archivo o hallazgo</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Pass without a receipt</source>
        <translation>Pasar sin justificante</translation>
    </message>
    <message>
        <source>{why}. Say why there is none, or attach it first.</source>
        <translation>{why}. Indique por qué no lo hay, o adjúntelo antes.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message numerus="yes">
        <source>Reject %n expense(s)</source>
        <translation>
            <numerusform>Rechazar %n gasto</numerusform>
            <numerusform>Rechazar %n gastos</numerusform>
        </translation>
    </message>
    <message>
        <source>They become drafts again, with the reason as a note for the employee.</source>
        <translation>Vuelven a ser borradores, con el motivo como nota para el empleado.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message numerus="yes">
        <source>Send %n expense(s) back</source>
        <translation>
            <numerusform>Devolver %n gasto</numerusform>
            <numerusform>Devolver %n gastos</numerusform>
        </translation>
    </message>
    <message>
        <source>They are to be submitted again; what lacks a required receipt is to be reviewed.</source>
        <translation>Quedan otra vez por enviar; lo que no tiene un justificante obligatorio queda por revisar.</translation>
    </message>
    <message>
        <source>Reason, if there is one</source>
        <translation>Motivo, si lo hay</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Devolver</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Cancelar (Esc)</translation>
    </message>
</context>
<context>
    <name>SyncPresenter</name>
    <message>
        <source>Asking {name} what it has</source>
        <translation>Preguntando a {name} qué tiene</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Comparing with {name}</source>
        <translation>Comparando con {name}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>Syncing with {name}</source>
        <translation>Sincronizando con {name}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>TableMenus</name>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Fit widths</source>
        <translation>Ajustar anchos</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
</context>
<context>
    <name>ToConfirm</name>
    <message>
        <source>Links made by hand</source>
        <translation>Vínculos hechos a mano</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>I may confirm</source>
        <translation>Puedo confirmar</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Which links</source>
        <translation>Qué vínculos</translation>
    </message>
    <message>
        <source>Confirm the selected links</source>
        <translation>Confirmar los vínculos seleccionados</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Confirm the selected links (Ctrl+Enter)</source>
        <translation>Confirmar los vínculos seleccionados (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Waiting ({count})</source>
        <translation>En espera ({count})</translation>
    </message>
    <message>
        <source>I may confirm ({count})</source>
        <translation>Puedo confirmar ({count})</translation>
    </message>
    <message>
        <source>No link waits for you</source>
        <translation>Ningún vínculo le espera</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nada aquí</translation>
    </message>
    <message>
        <source>A link made by hand is confirmed by a second person, not by who made it.</source>
        <translation>Un vínculo hecho a mano lo confirma una segunda persona, no quien lo hizo.</translation>
    </message>
    <message>
        <source>You work as {user}. Links that you made are confirmed by somebody else.</source>
        <translation>Trabaja como {user}. Los vínculos que usted hizo los confirma otra persona.</translation>
    </message>
    <message>
        <source>A company file believes whoever gives a name: it records who confirmed and cannot enforce four eyes. A team database can.</source>
        <translation>Un archivo de empresa cree a quien da un nombre: registra quién confirmó y no puede imponer el doble control. Una base de datos de equipo sí.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) confirmed</source>
        <translation>
            <numerusform>%n vínculo confirmado</numerusform>
            <numerusform>%n vínculos confirmados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own stay(s)</source>
        <translation>
            <numerusform>%n suyo queda</numerusform>
            <numerusform>%n suyos quedan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Currency of the spending</source>
        <translation>Moneda del gasto</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Every bar leads to the rows that it counts</source>
        <translation>Cada barra lleva a las filas que cuenta</translation>
    </message>
    <message>
        <source>Reconciled share by month</source>
        <translation>Parte conciliada por mes</translation>
    </message>
    <message>
        <source>Open expenses by age</source>
        <translation>Gastos abiertos por antigüedad</translation>
    </message>
    <message>
        <source>Open payments by age</source>
        <translation>Pagos abiertos por antigüedad</translation>
    </message>
    <message>
        <source>Spending by merchant</source>
        <translation>Gasto por comercio</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Aún no hay nada que mostrar</translation>
    </message>
    <message>
        <source>Once statements and expenses are imported, their development is drawn here.</source>
        <translation>En cuanto haya extractos y gastos importados, aquí se dibuja su evolución.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importar archivos…</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n pago</numerusform>
            <numerusform>%n pagos</numerusform>
        </translation>
    </message>
    <message>
        <source>more than {days} days</source>
        <translation>más de {days} días</translation>
    </message>
    <message>
        <source>up to {days} days</source>
        <translation>hasta {days} días</translation>
    </message>
    <message>
        <source>{low} to {high} days</source>
        <translation>{low} a {high} días</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s), {sum}</source>
        <translation>
            <numerusform>y %n más, {sum}</numerusform>
            <numerusform>y %n más, {sum}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriageView</name>
    <message>
        <source>Triage</source>
        <translation>Revisión rápida</translation>
    </message>
    <message>
        <source>Strong suggestions…</source>
        <translation>Sugerencias sólidas…</translation>
    </message>
    <message>
        <source>Look at all strong suggestions and accept them at once (Shift+A)</source>
        <translation>Ver todas las sugerencias sólidas y aceptarlas de una vez (Shift+A)</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Leave triage</source>
        <translation>Salir de la revisión rápida</translation>
    </message>
    <message>
        <source>Leave triage (Esc); what is staged stays staged</source>
        <translation>Salir de la revisión rápida (Esc); lo preparado sigue preparado</translation>
    </message>
    <message>
        <source>Looking at what is open</source>
        <translation>Viendo lo que está abierto</translation>
    </message>
    <message>
        <source>Reconcile all of them</source>
        <translation>Conciliar todos</translation>
    </message>
    <message>
        <source>Pair them</source>
        <translation>Emparejarlos</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Conciliar</translation>
    </message>
    <message numerus="yes">
        <source>later %n</source>
        <translation>
            <numerusform>%n para luego</numerusform>
            <numerusform>%n para luego</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n staged</source>
        <translation>
            <numerusform>%n preparado</numerusform>
            <numerusform>%n preparados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Strong suggestions (%n)…</source>
        <translation>
            <numerusform>Sugerencias sólidas (%n)…</numerusform>
            <numerusform>Sugerencias sólidas (%n)…</numerusform>
        </translation>
    </message>
    <message>
        <source>{difference} Why is that right?</source>
        <translation>{difference} ¿Por qué es correcto?</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) written; the item waits for the answer</source>
        <translation>
            <numerusform>%n pregunta escrita; el elemento espera la respuesta</numerusform>
            <numerusform>%n preguntas escritas; el elemento espera la respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is it no expense?</source>
        <translation>¿Por qué no es un gasto?</translation>
    </message>
</context>
<context>
    <name>UnallocatedPane</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Unallocated lines</source>
        <translation>Líneas sin asignar</translation>
    </message>
    <message>
        <source>Every line has its card or account</source>
        <translation>Cada línea tiene su tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Lines of an unknown card or holder are listed here when a file brings them.</source>
        <translation>Las líneas de una tarjeta o titular desconocidos se listan aquí cuando un archivo las trae.</translation>
    </message>
    <message>
        <source>Card or account of the selected lines</source>
        <translation>Tarjeta o cuenta de las líneas seleccionadas</translation>
    </message>
    <message>
        <source>Choose a card or account</source>
        <translation>Elija una tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Show the lines</source>
        <translation>Mostrar las líneas</translation>
    </message>
    <message>
        <source>The selected lines belong to</source>
        <translation>Las líneas seleccionadas pertenecen a</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Can be</source>
        <translation>Puede ser</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>nobody that is known</source>
        <translation>nadie conocido</translation>
    </message>
    <message>
        <source>Choose lines of one currency</source>
        <translation>Elija líneas de una sola moneda</translation>
    </message>
    <message>
        <source>Add a card for {name}</source>
        <translation>Añadir una tarjeta para {name}</translation>
    </message>
    <message>
        <source>Choose the card or account first</source>
        <translation>Elija antes la tarjeta o cuenta</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) assigned</source>
        <translation>
            <numerusform>%n línea asignada</numerusform>
            <numerusform>%n líneas asignadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconciled automatically</source>
        <translation>
            <numerusform>%n conciliado automáticamente</numerusform>
            <numerusform>%n conciliados automáticamente</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines are in Unallocated again</source>
        <translation>Las líneas vuelven a estar en Sin asignar</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Sin asignar</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>{view} (changed)</source>
        <translation>{view} (modificada)</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Update “{view}”</source>
        <translation>Actualizar «{view}»</translation>
    </message>
    <message>
        <source>Rename “{view}”…</source>
        <translation>Cambiar el nombre de «{view}»…</translation>
    </message>
    <message>
        <source>Delete “{view}”</source>
        <translation>Eliminar «{view}»</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Cambiar el nombre de la vista</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Search, filters, order and columns, under a name; for you, at this list.</source>
        <translation>Búsqueda, filtros, orden y columnas con un nombre; para usted, en esta lista.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>View “{view}” saved</source>
        <translation>Vista «{view}» guardada</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>Vista eliminada</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Tieout</source>
        <translation>Tieout</translation>
    </message>
    <message>
        <source>Ties out what people say they spent against what the bank and the cards say was paid. Works offline, in a company file of its own.</source>
        <translation>Cuadra lo que la gente dice haber gastado con lo que el banco y las tarjetas dicen que se pagó. Funciona sin conexión, en un archivo propio por empresa.</translation>
    </message>
    <message>
        <source>Recent company files</source>
        <translation>Archivos de empresa recientes</translation>
    </message>
    <message>
        <source>New company…</source>
        <translation>Nueva empresa…</translation>
    </message>
    <message>
        <source>Open company file…</source>
        <translation>Abrir archivo de empresa…</translation>
    </message>
    <message>
        <source>Open the sample company</source>
        <translation>Abrir la empresa de ejemplo</translation>
    </message>
    <message>
        <source>A made-up company with a year of statements and expenses, to try everything on</source>
        <translation>Una empresa inventada con un año de extractos y gastos, para probarlo todo</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no se encuentra</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Abrir en solo lectura</translation>
    </message>
</context>
<context>
    <name>_ActiveFilters</name>
    <message>
        <source>Filtered by</source>
        <translation>Filtrado por</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
</context>
<context>
    <name>_Progress</name>
    <message>
        <source>{share} reconciled</source>
        <translation>{share} conciliado</translation>
    </message>
</context>
<context>
    <name>_RangeDialog</name>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Date between</source>
        <translation>Fecha entre</translation>
    </message>
    <message>
        <source>Amount between</source>
        <translation>Importe entre</translation>
    </message>
</context>
<context>
    <name>_Run</name>
    <message>
        <source>Posting to {name}</source>
        <translation>Envío a {name}</translation>
    </message>
    <message>
        <source>expenses</source>
        <translation>gastos</translation>
    </message>
    <message>
        <source>The posting to {name} was stopped</source>
        <translation>El envío a {name} se ha detenido</translation>
    </message>
    <message>
        <source>What was sent stays. What waits goes on when you continue it.</source>
        <translation>Lo enviado queda. Lo que espera sigue cuando usted lo continúe.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Posting {number} to {name}: all {count} posted</source>
        <translation>Envío {number} a {name}: contabilizados los {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n posted</source>
        <translation>
            <numerusform>%n contabilizado</numerusform>
            <numerusform>%n contabilizados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallido</numerusform>
            <numerusform>%n fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n dudoso</numerusform>
            <numerusform>%n dudosos</numerusform>
        </translation>
    </message>
    <message>
        <source>Posting {number} to {name}: {result}</source>
        <translation>Envío {number} a {name}: {result}</translation>
    </message>
    <message>
        <source>Posting History says why, and what to do.</source>
        <translation>El Historial de envíos dice por qué y qué hacer.</translation>
    </message>
    <message>
        <source>Refresh looks them up in some minutes; nothing is sent twice.</source>
        <translation>Actualizar los consulta en unos minutos; nada se envía dos veces.</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>Mark as reviewed</source>
        <translation>Marcar como revisado</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Devolver…</translation>
    </message>
    <message>
        <source>Submit report</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Approve report</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Reject report…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Send report back…</source>
        <translation>Devolver…</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) reviewed</source>
        <translation><numerusform>%n gasto revisado</numerusform><numerusform>%n gastos revisados</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) submitted</source>
        <translation><numerusform>%n gasto enviado</numerusform><numerusform>%n gastos enviados</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) approved</source>
        <translation><numerusform>%n gasto aprobado</numerusform><numerusform>%n gastos aprobados</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) rejected</source>
        <translation><numerusform>%n gasto rechazado</numerusform><numerusform>%n gastos rechazados</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) sent back</source>
        <translation><numerusform>%n gasto devuelto</numerusform><numerusform>%n gastos devueltos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): {why}</source>
        <translation><numerusform>%n se queda: {why}</numerusform><numerusform>%n se quedan: {why}</numerusform></translation>
    </message>
    <message>
        <source>{category} requires a receipt</source>
        <translation>{category} exige justificante</translation>
    </message>
    <message>
        <source>posted already</source>
        <translation>ya contabilizado</translation>
    </message>
    <message>
        <source>{day}, {merchant}, {amount}, entered by hand</source>
        <translation>{day}, {merchant}, {amount}, introducido a mano</translation>
    </message>
    <message>
        <source>One expense remains: {day} and {amount} as the bank has them, with category, note, coding and receipts of both. The draft leaves the lists; Undo merge brings it back.</source>
        <translation>Queda un gasto: {day} y {amount} como los tiene el banco, con categoría, nota, imputación y justificantes de ambos. El borrador sale de las listas; Deshacer fusión lo recupera.</translation>
    </message>
    <message>
        <source>The row is imported as it stands, with a remark; correct it here or later.</source>
        <translation>La fila se importa como está, con una observación; corríjala aquí o después.</translation>
    </message>
    <message>
        <source>The list adds up: </source>
        <translation>La lista cuadra: </translation>
    </message>
    <message>
        <source>net and tax give the amount of {expected}.</source>
        <translation>base e impuesto dan el importe de {expected}.</translation>
    </message>
    <message>
        <source>Row {row}: net and tax give {found}, the amount is {expected}.</source>
        <translation>Fila {row}: base e impuesto dan {found}; el importe es {expected}.</translation>
    </message>
    <message>
        <source>the lines give the totals of {expected}.</source>
        <translation>las líneas dan los totales de {expected}.</translation>
    </message>
    <message>
        <source>Row {row}: the lines add up to {found}, the expense says {expected}.</source>
        <translation>Fila {row}: las líneas suman {found}; el gasto indica {expected}.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) found beside the list</source>
        <translation><numerusform>%n justificante encontrado junto a la lista</numerusform><numerusform>%n justificantes encontrados junto a la lista</numerusform></translation>
    </message>
    <message>
        <source>Attached with the import.</source>
        <translation>Se adjuntan con la importación.</translation>
    </message>
    <message>
        <source>row {row}: {name} ({why})</source>
        <translation>fila {row}: {name} ({why})</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no se encuentra</translation>
    </message>
    <message>
        <source>several files fit</source>
        <translation>encajan varios archivos</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>demasiado grande</translation>
    </message>
    <message>
        <source>neither image nor PDF</source>
        <translation>ni imagen ni PDF</translation>
    </message>
    <message>
        <source>outside the folder of the list, not opened</source>
        <translation>fuera de la carpeta de la lista, no abierto</translation>
    </message>
    <message>
        <source>Put the files beside the list and open it again, or attach them later.</source>
        <translation>Ponga los archivos junto a la lista y ábrala de nuevo, o adjúntelos después.</translation>
    </message>
    <message>
        <source>Attach them by hand after the import.</source>
        <translation>Adjúntelos a mano tras la importación.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pagado por</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificante</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Line of row {row}</source>
        <translation>Línea de la fila {row}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Varios</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Demasiado grande</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
<message numerus="yes"><source>%n receipt(s) not attached</source><translation><numerusform>%n justificante sin adjuntar</numerusform><numerusform>%n justificantes sin adjuntar</numerusform></translation></message></context>
<context>
    <name>confirm</name>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Waiting for another</source>
        <translation>Espera a otra persona</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>Vinculado por</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Declarado</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>connection</name>
    <message>
        <source>New connection</source>
        <translation>Nueva conexión</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Editar conexión</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Guardar y probar</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Contabilidad</translation>
    </message>
    <message>
        <source>Setting not valid</source>
        <translation>Ajuste no válido</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>No adjustment: it fails</source>
        <translation>Sin ajuste: falla</translation>
    </message>
</context>
<context>
    <name>designer</name>
    <message>
        <source>Heading</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Fixed text</source>
        <translation>Texto fijo</translation>
    </message>
    <message>
        <source>Static field</source>
        <translation>Campo fijo</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Text or name of the static field</source>
        <translation>Texto o nombre del campo fijo</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>Quitar esta columna</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>One row is written for each line of an entry.</source>
        <translation>Se escribe una fila por cada línea de un asiento.</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Usar estas columnas</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Añadir una columna</translation>
    </message>
    <message>
        <source>Back to the usual columns</source>
        <translation>Volver a las columnas habituales</translation>
    </message>
</context>
<context>
    <name>entry</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>the supplier's</source>
        <translation>del proveedor</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Debe</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Haber</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Lines of the entry</source>
        <translation>Líneas del asiento</translation>
    </message>
    <message>
        <source>final</source>
        <translation>definitivo</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Fecha contable</translation>
    </message>
    <message>
        <source>Expense date</source>
        <translation>Fecha del gasto</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Tercero</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Declarado</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Service period</source>
        <translation>Período del servicio</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>Pagado desde</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Asiento</translation>
    </message>
    <message>
        <source>Select an expense</source>
        <translation>Seleccione un gasto</translation>
    </message>
    <message>
        <source>The exact entry that it becomes shows here.</source>
        <translation>Aquí se muestra el asiento exacto en que se convierte.</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Aún no hay conexión</translation>
    </message>
    <message>
        <source>Add one under Connections to see the entry.</source>
        <translation>Añada una en Conexiones para ver el asiento.</translation>
    </message>
    <message>
        <source>Entry for {name}</source>
        <translation>Asiento para {name}</translation>
    </message>
    <message>
        <source>Nothing would be sent to {name}</source>
        <translation>No se enviaría nada a {name}</translation>
    </message>
    <message>
        <source>What is missing, and where to mend it:</source>
        <translation>Qué falta y dónde arreglarlo:</translation>
    </message>
    <message>
        <source>In a closed period it fails; adjustment of dates is off.</source>
        <translation>En un período cerrado falla; el ajuste de fechas está desactivado.</translation>
    </message>
    <message>
        <source>In a closed period it gets the export date.</source>
        <translation>En un período cerrado recibe la fecha de exportación.</translation>
    </message>
    <message>
        <source>In a closed period it moves to the next open one.</source>
        <translation>En un período cerrado pasa al siguiente abierto.</translation>
    </message>
    <message>
        <source>Go to the mapping</source>
        <translation>Ir a la asignación</translation>
    </message>
    <message>
        <source>Go to the static field</source>
        <translation>Ir al campo fijo</translation>
    </message>
    <message>
        <source>Go to the connection</source>
        <translation>Ir a la conexión</translation>
    </message>
    <message>
        <source>Go to the expense</source>
        <translation>Ir al gasto</translation>
    </message>
    <message>
        <source>Enter the rate</source>
        <translation>Indicar el tipo de cambio</translation>
    </message>
</context>
<context>
    <name>expenses</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Pagado con</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Conciliado</translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation>No se espera</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificante</translation>
    </message>
    <message>
        <source>Receipt attached</source>
        <translation>Con justificante</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>Sin justificante</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Amount: {money}</source>
        <translation>Importe: {money}</translation>
    </message>
    <message>
        <source>Cur.</source>
        <translation>Mon.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message numerus="yes">
        <source>Post a sample of %n</source>
        <translation><numerusform>Contabilizar %n de prueba</numerusform><numerusform>Contabilizar %n de prueba</numerusform></translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Exportar todo</translation>
    </message>
    <message>
        <source>Export selected</source>
        <translation>Exportar selección</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Contabilizar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Definitivo</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Contabilizar como</translation>
    </message>
    <message>
        <source>Drafts can still be changed in the accounting system</source>
        <translation>Los borradores aún se pueden cambiar en el sistema contable</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s)</source>
        <translation><numerusform>%n gasto</numerusform><numerusform>%n gastos</numerusform></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Closed period</source>
        <translation>Período cerrado</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>They move to Completed at once.</source>
        <translation>Pasan al instante a Completados.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be sent yet. They fail without a call and wait under Retry; the others are posted.</source>
        <translation><numerusform>%n de ellos aún no se puede enviar. Falla sin llamada y espera en Reintentar; los demás se contabilizan.</numerusform><numerusform>%n de ellos aún no se pueden enviar. Fallan sin llamada y esperan en Reintentar; los demás se contabilizan.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Post %n expense(s)</source>
        <translation><numerusform>Contabilizar %n gasto</numerusform><numerusform>Contabilizar %n gastos</numerusform></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluidos</translation>
    </message>
    <message>
        <source>Check for {name}</source>
        <translation>Comprobación para {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>All of them can be sent: everything is mapped.</source>
        <translation>Se pueden enviar todos: todo tiene asignación.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} cannot be sent yet. Choose a line to mend it.</source>
        <translation><numerusform>%n de {total} aún no se puede enviar. Elija una línea para corregirla.</numerusform><numerusform>%n de {total} aún no se pueden enviar. Elija una línea para corregirla.</numerusform></translation>
    </message>
<message numerus="yes"><source>Checking %n expense(s)…</source><translation><numerusform>Comprobando %n gasto…</numerusform><numerusform>Comprobando %n gastos…</numerusform></translation></message></context>
<context>
    <name>fetch</name>
    <message>
        <source>Fetch from {name}</source>
        <translation>Recoger de {name}</translation>
    </message>
    <message>
        <source>Exports that wait there become expenses here and are posted at once. What becomes of each is told back, and an expense that came before is not posted twice.</source>
        <translation>Las exportaciones que esperan allí se convierten aquí en gastos y se contabilizan al instante. Se comunica el resultado de cada una, y un gasto que ya vino antes no se contabiliza dos veces.</translation>
    </message>
    <message>
        <source>Fetch and post</source>
        <translation>Recoger y contabilizar</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Contabilizar como</translation>
    </message>
    <message>
        <source>As the connection is set</source>
        <translation>Según la conexión</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Definitivo</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Nothing waits in {name}</source>
        <translation>No espera nada en {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n posted</source>
        <translation><numerusform>%n contabilizado</numerusform><numerusform>%n contabilizados</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation><numerusform>%n fallido</numerusform><numerusform>%n fallidos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation><numerusform>%n dudoso</numerusform><numerusform>%n dudosos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) not taken</source>
        <translation><numerusform>%n resultado no aceptado</numerusform><numerusform>%n resultados no aceptados</numerusform></translation>
    </message>
    <message>
        <source>{name}: {count}, posted to {target}: {result}</source>
        <translation>{name}: {count}, contabilizado en {target}: {result}</translation>
    </message>
    <message>
        <source>Posting History says why, and what to do. What is open goes on at the next fetch.</source>
        <translation>El Historial de envíos dice por qué y qué hacer. Lo abierto sigue en la próxima recogida.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Fetching from {name}</source>
        <translation>Recogiendo de {name}</translation>
    </message>
<message numerus="yes"><source>%n expense(s) fetched</source><translation><numerusform>%n gasto recogido</numerusform><numerusform>%n gastos recogidos</numerusform></translation></message></context>
<context>
    <name>finance</name>
    <message>
        <source>Posting</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Nunca enviado</translation>
    </message>
    <message>
        <source>Transaction or reason</source>
        <translation>Transacción o motivo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Completed with errors</source>
        <translation>Completado con errores</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Contabilizado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Retry of</source>
        <translation>Reintento de</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>Expense date</source>
        <translation>Fecha del gasto</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Fecha contable</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>No longer there: {reference}</source>
        <translation>Ya no está allí: {reference}</translation>
    </message>
    <message>
        <source> (receipt failed)</source>
        <translation> (justificante fallido)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>Reimbursable</source>
        <translation>Reembolsable</translation>
    </message>
    <message>
        <source>Reconcilable</source>
        <translation>Conciliable</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Cards and accounts</source>
        <translation>Tarjetas y cuentas</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Empleados</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Tax rates</source>
        <translation>Tipos impositivos</translation>
    </message>
    <message>
        <source>Tax accounts</source>
        <translation>Cuentas de impuestos</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Departamentos</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Asiento de diario</translation>
    </message>
    <message>
        <source>Supplier invoice</source>
        <translation>Factura de proveedor</translation>
    </message>
    <message>
        <source>Supplier invoice and payment</source>
        <translation>Factura de proveedor y pago</translation>
    </message>
    <message>
        <source>No adjustment: it fails</source>
        <translation>Sin ajuste: falla</translation>
    </message>
    <message>
        <source>Export date</source>
        <translation>Fecha de exportación</translation>
    </message>
    <message>
        <source>Next open period</source>
        <translation>Siguiente período abierto</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Nota de abono</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>No admitido</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>No está allí</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>All completed</source>
        <translation>Todo completado</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>GL account</source>
        <translation>Cuenta contable</translation>
    </message>
    <message>
        <source>Credit account or supplier</source>
        <translation>Cuenta de abono o proveedor</translation>
    </message>
    <message>
        <source>Account or supplier code</source>
        <translation>Código de cuenta o proveedor</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Código de impuesto</translation>
    </message>
    <message>
        <source>GL account of the tax</source>
        <translation>Cuenta contable del impuesto</translation>
    </message>
    <message>
        <source>Tag or dimension</source>
        <translation>Etiqueta o dimensión</translation>
    </message>
    <message>
        <source>the same code exists in the accounting system</source>
        <translation>el mismo código existe en el sistema contable</translation>
    </message>
    <message>
        <source>its own GL account goes</source>
        <translation>va su propia cuenta contable</translation>
    </message>
    <message>
        <source>its own code goes</source>
        <translation>va su propio código</translation>
    </message>
    <message>
        <source>the static field of this page goes</source>
        <translation>va el campo fijo de esta página</translation>
    </message>
    <message>
        <source>entries of this page do not look at it</source>
        <translation>los asientos de esta página no lo consultan</translation>
    </message>
    <message>
        <source>as on another mapping page</source>
        <translation>como en otra página de asignación</translation>
    </message>
    <message>
        <source>The period was closed: the export date was used</source>
        <translation>El período estaba cerrado: se usó la fecha de exportación</translation>
    </message>
    <message>
        <source>The period was closed: the next open one was used</source>
        <translation>El período estaba cerrado: se usó el siguiente abierto</translation>
    </message>
    <message>
        <source>Not mapped</source>
        <translation>Sin asignación</translation>
    </message>
    <message>
        <source>Setting not valid</source>
        <translation>Ajuste no válido</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Acceso denegado</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>No permitido</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Demasiadas solicitudes</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>Refused by Tieout</source>
        <translation>Rechazado por Tieout</translation>
    </message>
    <message>
        <source>Refused by the accounting system</source>
        <translation>Rechazado por el sistema contable</translation>
    </message>
    <message>
        <source>Closed accounting period</source>
        <translation>Período contable cerrado</translation>
    </message>
    <message>
        <source>Supplier unknown</source>
        <translation>Proveedor desconocido</translation>
    </message>
    <message>
        <source>Account unknown</source>
        <translation>Cuenta desconocida</translation>
    </message>
    <message>
        <source>Tax code unknown</source>
        <translation>Código de impuesto desconocido</translation>
    </message>
    <message>
        <source>Tag unknown</source>
        <translation>Etiqueta desconocida</translation>
    </message>
    <message>
        <source>Receipt not uploaded</source>
        <translation>Justificante no subido</translation>
    </message>
    <message>
        <source>Receipt not read</source>
        <translation>Justificante no leído</translation>
    </message>
    <message>
        <source>Receipt too large</source>
        <translation>Justificante demasiado grande</translation>
    </message>
    <message>
        <source>Receipt not converted</source>
        <translation>Justificante no convertido</translation>
    </message>
    <message>
        <source>Unexpected failure</source>
        <translation>Fallo inesperado</translation>
    </message>
    <message>
        <source>No exchange rate: {value}</source>
        <translation>Sin tipo de cambio: {value}</translation>
    </message>
    <message>
        <source>It said: {words}</source>
        <translation>Respondió: {words}</translation>
    </message>
    <message>
        <source>The value came from {origin}</source>
        <translation>El valor vino de {origin}</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Sin probar</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>billable and not marked Billed: they stay under Billable</source>
        <translation>facturables y sin marcar como facturados: se quedan en Facturable</translation>
    </message>
    <message>
        <source>linked by hand and not confirmed by a second person: see Reports, Links to confirm</source>
        <translation>vinculados a mano y sin confirmar por una segunda persona: véase Informes, Vínculos por confirmar</translation>
    </message>
    <message>
        <source>posted already, or on their way</source>
        <translation>ya contabilizados, o en camino</translation>
    </message>
    <message>
        <source>completed already</source>
        <translation>ya completados</translation>
    </message>
    <message>
        <source>not approved any more ({status})</source>
        <translation>ya no aprobados ({status})</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Title of the column with the code</source>
        <translation>Título de la columna con el código</translation>
    </message>
    <message>
        <source>Title of the column with the name</source>
        <translation>Título de la columna con el nombre</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Delimitador</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signo decimal</translation>
    </message>
    <message>
        <source>Dates as</source>
        <translation>Formato de fechas</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Headings in the first row</source>
        <translation>Encabezados en la primera fila</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Company there</source>
        <translation>Empresa allí</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Seconds to wait for an answer</source>
        <translation>Segundos de espera de una respuesta</translation>
    </message>
    <message>
        <source>Settling time in seconds</source>
        <translation>Tiempo de asentamiento en segundos</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Account of employees without a code</source>
        <translation>Cuenta de empleados sin código</translation>
    </message>
    <message>
        <source>Account of costs without a category</source>
        <translation>Cuenta de costes sin categoría</translation>
    </message>
    <message>
        <source>Account of tax</source>
        <translation>Cuenta de impuestos</translation>
    </message>
    <message>
        <source>Payable account of invoices</source>
        <translation>Cuenta acreedora de facturas</translation>
    </message>
    <message>
        <source>Account that invoices are paid from</source>
        <translation>Cuenta desde la que se pagan facturas</translation>
    </message>
    <message>
        <source>Credit account without a card</source>
        <translation>Cuenta de abono sin tarjeta</translation>
    </message>
    <message>
        <source>Supplier of invoices without a card</source>
        <translation>Proveedor de facturas sin tarjeta</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Coma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Punto y coma ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Pipe |</source>
        <translation>Barra vertical |</translation>
    </message>
    <message>
        <source>Point 1234.50</source>
        <translation>Punto 1234.50</translation>
    </message>
    <message>
        <source>Comma 1234,50</source>
        <translation>Coma 1234,50</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark</source>
        <translation>UTF-8 con marca de orden de bytes</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Id. de cliente</translation>
    </message>
    <message>
        <source>Journals go as</source>
        <translation>Los diarios van como</translation>
    </message>
    <message>
        <source>BI code of a line from</source>
        <translation>Código BI de una línea desde</translation>
    </message>
    <message>
        <source>Tax code of costs without tax</source>
        <translation>Código de impuesto de costes sin impuesto</translation>
    </message>
    <message>
        <source>Item on the lines of drafts</source>
        <translation>Artículo en las líneas de borradores</translation>
    </message>
    <message>
        <source>Sign of payments</source>
        <translation>Signo de los pagos</translation>
    </message>
    <message>
        <source>Europe 1</source>
        <translation>Europa 1</translation>
    </message>
    <message>
        <source>Europe 2</source>
        <translation>Europa 2</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>General journal</source>
        <translation>Diario general</translation>
    </message>
    <message>
        <source>Bank payment</source>
        <translation>Pago bancario</translation>
    </message>
    <message>
        <source>Bank payment; journal where it is split</source>
        <translation>Pago bancario; diario si está dividido</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Department and project</source>
        <translation>Departamento y proyecto</translation>
    </message>
    <message>
        <source>Project and department</source>
        <translation>Proyecto y departamento</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Bajo cero</translation>
    </message>
    <message>
        <source>Above zero</source>
        <translation>Sobre cero</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secreto de cliente</translation>
    </message>
    <message>
        <source>Number of the entry in the file</source>
        <translation>Número del asiento en el archivo</translation>
    </message>
    <message>
        <source>Key of the expense</source>
        <translation>Clave del gasto</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Clase de asiento</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Debe</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Haber</translation>
    </message>
    <message>
        <source>Amount, credit below zero</source>
        <translation>Importe, haber bajo cero</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Número de documento</translation>
    </message>
    <message>
        <source>Supplier or employee code</source>
        <translation>Código de proveedor o empleado</translation>
    </message>
    <message>
        <source>Claimed amount</source>
        <translation>Importe declarado</translation>
    </message>
    <message>
        <source>Claimed currency</source>
        <translation>Moneda declarada</translation>
    </message>
    <message>
        <source>Service from</source>
        <translation>Servicio desde</translation>
    </message>
    <message>
        <source>Service to</source>
        <translation>Servicio hasta</translation>
    </message>
    <message>
        <source>Account that it is paid from</source>
        <translation>Cuenta desde la que se paga</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>menos de un segundo</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation><numerusform>%n min</numerusform><numerusform>%n min</numerusform></translation>
    </message>
<message numerus="yes"><source>%n h</source><translation><numerusform>%n h</numerusform><numerusform>%n h</numerusform></translation></message><message numerus="yes"><source>%n hour(s) ago</source><translation><numerusform>hace %n hora</numerusform><numerusform>hace %n horas</numerusform></translation></message><message numerus="yes"><source>%n minute(s) ago</source><translation><numerusform>hace %n minuto</numerusform><numerusform>hace %n minutos</numerusform></translation></message><message numerus="yes"><source>%n s</source><translation><numerusform>%n s</numerusform><numerusform>%n s</numerusform></translation></message></context>
<context>
    <name>history</name>
    <message numerus="yes">
        <source>%n posting(s) did not finish</source>
        <translation><numerusform>%n envío no terminó</numerusform><numerusform>%n envíos no terminaron</numerusform></translation>
    </message>
    <message>
        <source>Continue looks up what is in doubt before anything is sent; nothing is posted twice.</source>
        <translation>Continuar consulta lo dudoso antes de enviar nada; nada se contabiliza dos veces.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sumas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Antes → después</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Revirtiendo</translation>
    </message>
    <message>
        <source>Without single changes</source>
        <translation>Sin cambios sueltos</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>Automatic run</source>
        <translation>Ejecución automática</translation>
    </message>
    <message>
        <source>Bulk accept</source>
        <translation>Aceptación en bloque</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Unreconcile</source>
        <translation>Deshacer conciliación</translation>
    </message>
    <message>
        <source>Expenses made</source>
        <translation>Gastos creados</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Data sync</source>
        <translation>Sincronización de datos</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Revertido</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>Staged, not saved</source>
        <translation>Preparado, sin guardar</translation>
    </message>
    <message>
        <source>Partly taken back</source>
        <translation>Revertido en parte</translation>
    </message>
    <message>
        <source>Posted or completed</source>
        <translation>Contabilizado o completado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Changed nothing</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Rows corrected</source>
        <translation>Filas corregidas</translation>
    </message>
    <message>
        <source>Expense edited</source>
        <translation>Gasto editado</translation>
    </message>
    <message>
        <source>Expense added</source>
        <translation>Gasto añadido</translation>
    </message>
    <message>
        <source>Expenses deleted</source>
        <translation>Gastos eliminados</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Estado cambiado</translation>
    </message>
    <message>
        <source>Payments ignored</source>
        <translation>Pagos ignorados</translation>
    </message>
    <message>
        <source>Payments restored</source>
        <translation>Pagos restaurados</translation>
    </message>
    <message>
        <source>Payments assigned</source>
        <translation>Pagos asignados</translation>
    </message>
    <message>
        <source>Card or holder assigned</source>
        <translation>Tarjeta o titular asignados</translation>
    </message>
    <message>
        <source>Payments joined</source>
        <translation>Pagos unidos</translation>
    </message>
    <message>
        <source>Payments parted</source>
        <translation>Pagos separados</translation>
    </message>
    <message>
        <source>Links confirmed</source>
        <translation>Vínculos confirmados</translation>
    </message>
    <message>
        <source>Receipt attached</source>
        <translation>Con justificante</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Informe creado</translation>
    </message>
    <message>
        <source>Report changed</source>
        <translation>Informe cambiado</translation>
    </message>
    <message>
        <source>Card or account edited</source>
        <translation>Tarjeta o cuenta editada</translation>
    </message>
    <message>
        <source>Employee edited</source>
        <translation>Empleado editado</translation>
    </message>
    <message>
        <source>Category edited</source>
        <translation>Categoría editada</translation>
    </message>
    <message>
        <source>Reference data edited</source>
        <translation>Datos de referencia editados</translation>
    </message>
    <message>
        <source>Profile saved</source>
        <translation>Perfil guardado</translation>
    </message>
    <message>
        <source>Profile chosen</source>
        <translation>Perfil elegido</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Ajuste cambiado</translation>
    </message>
    <message>
        <source>Mapping changed</source>
        <translation>Asignación cambiada</translation>
    </message>
    <message>
        <source>Exchange rates entered</source>
        <translation>Tipos de cambio indicados</translation>
    </message>
    <message>
        <source>Exchange rates removed</source>
        <translation>Tipos de cambio quitados</translation>
    </message>
    <message>
        <source>Merchants changed</source>
        <translation>Comercios cambiados</translation>
    </message>
    <message>
        <source>Change of merchants taken back</source>
        <translation>Cambio de comercios revertido</translation>
    </message>
    <message>
        <source>Payments named</source>
        <translation>Pagos nombrados</translation>
    </message>
    <message>
        <source>Change of exchange rates taken back</source>
        <translation>Cambio de tipos de cambio revertido</translation>
    </message>
    <message>
        <source>Connection saved</source>
        <translation>Conexión guardada</translation>
    </message>
    <message>
        <source>Marked as billed</source>
        <translation>Marcado como facturado</translation>
    </message>
    <message>
        <source>Marked as incomplete</source>
        <translation>Marcado como incompleto</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Importación revertida</translation>
    </message>
    <message>
        <source>Data sync failed</source>
        <translation>Sincronización de datos fallida</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation><numerusform>%n rechazada</numerusform><numerusform>%n rechazadas</numerusform></translation>
    </message>
    <message>
        <source>No link was certain</source>
        <translation>Ningún vínculo era seguro</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation><numerusform>%n vínculo creado</numerusform><numerusform>%n vínculos creados</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) taken back</source>
        <translation><numerusform>%n vínculo deshecho</numerusform><numerusform>%n vínculos deshechos</numerusform></translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Línea {number}</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>Se puede revertir</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Contabilizado</translation>
    </message>
    <message>
        <source>Reverse the entry in the accounting system first.</source>
        <translation>Anule antes el asiento en el sistema contable.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Mark it as incomplete under Finance &gt; Completed first.</source>
        <translation>Márquelo antes como incompleto en Finanzas &gt; Completados.</translation>
    </message>
    <message>
        <source>Locked period</source>
        <translation>Período bloqueado</translation>
    </message>
    <message>
        <source>Reopen the period first.</source>
        <translation>Reabra antes el período.</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Cambiado desde entonces</translation>
    </message>
    <message>
        <source>Something newer stands on it: take that back first.</source>
        <translation>Algo más reciente se apoya en ello: revierta eso antes.</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Conciliado</translation>
    </message>
    <message>
        <source>Take its links back too, or unreconcile it first.</source>
        <translation>Revierta también sus vínculos, o deshaga antes la conciliación.</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorado</translation>
    </message>
    <message>
        <source>Restore the payment first.</source>
        <translation>Restaure antes el pago.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Refresh the posting first.</source>
        <translation>Actualice antes el envío.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Choose another code where it is used.</source>
        <translation>Elija otro código donde se usa.</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Preparado</translation>
    </message>
    <message>
        <source>Undo it in the manager.</source>
        <translation>Deshágalo en el gestor.</translation>
    </message>
    <message>
        <source>Told only</source>
        <translation>Solo informativo</translation>
    </message>
    <message>
        <source>Edits are taken back by editing again; the values before are listed here.</source>
        <translation>Las ediciones se revierten editando de nuevo; aquí se listan los valores anteriores.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
<message numerus="yes"><source>%n change(s)</source><translation><numerusform>%n cambio</numerusform><numerusform>%n cambios</numerusform></translation></message><message numerus="yes"><source>%n expense(s) made from payments</source><translation><numerusform>%n gasto creado a partir de pagos</numerusform><numerusform>%n gastos creados a partir de pagos</numerusform></translation></message><message numerus="yes"><source>%n expense(s) sent</source><translation><numerusform>%n gasto enviado</numerusform><numerusform>%n gastos enviados</numerusform></translation></message><message numerus="yes"><source>%n row(s) imported</source><translation><numerusform>%n fila importada</numerusform><numerusform>%n filas importadas</numerusform></translation></message></context>
<context>
    <name>importing</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Imported before</source>
        <translation>Importado antes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>The file names no currency. Which</source>
        <translation>El archivo no indica moneda. ¿Cuál es?</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocidas</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregida</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Amount: it is not a number, and more</source>
        <translation>Importe: no es un número, y más</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>by {who} on {when}</source>
        <translation>por {who} el {when}</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>Añadir {name}</translation>
    </message>
    <message>
        <source>Add {name} and {person}</source>
        <translation>Añadir {name} y {person}</translation>
    </message>
    <message>
        <source>Add a card for {name}</source>
        <translation>Añadir una tarjeta para {name}</translation>
    </message>
    <message>
        <source>Leave in Unallocated</source>
        <translation>Dejar en Sin asignar</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>Cómo se encontró</translation>
    </message>
    <message>
        <source>where files of this layout went before</source>
        <translation>adonde fueron antes archivos de este formato</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Lines that name nobody</source>
        <translation>Líneas que no nombran a nadie</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Verified on a real file</source>
        <translation>Verificado con un archivo real</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Your own layout with the same header is used instead</source>
        <translation>En su lugar se usa su propio formato con la misma cabecera</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Leído como</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Need an answer</source>
        <translation>Necesitan respuesta</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Importing in the order of their periods</source>
        <translation>Importando en el orden de sus períodos</translation>
    </message>
    <message>
        <source>Reading; nothing is stored yet</source>
        <translation>Leyendo; aún no se guarda nada</translation>
    </message>
    <message>
        <source>The same content as {name}</source>
        <translation>El mismo contenido que {name}</translation>
    </message>
    <message>
        <source>Reading it was stopped</source>
        <translation>La lectura se detuvo</translation>
    </message>
    <message>
        <source>Imported on {when}</source>
        <translation>Importado el {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read; correct them</source>
        <translation><numerusform>%n fila no se puede leer; corríjala</numerusform><numerusform>%n filas no se pueden leer; corríjalas</numerusform></translation>
    </message>
    <message>
        <source>A card fits two of yours: choose</source>
        <translation>Una tarjeta encaja con dos de las suyas: elija</translation>
    </message>
    <message>
        <source>The balance does not agree: {expected} stated, {found} found</source>
        <translation>El saldo no concuerda: {expected} indicado, {found} hallado</translation>
    </message>
    <message>
        <source>Balance agrees</source>
        <translation>El saldo concuerda</translation>
    </message>
    <message>
        <source>{read} rows read = {imported} imported + {repeated} duplicates + {rejected} rejected + {skipped} skipped</source>
        <translation>{read} filas leídas = {imported} importadas + {repeated} duplicadas + {rejected} rechazadas + {skipped} omitidas</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicada</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>This import is undone. Import the file again.</source>
        <translation>Esta importación está deshecha. Importe el archivo otra vez.</translation>
    </message>
    <message>
        <source>Rows of an archive cannot be corrected in place. Take the file out of it and import that.</source>
        <translation>Las filas de un archivo comprimido no se pueden corregir dentro de él. Extraiga el archivo e impórtelo.</translation>
    </message>
    <message>
        <source>The file was too large to be kept. Correct the row in the file and import it again.</source>
        <translation>El archivo era demasiado grande para conservarlo. Corrija la fila en el archivo e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>elegido por usted</translation>
    </message>
    <message>
        <source>as you chose before</source>
        <translation>como usted eligió antes</translation>
    </message>
    <message>
        <source>found by its number</source>
        <translation>encontrado por su número</translation>
    </message>
    <message>
        <source>found by its last digits</source>
        <translation>encontrado por sus últimas cifras</translation>
    </message>
    <message>
        <source>found by its name</source>
        <translation>encontrado por su nombre</translation>
    </message>
    <message>
        <source>found by the holder's name</source>
        <translation>encontrado por el nombre del titular</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>se añadirá</translation>
    </message>
    <message>
        <source>two fit: choose one</source>
        <translation>encajan dos: elija una</translation>
    </message>
    <message>
        <source>holder not known</source>
        <translation>titular desconocido</translation>
    </message>
    <message>
        <source>no card or holder is named</source>
        <translation>no se nombra tarjeta ni titular</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>From documentation</source>
        <translation>Según documentación</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicada</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Has a question</source>
        <translation>Tiene una pregunta</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Imported before</source>
        <translation>Importado antes</translation>
    </message>
    <message>
        <source>Twice here</source>
        <translation>Repetido aquí</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Reconciling…</source>
        <translation>Conciliando…</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>Codificación de texto</translation>
    </message>
    <message>
        <source>Column separator</source>
        <translation>Separador de columnas</translation>
    </message>
    <message>
        <source>Row of column titles</source>
        <translation>Fila de títulos de columna</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Orden de día y mes</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>Formato de fecha</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signo decimal</translation>
    </message>
    <message>
        <source>What the sign means</source>
        <translation>Qué significa el signo</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Status column</source>
        <translation>Columna de estado</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Dates as numbers</source>
        <translation>Fechas como números</translation>
    </message>
    <message>
        <source>Too many decimals</source>
        <translation>Demasiados decimales</translation>
    </message>
    <message>
        <source>Balances beside the table</source>
        <translation>Saldos junto a la tabla</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Número de filas</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Qué contiene el archivo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Fees in the balance</source>
        <translation>Comisiones en el saldo</translation>
    </message>
    <message>
        <source>Column of money out</source>
        <translation>Columna de salidas</translation>
    </message>
    <message>
        <source>Rows not booked yet</source>
        <translation>Filas aún no registradas</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Day first (31/12)</source>
        <translation>Primero el día (31/12)</translation>
    </message>
    <message>
        <source>Month first (12/31)</source>
        <translation>Primero el mes (12/31)</translation>
    </message>
    <message>
        <source>Year first (2026-12-31)</source>
        <translation>Primero el año (2026-12-31)</translation>
    </message>
    <message>
        <source>Point (1,234.50)</source>
        <translation>Punto (1,234.50)</translation>
    </message>
    <message>
        <source>Comma (1.234,50)</source>
        <translation>Coma (1.234,50)</translation>
    </message>
    <message>
        <source>A minus is money spent</source>
        <translation>Un menos es dinero gastado</translation>
    </message>
    <message>
        <source>A plain amount is money spent</source>
        <translation>Un importe sin signo es dinero gastado</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Cuenta bancaria</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Reject these rows</source>
        <translation>Rechazar estas filas</translation>
    </message>
    <message>
        <source>Round them</source>
        <translation>Redondearlos</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>Un extracto</translation>
    </message>
    <message>
        <source>An expense list</source>
        <translation>Una lista de gastos</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>Booking date</source>
        <translation>Fecha de registro</translation>
    </message>
    <message>
        <source>Purchase date</source>
        <translation>Fecha de compra</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>Fecha valor</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Texto del banco</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>Contraparte</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Salida de dinero</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Entrada de dinero</translation>
    </message>
    <message>
        <source>Debit or credit mark</source>
        <translation>Marca de debe o haber</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Original amount</source>
        <translation>Importe original</translation>
    </message>
    <message>
        <source>Original currency</source>
        <translation>Moneda original</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Tipo de cambio</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Comisión</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Bank's id</source>
        <translation>Id. del banco</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Cardholder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>Código de operación</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Category code (MCC)</source>
        <translation>Código de categoría (MCC)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>NIF-IVA</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Tipo impositivo</translation>
    </message>
    <message>
        <source>Tax amount</source>
        <translation>Importe del impuesto</translation>
    </message>
    <message>
        <source>Net amount</source>
        <translation>Base imponible</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pagado por</translation>
    </message>
    <message>
        <source>To reimburse</source>
        <translation>Por reembolsar</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>Receipt file</source>
        <translation>Archivo del justificante</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Saldo final</translation>
    </message>
    <message>
        <source>Running balance</source>
        <translation>Saldo corriente</translation>
    </message>
    <message>
        <source>Number of transactions</source>
        <translation>Número de movimientos</translation>
    </message>
    <message>
        <source>Sum of money out</source>
        <translation>Suma de salidas</translation>
    </message>
    <message>
        <source>Sum of money in</source>
        <translation>Suma de entradas</translation>
    </message>
    <message>
        <source>Page balance</source>
        <translation>Saldo de página</translation>
    </message>
    <message>
        <source>{what}: the file states nothing to check against.</source>
        <translation>{what}: el archivo no indica nada con qué comprobar.</translation>
    </message>
    <message>
        <source>{what} {expected} agrees with the lines.</source>
        <translation>{what} {expected} concuerda con las líneas.</translation>
    </message>
    <message>
        <source> First at row {row}.</source>
        <translation> Primero en la fila {row}.</translation>
    </message>
    <message>
        <source>{what}: the file states {expected}, the lines give {found}.{row}</source>
        <translation>{what}: el archivo indica {expected}, las líneas dan {found}.{row}</translation>
    </message>
</context>
<context>
    <name>item</name>
    <message>
        <source>Posted expense</source>
        <translation>Gasto contabilizado</translation>
    </message>
    <message>
        <source>Select an expense</source>
        <translation>Seleccione un gasto</translation>
    </message>
    <message>
        <source>What was sent, what came back and what to do show here.</source>
        <translation>Aquí se muestra lo enviado, lo recibido y qué hacer.</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Arreglarlo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>En la contabilidad</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Entry as it was sent</source>
        <translation>Asiento tal como se envió</translation>
    </message>
    <message>
        <source>The same expense in other postings</source>
        <translation>El mismo gasto en otros envíos</translation>
    </message>
    <message>
        <source>Show the payload</source>
        <translation>Mostrar los datos enviados</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Datos enviados</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Expense date</source>
        <translation>Fecha del gasto</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Fecha contable</translation>
    </message>
    <message>
        <source>Date strategy</source>
        <translation>Criterio de fecha</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificante</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value sent</source>
        <translation>Valor enviado</translation>
    </message>
    <message>
        <source>It came from</source>
        <translation>Procedía de</translation>
    </message>
    <message>
        <source>They said</source>
        <translation>Respondieron</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>It was posted and is no longer in the accounting system.</source>
        <translation>Se contabilizó y ya no está en el sistema contable.</translation>
    </message>
    <message>
        <source>It was sent and no answer came: nobody knows yet whether it is posted. Refresh looks it up by its key; it is sent again only when it is surely not there.</source>
        <translation>Se envió y no llegó respuesta: nadie sabe aún si está contabilizado. Actualizar lo consulta por su clave; solo se envía de nuevo si con seguridad no está allí.</translation>
    </message>
    <message>
        <source>The check before the first row failed: it was never sent.</source>
        <translation>La comprobación previa a la primera fila falló: nunca se envió.</translation>
    </message>
    <message>
        <source>It waits for its turn; nothing was sent yet.</source>
        <translation>Espera su turno; aún no se ha enviado nada.</translation>
    </message>
    <message>
        <source>{number}. {outcome}</source>
        <translation>{number}. {outcome}</translation>
    </message>
    <message>
        <source>posting date {day}</source>
        <translation>fecha contable {day}</translation>
    </message>
    <message>
        <source>Posting {number}: {status}</source>
        <translation>Envío {number}: {status}</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada aquí</translation>
    </message>
    <message>
        <source>Imports add what they find in files; the button above adds one by hand.</source>
        <translation>Las importaciones añaden lo que hallan en los archivos; el botón de arriba añade uno a mano.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>New card or account</source>
        <translation>Nueva tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Edit card or account</source>
        <translation>Editar tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>Nuevo empleado</translation>
    </message>
    <message>
        <source>Edit employee</source>
        <translation>Editar empleado</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Nueva categoría</translation>
    </message>
    <message>
        <source>Edit category</source>
        <translation>Editar categoría</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Account in the books</source>
        <translation>Cuenta en la contabilidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificante</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
</context>
<context>
    <name>manager</name>
    <message>
        <source>Reconcile candidate and go on</source>
        <translation>Conciliar candidato y continuar</translation>
    </message>
    <message>
        <source>Unreconcile</source>
        <translation>Deshacer conciliación</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Este no</translation>
    </message>
    <message>
        <source>Do what would make it match</source>
        <translation>Hacer lo que lo haría encajar</translation>
    </message>
    <message>
        <source>Pair twins in date order</source>
        <translation>Emparejar gemelos por fecha</translation>
    </message>
    <message>
        <source>Accept strong suggestions…</source>
        <translation>Aceptar sugerencias sólidas…</translation>
    </message>
    <message>
        <source>Mark for one link</source>
        <translation>Marcar para un vínculo</translation>
    </message>
    <message>
        <source>Reconcile marked rows</source>
        <translation>Conciliar filas marcadas</translation>
    </message>
    <message>
        <source>Link a part…</source>
        <translation>Vincular una parte…</translation>
    </message>
    <message>
        <source>Show what a sum is made of</source>
        <translation>Mostrar de qué consta una suma</translation>
    </message>
    <message>
        <source>Undo staged step</source>
        <translation>Deshacer paso preparado</translation>
    </message>
    <message>
        <source>Redo staged step</source>
        <translation>Rehacer paso preparado</translation>
    </message>
    <message>
        <source>Reconcile and close</source>
        <translation>Conciliar y cerrar</translation>
    </message>
    <message>
        <source>Discard staged work…</source>
        <translation>Descartar trabajo preparado…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next pending expense</source>
        <translation>Siguiente gasto pendiente</translation>
    </message>
    <message>
        <source>Previous pending expense</source>
        <translation>Anterior gasto pendiente</translation>
    </message>
    <message>
        <source>To the payments</source>
        <translation>A los pagos</translation>
    </message>
    <message>
        <source>To the expenses</source>
        <translation>A los gastos</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Lista siguiente</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Lista anterior</translation>
    </message>
    <message>
        <source>Choose candidate {number}</source>
        <translation>Elegir candidato {number}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Justificación</translation>
    </message>
    <message>
        <source>Shortcuts of this page</source>
        <translation>Atajos de esta página</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Buscar un comando…</translation>
    </message>
    <message>
        <source>Export pending expenses…</source>
        <translation>Exportar gastos pendientes…</translation>
    </message>
    <message>
        <source>Export reconciled expenses…</source>
        <translation>Exportar gastos conciliados…</translation>
    </message>
    <message>
        <source>Export reconciled payments…</source>
        <translation>Exportar pagos conciliados…</translation>
    </message>
    <message>
        <source>Export candidate payments…</source>
        <translation>Exportar pagos candidatos…</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Conciliar</translation>
    </message>
    <message>
        <source>Staged work</source>
        <translation>Trabajo preparado</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Desplazarse</translation>
    </message>
    <message>
        <source>Finding and showing</source>
        <translation>Buscar y mostrar</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Pagado con</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificante</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Amount: {amount}</source>
        <translation>Importe: {amount}</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Preparado</translation>
    </message>
    <message>
        <source>{state}, staged: not saved yet</source>
        <translation>{state}, preparado: aún sin guardar</translation>
    </message>
    <message>
        <source>Receipt attached</source>
        <translation>Con justificante</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>Sin justificante</translation>
    </message>
    <message>
        <source>Claimed: {money}</source>
        <translation>Declarado: {money}</translation>
    </message>
    <message>
        <source>Booked: {money}</source>
        <translation>Contabilizado: {money}</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Encaje</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Revertido</translation>
    </message>
    <message>
        <source>By {who}, {when}</source>
        <translation>Por {who}, {when}</translation>
    </message>
    <message>
        <source>Confirmed by {who}</source>
        <translation>Confirmado por {who}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Contabilizado</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Texto del banco</translation>
    </message>
    <message>
        <source>Diff.</source>
        <translation>Dif.</translation>
    </message>
    <message>
        <source>Candidate {number}</source>
        <translation>Candidato {number}</translation>
    </message>
    <message>
        <source>Paid on the day of the expense</source>
        <translation>Pagado el día del gasto</translation>
    </message>
    <message numerus="yes">
        <source>Paid %n day(s) after the expense</source>
        <translation><numerusform>Pagado %n día después del gasto</numerusform><numerusform>Pagado %n días después del gasto</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Paid %n day(s) before the expense</source>
        <translation><numerusform>Pagado %n día antes del gasto</numerusform><numerusform>Pagado %n días antes del gasto</numerusform></translation>
    </message>
    <message>
        <source>Paid as {money}</source>
        <translation>Pagado como {money}</translation>
    </message>
    <message>
        <source>Still open: {money}</source>
        <translation>Aún abierto: {money}</translation>
    </message>
    <message>
        <source>converted at the rate of the day</source>
        <translation>convertido al tipo del día</translation>
    </message>
    <message>
        <source>more, as with a tip</source>
        <translation>más, como con propina</translation>
    </message>
    <message>
        <source>exactly equal</source>
        <translation>exactamente igual</translation>
    </message>
    <message>
        <source>equal in the original currency</source>
        <translation>igual en la moneda original</translation>
    </message>
    <message>
        <source>converted, very close to the rate</source>
        <translation>convertido, muy cerca del tipo</translation>
    </message>
    <message>
        <source>converted, close to the rate</source>
        <translation>convertido, cerca del tipo</translation>
    </message>
    <message>
        <source>converted, within the usual mark-up</source>
        <translation>convertido, dentro del recargo habitual</translation>
    </message>
    <message>
        <source>converted, at the edge of the tolerance</source>
        <translation>convertido, en el límite de la tolerancia</translation>
    </message>
    <message>
        <source>a few cents apart</source>
        <translation>a unos céntimos</translation>
    </message>
    <message>
        <source>more by a usual tip</source>
        <translation>más, una propina habitual</translation>
    </message>
    <message>
        <source>the amount without tax</source>
        <translation>el importe sin impuesto</translation>
    </message>
    <message>
        <source>the same digits, another decimal point</source>
        <translation>las mismas cifras, otra coma decimal</translation>
    </message>
    <message>
        <source>two digits swapped or one mistyped</source>
        <translation>dos cifras cambiadas o una mal tecleada</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>redondeado</translation>
    </message>
    <message>
        <source>more, as with cash back</source>
        <translation>más, como con retirada de efectivo</translation>
    </message>
    <message>
        <source>claimed in the company's currency at some rate</source>
        <translation>declarado en la moneda de la empresa a algún tipo</translation>
    </message>
    <message>
        <source>no rate between the currencies is known</source>
        <translation>no se conoce tipo entre las monedas</translation>
    </message>
    <message>
        <source>only a part of the claim</source>
        <translation>solo una parte de lo declarado</translation>
    </message>
    <message>
        <source>more than the claim</source>
        <translation>más de lo declarado</translation>
    </message>
    <message>
        <source>too far apart</source>
        <translation>demasiado distantes</translation>
    </message>
    <message>
        <source>an amount seen nowhere else</source>
        <translation>un importe que no se ve en ningún otro sitio</translation>
    </message>
    <message>
        <source>a rare amount</source>
        <translation>un importe raro</translation>
    </message>
    <message>
        <source>an uncommon amount</source>
        <translation>un importe poco común</translation>
    </message>
    <message>
        <source>a common amount</source>
        <translation>un importe común</translation>
    </message>
    <message>
        <source>a frequent amount</source>
        <translation>un importe frecuente</translation>
    </message>
    <message>
        <source>an amount seen everywhere</source>
        <translation>un importe que se ve en todas partes</translation>
    </message>
    <message>
        <source>not an exact amount</source>
        <translation>no es un importe exacto</translation>
    </message>
    <message>
        <source>booked, purchase day unknown: {days}</source>
        <translation>registrado, día de compra desconocido: {days}</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>el mismo día</translation>
    </message>
    <message>
        <source>the day after</source>
        <translation>el día después</translation>
    </message>
    <message>
        <source>2 to 3 days after</source>
        <translation>2 a 3 días después</translation>
    </message>
    <message>
        <source>4 to 7 days after</source>
        <translation>4 a 7 días después</translation>
    </message>
    <message>
        <source>8 to 36 days after</source>
        <translation>8 a 36 días después</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>el día antes</translation>
    </message>
    <message>
        <source>2 to 3 days before</source>
        <translation>2 a 3 días antes</translation>
    </message>
    <message>
        <source>4 to 10 days before</source>
        <translation>4 a 10 días antes</translation>
    </message>
    <message>
        <source>11 to 20 days before</source>
        <translation>11 a 20 días antes</translation>
    </message>
    <message>
        <source>21 to 36 days before</source>
        <translation>21 a 36 días antes</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>día y mes cambiados</translation>
    </message>
    <message>
        <source>too many days apart</source>
        <translation>demasiados días de distancia</translation>
    </message>
    <message>
        <source>1 day after</source>
        <translation>1 día después</translation>
    </message>
    <message>
        <source>2 days after</source>
        <translation>2 días después</translation>
    </message>
    <message>
        <source>3 days after</source>
        <translation>3 días después</translation>
    </message>
    <message>
        <source>4 days after</source>
        <translation>4 días después</translation>
    </message>
    <message>
        <source>5 to 7 days after</source>
        <translation>5 a 7 días después</translation>
    </message>
    <message>
        <source>1 to 3 days before</source>
        <translation>1 a 3 días antes</translation>
    </message>
    <message>
        <source>the same card or account</source>
        <translation>la misma tarjeta o cuenta</translation>
    </message>
    <message>
        <source>the same card digits</source>
        <translation>las mismas cifras de tarjeta</translation>
    </message>
    <message>
        <source>a card of this employee</source>
        <translation>una tarjeta de este empleado</translation>
    </message>
    <message>
        <source>another card of this employee</source>
        <translation>otra tarjeta de este empleado</translation>
    </message>
    <message>
        <source>a shared card or account</source>
        <translation>una tarjeta o cuenta compartida</translation>
    </message>
    <message>
        <source>shared, with the same digits</source>
        <translation>compartida, con las mismas cifras</translation>
    </message>
    <message>
        <source>other card digits</source>
        <translation>otras cifras de tarjeta</translation>
    </message>
    <message>
        <source>someone else's card</source>
        <translation>la tarjeta de otra persona</translation>
    </message>
    <message>
        <source>the company paid</source>
        <translation>pagó la empresa</translation>
    </message>
    <message>
        <source>who paid is not stated</source>
        <translation>no se indica quién pagó</translation>
    </message>
    <message>
        <source>claimed as own money</source>
        <translation>declarado como dinero propio</translation>
    </message>
    <message>
        <source>claimed as cash</source>
        <translation>declarado como efectivo</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>el mismo nombre</translation>
    </message>
    <message>
        <source>known under this name</source>
        <translation>conocido con este nombre</translation>
    </message>
    <message>
        <source>nearly the same name</source>
        <translation>casi el mismo nombre</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>un nombre parecido</translation>
    </message>
    <message>
        <source>a somewhat similar name</source>
        <translation>un nombre algo parecido</translation>
    </message>
    <message>
        <source>little in common</source>
        <translation>poco en común</translation>
    </message>
    <message>
        <source>hardly anything in common</source>
        <translation>casi nada en común</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>otro nombre</translation>
    </message>
    <message>
        <source>no name on one side</source>
        <translation>sin nombre en un lado</translation>
    </message>
    <message>
        <source>the same country</source>
        <translation>el mismo país</translation>
    </message>
    <message>
        <source>another country</source>
        <translation>otro país</translation>
    </message>
    <message>
        <source>no country on one side</source>
        <translation>sin país en un lado</translation>
    </message>
    <message>
        <source>the same number</source>
        <translation>el mismo número</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>otro número</translation>
    </message>
    <message>
        <source>no number on one side</source>
        <translation>sin número en un lado</translation>
    </message>
    <message>
        <source>fits the kind of shop</source>
        <translation>encaja con el tipo de comercio</translation>
    </message>
    <message>
        <source>near the kind of shop</source>
        <translation>cercano al tipo de comercio</translation>
    </message>
    <message>
        <source>another kind of shop</source>
        <translation>otro tipo de comercio</translation>
    </message>
    <message>
        <source>no kind of shop known</source>
        <translation>tipo de comercio desconocido</translation>
    </message>
    <message>
        <source>the payment of {money} on {day}, {name}</source>
        <translation>el pago de {money} del {day}, {name}</translation>
    </message>
    <message>
        <source>the expense of {money} on {day}, {name}</source>
        <translation>el gasto de {money} del {day}, {name}</translation>
    </message>
    <message>
        <source>Sums that fit: proposed, never linked by themselves</source>
        <translation>Sumas que encajan: propuestas, nunca vinculadas solas</translation>
    </message>
    <message>
        <source>These are the 50 likeliest; Payments lists all others, by date and amount</source>
        <translation>Estos son los 50 más probables; Pagos lista los demás, por fecha e importe</translation>
    </message>
    <message>
        <source>Refunds that may belong to it</source>
        <translation>Devoluciones que pueden corresponderle</translation>
    </message>
    <message>
        <source>Interchangeable: any of these is right</source>
        <translation>Intercambiables: cualquiera de estos es correcto</translation>
    </message>
    <message>
        <source>Other cards and accounts</source>
        <translation>Otras tarjetas y cuentas</translation>
    </message>
    <message>
        <source>Outside tolerance: {why}</source>
        <translation>Fuera de tolerancia: {why}</translation>
    </message>
    <message>
        <source>Cannot be reconciled: {why}</source>
        <translation>No se puede conciliar: {why}</translation>
    </message>
    <message>
        <source>You said: not this one</source>
        <translation>Usted dijo: este no</translation>
    </message>
    <message>
        <source>Same card or account</source>
        <translation>Misma tarjeta o cuenta</translation>
    </message>
    <message>
        <source>a cost and a refund do not settle each other</source>
        <translation>un coste y una devolución no se saldan entre sí</translation>
    </message>
    <message>
        <source>the expense is completed and locked</source>
        <translation>el gasto está completado y bloqueado</translation>
    </message>
    <message>
        <source>already posted to the books</source>
        <translation>ya está contabilizado</translation>
    </message>
    <message>
        <source>nothing is left of this payment</source>
        <translation>no queda nada de este pago</translation>
    </message>
    <message>
        <source>the company file is open read-only</source>
        <translation>el archivo de empresa está abierto en solo lectura</translation>
    </message>
    <message>
        <source>the amounts are too far apart</source>
        <translation>los importes distan demasiado</translation>
    </message>
    <message>
        <source>not a purchase</source>
        <translation>no es una compra</translation>
    </message>
    <message>
        <source>the chance is below 1 %</source>
        <translation>la probabilidad es inferior al 1 %</translation>
    </message>
    <message>
        <source>{sign}{days} d</source>
        <translation>{sign}{days} d</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>sin tipo</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>Lowers what is booked; the claim stays as it is.</source>
        <translation>Reduce lo contabilizado; lo declarado queda como está.</translation>
    </message>
    <message>
        <source>The currencies cannot be compared without a rate.</source>
        <translation>Las monedas no se pueden comparar sin un tipo de cambio.</translation>
    </message>
    <message>
        <source>Exactly what was claimed.</source>
        <translation>Exactamente lo declarado.</translation>
    </message>
    <message>
        <source>About {money} apart at the known rate.</source>
        <translation>Diferencia de unos {money} al tipo conocido.</translation>
    </message>
    <message>
        <source>{money} more than claimed ({share}).</source>
        <translation>{money} más de lo declarado ({share}).</translation>
    </message>
    <message>
        <source>{money} less than claimed ({share}).</source>
        <translation>{money} menos de lo declarado ({share}).</translation>
    </message>
    <message>
        <source>more than double</source>
        <translation>más del doble</translation>
    </message>
    <message>
        <source>Neutral: {factors}.</source>
        <translation>Neutro: {factors}.</translation>
    </message>
    <message>
        <source>On its own it would be {alone}; other pairs compete for the same payment or expense.</source>
        <translation>Por sí solo sería {alone}; otros pares compiten por el mismo pago o gasto.</translation>
    </message>
    <message>
        <source>On its own it would be {alone}; its rivals fit better elsewhere.</source>
        <translation>Por sí solo sería {alone}; sus rivales encajan mejor en otro sitio.</translation>
    </message>
    <message>
        <source>Also wanted by {expenses}.</source>
        <translation>También lo quieren {expenses}.</translation>
    </message>
    <message>
        <source>One payment, several expenses: {money} is the sum of this expense and others.</source>
        <translation>Un pago, varios gastos: {money} es la suma de este gasto y otros.</translation>
    </message>
    <message>
        <source>One expense, several payments: together they are what was claimed.</source>
        <translation>Un gasto, varios pagos: juntos son lo declarado.</translation>
    </message>
    <message>
        <source>They are candidates {numbers} and {last}.</source>
        <translation>Son los candidatos {numbers} y {last}.</translation>
    </message>
    <message>
        <source>{money} on {day}, {name}</source>
        <translation>{money} del {day}, {name}</translation>
    </message>
    <message>
        <source>Linked by the program in a run of {who}, {when}.</source>
        <translation>Vinculado por el programa en una ejecución de {who}, {when}.</translation>
    </message>
    <message>
        <source>Linked by {who}, {when}.</source>
        <translation>Vinculado por {who}, {when}.</translation>
    </message>
    <message>
        <source>{merchant}, {money}</source>
        <translation>{merchant}, {money}</translation>
    </message>
    <message>
        <source>(no merchant)</source>
        <translation>(sin comercio)</translation>
    </message>
    <message>
        <source>The claim is {claim}, the payment {paid}. No rate is known between the two currencies.</source>
        <translation>Lo declarado es {claim}, el pago {paid}. No se conoce tipo de cambio entre las dos monedas.</translation>
    </message>
    <message>
        <source>The payment of {paid} is {gap} more than the claim of {claim}.</source>
        <translation>El pago de {paid} supera en {gap} lo declarado, {claim}.</translation>
    </message>
    <message>
        <source>The payment of {paid} is {gap} less than the claim of {claim}.</source>
        <translation>El pago de {paid} es {gap} menor que lo declarado, {claim}.</translation>
    </message>
    <message>
        <source>Staged: {expense} with {payment}. Ctrl+Z takes it back.</source>
        <translation>Preparado: {expense} con {payment}. Ctrl+Z lo retira.</translation>
    </message>
    <message>
        <source>Staged: {payment} is unreconciled. Ctrl+Z takes it back.</source>
        <translation>Preparado: se deshace la conciliación de {payment}. Ctrl+Z lo retira.</translation>
    </message>
    <message>
        <source>Not this one: {payment}. Ctrl+Z takes it back.</source>
        <translation>Este no: {payment}. Ctrl+Z lo retira.</translation>
    </message>
    <message>
        <source>Cannot be reconciled: {why}.</source>
        <translation>No se puede conciliar: {why}.</translation>
    </message>
    <message>
        <source>Undone. Ctrl+Y does it again.</source>
        <translation>Deshecho. Ctrl+Y lo hace de nuevo.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Rehecho.</translation>
    </message>
    <message>
        <source>Staged work discarded; nothing was saved.</source>
        <translation>Trabajo preparado descartado; no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Select a pending expense first.</source>
        <translation>Seleccione antes un gasto pendiente.</translation>
    </message>
    <message>
        <source>No candidate is within tolerance. Choose one below; a reason will be asked for.</source>
        <translation>Ningún candidato está dentro de la tolerancia. Elija uno abajo; se pedirá un motivo.</translation>
    </message>
    <message>
        <source>Posted to the books, so it cannot be unreconciled here. Reverse the entry in the accounting system, then use Mark as Incomplete in Finance.</source>
        <translation>Está contabilizado, así que aquí no se puede deshacer la conciliación. Anule el asiento en el sistema contable y use luego Marcar como incompleto en Finanzas.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) kept from last time</source>
        <translation><numerusform>%n paso preparado de la última vez</numerusform><numerusform>%n pasos preparados de la última vez</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) kept from {when}</source>
        <translation><numerusform>%n paso preparado de {when}</numerusform><numerusform>%n pasos preparados de {when}</numerusform></translation>
    </message>
    <message>
        <source>It is locked: posted, completed, or the file is open read-only.</source>
        <translation>Está bloqueado: contabilizado, completado o con el archivo abierto en solo lectura.</translation>
    </message>
    <message>
        <source>No statement covers {day} for {card}: the last one ends {last}. Import the next one.</source>
        <translation>Ningún extracto cubre el {day} para {card}: el último acaba el {last}. Importe el siguiente.</translation>
    </message>
    <message>
        <source>No statement covers {day} for {card}: the first one begins {first}. Import the one before.</source>
        <translation>Ningún extracto cubre el {day} para {card}: el primero empieza el {first}. Importe el anterior.</translation>
    </message>
    <message>
        <source>No statement of {card} is imported yet. Import the one that covers {day}.</source>
        <translation>Aún no se ha importado ningún extracto de {card}. Importe el que cubre el {day}.</translation>
    </message>
    <message>
        <source>No payment left comes near. Import the statement that covers {day}.</source>
        <translation>Ningún pago restante se acerca. Importe el extracto que cubre el {day}.</translation>
    </message>
    <message>
        <source>You said “not this one” of {payment}. Reconcile it to take that back.</source>
        <translation>Usted dijo «este no» de {payment}. Concílielo para revocarlo.</translation>
    </message>
    <message>
        <source>Nothing stands in the way any more: reconcile {payment} ({chance}).</source>
        <translation>Ya nada lo impide: concilie {payment} ({chance}).</translation>
    </message>
    <message>
        <source>No payment alone is right, but {count} add up with it: link the common parts, first {payment}.</source>
        <translation>Ningún pago solo es correcto, pero {count} suman con él: vincule las partes comunes, primero {payment}.</translation>
    </message>
    <message>
        <source>No single correction is enough: {payment} has {chance}; from {needed} on it links by itself.</source>
        <translation>Ninguna corrección basta por sí sola: {payment} tiene {chance}; desde {needed} se vincula solo.</translation>
    </message>
    <message>
        <source>{payment} has {chance}, but something very like it is near, so a person decides: choose it.</source>
        <translation>{payment} tiene {chance}, pero hay algo muy parecido cerca, así que decide una persona: elíjalo.</translation>
    </message>
    <message>
        <source>Its status is {status}: reconcile {payment} by hand.</source>
        <translation>Su estado es {status}: concilie {payment} a mano.</translation>
    </message>
    <message>
        <source>It is claimed as “{paid}”. If the company paid after all, reconcile {payment} by hand.</source>
        <translation>Está declarado como «{paid}». Si al final pagó la empresa, concilie {payment} a mano.</translation>
    </message>
    <message>
        <source>On the very day it would be unique ({payment}); {today}.</source>
        <translation>El mismo día sería único ({payment}); {today}.</translation>
    </message>
    <message>
        <source>{within} ({payment}); {today}.</source>
        <translation>{within} ({payment}); {today}.</translation>
    </message>
    <message>
        <source>By merchant it would be unique ({payment}); {today}.</source>
        <translation>Por comercio sería único ({payment}); {today}.</translation>
    </message>
    <message>
        <source>By card it would be unique ({payment}); {today}.</source>
        <translation>Por tarjeta sería único ({payment}); {today}.</translation>
    </message>
    <message>
        <source>Nothing tells them apart, {today}: choose one, such as {payment}.</source>
        <translation>Nada los distingue, {today}: elija uno, como {payment}.</translation>
    </message>
    <message>
        <source>{expense} of {day} wants the same payment. Settle that one first.</source>
        <translation>{expense} del {day} quiere el mismo pago. Resuelva antes ese.</translation>
    </message>
    <message>
        <source>The amounts differ by {gap} ({reason}). Reconcile {payment} with a reason.</source>
        <translation>Los importes difieren en {gap} ({reason}). Concilie {payment} con un motivo.</translation>
    </message>
    <message>
        <source>If “{text}” were known as {merchant}{then}. Reconcile it once and the program learns the name.</source>
        <translation>Si «{text}» se conociera como {merchant}{then}. Concílielo una vez y el programa aprende el nombre.</translation>
    </message>
    <message>
        <source>If the expense named the card it was paid with, {card}{then}. Correct the card.</source>
        <translation>Si el gasto indicara la tarjeta con que se pagó, {card}{then}. Corrija la tarjeta.</translation>
    </message>
    <message>
        <source>If the expense were dated {day}{then}. Correct the date.</source>
        <translation>Si la fecha del gasto fuera {day}{then}. Corrija la fecha.</translation>
    </message>
    <message>
        <source>If the amount were that of the payment, {money}{then}. Correct it.</source>
        <translation>Si el importe fuera el del pago, {money}{then}. Corríjalo.</translation>
    </message>
    <message>
        <source>If the expense said that the company paid{then}. Correct how it was paid.</source>
        <translation>Si el gasto dijera que pagó la empresa{then}. Corrija cómo se pagó.</translation>
    </message>
    <message>
        <source>If the category fitted the payment{then}. Correct the category.</source>
        <translation>Si la categoría encajara con el pago{then}. Corrija la categoría.</translation>
    </message>
    <message>
        <source>If the VAT number were that of the payment{then}. Correct the number.</source>
        <translation>Si el NIF-IVA fuera el del pago{then}. Corrija el número.</translation>
    </message>
    <message>
        <source>, it would link by itself</source>
        <translation>, se vincularía solo</translation>
    </message>
    <message>
        <source>, it would link by itself: {now} would become {share}</source>
        <translation>, se vincularía solo: {now} pasaría a {share}</translation>
    </message>
    <message>
        <source>The nearest payment is {payment}; it is no suggestion: {why}.</source>
        <translation>El pago más cercano es {payment}; no es una sugerencia: {why}.</translation>
    </message>
    <message>
        <source>No payment alone is right, but these add up: {sum}. Enter accepts them.</source>
        <translation>Ningún pago solo es correcto, pero estos suman: {sum}. Enter los acepta.</translation>
    </message>
    <message>
        <source>{pairs}, and nothing stays open.</source>
        <translation>{pairs}, y no queda nada abierto.</translation>
    </message>
    <message>
        <source>{pairs}; {rest}.</source>
        <translation>{pairs}; {rest}.</translation>
    </message>
    <message>
        <source>{expenses} and {payments} of {money} are interchangeable: they agree in person, card, merchant, category, VAT and project, so every pairing gives the same books.</source>
        <translation>{expenses} y {payments} de {money} son intercambiables: coinciden en persona, tarjeta, comercio, categoría, IVA y proyecto, así que todo emparejamiento da la misma contabilidad.</translation>
    </message>
<message numerus="yes"><source>%n expense(s)</source><translation><numerusform>%n gasto</numerusform><numerusform>%n gastos</numerusform></translation></message><message numerus="yes"><source>%n expense(s) created</source><translation><numerusform>%n gasto creado</numerusform><numerusform>%n gastos creados</numerusform></translation></message><message numerus="yes"><source>%n expense(s) left open</source><translation><numerusform>%n gasto queda abierto</numerusform><numerusform>%n gastos quedan abiertos</numerusform></translation></message><message numerus="yes"><source>%n link(s) saved</source><translation><numerusform>%n vínculo guardado</numerusform><numerusform>%n vínculos guardados</numerusform></translation></message><message numerus="yes"><source>%n marked as not this one</source><translation><numerusform>%n marcado como «este no»</numerusform><numerusform>%n marcados como «este no»</numerusform></translation></message><message numerus="yes"><source>%n other expense(s) want the same payment. Settle the first one.</source><translation><numerusform>%n gasto más quiere el mismo pago. Resuélvalo primero.</numerusform><numerusform>%n gastos más quieren el mismo pago. Resuelva el primero.</numerusform></translation></message><message numerus="yes"><source>%n payment(s)</source><translation><numerusform>%n pago</numerusform><numerusform>%n pagos</numerusform></translation></message><message numerus="yes"><source>%n payment(s) left open</source><translation><numerusform>%n pago queda abierto</numerusform><numerusform>%n pagos quedan abiertos</numerusform></translation></message><message numerus="yes"><source>%n payment(s) qualify today</source><translation><numerusform>hoy cumple %n pago</numerusform><numerusform>hoy cumplen %n pagos</numerusform></translation></message><message numerus="yes"><source>%n payment(s) set aside</source><translation><numerusform>%n pago apartado</numerusform><numerusform>%n pagos apartados</numerusform></translation></message><message numerus="yes"><source>%n report(s) recalculated</source><translation><numerusform>%n informe recalculado</numerusform><numerusform>%n informes recalculados</numerusform></translation></message><message numerus="yes"><source>%n taken back</source><translation><numerusform>%n deshecho</numerusform><numerusform>%n deshechos</numerusform></translation></message><message numerus="yes"><source>No payment alone is right, but %n set(s) below add up: choose.</source><translation><numerusform>Ningún pago solo es el correcto, pero %n conjunto de abajo suma: elija.</numerusform><numerusform>Ningún pago solo es el correcto, pero %n conjuntos de abajo suman: elija.</numerusform></translation></message><message numerus="yes"><source>Pair them in date order (T): %n link(s)</source><translation><numerusform>Emparejar por fecha (T): %n vínculo</numerusform><numerusform>Emparejar por fecha (T): %n vínculos</numerusform></translation></message><message numerus="yes"><source>Within %n day(s) it would be unique</source><translation><numerusform>En un plazo de %n día sería único</numerusform><numerusform>En un plazo de %n días sería único</numerusform></translation></message></context>
<context>
    <name>mapping</name>
    <message>
        <source>Ours</source>
        <translation>Nuestro</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Approved or failed expenses that use it</source>
        <translation>Gastos aprobados o fallidos que lo usan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Not mapped</source>
        <translation>Sin asignación</translation>
    </message>
    <message>
        <source>Code there</source>
        <translation>Código allí</translation>
    </message>
    <message>
        <source>Suggestion or default</source>
        <translation>Sugerencia o valor por defecto</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerido</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>merchants</name>
    <message>
        <source>Comes with Tieout</source>
        <translation>Incluido en Tieout</translation>
    </message>
    <message>
        <source>Learned from links</source>
        <translation>Aprendido de vínculos</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Introducido a mano</translation>
    </message>
    <message>
        <source>New merchant text</source>
        <translation>Nuevo texto de comercio</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Payments whose bank text begins like this get the merchant's name. Posted ones keep theirs.</source>
        <translation>Los pagos cuyo texto del banco empieza así reciben el nombre del comercio. Los contabilizados conservan el suyo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Write a sentence first</source>
        <translation>Escriba antes una frase</translation>
    </message>
    <message>
        <source>At most {count} characters; this has {found}</source>
        <translation>Como máximo {count} caracteres; hay {found}</translation>
    </message>
    <message>
        <source>each cardholder</source>
        <translation>cada titular</translation>
    </message>
    <message numerus="yes">
        <source>Ask about %n row(s)</source>
        <translation><numerusform>Preguntar por %n fila</numerusform><numerusform>Preguntar por %n filas</numerusform></translation>
    </message>
    <message>
        <source>It joins the question list of {holder}; nothing is sent by itself.</source>
        <translation>Se suma a la lista de preguntas de {holder}; nada se envía solo.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>What was it for? Please send the receipt.</source>
        <translation>¿Para qué era? Envíe el justificante, por favor.</translation>
    </message>
    <message>
        <source>Note on this row</source>
        <translation>Nota en esta fila</translation>
    </message>
    <message>
        <source>Whoever looks at it next reads it. What is written stays.</source>
        <translation>La lee quien la mire después. Lo escrito permanece.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Registrar la respuesta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>This settles the question</source>
        <translation>Esto resuelve la pregunta</translation>
    </message>
    <message>
        <source>opens it again</source>
        <translation>la reabre</translation>
    </message>
    <message>
        <source>records an answer</source>
        <translation>registra una respuesta</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>sent {when}</source>
        <translation>enviada {when}</translation>
    </message>
    <message>
        <source>{answer}  ({who})</source>
        <translation>{answer}  ({who})</translation>
    </message>
</context>
<context>
    <name>payments</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Texto del banco</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Amount: {money}</source>
        <translation>Importe: {money}</translation>
    </message>
    <message>
        <source>Cur.</source>
        <translation>Mon.</translation>
    </message>
    <message>
        <source>Under another text</source>
        <translation>Con otro texto</translation>
    </message>
    <message>
        <source>Several lines fit each other</source>
        <translation>Varias líneas encajan entre sí</translation>
    </message>
    <message>
        <source>Same id, another amount</source>
        <translation>Mismo id., otro importe</translation>
    </message>
    <message>
        <source>Amount and days fit, not the text</source>
        <translation>Encajan importe y días, no el texto</translation>
    </message>
    <message>
        <source>Same day and amount, another text</source>
        <translation>Mismo día e importe, otro texto</translation>
    </message>
    <message>
        <source>It lies in a locked period</source>
        <translation>Está en un período bloqueado</translation>
    </message>
    <message>
        <source>More of it is in the books</source>
        <translation>Hay más en la contabilidad</translation>
    </message>
    <message>
        <source>{expense} wants it or one just like it: decide there.</source>
        <translation>{expense} lo quiere, o uno igual: decida allí.</translation>
    </message>
    <message>
        <source>No expense claims it: create the expense, or ask {holder} for it.</source>
        <translation>Ningún gasto lo declara: cree el gasto o pídaselo a {holder}.</translation>
    </message>
    <message>
        <source>No expense claims it, and its card has no holder: create the expense.</source>
        <translation>Ningún gasto lo declara y su tarjeta no tiene titular: cree el gasto.</translation>
    </message>
    <message>
        <source>{merchant} of {day}</source>
        <translation>{merchant} del {day}</translation>
    </message>
    <message>
        <source>(no merchant)</source>
        <translation>(sin comercio)</translation>
    </message>
<message numerus="yes"><source>%n expense(s) want it: decide {expense} first.</source><translation><numerusform>%n gasto lo quiere: decida primero {expense}.</numerusform><numerusform>%n gastos lo quieren: decida primero {expense}.</numerusform></translation></message></context>
<context>
    <name>places</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Conciliar</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanzas</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Datos de referencia</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
<message numerus="yes"><source>%n row(s)</source><translation><numerusform>%n fila</numerusform><numerusform>%n filas</numerusform></translation></message></context>
<context>
    <name>profiles</name>
    <message>
        <source>, or exact and unique above {min}</source>
        <translation>, o exacto y único por encima de {min}</translation>
    </message>
    <message>
        <source>{at} and more</source>
        <translation>{at} o más</translation>
    </message>
    <message>
        <source>merchant {similarity} alike, {before} to {after} days after</source>
        <translation>comercio {similarity} parecido, de {before} a {after} días después</translation>
    </message>
    <message>
        <source>everything equal</source>
        <translation>todo igual</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Editar {name}</translation>
    </message>
    <message>
        <source>Links made before keep the version they were made with.</source>
        <translation>Los vínculos ya hechos conservan la versión con la que se hicieron.</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Guardar perfil</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>No cardholder known</source>
        <translation>Titular desconocido</translation>
    </message>
    <message>
        <source>Cardholder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Listada</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message>
        <source>New exchange rate</source>
        <translation>Nuevo tipo de cambio</translation>
    </message>
    <message>
        <source>Edit exchange rate</source>
        <translation>Editar tipo de cambio</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What one unit of the first currency was worth in the second.</source>
        <translation>Lo que valía una unidad de la primera moneda en la segunda.</translation>
    </message>
    <message>
        <source>1 {one} = {rate} {other}</source>
        <translation>1 {one} = {rate} {other}</translation>
    </message>
    <message>
        <source>Enter a currency.</source>
        <translation>Indique una moneda.</translation>
    </message>
    <message>
        <source>Enter the rate.</source>
        <translation>Indique el tipo de cambio.</translation>
    </message>
    <message>
        <source>A number above zero with up to nine decimals, such as {example}.</source>
        <translation>Un número mayor que cero con hasta nueve decimales, como {example}.</translation>
    </message>
    <message>
        <source>Two different currencies, three letters each.</source>
        <translation>Dos monedas distintas, de tres letras cada una.</translation>
    </message>
    <message>
        <source>From a reconciliation</source>
        <translation>De una conciliación</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Introducido</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>De un archivo</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>{name} asks for a password. Open it outside, save it without, and attach that.</source>
        <translation>{name} pide una contraseña. Ábralo fuera, guárdelo sin ella y adjunte ese.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be shown. It is kept as it is; ask for it again.</source>
        <translation>{name} está dañado y no se puede mostrar. Se conserva tal cual; pídalo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is too large to be shown here. Open it outside.</source>
        <translation>{name} es demasiado grande para mostrarlo aquí. Ábralo fuera.</translation>
    </message>
    <message>
        <source>{name} cannot be shown here; it is kept as it is. Open it outside.</source>
        <translation>{name} no se puede mostrar aquí; se conserva tal cual. Ábralo fuera.</translation>
    </message>
    <message>
        <source>{names}: attached already</source>
        <translation>{names}: ya adjunto</translation>
    </message>
<message numerus="yes"><source>%n receipt(s) attached</source><translation><numerusform>%n justificante adjuntado</numerusform><numerusform>%n justificantes adjuntados</numerusform></translation></message></context>
<context>
    <name>rehearsal</name>
    <message>
        <source>It would have matched {matched} of {decided}, differing from what people decided in {k}.</source>
        <translation>Habría conciliado {matched} de {decided}; en {k} difiere de lo que decidieron las personas.</translation>
    </message>
    <message>
        <source>{count} in {of}</source>
        <translation>{count} de cada {of}</translation>
    </message>
    <message>
        <source>Another payment</source>
        <translation>Otro pago</translation>
    </message>
    <message>
        <source>Its payment is another expense's</source>
        <translation>Su pago es de otro gasto</translation>
    </message>
    <message>
        <source>Only a part of a sum</source>
        <translation>Solo una parte de una suma</translation>
    </message>
    <message>
        <source>People said: not this one</source>
        <translation>Personas dijeron: este no</translation>
    </message>
    <message>
        <source>At most {budget} wrong in 10,000: threshold {threshold}, {matched} of {decided} matched by itself.</source>
        <translation>Como máximo {budget} erróneos por 10 000: umbral {threshold}, {matched} de {decided} conciliados automáticamente.</translation>
    </message>
    <message>
        <source>No threshold keeps to {budget} wrong in 10,000 on these months. Allow more, or match by hand.</source>
        <translation>Ningún umbral respeta {budget} erróneos por 10 000 en estos meses. Permita más, o concilie a mano.</translation>
    </message>
<message numerus="yes"><source>%n open today would be linked too</source><translation><numerusform>%n abierto hoy también se vincularía</numerusform><numerusform>%n abiertos hoy también se vincularían</numerusform></translation></message><message numerus="yes"><source>%n with another payment, same books</source><translation><numerusform>%n con otro pago, misma contabilidad</numerusform><numerusform>%n con otro pago, misma contabilidad</numerusform></translation></message><message numerus="yes"><source>By the estimate: %n decision(s) alone prove no better than {upper}.</source><translation><numerusform>Según la estimación: %n decisión por sí sola no prueba nada mejor que {upper}.</numerusform><numerusform>Según la estimación: %n decisiones por sí solas no prueban nada mejor que {upper}.</numerusform></translation></message></context>
<context>
    <name>reports</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automáticos</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuales</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>What was paid; claims in {currency} count until they are reconciled</source>
        <translation>Lo pagado; lo declarado en {currency} cuenta hasta que se concilia</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Declarado</translation>
    </message>
    <message>
        <source>Booked, {currency}</source>
        <translation>Contabilizado, {currency}</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Texto del banco</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Tiene</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>reconciled</source>
        <translation>conciliado</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>ambiguo</translation>
    </message>
    <message>
        <source>partly reconciled</source>
        <translation>conciliado en parte</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>contabilizado</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>devolución</translation>
    </message>
    <message>
        <source>foreign currency</source>
        <translation>moneda extranjera</translation>
    </message>
    <message>
        <source>billable</source>
        <translation>facturable</translation>
    </message>
    <message>
        <source>own money</source>
        <translation>dinero propio</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignorado</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>registrado</translation>
    </message>
    <message>
        <source>not booked</source>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>unallocated</source>
        <translation>sin asignar</translation>
    </message>
    <message>
        <source>may be the same as another</source>
        <translation>puede ser el mismo que otro</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>justificante</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>pregunta abierta</translation>
    </message>
    <message>
        <source>report</source>
        <translation>informe</translation>
    </message>
    <message>
        <source>card or account</source>
        <translation>tarjeta o cuenta</translation>
    </message>
    <message>
        <source>category</source>
        <translation>categoría</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>expense</source>
        <translation>gasto</translation>
    </message>
    <message>
        <source>merchant</source>
        <translation>comercio</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>titular</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>preparado</translation>
    </message>
    <message>
        <source>partly taken back</source>
        <translation>revertido en parte</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>revertido</translation>
    </message>
    <message>
        <source>posted or completed</source>
        <translation>contabilizado o completado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>Without {what}</source>
        <translation>Sin {what}</translation>
    </message>
    <message>
        <source>Has a {what}</source>
        <translation>Con {what}</translation>
    </message>
    <message>
        <source>Not {what}</source>
        <translation>No {what}</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} o más</translation>
    </message>
    <message>
        <source>over {low}</source>
        <translation>más de {low}</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>hasta {high}</translation>
    </message>
    <message>
        <source>under {high}</source>
        <translation>menos de {high}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>Write {examples}.</source>
        <translation>Escriba {examples}.</translation>
    </message>
    <message>
        <source>There is no “{name}:” here.</source>
        <translation>Aquí no hay «{name}:».</translation>
    </message>
    <message>
        <source>Possible: {names}.</source>
        <translation>Posibles: {names}.</translation>
    </message>
    <message>
        <source>{name}: does not know “{value}”.</source>
        <translation>{name}: no conoce «{value}».</translation>
    </message>
    <message>
        <source>{name}: what? {example}</source>
        <translation>{name}: ¿qué? {example}</translation>
    </message>
    <message>
        <source>{value}: the first end is above the second.</source>
        <translation>{value}: el primer extremo supera al segundo.</translation>
    </message>
    <message>
        <source>Only the first {count} terms are looked for.</source>
        <translation>Solo se buscan los primeros {count} términos.</translation>
    </message>
    <message>
        <source>“{value}” cannot be read as {what}.</source>
        <translation>«{value}» no se puede leer como {what}.</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>una palabra</translation>
    </message>
    <message>
        <source>Words, "phrases", -without, and operators such as amt:&gt;100, date:-7d, card:4417, merchant:uber, is:ambiguous, has:receipt. Ctrl+Space lists them. (Ctrl+F)</source>
        <translation>Palabras, "frases", -sin, y operadores como amt:&gt;100, date:-7d, card:4417, merchant:uber, is:ambiguous, has:receipt. Ctrl+Espacio los lista. (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>sets</name>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Tipo de cambio</translation>
    </message>
    <message>
        <source>Bank or card fee</source>
        <translation>Comisión de banco o tarjeta</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Redondeo</translation>
    </message>
    <message>
        <source>Price difference or other</source>
        <translation>Diferencia de precio u otra</translation>
    </message>
    <message>
        <source>difference unknown without a rate</source>
        <translation>diferencia desconocida sin tipo de cambio</translation>
    </message>
    <message>
        <source>difference {amount}</source>
        <translation>diferencia {amount}</translation>
    </message>
    <message>
        <source>{money} (no rate to {currency})</source>
        <translation>{money} (sin tipo a {currency})</translation>
    </message>
    <message>
        <source>{money} = {there} at {rate}</source>
        <translation>{money} = {there} a {rate}</translation>
    </message>
    <message>
        <source>No rate from {first} to {second} is known around {day}; none is assumed. Import a statement that states one, or link with a reason.</source>
        <translation>No se conoce ningún tipo de {first} a {second} en torno al {day}; no se supone ninguno. Importe un extracto que lo indique, o vincule con un motivo.</translation>
    </message>
    <message>
        <source>Mark at least one expense and one payment.</source>
        <translation>Marque al menos un gasto y un pago.</translation>
    </message>
    <message>
        <source>A link has at most 200 members on each side; take some away.</source>
        <translation>Un vínculo tiene como máximo 200 miembros por lado; quite algunos.</translation>
    </message>
    <message>
        <source>An expense is completed and locked; mark it as incomplete first.</source>
        <translation>Hay un gasto completado y bloqueado; márquelo antes como incompleto.</translation>
    </message>
    <message>
        <source>An expense is posted. Enter a refund as an expense of its own, with a minus.</source>
        <translation>Hay un gasto contabilizado. Introduzca la devolución como gasto propio, con signo menos.</translation>
    </message>
    <message>
        <source>A payment is ignored; restore it in Payments first.</source>
        <translation>Hay un pago ignorado; restáurelo antes en Pagos.</translation>
    </message>
    <message>
        <source>One of these went with its import. Open the manager again, or import the file again.</source>
        <translation>Uno de ellos se fue con su importación. Abra de nuevo el gestor, o importe otra vez el archivo.</translation>
    </message>
    <message>
        <source>Costs and credit notes are not settled by one link; link the credit note with its refund.</source>
        <translation>Los costes y las notas de abono no se saldan con un mismo vínculo; vincule la nota de abono con su devolución.</translation>
    </message>
    <message>
        <source>A refund alone settles no open expense; mark its purchase too, or link that first.</source>
        <translation>Una devolución sola no salda un gasto abierto; marque también su compra, o vincúlela antes.</translation>
    </message>
    <message>
        <source>The refund is more than what was settled of this expense.</source>
        <translation>La devolución supera lo que se saldó de este gasto.</translation>
    </message>
    <message>
        <source>Nothing is left of one of these; take its mark away.</source>
        <translation>De uno de ellos no queda nada; quítele la marca.</translation>
    </message>
    <message>
        <source>Several expenses and several payments are linked only where they balance; leave one out, or link them in two steps.</source>
        <translation>Varios gastos y varios pagos solo se vinculan si cuadran; deje uno fuera, o vincúlelos en dos pasos.</translation>
    </message>
    <message>
        <source>The company file is open for reading only.</source>
        <translation>El archivo de empresa está abierto solo para lectura.</translation>
    </message>
    <message>
        <source>{share} of the claim</source>
        <translation>{share} de lo declarado</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>Without a rate nothing is written off.</source>
        <translation>Sin tipo de cambio no se regulariza nada.</translation>
    </message>
    <message>
        <source>No account is set for {cause}, so it is not written off (Settings, Differences).</source>
        <translation>No hay cuenta definida para {cause}, así que no se regulariza (Ajustes, Diferencias).</translation>
    </message>
    <message>
        <source>{money} is within the limit of {cause} ({limit}).</source>
        <translation>{money} está dentro del límite de {cause} ({limit}).</translation>
    </message>
    <message>
        <source>{money} is above the limit of {cause} ({limit}), so it is not written off.</source>
        <translation>{money} supera el límite de {cause} ({limit}), así que no se regulariza.</translation>
    </message>
    <message>
        <source>Write the difference off</source>
        <translation>Regularizar la diferencia</translation>
    </message>
    <message>
        <source>Write {money} off to account {account}</source>
        <translation>Regularizar {money} en la cuenta {account}</translation>
    </message>
    <message>
        <source>the only set that fits</source>
        <translation>el único conjunto que encaja</translation>
    </message>
    <message>
        <source>{number} of {fitting} sets that fit</source>
        <translation>{number} de {fitting} conjuntos que encajan</translation>
    </message>
    <message>
        <source>{expenses} with {payments}: {sum}. Nothing is linked until you say so.</source>
        <translation>{expenses} con {payments}: {sum}. No se vincula nada hasta que usted lo diga.</translation>
    </message>
    <message>
        <source>Staged: the refund lowers what is booked. Ctrl+Z takes it back.</source>
        <translation>Preparado: la devolución reduce lo contabilizado. Ctrl+Z lo retira.</translation>
    </message>
    <message>
        <source>Staged: {expenses} with {payments}. Ctrl+Z takes it back.</source>
        <translation>Preparado: {expenses} con {payments}. Ctrl+Z lo retira.</translation>
    </message>
<message numerus="yes"><source>%n expense(s)</source><translation><numerusform>%n gasto</numerusform><numerusform>%n gastos</numerusform></translation></message><message numerus="yes"><source>%n payment(s)</source><translation><numerusform>%n pago</numerusform><numerusform>%n pagos</numerusform></translation></message><message numerus="yes"><source>and %n more</source><translation><numerusform>y %n más</numerusform><numerusform>y %n más</numerusform></translation></message></context>
<context>
    <name>statements</name>
    <message>
        <source>Statement</source>
        <translation>Extracto</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Hueco</translation>
    </message>
    <message>
        <source>Days missing</source>
        <translation>Faltan días</translation>
    </message>
    <message>
        <source>Number missing</source>
        <translation>Falta un número</translation>
    </message>
    <message>
        <source>Balance breaks</source>
        <translation>Salto de saldo</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>No cuadra</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Solapamiento</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>Same period</source>
        <translation>Mismo período</translation>
    </message>
    <message>
        <source>No statement</source>
        <translation>Sin extracto</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>This statement ends on {closed} at {closing}; the next one here starts {opened} at {opening}: {gap} are missing.</source>
        <translation>Este extracto acaba el {closed} con {closing}; el siguiente empieza aquí el {opened} con {opening}: faltan {gap}.</translation>
    </message>
    <message>
        <source>The statement before ended on {closed} at {closing}; this one starts {opened} at {opening}: {gap} are missing.</source>
        <translation>El extracto anterior acabó el {closed} con {closing}; este empieza el {opened} con {opening}: faltan {gap}.</translation>
    </message>
    <message>
        <source>Nothing covers {days}, and no balance proves that nothing happened then.</source>
        <translation>Nada cubre {days}, y ningún saldo prueba que no pasara nada entonces.</translation>
    </message>
    <message>
        <source>Statement {expected} is missing before {name}.</source>
        <translation>Falta el extracto {expected} antes de {name}.</translation>
    </message>
    <message>
        <source>{name}, row {row}: the balance says {expected}, the row before and the amount give {found}.</source>
        <translation>{name}, fila {row}: el saldo dice {expected}; la fila anterior y el importe dan {found}.</translation>
    </message>
    <message>
        <source>{name}: it says {expected}, its lines give {found}.</source>
        <translation>{name}: dice {expected}, sus líneas dan {found}.</translation>
    </message>
    <message>
        <source>It covers {days} like {before}; what both hold was added once.</source>
        <translation>Cubre {days}, como {before}; lo que contienen ambos se añadió una sola vez.</translation>
    </message>
    <message>
        <source>All of its lines were here before, from {before}.</source>
        <translation>Todas sus líneas ya estaban aquí, de {before}.</translation>
    </message>
    <message>
        <source>The same period in another format: all of its lines were here before, from {before}.</source>
        <translation>El mismo período en otro formato: todas sus líneas ya estaban aquí, de {before}.</translation>
    </message>
    <message>
        <source>{gap} missing</source>
        <translation>faltan {gap}</translation>
    </message>
    <message>
        <source>No statement covers these days</source>
        <translation>Ningún extracto cubre estos días</translation>
    </message>
    <message>
        <source>No. {numbers} is missing</source>
        <translation>Falta el n.º {numbers}</translation>
    </message>
    <message>
        <source>Row {row}: {found} instead of {expected}</source>
        <translation>Fila {row}: {found} en lugar de {expected}</translation>
    </message>
    <message>
        <source>{found} instead of {expected}</source>
        <translation>{found} en lugar de {expected}</translation>
    </message>
    <message>
        <source>Added once</source>
        <translation>Añadido una vez</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Import the statement between the two. If there is none, a line was lost or changed: compare both with the bank.</source>
        <translation>Importe el extracto entre ambos. Si no lo hay, se perdió o cambió una línea: compare ambos con el banco.</translation>
    </message>
    <message>
        <source>Import what is missing, or ask the bank for it.</source>
        <translation>Importe lo que falta, o pídalo al banco.</translation>
    </message>
    <message>
        <source>Compare with the bank, or export the file again.</source>
        <translation>Compare con el banco, o exporte de nuevo el archivo.</translation>
    </message>
    <message>
        <source>{known} of {all} rows are already here from {file} ({format}).</source>
        <translation>{known} de {all} filas ya están aquí, de {file} ({format}).</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) book payments that were pending</source>
        <translation><numerusform>%n fila asienta un pago que estaba pendiente</numerusform><numerusform>%n filas asientan pagos que estaban pendientes</numerusform></translation>
    </message>
    <message>
        <source>Each stays one payment; its links, notes and receipts stay with it.</source>
        <translation>Cada uno sigue siendo un pago; sus vínculos, notas y justificantes siguen con él.</translation>
    </message>
    <message>
        <source>Each is one payment with its history, links, notes and receipts.</source>
        <translation>Cada uno es un pago con su historial, vínculos, notas y justificantes.</translation>
    </message>
    <message>
        <source>Statements cover their time without them. They stay in Payments.</source>
        <translation>Los extractos cubren su período sin ellos. Se quedan en Pagos.</translation>
    </message>
    <message>
        <source>Say so in Payments, above the list.</source>
        <translation>Indíquelo en Pagos, encima de la lista.</translation>
    </message>
    <message>
        <source>books a pending payment</source>
        <translation>registra un pago pendiente</translation>
    </message>
    <message>
        <source>may be a payment that is here</source>
        <translation>puede ser un pago ya presente</translation>
    </message>
    <message>
        <source>known by the bank’s id</source>
        <translation>conocido por el id. del banco</translation>
    </message>
    <message>
        <source>known under another text</source>
        <translation>conocido con otro texto</translation>
    </message>
    <message>
        <source>the same, as you said</source>
        <translation>el mismo, como usted dijo</translation>
    </message>
    <message>
        <source>known from before</source>
        <translation>conocido de antes</translation>
    </message>
    <message>
        <source>in an earlier file of the archive</source>
        <translation>en un archivo anterior del comprimido</translation>
    </message>
    <message>
        <source>booked already</source>
        <translation>ya registrado</translation>
    </message>
<message numerus="yes"><source>%n never booked</source><translation><numerusform>%n nunca asentado</numerusform><numerusform>%n nunca asentados</numerusform></translation></message><message numerus="yes"><source>%n pair(s) may be one payment</source><translation><numerusform>%n par puede ser un solo pago</numerusform><numerusform>%n pares pueden ser un solo pago</numerusform></translation></message><message numerus="yes"><source>%n pending</source><translation><numerusform>%n pendiente en el banco</numerusform><numerusform>%n pendientes en el banco</numerusform></translation></message><message numerus="yes"><source>%n pending payment(s) were never booked</source><translation><numerusform>%n pago pendiente nunca se asentó</numerusform><numerusform>%n pagos pendientes nunca se asentaron</numerusform></translation></message><message numerus="yes"><source>%n to look at</source><translation><numerusform>%n por revisar</numerusform><numerusform>%n por revisar</numerusform></translation></message><message numerus="yes"><source>and %n other file(s)</source><translation><numerusform>y %n archivo más</numerusform><numerusform>y %n archivos más</numerusform></translation></message></context>
<context>
    <name>sync</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Flagged as gone</source>
        <translation>Señalados como desaparecidos</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>En la fuente</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Requiere revisión</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Renombrado</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>Sobrescrito</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Desaparecidos</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Dejados</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Rows there</source>
        <translation>Filas allí</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Se cumplen todas</translation>
    </message>
    <message>
        <source>At least one of these holds</source>
        <translation>Se cumple al menos una</translation>
    </message>
    <message>
        <source>Gone there</source>
        <translation>Ya no está allí</translation>
    </message>
    <message>
        <source>New row of {list}</source>
        <translation>Nueva fila de {list}</translation>
    </message>
    <message>
        <source>Edit row of {list}</source>
        <translation>Editar fila de {list}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Source of {part}</source>
        <translation>Fuente de {part}</translation>
    </message>
    <message>
        <source>This system has none</source>
        <translation>Este sistema no tiene</translation>
    </message>
    <message>
        <source>Synced from {name}; disable it there first</source>
        <translation>Sincronizado desde {name}; desactívelo allí antes</translation>
    </message>
    <message>
        <source>Comes along with the others</source>
        <translation>Se trae con los demás</translation>
    </message>
    <message>
        <source>The usual source</source>
        <translation>La fuente habitual</translation>
    </message>
    <message>
        <source>{source} (no longer there)</source>
        <translation>{source} (ya no está allí)</translation>
    </message>
    <message>
        <source>Nothing that fits was found</source>
        <translation>No se encontró nada adecuado</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Todas las filas</translation>
    </message>
    <message>
        <source>Filter of {part}: {filter}</source>
        <translation>Filtro de {part}: {filter}</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Departamentos</translation>
    </message>
    <message>
        <source>Tax rates</source>
        <translation>Tipos impositivos</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>GL accounts</source>
        <translation>Cuentas contables</translation>
    </message>
    <message>
        <source>Fiscal periods</source>
        <translation>Períodos fiscales</translation>
    </message>
    <message>
        <source>Active again</source>
        <translation>Activo de nuevo</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Queda como está</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source> ({place})</source>
        <translation> ({place})</translation>
    </message>
    <message>
        <source>It has no code{at}. Give it one there.</source>
        <translation>No tiene código{at}. Póngaselo allí.</translation>
    </message>
    <message>
        <source>It has no name there{at}; the name here stays. Give it one there.</source>
        <translation>No tiene nombre allí{at}; aquí se mantiene el suyo. Póngaselo allí.</translation>
    </message>
    <message>
        <source>Its code or name is too long{at}. Shorten it there.</source>
        <translation>Su código o nombre es demasiado largo{at}. Acórtelo allí.</translation>
    </message>
    <message>
        <source>The code stands there several times with different content{at}. Keep one of them there.</source>
        <translation>El código figura allí varias veces con distinto contenido{at}. Deje allí uno solo.</translation>
    </message>
    <message>
        <source>The same row stands there twice{at}; it was taken once.</source>
        <translation>La misma fila figura allí dos veces{at}; se tomó una vez.</translation>
    </message>
    <message>
        <source>The code differs from {other} only in case or spaces. Correct one of them.</source>
        <translation>El código solo difiere de {other} en mayúsculas o espacios. Corrija uno de los dos.</translation>
    </message>
    <message>
        <source>{other} is called the same, so the old name stays. Rename one of them there.</source>
        <translation>{other} se llama igual, así que queda el nombre anterior. Cambie allí uno de los nombres.</translation>
    </message>
    <message>
        <source>{other} is called the same. The code tells them apart.</source>
        <translation>{other} se llama igual. El código los distingue.</translation>
    </message>
    <message>
        <source>It is closed or inactive there.</source>
        <translation>Está cerrado o inactivo allí.</translation>
    </message>
    <message>
        <source>The filter leaves it out; it stays as it is.</source>
        <translation>El filtro lo deja fuera; queda como está.</translation>
    </message>
    <message>
        <source>The percentage differs there. Nothing changes here: add a tax code of its own there.</source>
        <translation>El porcentaje difiere allí. Aquí no cambia nada: añada allí un código de impuesto propio.</translation>
    </message>
    <message>
        <source>The source no longer lists it; it stays here, flagged.</source>
        <translation>La fuente ya no lo lista; queda aquí, señalado.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Procede de</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>The accounting system</source>
        <translation>El sistema contable</translation>
    </message>
    <message>
        <source>there</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>desaparecido</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>no es</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>no contiene</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>empieza por</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>termina en</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>es como mínimo</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>es como máximo</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>no está vacío</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>The source lists no {part} at all. {known} came from it before. Flag all of them as gone?</source>
        <translation>La fuente no lista {part} en absoluto. Antes venían de ella {known}. ¿Señalar todos como desaparecidos?</translation>
    </message>
    <message>
        <source>The source lists only {left} of {known} {part}, less than {share} %. Flag the other {going} as gone?</source>
        <translation>La fuente solo lista {left} de {known} {part}, menos del {share} %. ¿Señalar los otros {going} como desaparecidos?</translation>
    </message>
    <message>
        <source>The sync with {name} failed; nothing was changed</source>
        <translation>La sincronización con {name} falló; no se ha cambiado nada</translation>
    </message>
    <message>
        <source>The sync with {name} was put off: a posting is running</source>
        <translation>La sincronización con {name} se aplazó: hay un envío en curso</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>nada que cambiar</translation>
    </message>
    <message>
        <source>Synced with {name}: {counts}</source>
        <translation>Sincronizado con {name}: {counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait for a person</source>
        <translation><numerusform>%n fila espera a una persona</numerusform><numerusform>%n filas esperan a una persona</numerusform></translation>
    </message>
    <message>
        <source>The first run: there is nothing to compare it with.</source>
        <translation>La primera ejecución: no hay con qué compararla.</translation>
    </message>
    <message>
        <source>Since {when}: {new} new to look at, {settled} settled, {still} as before.</source>
        <translation>Desde {when}: {new} nuevos por revisar, {settled} resueltos, {still} como antes.</translation>
    </message>
    <message>
        <source>The filter of {part} matches none of {total} rows. Nothing was changed; correct the filter.</source>
        <translation>El filtro de {part} no deja pasar ninguna de {total} filas. No se ha cambiado nada; corrija el filtro.</translation>
    </message>
    <message>
        <source>{count} of {total} rows</source>
        <translation>{count} de {total} filas</translation>
    </message>
    <message>
        <source>Enable at least one of categories, projects, departments, tax rates and suppliers.</source>
        <translation>Active al menos uno: categorías, proyectos, departamentos, tipos impositivos o proveedores.</translation>
    </message>
    <message>
        <source>The connection is switched off. Switch it on first.</source>
        <translation>La conexión está desactivada. Actívela antes.</translation>
    </message>
    <message>
        <source>A posting to {name} is running. Sync when it has ended.</source>
        <translation>Hay un envío a {name} en curso. Sincronice cuando termine.</translation>
    </message>
    <message>
        <source>The company is open read-only. Open it again for writing.</source>
        <translation>La empresa está abierta en solo lectura. Ábrala de nuevo para escritura.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazada</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Daily run</source>
        <translation>Ejecución diaria</translation>
    </message>
    <message>
        <source>The daily sync with {name} was due and has not run yet.</source>
        <translation>La sincronización diaria con {name} tocaba y aún no se ha hecho.</translation>
    </message>
    <message>
        <source>The last sync with {name} failed; nothing was changed.</source>
        <translation>La última sincronización con {name} falló; no se cambió nada.</translation>
    </message>
    <message>
        <source>The last sync with {name} was put off: a posting was running.</source>
        <translation>La última sincronización con {name} se aplazó: había un envío en curso.</translation>
    </message>
    <message>
        <source>The last sync with {name} left {count} rows to look at.</source>
        <translation>La última sincronización con {name} dejó {count} filas por revisar.</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Every morning begins here</source>
        <translation>Cada mañana empieza aquí</translation>
    </message>
    <message>
        <source>One sentence says where the books stand, and one button goes on. This is a sample company: try everything, nothing can break. Help &gt; Open the sample company comes back.</source>
        <translation>Una frase dice cómo está la contabilidad y un botón sigue adelante. Esta es una empresa de ejemplo: pruébelo todo, nada se puede romper. Ayuda &gt; Abrir la empresa de ejemplo la trae de vuelta.</translation>
    </message>
    <message>
        <source>Drop what the bank and your people send</source>
        <translation>Suelte lo que envían el banco y su gente</translation>
    </message>
    <message>
        <source>Statements and expense lists, one file or two hundred. What a file is, is found from its content. Nothing is written before you press Import, and every row is accounted for.</source>
        <translation>Extractos y listas de gastos, un archivo o doscientos. Qué es cada archivo se deduce de su contenido. No se escribe nada antes de pulsar Importar, y cada fila tiene su explicación.</translation>
    </message>
    <message>
        <source>What is not certain waits for you</source>
        <translation>Lo que no es seguro le espera</translation>
    </message>
    <message>
        <source>The program links what is certain and nothing that is ambiguous. These expenses are left: go through them with the arrow keys.</source>
        <translation>El programa vincula lo seguro y nada ambiguo. Estos gastos quedan: recórralos con las flechas.</translation>
    </message>
    <message>
        <source>The best payments stand on top</source>
        <translation>Los mejores pagos están arriba</translation>
    </message>
    <message>
        <source>Each has its chance and its reasons. Enter takes the first, 1 to 9 another one. Nothing is hidden: what fits badly is listed too, with the reason.</source>
        <translation>Cada uno tiene su probabilidad y sus motivos. Enter toma el primero; de 1 a 9, otro. No se oculta nada: lo que encaja mal también se lista, con el motivo.</translation>
    </message>
    <message>
        <source>One green button saves</source>
        <translation>Un botón verde guarda</translation>
    </message>
    <message>
        <source>Links are staged until you press it: undo as far as you like. Work that is not saved survives a crash and is offered again.</source>
        <translation>Los vínculos quedan preparados hasta que lo pulse: deshaga cuanto quiera. El trabajo sin guardar sobrevive a un fallo y se ofrece de nuevo.</translation>
    </message>
    <message>
        <source>See how the books develop</source>
        <translation>Vea cómo evoluciona la contabilidad</translation>
    </message>
    <message>
        <source>How much of each month is reconciled, how old the rest is, who was paid most. Every bar leads to its rows.</source>
        <translation>Cuánto está conciliado de cada mes, qué antigüedad tiene el resto, a quién se pagó más. Cada barra lleva a sus filas.</translation>
    </message>
    <message>
        <source>Post it, exactly once</source>
        <translation>Contabilícelo, exactamente una vez</translation>
    </message>
    <message>
        <source>Approved expenses go to your accounting system or to a file. The history says what was sent, what was refused and why; a retry never sends anything twice.</source>
        <translation>Los gastos aprobados van a su sistema contable o a un archivo. El historial dice qué se envió, qué se rechazó y por qué; un reintento nunca envía nada dos veces.</translation>
    </message>
    <message>
        <source>Everything has a key</source>
        <translation>Todo tiene una tecla</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command, F1 lists every key. Help &gt; Take the tour shows this again.</source>
        <translation>Ctrl+K encuentra cualquier comando, F1 lista todas las teclas. Ayuda &gt; Hacer el recorrido muestra esto otra vez.</translation>
    </message>
</context>
<context>
    <name>triage</name>
    <message>
        <source>Reconcile</source>
        <translation>Conciliar</translation>
    </message>
    <message>
        <source>Settle the twins</source>
        <translation>Resolver los gemelos</translation>
    </message>
    <message>
        <source>Not a match</source>
        <translation>No encaja</translation>
    </message>
    <message>
        <source>Create expense</source>
        <translation>Crear gasto</translation>
    </message>
    <message>
        <source>No expense…</source>
        <translation>No es un gasto…</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Luego</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Accept strong suggestions…</source>
        <translation>Aceptar sugerencias sólidas…</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Go through the rest again</source>
        <translation>Repasar el resto otra vez</translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation>Candidato siguiente</translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation>Candidato anterior</translation>
    </message>
    <message>
        <source>Show in the manager</source>
        <translation>Mostrar en el gestor</translation>
    </message>
    <message>
        <source>Reconcile candidate {number}</source>
        <translation>Conciliar candidato {number}</translation>
    </message>
    <message>
        <source>Strong suggestion</source>
        <translation>Sugerencia sólida</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>Gemelos</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>Payment without expense</source>
        <translation>Pago sin gasto</translation>
    </message>
    <message>
        <source>No payment yet</source>
        <translation>Aún sin pago</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation><numerusform>%n abierto</numerusform><numerusform>%n abiertos</numerusform></translation>
    </message>
    <message>
        <source>(no merchant)</source>
        <translation>(sin comercio)</translation>
    </message>
    <message>
        <source>the first {count} are listed</source>
        <translation>se listan los primeros {count}</translation>
    </message>
    <message>
        <source>No expense claims it, and its card or account has no holder: say why it is none (I), or give it a holder in Settings.</source>
        <translation>Ningún gasto lo declara y su tarjeta o cuenta no tiene titular: indique por qué no es un gasto (I), o asígnele un titular en Ajustes.</translation>
    </message>
    <message>
        <source>No payment comes near any of them: only the next statement, or an answer, settles them.</source>
        <translation>Ningún pago se acerca a ninguno: solo los resuelve el próximo extracto, o una respuesta.</translation>
    </message>
    <message>
        <source>{expenses} and {payments} agree in all that the books show: every pairing is right. One key pairs them in date order{rest}.</source>
        <translation>{expenses} y {payments} coinciden en todo lo que muestra la contabilidad: todo emparejamiento es correcto. Una tecla los empareja por fecha{rest}.</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s)</source>
        <translation><numerusform>%n gasto</numerusform><numerusform>%n gastos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation><numerusform>%n pago</numerusform><numerusform>%n pagos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) add up to one payment of {money}.</source>
        <translation><numerusform>%n gasto suma un pago de {money}.</numerusform><numerusform>%n gastos suman un pago de {money}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) add up to this expense of {money}.</source>
        <translation><numerusform>%n pago suma este gasto de {money}.</numerusform><numerusform>%n pagos suman este gasto de {money}.</numerusform></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Tipo de cambio</translation>
    </message>
    <message>
        <source>Bank or card fee</source>
        <translation>Comisión de banco o tarjeta</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Redondeo</translation>
    </message>
    <message>
        <source>Typing error in the claim</source>
        <translation>Error al teclear lo declarado</translation>
    </message>
    <message>
        <source>Own money moved: card bill, transfer</source>
        <translation>Movimiento propio: liquidación de tarjeta, traspaso</translation>
    </message>
    <message>
        <source>Salaries, rent, tax: booked elsewhere</source>
        <translation>Nóminas, alquiler, impuestos: se contabilizan aparte</translation>
    </message>
    <message>
        <source>Supplier bill: booked from its invoice</source>
        <translation>Factura de proveedor: se contabiliza desde la factura</translation>
    </message>
    <message>
        <source>Private: to be paid back</source>
        <translation>Privado: por devolver</translation>
    </message>
    <message>
        <source>Taken back by the bank</source>
        <translation>Retrocedido por el banco</translation>
    </message>
    <message>
        <source>What was this payment for? Please send the receipt.</source>
        <translation>¿Para qué fue este pago? Envíe el justificante, por favor.</translation>
    </message>
    <message>
        <source>Which payment is this, and how was it paid? Please send the receipt.</source>
        <translation>¿Qué pago es este y cómo se pagó? Envíe el justificante, por favor.</translation>
    </message>
    <message>
        <source>There is no such candidate. S leaves it for later.</source>
        <translation>No hay tal candidato. S lo deja para luego.</translation>
    </message>
    <message>
        <source>Choose an expense with its number, create one (C), or say why it is none (I).</source>
        <translation>Elija un gasto con su número, cree uno (C) o indique por qué no lo es (I).</translation>
    </message>
    <message>
        <source>Only a payment without an expense can do that.</source>
        <translation>Solo se puede con un pago sin gasto.</translation>
    </message>
    <message>
        <source>Nothing is staged that could be undone.</source>
        <translation>No hay nada preparado que se pueda deshacer.</translation>
    </message>
    <message>
        <source>Only a twin class is settled with T.</source>
        <translation>Con T solo se resuelve un grupo de gemelos.</translation>
    </message>
    <message>
        <source>Its statements state no balance</source>
        <translation>Sus extractos no indican saldo</translation>
    </message>
    <message>
        <source>Proven: closing balance {money} of {day}, every statement follows</source>
        <translation>Probado: saldo final {money} del {day}, todos los extractos enlazan</translation>
    </message>
<message numerus="yes"><source>%n expense(s) of {person}</source><translation><numerusform>%n gasto de {person}</numerusform><numerusform>%n gastos de {person}</numerusform></translation></message><message numerus="yes"><source>%n fault(s) between its statements</source><translation><numerusform>%n fallo entre sus extractos</numerusform><numerusform>%n fallos entre sus extractos</numerusform></translation></message><message numerus="yes"><source>%n item(s) left for later or asked about</source><translation><numerusform>%n dejado para después o preguntado</numerusform><numerusform>%n dejados para después o preguntados</numerusform></translation></message><message numerus="yes"><source>; %n expense(s) left open</source><translation><numerusform>; %n gasto queda abierto</numerusform><numerusform>; %n gastos quedan abiertos</numerusform></translation></message><message numerus="yes"><source>; %n payment(s) left open</source><translation><numerusform>; %n pago queda abierto</numerusform><numerusform>; %n pagos quedan abiertos</numerusform></translation></message></context>
<context>
    <name>views</name>
    <message>
        <source>Ambiguous</source>
        <translation>Ambiguos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>Sin justificante</translation>
    </message>
    <message>
        <source>Open, older than 60 days</source>
        <translation>Abiertos, de más de 60 días</translation>
    </message>
    <message>
        <source>With an open question</source>
        <translation>Con una pregunta abierta</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Foreign currency</source>
        <translation>Moneda extranjera</translation>
    </message>
    <message>
        <source>Automatic runs</source>
        <translation>Ejecuciones automáticas</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Revertido</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Saved searches, filters, order and columns (Ctrl+Shift+V)</source>
        <translation>Búsquedas, filtros, orden y columnas guardados (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Puede iniciarlo de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>Something in Tieout went wrong</source>
        <translation>Algo ha fallado en Tieout</translation>
    </message>
    <message>
        <source>What you saved is safe; this step was not carried out ({kind}).</source>
        <translation>Lo que guardó está a salvo; este paso no se ha realizado ({kind}).</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the log file from Help &gt; Show log folder.</source>
        <translation>Inténtelo de nuevo. Si se repite, envíe el archivo de registro de Ayuda &gt; Mostrar la carpeta de registros.</translation>
    </message>
    <message>
        <source> in row {row}</source>
        <translation> en la fila {row}</translation>
    </message>
    <message>
        <source> (“{value}”)</source>
        <translation> («{value}»)</translation>
    </message>
    <message>
        <source>The file was not imported</source>
        <translation>El archivo no se ha importado</translation>
    </message>
    <message>
        <source>Export it again from your bank or as CSV or XLSX, and import that.</source>
        <translation>Expórtelo de nuevo desde su banco, o como CSV o XLSX, e impórtelo.</translation>
    </message>
    <message>
        <source>This is not a company file</source>
        <translation>Esto no es un archivo de empresa</translation>
    </message>
    <message>
        <source>Choose a .tieout file, or make a new company. Statements go to Import.</source>
        <translation>Elija un archivo .tieout, o cree una empresa. Los extractos van a Importar.</translation>
    </message>
    <message>
        <source>This file was saved by a newer Tieout</source>
        <translation>Este archivo se guardó con un Tieout más nuevo</translation>
    </message>
    <message>
        <source>Install the newer version to open it; the file was not touched.</source>
        <translation>Instale la versión más nueva para abrirlo; el archivo no se ha tocado.</translation>
    </message>
    <message>
        <source>The company file is open elsewhere</source>
        <translation>El archivo de empresa está abierto en otro sitio</translation>
    </message>
    <message>
        <source>Close it there, or open it read-only.</source>
        <translation>Ciérrelo allí, o ábralo en solo lectura.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>Make some room and try again; nothing of the change was kept by halves.</source>
        <translation>Libere espacio e inténtelo de nuevo; nada del cambio ha quedado a medias.</translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation>El archivo no se puede usar</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it, then try again.</source>
        <translation>Compruebe que sigue allí y que puede leerlo, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Ahora no es posible</translation>
    </message>
    <message>
        <source>Undo what stands in the way first, then try again.</source>
        <translation>Deshaga antes lo que lo impide e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source> by {who}</source>
        <translation> por {who}</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Cambiado entretanto</translation>
    </message>
    <message>
        <source>{what} was changed{by} after you opened it; nothing was written.</source>
        <translation>{what}: cambiado{by} después de que usted lo abriera; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Look at it again and repeat the step if it still holds.</source>
        <translation>Mírelo de nuevo y repita el paso si aún procede.</translation>
    </message>
    <message>
        <source>More than the amount</source>
        <translation>Más que el importe</translation>
    </message>
    <message>
        <source>{what} would be reconciled beyond its amount.</source>
        <translation>{what}: se conciliaría por encima de su importe.</translation>
    </message>
    <message>
        <source>Choose another one, or unreconcile what already uses it.</source>
        <translation>Elija otro, o deshaga la conciliación de lo que ya lo usa.</translation>
    </message>
    <message>
        <source>The period is locked</source>
        <translation>El período está bloqueado</translation>
    </message>
    <message>
        <source>{period} is signed off, so nothing in it changes any more.</source>
        <translation>{period} está cerrado y firmado, así que ya no cambia nada en él.</translation>
    </message>
    <message>
        <source>Reopen the period with a reason, or use a date in an open one.</source>
        <translation>Reabra el período con un motivo, o use una fecha de uno abierto.</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>{what} does not exist (any more).</source>
        <translation>{what}: no existe (ya).</translation>
    </message>
    <message>
        <source>It may have been undone; the list shows what is there now.</source>
        <translation>Puede que se haya deshecho; la lista muestra lo que hay ahora.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>No es posible</translation>
    </message>
    <message>
        <source>Check what is named here and try again.</source>
        <translation>Compruebe lo que aquí se nombra e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>Forma de pago</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>NIF-IVA</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Exactly equal</source>
        <translation>Exactamente igual</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>Mismo día</translation>
    </message>
    <message>
        <source>Equal in the original currency</source>
        <translation>Igual en la moneda original</translation>
    </message>
    <message>
        <source>Not known on one side</source>
        <translation>Desconocido en un lado</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>No dice nada</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambiguo</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorado</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>To submit</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Company card</source>
        <translation>Tarjeta de empresa</translation>
    </message>
    <message>
        <source>Company account</source>
        <translation>Cuenta de empresa</translation>
    </message>
    <message>
        <source>Own money</source>
        <translation>Dinero propio</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Introducido a mano</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>From a receipt</source>
        <translation>De un justificante</translation>
    </message>
    <message>
        <source>From a payment</source>
        <translation>De un pago</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Comisión</translation>
    </message>
    <message>
        <source>Cash withdrawal</source>
        <translation>Retirada de efectivo</translation>
    </message>
    <message>
        <source>Card settlement</source>
        <translation>Liquidación de tarjeta</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Cuenta bancaria</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Procesado</translation>
    </message>
    <message>
        <source>Partially processed</source>
        <translation>Procesado en parte</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Extracto</translation>
    </message>
    <message>
        <source>Expense list</source>
        <translation>Lista de gastos</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Aún no registrado</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Contabilizado</translation>
    </message>
    <message>
        <source>Never booked</source>
        <translation>Nunca registrado</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Estricto</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Por puntuación</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Text above the table</source>
        <translation>Texto sobre la tabla</translation>
    </message>
    <message>
        <source>Column titles</source>
        <translation>Títulos de columna</translation>
    </message>
    <message>
        <source>A total, not a transaction</source>
        <translation>Un total, no un movimiento</translation>
    </message>
    <message>
        <source>A balance, not a transaction</source>
        <translation>Un saldo, no un movimiento</translation>
    </message>
    <message>
        <source>An empty row</source>
        <translation>Una fila vacía</translation>
    </message>
    <message>
        <source>Not a booked transaction</source>
        <translation>No es un movimiento registrado</translation>
    </message>
    <message>
        <source>Text below the table</source>
        <translation>Texto bajo la tabla</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) with several possible payments</source>
        <translation><numerusform>%n gasto con varios pagos posibles</numerusform><numerusform>%n gastos con varios pagos posibles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) without a payment</source>
        <translation><numerusform>%n gasto sin pago</numerusform><numerusform>%n gastos sin pago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) without an expense</source>
        <translation><numerusform>%n pago sin gasto</numerusform><numerusform>%n pagos sin gasto</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) on no known card</source>
        <translation><numerusform>%n pago en una tarjeta desconocida</numerusform><numerusform>%n pagos en una tarjeta desconocida</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) without a required receipt</source>
        <translation><numerusform>%n gasto sin justificante obligatorio</numerusform><numerusform>%n gastos sin justificante obligatorio</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) not yet saved</source>
        <translation><numerusform>%n paso preparado sin guardar</numerusform><numerusform>%n pasos preparados sin guardar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) that left rows out or failed</source>
        <translation><numerusform>%n importación con filas omitidas o fallida</numerusform><numerusform>%n importaciones con filas omitidas o fallidas</numerusform></translation>
    </message>
    <message>
        <source>The best one has a chance of {share}.</source>
        <translation>El mejor tiene una probabilidad de {share}.</translation>
    </message>
    <message>
        <source>No payment is near in amount and date.</source>
        <translation>Ningún pago se acerca en importe y fecha.</translation>
    </message>
    <message>
        <source>The best payment is not certain enough.</source>
        <translation>El mejor pago no es lo bastante seguro.</translation>
    </message>
    <message>
        <source>Several payments fit equally well.</source>
        <translation>Varios pagos encajan igual de bien.</translation>
    </message>
    <message>
        <source>Several expenses want the same payment.</source>
        <translation>Varios gastos quieren el mismo pago.</translation>
    </message>
    <message>
        <source>Only drafts are matched by themselves; this one is further on.</source>
        <translation>Solo los borradores se concilian automáticamente; este va más adelante.</translation>
    </message>
    <message>
        <source>Not paid by the company, so no payment is expected.</source>
        <translation>No lo pagó la empresa, así que no se espera ningún pago.</translation>
    </message>
    <message>
        <source>Someone said that the payment found is not the right one.</source>
        <translation>Alguien dijo que el pago hallado no es el correcto.</translation>
    </message>
    <message>
        <source>It fits only as part of a sum: one payment for several expenses, or the reverse.</source>
        <translation>Solo encaja como parte de una suma: un pago para varios gastos, o al revés.</translation>
    </message>
    <message>
        <source>Some of its rows are reconciled. Unreconcile them first.</source>
        <translation>Algunas de sus filas están conciliadas. Deshaga antes su conciliación.</translation>
    </message>
    <message>
        <source>Some of its rows are posted to the books, so it stays.</source>
        <translation>Algunas de sus filas están contabilizadas, así que se queda.</translation>
    </message>
    <message>
        <source>It was undone already.</source>
        <translation>Ya se había deshecho.</translation>
    </message>
    <message>
        <source>already reconciled</source>
        <translation>ya conciliado</translation>
    </message>
    <message>
        <source>ignored; restore it first</source>
        <translation>ignorado; restáurelo antes</translation>
    </message>
    <message>
        <source>its card has no holder; set one in Settings &gt; Cards and accounts</source>
        <translation>su tarjeta no tiene titular; asigne uno en Ajustes &gt; Tarjetas y cuentas</translation>
    </message>
    <message>
        <source>not a purchase</source>
        <translation>no es una compra</translation>
    </message>
    <message>
        <source>Same card or account, same currency, same amount, same date.</source>
        <translation>Misma tarjeta o cuenta, misma moneda, mismo importe, misma fecha.</translation>
    </message>
    <message>
        <source>Same card or account, same amount, similar merchant, paid shortly after.</source>
        <translation>Misma tarjeta o cuenta, mismo importe, comercio parecido, pagado poco después.</translation>
    </message>
    <message>
        <source>Seven factors weighed together; links only what is almost certain.</source>
        <translation>Siete factores ponderados juntos; solo vincula lo casi seguro.</translation>
    </message>
<message numerus="yes"><source>%n payment(s) compete.</source><translation><numerusform>%n pago compite.</numerusform><numerusform>%n pagos compiten.</numerusform></translation></message><message numerus="yes"><source>Wanted by %n other expense(s).</source><translation><numerusform>Lo quiere %n gasto más.</numerusform><numerusform>Lo quieren %n gastos más.</numerusform></translation></message></context>
</TS>
