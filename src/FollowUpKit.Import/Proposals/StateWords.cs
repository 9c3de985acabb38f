namespace FollowUpKit.Import;

/// <summary>What the states of other programs mean, in English and Spanish, without accents, blanks and signs.</summary>
internal static class StateWords
{
    private static readonly Dictionary<string, string> OfOperations = Words(
        (MappedStates.Won, "won closedwon dealwon ganado ganada cerradoganado cerradaganada cierreganado sold vendido vendida"),
        (MappedStates.Lost, "lost closedlost closedlosttocompetition deallost perdido perdida cerradoperdido cerradaperdida cierreperdido"),
        (MappedStates.Concluded, "closed concluded cerrado cerrada concluido concluida terminado terminada cancelled canceled cancelado cancelada"),
        (MappedStates.Open, "open new abierto abierta nuevo nueva enproceso inprogress"),
        (MappedStates.Ignore, "deleted eliminado eliminada"));

    private static readonly Dictionary<string, string> OfFollowUps = Words(
        (MappedStates.Done, "done completed complete held closed yes true 1 finished hecho hecha realizado realizada completado completada terminado terminada concluido concluida celebrada si x"),
        (MappedStates.Cancelled, "cancelled canceled notheld cancelado cancelada nocelebrada nonheld missed"),
        (MappedStates.Pending, "pending todo planned notstarted inprogress open no false 0 deferred waiting waitingoninput pendinginput scheduled overdue waitingforinput waitingonsomeoneelse today "
            + "pendiente planificado planificada programado programada planeado planeada abierto abierta porhacer nocompletado noiniciado enproceso"),
        (MappedStates.Ignore, "deleted eliminado eliminada"));

    /// <summary>What a state means for a deal; null where it is not known.</summary>
    public static string? OfOperation(string state) => Find(OfOperations, state);

    /// <summary>What a state means for an activity; null where it is not known.</summary>
    public static string? OfFollowUp(string state) => Find(OfFollowUps, state);

    private static string? Find(Dictionary<string, string> states, string state) => states.TryGetValue(ColumnNames.Plain(state), out var found) ? found : null;

    private static Dictionary<string, string> Words(params (string State, string Words)[] states) => states
        .SelectMany(state => state.Words.Split(' ').Select(word => (word, state.State)))
        .ToDictionary(item => item.word, item => item.State, StringComparer.Ordinal);
}
