<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tieout</source>
        <translation>À propos de Tieout</translation>
    </message>
    <message>
        <source>Version {version}. A reconciliation manager for accountants. MIT licence.</source>
        <translation>Version {version}. Un gestionnaire de rapprochement pour comptables. Licence MIT.</translation>
    </message>
    <message>
        <source>Licences of what is shipped with it</source>
        <translation>Licences des composants fournis</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AliasEditor</name>
    <message>
        <source>Bank's text</source>
        <translation>Texte de la banque</translation>
    </message>
    <message>
        <source>Paste it whole: numbers and places do not count</source>
        <translation>Collez-le en entier : numéros et lieux ne comptent pas</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Of such payments, or nothing</source>
        <translation>De ces paiements, ou rien</translation>
    </message>
    <message>
        <source>Enter who it is.</source>
        <translation>Indiquez de qui il s’agit.</translation>
    </message>
</context>
<context>
    <name>AmountsDialog</name>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Écrivez un montant comme {example}.</translation>
    </message>
    <message>
        <source>Enter at least one of the two.</source>
        <translation>Indiquez au moins l’un des deux.</translation>
    </message>
    <message>
        <source>This is less than the smallest amount.</source>
        <translation>C’est moins que le plus petit montant.</translation>
    </message>
    <message>
        <source>Up to {high}</source>
        <translation>Jusqu’à {high}</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} et plus</translation>
    </message>
</context>
<context>
    <name>ApprovedPart</name>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Export selected…</source>
        <translation>Exporter la sélection…</translation>
    </message>
    <message>
        <source>Post a sample of 5…</source>
        <translation>Comptabiliser un échantillon de 5…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Contrôler…</translation>
    </message>
    <message>
        <source>Mark as Billed</source>
        <translation>Marquer comme refacturé</translation>
    </message>
    <message>
        <source>Show the expense</source>
        <translation>Afficher la dépense</translation>
    </message>
    <message>
        <source>Everything under these filters (Ctrl+Enter)</source>
        <translation>Tout ce que laissent ces filtres (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The selected expenses</source>
        <translation>Les dépenses sélectionnées</translation>
    </message>
    <message>
        <source>The first five by day, to try a connection</source>
        <translation>Les cinq premières par date, pour essayer une connexion</translation>
    </message>
    <message>
        <source>List everything that is not mapped yet (F8)</source>
        <translation>Lister tout ce qui n’a pas encore de correspondance (F8)</translation>
    </message>
    <message>
        <source>They can be posted then</source>
        <translation>Elles peuvent alors être comptabilisées</translation>
    </message>
    <message>
        <source>Nothing to bill</source>
        <translation>Rien à refacturer</translation>
    </message>
    <message>
        <source>Billable expenses stay here until they are marked Billed.</source>
        <translation>Les dépenses refacturables restent ici jusqu’à ce qu’elles soient marquées comme refacturées.</translation>
    </message>
    <message>
        <source>Nothing approved is waiting</source>
        <translation>Rien d’approuvé en attente</translation>
    </message>
    <message>
        <source>Expenses come here when they are marked as approved, under Expenses.</source>
        <translation>Les dépenses arrivent ici quand elles sont marquées comme approuvées, sous Dépenses.</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) marked as Billed; they can be posted now</source>
        <translation>
            <numerusform>%n dépense marquée comme refacturée ; elle peut être comptabilisée</numerusform>
            <numerusform>%n dépenses marquées comme refacturées ; elles peuvent être comptabilisées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BatchPane</name>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>No file of this kind</source>
        <translation>Aucun fichier de ce type</translation>
    </message>
    <message numerus="yes">
        <source>Accept the proposals of %n file(s)…</source>
        <translation>
            <numerusform>Accepter les propositions de %n fichier…</numerusform>
            <numerusform>Accepter les propositions de %n fichiers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation>
            <numerusform>%n nouvelle ligne</numerusform>
            <numerusform>%n nouvelles lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Looking for strong suggestions…</source>
        <translation>Recherche des suggestions fortes…</translation>
    </message>
    <message>
        <source>The selected expense is in no class of interchangeable ones.</source>
        <translation>La dépense sélectionnée n’appartient à aucune classe de dépenses interchangeables.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) staged. Ctrl+Z takes all of them back.</source>
        <translation>
            <numerusform>%n lien préparé. Ctrl+Z l’annule.</numerusform>
            <numerusform>%n liens préparés. Ctrl+Z les annule tous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>End the tour</source>
        <translation>Terminer la visite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Accept strong suggestions</source>
        <translation>Accepter les suggestions fortes</translation>
    </message>
    <message>
        <source>From this chance on</source>
        <translation>À partir de cette probabilité</translation>
    </message>
    <message>
        <source>Strong suggestions</source>
        <translation>Suggestions fortes</translation>
    </message>
    <message>
        <source>No unambiguous candidate is this likely</source>
        <translation>Aucun candidat non ambigu n’est aussi probable</translation>
    </message>
    <message>
        <source>Lower the chance, or decide the open ones one by one</source>
        <translation>Abaissez la probabilité, ou tranchez les cas ouverts un par un</translation>
    </message>
    <message>
        <source>Best candidates with no rival, within tolerance. Space ticks; nothing is saved yet.</source>
        <translation>Meilleurs candidats sans rival, dans la tolérance. Espace coche ; rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Cochés</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Dépense</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>{ticked} of {shown} ticked</source>
        <translation>{ticked} cochés sur {shown}</translation>
    </message>
    <message numerus="yes">
        <source>Stage %n link(s)</source>
        <translation>
            <numerusform>Préparer %n lien</numerusform>
            <numerusform>Préparer %n liens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesPanel</name>
    <message>
        <source>for {expense}</source>
        <translation>pour {expense}</translation>
    </message>
    <message>
        <source>Select a pending expense to see the payments that fit it</source>
        <translation>Sélectionnez une dépense en attente pour voir les paiements qui lui conviennent</translation>
    </message>
    <message>
        <source>Up and Down choose it, Enter reconciles the best payment and goes on</source>
        <translation>Haut et Bas la choisissent, Enter rapproche le meilleur paiement et passe à la suite</translation>
    </message>
    <message>
        <source>This expense is wholly reconciled</source>
        <translation>Cette dépense est entièrement rapprochée</translation>
    </message>
    <message>
        <source>Unreconcile a payment above to see candidates again</source>
        <translation>Annulez le rapprochement d’un paiement ci-dessus pour revoir des candidats</translation>
    </message>
    <message>
        <source>No unreconciled payment comes near this expense</source>
        <translation>Aucun paiement non rapproché n’approche cette dépense</translation>
    </message>
    <message>
        <source>Import the statement that covers its date, or check amount, date and card of the claim</source>
        <translation>Importez le relevé qui couvre sa date, ou vérifiez montant, date et carte déclarés</translation>
    </message>
</context>
<context>
    <name>CategoryEditor</name>
    <message>
        <source>A receipt is required</source>
        <translation>Un justificatif est obligatoire</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>As in the books; it is the key</source>
        <translation>Comme en comptabilité ; c’est la clé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Justificatifs</translation>
    </message>
    <message>
        <source>Expenses made from payments then go to review</source>
        <translation>Les dépenses créées à partir de paiements passent alors en vérification</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Enter a code.</source>
        <translation>Indiquez un code.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Indiquez un nom.</translation>
    </message>
</context>
<context>
    <name>ColumnsField</name>
    <message>
        <source> (as usual)</source>
        <translation> (comme d’habitude)</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Aucune commande ne contient ces lettres.</translation>
    </message>
</context>
<context>
    <name>CompanyDialogs</name>
    <message>
        <source>Open company file</source>
        <translation>Ouvrir un fichier société</translation>
    </message>
    <message>
        <source>Company files (*.tieout);;All files (*)</source>
        <translation>Fichiers société (*.tieout);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>CompanyOpener</name>
    <message>
        <source>the sample company</source>
        <translation>la société d’exemple</translation>
    </message>
</context>
<context>
    <name>CompletedPart</name>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Mark as Incomplete…</source>
        <translation>Marquer comme non terminé…</translation>
    </message>
    <message>
        <source>Back to Approved; refused once it is posted</source>
        <translation>Retour à Approuvé ; refusé une fois comptabilisé</translation>
    </message>
    <message>
        <source>Retry selected</source>
        <translation>Réessayer la sélection</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Tout réessayer</translation>
    </message>
    <message>
        <source>Show the expense</source>
        <translation>Afficher la dépense</translation>
    </message>
    <message>
        <source>Nothing to retry</source>
        <translation>Rien à réessayer</translation>
    </message>
    <message>
        <source>Expenses whose posting failed are listed here.</source>
        <translation>Les dépenses dont la comptabilisation a échoué sont listées ici.</translation>
    </message>
    <message>
        <source>Nothing is completed yet</source>
        <translation>Rien n’est encore terminé</translation>
    </message>
    <message>
        <source>What is exported moves here at once, and is locked.</source>
        <translation>Ce qui est exporté passe ici aussitôt et est verrouillé.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n expense(s) as Incomplete</source>
        <translation>
            <numerusform>Marquer %n dépense comme non terminée</numerusform>
            <numerusform>Marquer %n dépenses comme non terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>They go back to Approved and can be edited. What is posted, or may be, is refused.</source>
        <translation>Elles reviennent à Approuvé et peuvent être modifiées. Ce qui est comptabilisé, ou peut l’être, est refusé.</translation>
    </message>
    <message>
        <source>Mark as Incomplete</source>
        <translation>Marquer comme non terminé</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) are back in Approved</source>
        <translation>
            <numerusform>%n dépense est revenue à Approuvé</numerusform>
            <numerusform>%n dépenses sont revenues à Approuvé</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Retirer cette condition</translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message>
        <source>System</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Files and postings carry it</source>
        <translation>Les fichiers et les envois le portent</translation>
    </message>
    <message>
        <source>How expenses become entries</source>
        <translation>Comment les dépenses deviennent des écritures</translation>
    </message>
    <message>
        <source>{name} (optional)</source>
        <translation>{name} (facultatif)</translation>
    </message>
    <message>
        <source>Kept; leave empty to keep it</source>
        <translation>Conservé ; laissez vide pour le garder</translation>
    </message>
    <message>
        <source>Into this computer's keychain, never into the company file</source>
        <translation>Dans le trousseau de cet ordinateur, jamais dans le fichier société</translation>
    </message>
    <message>
        <source>Closed period</source>
        <translation>Période close</translation>
    </message>
    <message>
        <source>The date starts as the expense's</source>
        <translation>La date de départ est celle de la dépense</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Définitif</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Comptabiliser comme</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Send receipts</source>
        <translation>Envoyer les justificatifs</translation>
    </message>
    <message>
        <source>Into a folder beside the file</source>
        <translation>Dans un dossier à côté du fichier</translation>
    </message>
    <message>
        <source>Category codes are accounts</source>
        <translation>Les codes de catégorie sont des comptes</translation>
    </message>
    <message>
        <source>Yes: an unmapped category goes by its own code</source>
        <translation>Oui : une catégorie sans correspondance part avec son propre code</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>À remplir.</translation>
    </message>
    <message>
        <source>Write a number, such as 30.</source>
        <translation>Écrivez un nombre, comme 30.</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Enregistrer et tester</translation>
    </message>
</context>
<context>
    <name>ConnectionsPart</name>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Aucune connexion pour l’instant</translation>
    </message>
    <message>
        <source>Connect an accounting system, or a folder that files are written to.</source>
        <translation>Connectez un logiciel comptable, ou un dossier où écrire des fichiers.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Nouvelle connexion…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Prove that it answers, as the check before a posting does (F9)</source>
        <translation>Vérifier qu’elle répond, comme le contrôle avant un envoi (F9)</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Récupérer…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Testée</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Comptabiliser comme</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Définitif</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Closed period</source>
        <translation>Période close</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Fetch from {name}…</source>
        <translation>Récupérer depuis {name}…</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Testing {name}</source>
        <translation>Test de {name}</translation>
    </message>
    <message>
        <source>{name} does not answer as it should</source>
        <translation>{name} ne répond pas comme il faut</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>La modifier</translation>
    </message>
    <message>
        <source>{name} is connected</source>
        <translation>{name} est connecté</translation>
    </message>
    <message>
        <source>exports</source>
        <translation>exports</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct row {row}</source>
        <translation>Corriger la ligne {row}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>The row stays as the file has it; your correction is kept beside it.</source>
        <translation>La ligne reste telle que dans le fichier ; votre correction est conservée à côté.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>{title}, corrected</source>
        <translation>{title}, corrigé</translation>
    </message>
    <message>
        <source>(the row is empty)</source>
        <translation>(la ligne est vide)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Year-month-day, such as 2026-10-31</source>
        <translation>Année-mois-jour, comme 2026-10-31</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Money out with a minus, such as -40.00</source>
        <translation>Sorties avec un moins, comme -40.00</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Nothing is changed yet: type the right text beside the wrong one.</source>
        <translation>Rien n’est encore modifié : tapez le bon texte à côté du mauvais.</translation>
    </message>
    <message>
        <source>The date is none; write it as year-month-day.</source>
        <translation>Ce n’est pas une date ; écrivez année-mois-jour.</translation>
    </message>
    <message>
        <source>The amount is none; write it with a point, such as -40.00.</source>
        <translation>Ce n’est pas un montant ; écrivez-le avec un point, comme -40.00.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>{share} done</source>
        <translation>{share} faits</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Matched share by estimated error</source>
        <translation>Part rapprochée selon l’erreur estimée</translation>
    </message>
    <message>
        <source>Threshold {threshold}: {share} matched, {error} wrong in 10,000 estimated</source>
        <translation>Seuil {threshold} : {share} rapprochés, {error} erreurs estimées sur 10 000</translation>
    </message>
    <message>
        <source>estimated wrong in 10,000 links</source>
        <translation>erreurs estimées sur 10 000 liens</translation>
    </message>
</context>
<context>
    <name>DailySyncWatch</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>C’est avant le premier jour.</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>The amounts differ</source>
        <translation>Les montants diffèrent</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Rapprocher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Typing error in the claim</source>
        <translation>Faute de frappe dans la déclaration</translation>
    </message>
    <message>
        <source>Agreed with the merchant</source>
        <translation>Convenu avec le commerçant</translation>
    </message>
    <message>
        <source>Choose or type; it is kept with the link</source>
        <translation>Choisissez ou tapez ; c’est conservé avec le lien</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Settle both wholly; the books carry what was paid</source>
        <translation>Solder les deux entièrement ; la comptabilité porte ce qui a été payé</translation>
    </message>
    <message>
        <source>Link what they have in common; the rest stays open</source>
        <translation>Lier la part commune ; le reste demeure ouvert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>DifferencesPane</name>
    <message>
        <source>Differences between claim and payment</source>
        <translation>Écarts entre déclaration et paiement</translation>
    </message>
    <message>
        <source>What was paid beyond the claim, or short of it, is written off to the account of its cause while it is within both limits. Above them, or without an account, a reason is asked and the rest can stay open. An empty limit is no limit; one of the two is needed.</source>
        <translation>Ce qui a été payé en plus ou en moins du montant déclaré est passé en écart au compte de sa cause tant que les deux limites sont respectées. Au-delà, ou sans compte, une raison est demandée et le reste peut demeurer ouvert. Une limite vide n’est pas une limite ; l’une des deux est nécessaire.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>At most, {currency}</source>
        <translation>Au plus, {currency}</translation>
    </message>
    <message>
        <source>At most, percent</source>
        <translation>Au plus, pour cent</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Words in the books</source>
        <translation>Libellé en comptabilité</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Écrivez un montant comme {example}.</translation>
    </message>
    <message>
        <source>Write a percentage between 0 and 100.</source>
        <translation>Écrivez un pourcentage entre 0 et 100.</translation>
    </message>
    <message>
        <source>Enter a limit too: nothing is written off without one.</source>
        <translation>Indiquez aussi une limite : rien n’est passé en écart sans elle.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Reconciliation workbook</source>
        <translation>Classeur de rapprochement</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Écriture de {file}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Company file (*.tieout)</source>
        <translation>Fichier société (*.tieout)</translation>
    </message>
    <message>
        <source>Copying to {file}</source>
        <translation>Copie vers {file}</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>étapes</translation>
    </message>
    <message>
        <source>Proving the audit trail</source>
        <translation>Vérification de la piste d’audit</translation>
    </message>
    <message>
        <source>events</source>
        <translation>événements</translation>
    </message>
    <message>
        <source>The workbook is in {file}</source>
        <translation>Le classeur est dans {file}</translation>
    </message>
    <message>
        <source>Copied to {file} and proven there</source>
        <translation>Copié vers {file} et vérifié à cet endroit</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s): the audit trail holds</source>
        <translation>
            <numerusform>%n événement : la piste d’audit est intacte</numerusform>
            <numerusform>%n événements : la piste d’audit est intacte</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit trail does not hold at event {number}: {problem}</source>
        <translation>La piste d’audit n’est pas intacte à l’événement {number} : {problem}</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Drop statements and expense lists here</source>
        <translation>Déposez ici relevés et listes de dépenses</translation>
    </message>
    <message>
        <source>Up to 200 files, folders or archives: CSV, Excel, OFX, QIF, MT940, CAMT, BAI2, Norma 43. What a file is, is found from its content.</source>
        <translation>Jusqu’à 200 fichiers, dossiers ou archives : CSV, Excel, OFX, QIF, MT940, CAMT, BAI2, Norma 43. La nature d’un fichier est reconnue à son contenu.</translation>
    </message>
</context>
<context>
    <name>EmployeeEditor</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>As in your expense tool; it is the key</source>
        <translation>Comme dans votre outil de dépenses ; c’est la clé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Enter a code.</source>
        <translation>Indiquez un code.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Indiquez un nom.</translation>
    </message>
</context>
<context>
    <name>EndPane</name>
    <message>
        <source>What the statements prove</source>
        <translation>Ce que les relevés prouvent</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
    <message>
        <source>Go through the rest again (R)</source>
        <translation>Parcourir de nouveau le reste (R)</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Quitter (Esc)</translation>
    </message>
    <message>
        <source>Nothing to decide yet</source>
        <translation>Rien à décider pour l’instant</translation>
    </message>
    <message>
        <source>Everything is tied out</source>
        <translation>Tout est pointé</translation>
    </message>
    <message>
        <source>Nothing is left to decide now</source>
        <translation>Plus rien à trancher pour l’instant</translation>
    </message>
    <message>
        <source>Every balance is proven.</source>
        <translation>Chaque solde est prouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) wait to be saved (Ctrl+S).</source>
        <translation>
            <numerusform>%n étape préparée attend d’être enregistrée (Ctrl+S).</numerusform>
            <numerusform>%n étapes préparées attendent d’être enregistrées (Ctrl+S).</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a statement and a list of expenses (Ctrl+I). What is certain is reconciled at once; what is left comes here, one at a time.</source>
        <translation>Importez un relevé et une liste de dépenses (Ctrl+I). Ce qui est sûr est rapproché aussitôt ; le reste arrive ici, un par un.</translation>
    </message>
    <message>
        <source>Import the next statement when it comes.</source>
        <translation>Importez le prochain relevé quand il arrivera.</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Evidence</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Collapse evidence (E)</source>
        <translation>Replier les motifs (E)</translation>
    </message>
    <message>
        <source>Show evidence (E)</source>
        <translation>Afficher les motifs (E)</translation>
    </message>
    <message>
        <source>Select a candidate to see what speaks for it and what against</source>
        <translation>Sélectionnez un candidat pour voir ce qui parle pour et contre lui</translation>
    </message>
    <message>
        <source>Reason given: {reason}.</source>
        <translation>Raison indiquée : {reason}.</translation>
    </message>
    <message>
        <source>Linked by hand, without a score</source>
        <translation>Lié manuellement, sans score</translation>
    </message>
    <message>
        <source>{share} likely</source>
        <translation>probable à {share}</translation>
    </message>
</context>
<context>
    <name>ExpenseDetail</name>
    <message>
        <source>Expense</source>
        <translation>Dépense</translation>
    </message>
    <message>
        <source>Select an expense</source>
        <translation>Sélectionnez une dépense</translation>
    </message>
    <message>
        <source>Its payments and its receipt show here.</source>
        <translation>Ses paiements et son justificatif s’affichent ici.</translation>
    </message>
    <message>
        <source>Related transactions</source>
        <translation>Transactions liées</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificatif</translation>
    </message>
    <message>
        <source>Notes and questions</source>
        <translation>Notes et questions</translation>
    </message>
    <message>
        <source>As claimed</source>
        <translation>Tel que déclaré</translation>
    </message>
    <message>
        <source>No payment yet. Reconcile offers the ones that may fit.</source>
        <translation>Pas encore de paiement. Rapprocher propose ceux qui peuvent convenir.</translation>
    </message>
    <message>
        <source>Paid by the employee, so no payment of the company is expected.</source>
        <translation>Payée par le collaborateur : aucun paiement de la société n’est attendu.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n justificatif</numerusform>
            <numerusform>%n justificatifs</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the receipt…</source>
        <translation>Affichage du justificatif…</translation>
    </message>
    <message>
        <source>No receipt. Drop an image or PDF here.</source>
        <translation>Pas de justificatif. Déposez ici une image ou un PDF.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Note de frais</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Payé avec</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Comptabilisé</translation>
    </message>
    <message>
        <source>Stated by the list</source>
        <translation>Indiqué par la liste</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>To reimburse</source>
        <translation>À rembourser</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Refacturable</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Id of the list</source>
        <translation>Identifiant de la liste</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{name} cannot be shown here; it is kept as it is.</source>
        <translation>{name} ne peut pas être affiché ici ; il est conservé tel quel.</translation>
    </message>
    <message>
        <source>{share} likely</source>
        <translation>probable à {share}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>révoqué</translation>
    </message>
    <message>
        <source>confirmed by {who}</source>
        <translation>confirmé par {who}</translation>
    </message>
</context>
<context>
    <name>ExpenseEditor</name>
    <message>
        <source>New expense</source>
        <translation>Nouvelle dépense</translation>
    </message>
    <message>
        <source>Edit expense</source>
        <translation>Modifier la dépense</translation>
    </message>
    <message>
        <source>Add expense</source>
        <translation>Ajouter la dépense</translation>
    </message>
    <message>
        <source>Save expense</source>
        <translation>Enregistrer la dépense</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non indiqué</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>To reimburse</source>
        <translation>À rembourser</translation>
    </message>
    <message>
        <source>Billable to a client</source>
        <translation>Refacturable à un client</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Below zero for a refund</source>
        <translation>Inférieur à zéro pour un remboursement</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>This expense is {status}.</source>
        <translation>Cette dépense est : {status}.</translation>
    </message>
    <message>
        <source>Add an employee in Settings first.</source>
        <translation>Ajoutez d’abord un collaborateur dans les Paramètres.</translation>
    </message>
    <message>
        <source>Say where it was spent.</source>
        <translation>Indiquez où la dépense a eu lieu.</translation>
    </message>
    <message>
        <source>Use a three-letter code, such as EUR.</source>
        <translation>Utilisez un code de trois lettres, comme EUR.</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Écrivez un montant comme {example}.</translation>
    </message>
    <message>
        <source>An expense is not zero.</source>
        <translation>Une dépense n’est pas nulle.</translation>
    </message>
</context>
<context>
    <name>ExpensesPage</name>
    <message>
        <source>Expenses</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>Search merchant, employee, category or amount</source>
        <translation>Rechercher commerçant, collaborateur, catégorie ou montant</translation>
    </message>
    <message>
        <source>New expense…</source>
        <translation>Nouvelle dépense…</translation>
    </message>
    <message>
        <source>Reconcile…</source>
        <translation>Rapprocher…</translation>
    </message>
    <message>
        <source>Open the Reconciliation Manager on this report or employee</source>
        <translation>Ouvrir le Gestionnaire de rapprochement sur cette note de frais ou ce collaborateur</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Unreconcile…</source>
        <translation>Annuler le rapprochement…</translation>
    </message>
    <message>
        <source>Attach receipt…</source>
        <translation>Joindre un justificatif…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>Demander…</translation>
    </message>
    <message>
        <source>Merge with a draft…</source>
        <translation>Fusionner avec un brouillon…</translation>
    </message>
    <message>
        <source>No expense fits these filters</source>
        <translation>Aucune dépense ne répond à ces filtres</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Retirez un filtre ci-dessus pour en voir plus.</translation>
    </message>
    <message>
        <source>No expenses yet</source>
        <translation>Pas encore de dépenses</translation>
    </message>
    <message>
        <source>Import a list from your expense tool, add one by hand, or make them from payments.</source>
        <translation>Importez une liste de votre outil de dépenses, ajoutez-en une manuellement, ou créez-les à partir de paiements.</translation>
    </message>
    <message>
        <source>Import an expense list…</source>
        <translation>Importer une liste de dépenses…</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Rapproché</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Note de frais</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Required receipt missing</source>
        <translation>Justificatif obligatoire manquant</translation>
    </message>
    <message>
        <source>Receipt missing</source>
        <translation>Justificatif manquant</translation>
    </message>
    <message>
        <source>Attach receipts</source>
        <translation>Joindre des justificatifs</translation>
    </message>
    <message>
        <source>Receipts (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</source>
        <translation>Justificatifs (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Unreconcile this expense</source>
        <translation>Annuler le rapprochement de cette dépense</translation>
    </message>
    <message>
        <source>The expense and its payments become open again, as they were. The link stays in the history.</source>
        <translation>La dépense et ses paiements redeviennent ouverts, tels qu’ils étaient. Le lien reste dans l’historique.</translation>
    </message>
    <message>
        <source>Unreconcile</source>
        <translation>Annuler le rapprochement</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n expense(s)</source>
        <translation>
            <numerusform>Supprimer %n dépense</numerusform>
            <numerusform>Supprimer %n dépenses</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave the lists; the audit trail keeps them. Reconciled ones are refused.</source>
        <translation>Elles quittent les listes ; la piste d’audit les conserve. Les dépenses rapprochées sont refusées.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ExpensesPresenter</name>
    <message numerus="yes">
        <source>%n expense(s) added</source>
        <translation>
            <numerusform>%n dépense ajoutée</numerusform>
            <numerusform>%n dépenses ajoutées</numerusform>
        </translation>
    </message>
    <message>
        <source>Expense saved</source>
        <translation>Dépense enregistrée</translation>
    </message>
    <message>
        <source>The expense is whole again; its lines stay in the history</source>
        <translation>La dépense est de nouveau entière ; ses lignes restent dans l’historique</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) taken back; both sides are open again</source>
        <translation>
            <numerusform>%n lien révoqué ; les deux côtés sont de nouveau ouverts</numerusform>
            <numerusform>%n liens révoqués ; les deux côtés sont de nouveau ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) changed</source>
        <translation>
            <numerusform>%n dépense modifiée</numerusform>
            <numerusform>%n dépenses modifiées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileReview</name>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>Import de {name}</translation>
    </message>
    <message>
        <source>Reconciling what is certain</source>
        <translation>Rapprochement de ce qui est certain</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>{name} rejected.xlsx</source>
        <translation>{name} rejetées.xlsx</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Enregistrer les lignes rejetées</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search merchant, person, amount</source>
        <translation>Rechercher commerçant, personne, montant</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambigu</translation>
    </message>
    <message>
        <source>Missing receipt</source>
        <translation>Justificatif manquant</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>Show only amounts over</source>
        <translation>N’afficher que les montants supérieurs à</translation>
    </message>
    <message>
        <source>All cards and accounts</source>
        <translation>Toutes cartes et comptes</translation>
    </message>
    <message>
        <source>None stated</source>
        <translation>Aucun indiqué</translation>
    </message>
    <message>
        <source>{shown} of {total} expenses</source>
        <translation>{shown} dépenses sur {total}</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
    <message>
        <source>Over {amount}</source>
        <translation>Plus de {amount}</translation>
    </message>
    <message>
        <source>Filter: {}</source>
        <translation>Filtre : {}</translation>
    </message>
    <message>
        <source>Right-click for another amount</source>
        <translation>Clic droit pour un autre montant</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Paid by the company</source>
        <translation>Payé par la société</translation>
    </message>
    <message>
        <source>Purchases, refunds, fees and cash</source>
        <translation>Achats, remboursements, frais et espèces</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Entre…</translation>
    </message>
    <message>
        <source>Amount between…</source>
        <translation>Montant entre…</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Les 90 derniers jours</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’année dernière</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter: {}</source>
        <translation>Filtre : {}</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Filter of {part}</source>
        <translation>Filtre : {part}</translation>
    </message>
    <message>
        <source>Reading the rows of the source…</source>
        <translation>Lecture des lignes de la source…</translation>
    </message>
    <message>
        <source>The first rows that pass</source>
        <translation>Les premières lignes retenues</translation>
    </message>
    <message>
        <source>Use this filter</source>
        <translation>Utiliser ce filtre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Which {part} come over</source>
        <translation>Ce qui est repris : {part}</translation>
    </message>
    <message>
        <source>Without a condition all rows come over. What a filter leaves out stays here as it is.</source>
        <translation>Sans condition, toutes les lignes sont reprises. Ce qu’un filtre écarte reste ici tel quel.</translation>
    </message>
    <message>
        <source>The source could not be read; the filter can be saved all the same.</source>
        <translation>La source n’a pas pu être lue ; le filtre peut tout de même être enregistré.</translation>
    </message>
    <message>
        <source>The filter matches nothing; a sync would leave this part alone.</source>
        <translation>Le filtre ne retient rien ; une synchronisation laisserait cette partie intacte.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
</context>
<context>
    <name>FilterGroup</name>
    <message>
        <source>How the conditions go together</source>
        <translation>Comment les conditions se combinent</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Retirer ce groupe</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Ajouter un groupe</translation>
    </message>
</context>
<context>
    <name>FinanceBadge</name>
    <message numerus="yes">
        <source>%n posting(s) did not finish</source>
        <translation>
            <numerusform>%n envoi n’est pas arrivé à son terme</numerusform>
            <numerusform>%n envois ne sont pas arrivés à leur terme</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent is looked up before anything is sent again.</source>
        <translation>Ce qui a été envoyé est vérifié avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>FinanceList</name>
    <message>
        <source>No expense fits these filters</source>
        <translation>Aucune dépense ne répond à ces filtres</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Retirez un filtre ci-dessus pour en voir plus.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exporter cette liste</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Écriture de {file}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Note de frais</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Rapproché</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
</context>
<context>
    <name>FinancePage</name>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Posting History</source>
        <translation>Historique des envois</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finance</translation>
    </message>
    <message>
        <source>Post to</source>
        <translation>Comptabiliser dans</translation>
    </message>
    <message>
        <source>A posting is running</source>
        <translation>Un envoi est en cours</translation>
    </message>
    <message>
        <source>The posting to {names} is not finished.</source>
        <translation>L’envoi vers {names} n’est pas terminé.</translation>
    </message>
    <message>
        <source>It stops after the expense that is being sent. What was sent stays; the rest goes on when you continue it, and nothing is posted twice.</source>
        <translation>Il s’arrête après la dépense en cours d’envoi. Ce qui est envoyé le reste ; la suite part quand vous le reprenez, et rien n’est comptabilisé deux fois.</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>L’arrêter et fermer</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
