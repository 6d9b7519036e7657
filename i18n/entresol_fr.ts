<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Entresol</source>
        <translation>À propos d’Entresol</translation>
    </message>
    <message>
        <source>Entresol, the trainer for virtualization</source>
        <translation>Entresol, l’entraîneur à la virtualisation</translation>
    </message>
    <message>
        <source>Version {version} · Qt {qt}</source>
        <translation>Version {version} · Qt {qt}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It works without any network and sends nothing to anybody. An entresol is the low storey slipped in between two others: so is a hypervisor.</source>
        <translation>Logiciel libre sous licence MIT. Il fonctionne sans aucun réseau et n’envoie rien à personne. Un entresol est l’étage bas glissé entre deux autres : un hyperviseur aussi.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fait avec</translation>
    </message>
    <message>
        <source>Qt and PySide6 (LGPL 3), pyqtgraph, NumPy, pydantic and ruamel.yaml. IBM Plex fonts (SIL Open Font License 1.1). Lucide icons (ISC), some of them derived from Feather (MIT).</source>
        <translation>Qt et PySide6 (LGPL 3), pyqtgraph, NumPy, pydantic et ruamel.yaml. Polices IBM Plex (SIL Open Font License 1.1). Icônes Lucide (ISC), dont certaines dérivent de Feather (MIT).</translation>
    </message>
    <message>
        <source>Names of products</source>
        <translation>Noms de produits</translation>
    </message>
    <message>
        <source>VMware, ESXi, vSphere, Microsoft, Windows, Hyper-V, Proxmox, VirtualBox, Linux, Debian, Ubuntu and other names belong to their owners. They are only named to teach; Entresol is not affiliated with them, nor approved by them.</source>
        <translation>VMware, ESXi, vSphere, Microsoft, Windows, Hyper-V, Proxmox, VirtualBox, Linux, Debian, Ubuntu et les autres noms appartiennent à leurs propriétaires. Ils ne sont nommés que pour enseigner; Entresol n’est ni affilié à eux, ni approuvé par eux.</translation>
    </message>
    <message>
        <source>Licences in full</source>
        <translation>Licences au complet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>{what} ({keys})</source>
        <translation>{what} ({keys})</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>Annuler : {act}</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>Rétablir : {act}</translation>
    </message>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Lab</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Temps</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>La&amp;ngue</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Free lab</source>
        <translation>Lab libre</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Finish the exercise</source>
        <translation>Terminer l’exercice</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lecture ou pause</translation>
    </message>
    <message>
        <source>Change speed</source>
        <translation>Changer de vitesse</translation>
    </message>
    <message>
        <source>Step to the next event</source>
        <translation>Avancer au prochain événement</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Panneau latéral</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Laboratory as a list</source>
        <translation>Laboratoire en liste</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Zone suivante</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Zone précédente</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille de texte normale</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Mouvement réduit</translation>
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
        <source>Follow the system</source>
        <translation>Suivre le système</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi?</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>About Entresol</source>
        <translation>À propos d’Entresol</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>answer a question</source>
        <translation>répondre à une question</translation>
    </message>
    <message>
        <source>open a hint</source>
        <translation>ouvrir un indice</translation>
    </message>
    <message>
        <source>finish the exercise</source>
        <translation>terminer l’exercice</translation>
    </message>
    <message>
        <source>add host {host} ({hardware})</source>
        <translation>ajouter l’hôte {host} ({hardware})</translation>
    </message>
    <message>
        <source>remove host {host}</source>
        <translation>retirer l’hôte {host}</translation>
    </message>
    <message>
        <source>install {system} on {host}</source>
        <translation>installer {system} sur {host}</translation>
    </message>
    <message>
        <source>install {product} on {host}</source>
        <translation>installer {product} sur {host}</translation>
    </message>
    <message>
        <source>run {application} on {host}</source>
        <translation>exécuter {application} sur {host}</translation>
    </message>
    <message>
        <source>create {vm} on {host}</source>
        <translation>créer {vm} sur {host}</translation>
    </message>
    <message>
        <source>place {vm} on {host}</source>
        <translation>placer {vm} sur {host}</translation>
    </message>
    <message>
        <source>start {vm}</source>
        <translation>démarrer {vm}</translation>
    </message>
    <message>
        <source>shut down {vm}</source>
        <translation>arrêter {vm}</translation>
    </message>
    <message>
        <source>power off {vm}</source>
        <translation>éteindre {vm}</translation>
    </message>
    <message>
        <source>destroy {vm}</source>
        <translation>détruire {vm}</translation>
    </message>
    <message>
        <source>migrate {vm} live to {host}</source>
        <translation>migrer {vm} à chaud vers {host}</translation>
    </message>
    <message>
        <source>move {vm}, stopped, to {host}</source>
        <translation>déplacer {vm}, à l’arrêt, vers {host}</translation>
    </message>
    <message>
        <source>resize {vm}</source>
        <translation>redimensionner {vm}</translation>
    </message>
    <message>
        <source>rename a VM as {name}</source>
        <translation>renommer une VM en {name}</translation>
    </message>
    <message>
        <source>rename {vm} as {name}</source>
        <translation>renommer {vm} en {name}</translation>
    </message>
    <message>
        <source>set the CPU shares of {vm}</source>
        <translation>régler les parts de CPU de {vm}</translation>
    </message>
    <message>
        <source>set the memory shares of {vm}</source>
        <translation>régler les parts de mémoire de {vm}</translation>
    </message>
    <message>
        <source>set the CPU reservation of {vm}</source>
        <translation>régler la réservation de CPU de {vm}</translation>
    </message>
    <message>
        <source>set the memory reservation of {vm}</source>
        <translation>régler la réservation de mémoire de {vm}</translation>
    </message>
    <message>
        <source>set the CPU limit of {vm}</source>
        <translation>régler la limite de CPU de {vm}</translation>
    </message>
    <message>
        <source>set the memory limit of {vm}</source>
        <translation>régler la limite de mémoire de {vm}</translation>
    </message>
</context>
<context>
    <name>AlreadyOpen</name>
    <message>
        <source>Entresol is already open</source>
        <translation>Entresol est déjà ouvert</translation>
    </message>
    <message>
        <source>Another window uses the same folder: {folder}</source>
        <translation>Une autre fenêtre utilise le même dossier : {folder}</translation>
    </message>
    <message>
        <source>To open a second one, start it with --profile and another folder.</source>
        <translation>Pour en ouvrir une seconde, lancez-la avec --profile et un autre dossier.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AreaTabs</name>
    <message>
        <source>Lab</source>
        <translation>Lab</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
