using System.Globalization;
using System.Text;

namespace FollowUpKit.Import;

/// <summary>
/// The names of columns by which other programs tell our fields, in English and Spanish, the surest first. Beside usual words they are those
/// of the exports of Odoo, EspoCRM, SuiteCRM, Pipedrive, HubSpot, Salesforce and Zoho. They stand without accents, blanks and signs.
/// </summary>
internal static class ColumnNames
{
    /// <summary>Keys of deals, in a file of deals.</summary>
    public static IReadOnlyList<string> KeyOfOperation { get; } = Split(
        "operationid dealid dealrecordid opportunityid quotationid orderid leadid ventaid idventa cotizacionid idcotizacion folio recordid externalid id clave numero no number "
        + "dealname opportunityname opportunity dealtitle name");

    /// <summary>Keys of the deal that a follow-up belongs to.</summary>
    public static IReadOnlyList<string> KeyOfFollowUp { get; } = Split(
        "operationid dealid activitydealid dealrecordid opportunityid associateddealids associateddealid relatedtoid whatid parentid relatedtorecordid resid relateddocumentid "
        + "quotationid orderid leadid ventaid idventa operacionid cotizacionid idcotizacion folio relatedto activitydeal activitydealtitle deal opportunity associateddeal documentname resname parentname "
        + "dealname opportunityname oportunidad venta negocio trato recordid externalid id");

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfOperation { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["title"] = Split("title dealtitle dealname opportunityname opportunity potentialname subject name titulo asunto nombre oportunidad concepto"),
        ["customer"] = Split(
            "customer customerid clientid cliente clienteid accountid accountname account company dealorganization organization orgid associatedcompany partnerid customername partner contactname companyname "
            + "razonsocial empresa cuenta"),
        ["branch"] = Split("branch office branchid salesteam teamid team dealpipeline pipeline territory region sucursal oficina equipodeventas equipo"),
        ["agent"] = Split(
            "agent salesagent salesperson dealowner opportunityowner owner ownerid assignedto assigneduser assignedusername assigneduserid userid vendedor agente agentedeventas comercial responsable propietario"),
        ["opened_at"] = Split("openedat opened createdat createdon createdate created datecreated createddate createdtime dealdealcreated dealcreated addtime dateentered opendate fechadeapertura fechadecreacion fechacreacion creado creadoel fechadealta alta apertura fecha"),
        ["time_zone"] = Split("timezone zonahoraria"),
        ["concluded_at"] = Split(
            "concludedat concluded closedat closedon dateclosed closeddate closeddatetime dealdealclosedon dealwontime closetime closedtime closedate closingdate expectedclosing fechadecierre fechacierre cerrado cerradoel cierre datedeadline"),
        ["conclusion_outcome"] = Split("conclusionoutcome outcome resultado desenlace"),
        ["state"] = Split("state dealstatus status stage stagename salesstage dealstage dealstagename stageid estado estatus etapa etapadeventa situacion"),
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfFollowUp { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["follow_up_id"] = Split("followupid activityid activityactivityid taskid callid recordid externalid idactividad idseguimiento id"),
        ["number"] = Split("number numero"),
        ["kind"] = Split("kind activitytype activitytypeid activityactivitytype tasktype calltype activitytype tasksubtype type tipo tipodeactividad tipoactividad"),
        ["subject"] = Split("subject activitysubject tasktitle activitytitle calltitle meetingname title summary name asunto titulo resumen actividad seguimiento nombre"),
        ["agent"] = Split(
            "agent assignedto activityassignedtouser activityassignedto activityowner taskowner callowner assigneduser assignedusername assigneduserid userid owner ownerid vendedor agente asignadoa responsable propietario"),
        ["scheduled_at"] = Split("scheduledat activityaddtime addtime createdat createdon createdate created datecreated createddate createdtime dateentered programadoel fechadecreacion fechacreacion creado creadoel"),
        ["due_date"] = Split("duedate due activityduedate dateend datedue activitydate datedeadline deadline datestart startdate startdatetime callstarttime starttime fechadevencimiento fechavencimiento vencimiento vence fechalimite fechaprogramada fecha"),
        ["due_time"] = Split("duetime activityduetime hora horadevencimiento horaprogramada"),
        ["result_at"] = Split(
            "resultat doneat activitymarkedasdonetime markedasdonetime completedat completedon completeddatetime completeddate completedtime datecompleted datedone closedtime donedate fechaderesultado fecharealizada fechaderealizacion realizadoel terminadoel"),
        ["result_details"] = Split("resultdetails result results notes note activitynote description comments comment body taskdescription callnotes resultado resultados notas nota comentarios comentario descripcion detalles"),
        ["result_outcome"] = Split("resultoutcome outcome calloutcome callresult desenlace"),
        ["cancelled_reason"] = Split("cancelledreason motivodecancelacion"),
        ["state"] = Split("state status activitydone activitystatus done taskstatus callstatus completed isclosed estado estatus hecho realizada terminada situacion"),
    };

    /// <summary>A name without accents, blanks and signs, in small letters.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }

    private static string[] Split(string names) => names.Split(' ');
}