</context>
<context>
    <name>Gathering</name>
    <message>
        <source>These rows differ</source>
        <translation>Ces lignes diffèrent</translation>
    </message>
    <message>
        <source>{expense} with {payment}</source>
        <translation>{expense} avec {payment}</translation>
    </message>
    <message>
        <source>Select one expense and one payment to link a part of them.</source>
        <translation>Sélectionnez une dépense et un paiement pour en lier une partie.</translation>
    </message>
    <message>
        <source>A refund is linked whole.</source>
        <translation>Un remboursement se lie en entier.</translation>
    </message>
    <message>
        <source>Staged: a part is linked, the rest stays open. Ctrl+Z takes it back.</source>
        <translation>Préparé : une partie est liée, le reste demeure ouvert. Ctrl+Z l’annule.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Search who, why, file or connection</source>
        <translation>Rechercher qui, pourquoi, fichier ou connexion</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Take this line back, with a preview (Ctrl+Shift+Z)</source>
        <translation>Révoquer cette ligne, avec un aperçu (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Go to the other line</source>
        <translation>Aller à l’autre ligne</translation>
    </message>
    <message>
        <source>The line that this one takes back, or that took it back (Ctrl+J)</source>
        <translation>La ligne que celle-ci révoque, ou qui l’a révoquée (Ctrl+J)</translation>
    </message>
    <message>
        <source>No line fits these filters</source>
        <translation>Aucune ligne ne répond à ces filtres</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Retirez un filtre ci-dessus pour en voir plus.</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Rien n’a encore été fait</translation>
    </message>
    <message>
        <source>Imports, automatic runs, saves and postings appear here, and can be taken back.</source>
        <translation>Imports, passages automatiques, enregistrements et envois apparaissent ici et peuvent être révoqués.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken back</source>
        <translation>
            <numerusform>%n ligne révoquée</numerusform>
            <numerusform>%n lignes révoquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n laissée telle quelle</numerusform>
            <numerusform>%n laissées telles quelles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Select a line</source>
        <translation>Sélectionnez une ligne</translation>
    </message>
    <message>
        <source>What it did shows here, row by row, with what can be taken back.</source>
        <translation>Ce qu’elle a fait s’affiche ici, ligne par ligne, avec ce qui peut être révoqué.</translation>
    </message>
    <message>
        <source>Rows of this line</source>
        <translation>Détail de cette ligne</translation>
    </message>
    <message>
        <source>No rows to tell</source>
        <translation>Aucune ligne à montrer</translation>
    </message>
    <message>
        <source>It changed nothing that is listed row by row.</source>
        <translation>Elle n’a rien modifié qui soit listé ligne par ligne.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Ligne {number}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sommes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Révoque</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>Révoquée par</translation>
    </message>
    <message>
        <source>Rows: the first {shown} of {all}</source>
        <translation>Lignes : les {shown} premières sur {all}</translation>
    </message>
    <message>
        <source>Rows: {all}</source>
        <translation>Lignes : {all}</translation>
    </message>
    <message>
        <source>It changed nothing that could be taken back.</source>
        <translation>Elle n’a rien modifié qui puisse être révoqué.</translation>
    </message>
    <message>
        <source>All of it is taken back.</source>
        <translation>Tout en est révoqué.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be taken back.</source>
        <translation>
            <numerusform>%n ligne peut être révoquée.</numerusform>
            <numerusform>%n lignes peuvent être révoquées.</numerusform>
        </translation>
    </message>
    <message>
        <source>{open} of {all} rows can be taken back.</source>
        <translation>{open} lignes sur {all} peuvent être révoquées.</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Export this list…</source>
        <translation>Exporter cette liste…</translation>
    </message>
    <message>
        <source>Back to all postings</source>
        <translation>Retour à tous les envois</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Nothing was posted yet</source>
        <translation>Rien n’a encore été comptabilisé</translation>
    </message>
    <message>
        <source>Export approved expenses; each posting stays listed here, failed ones too.</source>
        <translation>Exportez des dépenses approuvées ; chaque envoi reste listé ici, même en échec.</translation>
    </message>
    <message>
        <source>Search number, destination or person</source>
        <translation>Rechercher numéro, destination ou personne</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Posting History</source>
        <translation>Historique des envois</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exporter cette liste</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Écriture de {file}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n ligne écrite dans {file}</numerusform>
            <numerusform>%n lignes écrites dans {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPresenter</name>
    <message>
        <source>Correcting rows</source>
        <translation>Correction de lignes</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Annulation de l’import</translation>
    </message>
    <message>
        <source>The file is saved as {name}</source>
        <translation>Le fichier est enregistré sous {name}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) written</source>
        <translation>
            <numerusform>%n ligne rejetée écrite</numerusform>
            <numerusform>%n lignes rejetées écrites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldersPane</name>
    <message>
        <source>Cards and holders</source>
        <translation>Cartes et titulaires</translation>
    </message>
    <message>
        <source>Where the selected lines go</source>
        <translation>Où vont les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Select a card or holder</source>
        <translation>Sélectionnez une carte ou un titulaire</translation>
    </message>
    <message numerus="yes">
        <source>%n selected go to</source>
        <translation>
            <numerusform>%n sélectionnée va à</numerusform>
            <numerusform>%n sélectionnées vont à</numerusform>
        </translation>
    </message>
    <message>
        <source>Its lines go to</source>
        <translation>Ses lignes vont à</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Books in {currency}</source>
        <translation>Comptabilité en {currency}</translation>
    </message>
    <message>
        <source>Reconcile what is certain now</source>
        <translation>Rapprocher maintenant ce qui est certain</translation>
    </message>
    <message>
        <source>Run the active matching profile over everything that is open (Ctrl+Shift+M)</source>
        <translation>Passer le profil de rapprochement actif sur tout ce qui est ouvert (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>Pending expenses</source>
        <translation>Dépenses en attente</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambigu</translation>
    </message>
    <message>
        <source>Unreconciled payments</source>
        <translation>Paiements non rapprochés</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Last imports</source>
        <translation>Derniers imports</translation>
    </message>
    <message>
        <source>Reconciling what is certain</source>
        <translation>Rapprochement de ce qui est certain</translation>
    </message>
    <message>
        <source>expenses</source>
        <translation>dépenses</translation>
    </message>
    <message>
        <source>{linked} reconciled, {ambiguous} ambiguous, {unmatched} without a sure match</source>
        <translation>{linked} rapprochées, {ambiguous} ambiguës, {unmatched} sans correspondance sûre</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
</context>
<context>
    <name>ImportDetail</name>
    <message>
        <source>Rows of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>No rows of this kind</source>
        <translation>Aucune ligne de ce type</translation>
    </message>
    <message>
        <source>Correct this row…</source>
        <translation>Corriger cette ligne…</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Enregistrer les lignes rejetées…</translation>
    </message>
    <message>
        <source>Save a copy of the file…</source>
        <translation>Enregistrer une copie du fichier…</translation>
    </message>
    <message>
        <source>Show its payments</source>
        <translation>Afficher ses paiements</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Annuler cet import…</translation>
    </message>
    <message>
        <source>This import cannot be undone now. {why}</source>
        <translation>Cet import ne peut pas être annulé maintenant. {why}</translation>
    </message>
    <message>
        <source>The file was too large to be kept</source>
        <translation>Le fichier était trop volumineux pour être conservé</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Enregistrer les lignes rejetées</translation>
    </message>
    <message>
        <source>{name} rejected.xlsx</source>
        <translation>{name} rejetées.xlsx</translation>
    </message>
    <message>
        <source>Save a copy of the file</source>
        <translation>Enregistrer une copie du fichier</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>All imports</source>
        <translation>Tous les imports</translation>
    </message>
    <message>
        <source>Import all that are ready</source>
        <translation>Importer tous ceux qui sont prêts</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Import this file</source>
        <translation>Importer ce fichier</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Statements and lists ({endings});;All files (*)</source>
        <translation>Relevés et listes ({endings});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The company is open read-only; open it for writing to import</source>
        <translation>La société est ouverte en lecture seule ; ouvrez-la en écriture pour importer</translation>
    </message>
    <message>
        <source>There is no file to read in it</source>
        <translation>Il n’y a aucun fichier à lire dedans</translation>
    </message>
    <message>
        <source>layout {name}</source>
        <translation>modèle {name}</translation>
    </message>
    <message>
        <source>Statements of cards and banks, and lists of expenses</source>
        <translation>Relevés de cartes et de banques, et listes de dépenses</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored before Import is pressed; files that need an answer are left</source>
        <translation>Rien n’est stocké avant d’appuyer sur Importer ; les fichiers qui attendent une réponse sont laissés</translation>
    </message>
    <message>
        <source>An import is running; wait or cancel it</source>
        <translation>Un import est en cours ; attendez ou annulez-le</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Importer %n ligne</numerusform>
            <numerusform>Importer %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n ready file(s)</source>
        <translation>
            <numerusform>Importer %n fichier prêt</numerusform>
            <numerusform>Importer %n fichiers prêts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s): nothing is imported before</source>
        <translation>
            <numerusform>%n question ouverte : rien n’est importé avant</numerusform>
            <numerusform>%n questions ouvertes : rien n’est importé avant</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it is new</source>
        <translation>Rien de nouveau dedans</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>layout guessed</source>
        <translation>modèle deviné</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{question}: {answer} in %n file(s)</source>
        <translation>
            <numerusform>{question} : {answer} dans %n fichier</numerusform>
            <numerusform>{question} : {answer} dans %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the proposed answers</source>
        <translation>Accepter les réponses proposées</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are left out: 200 at once are read. Import these first.</source>
        <translation>
            <numerusform>%n fichier est laissé de côté : 200 sont lus à la fois. Importez d’abord ceux-ci.</numerusform>
            <numerusform>%n fichiers sont laissés de côté : 200 sont lus à la fois. Importez d’abord ceux-ci.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation>
            <numerusform>%n fichier importé</numerusform>
            <numerusform>%n fichiers importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in all</source>
        <translation>
            <numerusform>%n ligne en tout</numerusform>
            <numerusform>%n lignes en tout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import undone; %n row(s) taken out</source>
        <translation>
            <numerusform>Import annulé ; %n ligne retirée</numerusform>
            <numerusform>Import annulé ; %n lignes retirées</numerusform>
        </translation>
    </message>
    <message>
        <source>Import: {name}</source>
        <translation>Import : {name}</translation>
    </message>
    <message>
        <source>Undo the import of {name}</source>
        <translation>Annuler l’import de {name}</translation>
    </message>
    <message numerus="yes">
        <source>Its %n row(s) leave the company file as a whole; the import stays in the history, marked as undone.</source>
        <translation>
            <numerusform>Sa ligne quitte le fichier société ; l’import reste dans l’historique, marqué comme annulé.</numerusform>
            <numerusform>Ses %n lignes quittent le fichier société d’un seul bloc ; l’import reste dans l’historique, marqué comme annulé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
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
        <translation>Partagée</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Last four digits</source>
        <translation>Quatre derniers chiffres</translation>
    </message>
    <message>
        <source>Of a card</source>
        <translation>D’une carte</translation>
    </message>
    <message>
        <source>IBAN or account number</source>
        <translation>IBAN ou numéro de compte</translation>
    </message>
    <message>
        <source>Of a bank account</source>
        <translation>D’un compte bancaire</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>Whose expenses its payments are</source>
        <translation>À qui sont les dépenses de ses paiements</translation>
    </message>
    <message>
        <source>Account in the books</source>
        <translation>Compte en comptabilité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Use a three-letter code, such as EUR.</source>
        <translation>Utilisez un code de trois lettres, comme EUR.</translation>
    </message>
    <message>
        <source>Four digits, or nothing.</source>
        <translation>Quatre chiffres, ou rien.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Interchangeable</source>
        <translation>Interchangeables</translation>
    </message>
    <message>
        <source>Add up</source>
        <translation>Forment un total</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Nearest expenses</source>
        <translation>Dépenses les plus proches</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
</context>
<context>
    <name>JobView</name>
    <message>
        <source>Expenses of this posting</source>
        <translation>Dépenses de cet envoi</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Look up what became of it; reads and never sends (F5)</source>
        <translation>Vérifier ce qu’il est devenu ; lit et n’envoie jamais (F5)</translation>
    </message>
    <message>
        <source>Retry failed records</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Retry receipts</source>
        <translation>Renvoyer les justificatifs</translation>
    </message>
    <message>
        <source>Write the file again</source>
        <translation>Réécrire le fichier</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Say what became of it…</source>
        <translation>Dire ce qu’elle est devenue…</translation>
    </message>
    <message>
        <source>For what is in doubt and cannot be looked up</source>
        <translation>Pour ce qui est incertain et ne peut être vérifié</translation>
    </message>
    <message>
        <source>Show the expense</source>
        <translation>Afficher la dépense</translation>
    </message>
    <message>
        <source>All postings</source>
        <translation>Tous les envois</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Comptabilisé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Rows of the posting</source>
        <translation>Lignes de l’envoi</translation>
    </message>
    <message>
        <source>Posting {number} to {name}</source>
        <translation>Envoi {number} vers {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s)</source>
        <translation>
            <numerusform>%n dépense</numerusform>
            <numerusform>%n dépenses</numerusform>
        </translation>
    </message>
    <message>
        <source>retry of {number}</source>
        <translation>nouvel essai de {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n posted expense(s) are no longer in the accounting system</source>
        <translation>
            <numerusform>%n dépense comptabilisée n’est plus dans le logiciel comptable</numerusform>
            <numerusform>%n dépenses comptabilisées ne sont plus dans le logiciel comptable</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare there, before anything is posted anew.</source>
        <translation>Comparez là-bas avant de comptabiliser à nouveau.</translation>
    </message>
    <message>
        <source>{left} of {count} left</source>
        <translation>{left} sur {count} restantes</translation>
    </message>
    <message>
        <source>Retried since</source>
        <translation>Réessayée depuis</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed record(s)</source>
        <translation>
            <numerusform>Réessayer %n échec</numerusform>
            <numerusform>Réessayer %n échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the file of posting {number}</source>
        <translation>Écriture du fichier de l’envoi {number}</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>écritures</translation>
    </message>
    <message>
        <source>Written again: {file}</source>
        <translation>Réécrit : {file}</translation>
    </message>
    <message>
        <source>Say what became of it</source>
        <translation>Dire ce qu’elle est devenue</translation>
    </message>
    <message>
        <source>Look in the accounting system for the key {key}. Your answer is recorded.</source>
        <translation>Cherchez la clé {key} dans le logiciel comptable. Votre réponse est consignée.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>Empty: it is not there</source>
        <translation>Vide : elle n’y est pas</translation>
    </message>
    <message>
        <source>Its number there</source>
        <translation>Son numéro là-bas</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>Comment vous le savez</translation>
    </message>
    <message>
        <source>Say how you know.</source>
        <translation>Indiquez comment vous le savez.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Consigné</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Kept. The texts change when Tieout is started again.</source>
        <translation>Conservé. Les textes changent au prochain démarrage de Tieout.</translation>
    </message>
</context>
<context>
    <name>LayoutForm</name>
    <message>
        <source>Edit the layout {name}</source>
        <translation>Modifier le modèle {name}</translation>
    </message>
    <message>
        <source>A file with exactly these column titles is read this way. Leave a column out with Not used; with none chosen, the columns are found in each file anew.</source>
        <translation>Un fichier ayant exactement ces titres de colonne est lu ainsi. Écartez une colonne avec Non utilisée ; si rien n’est choisi, les colonnes sont cherchées dans chaque fichier.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>D’où cela vient</translation>
    </message>
    <message>
        <source>Found in each file</source>
        <translation>Trouvé dans chaque fichier</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisée</translation>
    </message>
    <message>
        <source>Meaning of {title}</source>
        <translation>Signification de {title}</translation>
    </message>
    <message>
        <source>Two columns cannot both mean {meaning}</source>
        <translation>Deux colonnes ne peuvent pas signifier toutes deux {meaning}</translation>
    </message>
</context>
<context>
    <name>LayoutsPane</name>
    <message>
        <source>Layouts</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Dupliquer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>A file whose header is known is read by its layout without a question. Your own layout goes before a shipped one. To add one, import a file and name its layout in Columns and formats.</source>
        <translation>Un fichier dont l’en-tête est connu est lu par son modèle sans question. Votre propre modèle prime sur un modèle fourni. Pour en ajouter un, importez un fichier et nommez son modèle dans Colonnes et formats.</translation>
    </message>
    <message>
        <source>Shipped layouts stay as they are: duplicate it first</source>
        <translation>Les modèles fournis restent tels quels : dupliquez-le d’abord</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>Renommer le modèle</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Duplicate the layout</source>
        <translation>Dupliquer le modèle</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Un modèle doit avoir un nom.</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) were read by it; they stay as they are.</source>
        <translation>
            <numerusform>%n import a été lu avec lui ; il reste tel quel.</numerusform>
            <numerusform>%n imports ont été lus avec lui ; ils restent tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the layout {name}</source>
        <translation>Supprimer le modèle {name}</translation>
    </message>
    <message>
        <source>No import was read by it.</source>
        <translation>Aucun import n’a été lu avec lui.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Tieout layouts</source>
        <translation>Modèles Tieout</translation>
    </message>
    <message>
        <source>Export layouts</source>
        <translation>Exporter des modèles</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Modèles (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n layout(s) exported</source>
        <translation>
            <numerusform>%n modèle exporté</numerusform>
            <numerusform>%n modèles exportés</numerusform>
        </translation>
    </message>
    <message>
        <source>Import layouts</source>
        <translation>Importer des modèles</translation>
    </message>
    <message>
        <source>Layouts (*.json);;All files (*)</source>
        <translation>Modèles (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>Import %n layout(s)</source>
        <translation>
            <numerusform>Importer %n modèle</numerusform>
            <numerusform>Importer %n modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace my layouts of the same name</source>
        <translation>Remplacer mes modèles de même nom</translation>
    </message>
    <message>
        <source>Names that are taken</source>
        <translation>Noms déjà pris</translation>
    </message>
    <message>
        <source>Else they get a number behind the name</source>
        <translation>Sinon un numéro suit le nom</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajouté</numerusform>
            <numerusform>%n ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n remplacé</numerusform>
            <numerusform>%n remplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same already</source>
        <translation>
            <numerusform>%n déjà identique</numerusform>
            <numerusform>%n déjà identiques</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Staged work</source>
        <translation>Travail préparé</translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) not saved yet</source>
        <translation>
            <numerusform>%n étape préparée pas encore enregistrée</numerusform>
            <numerusform>%n étapes préparées pas encore enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>What you keep staged stays in the company file and is offered again when you come back.</source>
        <translation>Ce que vous gardez préparé reste dans le fichier société et vous est proposé à votre retour.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
    <message>
        <source>Keep staged and leave</source>
        <translation>Garder et quitter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>LinesPart</name>
    <message>
        <source>Remove lines</source>
        <translation>Retirer les lignes</translation>
    </message>
    <message>
        <source>The expense stays with its amount; its lines stay in the history</source>
        <translation>La dépense garde son montant ; ses lignes restent dans l’historique</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n line(s)</source>
        <translation>
            <numerusform>Ventilée en %n ligne</numerusform>
            <numerusform>Ventilée en %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>They add up to {money}</source>
        <translation>Leur somme est {money}</translation>
    </message>
    <message>
        <source>They add up to {money}, the expense says {stated}</source>
        <translation>Leur somme est {money}, la dépense indique {stated}</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Sans catégorie</translation>
    </message>
    <message>
        <source>tax {tax}</source>
        <translation>taxe {tax}</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Marked rows</source>
        <translation>Lignes marquées</translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation>Effacer les marques</translation>
    </message>
    <message>
        <source>Take all marks away (Esc)</source>
        <translation>Enlever toutes les marques (Esc)</translation>
    </message>
    <message>
        <source>Reconcile marked</source>
        <translation>Rapprocher les lignes marquées</translation>
    </message>
    <message>
        <source>Outside the tolerance: the cause of the difference will be asked.</source>
        <translation>Hors tolérance : la cause de l’écart sera demandée.</translation>
    </message>
</context>
<context>
    <name>LinkedPanel</name>
    <message>
        <source>Select an expense to see its reconciled payments</source>
        <translation>Sélectionnez une dépense pour voir ses paiements rapprochés</translation>
    </message>
    <message>
        <source>No payment is linked yet. Pick a candidate below.</source>
        <translation>Aucun paiement n’est encore lié. Choisissez un candidat ci-dessous.</translation>
    </message>
</context>
<context>
    <name>ListOutput</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exporter cette liste</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Écriture de {file}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>{day}, by {who}</source>
        <translation>{day}, par {who}</translation>
    </message>
    <message>
        <source>Reading {list}</source>
        <translation>Lecture : {list}</translation>
    </message>
    <message>
        <source>Print {list}</source>
        <translation>Imprimer : {list}</translation>
    </message>
    <message>
        <source>There is no list on this page</source>
        <translation>Il n’y a pas de liste sur cette page</translation>
    </message>
    <message>
        <source>Lists at {zoom}</source>
        <translation>Listes à {zoom}</translation>
    </message>
    <message>
        <source>The first {shown} of {all} rows; a filter chooses others.</source>
        <translation>Les {shown} premières lignes sur {all} ; un filtre en choisit d’autres.</translation>
    </message>
    <message>
        <source>Filtered by: {filters}</source>
        <translation>Filtré par : {filters}</translation>
    </message>
<message numerus="yes"><source>%n row(s) written to {file}</source><translation><numerusform>%n ligne écrite dans {file}</numerusform><numerusform>%n lignes écrites dans {file}</numerusform></translation></message></context>
<context>
    <name>ListPage</name>
    <message>
        <source>Export this list…</source>
        <translation>Exporter cette liste…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>This list as filtered and sorted, to Excel or CSV (Ctrl+E)</source>
        <translation>Cette liste, filtrée et triée, vers Excel ou CSV (Ctrl+E)</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n ligne copiée</numerusform>
            <numerusform>%n lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exporter cette liste</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Écriture de {file}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n ligne écrite dans {file}</numerusform>
            <numerusform>%n lignes écrites dans {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message>
        <source>Search merchant, employee, category or amount</source>
        <translation>Rechercher commerçant, collaborateur, catégorie ou montant</translation>
    </message>
</context>
<context>
    <name>ListsPart</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Search code or name</source>
        <translation>Rechercher code ou nom</translation>
    </message>
    <message>
        <source>Only what is gone there</source>
        <translation>Seulement ce qui a disparu là-bas</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Données de référence</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
    <message>
        <source>Sync it from the accounting system, or add a row by hand.</source>
        <translation>Synchronisez depuis le logiciel comptable, ou ajoutez une ligne manuellement.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Provient de</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Créé ici</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Non utilisé</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; search for the others</source>
        <translation>Les {shown} premières sur {count} ; recherchez les autres</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening {name}…</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation> (lecture seule)</translation>
    </message>
    <message>
        <source>The sample company is open already</source>
        <translation>La société d’exemple est déjà ouverte</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Autosaved</source>
        <translation>Enregistré automatiquement</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En cours…</translation>
    </message>
</context>
<context>
    <name>ManagerBody</name>
    <message>
        <source>Pending expenses</source>
        <translation>Dépenses en attente</translation>
    </message>
    <message>
        <source>Reconciled expenses</source>
        <translation>Dépenses rapprochées</translation>
    </message>
    <message>
        <source>Reconciled payments</source>
        <translation>Paiements rapprochés</translation>
    </message>
    <message>
        <source>Candidate payments</source>
        <translation>Paiements candidats</translation>
    </message>
    <message>
        <source>Nothing here under these filters</source>
        <translation>Rien ici avec ces filtres</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>Every expense here is reconciled</source>
        <translation>Toutes les dépenses ici sont rapprochées</translation>
    </message>
    <message>
        <source>Reconcile &amp; close saves what is staged</source>
        <translation>Rapprocher &amp; fermer enregistre ce qui est préparé</translation>
    </message>
    <message>
        <source>Nothing is reconciled yet</source>
        <translation>Rien n’est encore rapproché</translation>
    </message>
</context>
<context>
    <name>ManagerExporter</name>
    <message>
        <source>Pending expenses</source>
        <translation>Dépenses en attente</translation>
    </message>
    <message>
        <source>Reconciled expenses</source>
        <translation>Dépenses rapprochées</translation>
    </message>
    <message>
        <source>Reconciled payments</source>
        <translation>Paiements rapprochés</translation>
    </message>
    <message>
        <source>Candidate payments</source>
        <translation>Paiements candidats</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exporter cette liste</translation>
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
        <translation>Rapprocher &amp;&amp; fermer</translation>
    </message>
    <message>
        <source>Reconcile and close</source>
        <translation>Rapprocher et fermer</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Tri</translation>
    </message>
    <message>
        <source>One open item at a time, one key each (Ctrl+T)</source>
        <translation>Un élément ouvert à la fois, une touche chacun (Ctrl+T)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back (Esc): asks when something is staged</source>
        <translation>Retour (Esc) : demande s’il reste du travail préparé</translation>
    </message>
    <message>
        <source>Reconciliation Manager</source>
        <translation>Gestionnaire de rapprochement</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>of these ambiguous</source>
        <translation>dont ambigus</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Unreconciled payments</source>
        <translation>Paiements non rapprochés</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n paiement</numerusform>
            <numerusform>%n paiements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n staged</source>
        <translation>
            <numerusform>%n préparé</numerusform>
            <numerusform>%n préparés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n staged step(s) and go back (Ctrl+S)</source>
        <translation>
            <numerusform>Enregistrer %n étape préparée et revenir (Ctrl+S)</numerusform>
            <numerusform>Enregistrer %n étapes préparées et revenir (Ctrl+S)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is staged yet; Reconcile a candidate first</source>
        <translation>Rien n’est encore préparé ; rapprochez d’abord un candidat</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>Reconciliation Manager</source>
        <translation>Gestionnaire de rapprochement</translation>
    </message>
    <message>
        <source>Reading expenses and payments</source>
        <translation>Lecture des dépenses et des paiements</translation>
    </message>
    <message>
        <source>A staged step no longer applies: {what} changed meanwhile</source>
        <translation>Une étape préparée ne s’applique plus : {what} a changé entre-temps</translation>
    </message>
    <message>
        <source>It was taken out; everything else is as you left it.</source>
        <translation>Elle a été retirée ; tout le reste est tel que vous l’avez laissé.</translation>
    </message>
    <message>
        <source>All expenses</source>
        <translation>Toutes les dépenses</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n ligne écrite dans {file}</numerusform>
            <numerusform>%n lignes écrites dans {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is saved yet.</source>
        <translation>Rien n’en est encore enregistré.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>MappingExchange</name>
    <message>
        <source>mapping</source>
        <translation>correspondance</translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Exporter la correspondance</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n ligne écrite dans {file}</numerusform>
            <numerusform>%n lignes écrites dans {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Importer une correspondance</translation>
    </message>
    <message numerus="yes">
        <source>Import %n code(s)</source>
        <translation>
            <numerusform>Importer %n code</numerusform>
            <numerusform>Importer %n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Codes of the same keys are replaced. %n row(s) without a code change nothing.</source>
        <translation>
            <numerusform>Les codes des mêmes clés sont remplacés. %n ligne sans code ne change rien.</numerusform>
            <numerusform>Les codes des mêmes clés sont remplacés. %n lignes sans code ne changent rien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
</context>
<context>
    <name>MappingPane</name>
    <message>
        <source>Name of this layout</source>
        <translation>Nom de ce modèle</translation>
    </message>
    <message>
        <source>The first rows as they are read</source>
        <translation>Les premières lignes telles qu’elles sont lues</translation>
    </message>
    <message>
        <source>Remember this layout as</source>
        <translation>Retenir ce modèle sous</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Comment le fichier est lu</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Name to remember this layout by</source>
        <translation>Nom sous lequel retenir ce modèle</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisée</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>Meaning of {title}</source>
        <translation>Signification de {title}</translation>
    </message>
    <message>
        <source>empty in the first rows</source>
        <translation>vide dans les premières lignes</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Lignes laissées de côté</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>Décider à nouveau</translation>
    </message>
</context>
<context>
    <name>MappingPart</name>
    <message>
        <source>Fill down</source>
        <translation>Recopier vers le bas</translation>
    </message>
    <message>
        <source>Give the selected rows the code of the first of them (Ctrl+D)</source>
        <translation>Donner aux lignes sélectionnées le code de la première (Ctrl+D)</translation>
    </message>
    <message>
        <source>Accept suggestions</source>
        <translation>Accepter les suggestions</translation>
    </message>
    <message>
        <source>Of the selected rows; of all rows where one or none is selected</source>
        <translation>Des lignes sélectionnées ; de toutes si une seule ou aucune ne l’est</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importer un CSV…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>New static field…</source>
        <translation>Nouveau champ statique…</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Type a code; Enter goes on to the next row</source>
        <translation>Tapez un code ; Enter passe à la ligne suivante</translation>
    </message>
    <message>
        <source>Static fields</source>
        <translation>Champs statiques</translation>
    </message>
    <message>
        <source>Mapping page</source>
        <translation>Page de correspondance</translation>
    </message>
    <message>
        <source>What is mapped</source>
        <translation>Ce qui est mis en correspondance</translation>
    </message>
    <message>
        <source>Search name, key or code</source>
        <translation>Rechercher nom, clé ou code</translation>
    </message>
    <message>
        <source>Unmapped only</source>
        <translation>Sans correspondance</translation>
    </message>
    <message>
        <source>Retry exactly these</source>
        <translation>Réessayer exactement celles-ci</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Aucune connexion pour l’instant</translation>
    </message>
    <message>
        <source>Codes belong to an accounting system. Add a connection first.</source>
        <translation>Les codes appartiennent à un logiciel comptable. Ajoutez d’abord une connexion.</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Ajouter une connexion…</translation>
    </message>
    <message>
        <source>Everything here is mapped</source>
        <translation>Tout ici a sa correspondance</translation>
    </message>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>Rien de ce type pour l’instant</translation>
    </message>
    <message>
        <source>It is listed once an expense uses it.</source>
        <translation>C’est listé dès qu’une dépense l’utilise.</translation>
    </message>
    <message>
        <source>Select several rows, the first with a code: the others get it</source>
        <translation>Sélectionnez plusieurs lignes, la première avec un code : les autres le reçoivent</translation>
    </message>
    <message>
        <source>New static field</source>
        <translation>Nouveau champ statique</translation>
    </message>
    <message>
        <source>It goes along with every entry of this page; a column of a file can hold it.</source>
        <translation>Il accompagne chaque écriture de cette page ; une colonne d’un fichier peut le contenir.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>À remplir.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed expense(s) can be sent now</source>
        <translation>
            <numerusform>%n dépense en échec peut être envoyée maintenant</numerusform>
            <numerusform>%n dépenses en échec peuvent être envoyées maintenant</numerusform>
        </translation>
    </message>
    <message>
        <source>Their entries can be made with this mapping; the others stay as they are.</source>
        <translation>Leurs écritures peuvent être faites avec cette correspondance ; les autres restent telles quelles.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Reconcile</source>
        <translation>&amp;Rapprocher</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;New company…</source>
        <translation>&amp;Nouvelle société…</translation>
    </message>
    <message>
        <source>&amp;Open company file…</source>
        <translation>&amp;Ouvrir un fichier société…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Open the &amp;sample company</source>
        <translation>Ouvrir la société d’&amp;exemple</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importer des fichiers…</translation>
    </message>
    <message>
        <source>Reconciliation &amp;workbook…</source>
        <translation>&amp;Classeur de rapprochement…</translation>
    </message>
    <message>
        <source>Make a &amp;copy…</source>
        <translation>Faire une co&amp;pie…</translation>
    </message>
    <message>
        <source>&amp;Export this list…</source>
        <translation>E&amp;xporter cette liste…</translation>
    </message>
    <message>
        <source>&amp;Print this list…</source>
        <translation>Impri&amp;mer cette liste…</translation>
    </message>
    <message>
        <source>&amp;Close company</source>
        <translation>&amp;Fermer la société</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>So&amp;mbre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste é&amp;levé</translation>
    </message>
    <message>
        <source>&amp;Narrow side bar</source>
        <translation>&amp;Barre latérale étroite</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation>&amp;Gestionnaire</translation>
    </message>
    <message>
        <source>&amp;Triage</source>
        <translation>&amp;Tri</translation>
    </message>
    <message>
        <source>One open item at a time, one key each</source>
        <translation>Un élément ouvert à la fois, une touche chacun</translation>
    </message>
    <message>
        <source>Larger &amp;lists</source>
        <translation>Listes plus &amp;grandes</translation>
    </message>
    <message>
        <source>&amp;Smaller lists</source>
        <translation>Listes plus p&amp;etites</translation>
    </message>
    <message>
        <source>&amp;Usual size of lists</source>
        <translation>&amp;Taille habituelle des listes</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>Trouver une &amp;commande…</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>&amp;Visite guidée</translation>
    </message>
    <message>
        <source>&amp;Verify the audit trail</source>
        <translation>Vérifier la piste d’&amp;audit</translation>
    </message>
    <message>
        <source>Show &amp;log folder</source>
        <translation>Ouvrir le dossier des &amp;journaux</translation>
    </message>
    <message>
        <source>&amp;About Tieout</source>
        <translation>À &amp;propos de Tieout</translation>
    </message>
</context>
<context>
    <name>MerchantsPane</name>
    <message>
        <source>Search text, merchant or category</source>
        <translation>Rechercher texte, commerçant ou catégorie</translation>
    </message>
    <message>
        <source>Also names that come with Tieout</source>
        <translation>Aussi les noms fournis avec Tieout</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>Commerçants</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>When you link a payment by hand, Tieout remembers what the bank calls the merchant. Payments whose text begins like it show the merchant's name and match its expenses.</source>
        <translation>Quand vous liez un paiement manuellement, Tieout retient comment la banque nomme le commerçant. Les paiements dont le texte commence ainsi affichent le nom du commerçant et correspondent à ses dépenses.</translation>
    </message>
    <message>
        <source>Bank's text</source>
        <translation>Texte de la banque</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>No merchant is known by these words.</source>
        <translation>Aucun commerçant n’est connu sous ces mots.</translation>
    </message>
    <message>
        <source>Nothing was learned yet. Link a payment by hand, or enter a text with New.</source>
        <translation>Rien n’a encore été appris. Liez un paiement manuellement, ou saisissez un texte avec Nouveau.</translation>
    </message>
    <message>
        <source>A name that comes with Tieout is overruled by an entry of your own: edit it.</source>
        <translation>Un nom fourni avec Tieout cède à votre propre entrée : modifiez-le.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>L’oublier</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n payment(s) have another name now.</source>
        <translation>
            <numerusform>Enregistré. %n paiement a maintenant un autre nom.</numerusform>
            <numerusform>Enregistré. %n paiements ont maintenant un autre nom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) are posted or locked and keep theirs.</source>
        <translation>
            <numerusform>%n paiement comptabilisé ou verrouillé garde le sien.</numerusform>
            <numerusform>%n paiements comptabilisés ou verrouillés gardent le leur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export merchants</source>
        <translation>Exporter les commerçants</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exporté vers {file}</translation>
    </message>
    <message>
        <source>Import merchants</source>
        <translation>Importer des commerçants</translation>
    </message>
</context>
<context>
    <name>MergePart</name>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Undo merge</source>
        <translation>Annuler la fusion</translation>
    </message>
    <message>
        <source>A draft was merged into this expense.</source>
        <translation>Un brouillon a été fusionné dans cette dépense.</translation>
    </message>
    <message>
        <source>Looks like the same cost as {merchant}, {amount} on {day}.</source>
        <translation>Ressemble à la même dépense que {merchant}, {amount} le {day}.</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Merge with a draft</source>
        <translation>Fusionner avec un brouillon</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Draft that goes</source>
        <translation>Brouillon qui disparaît</translation>
    </message>
    <message>
        <source>Merged into one expense; Undo merge makes two of it again</source>
        <translation>Fusionné en une dépense ; Annuler la fusion en refait deux</translation>
    </message>
    <message>
        <source>Both expenses are what they were</source>
        <translation>Les deux dépenses sont redevenues ce qu’elles étaient</translation>
    </message>
</context>
<context>
    <name>MonthCell</name>
    <message numerus="yes">
        <source>%n payment(s) only</source>
        <translation>
            <numerusform>%n paiement seulement</numerusform>
            <numerusform>%n paiements seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>all {all} reconciled</source>
        <translation>toutes rapprochées ({all})</translation>
    </message>
    <message>
        <source>{open} of {all} open</source>
        <translation>{open} ouvertes sur {all}</translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <source>Open items by day</source>
        <translation>Éléments ouverts par jour</translation>
    </message>
    <message>
        <source>{}: {} open</source>
        <translation>{} : {} ouverts</translation>
    </message>
</context>
<context>
    <name>NewCompanyDialog</name>
    <message>
        <source>New company</source>
        <translation>Nouvelle société</translation>
    </message>
    <message>
        <source>Acme Ltd</source>
        <translation>Acme SARL</translation>
    </message>
    <message>
        <source>One file holds one company: statements, expenses, receipts, links and their audit trail.</source>
        <translation>Un fichier contient une société : relevés, dépenses, justificatifs, liens et leur piste d’audit.</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Nom de la société</translation>
    </message>
    <message>
        <source>Currency of the books</source>
        <translation>Devise de la comptabilité</translation>
    </message>
    <message>
        <source>It cannot be changed later.</source>
        <translation>Elle ne peut plus être changée ensuite.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Stands beside everything you reconcile.</source>
        <translation>Figure à côté de tout ce que vous rapprochez.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Company file</source>
        <translation>Fichier société</translation>
    </message>
    <message>
        <source>Create company</source>
        <translation>Créer la société</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Give the company a name.</source>
        <translation>Donnez un nom à la société.</translation>
    </message>
    <message>
        <source>Use a three-letter code, such as EUR.</source>
        <translation>Utilisez un code de trois lettres, comme EUR.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Indiquez votre nom.</translation>
    </message>
    <message>
        <source>This file exists already. Choose another name, or open it with File &gt; Open.</source>
        <translation>Ce fichier existe déjà. Choisissez un autre nom, ou ouvrez-le avec Fichier &gt; Ouvrir.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another.</source>
        <translation>Ce dossier n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>New company file</source>
        <translation>Nouveau fichier société</translation>
    </message>
    <message>
        <source>Company files (*.tieout)</source>
        <translation>Fichiers société (*.tieout)</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Reconcile</source>
        <translation>Rapprocher</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Tri</translation>
    </message>
    <message>
        <source>One open item at a time, one key each (Ctrl+T)</source>
        <translation>Un élément ouvert à la fois, une touche chacun (Ctrl+T)</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Look at the payments</source>
        <translation>Voir les paiements</translation>
    </message>
    <message>
        <source>Start with a statement</source>
        <translation>Commencez par un relevé</translation>
    </message>
    <message>
        <source>Import a bank or card statement and a list of expenses; what is certain is then reconciled at once.</source>
        <translation>Importez un relevé de banque ou de carte et une liste de dépenses ; ce qui est certain est aussitôt rapproché.</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) to settle</source>
        <translation>
            <numerusform>%n dépense à régler</numerusform>
            <numerusform>%n dépenses à régler</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle them in the Reconciliation Manager: pick the right payment, and save once.</source>
        <translation>Réglez-les dans le Gestionnaire de rapprochement : choisissez le bon paiement, puis enregistrez une fois.</translation>
    </message>
    <message numerus="yes">
        <source>Every expense is reconciled; %n payment(s) left</source>
        <translation>
            <numerusform>Toutes les dépenses sont rapprochées ; il reste %n paiement</numerusform>
            <numerusform>Toutes les dépenses sont rapprochées ; il reste %n paiements</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the expenses that are still missing, or make expenses from these payments.</source>
        <translation>Importez les dépenses qui manquent encore, ou créez-en à partir de ces paiements.</translation>
    </message>
    <message>
        <source>Everything is tied out</source>
        <translation>Tout est pointé</translation>
    </message>
    <message>
        <source>Nothing is open. Import the next statement when it comes.</source>
        <translation>Rien n’est ouvert. Importez le prochain relevé quand il arrivera.</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <source>Nothing was said about it yet.</source>
        <translation>Rien n’en a encore été dit.</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>Demander…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>NotesPresenter</name>
    <message numerus="yes">
        <source>%n question(s) asked; see Reports, Questions</source>
        <translation>
            <numerusform>%n question posée ; voir Notes de frais, Questions</numerusform>
            <numerusform>%n questions posées ; voir Notes de frais, Questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note écrite</translation>
    </message>
    <message>
        <source>Answer recorded</source>
        <translation>Réponse consignée</translation>
    </message>
    <message>
        <source>Question changed</source>
        <translation>Question modifiée</translation>
    </message>
    <message>
        <source>Marked as sent</source>
        <translation>Marquée comme envoyée</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) written to {file}</source>
        <translation>
            <numerusform>%n question écrite dans {file}</numerusform>
            <numerusform>%n questions écrites dans {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationArea</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
</context>
<context>
    <name>PaymentDetail</name>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Select a payment</source>
        <translation>Sélectionnez un paiement</translation>
    </message>
    <message>
        <source>What the bank said about it shows here.</source>
        <translation>Ce que la banque en a dit s’affiche ici.</translation>
    </message>
    <message>
        <source>No expense yet.</source>
        <translation>Pas encore de dépense.</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>May be the same payment as</source>
        <translation>Peut être le même paiement que</translation>
    </message>
    <message>
        <source>Reconciled with</source>
        <translation>Rapproché avec</translation>
    </message>
    <message>
        <source>How it looked over time</source>
        <translation>Son aspect au fil du temps</translation>
    </message>
    <message>
        <source>Notes and questions</source>
        <translation>Notes et questions</translation>
    </message>
    <message>
        <source>From the statement</source>
        <translation>D’après le relevé</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Texte de la banque</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Acheté le</translation>
    </message>
    <message>
        <source>Booked on</source>
        <translation>Comptabilisé le</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>Date de valeur</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Écriture bancaire</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>Reste ouvert</translation>
    </message>
    <message>
        <source>Category code</source>
        <translation>Code de catégorie</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Bank's id</source>
        <translation>Identifiant de la banque</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Set aside by</source>
        <translation>Écarté par</translation>
    </message>
    <message>
        <source>confirmed by {who}</source>
        <translation>confirmé par {who}</translation>
    </message>
</context>
<context>
    <name>PaymentReceipts</name>
    <message>
        <source>This payment has no expense yet, so there is nothing to attach a receipt to</source>
        <translation>Ce paiement n’a pas encore de dépense à laquelle joindre un justificatif</translation>
    </message>
    <message>
        <source>Create its expense, or reconcile it, then drop the file again.</source>
        <translation>Créez sa dépense, ou rapprochez-le, puis déposez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>Whose receipt is it?</source>
        <translation>De quelle dépense est ce justificatif ?</translation>
    </message>
    <message>
        <source>The payment settles several expenses.</source>
        <translation>Le paiement règle plusieurs dépenses.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Dépense</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Search merchant, bank text or amount</source>
        <translation>Rechercher commerçant, texte de la banque ou montant</translation>
    </message>
    <message>
        <source>Create expense…</source>
        <translation>Créer une dépense…</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Ignorer…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Affecter…</translation>
    </message>
    <message>
        <source>Say which card or account these payments belong to</source>
        <translation>Indiquer à quelle carte ou quel compte ces paiements appartiennent</translation>
    </message>
    <message>
        <source>Same payment…</source>
        <translation>Même paiement…</translation>
    </message>
    <message>
        <source>The two selected, or this one and the one it may be, are one</source>
        <translation>Les deux sélectionnés, ou celui-ci et celui qu’il peut être, n’en font qu’un</translation>
    </message>
    <message>
        <source>Not the same…</source>
        <translation>Pas le même…</translation>
    </message>
    <message>
        <source>They are two payments</source>
        <translation>Ce sont deux paiements</translation>
    </message>
    <message>
        <source>Statements of its card or account</source>
        <translation>Relevés de sa carte ou de son compte</translation>
    </message>
    <message>
        <source>No payment fits these filters</source>
        <translation>Aucun paiement ne répond à ces filtres</translation>
    </message>
    <message>
        <source>Remove a filter above to see more.</source>
        <translation>Retirez un filtre ci-dessus pour en voir plus.</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Pas encore de paiements</translation>
    </message>
    <message>
        <source>They come from bank and card statements: CSV, Excel or OpenDocument files.</source>
        <translation>Ils viennent des relevés de banque et de carte : fichiers CSV, Excel ou OpenDocument.</translation>
    </message>
    <message>
        <source>Import a statement…</source>
        <translation>Importer un relevé…</translation>
    </message>
    <message>
        <source>Import {number}</source>
        <translation>Import {number}</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>Peut être le même</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Écriture bancaire</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) may be one payment: look at them</source>
        <translation>
            <numerusform>%n paire est peut-être un seul paiement : regardez-la</numerusform>
            <numerusform>%n paires sont peut-être un seul paiement : regardez-les</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n expense(s)</source>
        <translation>
            <numerusform>Créer %n dépense</numerusform>
            <numerusform>Créer %n dépenses</numerusform>
        </translation>
    </message>
    <message>
        <source>Each selected payment becomes an expense and is reconciled with it. Billable and To reimburse stay off; where the category needs a receipt the expense goes to review.</source>
        <translation>Chaque paiement sélectionné devient une dépense et est rapproché avec elle. Refacturable et À rembourser restent désactivés ; si la catégorie exige un justificatif, la dépense passe en vérification.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>The holder of the card</source>
        <translation>Le titulaire de la carte</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n payment(s)</source>
        <translation>
            <numerusform>Ignorer %n paiement</numerusform>
            <numerusform>Ignorer %n paiements</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in this list with your reason and can be restored; they are no longer offered.</source>
        <translation>Ils restent dans cette liste avec votre raison et peuvent être rétablis ; ils ne sont plus proposés.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Such as: settlement of the card, private</source>
        <translation>Par exemple : règlement de la carte, privé</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Say why; it stays beside the payment.</source>
        <translation>Indiquez pourquoi ; cela reste à côté du paiement.</translation>
    </message>
    <message>
        <source>Add the card or account in Settings first</source>
        <translation>Ajoutez d’abord la carte ou le compte dans les Paramètres</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n payment(s)</source>
        <translation>
            <numerusform>Affecter %n paiement</numerusform>
            <numerusform>Affecter %n paiements</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines leave Unallocated and belong to this card or account from now on.</source>
        <translation>Les lignes quittent Non affecté et appartiennent désormais à cette carte ou à ce compte.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Affecter</translation>
    </message>
    <message>
        <source>The same payment</source>
        <translation>Le même paiement</translation>
    </message>
    <message>
        <source>The two become one payment with the history of both. Its links, notes and receipts stay; a pending one takes the amount, day and text of the booked one. Not the same takes it back.</source>
        <translation>Les deux deviennent un seul paiement avec l’historique des deux. Ses liens, notes et justificatifs restent ; un paiement en attente prend le montant, le jour et le texte de celui qui est comptabilisé. Pas le même annule cela.</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>C’est le même</translation>
    </message>
    <message>
        <source>Not the same payment</source>
        <translation>Pas le même paiement</translation>
    </message>
    <message>
        <source>They stay two payments, or become two again, each as its own line says. You are not asked about them again.</source>
        <translation>Ils restent deux paiements, ou le redeviennent, chacun comme sa propre ligne l’indique. La question ne vous est plus posée.</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>Ce sont deux paiements</translation>
    </message>
</context>
<context>
    <name>PaymentsPresenter</name>
    <message numerus="yes">
        <source>%n expense(s) created and reconciled</source>
        <translation>
            <numerusform>%n dépense créée et rapprochée</numerusform>
            <numerusform>%n dépenses créées et rapprochées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) left out</source>
        <translation>
            <numerusform>%n paiement laissé de côté</numerusform>
            <numerusform>%n paiements laissés de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) ignored; they stay listed with the reason</source>
        <translation>
            <numerusform>%n paiement ignoré ; il reste listé avec la raison</numerusform>
            <numerusform>%n paiements ignorés ; ils restent listés avec la raison</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) restored</source>
        <translation>
            <numerusform>%n paiement rétabli</numerusform>
            <numerusform>%n paiements rétablis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) assigned</source>
        <translation>
            <numerusform>%n paiement affecté</numerusform>
            <numerusform>%n paiements affectés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconciled automatically</source>
        <translation>
            <numerusform>%n rapproché automatiquement</numerusform>
            <numerusform>%n rapprochés automatiquement</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are one payment now; its history shows both</source>
        <translation>Les deux ne sont plus qu’un paiement ; son historique montre les deux</translation>
    </message>
    <message>
        <source>They are two payments again</source>
        <translation>Ce sont de nouveau deux paiements</translation>
    </message>
    <message>
        <source>Noted: two payments; you are not asked again</source>
        <translation>Noté : deux paiements ; la question ne vous est plus posée</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Plan of the sync with {name}</source>
        <translation>Plan de la synchronisation avec {name}</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Rien à modifier</translation>
    </message>
    <message>
        <source>Both sides say the same.</source>
        <translation>Les deux côtés disent la même chose.</translation>
    </message>
    <message>
        <source>Search code, name or reason</source>
        <translation>Rechercher code, nom ou raison</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Toutes les cibles</translation>
    </message>
    <message>
        <source>Yes, flag them; they stay here and can be used</source>
        <translation>Oui, les signaler ; elles restent ici et peuvent être utilisées</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Plan again with the answers</source>
        <translation>Refaire le plan avec les réponses</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; search for the others</source>
        <translation>Les {shown} premières sur {count} ; recherchez les autres</translation>
    </message>