</context>
<context>
    <name>AttemptsCard</name>
    <message>
        <source>Last attempts</source>
        <translation>Dernières tentatives</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>The program was cut while the free lab was open. It is all there.</source>
        <translation>Le programme a été coupé pendant que le lab libre était ouvert. Tout y est encore.</translation>
    </message>
    <message>
        <source>The program was cut during “{title}”. Your attempt is all there.</source>
        <translation>Le programme a été coupé pendant « {title} ». Votre tentative est intacte.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>host OS</source>
        <translation>système hôte</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>Hyperviseur</translation>
    </message>
    <message>
        <source>no VM yet</source>
        <translation>aucune VM pour l’instant</translation>
    </message>
    <message>
        <source>Dedicated server</source>
        <translation>Serveur dédié</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n cœur</numerusform>
            <numerusform>%n cœurs</numerusform>
        </translation>
    </message>
    <message>
        <source>{cores} · {frequency}</source>
        <translation>{cores} · {frequency}</translation>
    </message>
    <message>
        <source>Type 1</source>
        <translation>Type 1</translation>
    </message>
    <message>
        <source>Type 2</source>
        <translation>Type 2</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n hôte</numerusform>
            <numerusform>%n hôtes</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} in hand. {hosts}. Arrow keys to choose.</source>
        <translation>{name} en main. {hosts}. Flèches pour choisir.</translation>
    </message>
    <message>
        <source>{fact} {rule} {remedy}</source>
        <translation>{fact} {rule} {remedy}</translation>
    </message>
    <message>
        <source>{name} put back.</source>
        <translation>{name} remise à sa place.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Left and right arrows: look at another instant. T: the figures as a table.</source>
        <translation>Flèches gauche et droite : regarder un autre instant. T : les chiffres en tableau.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>+ {percent} queued</source>
        <translation>+ {percent} en attente</translation>
    </message>
    <message>
        <source>{name}: {figure}</source>
        <translation>{name} : {figure}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>{resource} of {host}: nothing yet.</source>
        <translation>{resource} de {host} : rien encore.</translation>
    </message>
    <message>
        <source>{resource} of {host}, {now}, steady for {steady}, at most {highest} in a minute.</source>
        <translation>{resource} de {host}, {now}, stable depuis {steady}, au plus {highest} en une minute.</translation>
    </message>
    <message>
        <source>{resource} of {host}, {now}, changing, at most {highest} in a minute.</source>
        <translation>{resource} de {host}, {now}, variable, au plus {highest} en une minute.</translation>
    </message>
    <message>
        <source>{chart} {queued} more is asked for than there is.</source>
        <translation>{chart} La demande dépasse de {queued} ce qu’il y a.</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>Hyperviseur</translation>
    </message>
    <message>
        <source>Host OS</source>
        <translation>Système hôte</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Other VMs</source>
        <translation>Autres VM</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>{resource} of {host}, last minute</source>
        <translation>{resource} de {host}, dernière minute</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ChartsShort</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>usage: </source>
        <translation>utilisation : </translation>
    </message>
    <message>
        <source>The trainer for virtualization. Without a command, it opens its window.</source>
        <translation>L’entraîneur à la virtualisation. Sans commande, il ouvre sa fenêtre.</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options</translation>
    </message>
    <message>
        <source>colours of the window</source>
        <translation>couleurs de la fenêtre</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>show this help and leave</source>
        <translation>afficher cette aide et quitter</translation>
    </message>
    <message>
        <source>language: French or English; by default the system’s, or the one remembered</source>
        <translation>langue : français ou anglais; par défaut celle du système, ou celle qui a été retenue</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>DOSSIER</translation>
    </message>
    <message>
        <source>where everything of the user is kept; by default the system’s data folder</source>
        <translation>où sont gardées toutes les données de l’utilisateur; par défaut le dossier de données du système</translation>
    </message>
    <message>
        <source>run a scenario without a window and print its figures</source>
        <translation>exécuter un scénario sans fenêtre et en afficher les chiffres</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>a scenario, or a lesson: its starting state is used</source>
        <translation>un scénario, ou une leçon : son état de départ est utilisé</translation>
    </message>
    <message>
        <source>DURATION</source>
        <translation>DURÉE</translation>
    </message>
    <message>
        <source>how much simulated time: 60s, 5min, 250ms</source>
        <translation>durée simulée : 60s, 5min, 250ms</translation>
    </message>
    <message>
        <source>print the figures at each interval too</source>
        <translation>afficher aussi les chiffres à chaque intervalle</translation>
    </message>
    <message>
        <source>JOURNAL</source>
        <translation>JOURNAL</translation>
    </message>
    <message>
        <source>acts to do, one JSON object a line, each with its instant in at_us</source>
        <translation>actes à faire, un objet JSON par ligne, chacun avec son instant dans at_us</translation>
    </message>
    <message>
        <source>print JSON, not a table</source>
        <translation>afficher du JSON plutôt qu’un tableau</translation>
    </message>
    <message>
        <source>say what is wrong in lesson and scenario files, line by line</source>
        <translation>dire ce qui ne va pas dans des fichiers de leçon et de scénario, ligne par ligne</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>CHEMIN</translation>
    </message>
    <message>
        <source>files, or folders of files</source>
        <translation>fichiers, ou dossiers de fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked: nothing to mend.</source>
        <translation>
            <numerusform>%n fichier vérifié : rien à corriger.</numerusform>
            <numerusform>%n fichiers vérifiés : rien à corriger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked</source>
        <translation>
            <numerusform>%n fichier vérifié</numerusform>
            <numerusform>%n fichiers vérifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>{files}: {errors}, {warnings}.</source>
        <translation>{files} : {errors}, {warnings}.</translation>
    </message>
    <message>
        <source>These words do not fit: {reason}</source>
        <translation>Ces mots ne conviennent pas : {reason}</translation>
    </message>
    <message>
        <source>Qt needs {libraries}; from the sources, ./dev setup provides them.</source>
        <translation>Il manque à Qt {libraries}; depuis les sources, ./dev setup les fournit.</translation>
    </message>
    <message>
        <source>Qt has no {name} here: take QT_QPA_PLATFORM away, or name another one.</source>
        <translation>Qt n’a pas de {name} ici : retirez QT_QPA_PLATFORM, ou nommez-en un autre.</translation>
    </message>
    <message>
        <source>The screen {name} does not answer.</source>
        <translation>L’écran {name} ne répond pas.</translation>
    </message>
    <message>
        <source>There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation>Il n’y a pas d’écran ici : ni DISPLAY ni WAYLAND_DISPLAY n’est défini.</translation>
    </message>
    <message>
        <source>--every {every} would print too often: at most {most} times.</source>
        <translation>--every {every} afficherait trop souvent : au plus {most} fois.</translation>
    </message>
    <message>
        <source>{option}: “{text}” is not a duration. Write for instance 60s, 5min or 250ms.</source>
        <translation>{option} : « {text} » n’est pas une durée. Écrivez par exemple 60s, 5min ou 250ms.</translation>
    </message>
    <message>
        <source>The file cannot be read as UTF-8 text.</source>
        <translation>Le fichier ne peut pas être lu comme du texte UTF-8.</translation>
    </message>
    <message>
        <source>The file is too big: 16 MiB at most.</source>
        <translation>Le fichier est trop gros : 16 Mio au plus.</translation>
    </message>
    <message>
        <source>This line is not a JSON object.</source>
        <translation>Cette ligne n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>at_us is missing: the instant of the act, whole microseconds.</source>
        <translation>at_us manque : l’instant de l’acte, en microsecondes entières.</translation>
    </message>
    <message>
        <source>This act comes before the one above it: sort them by at_us.</source>
        <translation>Cet acte précède celui du dessus : triez-les par at_us.</translation>
    </message>
    <message>
        <source>This is no act that can be read ({code}: {what}).</source>
        <translation>Cet acte ne peut pas être lu ({code} : {what}).</translation>
    </message>
    <message>
        <source>At {instant}</source>
        <translation>À {instant}</translation>
    </message>
    <message>
        <source>Refused at {instant}: {act}. {why}</source>
        <translation>Refusé à {instant} : {act}. {why}</translation>
    </message>
    <message>
        <source>digest: {digest}</source>
        <translation>empreinte : {digest}</translation>
    </message>
    <message>
        <source>host</source>
        <translation>hôte</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>stockage</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>attente</translation>
    </message>
    <message>
        <source>CPU in all</source>
        <translation>CPU en tout</translation>
    </message>
    <message>
        <source>waited in all</source>
        <translation>attente en tout</translation>
    </message>
    <message>
        <source>these words are not known: {words}</source>
        <translation>ces mots sont inconnus : {words}</translation>
    </message>
    <message>
        <source>these words are missing: {words}</source>
        <translation>il manque : {words}</translation>
    </message>
    <message>
        <source>{option}: {got} is not one of {allowed}</source>
        <translation>{option} : {got} ne fait pas partie de {allowed}</translation>
    </message>
    <message>
        <source>{option}: a value is missing</source>
        <translation>{option} : il manque une valeur</translation>
    </message>
    <message>
        <source>{option} takes no value: {got}</source>
        <translation>{option} ne prend pas de valeur : {got}</translation>
    </message>
    <message>
        <source>{option} may mean any of {allowed}</source>
        <translation>{option} peut désigner {allowed}</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Commands of this session</source>
        <translation>Commandes de cette séance</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) copied.</source>
        <translation>
            <numerusform>%n commande copiée.</numerusform>
            <numerusform>%n commandes copiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>{product}: {act}</source>
        <translation>{product} : {act}</translation>
    </message>
    <message>
        <source>Undone: {act}.</source>
        <translation>Annulé : {act}.</translation>
    </message>
    <message>
        <source>Answer noted.</source>
        <translation>Réponse notée.</translation>
    </message>
    <message>
        <source>Hint opened.</source>
        <translation>Indice ouvert.</translation>
    </message>
    <message>
        <source>Exercise handed in.</source>
        <translation>Exercice remis.</translation>
    </message>
    <message>
        <source>Done: {act}.</source>
        <translation>Fait : {act}.</translation>
    </message>
    <message>
        <source>Refused: {act}. {reason}</source>
        <translation>Refusé : {act}. {reason}</translation>
    </message>
    <message>
        <source>{refusal} {remedy}</source>
        <translation>{refusal} {remedy}</translation>
    </message>
    <message>
        <source>{host}: {percent} more CPU asked for than there is. Time is shared by priority.</source>
        <translation>{host} : la demande de CPU dépasse de {percent} ce qu’il a. Le temps est partagé selon la priorité.</translation>
    </message>
    <message>
        <source>{host}: every VM gets the CPU it asks for again.</source>
        <translation>{host} : chaque VM reçoit de nouveau le CPU qu’elle demande.</translation>
    </message>
    <message>
        <source>{vm} has started.</source>
        <translation>{vm} a fini de démarrer.</translation>
    </message>
    <message>
        <source>{vm} has stopped.</source>
        <translation>{vm} est à l’arrêt.</translation>
    </message>
    <message>
        <source>{vm} now runs on {host}, after a long pause of {pause}: memory changed too fast.</source>
        <translation>{vm} tourne maintenant sur {host}, après une longue pause de {pause} : sa mémoire changeait trop vite.</translation>
    </message>
    <message>
        <source>{vm} now runs on {host}: {duration}, paused for {pause}.</source>
        <translation>{vm} tourne maintenant sur {host} : {duration}, dont une pause de {pause}.</translation>
    </message>
    <message>
        <source>{vm} is now on {host}, stopped.</source>
        <translation>{vm} est maintenant sur {host}, à l’arrêt.</translation>
    </message>
    <message>
        <source>Real command ({product}):</source>
        <translation>Équivalent réel ({product}) :</translation>
    </message>
    <message>
        <source>Click to copy</source>
        <translation>Cliquez pour copier</translation>
    </message>
    <message>
        <source>Copy {command}</source>
        <translation>Copier {command}</translation>
    </message>
    <message>
        <source>Command copied.</source>
        <translation>Commande copiée.</translation>
    </message>
</context>
<context>
    <name>CourseMap</name>
    <message>
        <source>Course</source>
        <translation>Parcours</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n leçon</numerusform>
            <numerusform>%n leçons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamagedCard</name>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, ligne {line}</translation>
    </message>
    <message>
        <source>Ignore this file</source>
        <translation>Ignorer ce fichier</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Time: {now} of {end}</source>
        <translation>Temps : {now} sur {end}</translation>
    </message>
    <message>
        <source>You are viewing the past</source>
        <translation>Vous regardez le passé</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>{clock}: points gained</source>
        <translation>{clock} : points gagnés</translation>
    </message>
    <message>
        <source>{clock}: {act}, refused</source>
        <translation>{clock} : {act}, refusé</translation>
    </message>
    <message>
        <source>{clock}: {act}</source>
        <translation>{clock} : {act}</translation>
    </message>
    <message>
        <source>Back to the present</source>
        <translation>Revenir au présent</translation>
    </message>
    <message>
        <source>Arrows move by one second, Page Up and Page Down by ten; what you see is then the past.</source>
        <translation>Les flèches avancent d’une seconde, Page précédente et Page suivante de dix; vous voyez alors le passé.</translation>
    </message>
    <message>
        <source>Host of the charts</source>
        <translation>Hôte des graphiques</translation>
    </message>
    <message>
        <source>Whose resources the charts show</source>
        <translation>L’hôte dont les graphiques montrent les ressources</translation>
    </message>
    <message>
        <source>No host</source>
        <translation>Aucun hôte</translation>
    </message>
    <message>
        <source>{host} · {product}</source>
        <translation>{host} · {product}</translation>
    </message>
    <message>
        <source>Laboratory time: {clock}</source>
        <translation>Temps du laboratoire : {clock}</translation>
    </message>
    <message>
        <source>Step to the next event</source>
        <translation>Aller au prochain événement</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Real time (F6)</source>
        <translation>Temps réel (F6)</translation>
    </message>
    <message>
        <source>Ten times faster (F6)</source>
        <translation>Dix fois plus vite (F6)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Let time run</source>
        <translation>Laisser le temps passer</translation>
    </message>
