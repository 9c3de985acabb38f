Imports System.Threading.Tasks
Imports NodaTime

''' <summary>Every command and report, as Visual Basic writes them. It is compiled, not run.</summary>
Public Class Chase
    Private ReadOnly _followUps As FollowUpService
    Private ReadOnly _reports As FollowUpReports

    ''' <param name="followUps">The commands.</param>
    ''' <param name="reports">The reports.</param>
    Public Sub New(followUps As FollowUpService, reports As FollowUpReports)
        _followUps = followUps
        _reports = reports
    End Sub

    ''' <summary>A sale by every command.</summary>
    Public Async Function TellAsync(sale As OperationId) As Task(Of SalesOperation)
        Dim draft = New FollowUpDraft("Llamar", Due.At(New LocalDate(2026, 3, 5), 10, 0)).
            WithKind("llamada").WithAgent("luis").WithDetails("Precio").WithReminders(Reminder.Before(Period.FromDays(1)))
        Dim commands As OperationCommand() = {
            New OpenOperation(sale).WithBranch("MTY").WithAgent("ana").WithTitle("Sillas").WithCustomer("C-7").WithFirst(draft),
            New DescribeOperation(sale).WithTitle("Mesas"),
            New TransferOperation(sale).ToBranch("GDL").ToAgentWithPending("luis"),
            New EditFollowUp(sale).WithSubject("Volver a llamar"),
            New RescheduleFollowUp(sale, Due.On(New LocalDate(2026, 3, 6)), "Pidió un día más"),
            New PostponeFollowUp(sale, 1, "Pidió un día más"),
            New ReassignFollowUp(sale, "ana"),
            New HandOverOperation(sale, "luis").FromAgent("ana"),
            New CaptureResult(sale, New LocalDateTime(2026, 3, 6, 9, 0), "Aceptó").WithOutcome("precio").WithNext(draft).WithCommandId("forma-1"),
            New CorrectResult(sale, 1, New ResultEntry(New LocalDateTime(2026, 3, 6, 9, 5), "Aceptó todo"), "Así lo dijo"),
            New RetractResult(sale, "Era de otra venta").OnFollowUp(1).WithNextCancelled(),
            New CancelFollowUp(sale, "Llamó él"),
            New ScheduleFollowUp(sale, draft.BasedOn(1)),
            New ConcludeOperation(sale, "won").WithResult(New ResultEntry(New LocalDateTime(2026, 3, 6, 9, 30), "Firmó")),
            New ReopenOperation(sale, "Pidió más").WithNext(draft),
            New WithdrawOperation(sale, "Capturada dos veces"),
            New ReinstateOperation(sale),
            New RecalculateDueTimes(sale),
            New MergeOperations(sale, "Q-1043", "Capturada dos veces").WithConclusionFrom(sale).WithCancelSurplusReason("Sobra"),
            New ChangeOperationId(sale, sale)}
        For Each asked As OperationCommand In commands
            Dim check = Await _followUps.CheckAsync(asked)
            If check.IsAccepted Then Await _followUps.ExecuteAsync(asked)
        Next

        Return Await _followUps.FindAsync(sale)
    End Function

    ''' <summary>How many rows each report has.</summary>
    Public Async Function CountAsync() As Task(Of Long)
        Dim agents = Await _reports.AgentWork().ToListAsync()
        Return agents.Count +
            Await _reports.WithoutAttention().Branches("MTY").DaysOverdueBetween(1, 7).CountAsync() +
            Await _reports.Agenda().Agents("ana").CountAsync() +
            Await _reports.NoNextStep().CountAsync() +
            (Await _reports.Workload().CountAsync()).OverdueCount +
            Await _reports.Stale(30).Branches("MTY").CountAsync() +
            Await _reports.Results().OnTime(True).CountAsync() +
            Await _reports.Conclusions().Outcomes("won").CountAsync() +
            Await _reports.SalesControl().Statuses(FollowUpStatus.Overdue).CountAsync()
    End Function
End Class