</context>
<context>
    <name>PostingRunner</name>
    <message>
        <source>Looking up posting {number}</source>
        <translation>Vérification de l’envoi {number}</translation>
    </message>
    <message>
        <source>expenses</source>
        <translation>dépenses</translation>
    </message>
    <message>
        <source>Sending receipts of posting {number}</source>
        <translation>Envoi des justificatifs de l’envoi {number}</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>justificatifs</translation>
    </message>
    <message>
        <source>Making the entries for {name}</source>
        <translation>Préparation des écritures pour {name}</translation>
    </message>
    <message>
        <source>Nothing was posted: nothing is left of the selection</source>
        <translation>Rien n’a été comptabilisé : il ne reste rien de la sélection</translation>
    </message>
    <message>
        <source>{settled} settled, {waiting} in doubt, {gone} no longer there</source>
        <translation>{settled} réglées, {waiting} incertaines, {gone} disparues</translation>
    </message>
    <message>
        <source>They were posted and have been removed there: compare, then post them anew by hand.</source>
        <translation>Elles ont été comptabilisées puis supprimées là-bas : comparez, puis recomptabilisez-les manuellement.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>The receipts were sent again</source>
        <translation>Les justificatifs ont été renvoyés</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Rows of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>Correct this row…</source>
        <translation>Corriger cette ligne…</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>Un relevé</translation>
    </message>
    <message>
        <source>An expense list</source>
        <translation>Une liste de dépenses</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Ce que contient le fichier</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Columns and formats</source>
        <translation>Colonnes et formats</translation>
    </message>
    <message>
        <source>Cards and holders</source>
        <translation>Cartes et titulaires</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Enregistrer les lignes rejetées…</translation>
    </message>
    <message>
        <source>out {money}</source>
        <translation>sorties {money}</translation>
    </message>
    <message>
        <source>in {money}</source>
        <translation>entrées {money}</translation>
    </message>
    <message>
        <source>to import</source>
        <translation>à importer</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>non ajoutées</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissées de côté</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>écartées</translation>
    </message>
    <message>
        <source>{name} has the very same content.</source>
        <translation>{name} a exactement le même contenu.</translation>
    </message>
    <message>
        <source>It is imported once; this copy is left alone.</source>
        <translation>Il est importé une fois ; cette copie est laissée.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) fit more than one of yours</source>
        <translation>
            <numerusform>%n carte correspond à plusieurs des vôtres</numerusform>
            <numerusform>%n cartes correspondent à plusieurs des vôtres</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where their lines go; until then they would land in Unallocated.</source>
        <translation>Choisissez où vont leurs lignes ; d’ici là, elles arriveraient dans Non affecté.</translation>
    </message>
    <message>
        <source>This very file was imported on {when}.</source>
        <translation>Ce même fichier a été importé le {when}.</translation>
    </message>
    <message>
        <source>Nothing in it is new; importing it again adds nothing.</source>
        <translation>Rien de nouveau dedans ; le réimporter n’ajoute rien.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of an unknown holder or card</source>
        <translation>
            <numerusform>%n ligne d’un titulaire ou d’une carte inconnus</numerusform>
            <numerusform>%n lignes d’un titulaire ou d’une carte inconnus</numerusform>
        </translation>
    </message>
    <message>
        <source>They come into Unallocated: listed under Import, where you can assign them.</source>
        <translation>Elles arrivent dans Non affecté : listées sous Importer, où vous pouvez les affecter.</translation>
    </message>
    <message>
        <source>Rows may be missing from the file, or a sign is read the wrong way. Compare with the bank.</source>
        <translation>Des lignes manquent peut-être au fichier, ou un signe est lu à l’envers. Comparez avec la banque.</translation>
    </message>
    <message>
        <source>The file proves itself: </source>
        <translation>Le fichier se prouve lui-même : </translation>
    </message>
    <message numerus="yes">
        <source>Cards and holders (%n)</source>
        <translation>
            <numerusform>Cartes et titulaires (%n)</numerusform>
            <numerusform>Cartes et titulaires (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards and holders: </source>
        <translation>
            <numerusform>%n carte ou titulaire : </numerusform>
            <numerusform>%n cartes et titulaires : </numerusform>
        </translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Relevé</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Card or account of {statement}</source>
        <translation>Carte ou compte de {statement}</translation>
    </message>
    <message>
        <source>opening {money}</source>
        <translation>solde initial {money}</translation>
    </message>
    <message>
        <source>closing {money}</source>
        <translation>solde final {money}</translation>
    </message>
    <message>
        <source>No row can be read yet</source>
        <translation>Aucune ligne n’est encore lisible</translation>
    </message>
    <message>
        <source>Answer the question above; the rows and what they mean show here then.</source>
        <translation>Répondez à la question ci-dessus ; les lignes et leur sens s’affichent ensuite ici.</translation>
    </message>
    <message>
        <source>No rows of this kind</source>
        <translation>Aucune ligne de ce type</translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>Also link exact, unique amounts</source>
        <translation>Lier aussi les montants exacts et uniques</translation>
    </message>
    <message>
        <source>Rehearse these rules…</source>
        <translation>Essai de ces règles…</translation>
    </message>
    <message>
        <source>What they would have done in months that are decided</source>
        <translation>Ce qu’elles auraient fait dans des mois déjà tranchés</translation>
    </message>
    <message>
        <source>The chance of being right from which a pair is linked by itself</source>
        <translation>La probabilité d’être juste à partir de laquelle une paire est liée d’elle-même</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Unique amounts</source>
        <translation>Montants uniques</translation>
    </message>
    <message>
        <source>... within days</source>
        <translation>... en moins de jours</translation>
    </message>
    <message>
        <source>... above a chance of</source>
        <translation>... au-dessus d’une probabilité de</translation>
    </message>
    <message>
        <source>Days the payment may come before</source>
        <translation>Jours dont le paiement peut précéder</translation>
    </message>
    <message>
        <source>Days the payment may come after</source>
        <translation>Jours dont le paiement peut suivre</translation>
    </message>
    <message>
        <source>Merchants alike by at least</source>
        <translation>Ressemblance minimale des commerçants</translation>
    </message>
    <message>
        <source>Converted amounts may differ by this much</source>
        <translation>Écart admis pour les montants convertis</translation>
    </message>
    <message>
        <source>Exchange rate tolerance</source>
        <translation>Tolérance du taux de change</translation>
    </message>
</context>
<context>
    <name>ProfilesPane</name>
    <message>
        <source>Matching profiles</source>
        <translation>Profils de rapprochement</translation>
    </message>
    <message>
        <source>Use this profile</source>
        <translation>Utiliser ce profil</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Copier…</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Essai…</translation>
    </message>
    <message>
        <source>See what this profile would have done in months that are decided</source>
        <translation>Voir ce que ce profil aurait fait dans des mois déjà tranchés</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Links by itself when</source>
        <translation>Lie de lui-même quand</translation>
    </message>
    <message>
        <source>How it decides</source>
        <translation>Comment il tranche</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>New links are made with {name}: {threshold}. {rule}</source>
        <translation>Les nouveaux liens sont faits avec {name} : {threshold}. {rule}</translation>
    </message>
    <message>
        <source>Copy the profile {name}</source>
        <translation>Copier le profil {name}</translation>
    </message>
    <message>
        <source>The copy starts with the same rules and can be changed without touching the original.</source>
        <translation>La copie part des mêmes règles et peut être modifiée sans toucher à l’original.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>Copie de {name}</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Nom de la copie</translation>
    </message>
    <message>
        <source>There is a profile of this name.</source>
        <translation>Un profil porte déjà ce nom.</translation>
    </message>
    <message>
        <source>Give the copy a name.</source>
        <translation>Donnez un nom à la copie.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} par seconde</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>encore {}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>The numbers below are read this way</source>
        <translation>Les nombres ci-dessous sont lus ainsi</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The rows below are read this way</source>
        <translation>Les lignes ci-dessous sont lues ainsi</translation>
    </message>
    <message>
        <source>Accept as proposed: {answer}</source>
        <translation>Accepter comme proposé : {answer}</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n answer(s) as proposed</source>
        <translation>
            <numerusform>Accepter %n réponse proposée</numerusform>
            <numerusform>Accepter %n réponses proposées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsPane</name>
    <message>
        <source>Cardholders</source>
        <translation>Titulaires</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Non réglées</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Quelles questions</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show the row</source>
        <translation>Afficher la ligne</translation>
    </message>
    <message>
        <source>Write list…</source>
        <translation>Écrire la liste…</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Marquer comme envoyée</translation>
    </message>
    <message>
        <source>Draft a mail</source>
        <translation>Préparer un e-mail</translation>
    </message>
    <message>
        <source>Nobody has to answer anything</source>
        <translation>Personne n’a de réponse à donner</translation>
    </message>
    <message>
        <source>Ask about a row in Expenses or Payments; it is listed here by cardholder.</source>
        <translation>Posez une question sur une ligne de Dépenses ou Paiements ; elle est listée ici par titulaire.</translation>
    </message>
    <message>
        <source>Questions to {name}</source>
        <translation>Questions à {name}</translation>
    </message>
    <message>
        <source>Select a cardholder</source>
        <translation>Sélectionnez un titulaire</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Write question list</source>
        <translation>Écrire la liste des questions</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv);;Text (*.txt);;Mail draft (*.eml)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv);;Texte (*.txt);;Brouillon d’e-mail (*.eml)</translation>
    </message>
</context>
<context>
    <name>RateEditor</name>
    <message>
        <source>the bank, the central bank</source>
        <translation>la banque, la banque centrale</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Three letters, such as USD</source>
        <translation>Trois lettres, comme USD</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Three letters, such as EUR</source>
        <translation>Trois lettres, comme EUR</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Up to nine decimals</source>
        <translation>Jusqu’à neuf décimales</translation>
    </message>
</context>
<context>
    <name>RatesPart</name>
    <message>
        <source>Search currency, day or source</source>
        <translation>Rechercher devise, jour ou source</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importer un CSV…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Enter the rate…</source>
        <translation>Saisir le taux…</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Taux de change</translation>
    </message>
    <message>
        <source>No exchange rates yet</source>
        <translation>Pas encore de taux de change</translation>
    </message>
    <message>
        <source>A claim in another currency is posted at the rate of its day: enter it, or import a file.</source>
        <translation>Un montant déclaré dans une autre devise est comptabilisé au taux de son jour : saisissez-le, ou importez un fichier.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Saisi par</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message numerus="yes">
        <source>%n rate(s) to {currency} are missing</source>
        <translation>
            <numerusform>%n taux vers {currency} manque</numerusform>
            <numerusform>%n taux vers {currency} manquent</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} and {count} more</source>
        <translation>{days} et {count} de plus</translation>
    </message>
    <message>
        <source>Expenses of these days cannot be posted: {what}.</source>
        <translation>Les dépenses de ces jours ne peuvent pas être comptabilisées : {what}.</translation>
    </message>
    <message>
        <source>The first {shown} of {count}; search for the others</source>
        <translation>Les {shown} premières sur {count} ; recherchez les autres</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n exchange rate(s)</source>
        <translation>
            <numerusform>Retirer %n taux de change</numerusform>
            <numerusform>Retirer %n taux de change</numerusform>
        </translation>
    </message>
    <message>
        <source>What is posted stays as it is. Undo brings them back.</source>
        <translation>Ce qui est comptabilisé reste tel quel. Annuler les rétablit.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange rate(s) removed</source>
        <translation>
            <numerusform>%n taux de change retiré</numerusform>
            <numerusform>%n taux de change retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Import exchange rates</source>
        <translation>Importer des taux de change</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>From {file}. Rates of the same day, currencies and origin are replaced.</source>
        <translation>Depuis {file}. Les taux de mêmes jour, devises et origine sont remplacés.</translation>
    </message>
    <message>
        <source>Days: {first} to {last}.</source>
        <translation>Jours : {first} à {last}.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n exchange rate(s)</source>
        <translation>
            <numerusform>Importer %n taux de change</numerusform>
            <numerusform>Importer %n taux de change</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange rate(s) imported</source>
        <translation>
            <numerusform>%n taux de change importé</numerusform>
            <numerusform>%n taux de change importés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptPicture</name>
    <message>
        <source>Receipt {name}; Enter shows it large</source>
        <translation>Justificatif {name} ; Enter l’agrandit</translation>
    </message>
</context>
<context>
    <name>ReceiptViewer</name>
    <message>
        <source>Receipts</source>
        <translation>Justificatifs</translation>
    </message>
    <message>
        <source>Page of the receipt</source>
        <translation>Page du justificatif</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Previous receipt</source>
        <translation>Justificatif précédent</translation>
    </message>
    <message>
        <source>Next receipt</source>
        <translation>Justificatif suivant</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Open outside</source>
        <translation>Ouvrir à l’extérieur</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Move before</source>
        <translation>Placer avant</translation>
    </message>
    <message>
        <source>Move behind</source>
        <translation>Placer après</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>{name}, page {page} of {pages}</source>
        <translation>{name}, page {page} sur {pages}</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>Pas encore de justificatif</translation>
    </message>
    <message>
        <source>Select an expense to see its receipts</source>
        <translation>Sélectionnez une dépense pour voir ses justificatifs</translation>
    </message>
    <message>
        <source>Drop images or PDF files here.</source>
        <translation>Déposez ici des images ou des fichiers PDF.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>{place} of {count}  ·  {name}</source>
        <translation>{place} sur {count}  ·  {name}</translation>
    </message>
    <message>
        <source>Save a copy of the receipt</source>
        <translation>Enregistrer une copie du justificatif</translation>
    </message>
    <message>
        <source>{name} is taken off</source>
        <translation>{name} est détaché</translation>
    </message>
</context>
<context>
    <name>ReceiptsBeside</name>
    <message>
        <source>Receipts</source>
        <translation>Justificatifs</translation>
    </message>
    <message>
        <source>Receipts beside the payments</source>
        <translation>Justificatifs à côté des paiements</translation>
    </message>
</context>
<context>
    <name>ReceiptsPresenter</name>
    <message>
        <source>The receipt is back</source>
        <translation>Le justificatif est rétabli</translation>
    </message>
    <message>
        <source>A copy is in {file}</source>
        <translation>Une copie est dans {file}</translation>
    </message>
    <message>
        <source>No program on this computer opens {file}</source>
        <translation>Aucun programme de cet ordinateur n’ouvre {file}</translation>
    </message>
    <message>
        <source>Save a copy and open it where there is one.</source>
        <translation>Enregistrez une copie et ouvrez-la là où il y en a un.</translation>
    </message>