</context>
<context>
    <name>FailureNotice</name>
    <message>
        <source>Something went wrong inside Entresol</source>
        <translation>Quelque chose s’est mal passé dans Entresol</translation>
    </message>
    <message>
        <source>Your work is saved and the lab goes on. If something looks odd, undo your last action or start the program again: it will offer to resume. This message is shown only once.</source>
        <translation>Votre travail est enregistré et le laboratoire continue. Si quelque chose semble étrange, annulez votre dernière action ou relancez le programme : il proposera de reprendre. Ce message n’est affiché qu’une fois.</translation>
    </message>
    <message>
        <source>The details are written in this file:</source>
        <translation>Les détails sont écrits dans ce fichier :</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>field: {field}</source>
        <translation>champ : {field}</translation>
    </message>
    <message>
        <source>Suggested correction:  {line}</source>
        <translation>Correction proposée :  {line}</translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <translation>Vouliez-vous dire {near}?</translation>
    </message>
    <message>
        <source>the host does not reach this datastore</source>
        <translation>l’hôte n’atteint pas ce stockage</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French and in English (fields fr and en)</source>
        <translation>français et en anglais (champs fr et en)</translation>
    </message>
    <message>
        <source>The host</source>
        <translation>L’hôte</translation>
    </message>
    <message>
        <source>The VM</source>
        <translation>La VM</translation>
    </message>
    <message>
        <source>The VM model</source>
        <translation>Le modèle de VM</translation>
    </message>
    <message>
        <source>The datastore</source>
        <translation>Le stockage</translation>
    </message>
    <message>
        <source>The hardware</source>
        <translation>Le matériel</translation>
    </message>
    <message>
        <source>The operating system</source>
        <translation>Le système d’exploitation</translation>
    </message>
    <message>
        <source>The product</source>
        <translation>Le produit</translation>
    </message>
    <message>
        <source>The application</source>
        <translation>L’application</translation>
    </message>
    <message>
        <source>The workload</source>
        <translation>La charge</translation>
    </message>
    <message>
        <source>The objective</source>
        <translation>L’objectif</translation>
    </message>
    <message>
        <source>The misconception</source>
        <translation>La conception erronée</translation>
    </message>
    <message>
        <source>The action</source>
        <translation>L’action</translation>
    </message>
    <message>
        <source>The thing to point at</source>
        <translation>La cible</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its name and your rights.</source>
        <translation>Le fichier ne peut pas être lu. Vérifiez son nom et vos droits.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8. In Notepad: Save as, Encoding “UTF-8”.</source>
        <translation>Le fichier n’est pas en UTF-8. Dans le Bloc-notes : Enregistrer sous, Encodage « UTF-8 ».</translation>
    </message>
    <message>
        <source>The file is too big: more than {limit} bytes.</source>
        <translation>Le fichier est trop gros : plus de {limit} octets.</translation>
    </message>
    <message>
        <source>Nested too deeply: more than {limit} levels.</source>
        <translation>Trop de niveaux imbriqués : plus de {limit}.</translation>
    </message>
    <message>
        <source>The file holds too many values: more than {limit}.</source>
        <translation>Le fichier contient trop de valeurs : plus de {limit}.</translation>
    </message>
    <message>
        <source>The text is too long: {size} characters, the limit is {limit}.</source>
        <translation>Le texte est trop long : {size} caractères, la limite est {limit}.</translation>
    </message>
    <message>
        <source>Forbidden invisible character ({got}). Delete it and type the text again.</source>
        <translation>Caractère invisible interdit ({got}). Effacez-le et retapez le texte.</translation>
    </message>
    <message>
        <source>A tab is used for indentation. Replace it with spaces.</source>
        <translation>Une tabulation sert de retrait. Remplacez-la par des espaces.</translation>
    </message>
    <message>
        <source>A no-break space follows a field’s name or indents the line. Type an ordinary space.</source>
        <translation>Une espace insécable suit le nom d’un champ ou sert de retrait. Tapez une espace ordinaire.</translation>
    </message>
    <message>
        <source>The file must begin with fields, such as “name: value”.</source>
        <translation>Le fichier doit commencer par des champs, comme « nom: valeur ».</translation>
    </message>
    <message>
        <source>This file uses format {got}; this program reads up to format {limit}. Update the program.</source>
        <translation>Ce fichier est au format {got}; ce programme lit jusqu’au format {limit}. Mettez le programme à jour.</translation>
    </message>
    <message>
        <source>This starting state cannot exist: {reason}.</source>
        <translation>Cet état de départ ne peut pas exister : {reason}.</translation>
    </message>
    <message>
        <source>The value {got} cannot be used here.</source>
        <translation>La valeur {got} ne peut pas servir ici.</translation>
    </message>
    <message>
        <source>The text contains “: ”, which YAML takes for a new field. Put the text between quotes.</source>
        <translation>Le texte contient « : », que YAML prend pour un nouveau champ. Mettez le texte entre guillemets.</translation>
    </message>
    <message>
        <source>A text cannot hold {got} here unless it is between quotes.</source>
        <translation>Un texte ne peut pas contenir {got} ici, sauf entre guillemets.</translation>
    </message>
    <message>
        <source>Text is left after the closing quote or bracket. Put the whole text between double quotes.</source>
        <translation>Il reste du texte après le guillemet ou le crochet fermant. Mettez tout le texte entre guillemets doubles.</translation>
    </message>
    <message>
        <source>Everything after “#” is ignored: the text becomes {got}. Put the text between quotes.</source>
        <translation>Tout ce qui suit « # » est ignoré : le texte devient {got}. Mettez le texte entre guillemets.</translation>
    </message>
    <message>
        <source>The indentation of this line matches no open block (the one before begins at line {opened}). Align it with the fields of the same level.</source>
        <translation>Le retrait de cette ligne ne correspond à aucun bloc ouvert (le précédent commence à la ligne {opened}). Alignez-la avec les champs du même niveau.</translation>
    </message>
    <message>
        <source>“:” is missing after the field’s name {got}.</source>
        <translation>Il manque « : » après le nom du champ {got}.</translation>
    </message>
    <message>
        <source>Between braces, a text that contains a comma, a colon or a bracket must be between quotes.</source>
        <translation>Entre accolades, un texte qui contient une virgule, un deux-points ou un crochet doit être entre guillemets.</translation>
    </message>
    <message>
        <source>The comma cut the value: {got} is left alone. Write a decimal point, or put the text between quotes.</source>
        <translation>La virgule a coupé la valeur : {got} se retrouve seul. Écrivez un point décimal, ou mettez le texte entre guillemets.</translation>
    </message>
    <message>
        <source>A quote or bracket opened at line {opened} is never closed.</source>
        <translation>Un guillemet ou un crochet ouvert à la ligne {opened} n’est jamais fermé.</translation>
    </message>
    <message>
        <source>This is not valid YAML. Check quotes, colons and indentation.</source>
        <translation>Ce n’est pas du YAML valide. Vérifiez les guillemets, les deux-points et les retraits.</translation>
    </message>
    <message>
        <source>The field {got} is written twice (already at line {first}). Keep only one.</source>
        <translation>Le champ {got} est écrit deux fois (déjà à la ligne {first}). Gardez-en un seul.</translation>
    </message>
    <message>
        <source>YAML tags ({got}) are not allowed. Put the text between quotes.</source>
        <translation>Les étiquettes YAML ({got}) sont interdites. Mettez le texte entre guillemets.</translation>
    </message>
    <message>
        <source>YAML anchors and aliases (“&amp;” and “*”) are not allowed. If it is text, put it between quotes.</source>
        <translation>Les ancres et les alias YAML (« &amp; » et « * ») sont interdits. Si c’est du texte, mettez-le entre guillemets.</translation>
    </message>
    <message>
        <source>YAML directives (“%”) are not allowed.</source>
        <translation>Les directives YAML (« % ») sont interdites.</translation>
    </message>
    <message>
        <source>The file holds one document: no “---” in the middle.</source>
        <translation>Le fichier contient un seul document : pas de « --- » au milieu.</translation>
    </message>
    <message>
        <source>A field’s name must be a plain word.</source>
        <translation>Le nom d’un champ doit être un simple mot.</translation>
    </message>
    <message>
        <source>The field {got} is required and missing.</source>
        <translation>Le champ {got} est obligatoire et absent.</translation>
    </message>
    <message>
        <source>Unknown field: {got}.</source>
        <translation>Champ inconnu : {got}.</translation>
    </message>
    <message>
        <source>{got} is not allowed here. Allowed values: {allowed}.</source>
        <translation>{got} n’est pas permis ici. Valeurs permises : {allowed}.</translation>
    </message>
    <message>
        <source>The field “kind” is missing, so it is unclear what this is. Allowed values: {allowed}.</source>
        <translation>Il manque le champ « kind » pour savoir de quoi il s’agit. Valeurs permises : {allowed}.</translation>
    </message>
    <message>
        <source>A whole number in digits is expected, not {got}.</source>
        <translation>Un nombre entier en chiffres est attendu, pas {got}.</translation>
    </message>
    <message>
        <source>The value must be at least {limit}, not {got}.</source>
        <translation>La valeur doit être d’au moins {limit}, pas {got}.</translation>
    </message>
    <message>
        <source>The value must be at most {limit}, not {got}.</source>
        <translation>La valeur doit être d’au plus {limit}, pas {got}.</translation>
    </message>
    <message>
        <source>Write true or false, not {got}.</source>
        <translation>Écrivez true ou false, pas {got}.</translation>
    </message>
    <message>
        <source>The value is empty.</source>
        <translation>La valeur est vide.</translation>
    </message>
    <message>
        <source>A list is expected here: lines that begin with “- ”.</source>
        <translation>Une liste est attendue ici : des lignes qui commencent par « - ».</translation>
    </message>
    <message>
        <source>Fields such as “name: value” are expected here.</source>
        <translation>Des champs comme « nom: valeur » sont attendus ici.</translation>
    </message>
    <message>
        <source>A text is expected here, not a list or fields.</source>
        <translation>Un texte est attendu ici, pas une liste ni des champs.</translation>
    </message>
    <message>
        <source>At least {limit} needed here.</source>
        <translation>Il en faut au moins {limit} ici.</translation>
    </message>
    <message>
        <source>At most {limit} allowed here.</source>
        <translation>Au plus {limit} ici.</translation>
    </message>
    <message>
        <source>{got} is not an identifier: lower-case letters without accents, digits and hyphens, such as web-01.</source>
        <translation>{got} n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union, comme web-01.</translation>
    </message>
    <message>
        <source>{got} is not a version: three numbers, such as 1.2.0.</source>
        <translation>{got} n’est pas une version : trois nombres, comme 1.2.0.</translation>
    </message>
    <message>
        <source>{got} is not a lesson’s identifier: at least two lower-case words with dots or hyphens, such as college.first-vm.</source>
        <translation>{got} n’est pas un identifiant de leçon : au moins deux mots en minuscules avec des points ou des traits d’union, comme college.premiere-vm.</translation>
    </message>
    <message>
        <source>{got} is not something to point at: write host:NAME or vm:NAME.</source>
        <translation>{got} n’est pas une cible : écrivez host:NOM ou vm:NOM.</translation>
    </message>
    <message>
        <source>The unit is missing after {got}. Possible units: {units}.</source>
        <translation>Il manque l’unité après {got}. Unités possibles : {units}.</translation>
    </message>
    <message>
        <source>{got} has a unit that does not fit. Possible units: {units}.</source>
        <translation>L’unité de {got} ne convient pas. Unités possibles : {units}.</translation>
    </message>
    <message>
        <source>Write the number with a point: {wanted}, not {got}.</source>
        <translation>Écrivez le nombre avec un point : {wanted}, pas {got}.</translation>
    </message>
    <message>
        <source>{got} is finer than this program can count.</source>
        <translation>{got} est plus fin que ce que ce programme sait compter.</translation>
    </message>
    <message>
        <source>{got} is not an amount with its unit. Possible units: {units}.</source>
        <translation>{got} n’est pas une quantité avec son unité. Unités possibles : {units}.</translation>
    </message>
    <message>
        <source>{metric} is measured in {units}; {got} does not fit.</source>
        <translation>{metric} se mesure en {units}; {got} ne convient pas.</translation>
    </message>
    <message>
        <source>The text is missing in {language}.</source>
        <translation>Il manque le texte en {language}.</translation>
    </message>
    <message>
        <source>{what} {got} does not exist.</source>
        <translation>{what} {got} n’existe pas.</translation>
    </message>
    <message>
        <source>The identifier {got} is already used (line {first}).</source>
        <translation>L’identifiant {got} est déjà utilisé (ligne {first}).</translation>
    </message>
    <message>
        <source>Give exactly one of these: {allowed}.</source>
        <translation>Donnez exactement un de ces champs : {allowed}.</translation>
    </message>
    <message>
        <source>{metric} can only be read of: {allowed}.</source>
        <translation>{metric} ne se lit que pour : {allowed}.</translation>
    </message>
    <message>
        <source>Exactly one option must be marked “correct: true”; {count} are.</source>
        <translation>Une seule option doit porter « correct: true »; il y en a {count}.</translation>
    </message>
    <message>
        <source>{got} loses points without a word. Add “feedback” in both languages, or name a “misconception”.</source>
        <translation>{got} fait perdre des points sans un mot. Ajoutez « feedback » dans les deux langues, ou nommez une « misconception ».</translation>
    </message>
    <message>
        <source>The variable {got} does not exist.</source>
        <translation>La variable {got} n’existe pas.</translation>
    </message>
    <message>
        <source>HTML ({got}) is not allowed in texts: use Markdown.</source>
        <translation>Le HTML ({got}) est interdit dans les textes : utilisez Markdown.</translation>
    </message>
    <message>
        <source>The address {got} is not allowed: a lesson shows nothing from outside.</source>
        <translation>L’adresse {got} est interdite : une leçon ne montre rien de l’extérieur.</translation>
    </message>
    <message>
        <source>The numbers differ between the languages. French: {fr}. English: {en}.</source>
        <translation>Les nombres diffèrent d’une langue à l’autre. Français : {fr}. Anglais : {en}.</translation>
    </message>
</context>
<context>
    <name>FreeLabCard</name>
    <message>
        <source>Free lab</source>
        <translation>Lab libre</translation>
    </message>
    <message>
        <source>An empty canvas, without task or mark, to try your ideas.</source>
        <translation>Un canevas vide, sans consigne ni note, pour essayer vos idées.</translation>
    </message>
    <message>
        <source>Open an empty canvas</source>
        <translation>Ouvrir un canevas vide</translation>
    </message>
