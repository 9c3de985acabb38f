namespace FollowUpKit.Cultures;

/// <summary>A history to import, whose keys and texts change when a culture has its way with them, and with rows to refuse.</summary>
internal static class History
{
    public const string Operations = """
        operation_id,title,customer,branch,agent,opened_at,time_zone,concluded_at,conclusion_outcome
        I-1,"INVIERNO, título İıIi",Ağrı,EAST,IVAN,2012-01-02T09:00,Europe/Amsterdam,2012-01-10T12:00,won
        i-2,Ñandú ٤٢,Straße,EAST,ivan,2012-01-03T09:00,Europe/Amsterdam,,
        ä-3,๑๒๓,Zürich,west,Åsa,2012-01-04T09:00,Asia/Tehran,,
        z-4,Pumps,שלום,west,Zoë,2555-01-05T09:00,Asia/Bangkok,,
        z-5,Pumps,Cetus,west,Zoë,2012-01-05T09:00,America/Monterrey,,

        """;

    public const string FollowUps = """
        operation_id,number,kind,subject,agent,scheduled_at,due_date,due_time,result_at,result_details,result_outcome,cancelled_reason
        I-1,1,call,Ask,IVAN,2012-01-02T09:00,2012-01-04,10:00,2012-01-04T10:05,"Asked for ""less"", 1.234,5",later,
        I-1,2,call,Ask again,IVAN,2012-01-04T10:05,2012-01-10,,2012-01-10T12:00,Agreed,,
        i-2,1,visit,VISIT,ivan,2012-01-03T09:00,2012-01-18,,,,,
        ä-3,1,call,Call,Åsa,2012-01-04T09:00,2012-01-10,,,,,no longer there
        ä-3,2,call,Call,Åsa,2012-01-06T09:00,2012-01-20,11:30,,,,
        z-4,1,call,Call,Zoë,2012-01-05T09:00,2012-01-06,,,,,
        z-5,1,call,Call,Zoë,2012-01-05T09:00,2012-02-30,,,,,
        stray,-1,call,Call,Zoë,2012-01-05T09:00,2012-01-06,,,,,

        """;
}