</context>
<context>
    <name>ReferencePage</name>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Data Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Sync history</source>
        <translation>Historique des synchronisations</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Taux de change</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Données de référence</translation>
    </message>
    <message>
        <source>Sync with</source>
        <translation>Synchroniser avec</translation>
    </message>
    <message>
        <source>The plan could not be made. {why}</source>
        <translation>Le plan n’a pas pu être fait. {why}</translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message>
        <source>Rehearse {name}</source>
        <translation>Essai de {name}</translation>
    </message>
    <message>
        <source>Decides again what people have decided, with these rules, and compares. Nothing is changed.</source>
        <translation>Tranche à nouveau, avec ces règles, ce que des personnes ont tranché, et compare. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>Premier mois</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Dernier mois</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Deciding again</source>
        <translation>Nouvelle décision</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>étapes</translation>
    </message>
    <message>
        <source>Would match</source>
        <translation>Rapprocherait</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Diffèrent</translation>
    </message>
    <message>
        <source>Estimated error</source>
        <translation>Erreur estimée</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Nothing differs from what people decided</source>
        <translation>Rien ne diffère de ce que des personnes ont tranché</translation>
    </message>
    <message>
        <source>Every link of these rules is one that people made too</source>
        <translation>Chaque lien de ces règles a aussi été fait par des personnes</translation>
    </message>
    <message>
        <source>At most so many wrong in 10,000</source>
        <translation>Au plus tant d’erreurs sur 10 000</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>wrong in 10,000</source>
        <translation>erreurs sur 10 000</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Dépense</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>People decided</source>
        <translation>Tranché par des personnes</translation>
    </message>
    <message>
        <source>These rules would link</source>
        <translation>Ces règles lieraient</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>How it differs</source>
        <translation>En quoi cela diffère</translation>
    </message>
    <message>
        <source>{month} ({decided} of {all} decided)</source>
        <translation>{month} ({decided} sur {all} tranchées)</translation>
    </message>
    <message>
        <source>No month is decided yet</source>
        <translation>Aucun mois n’est encore tranché</translation>
    </message>
    <message>
        <source>Reconcile a month by hand first; it then shows what these rules would have done.</source>
        <translation>Rapprochez d’abord un mois manuellement ; il montre ensuite ce que ces règles auraient fait.</translation>
    </message>
    <message>
        <source>of {count}, {share}</source>
        <translation>sur {count}, {share}</translation>
    </message>
    <message>
        <source>in 10,000, at most {upper} (95 %)</source>
        <translation>sur 10 000, au plus {upper} (95 %)</translation>
    </message>
    <message>
        <source>The largest of three estimates: moved copies of the expenses that found a payment, links that people made otherwise, and the doubt in the chances themselves. The bound holds at 95 %.</source>
        <translation>La plus grande de trois estimations : les copies décalées de dépenses qui ont trouvé un paiement, les liens que des personnes ont faits autrement, et le doute des probabilités elles-mêmes. La borne vaut à 95 %.</translation>
    </message>
    <message numerus="yes">
        <source>Differences: %n</source>
        <translation>
            <numerusform>Différences : %n</numerusform>
            <numerusform>Différences : %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the threshold {threshold}</source>
        <translation>Utiliser le seuil {threshold}</translation>
    </message>
    <message>
        <source>These rules: {why}</source>
        <translation>Ces règles : {why}</translation>
    </message>
    <message>
        <source>People: {why}</source>
        <translation>Personnes : {why}</translation>
    </message>
</context>
<context>
    <name>Rehearsals</name>
    <message>
        <source>Before links are made without asking: what would {name} have done?</source>
        <translation>Avant que des liens se fassent sans demander : qu’aurait fait {name} ?</translation>
    </message>
    <message>
        <source>Switch automation on</source>
        <translation>Activer l’automatisme</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>All reports</source>
        <translation>Toutes les notes</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Rapprocher</translation>
    </message>
    <message>
        <source>Non-refundable expenses: paid by the company</source>
        <translation>Dépenses non remboursables : payées par la société</translation>
    </message>
    <message>
        <source>Refundable expenses: paid by the employee</source>
        <translation>Dépenses remboursables : payées par le collaborateur</translation>
    </message>
    <message>
        <source>Nothing to pay back in this report</source>
        <translation>Rien à rembourser dans cette note de frais</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Déclaré</translation>
    </message>
    <message>
        <source>Non-refundable</source>
        <translation>Non remboursable</translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation>À rembourser</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>En comptabilité</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Payé avec</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Comptabilisé</translation>
    </message>
    <message>
        <source>submitted {day}</source>
        <translation>soumise le {day}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Note de frais</translation>
    </message>
    <message numerus="yes">
        <source>%n required receipt(s) missing</source>
        <translation>
            <numerusform>%n justificatif obligatoire manquant</numerusform>
            <numerusform>%n justificatifs obligatoires manquants</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipt missing</source>
        <translation>Justificatif manquant</translation>
    </message>
    <message>
        <source>{booked}, without {missing}</source>
        <translation>{booked}, sans {missing}</translation>
    </message>
    <message>
        <source>Only {state}; click the number again to see all</source>
        <translation>Seulement {state} ; cliquez de nouveau sur le nombre pour tout voir</translation>
    </message>
    <message>
        <source>Nothing here was paid by the company</source>
        <translation>Rien ici n’a été payé par la société</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Expense reports</source>
        <translation>Notes de frais</translation>
    </message>
    <message>
        <source>Search number, title or employee</source>
        <translation>Rechercher numéro, titre ou collaborateur</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Notes de frais</translation>
    </message>
    <message>
        <source>Links to confirm</source>
        <translation>Liens à confirmer</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Que montrer</translation>
    </message>
    <message>
        <source>Back to all reports</source>
        <translation>Retour à toutes les notes de frais</translation>
    </message>
    <message>
        <source>Reconcile this report</source>
        <translation>Rapprocher cette note de frais</translation>
    </message>
    <message>
        <source>Report as PDF or Excel…</source>
        <translation>En PDF ou Excel…</translation>
    </message>
    <message>
        <source>No expense reports yet</source>
        <translation>Pas encore de notes de frais</translation>
    </message>
    <message>
        <source>They come with an expense list that names a report for each expense.</source>
        <translation>Elles viennent d’une liste de dépenses qui nomme une note de frais pour chaque dépense.</translation>
    </message>
    <message>
        <source>Import an expense list…</source>
        <translation>Importer une liste de dépenses…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Note de frais</translation>
    </message>
    <message>
        <source>Report as PDF or Excel</source>
        <translation>Note de frais en PDF ou Excel</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Excel (*.xlsx)</source>
        <translation>PDF (*.pdf);;Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>The report is in {file}</source>
        <translation>La note de frais est dans {file}</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Reconciled automatically</source>
        <translation>Rapprochés automatiquement</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambigu</translation>
    </message>
    <message>
        <source>Without a sure match</source>
        <translation>Sans correspondance sûre</translation>
    </message>
    <message>
        <source>Why not by itself</source>
        <translation>Pourquoi pas d’elles-mêmes</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Rapprocher</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Afficher les lignes</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Enregistrer les lignes rejetées…</translation>
    </message>
    <message>
        <source>Correct rejected rows…</source>
        <translation>Corriger les lignes rejetées…</translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation>Importer autre chose…</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) imported</source>
        <translation>
            <numerusform>%n paiement importé</numerusform>
            <numerusform>%n paiements importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) imported</source>
        <translation>
            <numerusform>%n dépense importée</numerusform>
            <numerusform>%n dépenses importées</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic reconciliation after an import is switched off.</source>
        <translation>Le rapprochement automatique après un import est désactivé.</translation>
    </message>
    <message>
        <source>Switch it on in Settings &gt; Matching, or reconcile by hand.</source>
        <translation>Activez-le dans Paramètres &gt; Rapprochement, ou rapprochez manuellement.</translation>
    </message>
    <message>
        <source>The import is saved; automatic reconciliation was not carried out.</source>
        <translation>L’import est enregistré ; le rapprochement automatique n’a pas eu lieu.</translation>
    </message>
    <message>
        <source>Run it from the Reconciliation Manager.</source>
        <translation>Lancez-le depuis le Gestionnaire de rapprochement.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in Unallocated</source>
        <translation>
            <numerusform>%n ligne dans Non affecté</numerusform>
            <numerusform>%n lignes dans Non affecté</numerusform>
        </translation>
    </message>
    <message>
        <source>Their card or holder is not known; assigned, they are matched like all others.</source>
        <translation>Leur carte ou leur titulaire n’est pas connu ; une fois affectées, elles se rapprochent comme les autres.</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Affecter…</translation>
    </message>
    <message>
        <source>Compare with the statement of the bank.</source>
        <translation>Comparez avec le relevé de la banque.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n ligne rejetée</numerusform>
            <numerusform>%n lignes rejetées</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them here: the rows come in then, and what the file has stays beside them.</source>
        <translation>Corrigez-les ici : les lignes entrent alors, et le texte du fichier reste à côté.</translation>
    </message>
    <message>
        <source>Import: {name}</source>
        <translation>Import : {name}</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>Expenses and payments become open again, as they were.</source>
        <translation>Dépenses et paiements redeviennent ouverts, tels qu’ils étaient.</translation>
    </message>
    <message>
        <source>Links that were taken back are made again.</source>
        <translation>Les liens révoqués sont refaits.</translation>
    </message>
    <message>
        <source>What it brought leaves the lists; the audit trail keeps it.</source>
        <translation>Ce qu’elle a apporté quitte les listes ; la piste d’audit le conserve.</translation>
    </message>
    <message>
        <source>Payments that were set aside come back into the lists.</source>
        <translation>Les paiements mis de côté reviennent dans les listes.</translation>
    </message>
    <message>
        <source>What was not posted goes back to Approved.</source>
        <translation>Ce qui n’a pas été comptabilisé revient à Approuvé.</translation>
    </message>
    <message>
        <source>Old values come back and new rows are flagged; the next sync may differ.</source>
        <translation>Les anciennes valeurs reviennent et les nouvelles lignes sont signalées ; la prochaine synchronisation peut différer.</translation>
    </message>
    <message>
        <source>Every row is looked at again first; this becomes a line itself.</source>
        <translation>Chaque ligne est d’abord revue ; ceci devient à son tour une ligne.</translation>
    </message>
    <message>
        <source>Take back line {number}</source>
        <translation>Révoquer la ligne {number}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>Tout ou rien</translation>
    </message>
    <message>
        <source>Do not tie the same pairs automatically again</source>
        <translation>Ne plus lier automatiquement les mêmes paires</translation>
    </message>
    <message numerus="yes">
        <source>Take its %n link(s) back too</source>
        <translation>
            <numerusform>Révoquer aussi son lien</numerusform>
            <numerusform>Révoquer aussi ses %n liens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n row(s) that nothing holds</source>
        <translation>
            <numerusform>Seulement la ligne que rien ne retient</numerusform>
            <numerusform>Seulement les %n lignes que rien ne retient</numerusform>
        </translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken back</source>
        <translation>
            <numerusform>%n ligne ne peut pas être révoquée</numerusform>
            <numerusform>%n lignes ne peuvent pas être révoquées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskPane</name>
    <message>
        <source>Estimate the risk</source>
        <translation>Estimer le risque</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Estimation…</translation>
    </message>
    <message>
        <source>Estimating what automatic links risk</source>
        <translation>Estimation du risque des liens automatiques</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>étapes</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Estimer à nouveau</translation>
    </message>
    <message>
        <source>There are no open expenses to estimate the risk from.</source>
        <translation>Il n’y a pas de dépenses ouvertes pour estimer le risque.</translation>
    </message>
    <message>
        <source>About {rate} in 10,000 expenses would be linked by chance; at most {upper}.</source>
        <translation>Environ {rate} dépenses sur 10 000 seraient liées par hasard ; au plus {upper}.</translation>
    </message>
    <message>
        <source>Too few expenses to tell: at most {upper} in 10,000 would be linked by chance.</source>
        <translation>Trop peu de dépenses pour le dire : au plus {upper} sur 10 000 seraient liées par hasard.</translation>
    </message>
    <message>
        <source>Measured on your own data: {count} expenses were moved by some weeks, so that no payment is theirs, and {links} were linked all the same. The upper bound holds in 19 of 20 cases; more expenses make it closer.</source>
        <translation>Mesuré sur vos propres données : {count} dépenses ont été décalées de quelques semaines, si bien qu’aucun paiement n’est le leur, et {links} ont tout de même été liées. La borne supérieure vaut dans 19 cas sur 20 ; davantage de dépenses la resserrent.</translation>
    </message>
    <message numerus="yes">
        <source>Chances are corrected by %n link(s) that people confirmed or undid.</source>
        <translation>
            <numerusform>Les probabilités sont corrigées par %n lien confirmé ou annulé par des personnes.</numerusform>
            <numerusform>Les probabilités sont corrigées par %n liens confirmés ou annulés par des personnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chances are as shipped: too few links were confirmed or undone to correct them.</source>
        <translation>Les probabilités sont celles fournies : trop peu de liens ont été confirmés ou annulés pour les corriger.</translation>
    </message>
    <message>
        <source>Weights are adapted to {count} pairs of this company.</source>
        <translation>Les poids sont adaptés à {count} paires de cette société.</translation>
    </message>
    <message>
        <source>Weights are as shipped: too little data of this company yet.</source>
        <translation>Les poids sont ceux livrés : encore trop peu de données de cette société.</translation>
    </message>
    <message>
        <source>What does linking at this threshold risk?</source>
        <translation>Que risque-t-on en liant à ce seuil ?</translation>
    </message>
    <message>
        <source>Tieout can estimate on your own data how many automatic links would be chance.</source>
        <translation>Tieout peut estimer sur vos propres données combien de liens automatiques seraient dus au hasard.</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>The key; it belongs to the accounting system</source>
        <translation>La clé ; elle appartient au logiciel comptable</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>La clé</translation>
    </message>
    <message>
        <source>The next sync brings the name from there back</source>
        <translation>La prochaine synchronisation ramène le nom de là-bas</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Enter a code.</source>
        <translation>Indiquez un code.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Indiquez un nom.</translation>
    </message>
</context>
<context>
    <name>RunsPart</name>
    <message>
        <source>Export these changes…</source>
        <translation>Exporter ces modifications…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>No sync has run yet</source>
        <translation>Aucune synchronisation n’a encore eu lieu</translation>
    </message>
    <message>
        <source>Each run stays listed here with what it changed, old and new.</source>
        <translation>Chaque passage reste listé ici avec ce qu’il a modifié, ancien et nouveau.</translation>
    </message>
    <message>
        <source>Changes of this run</source>
        <translation>Modifications de ce passage</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Rien n’a changé</translation>
    </message>
    <message>
        <source>Both sides said the same.</source>
        <translation>Les deux côtés disaient la même chose.</translation>
    </message>
    <message>
        <source>Search code, name or reason</source>
        <translation>Rechercher code, nom ou raison</translation>
    </message>
    <message>
        <source>Data sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Export these changes</source>
        <translation>Exporter ces modifications</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n ligne écrite dans {file}</numerusform>
            <numerusform>%n lignes écrites dans {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreWaterfall</name>
    <message>
        <source>How the score comes about</source>
        <translation>Comment le score se forme</translation>
    </message>
    <message>
        <source>Starting point</source>
        <translation>Point de départ</translation>
    </message>
    <message>
        <source>any two items</source>
        <translation>deux éléments quelconques</translation>
    </message>
    <message>
        <source>Sum: {}</source>
        <translation>Somme : {}</translation>
    </message>
    <message>
        <source>Probability: {}</source>
        <translation>Probabilité : {}</translation>
    </message>
    <message>
        <source>{} likely</source>
        <translation>probable à {}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SearchCompletion</name>
    <message>
        <source>Search operators</source>
        <translation>Opérateurs de recherche</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>Cards and accounts</source>
        <translation>Cartes et comptes</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Collaborateurs</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Écarts</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>Commerçants</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>New card or account…</source>
        <translation>Nouvelle carte ou nouveau compte…</translation>
    </message>
    <message>
        <source>New employee…</source>
        <translation>Nouveau collaborateur…</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>Nouvelle catégorie…</translation>
    </message>
    <message>
        <source>Changes are saved at once and audited</source>
        <translation>Les modifications sont enregistrées aussitôt et tracées</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>You work as</source>
        <translation>Vous travaillez en tant que</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Ouvert en</translation>
    </message>
    <message>
        <source>reading only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>reading and writing</source>
        <translation>lecture et écriture</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>A copy of the whole company file, proven readable. It can be opened like any other.</source>
        <translation>Une copie de tout le fichier société, dont la lecture est vérifiée. Elle s’ouvre comme n’importe quel autre.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Piste d’audit</translation>
    </message>
    <message>
        <source>Every change is recorded with who, when, before and after, and chained. Verify proves the chain, and that counters, links and states fit together.</source>
        <translation>Chaque modification est consignée avec qui, quand, avant et après, et enchaînée. La vérification prouve la chaîne, et que compteurs, liens et états concordent.</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>Vérifier la piste d’audit</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Open the last company at the start</source>
        <translation>Ouvrir la dernière société au démarrage</translation>
    </message>
    <message>
        <source>These settings belong to this computer, not to the company file.</source>
        <translation>Ces réglages appartiennent à cet ordinateur, pas au fichier société.</translation>
    </message>
    <message>
        <source>Reconcile automatically after each import</source>
        <translation>Rapprocher automatiquement après chaque import</translation>
    </message>
    <message>
        <source>Make expenses from payments that nothing matches, after each import</source>
        <translation>Créer des dépenses à partir des paiements sans correspondance, après chaque import</translation>
    </message>
    <message>
        <source>Learn merchant names from links made by hand</source>
        <translation>Apprendre les noms de commerçants des liens faits manuellement</translation>
    </message>
    <message>
        <source>Post what was linked by hand only after a second person has confirmed it</source>
        <translation>Ne comptabiliser ce qui a été lié manuellement qu’après confirmation par une seconde personne</translation>
    </message>
    <message>
        <source>Tolerance, {currency}</source>
        <translation>Tolérance, {currency}</translation>
    </message>
    <message>
        <source>Up to this difference nothing is asked</source>
        <translation>Jusqu’à cet écart, rien n’est demandé</translation>
    </message>
    <message>
        <source>Tolerance, percent</source>
        <translation>Tolérance, pour cent</translation>
    </message>
    <message>
        <source>The larger of the two counts</source>
        <translation>La plus grande des deux compte</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Write an amount such as {example}.</source>
        <translation>Écrivez un montant comme {example}.</translation>
    </message>
    <message>
        <source>Write a percentage between 0 and 100.</source>
        <translation>Écrivez un pourcentage entre 0 et 100.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>Company files (*.tieout)</source>
        <translation>Fichiers société (*.tieout)</translation>
    </message>
    <message>
        <source>Backing up to {file}</source>
        <translation>Sauvegarde vers {file}</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>Backed up to {file}</source>
        <translation>Sauvegardé vers {file}</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Intact: all {events} recorded events hold.</source>
        <translation>Intacte : les {events} événements consignés sont valables.</translation>
    </message>
    <message>
        <source>Not intact from event {first} on: {problem}. Keep a copy of the file and restore a backup.</source>
        <translation>Non intacte à partir de l’événement {first} : {problem}. Gardez une copie du fichier et restaurez une sauvegarde.</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>SetupPart</name>
    <message>
        <source>What comes from the accounting system</source>
        <translation>Ce qui vient du logiciel comptable</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Afficher le passage</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Demander à nouveau</translation>
    </message>
    <message>
        <source>Nothing to sync with yet</source>
        <translation>Rien encore avec quoi synchroniser</translation>
    </message>
    <message>
        <source>Connect an accounting system, or a folder of CSV and Excel lists. Sync only reads there; it never writes.</source>
        <translation>Connectez un logiciel comptable, ou un dossier de listes CSV et Excel. La synchronisation y lit seulement ; elle n’y écrit jamais.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Nouvelle connexion…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Look at the plan…</source>
        <translation>Voir le plan…</translation>
    </message>
    <message>
        <source>What a sync would change, before it does (Ctrl+Shift+P)</source>
        <translation>Ce qu’une synchronisation modifierait, avant qu’elle ne le fasse (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>Save and sync</source>
        <translation>Enregistrer et synchroniser</translation>
    </message>
    <message>
        <source>Daily run</source>
        <translation>Passage quotidien</translation>
    </message>
    <message>
        <source>Every day at</source>
        <translation>Chaque jour à</translation>
    </message>
    <message>
        <source>Time of the daily run, Greenwich Mean Time</source>
        <translation>Heure du passage quotidien, temps moyen de Greenwich</translation>
    </message>
    <message>
        <source>GMT</source>
        <translation>GMT</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Vient avec</translation>
    </message>
    <message>
        <source>Last run {when}: {status}</source>
        <translation>Dernier passage {when} : {status}</translation>
    </message>
    <message>
        <source>next {when} here</source>
        <translation>prochain {when} ici</translation>
    </message>
    <message>
        <source>The system could not be asked what it has: {why}</source>
        <translation>Impossible de demander au logiciel ce qu’il contient : {why}</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>SideNav</name>
    <message>
        <source>Places</source>
        <translation>Rubriques</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Link a part</source>
        <translation>Lier une partie</translation>
    </message>
    <message>
        <source>Optional; it is kept with the link</source>
        <translation>Facultatif ; c’est conservé avec le lien</translation>
    </message>
    <message>
        <source>Amount to link, {currency}</source>
        <translation>Montant à lier, {currency}</translation>
    </message>
    <message>
        <source>Link this part</source>
        <translation>Lier cette partie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Enter an amount above zero, up to {most}.</source>
        <translation>Indiquez un montant supérieur à zéro, jusqu’à {most}.</translation>
    </message>
    <message>
        <source>Stays open: {claimed} of the expense, {paid} of the payment.</source>
        <translation>Reste ouvert : {claimed} de la dépense, {paid} du paiement.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Receipt missing</source>
        <translation>Justificatif manquant</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Import history</source>
        <translation>Historique des imports</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>Rien n’est encore importé</translation>
    </message>
    <message>
        <source>Each import is listed here with its counts, and can be undone as a whole.</source>
        <translation>Chaque import est listé ici avec ses totaux, et peut être annulé en bloc.</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Relevés</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Non affecté</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Ce qui est listé</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Annuler cet import…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show its payments</source>
        <translation>Afficher ses paiements</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lues</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connues</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorées</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Rapproché</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à regarder</numerusform>
            <numerusform>%n à regarder</numerusform>
        </translation>
    </message>
    <message>
        <source>This import cannot be undone now. {why}</source>
        <translation>Cet import ne peut pas être annulé maintenant. {why}</translation>
    </message>
</context>
<context>
    <name>StatementsPane</name>
    <message>
        <source>Cards and accounts</source>
        <translation>Cartes et comptes</translation>
    </message>
    <message>
        <source>No statement yet</source>
        <translation>Pas encore de relevé</translation>
    </message>
    <message>
        <source>Import one; gaps between statements show here.</source>
        <translation>Importez-en un ; les lacunes entre relevés s’affichent ici.</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Relevés</translation>
    </message>
    <message>
        <source>No statement of this card or account yet</source>
        <translation>Pas encore de relevé de cette carte ou de ce compte</translation>
    </message>
    <message>
        <source>Show its import</source>
        <translation>Afficher son import</translation>
    </message>
    <message>
        <source>Show its payments</source>
        <translation>Afficher ses paiements</translation>
    </message>
    <message>
        <source>Import what is missing…</source>
        <translation>Importer ce qui manque…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Solde initial</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Solde final</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connues</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>File or finding</source>
        <translation>Fichier ou constat</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Pass without a receipt</source>
        <translation>Accepter sans justificatif</translation>
    </message>
    <message>
        <source>{why}. Say why there is none, or attach it first.</source>
        <translation>{why}. Indiquez pourquoi il n’y en a pas, ou joignez-le d’abord.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message numerus="yes">
        <source>Reject %n expense(s)</source>
        <translation>
            <numerusform>Rejeter %n dépense</numerusform>
            <numerusform>Rejeter %n dépenses</numerusform>
        </translation>
    </message>
    <message>
        <source>They become drafts again, with the reason as a note for the employee.</source>
        <translation>Elles redeviennent des brouillons, avec la raison en note pour le collaborateur.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message numerus="yes">
        <source>Send %n expense(s) back</source>
        <translation>
            <numerusform>Renvoyer %n dépense</numerusform>
            <numerusform>Renvoyer %n dépenses</numerusform>
        </translation>
    </message>
    <message>
        <source>They are to be submitted again; what lacks a required receipt is to be reviewed.</source>
        <translation>Elles sont à soumettre de nouveau ; ce à quoi manque un justificatif obligatoire est à vérifier.</translation>
    </message>
    <message>
        <source>Reason, if there is one</source>
        <translation>Raison, s’il y en a une</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Renvoyer</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Annuler (Esc)</translation>
    </message>
</context>
<context>
    <name>SyncPresenter</name>
    <message>
        <source>Asking {name} what it has</source>
        <translation>Consultation de {name}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Comparing with {name}</source>
        <translation>Comparaison avec {name}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>Syncing with {name}</source>
        <translation>Synchronisation avec {name}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>TableMenus</name>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Fit widths</source>
        <translation>Ajuster les largeurs</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
</context>
<context>
    <name>ToConfirm</name>
    <message>
        <source>Links made by hand</source>
        <translation>Liens faits manuellement</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>I may confirm</source>
        <translation>Je peux confirmer</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Which links</source>
        <translation>Quels liens</translation>
    </message>
    <message>
        <source>Confirm the selected links</source>
        <translation>Confirmer les liens sélectionnés</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Confirm the selected links (Ctrl+Enter)</source>
        <translation>Confirmer les liens sélectionnés (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Waiting ({count})</source>
        <translation>En attente ({count})</translation>
    </message>
    <message>
        <source>I may confirm ({count})</source>
        <translation>Je peux confirmer ({count})</translation>
    </message>
    <message>
        <source>No link waits for you</source>
        <translation>Aucun lien ne vous attend</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>A link made by hand is confirmed by a second person, not by who made it.</source>
        <translation>Un lien fait manuellement est confirmé par une seconde personne, pas par son auteur.</translation>
    </message>
    <message>
        <source>You work as {user}. Links that you made are confirmed by somebody else.</source>
        <translation>Vous travaillez en tant que {user}. Les liens que vous avez faits sont confirmés par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>A company file believes whoever gives a name: it records who confirmed and cannot enforce four eyes. A team database can.</source>
        <translation>Un fichier société croit quiconque donne un nom : il consigne qui a confirmé mais ne peut imposer la double validation. Une base d’équipe le peut.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) confirmed</source>
        <translation>
            <numerusform>%n lien confirmé</numerusform>
            <numerusform>%n liens confirmés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own stay(s)</source>
        <translation>
            <numerusform>%n des vôtres reste</numerusform>
            <numerusform>%n des vôtres restent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Currency of the spending</source>
        <translation>Devise des dépenses</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>Every bar leads to the rows that it counts</source>
        <translation>Chaque barre mène aux lignes qu’elle compte</translation>
    </message>
    <message>
        <source>Reconciled share by month</source>
        <translation>Part rapprochée par mois</translation>
    </message>
    <message>
        <source>Open expenses by age</source>
        <translation>Dépenses ouvertes par ancienneté</translation>
    </message>
    <message>
        <source>Open payments by age</source>
        <translation>Paiements ouverts par ancienneté</translation>
    </message>
    <message>
        <source>Spending by merchant</source>
        <translation>Dépenses par commerçant</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Rien à montrer pour l’instant</translation>
    </message>
    <message>
        <source>Once statements and expenses are imported, their development is drawn here.</source>
        <translation>Dès que des relevés et des dépenses sont importés, leur évolution est tracée ici.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n paiement</numerusform>
            <numerusform>%n paiements</numerusform>
        </translation>
    </message>
    <message>
        <source>more than {days} days</source>
        <translation>plus de {days} jours</translation>
    </message>
    <message>
        <source>up to {days} days</source>
        <translation>jusqu’à {days} jours</translation>
    </message>
    <message>
        <source>{low} to {high} days</source>
        <translation>{low} à {high} jours</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s), {sum}</source>
        <translation>
            <numerusform>et %n autre, {sum}</numerusform>
            <numerusform>et %n autres, {sum}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriageView</name>
    <message>
        <source>Triage</source>
        <translation>Tri</translation>
    </message>
    <message>
        <source>Strong suggestions…</source>
        <translation>Suggestions fortes…</translation>
    </message>
    <message>
        <source>Look at all strong suggestions and accept them at once (Shift+A)</source>
        <translation>Voir toutes les suggestions fortes et les accepter d’un coup (Shift+A)</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
    <message>
        <source>Leave triage</source>
        <translation>Quitter le tri</translation>
    </message>
    <message>
        <source>Leave triage (Esc); what is staged stays staged</source>
        <translation>Quitter le tri (Esc) ; ce qui est préparé le reste</translation>
    </message>
    <message>
        <source>Looking at what is open</source>
        <translation>Examen de ce qui est ouvert</translation>
    </message>
    <message>
        <source>Reconcile all of them</source>
        <translation>Les rapprocher tous</translation>
    </message>
    <message>
        <source>Pair them</source>
        <translation>Les apparier</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Rapprocher</translation>
    </message>
    <message numerus="yes">
        <source>later %n</source>
        <translation>
            <numerusform>plus tard %n</numerusform>
            <numerusform>plus tard %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n staged</source>
        <translation>
            <numerusform>%n préparé</numerusform>
            <numerusform>%n préparés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Strong suggestions (%n)…</source>
        <translation>
            <numerusform>Suggestions fortes (%n)…</numerusform>
            <numerusform>Suggestions fortes (%n)…</numerusform>
        </translation>
    </message>
    <message>
        <source>{difference} Why is that right?</source>
        <translation>{difference} Pourquoi est-ce juste ?</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) written; the item waits for the answer</source>
        <translation>
            <numerusform>%n question écrite ; l’élément attend la réponse</numerusform>
            <numerusform>%n questions écrites ; l’élément attend la réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is it no expense?</source>
        <translation>Pourquoi n’est-ce pas une dépense ?</translation>
    </message>
</context>
<context>
    <name>UnallocatedPane</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unallocated lines</source>
        <translation>Lignes non affectées</translation>
    </message>
    <message>
        <source>Every line has its card or account</source>
        <translation>Chaque ligne a sa carte ou son compte</translation>
    </message>
    <message>
        <source>Lines of an unknown card or holder are listed here when a file brings them.</source>
        <translation>Les lignes d’une carte ou d’un titulaire inconnus sont listées ici quand un fichier en apporte.</translation>
    </message>
    <message>
        <source>Card or account of the selected lines</source>
        <translation>Carte ou compte des lignes sélectionnées</translation>
    </message>
    <message>
        <source>Choose a card or account</source>
        <translation>Choisir une carte ou un compte</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Affecter</translation>
    </message>
    <message>
        <source>Show the lines</source>
        <translation>Afficher les lignes</translation>
    </message>
    <message>
        <source>The selected lines belong to</source>
        <translation>Les lignes sélectionnées appartiennent à</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Can be</source>
        <translation>Peut être</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>nobody that is known</source>
        <translation>personne de connu</translation>
    </message>
    <message>
        <source>Choose lines of one currency</source>
        <translation>Choisissez des lignes d’une seule devise</translation>
    </message>
    <message>
        <source>Add a card for {name}</source>
        <translation>Ajouter une carte pour {name}</translation>
    </message>
    <message>
        <source>Choose the card or account first</source>
        <translation>Choisissez d’abord la carte ou le compte</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) assigned</source>
        <translation>
            <numerusform>%n ligne affectée</numerusform>
            <numerusform>%n lignes affectées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconciled automatically</source>
        <translation>
            <numerusform>%n rapproché automatiquement</numerusform>
            <numerusform>%n rapprochés automatiquement</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines are in Unallocated again</source>
        <translation>Les lignes sont de nouveau dans Non affecté</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Non affecté</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>{view} (changed)</source>
        <translation>{view} (modifiée)</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Update “{view}”</source>
        <translation>Mettre à jour « {view} »</translation>
    </message>
    <message>
        <source>Rename “{view}”…</source>
        <translation>Renommer « {view} »…</translation>
    </message>
    <message>
        <source>Delete “{view}”</source>
        <translation>Supprimer « {view} »</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Enregistrer cette vue</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renommer la vue</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Search, filters, order and columns, under a name; for you, at this list.</source>
        <translation>Recherche, filtres, ordre et colonnes, sous un nom ; pour vous, sur cette liste.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>View “{view}” saved</source>
        <translation>Vue « {view} » enregistrée</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>Vue supprimée</translation>
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
        <translation>Confronte ce que les collaborateurs disent avoir dépensé à ce que la banque et les cartes disent payé. Fonctionne hors ligne, dans son propre fichier société.</translation>
    </message>
    <message>
        <source>Recent company files</source>
        <translation>Fichiers société récents</translation>
    </message>
    <message>
        <source>New company…</source>
        <translation>Nouvelle société…</translation>
    </message>
    <message>
        <source>Open company file…</source>
        <translation>Ouvrir un fichier société…</translation>
    </message>
    <message>
        <source>Open the sample company</source>
        <translation>Ouvrir la société d’exemple</translation>
    </message>
    <message>
        <source>A made-up company with a year of statements and expenses, to try everything on</source>
        <translation>Une société fictive avec un an de relevés et de dépenses, pour tout essayer</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
</context>
<context>
    <name>_ActiveFilters</name>
    <message>
        <source>Filtered by</source>
        <translation>Filtré par</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>« {text} »</translation>
    </message>