</context>
<context>
    <name>Hero</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>environ %n minute</numerusform>
            <numerusform>environ %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Lesson {number} · step {step} of {steps}</source>
        <translation>Leçon {number} · étape {step} sur {steps}</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Commencez ici</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>À suivre</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Course finished</source>
        <translation>Cours terminé</translation>
    </message>
    <message>
        <source>Every lesson is done. Any of them can be played again.</source>
        <translation>Toutes les leçons sont faites. Chacune peut être reprise.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>No lesson was found</source>
        <translation>Aucune leçon n’a été trouvée</translation>
    </message>
    <message>
        <source>The free lab is open all the same.</source>
        <translation>Le lab libre est ouvert tout de même.</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Hello {name}</source>
        <translation>Bonjour {name}</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Machines inside machines: see how, by doing it.</source>
        <translation>Des machines dans une machine : voyez comment, en le faisant.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) done: the whole course.</source>
        <translation>
            <numerusform>%n leçon faite : tout le cours.</numerusform>
            <numerusform>%n leçons faites : tout le cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) left before the end of the course.</source>
        <translation>
            <numerusform>Il reste %n leçon avant la fin du cours.</numerusform>
            <numerusform>Il reste %n leçons avant la fin du cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} {left}</source>
        <translation>{done} {left}</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) done.</source>
        <translation>
            <numerusform>%n leçon terminée.</numerusform>
            <numerusform>%n leçons terminées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left before the end of the course.</source>
        <translation>
            <numerusform>Il en reste %n avant la fin du cours.</numerusform>
            <numerusform>Il en reste %n avant la fin du cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>{what} — {reason}</source>
        <translation>{what} — {reason}</translation>
    </message>
    <message>
        <source>Nothing to choose from</source>
        <translation>Aucun choix</translation>
    </message>
    <message>
        <source>Why is {vm} slow?</source>
        <translation>Pourquoi {vm} est-elle lente?</translation>
    </message>
    <message>
        <source>{host} is asked for {asked} cores and has {cores}. {vm} shares them with the system and the applications of the host, so it waits {ready} of the time (CPU ready).</source>
        <translation>On demande {asked} cœurs à {host}, qui en a {cores}. {vm} les partage avec le système et les applications de l’hôte et attend donc {ready} du temps (« CPU ready »).</translation>
    </message>
    <message numerus="yes">
        <source>The %n VM(s) request {asked} cores; {host} has {cores}.</source>
        <translation>
            <numerusform>La VM demande {asked} cœurs; {host} en a {cores}.</numerusform>
            <numerusform>%n VM demandent {asked} cœurs; {host} en a {cores}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{asked} The hypervisor shares the time in slices, so {vm} waits {ready} of the time (CPU ready).</source>
        <translation>{asked} L’hyperviseur partage le temps en tranches : {vm} attend donc {ready} du temps (« CPU ready »).</translation>
    </message>
    <message>
        <source>Its own limit holds {vm} back {limited} of the time: it runs {running} vCPU and would use {wanted}. A limit holds even when the host is idle.</source>
        <translation>Sa propre limite retient {vm} {limited} du temps : elle reçoit {running} vCPU et en voudrait {wanted}. Une limite tient même quand l’hôte est au repos.</translation>
    </message>
    <message>
        <source>Raise the limit of {vm}, or remove it.</source>
        <translation>Relevez la limite de {vm}, ou retirez-la.</translation>
    </message>
    <message>
        <source>Migrate {vm} to {host}, which still has {cores} to spare.</source>
        <translation>Migrez {vm} vers {host}, qui dispose encore de {cores}.</translation>
    </message>
    <message>
        <source>Raise its priority: the other VMs will then wait more.</source>
        <translation>Augmentez sa priorité : les autres VM attendront davantage.</translation>
    </message>
    <message>
        <source>Shut down a VM of this host that is not needed.</source>
        <translation>Sur cet hôte, arrêtez une VM dont personne n’a besoin.</translation>
    </message>
    <message>
        <source>{used} of {capacity}</source>
        <translation>{used} sur {capacity}</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>{used}, {queued} queued</source>
        <translation>{used}, {queued} en attente</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>Hyperviseur</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>{cores} cores · {rate}</source>
        <translation>{cores} cœurs · {rate}</translation>
    </message>
    <message>
        <source>in the processor, enabled</source>
        <translation>dans le processeur, activée</translation>
    </message>
    <message>
        <source>disabled in the firmware</source>
        <translation>désactivée dans le BIOS</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Virtualization</source>
        <translation>Virtualisation</translation>
    </message>
    <message>
        <source>{watts} W</source>
        <translation>{watts} W</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>CPU contention</source>
        <translation>Contention CPU</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>erases what is on the host</source>
        <translation>efface ce qui est sur l’hôte</translation>
    </message>
    <message>
        <source>{title}, {detail}</source>
        <translation>{title}, {detail}</translation>
    </message>
    <message>
        <source>The whole lab</source>
        <translation>Tout le laboratoire</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hôtes</translation>
    </message>
    <message>
        <source>{running} of {count} started</source>
        <translation>{running} en marche sur {count}</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Machines virtuelles</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>Mémoire utilisée</translation>
    </message>
    <message>
        <source>Choose a host or a VM, on the canvas or here, to see its figures and its settings.</source>
        <translation>Choisissez un hôte ou une VM, sur le plan ou ici, pour voir ses chiffres et ses réglages.</translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s)</source>
        <translation>
            <numerusform>%n VM</numerusform>
            <numerusform>%n VM</numerusform>
        </translation>
    </message>
    <message>
        <source>{machines} · {memory}</source>
        <translation>{machines} · {memory}</translation>
    </message>
    <message>
        <source>CPU {percent}</source>
        <translation>CPU {percent}</translation>
    </message>
    <message>
        <source>application</source>
        <translation>application</translation>
    </message>
    <message>
        <source>hypervisor</source>
        <translation>hyperviseur</translation>
    </message>
    <message>
        <source>host OS</source>
        <translation>système hôte</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>matériel</translation>
    </message>
    <message>
        <source>From the top: {layers}</source>
        <translation>De haut en bas : {layers}</translation>
    </message>
    <message>
        <source>What can I do?</source>
        <translation>Que puis-je faire?</translation>
    </message>
    <message>
        <source>{what}: less</source>
        <translation>{what} : moins</translation>
    </message>
    <message>
        <source>{what}: more</source>
        <translation>{what} : plus</translation>
    </message>
    <message>
        <source>Rename the VM</source>
        <translation>Renommer la VM</translation>
    </message>
    <message>
        <source>Virtual machine waiting in the palette</source>
        <translation>Machine virtuelle en attente dans la palette</translation>
    </message>
    <message>
        <source>Virtual machine on {host} · {what} · {system}</source>
        <translation>Machine virtuelle sur {host} · {what} · {system}</translation>
    </message>
    <message>
        <source>Migrating</source>
        <translation>En migration</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Shares only matter when VMs compete. Raise them and watch the bands move.</source>
        <translation>Les parts ne comptent que si des VM sont en concurrence. Augmentez-les et regardez les bandes bouger.</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>non offert</translation>
    </message>
    <message>
        <source>{vcpus} vCPU, stopped</source>
        <translation>{vcpus} vCPU, à l’arrêt</translation>
    </message>
    <message>
        <source>{running} of {vcpus} vCPU running</source>
        <translation>{running} vCPU sur {vcpus} en cours</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>held back by its limit {percent}</source>
        <translation>retenue par sa limite {percent}</translation>
    </message>
    <message>
        <source>waiting {percent}</source>
        <translation>en attente {percent}</translation>
    </message>
    <message>
        <source>{memory}, stopped</source>
        <translation>{memory}, à l’arrêt</translation>
    </message>
    <message>
        <source>{active} active of {memory}</source>
        <translation>{active} actifs sur {memory}</translation>
    </message>
    <message>
        <source>{touched} touched: the host must hold them even when they are not in use.</source>
        <translation>{touched} touchés : l’hôte doit les garder même quand ils ne servent pas.</translation>
    </message>
    <message>
        <source>Virtual CPUs</source>
        <translation>Processeurs virtuels</translation>
    </message>
    <message>
        <source>This exercise keeps the size as it is.</source>
        <translation>Cet exercice garde la taille telle quelle.</translation>
    </message>
    <message>
        <source>Stop the VM to change its size.</source>
        <translation>Arrêtez la VM pour changer sa taille.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>Éteindre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrer</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Déployer</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>points won</source>
        <translation>points gagnés</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>{title}: {detail}</source>
        <translation>{title} : {detail}</translation>
    </message>
    <message>
        <source>Each act is noted here with its time and what came of it.</source>
        <translation>Chaque action est notée ici, avec son instant et ce qu’elle a donné.</translation>
    </message>
    <message>
        <source>Back to the present</source>
        <translation>Retour au présent</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>You are looking at {time}</source>
        <translation>Vous regardez {time}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>In the canvas and the list</source>
        <translation>Dans le canevas et la liste</translation>
    </message>
    <message>
        <source>With a mouse you can also click a machine, then click its destination: nothing has to be dragged.</source>
        <translation>À la souris, on peut aussi cliquer une machine, puis sa destination : rien n’oblige à glisser.</translation>
    </message>
    <message>
        <source>pick up, drop</source>
        <translation>prendre, déposer</translation>
    </message>
    <message>
        <source>choose a host</source>
        <translation>choisir un hôte</translation>
    </message>
    <message>
        <source>choose a machine inside it</source>
        <translation>choisir une machine dans cet hôte</translation>
    </message>
    <message>
        <source>first, last</source>
        <translation>premier, dernier</translation>
    </message>
    <message>
        <source>why? while carrying</source>
        <translation>pourquoi? en déplaçant</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>all commands</source>
        <translation>toutes les commandes</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>détruire</translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message>
        <source>Priority (shares)</source>
        <translation>Priorité (parts)</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Réservation</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Memory reservation</source>
        <translation>Réservation de mémoire</translation>
    </message>
    <message>
        <source>Priority ({knob})</source>
        <translation>Priorité ({knob})</translation>
    </message>
    <message>
        <source>{setting} ({knob})</source>
        <translation>{setting} ({knob})</translation>
    </message>
    <message>
        <source>Who goes first when VMs compete. Alone, a VM gets what it asks for.</source>
        <translation>Qui passe d’abord quand des VM sont en concurrence. Seule, une VM reçoit ce qu’elle demande.</translation>
    </message>
    <message>
        <source>What {product} guarantees the VM, whatever the others ask for.</source>
        <translation>Ce que {product} garantit à la VM, quoi que demandent les autres.</translation>
    </message>
    <message>
        <source>What the VM may never exceed, even when the host is idle.</source>
        <translation>Ce que la VM ne dépasse jamais, même quand l’hôte est au repos.</translation>
    </message>
    <message>
        <source>Memory of the host that is set aside for the VM for as long as it runs.</source>
        <translation>Mémoire de l’hôte mise de côté pour la VM tant qu’elle est en marche.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>{count} core</source>
        <translation>{count} cœur</translation>
    </message>
    <message>
        <source>{count} cores</source>
        <translation>{count} cœurs</translation>
    </message>
    <message>
        <source>of a processor, for each vCPU</source>
        <translation>d’un processeur, pour chaque vCPU</translation>
    </message>
    <message>
        <source>Proxmox VE guarantees no CPU: it weighs (cpuunits) and caps (cpulimit).</source>
        <translation>Proxmox VE ne garantit pas de CPU : il pondère (cpuunits) et plafonne (cpulimit).</translation>
    </message>
    <message>
        <source>Proxmox VE reserves no memory: a VM has a minimum (balloon) and shares.</source>
        <translation>Proxmox VE ne réserve pas de mémoire : une VM a un minimum (balloon) et des parts.</translation>
    </message>
    <message>
        <source>Hyper-V gives a VM all of its static memory at start: there is nothing to reserve.</source>
        <translation>Hyper-V donne à une VM toute sa mémoire statique au démarrage : il n’y a rien à réserver.</translation>
    </message>
    <message>
        <source>VirtualBox guarantees no CPU: its VMs are processes of the host system.</source>
        <translation>VirtualBox ne garantit pas de CPU : ses VM sont des processus du système hôte.</translation>
    </message>
    <message>
        <source>VirtualBox takes the memory of a VM from the host system when it starts: it reserves nothing.</source>
        <translation>VirtualBox prend la mémoire d’une VM au système hôte quand elle démarre : il ne réserve rien.</translation>
    </message>
    <message>
        <source>Workstation has one memory policy for all VMs, and no reservation for one.</source>
        <translation>Workstation a une politique de mémoire pour toutes les VM, et aucune réservation pour une seule.</translation>
    </message>
    <message>
        <source>Workstation leaves CPU time to the host system: a VM is a process among others.</source>
        <translation>Workstation laisse le temps CPU au système hôte : une VM est un processus parmi d’autres.</translation>
    </message>
    <message>
        <source>{product} has no such setting.</source>
        <translation>{product} n’a pas ce réglage.</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Next hint</source>
        <translation>Indice suivant</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>You are reviewing this attempt: move through time, nothing can change.</source>
        <translation>Vous revoyez cette tentative : parcourez le temps, rien ne peut changer.</translation>
    </message>
    <message>
        <source>Everything is done. Finish to see your score explained.</source>
        <translation>Tout est fait. Terminez pour voir votre résultat expliqué.</translation>
    </message>
    <message>
        <source>Criteria tick by themselves, as soon as they are met.</source>
        <translation>Les critères se cochent tout seuls, dès qu’ils sont atteints.</translation>
    </message>
    <message>
        <source>Back to the result</source>
        <translation>Retour au résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) left</source>
        <translation>
            <numerusform>%n étape restante</numerusform>
            <numerusform>%n étapes restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Click a host on the canvas, or choose it here.</source>
        <translation>Cliquez sur un hôte du schéma, ou choisissez-le ici.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Inexact</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), all done</source>
        <translation>
            <numerusform>%n étape, terminée</numerusform>
            <numerusform>%n étapes, toutes terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>{secured} / {total} points</source>
        <translation>{secured} / {total} points</translation>
    </message>
    <message>
        <source>At most {reachable} of {total} points can still be reached.</source>
        <translation>Il reste possible d’obtenir au plus {reachable} des {total} points.</translation>
    </message>
    <message>
        <source>Finish the exercise</source>
        <translation>Terminer l’exercice</translation>
    </message>
    <message numerus="yes">
        <source>Finish · %n step(s) left</source>
        <translation>
            <numerusform>Terminer · %n étape restante</numerusform>
            <numerusform>Terminer · %n étapes restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>free now</source>
        <translation>gratuit maintenant</translation>
    </message>
    <message>
        <source>costs {points} point</source>
        <translation>coûte {points} point</translation>
    </message>
    <message>
        <source>costs {points} points</source>
        <translation>coûte {points} points</translation>
    </message>
    <message numerus="yes">
        <source>%n try(tries) left</source>
        <translation>
            <numerusform>reste %n essai</numerusform>
            <numerusform>reste %n essais</numerusform>
        </translation>
    </message>
    <message>
        <source>{criterion}: met</source>
        <translation>{criterion} : atteint</translation>
    </message>
    <message>
        <source>{criterion}: not met yet</source>
        <translation>{criterion} : pas encore atteint</translation>
    </message>
    <message>
        <source>Step {number}, done: {title}, {points}</source>
        <translation>Étape {number}, terminée : {title}, {points}</translation>
    </message>
    <message>
        <source>Step {number}, current: {title}, {points}</source>
        <translation>Étape {number}, en cours : {title}, {points}</translation>
    </message>
    <message>
        <source>Step {number}, to come: {title}, {points}</source>
        <translation>Étape {number}, à venir : {title}, {points}</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>Lesson {number}: {title}. {summary} {state}</source>
        <translation>Leçon {number} : {title}. {summary} {state}</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>étape {step} sur {steps}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>Done, best score {score}.</source>
        <translation>Faite, meilleure note {score}.</translation>
    </message>
    <message>
        <source>Begun, {figure}.</source>
        <translation>Commencée, {figure}.</translation>
    </message>
    <message>
        <source>Not begun, {figure}.</source>
        <translation>Pas commencée, {figure}.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Nothing to deploy here</source>
        <translation>Rien à déployer ici</translation>
    </message>
    <message>
        <source>Deploy {name}</source>
        <translation>Déployer {name}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>{what} — {reason}</source>
        <translation>{what} — {reason}</translation>
    </message>
    <message>
        <source>Name of the VM</source>
        <translation>Nom de la VM</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>Couper l’alimentation</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove this host</source>
        <translation>Retirer cet hôte</translation>
    </message>
    <message>
        <source>Migrate to</source>
        <translation>Migrer vers</translation>
    </message>
    <message>
        <source>Deploy on</source>
        <translation>Déployer sur</translation>
    </message>
    <message>
        <source>{title}, {detail}</source>
        <translation>{title}, {detail}</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>bare-metal server</source>
        <translation>serveur dédié</translation>
    </message>
    <message>
        <source>type 1 host {product}</source>
        <translation>hôte de type 1 {product}</translation>
    </message>
    <message>
        <source>type 2 host {product}</source>
        <translation>hôte de type 2 {product}</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>à l’arrêt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage en cours</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>shutting down</source>
        <translation>en cours d’arrêt</translation>
    </message>
    <message>
        <source>{vcpus} vCPU · {memory}</source>
        <translation>{vcpus} vCPU · {memory}</translation>
    </message>
    <message>
        <source>{host}, {kind}. {machines}, CPU {cpu}, memory {used} of {capacity}.</source>
        <translation>{host}, {kind}. {machines}, CPU {cpu}, mémoire {used} sur {capacity}.</translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s)</source>
        <translation>
            <numerusform>%n VM</numerusform>
            <numerusform>%n VM</numerusform>
        </translation>
    </message>
    <message>
        <source>{vm}, {application}, {state}. {size}.</source>
        <translation>{vm}, {application}, {state}. {size}.</translation>
    </message>
    <message>
        <source>{vm}, {application}, {state}. {size}, {cpu} of its host’s CPU.</source>
        <translation>{vm}, {application}, {state}. {size}, {cpu} du CPU de son hôte.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>You have {secured} points. Up to {reachable} can still be won if you go on.</source>
        <translation>Vous avez {secured} points. En continuant, vous pouvez encore atteindre {reachable}.</translation>
    </message>
    <message>
        <source>Finish now?</source>
        <translation>Terminer maintenant?</translation>
    </message>
    <message>
        <source>What is not done yet will count as lost.</source>
        <translation>Ce qui n’est pas encore fait comptera comme perdu.</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>Terminer maintenant</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Start again?</source>
        <translation>Recommencer?</translation>
    </message>
    <message>
        <source>What you have done so far will be forgotten.</source>
        <translation>Ce que vous avez fait jusqu’ici sera oublié.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>This lesson cannot be opened</source>
        <translation>Cette leçon ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>It was made with another version of the lesson or of the program, or is damaged.</source>
        <translation>Elle a été faite avec une autre version de la leçon ou du programme, ou elle est abîmée.</translation>
    </message>
    <message>
        <source>It was kept as {file}. A new attempt has begun.</source>
        <translation>Elle est conservée sous le nom {file}. Une nouvelle tentative a commencé.</translation>
    </message>
    <message>
        <source>The unfinished attempt could not be resumed</source>
        <translation>La tentative inachevée n’a pas pu être reprise</translation>
    </message>
    <message>
        <source>The folder of the profile cannot be written: disk full, or not allowed.</source>
        <translation>Le dossier du profil ne peut pas être écrit : disque plein, ou accès refusé.</translation>
    </message>
    <message>
        <source>You can work, but this attempt will not be kept.</source>
        <translation>Vous pouvez travailler, mais cette tentative ne sera pas conservée.</translation>
    </message>
    <message>
        <source>This attempt cannot be saved</source>
        <translation>Cette tentative ne peut pas être enregistrée</translation>
    </message>
    <message>
        <source>It is shown here, but it will not count in your progress.</source>
        <translation>Il est affiché ici, mais il ne comptera pas dans votre progression.</translation>
    </message>
    <message>
        <source>This result could not be saved</source>
        <translation>Ce résultat n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>{name} in hand</source>
        <translation>{name} en main</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind or state</source>
        <translation>Type ou état</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>If dropped here</source>
        <translation>Si vous la déposez ici</translation>
    </message>
    <message>
        <source>{verdict}. {host}</source>
        <translation>{verdict}. {host}</translation>
    </message>
    <message>
        <source>{title}, {detail}</source>
        <translation>{title}, {detail}</translation>
    </message>
    <message>
        <source>Laboratory, as a list</source>
        <translation>Laboratoire, en liste</translation>
    </message>
    <message>
        <source>Space: pick up. Arrow keys: next host. Enter: drop. P: why? Menu key: all commands.</source>
        <translation>Espace : prendre. Flèches : hôte suivant. Entrée : déposer. P : pourquoi? Touche Menu : toutes les commandes.</translation>
    </message>
    <message>
        <source>Waiting in the palette</source>
        <translation>En attente dans la palette</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>My progress</source>
        <translation>Mes progrès</translation>
    </message>
    <message numerus="yes">
        <source>{points} point(s)</source>
        <translation>
            <numerusform>{points} point</numerusform>
            <numerusform>{points} points</numerusform>
        </translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>sur {total}</translation>
    </message>
    <message>
        <source>Lessons: {done} of {total}</source>
        <translation>Leçons : {done} sur {total}</translation>
    </message>
