using System.Globalization;

namespace FollowUpKit.Import.Tests;

/// <summary>
/// The columns of other programs, as their public documents name them: fields of their interfaces and labels of their screens.
/// </summary>
public sealed class MappingProposalTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string, string, string, string> Peers { get; } = new()
    {
        {
            "Pipedrive, export",
            "Deal - ID,Deal - Title,Deal - Organization,Deal - Owner,Deal - Status,Deal - Deal created,Deal - Deal closed on\n7,Pump,Acme,ana,Won,2026-02-13 09:15:00,2026-02-25 17:00:00\n",
            "Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,Activity - Done,Activity - Marked as done time,Activity - Add time,Activity - Assigned to user,Activity - Deal ID,Activity - Note\n"
            + "1,Call,call,2026-02-14,Done,2026-02-14 10:00:00,2026-02-13 10:00:00,ana,7,Agreed\n",
            "operation_id=Deal - ID; title=Deal - Title; customer=Deal - Organization; agent=Deal - Owner; opened_at=Deal - Deal created; concluded_at=Deal - Deal closed on; state=Deal - Status",
            "operation_id=Activity - Deal ID; follow_up_id=Activity - ID; kind=Activity - Type; subject=Activity - Subject; agent=Activity - Assigned to user; scheduled_at=Activity - Add time; "
            + "due_date=Activity - Due date|Activity - Add time; result_at=Activity - Marked as done time|Activity - Due date|Activity - Add time; result_details=Activity - Note; state=Activity - Done"
        },
        {
            "Pipedrive, interface",
            "id,title,org_id,user_id,status,add_time,close_time\n7,Pump,3,5,won,2026-02-13 09:15:00,2026-02-25 17:00:00\n",
            "id,subject,type,due_date,due_time,done,marked_as_done_time,add_time,owner_id,deal_id,note\n1,Call,call,2026-02-14,10:00,true,2026-02-14 10:00:00,2026-02-13 10:00:00,5,7,Agreed\n",
            "operation_id=id; title=title; customer=org_id; agent=user_id; opened_at=add_time; concluded_at=close_time; state=status",
            "operation_id=deal_id; follow_up_id=id; kind=type; subject=subject; agent=owner_id; scheduled_at=add_time; due_date=due_date|add_time; due_time=due_time; "
            + "result_at=marked_as_done_time|due_date|add_time; result_details=note; state=done"
        },
        {
            "HubSpot",
            "Record ID,Deal Name,Deal Stage,Close Date,Create Date,Deal owner,Associated Company,Pipeline\n9001,Pump,Closed Won,2026-02-25 17:00,2026-02-13 09:15,ana,Acme,MTY\n",
            "Record ID,Task Title,Task Type,Task Status,Due date,Create date,Completed at,Assigned to,Associated Deal IDs,Notes\n1,Call,Call,Completed,2026-02-14 10:00,2026-02-13 10:00,2026-02-14 10:00,ana,9001,Agreed\n",
            "operation_id=Record ID; title=Deal Name; customer=Associated Company; branch=Pipeline; agent=Deal owner; opened_at=Create Date; concluded_at=Close Date; state=Deal Stage",
            "operation_id=Associated Deal IDs; follow_up_id=Record ID; kind=Task Type; subject=Task Title; agent=Assigned to; scheduled_at=Create date; due_date=Due date|Create date; "
            + "result_at=Completed at|Due date|Create date; result_details=Notes; state=Task Status"
        },
        {
            "Salesforce, interface",
            "Id,Name,AccountId,OwnerId,CreatedDate,CloseDate,StageName\n0061,Pump,0011,0051,2026-02-13T09:15:00.000+0000,2026-02-25,Closed Won\n",
            "Id,WhatId,Subject,ActivityDate,Status,TaskSubtype,OwnerId,CreatedDate,CompletedDateTime,Description\n00T1,0061,Call,2026-02-14,Completed,Call,0051,2026-02-13T10:00:00.000+0000,2026-02-14T10:00:00.000+0000,Agreed\n",
            "operation_id=Id; title=Name; customer=AccountId; agent=OwnerId; opened_at=CreatedDate; concluded_at=CloseDate; state=StageName",
            "operation_id=WhatId; follow_up_id=Id; kind=TaskSubtype; subject=Subject; agent=OwnerId; scheduled_at=CreatedDate; due_date=ActivityDate|CreatedDate; "
            + "result_at=CompletedDateTime|ActivityDate|CreatedDate; result_details=Description; state=Status"
        },
        {
            "Salesforce, report",
            "Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Created Date,Close Date,Stage\n0061,Pump,Acme,ana,2/13/2026,2/25/2026,Closed Won\n",
            "Activity ID,Opportunity ID,Subject,Due Date,Status,Task Type,Assigned To,Created Date,Completed Date/Time,Comments\n00T1,0061,Call,2/14/2026,Completed,Call,ana,2/13/2026,2/14/2026 10:00 AM,Agreed\n",
            "operation_id=Opportunity ID; title=Opportunity Name; customer=Account Name; agent=Opportunity Owner; opened_at=Created Date; concluded_at=Close Date; state=Stage",
            "operation_id=Opportunity ID; follow_up_id=Activity ID; kind=Task Type; subject=Subject; agent=Assigned To; scheduled_at=Created Date; due_date=Due Date|Created Date; "
            + "result_at=Completed Date/Time|Due Date|Created Date; result_details=Comments; state=Status"
        },
        {
            "Zoho",
            "Record Id,Deal Name,Account Name,Deal Owner,Stage,Closing Date,Created Time\nzcrm_1,Pump,Acme,ana,Closed Won,2026-02-25,2026-02-13 09:15:00\n",
            "Record Id,Subject,Due Date,Status,Related To,Task Owner,Created Time,Closed Time,Description\nzcrm_9,Call,2026-02-14,Completed,Pump,ana,2026-02-13 10:00:00,2026-02-14 10:00:00,Agreed\n",
            "operation_id=Deal Name; customer=Account Name; agent=Deal Owner; opened_at=Created Time; concluded_at=Closing Date; state=Stage; title=Deal Name",
            "operation_id=Related To; follow_up_id=Record Id; subject=Subject; agent=Task Owner; scheduled_at=Created Time; due_date=Due Date|Created Time; "
            + "result_at=Closed Time|Due Date|Created Time; result_details=Description; state=Status"
        },
        {
            "EspoCRM",
            "id,name,accountName,stage,closeDate,createdAt,assignedUserName\no1,Pump,Acme,Closed Won,2026-02-25,2026-02-13 09:15:00,ana\n",
            "id,name,status,dateStart,dateEnd,parentId,parentName,description,assignedUserName,createdAt\nc1,Call,Held,2026-02-14 10:00:00,2026-02-14 10:15:00,o1,Pump,Agreed,ana,2026-02-13 10:00:00\n",
            "operation_id=id; title=name; customer=accountName; agent=assignedUserName; opened_at=createdAt; concluded_at=closeDate; state=stage",
            "operation_id=parentId; follow_up_id=id; subject=name; agent=assignedUserName; scheduled_at=createdAt; due_date=dateEnd|createdAt; "
            + "result_at=dateEnd|createdAt; result_details=description; state=status"
        },
        {
            "SuiteCRM",
            "id,name,account_name,sales_stage,date_closed,date_entered,assigned_user_name\no1,Pump,Acme,Closed Won,2026-02-25,2026-02-13 09:15:00,ana\n",
            "id,name,status,date_start,parent_type,parent_id,description,assigned_user_name,date_entered\nc1,Call,Held,2026-02-14 10:00:00,Opportunities,o1,Agreed,ana,2026-02-13 10:00:00\n",
            "operation_id=id; title=name; customer=account_name; agent=assigned_user_name; opened_at=date_entered; concluded_at=date_closed; state=sales_stage",
            "operation_id=parent_id; follow_up_id=id; subject=name; agent=assigned_user_name; scheduled_at=date_entered; due_date=date_start|date_entered; "
            + "result_at=date_start|date_entered; result_details=description; state=status"
        },
        {
            "Odoo, labels",
            "External ID,Opportunity,Customer,Salesperson,Sales Team,Created on,Closed Date,Stage\ncrm_7,Pump,Acme,ana,MTY,2026-02-13 09:15:00,2026-02-25 17:00:00,Won\n",
            "External ID,Document Name,Activity Type,Summary,Due Date,Assigned to,Created on,Note,State\nact_1,Pump,Call,Ask,2026-02-14,ana,2026-02-13 10:00:00,Agreed,overdue\n",
            "operation_id=Opportunity; customer=Customer; branch=Sales Team; agent=Salesperson; opened_at=Created on; concluded_at=Closed Date; state=Stage; title=Opportunity",
            "operation_id=Document Name; follow_up_id=External ID; kind=Activity Type; subject=Summary; agent=Assigned to; scheduled_at=Created on; due_date=Due Date|Created on; "
            + "result_at=Due Date|Created on; result_details=Note; state=State"
        },
        {
            "a spreadsheet in Spanish",
            "Folio,Título,Cliente,Sucursal,Vendedor,Fecha de apertura,Fecha de cierre,Estado\nC-1,Bombas,Aceros,MTY,ana,13/02/2026,25/02/2026,Ganada\n",
            "Folio,Tipo,Asunto,Vence,Hora,Realizado el,Resultado,Asignado a,Estatus\nC-1,Llamada,Preguntar,14/02/2026,10:00,14/02/2026,Acordado,ana,Hecho\n",
            "operation_id=Folio; title=Título; customer=Cliente; branch=Sucursal; agent=Vendedor; opened_at=Fecha de apertura; concluded_at=Fecha de cierre; state=Estado",
            "operation_id=Folio; kind=Tipo; subject=Asunto; agent=Asignado a; due_date=Vence; due_time=Hora; result_at=Realizado el|Vence; result_details=Resultado; state=Estatus"
        },
    };

    [Theory]
    [MemberData(nameof(Peers))]
    public async Task For_FilesOfAnotherProgram_FindsItsColumnsAndTheFilesGoIn(string name, string deals, string activities, string operation, string followUp)
    {
        var proposal = Propose(deals, activities);

        Assert.Equal(Sorted(operation), Sorted(Text(proposal.Mapping.Files[0].Operation!)));
        Assert.Equal(Sorted(followUp), Sorted(Text(proposal.Mapping.Files[1].FollowUp!)));
        Assert.Empty(proposal.Questions);
        var result = await new Moving(folder).ImportAsync(ImportMapping.Parse(proposal.Mapping.ToJson()));
        Assert.Equal(["1 0 0 0 0", "1 0 0 0 0"], result.Files.Select(Moving.Text));
        Assert.Equal(1, result.Counts.OperationsImported);
        Assert.NotEmpty(name);
    }

    [Fact]
    public void For_DatesThatCouldBeEither_AsksAndStatesNoFormat()
    {
        var proposal = Propose("id,title,created at\n1,Pump,05/03/2026 10:00\n", "id,deal id,subject,due date\n1,1,Call,06/03/2026\n");

        Assert.Empty(proposal.Mapping.DateFormats);
        Assert.Contains("deals.csv: in 'created at', is 05/03/2026 10:00 day first or month first? Add d/M/yyyy or M/d/yyyy, with H:mm where there is a time, to dateFormats.", proposal.Questions);
    }

    [Theory]
    [InlineData("05/03/2026,25/03/2026", "d/M/yyyy")]
    [InlineData("05/03/2026,03/25/2026", "M/d/yyyy")]
    [InlineData("5/3/26 9:05,25/3/26 17:00", "d/M/yy H:mm")]
    [InlineData("05/03/2026 09:05 PM,05/25/2026 09:05 AM", "M/d/yyyy h:mm tt")]
    [InlineData("5-mar-2026,6-ene-2026", "d-MMM-yyyy")]
    [InlineData("Mar 5\\, 2026", "MMM d, yyyy")]
    [InlineData("25.03.2026,05.03.2026 10:00", "d.M.yyyy;d.M.yyyy H:mm")]
    [InlineData("2026-03-05,2026-03-05T10:00:00Z", "")]
    public void For_Dates_FindsTheirFormat(string dates, string formats)
    {
        var values = dates.Replace("\\,", ";", StringComparison.Ordinal).Split(',').Select(date => $"\"{date.Replace(";", ",", StringComparison.Ordinal)}\"");
        var proposal = Propose("id,title,created at\n" + string.Concat(values.Select((date, row) => $"{row},Pump,{date}\n")), "id,deal id,subject,due date\n1,1,Call,2026-03-06\n");

        Assert.Equal(formats, string.Join(';', proposal.Mapping.DateFormats));
        Assert.Empty(proposal.Questions);
    }

    [Fact]
    public void For_StatesThatNobodyKnows_AsksWhatTheyMean()
    {
        var proposal = Propose("id,title,created at\n1,Pump,2026-03-05\n", "id,deal id,subject,due date,status\n1,1,Call,2026-03-06,Sleeping\n2,1,Call,2026-03-06,Done\n");

        Assert.Contains("what do these values of 'status' mean: Sleeping?", Assert.Single(proposal.Questions), StringComparison.Ordinal);
    }

    [Fact]
    public void For_OneFileOfActivities_MakesSalesOfIt()
    {
        folder.Write("log.csv", "Venta;Asunto;Vence;Resultado\nA-1;Llamar;2026-03-05;Hecho\n");

        var file = MappingProposal.For([folder.PathOf("log.csv")], CultureInfo.InvariantCulture).Mapping.Files[0];

        Assert.Equal("Venta", file.Operation!["operation_id"].Columns[0]);
        Assert.Equal("Asunto", file.FollowUp!["subject"].Columns[0]);
    }

    private MappingProposal Propose(string deals, string activities) =>
        MappingProposal.For([folder.Write("deals.csv", deals), folder.Write("activities.csv", activities)], CultureInfo.InvariantCulture);

    private static string Text(IDictionary<string, FieldMapping> fields) => string.Join("; ", fields.Select(field => $"{field.Key}={string.Join('|', field.Value.Columns)}"));

    private static IEnumerable<string> Sorted(string fields) => fields.Split("; ").Order(StringComparer.Ordinal);
}