</context>
<context>
    <name>_Progress</name>
    <message>
        <source>{share} reconciled</source>
        <translation>{share} rapprochés</translation>
    </message>
</context>
<context>
    <name>_RangeDialog</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Date between</source>
        <translation>Date entre</translation>
    </message>
    <message>
        <source>Amount between</source>
        <translation>Montant entre</translation>
    </message>
</context>
<context>
    <name>_Run</name>
    <message>
        <source>Posting to {name}</source>
        <translation>Envoi vers {name}</translation>
    </message>
    <message>
        <source>expenses</source>
        <translation>dépenses</translation>
    </message>
    <message>
        <source>The posting to {name} was stopped</source>
        <translation>L’envoi vers {name} a été arrêté</translation>
    </message>
    <message>
        <source>What was sent stays. What waits goes on when you continue it.</source>
        <translation>Ce qui est envoyé le reste. Ce qui attend part quand vous le reprenez.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Posting {number} to {name}: all {count} posted</source>
        <translation>Envoi {number} vers {name} : {count} comptabilisées, toutes</translation>
    </message>
    <message numerus="yes">
        <source>%n posted</source>
        <translation>
            <numerusform>%n comptabilisée</numerusform>
            <numerusform>%n comptabilisées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n en échec</numerusform>
            <numerusform>%n en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n incertaine</numerusform>
            <numerusform>%n incertaines</numerusform>
        </translation>
    </message>
    <message>
        <source>Posting {number} to {name}: {result}</source>
        <translation>Envoi {number} vers {name} : {result}</translation>
    </message>
    <message>
        <source>Posting History says why, and what to do.</source>
        <translation>L’Historique des envois dit pourquoi, et que faire.</translation>
    </message>
    <message>
        <source>Refresh looks them up in some minutes; nothing is sent twice.</source>
        <translation>Actualiser les vérifie dans quelques minutes ; rien n’est envoyé deux fois.</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>Mark as reviewed</source>
        <translation>Marquer comme vérifié</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Soumettre</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rejeter…</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>Submit report</source>
        <translation>Soumettre</translation>
    </message>
    <message>
        <source>Approve report</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Reject report…</source>
        <translation>Rejeter…</translation>
    </message>
    <message>
        <source>Send report back…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) reviewed</source>
        <translation><numerusform>%n dépense vérifiée</numerusform><numerusform>%n dépenses vérifiées</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) submitted</source>
        <translation><numerusform>%n dépense soumise</numerusform><numerusform>%n dépenses soumises</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) approved</source>
        <translation><numerusform>%n dépense approuvée</numerusform><numerusform>%n dépenses approuvées</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) rejected</source>
        <translation><numerusform>%n dépense rejetée</numerusform><numerusform>%n dépenses rejetées</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) sent back</source>
        <translation><numerusform>%n dépense renvoyée</numerusform><numerusform>%n dépenses renvoyées</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): {why}</source>
        <translation><numerusform>%n reste : {why}</numerusform><numerusform>%n restent : {why}</numerusform></translation>
    </message>
    <message>
        <source>{category} requires a receipt</source>
        <translation>{category} exige un justificatif</translation>
    </message>
    <message>
        <source>posted already</source>
        <translation>déjà comptabilisée</translation>
    </message>
    <message>
        <source>{day}, {merchant}, {amount}, entered by hand</source>
        <translation>{day}, {merchant}, {amount}, saisie manuellement</translation>
    </message>
    <message>
        <source>One expense remains: {day} and {amount} as the bank has them, with category, note, coding and receipts of both. The draft leaves the lists; Undo merge brings it back.</source>
        <translation>Une dépense demeure : {day} et {amount} comme à la banque, avec catégorie, note, codes et justificatifs des deux. Le brouillon quitte les listes ; Annuler la fusion le rétablit.</translation>
    </message>
    <message>
        <source>The row is imported as it stands, with a remark; correct it here or later.</source>
        <translation>La ligne est importée telle quelle, avec une remarque ; corrigez-la ici ou plus tard.</translation>
    </message>
    <message>
        <source>The list adds up: </source>
        <translation>La liste est juste : </translation>
    </message>
    <message>
        <source>net and tax give the amount of {expected}.</source>
        <translation>net et taxe donnent le montant de {expected}.</translation>
    </message>
    <message>
        <source>Row {row}: net and tax give {found}, the amount is {expected}.</source>
        <translation>Ligne {row} : net et taxe donnent {found}, le montant est {expected}.</translation>
    </message>
    <message>
        <source>the lines give the totals of {expected}.</source>
        <translation>les lignes donnent les totaux de {expected}.</translation>
    </message>
    <message>
        <source>Row {row}: the lines add up to {found}, the expense says {expected}.</source>
        <translation>Ligne {row} : la somme des lignes est {found}, la dépense indique {expected}.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) found beside the list</source>
        <translation><numerusform>%n justificatif trouvé à côté de la liste</numerusform><numerusform>%n justificatifs trouvés à côté de la liste</numerusform></translation>
    </message>
    <message>
        <source>Attached with the import.</source>
        <translation>Joints lors de l’import.</translation>
    </message>
    <message>
        <source>row {row}: {name} ({why})</source>
        <translation>ligne {row} : {name} ({why})</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>several files fit</source>
        <translation>plusieurs fichiers conviennent</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>trop volumineux</translation>
    </message>
    <message>
        <source>neither image nor PDF</source>
        <translation>ni image ni PDF</translation>
    </message>
    <message>
        <source>outside the folder of the list, not opened</source>
        <translation>hors du dossier de la liste, non ouvert</translation>
    </message>
    <message>
        <source>Put the files beside the list and open it again, or attach them later.</source>
        <translation>Placez les fichiers à côté de la liste et ouvrez-la de nouveau, ou joignez-les plus tard.</translation>
    </message>
    <message>
        <source>Attach them by hand after the import.</source>
        <translation>Joignez-les manuellement après l’import.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificatif</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Line of row {row}</source>
        <translation>Ventilation de la ligne {row}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Plusieurs</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop volumineux</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
<message numerus="yes"><source>%n receipt(s) not attached</source><translation><numerusform>%n justificatif non joint</numerusform><numerusform>%n justificatifs non joints</numerusform></translation></message></context>
<context>
    <name>confirm</name>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Waiting for another</source>
        <translation>Attend une autre personne</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Dépense</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>Lié par</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Lié</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmé par</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Déclaré</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
</context>
<context>
    <name>connection</name>
    <message>
        <source>New connection</source>
        <translation>Nouvelle connexion</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Modifier la connexion</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Enregistrer et tester</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Setting not valid</source>
        <translation>Réglage non valable</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>No adjustment: it fails</source>
        <translation>Pas d’ajustement : échec</translation>
    </message>
</context>
<context>
    <name>designer</name>
    <message>
        <source>Heading</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Fixed text</source>
        <translation>Texte fixe</translation>
    </message>
    <message>
        <source>Static field</source>
        <translation>Champ statique</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Text or name of the static field</source>
        <translation>Texte ou nom du champ statique</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>Retirer cette colonne</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>One row is written for each line of an entry.</source>
        <translation>Une ligne est écrite pour chaque ligne d’une écriture.</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Utiliser ces colonnes</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Back to the usual columns</source>
        <translation>Revenir aux colonnes habituelles</translation>
    </message>
</context>
<context>
    <name>entry</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>the supplier's</source>
        <translation>celui du fournisseur</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>Lines of the entry</source>
        <translation>Lignes de l’écriture</translation>
    </message>
    <message>
        <source>final</source>
        <translation>définitive</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Date comptable</translation>
    </message>
    <message>
        <source>Expense date</source>
        <translation>Date de la dépense</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Déclaré</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Service period</source>
        <translation>Période de service</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>Payé depuis</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Select an expense</source>
        <translation>Sélectionnez une dépense</translation>
    </message>
    <message>
        <source>The exact entry that it becomes shows here.</source>
        <translation>L’écriture exacte qu’elle devient s’affiche ici.</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Aucune connexion pour l’instant</translation>
    </message>
    <message>
        <source>Add one under Connections to see the entry.</source>
        <translation>Ajoutez-en une sous Connexions pour voir l’écriture.</translation>
    </message>
    <message>
        <source>Entry for {name}</source>
        <translation>Écriture pour {name}</translation>
    </message>
    <message>
        <source>Nothing would be sent to {name}</source>
        <translation>Rien ne serait envoyé à {name}</translation>
    </message>
    <message>
        <source>What is missing, and where to mend it:</source>
        <translation>Ce qui manque, et où le corriger :</translation>
    </message>
    <message>
        <source>In a closed period it fails; adjustment of dates is off.</source>
        <translation>Dans une période close, c’est un échec ; l’ajustement des dates est désactivé.</translation>
    </message>
    <message>
        <source>In a closed period it gets the export date.</source>
        <translation>Dans une période close, elle prend la date d’export.</translation>
    </message>
    <message>
        <source>In a closed period it moves to the next open one.</source>
        <translation>Dans une période close, elle passe à la prochaine ouverte.</translation>
    </message>
    <message>
        <source>Go to the mapping</source>
        <translation>Aller à la correspondance</translation>
    </message>
    <message>
        <source>Go to the static field</source>
        <translation>Aller au champ statique</translation>
    </message>
    <message>
        <source>Go to the connection</source>
        <translation>Aller à la connexion</translation>
    </message>
    <message>
        <source>Go to the expense</source>
        <translation>Aller à la dépense</translation>
    </message>
    <message>
        <source>Enter the rate</source>
        <translation>Saisir le taux</translation>
    </message>
</context>
<context>
    <name>expenses</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Payé avec</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Note de frais</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Rapproché</translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation>Non attendu</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificatif</translation>
    </message>
    <message>
        <source>Receipt attached</source>
        <translation>Justificatif joint</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>Pas de justificatif</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Amount: {money}</source>
        <translation>Montant : {money}</translation>
    </message>
    <message>
        <source>Cur.</source>
        <translation>Dev.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message numerus="yes">
        <source>Post a sample of %n</source>
        <translation><numerusform>Comptabiliser %n en essai</numerusform><numerusform>Comptabiliser %n en essai</numerusform></translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Tout exporter</translation>
    </message>
    <message>
        <source>Export selected</source>
        <translation>Exporter la sélection</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Comptabiliser</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Définitif</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Comptabiliser comme</translation>
    </message>
    <message>
        <source>Drafts can still be changed in the accounting system</source>
        <translation>Les brouillons peuvent encore être modifiés dans le logiciel comptable</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s)</source>
        <translation><numerusform>%n dépense</numerusform><numerusform>%n dépenses</numerusform></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Closed period</source>
        <translation>Période close</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>They move to Completed at once.</source>
        <translation>Elles passent aussitôt à Terminé.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be sent yet. They fail without a call and wait under Retry; the others are posted.</source>
        <translation><numerusform>%n d’entre elles ne peut pas encore être envoyée. Elle échoue sans appel et attend sous Réessayer ; les autres sont comptabilisées.</numerusform><numerusform>%n d’entre elles ne peuvent pas encore être envoyées. Elles échouent sans appel et attendent sous Réessayer ; les autres sont comptabilisées.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Post %n expense(s)</source>
        <translation><numerusform>Comptabiliser %n dépense</numerusform><numerusform>Comptabiliser %n dépenses</numerusform></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Check for {name}</source>
        <translation>Contrôle pour {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>All of them can be sent: everything is mapped.</source>
        <translation>Toutes peuvent être envoyées : tout a sa correspondance.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} cannot be sent yet. Choose a line to mend it.</source>
        <translation><numerusform>%n sur {total} ne peut pas encore être envoyée. Choisissez une ligne pour la corriger.</numerusform><numerusform>%n sur {total} ne peuvent pas encore être envoyées. Choisissez une ligne pour la corriger.</numerusform></translation>
    </message>
<message numerus="yes"><source>Checking %n expense(s)…</source><translation><numerusform>Contrôle de %n dépense…</numerusform><numerusform>Contrôle de %n dépenses…</numerusform></translation></message></context>
<context>
    <name>fetch</name>
    <message>
        <source>Fetch from {name}</source>
        <translation>Récupérer depuis {name}</translation>
    </message>
    <message>
        <source>Exports that wait there become expenses here and are posted at once. What becomes of each is told back, and an expense that came before is not posted twice.</source>
        <translation>Les exports qui y attendent deviennent ici des dépenses et sont comptabilisés aussitôt. Le résultat de chacun est renvoyé, et une dépense déjà venue n’est pas comptabilisée deux fois.</translation>
    </message>
    <message>
        <source>Fetch and post</source>
        <translation>Récupérer et comptabiliser</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Post as</source>
        <translation>Comptabiliser comme</translation>
    </message>
    <message>
        <source>As the connection is set</source>
        <translation>Comme la connexion est réglée</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Définitif</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Nothing waits in {name}</source>
        <translation>Rien n’attend dans {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n posted</source>
        <translation><numerusform>%n comptabilisée</numerusform><numerusform>%n comptabilisées</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation><numerusform>%n en échec</numerusform><numerusform>%n en échec</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation><numerusform>%n incertaine</numerusform><numerusform>%n incertaines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) not taken</source>
        <translation><numerusform>%n résultat non repris</numerusform><numerusform>%n résultats non repris</numerusform></translation>
    </message>
    <message>
        <source>{name}: {count}, posted to {target}: {result}</source>
        <translation>{name} : {count}, comptabilisé dans {target} : {result}</translation>
    </message>
    <message>
        <source>Posting History says why, and what to do. What is open goes on at the next fetch.</source>
        <translation>L’Historique des envois dit pourquoi, et que faire. Ce qui est ouvert continue à la prochaine récupération.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Fetching from {name}</source>
        <translation>Récupération depuis {name}</translation>
    </message>
<message numerus="yes"><source>%n expense(s) fetched</source><translation><numerusform>%n dépense récupérée</numerusform><numerusform>%n dépenses récupérées</numerusform></translation></message></context>
<context>
    <name>finance</name>
    <message>
        <source>Posting</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Jamais envoyé</translation>
    </message>
    <message>
        <source>Transaction or reason</source>
        <translation>Transaction ou raison</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Completed with errors</source>
        <translation>Terminé avec erreurs</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Comptabilisé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Retry of</source>
        <translation>Nouvel essai de</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Expense date</source>
        <translation>Date de la dépense</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Date comptable</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>No longer there: {reference}</source>
        <translation>N’est plus là : {reference}</translation>
    </message>
    <message>
        <source> (receipt failed)</source>
        <translation> (justificatif en échec)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Reimbursable</source>
        <translation>Remboursables</translation>
    </message>
    <message>
        <source>Reconcilable</source>
        <translation>Rapprochables</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Refacturable</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Cards and accounts</source>
        <translation>Cartes et comptes</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Collaborateurs</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Tax rates</source>
        <translation>Taux de taxe</translation>
    </message>
    <message>
        <source>Tax accounts</source>
        <translation>Comptes de taxe</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Écriture de journal</translation>
    </message>
    <message>
        <source>Supplier invoice</source>
        <translation>Facture fournisseur</translation>
    </message>
    <message>
        <source>Supplier invoice and payment</source>
        <translation>Facture fournisseur et paiement</translation>
    </message>
    <message>
        <source>No adjustment: it fails</source>
        <translation>Pas d’ajustement : échec</translation>
    </message>
    <message>
        <source>Export date</source>
        <translation>Date d’export</translation>
    </message>
    <message>
        <source>Next open period</source>
        <translation>Prochaine période ouverte</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Avoir</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Non repris</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>All completed</source>
        <translation>Tout terminé</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>À réessayer</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>GL account</source>
        <translation>Compte général</translation>
    </message>
    <message>
        <source>Credit account or supplier</source>
        <translation>Compte de crédit ou fournisseur</translation>
    </message>
    <message>
        <source>Account or supplier code</source>
        <translation>Code de compte ou de fournisseur</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Code taxe</translation>
    </message>
    <message>
        <source>GL account of the tax</source>
        <translation>Compte général de la taxe</translation>
    </message>
    <message>
        <source>Tag or dimension</source>
        <translation>Étiquette ou axe analytique</translation>
    </message>
    <message>
        <source>the same code exists in the accounting system</source>
        <translation>le même code existe dans le logiciel comptable</translation>
    </message>
    <message>
        <source>its own GL account goes</source>
        <translation>son propre compte général est pris</translation>
    </message>
    <message>
        <source>its own code goes</source>
        <translation>son propre code est pris</translation>
    </message>
    <message>
        <source>the static field of this page goes</source>
        <translation>le champ statique de cette page est pris</translation>
    </message>
    <message>
        <source>entries of this page do not look at it</source>
        <translation>les écritures de cette page ne le regardent pas</translation>
    </message>
    <message>
        <source>as on another mapping page</source>
        <translation>comme sur une autre page de correspondance</translation>
    </message>
    <message>
        <source>The period was closed: the export date was used</source>
        <translation>La période était close : la date d’export a été prise</translation>
    </message>
    <message>
        <source>The period was closed: the next open one was used</source>
        <translation>La période était close : la prochaine ouverte a été prise</translation>
    </message>
    <message>
        <source>Not mapped</source>
        <translation>Sans correspondance</translation>
    </message>
    <message>
        <source>Setting not valid</source>
        <translation>Réglage non valable</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Trop de requêtes</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Pas de réponse à temps</translation>
    </message>
    <message>
        <source>Refused by Tieout</source>
        <translation>Refusé par Tieout</translation>
    </message>
    <message>
        <source>Refused by the accounting system</source>
        <translation>Refusé par le logiciel comptable</translation>
    </message>
    <message>
        <source>Closed accounting period</source>
        <translation>Période comptable close</translation>
    </message>
    <message>
        <source>Supplier unknown</source>
        <translation>Fournisseur inconnu</translation>
    </message>
    <message>
        <source>Account unknown</source>
        <translation>Compte inconnu</translation>
    </message>
    <message>
        <source>Tax code unknown</source>
        <translation>Code taxe inconnu</translation>
    </message>
    <message>
        <source>Tag unknown</source>
        <translation>Étiquette inconnue</translation>
    </message>
    <message>
        <source>Receipt not uploaded</source>
        <translation>Justificatif non transmis</translation>
    </message>
    <message>
        <source>Receipt not read</source>
        <translation>Justificatif non lu</translation>
    </message>
    <message>
        <source>Receipt too large</source>
        <translation>Justificatif trop volumineux</translation>
    </message>
    <message>
        <source>Receipt not converted</source>
        <translation>Justificatif non converti</translation>
    </message>
    <message>
        <source>Unexpected failure</source>
        <translation>Échec inattendu</translation>
    </message>
    <message>
        <source>No exchange rate: {value}</source>
        <translation>Pas de taux de change : {value}</translation>
    </message>
    <message>
        <source>It said: {words}</source>
        <translation>Réponse reçue : {words}</translation>
    </message>
    <message>
        <source>The value came from {origin}</source>
        <translation>La valeur venait de {origin}</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Non testée</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connectée</translation>
    </message>
    <message>
        <source>billable and not marked Billed: they stay under Billable</source>
        <translation>refacturables et non marquées comme refacturées : elles restent sous Refacturable</translation>
    </message>
    <message>
        <source>linked by hand and not confirmed by a second person: see Reports, Links to confirm</source>
        <translation>liées manuellement et non confirmées par une seconde personne : voir Notes de frais, Liens à confirmer</translation>
    </message>
    <message>
        <source>posted already, or on their way</source>
        <translation>déjà comptabilisées, ou en route</translation>
    </message>
    <message>
        <source>completed already</source>
        <translation>déjà terminées</translation>
    </message>
    <message>
        <source>not approved any more ({status})</source>
        <translation>plus approuvées ({status})</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Title of the column with the code</source>
        <translation>Titre de la colonne du code</translation>
    </message>
    <message>
        <source>Title of the column with the name</source>
        <translation>Titre de la colonne du nom</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signe décimal</translation>
    </message>
    <message>
        <source>Dates as</source>
        <translation>Format des dates</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Headings in the first row</source>
        <translation>En-têtes sur la première ligne</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Company there</source>
        <translation>Société là-bas</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Seconds to wait for an answer</source>
        <translation>Attente d’une réponse, en secondes</translation>
    </message>
    <message>
        <source>Settling time in seconds</source>
        <translation>Temps de stabilisation, en secondes</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Account of employees without a code</source>
        <translation>Compte des collaborateurs sans code</translation>
    </message>
    <message>
        <source>Account of costs without a category</source>
        <translation>Compte des charges sans catégorie</translation>
    </message>
    <message>
        <source>Account of tax</source>
        <translation>Compte de taxe</translation>
    </message>
    <message>
        <source>Payable account of invoices</source>
        <translation>Compte fournisseurs des factures</translation>
    </message>
    <message>
        <source>Account that invoices are paid from</source>
        <translation>Compte qui paie les factures</translation>
    </message>
    <message>
        <source>Credit account without a card</source>
        <translation>Compte de crédit sans carte</translation>
    </message>
    <message>
        <source>Supplier of invoices without a card</source>
        <translation>Fournisseur des factures sans carte</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Virgule ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Point-virgule ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Pipe |</source>
        <translation>Barre verticale |</translation>
    </message>
    <message>
        <source>Point 1234.50</source>
        <translation>Point 1234.50</translation>
    </message>
    <message>
        <source>Comma 1234,50</source>
        <translation>Virgule 1234,50</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark</source>
        <translation>UTF-8 avec marque d’ordre (BOM)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Journals go as</source>
        <translation>Journaux envoyés comme</translation>
    </message>
    <message>
        <source>BI code of a line from</source>
        <translation>Code BI d’une ligne d’après</translation>
    </message>
    <message>
        <source>Tax code of costs without tax</source>
        <translation>Code taxe des charges sans taxe</translation>
    </message>
    <message>
        <source>Item on the lines of drafts</source>
        <translation>Article sur les lignes de brouillons</translation>
    </message>
    <message>
        <source>Sign of payments</source>
        <translation>Signe des paiements</translation>
    </message>
    <message>
        <source>Europe 1</source>
        <translation>Europe 1</translation>
    </message>
    <message>
        <source>Europe 2</source>
        <translation>Europe 2</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>General journal</source>
        <translation>Journal général</translation>
    </message>
    <message>
        <source>Bank payment</source>
        <translation>Paiement bancaire</translation>
    </message>
    <message>
        <source>Bank payment; journal where it is split</source>
        <translation>Paiement bancaire ; journal si ventilé</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Department and project</source>
        <translation>Service et projet</translation>
    </message>
    <message>
        <source>Project and department</source>
        <translation>Projet et service</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Inférieur à zéro</translation>
    </message>
    <message>
        <source>Above zero</source>
        <translation>Supérieur à zéro</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Number of the entry in the file</source>
        <translation>Numéro de l’écriture dans le fichier</translation>
    </message>
    <message>
        <source>Key of the expense</source>
        <translation>Clé de la dépense</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Nature de l’écriture</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Amount, credit below zero</source>
        <translation>Montant, crédit en négatif</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Numéro de pièce</translation>
    </message>
    <message>
        <source>Supplier or employee code</source>
        <translation>Code du fournisseur ou du collaborateur</translation>
    </message>
    <message>
        <source>Claimed amount</source>
        <translation>Montant déclaré</translation>
    </message>
    <message>
        <source>Claimed currency</source>
        <translation>Devise déclarée</translation>
    </message>
    <message>
        <source>Service from</source>
        <translation>Service du</translation>
    </message>
    <message>
        <source>Service to</source>
        <translation>Service au</translation>
    </message>
    <message>
        <source>Account that it is paid from</source>
        <translation>Compte de paiement</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>moins d’une seconde</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation><numerusform>%n min</numerusform><numerusform>%n min</numerusform></translation>
    </message>
<message numerus="yes"><source>%n h</source><translation><numerusform>%n h</numerusform><numerusform>%n h</numerusform></translation></message><message numerus="yes"><source>%n hour(s) ago</source><translation><numerusform>il y a %n heure</numerusform><numerusform>il y a %n heures</numerusform></translation></message><message numerus="yes"><source>%n minute(s) ago</source><translation><numerusform>il y a %n minute</numerusform><numerusform>il y a %n minutes</numerusform></translation></message><message numerus="yes"><source>%n s</source><translation><numerusform>%n s</numerusform><numerusform>%n s</numerusform></translation></message></context>
<context>
    <name>history</name>
    <message numerus="yes">
        <source>%n posting(s) did not finish</source>
        <translation><numerusform>%n envoi n’est pas arrivé à son terme</numerusform><numerusform>%n envois ne sont pas arrivés à leur terme</numerusform></translation>
    </message>
    <message>
        <source>Continue looks up what is in doubt before anything is sent; nothing is posted twice.</source>
        <translation>Continuer vérifie ce qui est incertain avant tout envoi ; rien n’est comptabilisé deux fois.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sommes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Avant → après</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Révocation</translation>
    </message>
    <message>
        <source>Without single changes</source>
        <translation>Sans modifications isolées</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Automatic run</source>
        <translation>Passage automatique</translation>
    </message>
    <message>
        <source>Bulk accept</source>
        <translation>Acceptation groupée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Unreconcile</source>
        <translation>Annuler le rapprochement</translation>
    </message>
    <message>
        <source>Expenses made</source>
        <translation>Dépenses créées</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Data sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Staged, not saved</source>
        <translation>Préparé, non enregistré</translation>
    </message>
    <message>
        <source>Partly taken back</source>
        <translation>Révoqué en partie</translation>
    </message>
    <message>
        <source>Posted or completed</source>
        <translation>Comptabilisé ou terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Changed nothing</source>
        <translation>N’a rien modifié</translation>
    </message>
    <message>
        <source>Rows corrected</source>
        <translation>Lignes corrigées</translation>
    </message>
    <message>
        <source>Expense edited</source>
        <translation>Dépense modifiée</translation>
    </message>
    <message>
        <source>Expense added</source>
        <translation>Dépense ajoutée</translation>
    </message>
    <message>
        <source>Expenses deleted</source>
        <translation>Dépenses supprimées</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Statut modifié</translation>
    </message>
    <message>
        <source>Payments ignored</source>
        <translation>Paiements ignorés</translation>
    </message>
    <message>
        <source>Payments restored</source>
        <translation>Paiements rétablis</translation>
    </message>
    <message>
        <source>Payments assigned</source>
        <translation>Paiements affectés</translation>
    </message>
    <message>
        <source>Card or holder assigned</source>
        <translation>Carte ou titulaire affecté</translation>
    </message>
    <message>
        <source>Payments joined</source>
        <translation>Paiements réunis</translation>
    </message>
    <message>
        <source>Payments parted</source>
        <translation>Paiements séparés</translation>
    </message>
    <message>
        <source>Links confirmed</source>
        <translation>Liens confirmés</translation>
    </message>
    <message>
        <source>Receipt attached</source>
        <translation>Justificatif joint</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Note de frais créée</translation>
    </message>
    <message>
        <source>Report changed</source>
        <translation>Note de frais modifiée</translation>
    </message>
    <message>
        <source>Card or account edited</source>
        <translation>Carte ou compte modifié</translation>
    </message>
    <message>
        <source>Employee edited</source>
        <translation>Collaborateur modifié</translation>
    </message>
    <message>
        <source>Category edited</source>
        <translation>Catégorie modifiée</translation>
    </message>
    <message>
        <source>Reference data edited</source>
        <translation>Données de référence modifiées</translation>
    </message>
    <message>
        <source>Profile saved</source>
        <translation>Profil enregistré</translation>
    </message>
    <message>
        <source>Profile chosen</source>
        <translation>Profil choisi</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Réglage modifié</translation>
    </message>
    <message>
        <source>Mapping changed</source>
        <translation>Correspondance modifiée</translation>
    </message>
    <message>
        <source>Exchange rates entered</source>
        <translation>Taux de change saisis</translation>
    </message>
    <message>
        <source>Exchange rates removed</source>
        <translation>Taux de change retirés</translation>
    </message>
    <message>
        <source>Merchants changed</source>
        <translation>Commerçants modifiés</translation>
    </message>
    <message>
        <source>Change of merchants taken back</source>
        <translation>Modification de commerçants révoquée</translation>
    </message>
    <message>
        <source>Payments named</source>
        <translation>Paiements nommés</translation>
    </message>
    <message>
        <source>Change of exchange rates taken back</source>
        <translation>Modification de taux de change révoquée</translation>
    </message>
    <message>
        <source>Connection saved</source>
        <translation>Connexion enregistrée</translation>
    </message>
    <message>
        <source>Marked as billed</source>
        <translation>Marqué comme refacturé</translation>
    </message>
    <message>
        <source>Marked as incomplete</source>
        <translation>Marqué comme non terminé</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import révoqué</translation>
    </message>
    <message>
        <source>Data sync failed</source>
        <translation>Synchronisation en échec</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation><numerusform>%n rejetée</numerusform><numerusform>%n rejetées</numerusform></translation>
    </message>
    <message>
        <source>No link was certain</source>
        <translation>Aucun lien n’était certain</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation><numerusform>%n lien créé</numerusform><numerusform>%n liens créés</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) taken back</source>
        <translation><numerusform>%n lien annulé</numerusform><numerusform>%n liens annulés</numerusform></translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Ligne {number}</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>Peut être révoqué</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Comptabilisé</translation>
    </message>
    <message>
        <source>Reverse the entry in the accounting system first.</source>
        <translation>Contre-passez d’abord l’écriture dans le logiciel comptable.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Mark it as incomplete under Finance &gt; Completed first.</source>
        <translation>Marquez-la d’abord comme non terminée sous Finance &gt; Terminé.</translation>
    </message>
    <message>
        <source>Locked period</source>
        <translation>Période verrouillée</translation>
    </message>
    <message>
        <source>Reopen the period first.</source>
        <translation>Rouvrez d’abord la période.</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>Something newer stands on it: take that back first.</source>
        <translation>Quelque chose de plus récent en dépend : révoquez-le d’abord.</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Rapproché</translation>
    </message>
    <message>
        <source>Take its links back too, or unreconcile it first.</source>
        <translation>Révoquez aussi ses liens, ou annulez d’abord son rapprochement.</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>N’existe plus</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Restore the payment first.</source>
        <translation>Rétablissez d’abord le paiement.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Refresh the posting first.</source>
        <translation>Actualisez d’abord l’envoi.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Choose another code where it is used.</source>
        <translation>Choisissez un autre code là où il est utilisé.</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Préparé</translation>
    </message>
    <message>
        <source>Undo it in the manager.</source>
        <translation>Annulez-le dans le gestionnaire.</translation>
    </message>
    <message>
        <source>Told only</source>
        <translation>Pour information</translation>
    </message>
    <message>
        <source>Edits are taken back by editing again; the values before are listed here.</source>
        <translation>Une modification se révoque en modifiant de nouveau ; les valeurs d’avant sont listées ici.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