</context>
<context>
    <name>ProgressVoice</name>
    <message>
        <source>{step}: {points} points won.</source>
        <translation>{step} : {points} points gagnés.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Free lab</source>
        <translation>Lab libre</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>RealCommands</name>
    <message>
        <source>{product} cannot do this.</source>
        <translation>{product} ne sait pas le faire.</translation>
    </message>
    <message>
        <source>Done by the installer of {product}, not by a command.</source>
        <translation>Se fait par l’installateur de {product}, pas par une commande.</translation>
    </message>
    <message>
        <source>Done in the window of {product} only.</source>
        <translation>Se fait seulement dans la fenêtre de {product}.</translation>
    </message>
    <message>
        <source>Done by copying the files of the VM, or by exporting it.</source>
        <translation>Se fait en copiant les fichiers de la VM, ou en l’exportant.</translation>
    </message>
    <message>
        <source>{product} has no CPU priority for one VM.</source>
        <translation>{product} n’a pas de priorité CPU pour une VM.</translation>
    </message>
    <message>
        <source>{product} has no CPU reservation.</source>
        <translation>{product} n’a pas de réservation de CPU.</translation>
    </message>
    <message>
        <source>{product} has no CPU limit.</source>
        <translation>{product} n’a pas de limite de CPU.</translation>
    </message>
    <message>
        <source>{product} has no memory priority for one VM.</source>
        <translation>{product} n’a pas de priorité de mémoire pour une VM.</translation>
    </message>
    <message>
        <source>{product} has no memory reservation.</source>
        <translation>{product} n’a pas de réservation de mémoire.</translation>
    </message>
    <message>
        <source>{product} has no memory limit.</source>
        <translation>{product} n’a pas de limite de mémoire.</translation>
    </message>
    <message>
        <source>{product} has no such setting.</source>
        <translation>{product} n’a pas ce réglage.</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message numerus="yes">
        <source>%n hint(s) read before: {kept} of the points are left.</source>
        <translation>
            <numerusform>%n indice lu avant : il reste {kept} des points.</numerusform>
            <numerusform>%n indices lus avant : il reste {kept} des points.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reached at {at_us}.</source>
        <translation>Atteint à {at_us}.</translation>
    </message>
    <message>
        <source>Held for {for_us} without interruption, at {at_us}.</source>
        <translation>Tenu pendant {for_us} sans interruption, à {at_us}.</translation>
    </message>
    <message>
        <source>True at hand-in.</source>
        <translation>Vrai à la remise.</translation>
    </message>
    <message>
        <source>Never reached.</source>
        <translation>Jamais atteint.</translation>
    </message>
    <message>
        <source>Never held for {for_us} without interruption.</source>
        <translation>Jamais tenu pendant {for_us} sans interruption.</translation>
    </message>
    <message>
        <source>Not true at hand-in.</source>
        <translation>Faux à la remise.</translation>
    </message>
    <message>
        <source>Right on try {try_number}: {try_ppm} of the points.</source>
        <translation>Juste à l’essai {try_number} : {try_ppm} des points.</translation>
    </message>
    <message>
        <source>Partly right ({credit_ppm}) on try {try_number}: {try_ppm} of the points.</source>
        <translation>Juste en partie ({credit_ppm}) à l’essai {try_number} : {try_ppm} des points.</translation>
    </message>
    <message>
        <source>No right answer. Tries: {tries}.</source>
        <translation>Aucune bonne réponse. Essais : {tries}.</translation>
    </message>
    <message>
        <source>Not answered.</source>
        <translation>Sans réponse.</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>it is no longer there</source>
        <translation>elle n’est plus là</translation>
    </message>
    <message>
        <source>the lab does not have it</source>
        <translation>le lab ne l’a pas</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>choisissez un autre nom</translation>
    </message>
    <message>
        <source>not part of the task</source>
        <translation>hors de la consigne</translation>
    </message>
    <message>
        <source>at most {maximum}</source>
        <translation>au plus {maximum}</translation>
    </message>
    <message>
        <source>it still holds VMs</source>
        <translation>il porte encore des VM</translation>
    </message>
    <message>
        <source>{host} already has one</source>
        <translation>{host} en a déjà un</translation>
    </message>
    <message>
        <source>install one first</source>
        <translation>installez-en un d’abord</translation>
    </message>
    <message>
        <source>{product} does not run on it</source>
        <translation>{product} ne s’y installe pas</translation>
    </message>
    <message>
        <source>a single system, no VM</source>
        <translation>un seul système, pas de VM</translation>
    </message>
    <message>
        <source>VT-x or AMD-V, in the firmware</source>
        <translation>VT-x ou AMD-V, dans le micrologiciel</translation>
    </message>
    <message>
        <source>confirmation needed</source>
        <translation>confirmation requise</translation>
    </message>
    <message>
        <source>an application needs a system</source>
        <translation>une application demande un système</translation>
    </message>
    <message>
        <source>it is on {host}</source>
        <translation>elle est sur {host}</translation>
    </message>
    <message>
        <source>place it first</source>
        <translation>placez-la d’abord</translation>
    </message>
    <message>
        <source>{vm}: {state}</source>
        <translation>{vm} : {state}</translation>
    </message>
    <message>
        <source>shut it down first</source>
        <translation>arrêtez-la d’abord</translation>
    </message>
    <message>
        <source>start it, or move it cold</source>
        <translation>démarrez-la ou migrez-la à froid</translation>
    </message>
    <message>
        <source>wait until it ends</source>
        <translation>attendez la fin</translation>
    </message>
    <message>
        <source>{vcpus} vCPU for {host_vcpus} processors</source>
        <translation>{vcpus} vCPU pour {host_vcpus} processeurs</translation>
    </message>
    <message>
        <source>{missing_khz} missing</source>
        <translation>il manque {missing_khz}</translation>
    </message>
    <message>
        <source>{missing_kib} missing</source>
        <translation>il manque {missing_kib}</translation>
    </message>
    <message>
        <source>{missing_bytes} missing</source>
        <translation>il manque {missing_bytes}</translation>
    </message>
    <message>
        <source>{product} does not have it</source>
        <translation>{product} ne l’a pas</translation>
    </message>
    <message>
        <source>from {minimum} to {maximum}</source>
        <translation>de {minimum} à {maximum}</translation>
    </message>
    <message>
        <source>{product} cannot do this</source>
        <translation>{product} ne le fait pas</translation>
    </message>
    <message>
        <source>{product} → {other_product}</source>
        <translation>{product} → {other_product}</translation>
    </message>
    <message>
        <source>{target} is outside</source>
        <translation>{target} n’en fait pas partie</translation>
    </message>
    <message>
        <source>a guest would not survive it</source>
        <translation>l’invité n’y survivrait pas</translation>
    </message>
    <message>
        <source>instructions are missing</source>
        <translation>des instructions manquent</translation>
    </message>
    <message>
        <source>no shared storage</source>
        <translation>pas de stockage partagé</translation>
    </message>
    <message>
        <source>That host is no longer in the lab.</source>
        <translation>Cet hôte n’est plus dans le lab.</translation>
    </message>
    <message>
        <source>That VM is no longer in the lab.</source>
        <translation>Cette VM n’est plus dans le lab.</translation>
    </message>
    <message>
        <source>This lab does not offer it.</source>
        <translation>Ce lab ne le propose pas.</translation>
    </message>
    <message>
        <source>Something of that name is already in the lab.</source>
        <translation>Un élément de ce nom est déjà dans le lab.</translation>
    </message>
    <message>
        <source>The exercise does not allow this act.</source>
        <translation>L’exercice ne permet pas cette action.</translation>
    </message>
    <message>
        <source>The exercise gives {maximum} of this model and all are in the lab.</source>
        <translation>L’exercice donne {maximum} exemplaires de ce modèle et tous sont dans le lab.</translation>
    </message>
    <message>
        <source>{host} still holds virtual machines.</source>
        <translation>{host} porte encore des machines virtuelles.</translation>
    </message>
    <message>
        <source>An operating system is already installed on {host}.</source>
        <translation>Un système d’exploitation est déjà installé sur {host}.</translation>
    </message>
    <message>
        <source>{host} has no operating system.</source>
        <translation>{host} n’a pas de système d’exploitation.</translation>
    </message>
    <message>
        <source>{product} does not install on the operating system of {host}.</source>
        <translation>{product} ne s’installe pas sur le système de {host}.</translation>
    </message>
    <message>
        <source>{host} already runs a hypervisor.</source>
        <translation>{host} exécute déjà un hyperviseur.</translation>
    </message>
    <message>
        <source>A bare-metal server runs one operating system; it cannot hold a VM.</source>
        <translation>Un serveur dédié exécute un seul système d’exploitation; il ne peut pas héberger de VM.</translation>
    </message>
    <message>
        <source>Hardware virtualization is disabled in the firmware of {host}.</source>
        <translation>La virtualisation matérielle est désactivée dans le micrologiciel de {host}.</translation>
    </message>
    <message>
        <source>Installing {product} erases what is on {host}.</source>
        <translation>Installer {product} efface ce que contient {host}.</translation>
    </message>
    <message>
        <source>{host} has no operating system of its own on which an application could run.</source>
        <translation>{host} n’a pas de système à lui sur lequel une application tournerait.</translation>
    </message>
    <message>
        <source>{vm} already is on {host}.</source>
        <translation>{vm} est déjà sur {host}.</translation>
    </message>
    <message>
        <source>{vm} is on no host yet.</source>
        <translation>{vm} n’est encore sur aucun hôte.</translation>
    </message>
    <message>
        <source>{vm} already is on {host}; to move it, migrate it.</source>
        <translation>{vm} est déjà sur {host}; pour la déplacer, migrez-la.</translation>
    </message>
    <message>
        <source>{vm} is now: {state}.</source>
        <translation>{vm} est à présent : {state}.</translation>
    </message>
    <message>
        <source>{vm} is running.</source>
        <translation>{vm} est en marche.</translation>
    </message>
    <message>
        <source>{vm} is stopped: there is no memory to move.</source>
        <translation>{vm} est à l’arrêt : il n’y a pas de mémoire à déplacer.</translation>
    </message>
    <message>
        <source>{vm} is being migrated.</source>
        <translation>{vm} est en cours de migration.</translation>
    </message>
    <message>
        <source>{vm} wants {vcpus} vCPU; {host} has {host_vcpus} logical processors.</source>
        <translation>{vm} veut {vcpus} vCPU; {host} a {host_vcpus} processeurs logiques.</translation>
    </message>
    <message>
        <source>{vm} reserves {needed_khz}; {host} has {free_khz} that are not guaranteed to others.</source>
        <translation>{vm} réserve {needed_khz}; {host} en a {free_khz} non garantis à d’autres.</translation>
    </message>
    <message>
        <source>{needed_kib} must be reserved with its overhead; {host} has {free_kib} unreserved.</source>
        <translation>{needed_kib} doivent être réservés, surcharge comprise; {host} en a {free_kib} non réservés.</translation>
    </message>
    <message>
        <source>{vm} needs {needed_kib}; {host} has {free_kib} free.</source>
        <translation>{vm} demande {needed_kib}; {host} en a {free_kib} libres.</translation>
    </message>
    <message>
        <source>{vm} needs {needed_kib}; the system of {host} leaves {free_kib}.</source>
        <translation>{vm} demande {needed_kib}; le système de {host} en laisse {free_kib}.</translation>
    </message>
    <message>
        <source>{needed_bytes} are needed; {free_bytes} are free.</source>
        <translation>Il faut {needed_bytes}; {free_bytes} sont libres.</translation>
    </message>
    <message>
        <source>{product} has no such setting for {resource}.</source>
        <translation>{product} n’a pas ce réglage pour : {resource}.</translation>
    </message>
    <message>
        <source>{value} is not between {minimum} and {maximum}.</source>
        <translation>{value} n’est pas entre {minimum} et {maximum}.</translation>
    </message>
    <message>
        <source>{product} does not offer this.</source>
        <translation>{product} n’offre pas cette fonction.</translation>
    </message>
    <message>
        <source>The VM runs on {product}; {target} runs {other_product}.</source>
        <translation>La VM tourne sous {product}; {target} exécute {other_product}.</translation>
    </message>
    <message>
        <source>The disk is in the format of {product}; {other_product} uses another one.</source>
        <translation>Le disque est au format de {product}; {other_product} en utilise un autre.</translation>
    </message>
    <message>
        <source>The two hosts are not in one cluster or under one management server.</source>
        <translation>Les deux hôtes ne sont pas dans la même grappe ni sous la même gestion.</translation>
    </message>
    <message>
        <source>The processors of the two hosts are from different makers.</source>
        <translation>Les processeurs des deux hôtes sont de marques différentes.</translation>
    </message>
    <message>
        <source>The processor of {target} lacks instructions that the guest may be using.</source>
        <translation>Le processeur de {target} n’a pas des instructions que l’invité utilise peut-être.</translation>
    </message>
    <message>
        <source>The disk of {vm} is on its host, where {target} does not see it.</source>
        <translation>Le disque de {vm} est sur son hôte, où {target} ne le voit pas.</translation>
    </message>
    <message>
        <source>An act names a host of the lab.</source>
        <translation>Une action nomme un hôte du lab.</translation>
    </message>
    <message>
        <source>An act names a VM of the lab.</source>
        <translation>Une action nomme une VM du lab.</translation>
    </message>
    <message>
        <source>Only what the catalogue of the lab holds can be used.</source>
        <translation>Seul ce que contient le catalogue du lab peut servir.</translation>
    </message>
    <message>
        <source>Names tell things apart: each is used once.</source>
        <translation>Les noms distinguent les choses : chacun sert une fois.</translation>
    </message>
    <message>
        <source>The author of an exercise chooses what may be changed.</source>
        <translation>L’auteur d’un exercice choisit ce qui peut changer.</translation>
    </message>
    <message>
        <source>The author of an exercise may limit how many machines a model makes.</source>
        <translation>L’auteur d’un exercice peut limiter le nombre de machines d’un modèle.</translation>
    </message>
    <message>
        <source>A host is taken away once nothing depends on it.</source>
        <translation>On retire un hôte quand plus rien n’en dépend.</translation>
    </message>
    <message>
        <source>The hardware starts one operating system; a second one would replace it.</source>
        <translation>Le matériel démarre un seul système; un second le remplacerait.</translation>
    </message>
    <message>
        <source>A type 2 hypervisor is an application: it needs an operating system under it.</source>
        <translation>Un hyperviseur de type 2 est une application : il lui faut un système d’exploitation en dessous.</translation>
    </message>
    <message>
        <source>Each product names the operating systems on which it runs.</source>
        <translation>Chaque produit nomme les systèmes sur lesquels il fonctionne.</translation>
    </message>
    <message>
        <source>Two hypervisors cannot both own the processor’s virtualization.</source>
        <translation>Deux hyperviseurs ne peuvent pas posséder tous deux la virtualisation du processeur.</translation>
    </message>
    <message>
        <source>The hypervisor is the layer that shares the hardware among several systems.</source>
        <translation>L’hyperviseur est la couche qui partage le matériel entre plusieurs systèmes.</translation>
    </message>
    <message>
        <source>The hypervisor lets the processor itself keep guests apart: VT-x or AMD-V must be on.</source>
        <translation>L’hyperviseur confie au processeur la séparation des invités : VT-x ou AMD-V doit être activé.</translation>
    </message>
    <message>
        <source>A type 1 hypervisor takes the place of the operating system.</source>
        <translation>Un hyperviseur de type 1 prend la place du système d’exploitation.</translation>
    </message>
    <message>
        <source>Without a hypervisor, a server runs one operating system and its applications.</source>
        <translation>Sans hyperviseur, un serveur exécute un seul système et ses applications.</translation>
    </message>
    <message>
        <source>A migration goes from one host to another.</source>
        <translation>Une migration va d’un hôte à un autre.</translation>
    </message>
    <message>
        <source>A VM runs on a host: it is placed before anything else.</source>
        <translation>Une VM s’exécute sur un hôte : on la place d’abord.</translation>
    </message>
    <message>
        <source>A VM is on one host at a time.</source>
        <translation>Une VM est sur un seul hôte à la fois.</translation>
    </message>
    <message>
        <source>Each act starts from a given state: a stopped VM starts, a running one stops.</source>
        <translation>Chaque action part d’un état : une VM à l’arrêt démarre, une VM en marche s’arrête.</translation>
    </message>
    <message>
        <source>What a guest is using is not taken away or changed under it.</source>
        <translation>On ne retire ni ne change ce qu’un invité est en train d’utiliser.</translation>
    </message>
    <message>
        <source>Live migration moves a running guest; a stopped one is moved with its disk only.</source>
        <translation>La migration à chaud déplace un invité en marche; à l’arrêt, seul son disque se déplace.</translation>
    </message>
    <message>
        <source>A VM that is being copied is left as it is until it has arrived.</source>
        <translation>Une VM en cours de copie reste telle quelle jusqu’à son arrivée.</translation>
    </message>
    <message>
        <source>All vCPUs of one VM must be able to run at the same time.</source>
        <translation>Tous les vCPU d’une VM doivent pouvoir tourner en même temps.</translation>
    </message>
    <message>
        <source>A reservation is a promise: all of them together must fit in the host.</source>
        <translation>Une réservation est une promesse : toutes ensemble doivent tenir dans l’hôte.</translation>
    </message>
    <message>
        <source>A VM starts once its memory reservation and its overhead are guaranteed.</source>
        <translation>Une VM démarre quand sa réservation de mémoire et sa surcharge sont garanties.</translation>
    </message>
    <message>
        <source>This product gives a VM all of its start-up memory at once: it must be free.</source>
        <translation>Ce produit donne d’un coup à la VM toute sa mémoire de démarrage : elle doit être libre.</translation>
    </message>
    <message>
        <source>A type 2 hypervisor takes its memory from the host OS, which needs its own.</source>
        <translation>Un hyperviseur de type 2 prend sa mémoire au système hôte, qui garde la sienne.</translation>
    </message>
    <message>
        <source>A virtual disk is a file: it needs room where it is stored.</source>
        <translation>Un disque virtuel est un fichier : il lui faut de la place.</translation>
    </message>
    <message>
        <source>Products differ in what they let you set.</source>
        <translation>Les produits diffèrent par ce qu’ils laissent régler.</translation>
    </message>
    <message>
        <source>Each setting has the range that its product documents.</source>
        <translation>Chaque réglage a les limites que documente son produit.</translation>
    </message>
    <message>
        <source>Products differ: hosted ones do not move a running VM.</source>
        <translation>Les produits diffèrent : ceux de type 2 ne déplacent pas une VM en marche.</translation>
    </message>
    <message>
        <source>Live migration hands a running guest to the same hypervisor on another host.</source>
        <translation>La migration à chaud confie un invité en marche au même hyperviseur d’un autre hôte.</translation>
    </message>
    <message>
        <source>Between products, a disk is exported and converted first.</source>
        <translation>Entre produits, on exporte et convertit d’abord le disque.</translation>
    </message>
    <message>
        <source>Hosts must know and trust each other before they hand a guest over.</source>
        <translation>Deux hôtes doivent se connaître avant de se confier un invité.</translation>
    </message>
    <message>
        <source>A running guest uses the instructions that it found when it started.</source>
        <translation>Un invité en marche utilise les instructions trouvées à son démarrage.</translation>
    </message>
    <message>
        <source>A running guest cannot do without instructions that it has already found.</source>
        <translation>Un invité en marche ne peut pas perdre des instructions déjà trouvées.</translation>
    </message>
    <message>
        <source>Live migration moves memory; the disk must be seen from both hosts, or move too.</source>
        <translation>La migration à chaud déplace la mémoire; le disque doit être vu des deux hôtes, ou suivre.</translation>
    </message>
    <message>
        <source>No such host</source>
        <translation>Hôte inconnu</translation>
    </message>
    <message>
        <source>No such VM</source>
        <translation>VM inconnue</translation>
    </message>
    <message>
        <source>Not in this lab</source>
        <translation>Absent de ce lab</translation>
    </message>
    <message>
        <source>Name already taken</source>
        <translation>Nom déjà pris</translation>
    </message>
    <message>
        <source>Locked in this exercise</source>
        <translation>Verrouillé dans cet exercice</translation>
    </message>
    <message>
        <source>No more of this model</source>
        <translation>Modèle épuisé</translation>
    </message>
    <message>
        <source>Host not empty</source>
        <translation>Hôte non vide</translation>
    </message>
    <message>
        <source>An operating system is there</source>
        <translation>Système déjà installé</translation>
    </message>
    <message>
        <source>No operating system</source>
        <translation>Aucun système d’exploitation</translation>
    </message>
    <message>
        <source>Operating system not supported</source>
        <translation>Système non pris en charge</translation>
    </message>
    <message>
        <source>A hypervisor is there</source>
        <translation>Hyperviseur déjà présent</translation>
    </message>
    <message>
        <source>No hypervisor</source>
        <translation>Aucun hyperviseur</translation>
    </message>
    <message>
        <source>Hardware virtualization is off</source>
        <translation>Virtualisation matérielle désactivée</translation>
    </message>
    <message>
        <source>Would erase the host</source>
        <translation>Effacerait l’hôte</translation>
    </message>
    <message>
        <source>One system only</source>
        <translation>Un seul système</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Déjà là</translation>
    </message>
    <message>
        <source>On no host yet</source>
        <translation>Pas encore placée</translation>
    </message>
    <message>
        <source>Already placed</source>
        <translation>Déjà placée</translation>
    </message>
    <message>
        <source>Not in this state</source>
        <translation>Pas dans cet état</translation>
    </message>
    <message>
        <source>The VM is running</source>
        <translation>La VM est en marche</translation>
    </message>
    <message>
        <source>The VM is stopped</source>
        <translation>La VM est à l’arrêt</translation>
    </message>
    <message>
        <source>Migration under way</source>
        <translation>Migration en cours</translation>
    </message>
    <message>
        <source>Too many vCPUs</source>
        <translation>Trop de vCPU</translation>
    </message>
    <message>
        <source>Not enough CPU to reserve</source>
        <translation>CPU réservable insuffisant</translation>
    </message>
    <message>
        <source>Not enough memory to reserve</source>
        <translation>Mémoire réservable insuffisante</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Mémoire insuffisante</translation>
    </message>
    <message>
        <source>Not enough disk space</source>
        <translation>Espace disque insuffisant</translation>
    </message>
    <message>
        <source>No such setting</source>
        <translation>Réglage inexistant</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>Hors limites</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Non pris en charge</translation>
    </message>
    <message>
        <source>Different products</source>
        <translation>Produits différents</translation>
    </message>
    <message>
        <source>Different disk formats</source>
        <translation>Formats de disque différents</translation>
    </message>
    <message>
        <source>Not in one cluster</source>
        <translation>Pas dans la même grappe</translation>
    </message>
    <message>
        <source>Different CPU makers</source>
        <translation>Processeurs de marques différentes</translation>
    </message>
    <message>
        <source>Older CPU over there</source>
        <translation>Processeur plus ancien là-bas</translation>
    </message>
    <message>
        <source>Local disks</source>
        <translation>Disques locaux</translation>
    </message>
    <message>
        <source>{title}: {fact}</source>
        <translation>{title} : {fact}</translation>
    </message>
    <message>
        <source>{product} says: {message}</source>
        <translation>{product} dit : {message}</translation>
    </message>
    <message>
        <source>Nothing in this lab would help right now.</source>
        <translation>Rien dans ce lab n’aiderait à cet instant.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>stockage</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>{host} has {free_kib} free</source>
        <translation>{host} a {free_kib} libres</translation>
    </message>
    <message>
        <source>Stopping {vm} frees {freed_kib}</source>
        <translation>Arrêter {vm} libère {freed_kib}</translation>
    </message>
    <message>
        <source>Shut {vm} down first</source>
        <translation>Arrêtez d’abord {vm}</translation>
    </message>
    <message>
        <source>Start {vm} first</source>
        <translation>Démarrez d’abord {vm}</translation>
    </message>
    <message>
        <source>A smaller VM would fit</source>
        <translation>Une VM plus petite tiendrait</translation>
    </message>
    <message>
        <source>Move its disks with it</source>
        <translation>Déplacez ses disques avec elle</translation>
    </message>
    <message>
        <source>Shut it down, then move it</source>
        <translation>Arrêtez-la, puis déplacez-la</translation>
    </message>
    <message>
        <source>Install a hypervisor on {host}</source>
        <translation>Installez un hyperviseur sur {host}</translation>
    </message>
    <message>
        <source>Install an operating system on {host}</source>
        <translation>Installez un système d’exploitation sur {host}</translation>
    </message>
    <message>
        <source>Confirm that {host} may be erased</source>
        <translation>Confirmez que {host} peut être effacé</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Figures of the laboratory at the first and at the last instant.</source>
        <translation>Chiffres du laboratoire au premier et au dernier instant.</translation>
    </message>
    <message>
        <source>{before} VM running at the start, {after} at the end, on {hosts} hosts.</source>
        <translation>{before} VM en marche au début, {after} à la fin, sur {hosts} hôtes.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>Review my attempt</source>
        <translation>Revoir ma tentative</translation>
    </message>
    <message>
        <source>Review what got stuck</source>
        <translation>Revoir ce qui a bloqué</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Back to the course</source>
        <translation>Retour au parcours</translation>
    </message>
    <message>
        <source>Where your points come from</source>
        <translation>D’où viennent vos points</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi?</translation>
    </message>
    <message>
        <source>Look at the end of the attempt</source>
        <translation>Revoir la fin de la tentative</translation>
    </message>
    <message>
        <source>Look at that moment ({time})</source>
        <translation>Revoir ce moment ({time})</translation>
    </message>
    <message>
        <source>It was not answered before the end. A wrong try costs less than no try at all.</source>
        <translation>Il n’y a pas eu de réponse avant la fin. Un essai inexact coûte moins que pas d’essai du tout.</translation>
    </message>
    <message>
        <source>out of {total}</source>
        <translation>sur {total}</translation>
    </message>
    <message>
        <source>Exercise passed</source>
        <translation>Exercice réussi</translation>
    </message>
    <message>
        <source>Not passed yet</source>
        <translation>Pas encore réussi</translation>
    </message>
    <message>
        <source>Pass mark: {points}.</source>
        <translation>Seuil de réussite : {points}.</translation>
    </message>
    <message>
        <source>{pass_mark} Your best earlier score was {best}.</source>
        <translation>{pass_mark} Votre meilleur résultat précédent était {best}.</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1re</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2e</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>3e</translation>
    </message>
    <message>
        <source>{number}th</source>
        <translation>{number}e</translation>
    </message>
    <message>
        <source>{secured} / {total}</source>
        <translation>{secured} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s) read</source>
        <translation>
            <numerusform>%n indice lu</numerusform>
            <numerusform>%n indices lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Energy a year</source>
        <translation>Énergie par an</translation>
    </message>
    <message>
        <source>CPU in use</source>
        <translation>CPU utilisé</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Mémoire utilisée</translation>
    </message>
    <message>
        <source>{difference} points</source>
        <translation>{difference} points</translation>
    </message>
    <message>
        <source>sum over all hosts, from their load at that instant</source>
        <translation>somme de tous les hôtes, d’après leur charge à cet instant</translation>
    </message>
    <message>
        <source>{power} × 8 760 hours</source>
        <translation>{power} × 8 760 heures</translation>
    </message>
    <message>
        <source>{used} of {capacity}, all hosts</source>
        <translation>{used} sur {capacity}, tous hôtes</translation>
    </message>
    <message>
        <source>simulated time</source>
        <translation>temps simulé</translation>
    </message>
    <message>
        <source>attempt</source>
        <translation>tentative</translation>
    </message>
    <message numerus="yes">
        <source>hint(s) read</source>
        <translation>
            <numerusform>indice lu</numerusform>
            <numerusform>indices lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Result of the exercise</source>
        <translation>Résultat de l’exercice</translation>
    </message>