<message numerus="yes"><source>%n change(s)</source><translation><numerusform>%n modification</numerusform><numerusform>%n modifications</numerusform></translation></message><message numerus="yes"><source>%n expense(s) made from payments</source><translation><numerusform>%n dépense créée à partir de paiements</numerusform><numerusform>%n dépenses créées à partir de paiements</numerusform></translation></message><message numerus="yes"><source>%n expense(s) sent</source><translation><numerusform>%n dépense envoyée</numerusform><numerusform>%n dépenses envoyées</numerusform></translation></message><message numerus="yes"><source>%n row(s) imported</source><translation><numerusform>%n ligne importée</numerusform><numerusform>%n lignes importées</numerusform></translation></message></context>
<context>
    <name>importing</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Imported before</source>
        <translation>Importé auparavant</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>The file names no currency. Which</source>
        <translation>Le fichier n’indique pas de devise. Laquelle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connues</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetée</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Amount: it is not a number, and more</source>
        <translation>Montant : ce n’est pas un nombre, et d’autres</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>by {who} on {when}</source>
        <translation>par {who} le {when}</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>Ajouter {name}</translation>
    </message>
    <message>
        <source>Add {name} and {person}</source>
        <translation>Ajouter {name} et {person}</translation>
    </message>
    <message>
        <source>Add a card for {name}</source>
        <translation>Ajouter une carte pour {name}</translation>
    </message>
    <message>
        <source>Leave in Unallocated</source>
        <translation>Laisser dans Non affecté</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Non affecté</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va à</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>Comment c’est trouvé</translation>
    </message>
    <message>
        <source>where files of this layout went before</source>
        <translation>où les fichiers de ce modèle sont allés avant</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Lines that name nobody</source>
        <translation>Lignes qui ne nomment personne</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Verified on a real file</source>
        <translation>Vérifié sur un fichier réel</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Your own layout with the same header is used instead</source>
        <translation>Votre propre modèle de même en-tête est utilisé à la place</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lu comme</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Need an answer</source>
        <translation>À répondre</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Importing in the order of their periods</source>
        <translation>Import dans l’ordre de leurs périodes</translation>
    </message>
    <message>
        <source>Reading; nothing is stored yet</source>
        <translation>Lecture ; rien n’est encore stocké</translation>
    </message>
    <message>
        <source>The same content as {name}</source>
        <translation>Le même contenu que {name}</translation>
    </message>
    <message>
        <source>Reading it was stopped</source>
        <translation>Sa lecture a été arrêtée</translation>
    </message>
    <message>
        <source>Imported on {when}</source>
        <translation>Importé le {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read; correct them</source>
        <translation><numerusform>%n ligne est illisible ; corrigez-la</numerusform><numerusform>%n lignes sont illisibles ; corrigez-les</numerusform></translation>
    </message>
    <message>
        <source>A card fits two of yours: choose</source>
        <translation>Une carte correspond à deux des vôtres : choisissez</translation>
    </message>
    <message>
        <source>The balance does not agree: {expected} stated, {found} found</source>
        <translation>Le solde ne concorde pas : {expected} indiqué, {found} trouvé</translation>
    </message>
    <message>
        <source>Balance agrees</source>
        <translation>Le solde concorde</translation>
    </message>
    <message>
        <source>{read} rows read = {imported} imported + {repeated} duplicates + {rejected} rejected + {skipped} skipped</source>
        <translation>{read} lignes lues = {imported} importées + {repeated} doublons + {rejected} rejetées + {skipped} ignorées</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>This import is undone. Import the file again.</source>
        <translation>Cet import est annulé. Importez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>Rows of an archive cannot be corrected in place. Take the file out of it and import that.</source>
        <translation>Les lignes d’une archive ne peuvent pas être corrigées sur place. Extrayez-en le fichier et importez-le.</translation>
    </message>
    <message>
        <source>The file was too large to be kept. Correct the row in the file and import it again.</source>
        <translation>Le fichier était trop volumineux pour être conservé. Corrigez la ligne dans le fichier et importez-le de nouveau.</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>choisi par vous</translation>
    </message>
    <message>
        <source>as you chose before</source>
        <translation>comme vous l’aviez choisi</translation>
    </message>
    <message>
        <source>found by its number</source>
        <translation>trouvé par son numéro</translation>
    </message>
    <message>
        <source>found by its last digits</source>
        <translation>trouvé par ses derniers chiffres</translation>
    </message>
    <message>
        <source>found by its name</source>
        <translation>trouvé par son nom</translation>
    </message>
    <message>
        <source>found by the holder's name</source>
        <translation>trouvé par le nom du titulaire</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>sera ajouté</translation>
    </message>
    <message>
        <source>two fit: choose one</source>
        <translation>deux conviennent : choisissez</translation>
    </message>
    <message>
        <source>holder not known</source>
        <translation>titulaire inconnu</translation>
    </message>
    <message>
        <source>no card or holder is named</source>
        <translation>aucune carte ni titulaire nommé</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Le vôtre</translation>
    </message>
    <message>
        <source>From documentation</source>
        <translation>D’après la documentation</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Attend</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Has a question</source>
        <translation>A une question</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Imported before</source>
        <translation>Importé auparavant</translation>
    </message>
    <message>
        <source>Twice here</source>
        <translation>En double ici</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Reconciling…</source>
        <translation>Rapprochement…</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>Encodage du texte</translation>
    </message>
    <message>
        <source>Column separator</source>
        <translation>Séparateur de colonnes</translation>
    </message>
    <message>
        <source>Row of column titles</source>
        <translation>Ligne des titres de colonne</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Ordre du jour et du mois</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>Format de date</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signe décimal</translation>
    </message>
    <message>
        <source>What the sign means</source>
        <translation>Signification du signe</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Status column</source>
        <translation>Colonne de statut</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Dates as numbers</source>
        <translation>Dates en nombres</translation>
    </message>
    <message>
        <source>Too many decimals</source>
        <translation>Trop de décimales</translation>
    </message>
    <message>
        <source>Balances beside the table</source>
        <translation>Soldes à côté du tableau</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Nombre de lignes</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Ce que contient le fichier</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Fees in the balance</source>
        <translation>Frais dans le solde</translation>
    </message>
    <message>
        <source>Column of money out</source>
        <translation>Colonne des sorties</translation>
    </message>
    <message>
        <source>Rows not booked yet</source>
        <translation>Lignes pas encore comptabilisées</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>Day first (31/12)</source>
        <translation>Jour d’abord (31/12)</translation>
    </message>
    <message>
        <source>Month first (12/31)</source>
        <translation>Mois d’abord (12/31)</translation>
    </message>
    <message>
        <source>Year first (2026-12-31)</source>
        <translation>Année d’abord (2026-12-31)</translation>
    </message>
    <message>
        <source>Point (1,234.50)</source>
        <translation>Point (1,234.50)</translation>
    </message>
    <message>
        <source>Comma (1.234,50)</source>
        <translation>Virgule (1.234,50)</translation>
    </message>
    <message>
        <source>A minus is money spent</source>
        <translation>Un moins est une dépense</translation>
    </message>
    <message>
        <source>A plain amount is money spent</source>
        <translation>Un montant sans signe est une dépense</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Compte bancaire</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Espèces</translation>
    </message>
    <message>
        <source>Reject these rows</source>
        <translation>Rejeter ces lignes</translation>
    </message>
    <message>
        <source>Round them</source>
        <translation>Les arrondir</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>Un relevé</translation>
    </message>
    <message>
        <source>An expense list</source>
        <translation>Une liste de dépenses</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>Booking date</source>
        <translation>Date comptable</translation>
    </message>
    <message>
        <source>Purchase date</source>
        <translation>Date d’achat</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>Date de valeur</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Texte de la banque</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>Contrepartie</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Debit or credit mark</source>
        <translation>Marque débit ou crédit</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Original amount</source>
        <translation>Montant d’origine</translation>
    </message>
    <message>
        <source>Original currency</source>
        <translation>Devise d’origine</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Taux de change</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Bank's id</source>
        <translation>Identifiant de la banque</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Cardholder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>Code d’opération</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Category code (MCC)</source>
        <translation>Code de catégorie (MCC)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Note de frais</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Taux de taxe</translation>
    </message>
    <message>
        <source>Tax amount</source>
        <translation>Montant de taxe</translation>
    </message>
    <message>
        <source>Net amount</source>
        <translation>Montant net</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>To reimburse</source>
        <translation>À rembourser</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Refacturable</translation>
    </message>
    <message>
        <source>Receipt file</source>
        <translation>Fichier justificatif</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Solde final</translation>
    </message>
    <message>
        <source>Running balance</source>
        <translation>Solde courant</translation>
    </message>
    <message>
        <source>Number of transactions</source>
        <translation>Nombre de transactions</translation>
    </message>
    <message>
        <source>Sum of money out</source>
        <translation>Somme des sorties</translation>
    </message>
    <message>
        <source>Sum of money in</source>
        <translation>Somme des entrées</translation>
    </message>
    <message>
        <source>Page balance</source>
        <translation>Solde de page</translation>
    </message>
    <message>
        <source>{what}: the file states nothing to check against.</source>
        <translation>{what} : le fichier n’indique rien à comparer.</translation>
    </message>
    <message>
        <source>{what} {expected} agrees with the lines.</source>
        <translation>{what} {expected} concorde avec les lignes.</translation>
    </message>
    <message>
        <source> First at row {row}.</source>
        <translation> D’abord à la ligne {row}.</translation>
    </message>
    <message>
        <source>{what}: the file states {expected}, the lines give {found}.{row}</source>
        <translation>{what} : le fichier indique {expected}, les lignes donnent {found}.{row}</translation>
    </message>
</context>
<context>
    <name>item</name>
    <message>
        <source>Posted expense</source>
        <translation>Dépense comptabilisée</translation>
    </message>
    <message>
        <source>Select an expense</source>
        <translation>Sélectionnez une dépense</translation>
    </message>
    <message>
        <source>What was sent, what came back and what to do show here.</source>
        <translation>Ce qui a été envoyé, ce qui est revenu et que faire s’affichent ici.</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>La corriger</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>En comptabilité</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Entry as it was sent</source>
        <translation>Écriture telle qu’envoyée</translation>
    </message>
    <message>
        <source>The same expense in other postings</source>
        <translation>La même dépense dans d’autres envois</translation>
    </message>
    <message>
        <source>Show the payload</source>
        <translation>Afficher le contenu envoyé</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu envoyé</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Expense date</source>
        <translation>Date de la dépense</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Date comptable</translation>
    </message>
    <message>
        <source>Date strategy</source>
        <translation>Règle de date</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificatif</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value sent</source>
        <translation>Valeur envoyée</translation>
    </message>
    <message>
        <source>It came from</source>
        <translation>Elle venait de</translation>
    </message>
    <message>
        <source>They said</source>
        <translation>Réponse reçue</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>It was posted and is no longer in the accounting system.</source>
        <translation>Elle a été comptabilisée et n’est plus dans le logiciel comptable.</translation>
    </message>
    <message>
        <source>It was sent and no answer came: nobody knows yet whether it is posted. Refresh looks it up by its key; it is sent again only when it is surely not there.</source>
        <translation>Elle a été envoyée et aucune réponse n’est venue : nul ne sait encore si elle est comptabilisée. Actualiser la recherche par sa clé ; elle n’est renvoyée que si elle n’y est sûrement pas.</translation>
    </message>
    <message>
        <source>The check before the first row failed: it was never sent.</source>
        <translation>Le contrôle avant la première ligne a échoué : elle n’a jamais été envoyée.</translation>
    </message>
    <message>
        <source>It waits for its turn; nothing was sent yet.</source>
        <translation>Elle attend son tour ; rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>{number}. {outcome}</source>
        <translation>{number}. {outcome}</translation>
    </message>
    <message>
        <source>posting date {day}</source>
        <translation>date comptable {day}</translation>
    </message>
    <message>
        <source>Posting {number}: {status}</source>
        <translation>Envoi {number} : {status}</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
    <message>
        <source>Imports add what they find in files; the button above adds one by hand.</source>
        <translation>Les imports ajoutent ce qu’ils trouvent dans les fichiers ; le bouton ci-dessus en ajoute manuellement.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>New card or account</source>
        <translation>Nouvelle carte ou nouveau compte</translation>
    </message>
    <message>
        <source>Edit card or account</source>
        <translation>Modifier la carte ou le compte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>Nouveau collaborateur</translation>
    </message>
    <message>
        <source>Edit employee</source>
        <translation>Modifier le collaborateur</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Nouvelle catégorie</translation>
    </message>
    <message>
        <source>Edit category</source>
        <translation>Modifier la catégorie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>Account in the books</source>
        <translation>Compte en comptabilité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificatif</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Non utilisé</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
</context>
<context>
    <name>manager</name>
    <message>
        <source>Reconcile candidate and go on</source>
        <translation>Rapprocher le candidat et continuer</translation>
    </message>
    <message>
        <source>Unreconcile</source>
        <translation>Annuler le rapprochement</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Pas celui-ci</translation>
    </message>
    <message>
        <source>Do what would make it match</source>
        <translation>Faire ce qui le ferait correspondre</translation>
    </message>
    <message>
        <source>Pair twins in date order</source>
        <translation>Apparier les jumeaux par date</translation>
    </message>
    <message>
        <source>Accept strong suggestions…</source>
        <translation>Accepter les suggestions fortes…</translation>
    </message>
    <message>
        <source>Mark for one link</source>
        <translation>Marquer pour un même lien</translation>
    </message>
    <message>
        <source>Reconcile marked rows</source>
        <translation>Rapprocher les lignes marquées</translation>
    </message>
    <message>
        <source>Link a part…</source>
        <translation>Lier une partie…</translation>
    </message>
    <message>
        <source>Show what a sum is made of</source>
        <translation>Montrer de quoi une somme se compose</translation>
    </message>
    <message>
        <source>Undo staged step</source>
        <translation>Annuler l’étape préparée</translation>
    </message>
    <message>
        <source>Redo staged step</source>
        <translation>Refaire l’étape préparée</translation>
    </message>
    <message>
        <source>Reconcile and close</source>
        <translation>Rapprocher et fermer</translation>
    </message>
    <message>
        <source>Discard staged work…</source>
        <translation>Abandonner le travail préparé…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next pending expense</source>
        <translation>Dépense en attente suivante</translation>
    </message>
    <message>
        <source>Previous pending expense</source>
        <translation>Dépense en attente précédente</translation>
    </message>
    <message>
        <source>To the payments</source>
        <translation>Aller aux paiements</translation>
    </message>
    <message>
        <source>To the expenses</source>
        <translation>Aller aux dépenses</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Liste suivante</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Liste précédente</translation>
    </message>
    <message>
        <source>Choose candidate {number}</source>
        <translation>Choisir le candidat {number}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Shortcuts of this page</source>
        <translation>Raccourcis de cette page</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Trouver une commande…</translation>
    </message>
    <message>
        <source>Export pending expenses…</source>
        <translation>Exporter les dépenses en attente…</translation>
    </message>
    <message>
        <source>Export reconciled expenses…</source>
        <translation>Exporter les dépenses rapprochées…</translation>
    </message>
    <message>
        <source>Export reconciled payments…</source>
        <translation>Exporter les paiements rapprochés…</translation>
    </message>
    <message>
        <source>Export candidate payments…</source>
        <translation>Exporter les paiements candidats…</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Rapprocher</translation>
    </message>
    <message>
        <source>Staged work</source>
        <translation>Travail préparé</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Se déplacer</translation>
    </message>
    <message>
        <source>Finding and showing</source>
        <translation>Rechercher et afficher</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marqué</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Payé avec</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Justificatif</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Amount: {amount}</source>
        <translation>Montant : {amount}</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Préparé</translation>
    </message>
    <message>
        <source>{state}, staged: not saved yet</source>
        <translation>{state}, préparé : pas encore enregistré</translation>
    </message>
    <message>
        <source>Receipt attached</source>
        <translation>Justificatif joint</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>Pas de justificatif</translation>
    </message>
    <message>
        <source>Claimed: {money}</source>
        <translation>Déclaré : {money}</translation>
    </message>
    <message>
        <source>Booked: {money}</source>
        <translation>Comptabilisé : {money}</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>By {who}, {when}</source>
        <translation>Par {who}, {when}</translation>
    </message>
    <message>
        <source>Confirmed by {who}</source>
        <translation>Confirmé par {who}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Raison : {reason}</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Comptabilisé</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Texte de la banque</translation>
    </message>
    <message>
        <source>Diff.</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Candidate {number}</source>
        <translation>Candidat {number}</translation>
    </message>
    <message>
        <source>Paid on the day of the expense</source>
        <translation>Payé le jour de la dépense</translation>
    </message>
    <message numerus="yes">
        <source>Paid %n day(s) after the expense</source>
        <translation><numerusform>Payé %n jour après la dépense</numerusform><numerusform>Payé %n jours après la dépense</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Paid %n day(s) before the expense</source>
        <translation><numerusform>Payé %n jour avant la dépense</numerusform><numerusform>Payé %n jours avant la dépense</numerusform></translation>
    </message>
    <message>
        <source>Paid as {money}</source>
        <translation>Payé {money}</translation>
    </message>
    <message>
        <source>Still open: {money}</source>
        <translation>Encore ouvert : {money}</translation>
    </message>
    <message>
        <source>converted at the rate of the day</source>
        <translation>converti au taux du jour</translation>
    </message>
    <message>
        <source>more, as with a tip</source>
        <translation>davantage, comme avec un pourboire</translation>
    </message>
    <message>
        <source>exactly equal</source>
        <translation>exactement égal</translation>
    </message>
    <message>
        <source>equal in the original currency</source>
        <translation>égal dans la devise d’origine</translation>
    </message>
    <message>
        <source>converted, very close to the rate</source>
        <translation>converti, très proche du taux</translation>
    </message>
    <message>
        <source>converted, close to the rate</source>
        <translation>converti, proche du taux</translation>
    </message>
    <message>
        <source>converted, within the usual mark-up</source>
        <translation>converti, dans la marge habituelle</translation>
    </message>
    <message>
        <source>converted, at the edge of the tolerance</source>
        <translation>converti, à la limite de la tolérance</translation>
    </message>
    <message>
        <source>a few cents apart</source>
        <translation>à quelques centimes près</translation>
    </message>
    <message>
        <source>more by a usual tip</source>
        <translation>supérieur d’un pourboire habituel</translation>
    </message>
    <message>
        <source>the amount without tax</source>
        <translation>le montant hors taxe</translation>
    </message>
    <message>
        <source>the same digits, another decimal point</source>
        <translation>les mêmes chiffres, virgule déplacée</translation>
    </message>
    <message>
        <source>two digits swapped or one mistyped</source>
        <translation>deux chiffres intervertis ou un mal tapé</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>arrondi</translation>
    </message>
    <message>
        <source>more, as with cash back</source>
        <translation>davantage, comme avec un retrait en caisse</translation>
    </message>
    <message>
        <source>claimed in the company's currency at some rate</source>
        <translation>déclaré dans la devise de la société à un certain taux</translation>
    </message>
    <message>
        <source>no rate between the currencies is known</source>
        <translation>aucun taux connu entre les devises</translation>
    </message>
    <message>
        <source>only a part of the claim</source>
        <translation>seulement une partie du montant déclaré</translation>
    </message>
    <message>
        <source>more than the claim</source>
        <translation>plus que le montant déclaré</translation>
    </message>
    <message>
        <source>too far apart</source>
        <translation>trop éloigné</translation>
    </message>
    <message>
        <source>an amount seen nowhere else</source>
        <translation>un montant vu nulle part ailleurs</translation>
    </message>
    <message>
        <source>a rare amount</source>
        <translation>un montant rare</translation>
    </message>
    <message>
        <source>an uncommon amount</source>
        <translation>un montant peu courant</translation>
    </message>
    <message>
        <source>a common amount</source>
        <translation>un montant courant</translation>
    </message>
    <message>
        <source>a frequent amount</source>
        <translation>un montant fréquent</translation>
    </message>
    <message>
        <source>an amount seen everywhere</source>
        <translation>un montant vu partout</translation>
    </message>
    <message>
        <source>not an exact amount</source>
        <translation>pas un montant exact</translation>
    </message>
    <message>
        <source>booked, purchase day unknown: {days}</source>
        <translation>comptabilisé, jour d’achat inconnu : {days}</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>même jour</translation>
    </message>
    <message>
        <source>the day after</source>
        <translation>le lendemain</translation>
    </message>
    <message>
        <source>2 to 3 days after</source>
        <translation>2 à 3 jours après</translation>
    </message>
    <message>
        <source>4 to 7 days after</source>
        <translation>4 à 7 jours après</translation>
    </message>
    <message>
        <source>8 to 36 days after</source>
        <translation>8 à 36 jours après</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>la veille</translation>
    </message>
    <message>
        <source>2 to 3 days before</source>
        <translation>2 à 3 jours avant</translation>
    </message>
    <message>
        <source>4 to 10 days before</source>
        <translation>4 à 10 jours avant</translation>
    </message>
    <message>
        <source>11 to 20 days before</source>
        <translation>11 à 20 jours avant</translation>
    </message>
    <message>
        <source>21 to 36 days before</source>
        <translation>21 à 36 jours avant</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>jour et mois intervertis</translation>
    </message>
    <message>
        <source>too many days apart</source>
        <translation>trop de jours d’écart</translation>
    </message>
    <message>
        <source>1 day after</source>
        <translation>1 jour après</translation>
    </message>
    <message>
        <source>2 days after</source>
        <translation>2 jours après</translation>
    </message>
    <message>
        <source>3 days after</source>
        <translation>3 jours après</translation>
    </message>
    <message>
        <source>4 days after</source>
        <translation>4 jours après</translation>
    </message>
    <message>
        <source>5 to 7 days after</source>
        <translation>5 à 7 jours après</translation>
    </message>
    <message>
        <source>1 to 3 days before</source>
        <translation>1 à 3 jours avant</translation>
    </message>
    <message>
        <source>the same card or account</source>
        <translation>la même carte ou le même compte</translation>
    </message>
    <message>
        <source>the same card digits</source>
        <translation>les mêmes chiffres de carte</translation>
    </message>
    <message>
        <source>a card of this employee</source>
        <translation>une carte de ce collaborateur</translation>
    </message>
    <message>
        <source>another card of this employee</source>
        <translation>une autre carte de ce collaborateur</translation>
    </message>
    <message>
        <source>a shared card or account</source>
        <translation>une carte ou un compte partagé</translation>
    </message>
    <message>
        <source>shared, with the same digits</source>
        <translation>partagée, avec les mêmes chiffres</translation>
    </message>
    <message>
        <source>other card digits</source>
        <translation>d’autres chiffres de carte</translation>
    </message>
    <message>
        <source>someone else's card</source>
        <translation>la carte de quelqu’un d’autre</translation>
    </message>
    <message>
        <source>the company paid</source>
        <translation>la société a payé</translation>
    </message>
    <message>
        <source>who paid is not stated</source>
        <translation>le payeur n’est pas indiqué</translation>
    </message>
    <message>
        <source>claimed as own money</source>
        <translation>déclaré comme avance personnelle</translation>
    </message>
    <message>
        <source>claimed as cash</source>
        <translation>déclaré en espèces</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>le même nom</translation>
    </message>
    <message>
        <source>known under this name</source>
        <translation>connu sous ce nom</translation>
    </message>
    <message>
        <source>nearly the same name</source>
        <translation>presque le même nom</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>un nom semblable</translation>
    </message>
    <message>
        <source>a somewhat similar name</source>
        <translation>un nom un peu semblable</translation>
    </message>
    <message>
        <source>little in common</source>
        <translation>peu en commun</translation>
    </message>
    <message>
        <source>hardly anything in common</source>
        <translation>presque rien en commun</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>un autre nom</translation>
    </message>
    <message>
        <source>no name on one side</source>
        <translation>pas de nom d’un côté</translation>
    </message>
    <message>
        <source>the same country</source>
        <translation>le même pays</translation>
    </message>
    <message>
        <source>another country</source>
        <translation>un autre pays</translation>
    </message>
    <message>
        <source>no country on one side</source>
        <translation>pas de pays d’un côté</translation>
    </message>
    <message>
        <source>the same number</source>
        <translation>le même numéro</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>un autre numéro</translation>
    </message>
    <message>
        <source>no number on one side</source>
        <translation>pas de numéro d’un côté</translation>
    </message>
    <message>
        <source>fits the kind of shop</source>
        <translation>convient au type de commerce</translation>
    </message>
    <message>
        <source>near the kind of shop</source>
        <translation>proche du type de commerce</translation>
    </message>
    <message>
        <source>another kind of shop</source>
        <translation>un autre type de commerce</translation>
    </message>
    <message>
        <source>no kind of shop known</source>
        <translation>type de commerce inconnu</translation>
    </message>
    <message>
        <source>the payment of {money} on {day}, {name}</source>
        <translation>le paiement de {money} du {day}, {name}</translation>
    </message>
    <message>
        <source>the expense of {money} on {day}, {name}</source>
        <translation>la dépense de {money} du {day}, {name}</translation>
    </message>
    <message>
        <source>Sums that fit: proposed, never linked by themselves</source>
        <translation>Sommes qui conviennent : proposées, jamais liées d’elles-mêmes</translation>
    </message>
    <message>
        <source>These are the 50 likeliest; Payments lists all others, by date and amount</source>
        <translation>Voici les 50 plus probables ; Paiements liste tous les autres, par date et montant</translation>
    </message>
    <message>
        <source>Refunds that may belong to it</source>
        <translation>Remboursements qui peuvent s’y rattacher</translation>
    </message>
    <message>
        <source>Interchangeable: any of these is right</source>
        <translation>Interchangeables : n’importe lequel est juste</translation>
    </message>
    <message>
        <source>Other cards and accounts</source>
        <translation>Autres cartes et comptes</translation>
    </message>
    <message>
        <source>Outside tolerance: {why}</source>
        <translation>Hors tolérance : {why}</translation>
    </message>
    <message>
        <source>Cannot be reconciled: {why}</source>
        <translation>Ne peut pas être rapproché : {why}</translation>
    </message>
    <message>
        <source>You said: not this one</source>
        <translation>Vous avez dit : pas celui-ci</translation>
    </message>
    <message>
        <source>Same card or account</source>
        <translation>Même carte ou même compte</translation>
    </message>
    <message>
        <source>a cost and a refund do not settle each other</source>
        <translation>une dépense et un remboursement ne se règlent pas l’un l’autre</translation>
    </message>
    <message>
        <source>the expense is completed and locked</source>
        <translation>la dépense est terminée et verrouillée</translation>
    </message>
    <message>
        <source>already posted to the books</source>
        <translation>déjà comptabilisé</translation>
    </message>
    <message>
        <source>nothing is left of this payment</source>
        <translation>il ne reste rien de ce paiement</translation>
    </message>
    <message>
        <source>the company file is open read-only</source>
        <translation>le fichier société est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>the amounts are too far apart</source>
        <translation>les montants sont trop éloignés</translation>
    </message>
    <message>
        <source>not a purchase</source>
        <translation>pas un achat</translation>
    </message>
    <message>
        <source>the chance is below 1 %</source>
        <translation>la probabilité est inférieure à 1 %</translation>
    </message>
    <message>
        <source>{sign}{days} d</source>
        <translation>{sign}{days} j</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>pas de taux</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>Lowers what is booked; the claim stays as it is.</source>
        <translation>Réduit ce qui est comptabilisé ; le montant déclaré reste tel quel.</translation>
    </message>
    <message>
        <source>The currencies cannot be compared without a rate.</source>
        <translation>Les devises ne peuvent pas être comparées sans un taux.</translation>
    </message>
    <message>
        <source>Exactly what was claimed.</source>
        <translation>Exactement ce qui a été déclaré.</translation>
    </message>
    <message>
        <source>About {money} apart at the known rate.</source>
        <translation>Environ {money} d’écart au taux connu.</translation>
    </message>
    <message>
        <source>{money} more than claimed ({share}).</source>
        <translation>{money} de plus que déclaré ({share}).</translation>
    </message>
    <message>
        <source>{money} less than claimed ({share}).</source>
        <translation>{money} de moins que déclaré ({share}).</translation>
    </message>
    <message>
        <source>more than double</source>
        <translation>plus du double</translation>
    </message>
    <message>
        <source>Neutral: {factors}.</source>
        <translation>Neutres : {factors}.</translation>
    </message>
    <message>
        <source>On its own it would be {alone}; other pairs compete for the same payment or expense.</source>
        <translation>Seul, il aurait {alone} ; d’autres paires se disputent le même paiement ou la même dépense.</translation>
    </message>
    <message>
        <source>On its own it would be {alone}; its rivals fit better elsewhere.</source>
        <translation>Seul, il aurait {alone} ; ses rivaux conviennent mieux ailleurs.</translation>
    </message>
    <message>
        <source>Also wanted by {expenses}.</source>
        <translation>Demandé aussi par {expenses}.</translation>
    </message>
    <message>
        <source>One payment, several expenses: {money} is the sum of this expense and others.</source>
        <translation>Un paiement, plusieurs dépenses : {money} est la somme de cette dépense et d’autres.</translation>
    </message>
    <message>
        <source>One expense, several payments: together they are what was claimed.</source>
        <translation>Une dépense, plusieurs paiements : ensemble, ils font le montant déclaré.</translation>
    </message>
    <message>
        <source>They are candidates {numbers} and {last}.</source>
        <translation>Ce sont les candidats {numbers} et {last}.</translation>
    </message>
    <message>
        <source>{money} on {day}, {name}</source>
        <translation>{money} le {day}, {name}</translation>
    </message>
    <message>
        <source>Linked by the program in a run of {who}, {when}.</source>
        <translation>Lié par le programme lors d’un passage de {who}, {when}.</translation>
    </message>
    <message>
        <source>Linked by {who}, {when}.</source>
        <translation>Lié par {who}, {when}.</translation>
    </message>
    <message>
        <source>{merchant}, {money}</source>
        <translation>{merchant}, {money}</translation>
    </message>
    <message>
        <source>(no merchant)</source>
        <translation>(sans commerçant)</translation>
    </message>
    <message>
        <source>The claim is {claim}, the payment {paid}. No rate is known between the two currencies.</source>
        <translation>Le montant déclaré est de {claim}, le paiement de {paid}. Aucun taux n’est connu entre les deux devises.</translation>
    </message>
    <message>
        <source>The payment of {paid} is {gap} more than the claim of {claim}.</source>
        <translation>Le paiement de {paid} dépasse de {gap} le montant déclaré de {claim}.</translation>
    </message>
    <message>
        <source>The payment of {paid} is {gap} less than the claim of {claim}.</source>
        <translation>Le paiement de {paid} est inférieur de {gap} au montant déclaré de {claim}.</translation>
    </message>
    <message>
        <source>Staged: {expense} with {payment}. Ctrl+Z takes it back.</source>
        <translation>Préparé : {expense} avec {payment}. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>Staged: {payment} is unreconciled. Ctrl+Z takes it back.</source>
        <translation>Préparé : le rapprochement de {payment} est annulé. Ctrl+Z revient en arrière.</translation>
    </message>
    <message>
        <source>Not this one: {payment}. Ctrl+Z takes it back.</source>
        <translation>Pas celui-ci : {payment}. Ctrl+Z revient en arrière.</translation>
    </message>
    <message>
        <source>Cannot be reconciled: {why}.</source>
        <translation>Ne peut pas être rapproché : {why}.</translation>
    </message>
    <message>
        <source>Undone. Ctrl+Y does it again.</source>
        <translation>Annulé. Ctrl+Y le refait.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Refait.</translation>
    </message>
    <message>
        <source>Staged work discarded; nothing was saved.</source>
        <translation>Travail préparé abandonné ; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Select a pending expense first.</source>
        <translation>Sélectionnez d’abord une dépense en attente.</translation>
    </message>
    <message>
        <source>No candidate is within tolerance. Choose one below; a reason will be asked for.</source>
        <translation>Aucun candidat n’est dans la tolérance. Choisissez-en un ci-dessous ; une raison sera demandée.</translation>
    </message>
    <message>
        <source>Posted to the books, so it cannot be unreconciled here. Reverse the entry in the accounting system, then use Mark as Incomplete in Finance.</source>
        <translation>Déjà comptabilisé : le rapprochement ne peut pas être annulé ici. Contre-passez l’écriture dans le logiciel comptable, puis utilisez Marquer comme non terminé dans Finance.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) kept from last time</source>
        <translation><numerusform>%n étape préparée gardée de la dernière fois</numerusform><numerusform>%n étapes préparées gardées de la dernière fois</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) kept from {when}</source>
        <translation><numerusform>%n étape préparée gardée du {when}</numerusform><numerusform>%n étapes préparées gardées du {when}</numerusform></translation>
    </message>
    <message>
        <source>It is locked: posted, completed, or the file is open read-only.</source>
        <translation>C’est verrouillé : comptabilisé, terminé, ou fichier ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>No statement covers {day} for {card}: the last one ends {last}. Import the next one.</source>
        <translation>Aucun relevé ne couvre le {day} pour {card} : le dernier finit le {last}. Importez le suivant.</translation>
    </message>
    <message>
        <source>No statement covers {day} for {card}: the first one begins {first}. Import the one before.</source>
        <translation>Aucun relevé ne couvre le {day} pour {card} : le premier commence le {first}. Importez le précédent.</translation>
    </message>
    <message>
        <source>No statement of {card} is imported yet. Import the one that covers {day}.</source>
        <translation>Aucun relevé de {card} n’est encore importé. Importez celui qui couvre le {day}.</translation>
    </message>
    <message>
        <source>No payment left comes near. Import the statement that covers {day}.</source>
        <translation>Aucun paiement restant n’approche. Importez le relevé qui couvre le {day}.</translation>
    </message>
    <message>
        <source>You said “not this one” of {payment}. Reconcile it to take that back.</source>
        <translation>Vous avez dit « pas celui-ci » pour {payment}. Rapprochez-le pour revenir dessus.</translation>
    </message>
    <message>
        <source>Nothing stands in the way any more: reconcile {payment} ({chance}).</source>
        <translation>Plus rien ne s’y oppose : rapprochez {payment} ({chance}).</translation>
    </message>
    <message>
        <source>No payment alone is right, but {count} add up with it: link the common parts, first {payment}.</source>
        <translation>Aucun paiement seul n’est juste, mais {count} forment la somme avec lui : liez les parts communes, d’abord {payment}.</translation>
    </message>
    <message>
        <source>No single correction is enough: {payment} has {chance}; from {needed} on it links by itself.</source>
        <translation>Aucune correction seule ne suffit : {payment} a {chance} ; à partir de {needed}, le lien se fait de lui-même.</translation>
    </message>
    <message>
        <source>{payment} has {chance}, but something very like it is near, so a person decides: choose it.</source>
        <translation>{payment} a {chance}, mais quelque chose de très semblable est proche : une personne tranche. Choisissez-le.</translation>
    </message>
    <message>
        <source>Its status is {status}: reconcile {payment} by hand.</source>
        <translation>Son statut est {status} : rapprochez {payment} manuellement.</translation>
    </message>
    <message>
        <source>It is claimed as “{paid}”. If the company paid after all, reconcile {payment} by hand.</source>
        <translation>C’est déclaré comme « {paid} ». Si la société a finalement payé, rapprochez {payment} manuellement.</translation>
    </message>
    <message>
        <source>On the very day it would be unique ({payment}); {today}.</source>
        <translation>Le jour même, il serait unique ({payment}) ; {today}.</translation>
    </message>
    <message>
        <source>{within} ({payment}); {today}.</source>
        <translation>{within} ({payment}) ; {today}.</translation>
    </message>
    <message>
        <source>By merchant it would be unique ({payment}); {today}.</source>
        <translation>Par commerçant, il serait unique ({payment}) ; {today}.</translation>
    </message>
    <message>
        <source>By card it would be unique ({payment}); {today}.</source>
        <translation>Par carte, il serait unique ({payment}) ; {today}.</translation>
    </message>
    <message>
        <source>Nothing tells them apart, {today}: choose one, such as {payment}.</source>
        <translation>Rien ne les distingue, {today} : choisissez-en un, comme {payment}.</translation>
    </message>
    <message>
        <source>{expense} of {day} wants the same payment. Settle that one first.</source>
        <translation>{expense} du {day} demande le même paiement. Réglez d’abord celle-là.</translation>
    </message>
    <message>
        <source>The amounts differ by {gap} ({reason}). Reconcile {payment} with a reason.</source>
        <translation>Les montants diffèrent de {gap} ({reason}). Rapprochez {payment} avec une raison.</translation>
    </message>
    <message>
        <source>If “{text}” were known as {merchant}{then}. Reconcile it once and the program learns the name.</source>
        <translation>Si « {text} » était connu comme {merchant}{then}. Rapprochez-le une fois et le programme apprend le nom.</translation>
    </message>
    <message>
        <source>If the expense named the card it was paid with, {card}{then}. Correct the card.</source>
        <translation>Si la dépense nommait la carte de paiement, {card}{then}. Corrigez la carte.</translation>
    </message>
    <message>
        <source>If the expense were dated {day}{then}. Correct the date.</source>
        <translation>Si la dépense était datée du {day}{then}. Corrigez la date.</translation>
    </message>
    <message>
        <source>If the amount were that of the payment, {money}{then}. Correct it.</source>
        <translation>Si le montant était celui du paiement, {money}{then}. Corrigez-le.</translation>
    </message>
    <message>
        <source>If the expense said that the company paid{then}. Correct how it was paid.</source>
        <translation>Si la dépense indiquait que la société a payé{then}. Corrigez le mode de paiement.</translation>
    </message>
    <message>
        <source>If the category fitted the payment{then}. Correct the category.</source>
        <translation>Si la catégorie convenait au paiement{then}. Corrigez la catégorie.</translation>
    </message>
    <message>
        <source>If the VAT number were that of the payment{then}. Correct the number.</source>
        <translation>Si le numéro de TVA était celui du paiement{then}. Corrigez le numéro.</translation>
    </message>
    <message>
        <source>, it would link by itself</source>
        <translation>, le lien se ferait de lui-même</translation>
    </message>
    <message>
        <source>, it would link by itself: {now} would become {share}</source>
        <translation>, le lien se ferait de lui-même : {now} deviendrait {share}</translation>
    </message>
    <message>
        <source>The nearest payment is {payment}; it is no suggestion: {why}.</source>
        <translation>Le paiement le plus proche est {payment} ; ce n’est pas une suggestion : {why}.</translation>
    </message>
    <message>
        <source>No payment alone is right, but these add up: {sum}. Enter accepts them.</source>
        <translation>Aucun paiement seul n’est juste, mais ceux-ci forment la somme : {sum}. Enter les accepte.</translation>
    </message>
    <message>
        <source>{pairs}, and nothing stays open.</source>
        <translation>{pairs}, et rien ne reste ouvert.</translation>
    </message>
    <message>
        <source>{pairs}; {rest}.</source>
        <translation>{pairs} ; {rest}.</translation>
    </message>
    <message>
        <source>{expenses} and {payments} of {money} are interchangeable: they agree in person, card, merchant, category, VAT and project, so every pairing gives the same books.</source>
        <translation>{expenses} et {payments} de {money} sont interchangeables : personne, carte, commerçant, catégorie, TVA et projet concordent, donc toute paire donne la même comptabilité.</translation>
    </message>
<message numerus="yes"><source>%n expense(s)</source><translation><numerusform>%n dépense</numerusform><numerusform>%n dépenses</numerusform></translation></message><message numerus="yes"><source>%n expense(s) created</source><translation><numerusform>%n dépense créée</numerusform><numerusform>%n dépenses créées</numerusform></translation></message><message numerus="yes"><source>%n expense(s) left open</source><translation><numerusform>%n dépense laissée ouverte</numerusform><numerusform>%n dépenses laissées ouvertes</numerusform></translation></message><message numerus="yes"><source>%n link(s) saved</source><translation><numerusform>%n lien enregistré</numerusform><numerusform>%n liens enregistrés</numerusform></translation></message><message numerus="yes"><source>%n marked as not this one</source><translation><numerusform>%n marqué « pas celui-ci »</numerusform><numerusform>%n marqués « pas celui-ci »</numerusform></translation></message><message numerus="yes"><source>%n other expense(s) want the same payment. Settle the first one.</source><translation><numerusform>%n autre dépense veut le même paiement. Réglez-la d’abord.</numerusform><numerusform>%n autres dépenses veulent le même paiement. Réglez la première.</numerusform></translation></message><message numerus="yes"><source>%n payment(s)</source><translation><numerusform>%n paiement</numerusform><numerusform>%n paiements</numerusform></translation></message><message numerus="yes"><source>%n payment(s) left open</source><translation><numerusform>%n paiement laissé ouvert</numerusform><numerusform>%n paiements laissés ouverts</numerusform></translation></message><message numerus="yes"><source>%n payment(s) qualify today</source><translation><numerusform>%n paiement convient aujourd’hui</numerusform><numerusform>%n paiements conviennent aujourd’hui</numerusform></translation></message><message numerus="yes"><source>%n payment(s) set aside</source><translation><numerusform>%n paiement mis de côté</numerusform><numerusform>%n paiements mis de côté</numerusform></translation></message><message numerus="yes"><source>%n report(s) recalculated</source><translation><numerusform>%n note de frais recalculée</numerusform><numerusform>%n notes de frais recalculées</numerusform></translation></message><message numerus="yes"><source>%n taken back</source><translation><numerusform>%n annulé</numerusform><numerusform>%n annulés</numerusform></translation></message><message numerus="yes"><source>No payment alone is right, but %n set(s) below add up: choose.</source><translation><numerusform>Aucun paiement seul ne convient, mais %n ensemble ci-dessous fait le compte : choisissez.</numerusform><numerusform>Aucun paiement seul ne convient, mais %n ensembles ci-dessous font le compte : choisissez.</numerusform></translation></message><message numerus="yes"><source>Pair them in date order (T): %n link(s)</source><translation><numerusform>Apparier par date (T) : %n lien</numerusform><numerusform>Apparier par date (T) : %n liens</numerusform></translation></message><message numerus="yes"><source>Within %n day(s) it would be unique</source><translation><numerusform>À %n jour près, ce serait unique</numerusform><numerusform>À %n jours près, ce serait unique</numerusform></translation></message></context>
<context>
    <name>mapping</name>
    <message>
        <source>Ours</source>
        <translation>Chez nous</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Approved or failed expenses that use it</source>
        <translation>Dépenses approuvées ou en échec qui l’utilisent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Not mapped</source>
        <translation>Sans correspondance</translation>
    </message>
    <message>
        <source>Code there</source>
        <translation>Code là-bas</translation>
    </message>
    <message>
        <source>Suggestion or default</source>
        <translation>Suggestion ou valeur par défaut</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>En correspondance</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggéré</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Non nécessaire</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>merchants</name>
    <message>
        <source>Comes with Tieout</source>
        <translation>Fourni avec Tieout</translation>
    </message>
    <message>
        <source>Learned from links</source>
        <translation>Appris des liens</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Saisi manuellement</translation>
    </message>
    <message>
        <source>New merchant text</source>
        <translation>Nouveau texte de commerçant</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Payments whose bank text begins like this get the merchant's name. Posted ones keep theirs.</source>
        <translation>Les paiements dont le texte de la banque commence ainsi reçoivent le nom du commerçant. Ceux déjà comptabilisés gardent le leur.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Write a sentence first</source>
        <translation>Écrivez d’abord une phrase</translation>
    </message>
    <message>
        <source>At most {count} characters; this has {found}</source>
        <translation>Au plus {count} caractères ; il y en a {found}</translation>
    </message>
    <message>
        <source>each cardholder</source>
        <translation>chaque titulaire</translation>
    </message>
    <message numerus="yes">
        <source>Ask about %n row(s)</source>
        <translation><numerusform>Demander au sujet de %n ligne</numerusform><numerusform>Demander au sujet de %n lignes</numerusform></translation>
    </message>
    <message>
        <source>It joins the question list of {holder}; nothing is sent by itself.</source>
        <translation>Elle rejoint la liste des questions ({holder}) ; rien n’est envoyé de soi-même.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>What was it for? Please send the receipt.</source>
        <translation>De quoi s’agissait-il ? Merci d’envoyer le justificatif.</translation>
    </message>
    <message>
        <source>Note on this row</source>
        <translation>Note sur cette ligne</translation>
    </message>
    <message>
        <source>Whoever looks at it next reads it. What is written stays.</source>
        <translation>Qui la regardera ensuite la lira. Ce qui est écrit reste.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Consigner la réponse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>This settles the question</source>
        <translation>Cela règle la question</translation>
    </message>
    <message>
        <source>opens it again</source>
        <translation>la rouvre</translation>
    </message>
    <message>
        <source>records an answer</source>
        <translation>consigne une réponse</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondue</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>sent {when}</source>
        <translation>envoyée {when}</translation>
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
        <translation>Statut</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Texte de la banque</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Écriture bancaire</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Amount: {money}</source>
        <translation>Montant : {money}</translation>
    </message>
    <message>
        <source>Cur.</source>
        <translation>Dev.</translation>
    </message>
    <message>
        <source>Under another text</source>
        <translation>Sous un autre texte</translation>
    </message>
    <message>
        <source>Several lines fit each other</source>
        <translation>Plusieurs lignes se ressemblent</translation>
    </message>
    <message>
        <source>Same id, another amount</source>
        <translation>Même identifiant, autre montant</translation>
    </message>
    <message>
        <source>Amount and days fit, not the text</source>
        <translation>Montant et jours concordent, pas le texte</translation>
    </message>
    <message>
        <source>Same day and amount, another text</source>
        <translation>Mêmes jour et montant, autre texte</translation>
    </message>
    <message>
        <source>It lies in a locked period</source>
        <translation>Il est dans une période verrouillée</translation>
    </message>
    <message>
        <source>More of it is in the books</source>
        <translation>Une plus grande part en est comptabilisée</translation>
    </message>
    <message>
        <source>{expense} wants it or one just like it: decide there.</source>
        <translation>{expense} le demande, ou un tout pareil : tranchez là-bas.</translation>
    </message>
    <message>
        <source>No expense claims it: create the expense, or ask {holder} for it.</source>
        <translation>Aucune dépense ne le réclame : créez la dépense, ou demandez à {holder}.</translation>
    </message>
    <message>
        <source>No expense claims it, and its card has no holder: create the expense.</source>
        <translation>Aucune dépense ne le réclame, et sa carte n’a pas de titulaire : créez la dépense.</translation>
    </message>
    <message>
        <source>{merchant} of {day}</source>
        <translation>{merchant} du {day}</translation>
    </message>
    <message>
        <source>(no merchant)</source>
        <translation>(sans commerçant)</translation>
    </message>
<message numerus="yes"><source>%n expense(s) want it: decide {expense} first.</source><translation><numerusform>%n dépense le veut : décidez d’abord {expense}.</numerusform><numerusform>%n dépenses le veulent : décidez d’abord {expense}.</numerusform></translation></message></context>
<context>
    <name>places</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Rapprocher</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Notes de frais</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finance</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Données de référence</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
<message numerus="yes"><source>%n row(s)</source><translation><numerusform>%n ligne</numerusform><numerusform>%n lignes</numerusform></translation></message></context>
<context>
    <name>profiles</name>
    <message>
        <source>, or exact and unique above {min}</source>
        <translation>, ou exact et unique au-dessus de {min}</translation>
    </message>
    <message>
        <source>{at} and more</source>
        <translation>{at} et plus</translation>
    </message>
    <message>
        <source>merchant {similarity} alike, {before} to {after} days after</source>
        <translation>commerçant semblable à {similarity}, {before} à {after} jours après</translation>
    </message>
    <message>
        <source>everything equal</source>
        <translation>tout est égal</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>Links made before keep the version they were made with.</source>
        <translation>Les liens déjà faits gardent la version qui les a faits.</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Enregistrer le profil</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>No cardholder known</source>
        <translation>Titulaire inconnu</translation>
    </message>
    <message>
        <source>Cardholder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Listée</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message>
        <source>New exchange rate</source>
        <translation>Nouveau taux de change</translation>
    </message>
    <message>
        <source>Edit exchange rate</source>
        <translation>Modifier le taux de change</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What one unit of the first currency was worth in the second.</source>
        <translation>Ce que valait une unité de la première devise dans la seconde.</translation>
    </message>
    <message>
        <source>1 {one} = {rate} {other}</source>
        <translation>1 {one} = {rate} {other}</translation>
    </message>
    <message>
        <source>Enter a currency.</source>
        <translation>Indiquez une devise.</translation>
    </message>
    <message>
        <source>Enter the rate.</source>
        <translation>Indiquez le taux.</translation>
    </message>
    <message>
        <source>A number above zero with up to nine decimals, such as {example}.</source>
        <translation>Un nombre supérieur à zéro, neuf décimales au plus, comme {example}.</translation>
    </message>
    <message>
        <source>Two different currencies, three letters each.</source>
        <translation>Deux devises différentes, trois lettres chacune.</translation>
    </message>
    <message>
        <source>From a reconciliation</source>
        <translation>D’un rapprochement</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Saisi</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>D’un fichier</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>{name} asks for a password. Open it outside, save it without, and attach that.</source>
        <translation>{name} demande un mot de passe. Ouvrez-le à l’extérieur, enregistrez-le sans, et joignez cette version.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be shown. It is kept as it is; ask for it again.</source>
        <translation>{name} est endommagé et ne peut pas être affiché. Il est conservé tel quel ; demandez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} is too large to be shown here. Open it outside.</source>
        <translation>{name} est trop volumineux pour être affiché ici. Ouvrez-le à l’extérieur.</translation>
    </message>
    <message>
        <source>{name} cannot be shown here; it is kept as it is. Open it outside.</source>
        <translation>{name} ne peut pas être affiché ici ; il est conservé tel quel. Ouvrez-le à l’extérieur.</translation>
    </message>
    <message>
        <source>{names}: attached already</source>
        <translation>{names} : déjà joint</translation>
    </message>
<message numerus="yes"><source>%n receipt(s) attached</source><translation><numerusform>%n justificatif joint</numerusform><numerusform>%n justificatifs joints</numerusform></translation></message></context>
<context>
    <name>rehearsal</name>
    <message>
        <source>It would have matched {matched} of {decided}, differing from what people decided in {k}.</source>
        <translation>Le profil aurait rapproché {matched} sur {decided}, en différant de ce que des personnes ont tranché dans {k} cas.</translation>
    </message>
    <message>
        <source>{count} in {of}</source>
        <translation>{count} sur {of}</translation>
    </message>
    <message>
        <source>Another payment</source>
        <translation>Un autre paiement</translation>
    </message>
    <message>
        <source>Its payment is another expense's</source>
        <translation>Son paiement est celui d’une autre dépense</translation>
    </message>
    <message>
        <source>Only a part of a sum</source>
        <translation>Seulement une partie d’une somme</translation>
    </message>
    <message>
        <source>People said: not this one</source>
        <translation>Des personnes ont dit : pas celui-ci</translation>
    </message>
    <message>
        <source>At most {budget} wrong in 10,000: threshold {threshold}, {matched} of {decided} matched by itself.</source>
        <translation>Au plus {budget} erreurs sur 10 000 : seuil {threshold}, {matched} sur {decided} rapprochées d’elles-mêmes.</translation>
    </message>
    <message>
        <source>No threshold keeps to {budget} wrong in 10,000 on these months. Allow more, or match by hand.</source>
        <translation>Aucun seuil ne tient {budget} erreurs sur 10 000 pour ces mois. Admettez-en plus, ou rapprochez manuellement.</translation>
    </message>
<message numerus="yes"><source>%n open today would be linked too</source><translation><numerusform>%n ouverte aujourd’hui serait liée aussi</numerusform><numerusform>%n ouvertes aujourd’hui seraient liées aussi</numerusform></translation></message><message numerus="yes"><source>%n with another payment, same books</source><translation><numerusform>%n avec un autre paiement, même comptabilité</numerusform><numerusform>%n avec un autre paiement, même comptabilité</numerusform></translation></message><message numerus="yes"><source>By the estimate: %n decision(s) alone prove no better than {upper}.</source><translation><numerusform>Selon l’estimation : %n décision seule ne prouve pas mieux que {upper}.</numerusform><numerusform>Selon l’estimation : %n décisions seules ne prouvent pas mieux que {upper}.</numerusform></translation></message></context>
<context>
    <name>reports</name>
    <message>
        <source>Report</source>
        <translation>Note de frais</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Soumis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>What was paid; claims in {currency} count until they are reconciled</source>
        <translation>Ce qui a été payé ; les montants déclarés en {currency} comptent jusqu’à leur rapprochement</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Déclaré</translation>
    </message>
    <message>
        <source>Booked, {currency}</source>
        <translation>Comptabilisé, {currency}</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ancienneté</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>Bank text</source>
        <translation>Texte de la banque</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Note de frais</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>reconciled</source>
        <translation>rapproché</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>ambigu</translation>
    </message>
    <message>
        <source>partly reconciled</source>
        <translation>rapproché en partie</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manuel</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>comptabilisé</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>remboursement</translation>
    </message>
    <message>
        <source>foreign currency</source>
        <translation>devise étrangère</translation>
    </message>
    <message>
        <source>billable</source>
        <translation>refacturable</translation>
    </message>
    <message>
        <source>own money</source>
        <translation>avance personnelle</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>comptabilisé</translation>
    </message>
    <message>
        <source>not booked</source>
        <translation>non comptabilisé</translation>
    </message>
    <message>
        <source>unallocated</source>
        <translation>non affecté</translation>
    </message>
    <message>
        <source>may be the same as another</source>
        <translation>peut être le même qu’un autre</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>justificatif</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>question ouverte</translation>
    </message>
    <message>
        <source>report</source>
        <translation>note de frais</translation>
    </message>
    <message>
        <source>card or account</source>
        <translation>carte ou compte</translation>
    </message>
    <message>
        <source>category</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>expense</source>
        <translation>dépense</translation>
    </message>
    <message>
        <source>merchant</source>
        <translation>commerçant</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>titulaire</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>préparé</translation>
    </message>
    <message>
        <source>partly taken back</source>
        <translation>révoqué en partie</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>révoqué</translation>
    </message>
    <message>
        <source>posted or completed</source>
        <translation>comptabilisé ou terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
    <message>
        <source>Without {what}</source>
        <translation>Sans {what}</translation>
    </message>
    <message>
        <source>Has a {what}</source>
        <translation>Avec {what}</translation>
    </message>
    <message>
        <source>Not {what}</source>
        <translation>Pas {what}</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} et plus</translation>
    </message>
    <message>
        <source>over {low}</source>
        <translation>plus de {low}</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>jusqu’à {high}</translation>
    </message>
    <message>
        <source>under {high}</source>
        <translation>moins de {high}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>à partir du {day}</translation>
    </message>
    <message>
        <source>Write {examples}.</source>
        <translation>Écrivez {examples}.</translation>
    </message>
    <message>
        <source>There is no “{name}:” here.</source>
        <translation>Il n’y a pas de « {name}: » ici.</translation>
    </message>
    <message>
        <source>Possible: {names}.</source>
        <translation>Possible : {names}.</translation>
    </message>
    <message>
        <source>{name}: does not know “{value}”.</source>
        <translation>{name}: ne connaît pas « {value} ».</translation>
    </message>
    <message>
        <source>{name}: what? {example}</source>
        <translation>{name}: quoi ? {example}</translation>
    </message>
    <message>
        <source>{value}: the first end is above the second.</source>
        <translation>{value} : le début dépasse la fin.</translation>
    </message>
    <message>
        <source>Only the first {count} terms are looked for.</source>
        <translation>Seuls les {count} premiers termes sont cherchés.</translation>
    </message>
    <message>
        <source>“{value}” cannot be read as {what}.</source>
        <translation>« {value} » ne peut pas être lu comme {what}.</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>un mot</translation>
    </message>
    <message>
        <source>Words, "phrases", -without, and operators such as amt:&gt;100, date:-7d, card:4417, merchant:uber, is:ambiguous, has:receipt. Ctrl+Space lists them. (Ctrl+F)</source>
        <translation>Mots, "expressions", -exclus, et opérateurs comme amt:&gt;100, date:-7d, card:4417, merchant:uber, is:ambiguous, has:receipt. Ctrl+Space les liste. (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>sets</name>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Taux de change</translation>
    </message>
    <message>
        <source>Bank or card fee</source>
        <translation>Frais bancaires ou de carte</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>Price difference or other</source>
        <translation>Écart de prix ou autre</translation>
    </message>
    <message>
        <source>difference unknown without a rate</source>
        <translation>écart inconnu sans taux</translation>
    </message>
    <message>
        <source>difference {amount}</source>
        <translation>écart {amount}</translation>
    </message>
    <message>
        <source>{money} (no rate to {currency})</source>
        <translation>{money} (pas de taux vers {currency})</translation>
    </message>
    <message>
        <source>{money} = {there} at {rate}</source>
        <translation>{money} = {there} à {rate}</translation>
    </message>
    <message>
        <source>No rate from {first} to {second} is known around {day}; none is assumed. Import a statement that states one, or link with a reason.</source>
        <translation>Aucun taux de {first} vers {second} n’est connu autour du {day} ; aucun n’est supposé. Importez un relevé qui en indique un, ou liez avec une raison.</translation>
    </message>
    <message>
        <source>Mark at least one expense and one payment.</source>
        <translation>Marquez au moins une dépense et un paiement.</translation>
    </message>
    <message>
        <source>A link has at most 200 members on each side; take some away.</source>
        <translation>Un lien compte au plus 200 membres de chaque côté ; retirez-en.</translation>
    </message>
    <message>
        <source>An expense is completed and locked; mark it as incomplete first.</source>
        <translation>Une dépense est terminée et verrouillée ; marquez-la d’abord comme non terminée.</translation>
    </message>
    <message>
        <source>An expense is posted. Enter a refund as an expense of its own, with a minus.</source>
        <translation>Une dépense est comptabilisée. Saisissez un remboursement comme une dépense à part, avec un moins.</translation>
    </message>
    <message>
        <source>A payment is ignored; restore it in Payments first.</source>
        <translation>Un paiement est ignoré ; rétablissez-le d’abord dans Paiements.</translation>
    </message>
    <message>
        <source>One of these went with its import. Open the manager again, or import the file again.</source>
        <translation>L’un d’eux a disparu avec son import. Rouvrez le gestionnaire, ou importez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>Costs and credit notes are not settled by one link; link the credit note with its refund.</source>
        <translation>Dépenses et avoirs ne se règlent pas par un même lien ; liez l’avoir à son remboursement.</translation>
    </message>
    <message>
        <source>A refund alone settles no open expense; mark its purchase too, or link that first.</source>
        <translation>Un remboursement seul ne règle aucune dépense ouverte ; marquez aussi son achat, ou liez-le d’abord.</translation>
    </message>
    <message>
        <source>The refund is more than what was settled of this expense.</source>
        <translation>Le remboursement dépasse ce qui a été réglé de cette dépense.</translation>
    </message>
    <message>
        <source>Nothing is left of one of these; take its mark away.</source>
        <translation>Il ne reste rien de l’un d’eux ; retirez sa marque.</translation>
    </message>
    <message>
        <source>Several expenses and several payments are linked only where they balance; leave one out, or link them in two steps.</source>
        <translation>Plusieurs dépenses et plusieurs paiements ne se lient que s’ils s’équilibrent ; laissez-en un de côté, ou liez-les en deux étapes.</translation>
    </message>
    <message>
        <source>The company file is open for reading only.</source>
        <translation>Le fichier société est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>{share} of the claim</source>
        <translation>{share} du montant déclaré</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Without a rate nothing is written off.</source>
        <translation>Sans taux, rien n’est passé en écart.</translation>
    </message>
    <message>
        <source>No account is set for {cause}, so it is not written off (Settings, Differences).</source>
        <translation>Aucun compte n’est défini pour {cause}, donc rien n’est passé en écart (Paramètres, Écarts).</translation>
    </message>
    <message>
        <source>{money} is within the limit of {cause} ({limit}).</source>
        <translation>{money} est dans la limite de {cause} ({limit}).</translation>
    </message>
    <message>
        <source>{money} is above the limit of {cause} ({limit}), so it is not written off.</source>
        <translation>{money} dépasse la limite de {cause} ({limit}), donc rien n’est passé en écart.</translation>
    </message>
    <message>
        <source>Write the difference off</source>
        <translation>Passer la différence en écart</translation>
    </message>
    <message>
        <source>Write {money} off to account {account}</source>
        <translation>Passer {money} en écart au compte {account}</translation>
    </message>
    <message>
        <source>the only set that fits</source>
        <translation>le seul ensemble qui convienne</translation>
    </message>
    <message>
        <source>{number} of {fitting} sets that fit</source>
        <translation>{number} ensembles sur {fitting} qui conviennent</translation>
    </message>
    <message>
        <source>{expenses} with {payments}: {sum}. Nothing is linked until you say so.</source>
        <translation>{expenses} avec {payments} : {sum}. Rien n’est lié avant votre accord.</translation>
    </message>
    <message>
        <source>Staged: the refund lowers what is booked. Ctrl+Z takes it back.</source>
        <translation>Préparé : le remboursement réduit ce qui est comptabilisé. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>Staged: {expenses} with {payments}. Ctrl+Z takes it back.</source>
        <translation>Préparé : {expenses} avec {payments}. Ctrl+Z l’annule.</translation>
    </message>
<message numerus="yes"><source>%n expense(s)</source><translation><numerusform>%n dépense</numerusform><numerusform>%n dépenses</numerusform></translation></message><message numerus="yes"><source>%n payment(s)</source><translation><numerusform>%n paiement</numerusform><numerusform>%n paiements</numerusform></translation></message><message numerus="yes"><source>and %n more</source><translation><numerusform>et %n autre</numerusform><numerusform>et %n autres</numerusform></translation></message></context>
<context>
    <name>statements</name>
    <message>
        <source>Statement</source>
        <translation>Relevé</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lacune</translation>
    </message>
    <message>
        <source>Days missing</source>
        <translation>Jours manquants</translation>
    </message>
    <message>
        <source>Number missing</source>
        <translation>Numéro manquant</translation>
    </message>
    <message>
        <source>Balance breaks</source>
        <translation>Solde rompu</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>Somme inexacte</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Chevauchement</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Same period</source>
        <translation>Même période</translation>
    </message>
    <message>
        <source>No statement</source>
        <translation>Aucun relevé</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>This statement ends on {closed} at {closing}; the next one here starts {opened} at {opening}: {gap} are missing.</source>
        <translation>Ce relevé finit le {closed} à {closing} ; le suivant ici commence le {opened} à {opening} : il manque {gap}.</translation>
    </message>
    <message>
        <source>The statement before ended on {closed} at {closing}; this one starts {opened} at {opening}: {gap} are missing.</source>
        <translation>Le relevé précédent finissait le {closed} à {closing} ; celui-ci commence le {opened} à {opening} : il manque {gap}.</translation>
    </message>
    <message>
        <source>Nothing covers {days}, and no balance proves that nothing happened then.</source>
        <translation>Rien ne couvre {days}, et aucun solde ne prouve qu’il ne s’est rien passé alors.</translation>
    </message>
    <message>
        <source>Statement {expected} is missing before {name}.</source>
        <translation>Le relevé {expected} manque avant {name}.</translation>
    </message>
    <message>
        <source>{name}, row {row}: the balance says {expected}, the row before and the amount give {found}.</source>
        <translation>{name}, ligne {row} : le solde indique {expected}, la ligne précédente et le montant donnent {found}.</translation>
    </message>
    <message>
        <source>{name}: it says {expected}, its lines give {found}.</source>
        <translation>{name} : il indique {expected}, ses lignes donnent {found}.</translation>
    </message>
    <message>
        <source>It covers {days} like {before}; what both hold was added once.</source>
        <translation>Il couvre {days} comme {before} ; ce que les deux contiennent a été ajouté une fois.</translation>
    </message>
    <message>
        <source>All of its lines were here before, from {before}.</source>
        <translation>Toutes ses lignes étaient déjà là, depuis {before}.</translation>
    </message>
    <message>
        <source>The same period in another format: all of its lines were here before, from {before}.</source>
        <translation>La même période dans un autre format : toutes ses lignes étaient déjà là, depuis {before}.</translation>
    </message>
    <message>
        <source>{gap} missing</source>
        <translation>{gap} manquant</translation>
    </message>
    <message>
        <source>No statement covers these days</source>
        <translation>Aucun relevé ne couvre ces jours</translation>
    </message>
    <message>
        <source>No. {numbers} is missing</source>
        <translation>N° {numbers} manquant</translation>
    </message>
    <message>
        <source>Row {row}: {found} instead of {expected}</source>
        <translation>Ligne {row} : {found} au lieu de {expected}</translation>
    </message>
    <message>
        <source>{found} instead of {expected}</source>
        <translation>{found} au lieu de {expected}</translation>
    </message>
    <message>
        <source>Added once</source>
        <translation>Ajouté une fois</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Import the statement between the two. If there is none, a line was lost or changed: compare both with the bank.</source>
        <translation>Importez le relevé entre les deux. S’il n’y en a pas, une ligne a été perdue ou changée : comparez les deux avec la banque.</translation>
    </message>
    <message>
        <source>Import what is missing, or ask the bank for it.</source>
        <translation>Importez ce qui manque, ou demandez-le à la banque.</translation>
    </message>
    <message>
        <source>Compare with the bank, or export the file again.</source>
        <translation>Comparez avec la banque, ou exportez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{known} of {all} rows are already here from {file} ({format}).</source>
        <translation>{known} lignes sur {all} sont déjà là depuis {file} ({format}).</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) book payments that were pending</source>
        <translation><numerusform>%n ligne confirme un paiement en attente</numerusform><numerusform>%n lignes confirment des paiements en attente</numerusform></translation>
    </message>
    <message>
        <source>Each stays one payment; its links, notes and receipts stay with it.</source>
        <translation>Chacun reste un seul paiement ; ses liens, notes et justificatifs restent avec lui.</translation>
    </message>
    <message>
        <source>Each is one payment with its history, links, notes and receipts.</source>
        <translation>Chacun est un seul paiement avec son historique, ses liens, notes et justificatifs.</translation>
    </message>
    <message>
        <source>Statements cover their time without them. They stay in Payments.</source>
        <translation>Les relevés couvrent leur période sans eux. Ils restent dans Paiements.</translation>
    </message>
    <message>
        <source>Say so in Payments, above the list.</source>
        <translation>Dites-le dans Paiements, au-dessus de la liste.</translation>
    </message>
    <message>
        <source>books a pending payment</source>
        <translation>comptabilise un paiement en attente</translation>
    </message>
    <message>
        <source>may be a payment that is here</source>
        <translation>peut être un paiement déjà présent</translation>
    </message>
    <message>
        <source>known by the bank’s id</source>
        <translation>connu par l’identifiant de la banque</translation>
    </message>
    <message>
        <source>known under another text</source>
        <translation>connu sous un autre texte</translation>
    </message>
    <message>
        <source>the same, as you said</source>
        <translation>le même, selon vous</translation>
    </message>
    <message>
        <source>known from before</source>
        <translation>connu d’avant</translation>
    </message>
    <message>
        <source>in an earlier file of the archive</source>
        <translation>dans un fichier précédent de l’archive</translation>
    </message>
    <message>
        <source>booked already</source>
        <translation>déjà comptabilisé</translation>
    </message>