</context>
<context>
    <name>SetUpCard</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>As you want to be greeted</source>
        <translation>Comme vous voulez être salué</translation>
    </message>
    <message>
        <source>All of it can be changed at any moment in the settings.</source>
        <translation>Tout peut être changé à tout moment dans les réglages.</translation>
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
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>As you want to be greeted</source>
        <translation>Comme vous voulez être salué</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
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
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Mouvement réduit</translation>
    </message>
    <message>
        <source>Things appear in place, and flows are arrows with their rate.</source>
        <translation>Les choses apparaissent en place, et les flux sont des flèches avec leur débit.</translation>
    </message>
    <message>
        <source>Single-letter keys in the canvas</source>
        <translation>Touches d’une seule lettre dans le canevas</translation>
    </message>
    <message>
        <source>Switch them off if a voice or a screen reader presses letters by itself.</source>
        <translation>À désactiver si une commande vocale ou un lecteur d’écran tape des lettres de lui-même.</translation>
    </message>
    <message>
        <source>Attempts and settings are kept in {folder}</source>
        <translation>Les tentatives et les réglages sont conservés dans {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Drag it onto a host, click it and then a host, or press Space.</source>
        <translation>Glissez-la sur un hôte, cliquez dessus puis sur un hôte, ou appuyez sur Espace.</translation>
    </message>
    <message>
        <source>being moved…</source>
        <translation>en déplacement…</translation>
    </message>
    <message>
        <source>all of them are placed</source>
        <translation>toutes sont placées</translation>
    </message>
    <message>
        <source>{vcpus} vCPU · {memory}</source>
        <translation>{vcpus} vCPU · {memory}</translation>
    </message>
    <message>
        <source>{size} · {count} left</source>
        <translation>{size} · reste {count}</translation>
    </message>
    <message>
        <source>Click to bring it into the laboratory.</source>
        <translation>Cliquez pour l’ajouter au laboratoire.</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n cœur</numerusform>
            <numerusform>%n cœurs</numerusform>
        </translation>
    </message>
    <message>
        <source>{cores} · {memory}</source>
        <translation>{cores} · {memory}</translation>
    </message>
    <message>
        <source>Bare-metal server</source>
        <translation>Serveur bare-metal</translation>
    </message>
    <message>
        <source>one system</source>
        <translation>un seul système</translation>
    </message>
    <message>
        <source>Type 1 host</source>
        <translation>Hôte de type 1</translation>
    </message>
    <message>
        <source>Type 2 host</source>
        <translation>Hôte de type 2</translation>
    </message>
    <message>
        <source>Without a mouse</source>
        <translation>Sans souris</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>pick up</source>
        <translation>prendre</translation>
    </message>
    <message>
        <source>choose a host</source>
        <translation>choisir un hôte</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>déposer</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Machines virtuelles</translation>
    </message>
    <message>
        <source>Waiting for a host</source>
        <translation>En attente d’un hôte</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hôtes</translation>
    </message>
    <message numerus="yes">
        <source>This exercise already provides its %n host(s).</source>
        <translation>
            <numerusform>Cet exercice fournit déjà son hôte.</numerusform>
            <numerusform>Cet exercice fournit déjà ses %n hôtes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Task</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Picks the VM up; arrow keys choose a host, Enter drops it.</source>
        <translation>Prend la VM en main; les flèches choisissent un hôte, Entrée la dépose.</translation>
    </message>
    <message>
        <source>Shows it in the inspector.</source>
        <translation>L’affiche dans l’inspecteur.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi?</translation>
    </message>
    <message>
        <source>used {amount}</source>
        <translation>occupé {amount}</translation>
    </message>
    <message>
        <source>{amount} missing</source>
        <translation>il manque {amount}</translation>
    </message>
    <message>
        <source>Add a host from the palette</source>
        <translation>Ajoutez un hôte depuis la palette</translation>
    </message>
    <message>
        <source>then install a system or a hypervisor on it</source>
        <translation>puis installez-y un système ou un hyperviseur</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n hôte</numerusform>
            <numerusform>%n hôtes</numerusform>
        </translation>
    </message>
    <message>
        <source>Laboratory, {hosts}</source>
        <translation>Laboratoire, {hosts}</translation>
    </message>
    <message>
        <source>Layer: hardware, {name}, {detail}</source>
        <translation>Couche : matériel, {name}, {detail}</translation>
    </message>
    <message>
        <source>Layer: operating system, {name}</source>
        <translation>Couche : système d’exploitation, {name}</translation>
    </message>
    <message>
        <source>Layer: hypervisor, {name}</source>
        <translation>Couche : hyperviseur, {name}</translation>
    </message>
    <message>
        <source>Layer: application, {name}</source>
        <translation>Couche : application, {name}</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Disques</translation>
    </message>
    <message>
        <source>Memory, round {round}</source>
        <translation>Mémoire, tour {round}</translation>
    </message>
    <message>
        <source>Pause, last pages</source>
        <translation>Pause, dernières pages</translation>
    </message>
    <message>
        <source>Disk copy</source>
        <translation>Copie du disque</translation>
    </message>
    <message>
        <source>{what} · {percent}</source>
        <translation>{what} · {percent}</translation>
    </message>
    <message>
        <source>pause {duration}</source>
        <translation>pause de {duration}</translation>
    </message>
    <message>
        <source>Drop refused: {reason}</source>
        <translation>Dépôt refusé : {reason}</translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>Time slices: the hypervisor gives the cores to one VM after another.</source>
        <translation>Tranches de temps : l’hyperviseur donne les cœurs à une VM après l’autre.</translation>
    </message>
    <message>
        <source>{name}: an application that runs straight on the host’s system.</source>
        <translation>{name} : une application exécutée directement par le système de l’hôte.</translation>
    </message>
    <message>
        <source>{system}: the operating system of this host.</source>
        <translation>{system} : le système d’exploitation de cet hôte.</translation>
    </message>
    <message>
        <source>It waits for a core {ready} of the time (CPU ready).</source>
        <translation>Elle attend un cœur {ready} du temps (CPU ready).</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>CPU: {used} of {capacity} ({share}). Each colour is one VM.</source>
        <translation>CPU : {used} sur {capacity} ({share}). Chaque couleur est une VM.</translation>
    </message>
    <message>
        <source>Memory: {used} of {capacity} ({share}). Each colour is one VM.</source>
        <translation>Mémoire : {used} sur {capacity} ({share}). Chaque couleur est une VM.</translation>
    </message>
    <message>
        <source>Local disk: {used} of {capacity} ({share}).</source>
        <translation>Disque local : {used} sur {capacity} ({share}).</translation>
    </message>
    <message>
        <source>Network: {used} of {capacity} ({share}).</source>
        <translation>Réseau : {used} sur {capacity} ({share}).</translation>
    </message>
    <message>
        <source>{product}: a type 1 hypervisor, straight on the hardware.</source>
        <translation>{product} : un hyperviseur de type 1, directement sur le matériel.</translation>
    </message>
    <message>
        <source>{product}: a type 2 hypervisor, one application among others.</source>
        <translation>{product} : un hyperviseur de type 2, une application parmi d’autres.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Change theme</source>
        <translation>Changer de thème</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Not possible</source>
        <translation>Non réalisable</translation>
    </message>
    <message>
        <source>Live migration possible</source>
        <translation>Migration à chaud possible</translation>
    </message>
    <message>
        <source>Cold migration possible</source>
        <translation>Migration à froid possible</translation>
    </message>
    <message>
        <source>Can run here</source>
        <translation>Peut s’exécuter ici</translation>
    </message>
    <message>
        <source>Drop possible</source>
        <translation>Dépôt possible</translation>
    </message>
    <message>
        <source>memory: {before} → {after} of {capacity}</source>
        <translation>mémoire : {before} → {after} sur {capacity}</translation>
    </message>
    <message>
        <source>Possible, at a price</source>
        <translation>Possible, à un prix</translation>
    </message>
    <message>
        <source>Possible, with CPU contention</source>
        <translation>Possible, avec contention CPU</translation>
    </message>
    <message>
        <source>{demand} would be asked of {capacity}</source>
        <translation>{demand} seraient demandés à {capacity}</translation>
    </message>
    <message>
        <source>Possible, memory overcommitted</source>
        <translation>Possible, mémoire surallouée</translation>
    </message>
    <message>
        <source>{promised} promised of {capacity}</source>
        <translation>{promised} promis sur {capacity}</translation>
    </message>
    <message>
        <source>Possible, with its disks</source>
        <translation>Possible, avec ses disques</translation>
    </message>
    <message>
        <source>{amount} to copy, about {duration}</source>
        <translation>{amount} à copier, environ {duration}</translation>
    </message>
    <message>
        <source>Possible, with a long pause</source>
        <translation>Possible, avec une longue pause</translation>
    </message>
    <message>
        <source>it writes memory faster than the link sends it</source>
        <translation>elle écrit plus vite que le lien n’envoie</translation>
    </message>
    <message>
        <source>CPU: about {cpu} of this host; {memory}.</source>
        <translation>CPU : environ {cpu} de cet hôte; {memory}.</translation>
    </message>
    <message>
        <source>Everything that it asks for is free.</source>
        <translation>Tout ce qu’elle demande est libre.</translation>
    </message>
    <message>
        <source>{title}: {detail}.</source>
        <translation>{title} : {detail}.</translation>
    </message>
    <message>
        <source>The hypervisor shares the cores in slices of time: each VM waits for its turn.</source>
        <translation>L’hyperviseur partage les cœurs en tranches de temps : chaque VM attend son tour.</translation>
    </message>
    <message>
        <source>More memory is promised than there is: it goes well as long as guests do not use it all.</source>
        <translation>On promet plus de mémoire qu’il n’y en a : tout va bien tant que les invités ne l’utilisent pas toute.</translation>
    </message>
    <message>
        <source>Without shared storage, the disks travel too, before the memory.</source>
        <translation>Sans stockage partagé, les disques voyagent aussi, avant la mémoire.</translation>
    </message>
    <message>
        <source>The last pages are sent while the VM is paused: the more of them, the longer the pause.</source>
        <translation>Les dernières pages partent pendant que la VM est en pause : plus il y en a, plus la pause est longue.</translation>
    </message>
    <message>
        <source>{demand} cores requested, {capacity} available</source>
        <translation>{demand} cœurs demandés, {capacity} disponibles</translation>
    </message>
    <message>
        <source>CPU contention</source>
        <translation>Contention CPU</translation>
    </message>
    <message>
        <source>{host}. Refused: {reason}.</source>
        <translation>{host}. Refusé : {reason}.</translation>
    </message>
    <message>
        <source>{host}. {reason}.</source>
        <translation>{host}. {reason}.</translation>
    </message>
    <message>
        <source>{title}, {detail}</source>
        <translation>{title}, {detail}</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Free lab</source>
        <translation>Lab libre</translation>
    </message>
    <message>
        <source>Review of an attempt</source>
        <translation>Revue d’une tentative</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Exercice</translation>
    </message>
</context>
</TS>