<message numerus="yes"><source>%n never booked</source><translation><numerusform>%n jamais confirmé</numerusform><numerusform>%n jamais confirmés</numerusform></translation></message><message numerus="yes"><source>%n pair(s) may be one payment</source><translation><numerusform>%n paire peut être un seul paiement</numerusform><numerusform>%n paires peuvent être un seul paiement</numerusform></translation></message><message numerus="yes"><source>%n pending</source><translation><numerusform>%n en attente à la banque</numerusform><numerusform>%n en attente à la banque</numerusform></translation></message><message numerus="yes"><source>%n pending payment(s) were never booked</source><translation><numerusform>%n paiement en attente n’a jamais été confirmé</numerusform><numerusform>%n paiements en attente n’ont jamais été confirmés</numerusform></translation></message><message numerus="yes"><source>%n to look at</source><translation><numerusform>%n à regarder</numerusform><numerusform>%n à regarder</numerusform></translation></message><message numerus="yes"><source>and %n other file(s)</source><translation><numerusform>et %n autre fichier</numerusform><numerusform>et %n autres fichiers</numerusform></translation></message></context>
<context>
    <name>sync</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Flagged as gone</source>
        <translation>Signalé comme disparu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>Dans la source</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Renommé</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>Remplacé</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparu</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Laissé</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Rows there</source>
        <translation>Lignes là-bas</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Toutes ces conditions sont remplies</translation>
    </message>
    <message>
        <source>At least one of these holds</source>
        <translation>Au moins une de ces conditions est remplie</translation>
    </message>
    <message>
        <source>Gone there</source>
        <translation>Disparu là-bas</translation>
    </message>
    <message>
        <source>New row of {list}</source>
        <translation>Nouvelle ligne : {list}</translation>
    </message>
    <message>
        <source>Edit row of {list}</source>
        <translation>Modifier la ligne : {list}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Source of {part}</source>
        <translation>Source : {part}</translation>
    </message>
    <message>
        <source>This system has none</source>
        <translation>Ce logiciel n’en a pas</translation>
    </message>
    <message>
        <source>Synced from {name}; disable it there first</source>
        <translation>Synchronisé depuis {name} ; désactivez-le d’abord là-bas</translation>
    </message>
    <message>
        <source>Comes along with the others</source>
        <translation>Vient avec les autres</translation>
    </message>
    <message>
        <source>The usual source</source>
        <translation>La source habituelle</translation>
    </message>
    <message>
        <source>{source} (no longer there)</source>
        <translation>{source} (n’est plus là)</translation>
    </message>
    <message>
        <source>Nothing that fits was found</source>
        <translation>Rien de convenable n’a été trouvé</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Filter of {part}: {filter}</source>
        <translation>Filtre, {part} : {filter}</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Tax rates</source>
        <translation>Taux de taxe</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>GL accounts</source>
        <translation>Comptes généraux</translation>
    </message>
    <message>
        <source>Fiscal periods</source>
        <translation>Périodes fiscales</translation>
    </message>
    <message>
        <source>Active again</source>
        <translation>De nouveau actif</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Laissé tel quel</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source> ({place})</source>
        <translation> ({place})</translation>
    </message>
    <message>
        <source>It has no code{at}. Give it one there.</source>
        <translation>Il n’a pas de code{at}. Donnez-lui-en un là-bas.</translation>
    </message>
    <message>
        <source>It has no name there{at}; the name here stays. Give it one there.</source>
        <translation>Il n’a pas de nom là-bas{at} ; le nom d’ici reste. Donnez-lui-en un là-bas.</translation>
    </message>
    <message>
        <source>Its code or name is too long{at}. Shorten it there.</source>
        <translation>Son code ou son nom est trop long{at}. Raccourcissez-le là-bas.</translation>
    </message>
    <message>
        <source>The code stands there several times with different content{at}. Keep one of them there.</source>
        <translation>Le code y figure plusieurs fois avec un contenu différent{at}. Gardez-en un là-bas.</translation>
    </message>
    <message>
        <source>The same row stands there twice{at}; it was taken once.</source>
        <translation>La même ligne y figure deux fois{at} ; elle a été prise une fois.</translation>
    </message>
    <message>
        <source>The code differs from {other} only in case or spaces. Correct one of them.</source>
        <translation>Le code ne diffère de {other} que par la casse ou les espaces. Corrigez l’un d’eux.</translation>
    </message>
    <message>
        <source>{other} is called the same, so the old name stays. Rename one of them there.</source>
        <translation>{other} porte le même nom, donc l’ancien reste. Renommez l’un d’eux là-bas.</translation>
    </message>
    <message>
        <source>{other} is called the same. The code tells them apart.</source>
        <translation>{other} porte le même nom. Le code les distingue.</translation>
    </message>
    <message>
        <source>It is closed or inactive there.</source>
        <translation>Il est clos ou inactif là-bas.</translation>
    </message>
    <message>
        <source>The filter leaves it out; it stays as it is.</source>
        <translation>Le filtre l’écarte ; il reste tel quel.</translation>
    </message>
    <message>
        <source>The percentage differs there. Nothing changes here: add a tax code of its own there.</source>
        <translation>Le pourcentage diffère là-bas. Rien ne change ici : ajoutez-y un code taxe à part.</translation>
    </message>
    <message>
        <source>The source no longer lists it; it stays here, flagged.</source>
        <translation>La source ne le liste plus ; il reste ici, signalé.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Provient de</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>The accounting system</source>
        <translation>Le logiciel comptable</translation>
    </message>
    <message>
        <source>there</source>
        <translation>là-bas</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>ne contient pas</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>finit par</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>est au moins</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>est au plus</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>n’est pas vide</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>The source lists no {part} at all. {known} came from it before. Flag all of them as gone?</source>
        <translation>La source ne liste rien pour : {part}. {known} en étaient venus auparavant. Les signaler tous comme disparus ?</translation>
    </message>
    <message>
        <source>The source lists only {left} of {known} {part}, less than {share} %. Flag the other {going} as gone?</source>
        <translation>La source ne liste que {left} sur {known} ({part}), moins de {share} %. Signaler les {going} autres comme disparus ?</translation>
    </message>
    <message>
        <source>The sync with {name} failed; nothing was changed</source>
        <translation>La synchronisation avec {name} a échoué ; rien n’a été modifié</translation>
    </message>
    <message>
        <source>The sync with {name} was put off: a posting is running</source>
        <translation>La synchronisation avec {name} a été différée : un envoi est en cours</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>rien à modifier</translation>
    </message>
    <message>
        <source>Synced with {name}: {counts}</source>
        <translation>Synchronisé avec {name} : {counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait for a person</source>
        <translation><numerusform>%n ligne attend une personne</numerusform><numerusform>%n lignes attendent une personne</numerusform></translation>
    </message>
    <message>
        <source>The first run: there is nothing to compare it with.</source>
        <translation>Le premier passage : il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>Since {when}: {new} new to look at, {settled} settled, {still} as before.</source>
        <translation>Depuis {when} : {new} nouvelles à regarder, {settled} réglées, {still} comme avant.</translation>
    </message>
    <message>
        <source>The filter of {part} matches none of {total} rows. Nothing was changed; correct the filter.</source>
        <translation>Le filtre ({part}) ne retient aucune des {total} lignes. Rien n’a été modifié ; corrigez le filtre.</translation>
    </message>
    <message>
        <source>{count} of {total} rows</source>
        <translation>{count} lignes sur {total}</translation>
    </message>
    <message>
        <source>Enable at least one of categories, projects, departments, tax rates and suppliers.</source>
        <translation>Activez au moins l’un de : catégories, projets, services, taux de taxe et fournisseurs.</translation>
    </message>
    <message>
        <source>The connection is switched off. Switch it on first.</source>
        <translation>La connexion est désactivée. Activez-la d’abord.</translation>
    </message>
    <message>
        <source>A posting to {name} is running. Sync when it has ended.</source>
        <translation>Un envoi vers {name} est en cours. Synchronisez quand il sera fini.</translation>
    </message>
    <message>
        <source>The company is open read-only. Open it again for writing.</source>
        <translation>La société est ouverte en lecture seule. Rouvrez-la en écriture.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Différé</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuellement</translation>
    </message>
    <message>
        <source>Daily run</source>
        <translation>Passage quotidien</translation>
    </message>
    <message>
        <source>The daily sync with {name} was due and has not run yet.</source>
        <translation>La synchronisation quotidienne avec {name} était due et n’a pas encore eu lieu.</translation>
    </message>
    <message>
        <source>The last sync with {name} failed; nothing was changed.</source>
        <translation>La dernière synchronisation avec {name} a échoué ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The last sync with {name} was put off: a posting was running.</source>
        <translation>La dernière synchronisation avec {name} a été différée : un envoi était en cours.</translation>
    </message>
    <message>
        <source>The last sync with {name} left {count} rows to look at.</source>
        <translation>La dernière synchronisation avec {name} a laissé {count} lignes à regarder.</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Every morning begins here</source>
        <translation>Chaque matin commence ici</translation>
    </message>
    <message>
        <source>One sentence says where the books stand, and one button goes on. This is a sample company: try everything, nothing can break. Help &gt; Open the sample company comes back.</source>
        <translation>Une phrase dit où en est la comptabilité, et un bouton mène à la suite. Ceci est une société d’exemple : essayez tout, rien ne peut casser. Aide &gt; Ouvrir la société d’exemple y ramène.</translation>
    </message>
    <message>
        <source>Drop what the bank and your people send</source>
        <translation>Déposez ce qu’envoient la banque et vos collaborateurs</translation>
    </message>
    <message>
        <source>Statements and expense lists, one file or two hundred. What a file is, is found from its content. Nothing is written before you press Import, and every row is accounted for.</source>
        <translation>Relevés et listes de dépenses, un fichier ou deux cents. La nature d’un fichier est reconnue à son contenu. Rien n’est écrit avant que vous n’appuyiez sur Importer, et chaque ligne est justifiée.</translation>
    </message>
    <message>
        <source>What is not certain waits for you</source>
        <translation>Ce qui n’est pas certain vous attend</translation>
    </message>
    <message>
        <source>The program links what is certain and nothing that is ambiguous. These expenses are left: go through them with the arrow keys.</source>
        <translation>Le programme lie ce qui est certain et rien de ce qui est ambigu. Ces dépenses restent : parcourez-les avec les touches fléchées.</translation>
    </message>
    <message>
        <source>The best payments stand on top</source>
        <translation>Les meilleurs paiements sont en haut</translation>
    </message>
    <message>
        <source>Each has its chance and its reasons. Enter takes the first, 1 to 9 another one. Nothing is hidden: what fits badly is listed too, with the reason.</source>
        <translation>Chacun a sa probabilité et ses motifs. Enter prend le premier, 1 à 9 un autre. Rien n’est caché : ce qui convient mal est listé aussi, avec le motif.</translation>
    </message>
    <message>
        <source>One green button saves</source>
        <translation>Un bouton vert enregistre</translation>
    </message>
    <message>
        <source>Links are staged until you press it: undo as far as you like. Work that is not saved survives a crash and is offered again.</source>
        <translation>Les liens sont préparés jusqu’à ce que vous l’actionniez : annulez autant que vous voulez. Le travail non enregistré survit à un plantage et vous est de nouveau proposé.</translation>
    </message>
    <message>
        <source>See how the books develop</source>
        <translation>Voyez l’évolution de la comptabilité</translation>
    </message>
    <message>
        <source>How much of each month is reconciled, how old the rest is, who was paid most. Every bar leads to its rows.</source>
        <translation>Quelle part de chaque mois est rapprochée, l’ancienneté du reste, qui a été payé le plus. Chaque barre mène à ses lignes.</translation>
    </message>
    <message>
        <source>Post it, exactly once</source>
        <translation>Comptabilisez, exactement une fois</translation>
    </message>
    <message>
        <source>Approved expenses go to your accounting system or to a file. The history says what was sent, what was refused and why; a retry never sends anything twice.</source>
        <translation>Les dépenses approuvées vont à votre logiciel comptable ou dans un fichier. L’historique dit ce qui a été envoyé, ce qui a été refusé et pourquoi ; un nouvel essai n’envoie jamais rien deux fois.</translation>
    </message>
    <message>
        <source>Everything has a key</source>
        <translation>Tout a sa touche</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command, F1 lists every key. Help &gt; Take the tour shows this again.</source>
        <translation>Ctrl+K trouve chaque commande, F1 liste chaque touche. Aide &gt; Visite guidée montre ceci à nouveau.</translation>
    </message>
</context>
<context>
    <name>triage</name>
    <message>
        <source>Reconcile</source>
        <translation>Rapprocher</translation>
    </message>
    <message>
        <source>Settle the twins</source>
        <translation>Régler les jumeaux</translation>
    </message>
    <message>
        <source>Not a match</source>
        <translation>Pas une correspondance</translation>
    </message>
    <message>
        <source>Create expense</source>
        <translation>Créer une dépense</translation>
    </message>
    <message>
        <source>No expense…</source>
        <translation>Pas une dépense…</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Accept strong suggestions…</source>
        <translation>Accepter les suggestions fortes…</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
    <message>
        <source>Go through the rest again</source>
        <translation>Parcourir de nouveau le reste</translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation>Candidat suivant</translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation>Candidat précédent</translation>
    </message>
    <message>
        <source>Show in the manager</source>
        <translation>Afficher dans le gestionnaire</translation>
    </message>
    <message>
        <source>Reconcile candidate {number}</source>
        <translation>Rapprocher le candidat {number}</translation>
    </message>
    <message>
        <source>Strong suggestion</source>
        <translation>Suggestion forte</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>Jumeaux</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>Forment la somme</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>Payment without expense</source>
        <translation>Paiement sans dépense</translation>
    </message>
    <message>
        <source>No payment yet</source>
        <translation>Pas encore de paiement</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation><numerusform>%n ouvert</numerusform><numerusform>%n ouverts</numerusform></translation>
    </message>
    <message>
        <source>(no merchant)</source>
        <translation>(sans commerçant)</translation>
    </message>
    <message>
        <source>the first {count} are listed</source>
        <translation>les {count} premiers sont listés</translation>
    </message>
    <message>
        <source>No expense claims it, and its card or account has no holder: say why it is none (I), or give it a holder in Settings.</source>
        <translation>Aucune dépense ne le réclame, et sa carte ou son compte n’a pas de titulaire : dites pourquoi ce n’en est pas une (I), ou donnez-lui un titulaire dans les Paramètres.</translation>
    </message>
    <message>
        <source>No payment comes near any of them: only the next statement, or an answer, settles them.</source>
        <translation>Aucun paiement n’approche l’une d’elles : seul le prochain relevé, ou une réponse, les règle.</translation>
    </message>
    <message>
        <source>{expenses} and {payments} agree in all that the books show: every pairing is right. One key pairs them in date order{rest}.</source>
        <translation>{expenses} et {payments} concordent en tout ce que montre la comptabilité : toute paire est juste. Une touche les apparie par date{rest}.</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s)</source>
        <translation><numerusform>%n dépense</numerusform><numerusform>%n dépenses</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation><numerusform>%n paiement</numerusform><numerusform>%n paiements</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) add up to one payment of {money}.</source>
        <translation><numerusform>%n dépense fait un paiement de {money}.</numerusform><numerusform>%n dépenses font ensemble un paiement de {money}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) add up to this expense of {money}.</source>
        <translation><numerusform>%n paiement fait cette dépense de {money}.</numerusform><numerusform>%n paiements font ensemble cette dépense de {money}.</numerusform></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Taux de change</translation>
    </message>
    <message>
        <source>Bank or card fee</source>
        <translation>Frais bancaires ou de carte</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>Typing error in the claim</source>
        <translation>Faute de frappe dans la déclaration</translation>
    </message>
    <message>
        <source>Own money moved: card bill, transfer</source>
        <translation>Mouvement interne : facture de carte, virement</translation>
    </message>
    <message>
        <source>Salaries, rent, tax: booked elsewhere</source>
        <translation>Salaires, loyer, impôts : comptabilisés ailleurs</translation>
    </message>
    <message>
        <source>Supplier bill: booked from its invoice</source>
        <translation>Facture fournisseur : comptabilisée d’après sa facture</translation>
    </message>
    <message>
        <source>Private: to be paid back</source>
        <translation>Privé : à rembourser à la société</translation>
    </message>
    <message>
        <source>Taken back by the bank</source>
        <translation>Repris par la banque</translation>
    </message>
    <message>
        <source>What was this payment for? Please send the receipt.</source>
        <translation>À quoi correspondait ce paiement ? Merci d’envoyer le justificatif.</translation>
    </message>
    <message>
        <source>Which payment is this, and how was it paid? Please send the receipt.</source>
        <translation>Quel est ce paiement, et comment a-t-il été réglé ? Merci d’envoyer le justificatif.</translation>
    </message>
    <message>
        <source>There is no such candidate. S leaves it for later.</source>
        <translation>Ce candidat n’existe pas. S le laisse pour plus tard.</translation>
    </message>
    <message>
        <source>Choose an expense with its number, create one (C), or say why it is none (I).</source>
        <translation>Choisissez une dépense par son numéro, créez-en une (C), ou dites pourquoi ce n’en est pas une (I).</translation>
    </message>
    <message>
        <source>Only a payment without an expense can do that.</source>
        <translation>Seul un paiement sans dépense le permet.</translation>
    </message>
    <message>
        <source>Nothing is staged that could be undone.</source>
        <translation>Rien de préparé ne peut être annulé.</translation>
    </message>
    <message>
        <source>Only a twin class is settled with T.</source>
        <translation>Seule une classe de jumeaux se règle avec T.</translation>
    </message>
    <message>
        <source>Its statements state no balance</source>
        <translation>Ses relevés n’indiquent aucun solde</translation>
    </message>
    <message>
        <source>Proven: closing balance {money} of {day}, every statement follows</source>
        <translation>Prouvé : solde final {money} du {day}, chaque relevé se suit</translation>
    </message>
<message numerus="yes"><source>%n expense(s) of {person}</source><translation><numerusform>%n dépense de {person}</numerusform><numerusform>%n dépenses de {person}</numerusform></translation></message><message numerus="yes"><source>%n fault(s) between its statements</source><translation><numerusform>%n défaut entre ses relevés</numerusform><numerusform>%n défauts entre ses relevés</numerusform></translation></message><message numerus="yes"><source>%n item(s) left for later or asked about</source><translation><numerusform>%n laissé pour plus tard ou demandé</numerusform><numerusform>%n laissés pour plus tard ou demandés</numerusform></translation></message><message numerus="yes"><source>; %n expense(s) left open</source><translation><numerusform>; %n dépense laissée ouverte</numerusform><numerusform>; %n dépenses laissées ouvertes</numerusform></translation></message><message numerus="yes"><source>; %n payment(s) left open</source><translation><numerusform>; %n paiement laissé ouvert</numerusform><numerusform>; %n paiements laissés ouverts</numerusform></translation></message></context>
<context>
    <name>views</name>
    <message>
        <source>Ambiguous</source>
        <translation>Ambigu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>No receipt</source>
        <translation>Pas de justificatif</translation>
    </message>
    <message>
        <source>Open, older than 60 days</source>
        <translation>Ouvertes, plus de 60 jours</translation>
    </message>
    <message>
        <source>With an open question</source>
        <translation>Avec une question ouverte</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Remboursements</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Non affecté</translation>
    </message>
    <message>
        <source>Foreign currency</source>
        <translation>Devise étrangère</translation>
    </message>
    <message>
        <source>Automatic runs</source>
        <translation>Passages automatiques</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Saved searches, filters, order and columns (Ctrl+Shift+V)</source>
        <translation>Recherches, filtres, ordre et colonnes enregistrés (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Écrivez un nom.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Relancez-le quand vous voulez.</translation>
    </message>
    <message>
        <source>Something in Tieout went wrong</source>
        <translation>Un problème est survenu dans Tieout</translation>
    </message>
    <message>
        <source>What you saved is safe; this step was not carried out ({kind}).</source>
        <translation>Ce que vous avez enregistré est en sûreté ; cette étape n’a pas été exécutée ({kind}).</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the log file from Help &gt; Show log folder.</source>
        <translation>Réessayez. Si cela se reproduit, envoyez le fichier journal d’Aide &gt; Ouvrir le dossier des journaux.</translation>
    </message>
    <message>
        <source> in row {row}</source>
        <translation> à la ligne {row}</translation>
    </message>
    <message>
        <source> (“{value}”)</source>
        <translation> (« {value} »)</translation>
    </message>
    <message>
        <source>The file was not imported</source>
        <translation>Le fichier n’a pas été importé</translation>
    </message>
    <message>
        <source>Export it again from your bank or as CSV or XLSX, and import that.</source>
        <translation>Exportez-le de nouveau depuis votre banque, ou en CSV ou XLSX, et importez cela.</translation>
    </message>
    <message>
        <source>This is not a company file</source>
        <translation>Ce n’est pas un fichier société</translation>
    </message>
    <message>
        <source>Choose a .tieout file, or make a new company. Statements go to Import.</source>
        <translation>Choisissez un fichier .tieout, ou créez une société. Les relevés vont dans Importer.</translation>
    </message>
    <message>
        <source>This file was saved by a newer Tieout</source>
        <translation>Ce fichier a été enregistré par un Tieout plus récent</translation>
    </message>
    <message>
        <source>Install the newer version to open it; the file was not touched.</source>
        <translation>Installez la version plus récente pour l’ouvrir ; le fichier n’a pas été touché.</translation>
    </message>
    <message>
        <source>The company file is open elsewhere</source>
        <translation>Le fichier société est ouvert ailleurs</translation>
    </message>
    <message>
        <source>Close it there, or open it read-only.</source>
        <translation>Fermez-le là-bas, ou ouvrez-le en lecture seule.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>Make some room and try again; nothing of the change was kept by halves.</source>
        <translation>Libérez de la place et réessayez ; rien n’a été gardé à moitié.</translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation>Le fichier ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it, then try again.</source>
        <translation>Vérifiez qu’il est toujours là et que vous pouvez le lire, puis réessayez.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Impossible maintenant</translation>
    </message>
    <message>
        <source>Undo what stands in the way first, then try again.</source>
        <translation>Annulez d’abord ce qui s’y oppose, puis réessayez.</translation>
    </message>
    <message>
        <source> by {who}</source>
        <translation> par {who}</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Modifié entre-temps</translation>
    </message>
    <message>
        <source>{what} was changed{by} after you opened it; nothing was written.</source>
        <translation>{what} : modifié{by} après que vous l’avez ouvert ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Look at it again and repeat the step if it still holds.</source>
        <translation>Regardez-le à nouveau et répétez l’étape si elle vaut toujours.</translation>
    </message>
    <message>
        <source>More than the amount</source>
        <translation>Plus que le montant</translation>
    </message>
    <message>
        <source>{what} would be reconciled beyond its amount.</source>
        <translation>{what} : le rapprochement dépasserait le montant.</translation>
    </message>
    <message>
        <source>Choose another one, or unreconcile what already uses it.</source>
        <translation>Choisissez-en un autre, ou annulez le rapprochement de ce qui l’utilise déjà.</translation>
    </message>
    <message>
        <source>The period is locked</source>
        <translation>La période est verrouillée</translation>
    </message>
    <message>
        <source>{period} is signed off, so nothing in it changes any more.</source>
        <translation>{period} : période validée, rien n’y change plus.</translation>
    </message>
    <message>
        <source>Reopen the period with a reason, or use a date in an open one.</source>
        <translation>Rouvrez la période avec une raison, ou utilisez une date d’une période ouverte.</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>N’existe plus</translation>
    </message>
    <message>
        <source>{what} does not exist (any more).</source>
        <translation>{what} : introuvable, ou supprimé.</translation>
    </message>
    <message>
        <source>It may have been undone; the list shows what is there now.</source>
        <translation>Cela a peut-être été annulé ; la liste montre ce qui est là maintenant.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Impossible</translation>
    </message>
    <message>
        <source>Check what is named here and try again.</source>
        <translation>Vérifiez ce qui est nommé ici et réessayez.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Carte ou compte</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>Mode de paiement</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Commerçant</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Exactly equal</source>
        <translation>Exactement égal</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>Même jour</translation>
    </message>
    <message>
        <source>Equal in the original currency</source>
        <translation>Égal dans la devise d’origine</translation>
    </message>
    <message>
        <source>Not known on one side</source>
        <translation>Inconnu d’un côté</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>Ne dit rien</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambigu</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiel</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>To submit</source>
        <translation>À soumettre</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Soumis</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Company card</source>
        <translation>Carte de la société</translation>
    </message>
    <message>
        <source>Company account</source>
        <translation>Compte de la société</translation>
    </message>
    <message>
        <source>Own money</source>
        <translation>Avance personnelle</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Espèces</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non indiqué</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Saisi manuellement</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>From a receipt</source>
        <translation>D’un justificatif</translation>
    </message>
    <message>
        <source>From a payment</source>
        <translation>D’un paiement</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Achat</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>Cash withdrawal</source>
        <translation>Retrait d’espèces</translation>
    </message>
    <message>
        <source>Card settlement</source>
        <translation>Règlement de carte</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Virement</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Compte bancaire</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Non affecté</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Partially processed</source>
        <translation>Traité en partie</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Relevé</translation>
    </message>
    <message>
        <source>Expense list</source>
        <translation>Liste de dépenses</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Pas encore comptabilisé</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Comptabilisé</translation>
    </message>
    <message>
        <source>Never booked</source>
        <translation>Jamais comptabilisé</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Strict</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Par score</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Text above the table</source>
        <translation>Texte au-dessus du tableau</translation>
    </message>
    <message>
        <source>Column titles</source>
        <translation>Titres de colonne</translation>
    </message>
    <message>
        <source>A total, not a transaction</source>
        <translation>Un total, pas une transaction</translation>
    </message>
    <message>
        <source>A balance, not a transaction</source>
        <translation>Un solde, pas une transaction</translation>
    </message>
    <message>
        <source>An empty row</source>
        <translation>Une ligne vide</translation>
    </message>
    <message>
        <source>Not a booked transaction</source>
        <translation>Pas une transaction comptabilisée</translation>
    </message>
    <message>
        <source>Text below the table</source>
        <translation>Texte sous le tableau</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) with several possible payments</source>
        <translation><numerusform>%n dépense avec plusieurs paiements possibles</numerusform><numerusform>%n dépenses avec plusieurs paiements possibles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) without a payment</source>
        <translation><numerusform>%n dépense sans paiement</numerusform><numerusform>%n dépenses sans paiement</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) without an expense</source>
        <translation><numerusform>%n paiement sans dépense</numerusform><numerusform>%n paiements sans dépense</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) on no known card</source>
        <translation><numerusform>%n paiement sur une carte inconnue</numerusform><numerusform>%n paiements sur une carte inconnue</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) without a required receipt</source>
        <translation><numerusform>%n dépense sans justificatif requis</numerusform><numerusform>%n dépenses sans justificatif requis</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n staged step(s) not yet saved</source>
        <translation><numerusform>%n étape préparée non enregistrée</numerusform><numerusform>%n étapes préparées non enregistrées</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) that left rows out or failed</source>
        <translation><numerusform>%n import avec lignes écartées ou échoué</numerusform><numerusform>%n imports avec lignes écartées ou échoués</numerusform></translation>
    </message>
    <message>
        <source>The best one has a chance of {share}.</source>
        <translation>Le meilleur a une probabilité de {share}.</translation>
    </message>
    <message>
        <source>No payment is near in amount and date.</source>
        <translation>Aucun paiement n’est proche en montant et en date.</translation>
    </message>
    <message>
        <source>The best payment is not certain enough.</source>
        <translation>Le meilleur paiement n’est pas assez certain.</translation>
    </message>
    <message>
        <source>Several payments fit equally well.</source>
        <translation>Plusieurs paiements conviennent aussi bien.</translation>
    </message>
    <message>
        <source>Several expenses want the same payment.</source>
        <translation>Plusieurs dépenses demandent le même paiement.</translation>
    </message>
    <message>
        <source>Only drafts are matched by themselves; this one is further on.</source>
        <translation>Seuls les brouillons sont rapprochés d’eux-mêmes ; celle-ci est plus avancée.</translation>
    </message>
    <message>
        <source>Not paid by the company, so no payment is expected.</source>
        <translation>Non payée par la société : aucun paiement n’est attendu.</translation>
    </message>
    <message>
        <source>Someone said that the payment found is not the right one.</source>
        <translation>Quelqu’un a dit que le paiement trouvé n’est pas le bon.</translation>
    </message>
    <message>
        <source>It fits only as part of a sum: one payment for several expenses, or the reverse.</source>
        <translation>Cela ne convient que dans une somme : un paiement pour plusieurs dépenses, ou l’inverse.</translation>
    </message>
    <message>
        <source>Some of its rows are reconciled. Unreconcile them first.</source>
        <translation>Certaines de ses lignes sont rapprochées. Annulez d’abord leur rapprochement.</translation>
    </message>
    <message>
        <source>Some of its rows are posted to the books, so it stays.</source>
        <translation>Certaines de ses lignes sont comptabilisées, donc il reste.</translation>
    </message>
    <message>
        <source>It was undone already.</source>
        <translation>Il est déjà annulé.</translation>
    </message>
    <message>
        <source>already reconciled</source>
        <translation>déjà rapproché</translation>
    </message>
    <message>
        <source>ignored; restore it first</source>
        <translation>ignoré ; rétablissez-le d’abord</translation>
    </message>
    <message>
        <source>its card has no holder; set one in Settings &gt; Cards and accounts</source>
        <translation>sa carte n’a pas de titulaire ; indiquez-en un dans Paramètres &gt; Cartes et comptes</translation>
    </message>
    <message>
        <source>not a purchase</source>
        <translation>pas un achat</translation>
    </message>
    <message>
        <source>Same card or account, same currency, same amount, same date.</source>
        <translation>Même carte ou même compte, même devise, même montant, même date.</translation>
    </message>
    <message>
        <source>Same card or account, same amount, similar merchant, paid shortly after.</source>
        <translation>Même carte ou même compte, même montant, commerçant semblable, payé peu après.</translation>
    </message>
    <message>
        <source>Seven factors weighed together; links only what is almost certain.</source>
        <translation>Sept facteurs pesés ensemble ; ne lie que ce qui est presque certain.</translation>
    </message>
<message numerus="yes"><source>%n payment(s) compete.</source><translation><numerusform>%n paiement en concurrence.</numerusform><numerusform>%n paiements en concurrence.</numerusform></translation></message><message numerus="yes"><source>Wanted by %n other expense(s).</source><translation><numerusform>Voulu par %n autre dépense.</numerusform><numerusform>Voulu par %n autres dépenses.</numerusform></translation></message></context>
</TS>
