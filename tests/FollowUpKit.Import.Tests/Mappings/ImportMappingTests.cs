using System.Globalization;

namespace FollowUpKit.Import.Tests;

public sealed class ImportMappingTests
{
    private const string Full = """
        {
          "timeZone": "America/Tijuana",
          "dateFormats": [ "dd/MM/yyyy HH:mm" ],
          "defaultTime": "09:00",
          "repairs": { "subject": "Seguimiento", "cancelsSurplusPending": true },
          "files": [
            {
              "file": "deals.xlsx", "sheet": "Deals",
              "operation": {
                "operation_id": [ "Region", "No" ], "title": "Name", "branch": { "constant": "MTY" },
                "concluded_at": { "firstOf": [ "Closed", "Changed" ], "format": "MM/dd/yyyy" },
                "state": { "column": "Stage", "values": { "Closed Won": "won", "*": "open" } }
              }
            },
            { "file": "steps.csv", "separator": ";", "encoding": "windows-1252", "followUp": { "operation_id": "Deal" } } // and so on
          ],
        }
        """;

    [Fact]
    public void Parse_WrittenAgain_IsTheSame()
    {
        var json = ImportMapping.Parse(Full).ToJson();

        Assert.Equal(json, ImportMapping.Parse(json).ToJson());
        Assert.Contains("\"title\": \"Name\"", json, StringComparison.Ordinal);
        Assert.Contains("\"firstOf\"", json, StringComparison.Ordinal);
        Assert.Equal("Seguimiento", ImportMapping.Parse(json).Repairs!.Subject);
    }

    [Theory]
    [InlineData("", "The mapping cannot be understood at $, line 1")]
    [InlineData("null", "The mapping is empty.")]
    [InlineData("{}", "The mapping names no file")]
    [InlineData("""{ "fiels": [] }""", "line 1")]
    [InlineData("""{ "files": [ { "file": "a.csv" } ] }""", "The file a.csv has neither \"operation\" nor \"followUp\" in the mapping.")]
    [InlineData("""{ "files": [ { "file": "a.csv", "operation": { "title": "x" } } ] }""", "The file a.csv has no operation_id in the mapping, the key of the sale.")]
    [InlineData("""{ "files": [ { "file": "a.csv", "operation": { "operation_id": "x", "tittle": "y" } } ] }""", "The mapping of a.csv has the field 'tittle'; the fields are operation_id, title,")]
    [InlineData("""{ "files": [ { "file": "a.csv", "operation": { "operation_id": 7 } } ] }""", "A field is the name of a column, a list of names, or an object.")]
    [InlineData("""{ "files": [ { "file": "a.csv", "operation": { "operation_id": { "colum": "x" } } } ] }""", "A field has no 'colum'; it may have column,")]
    [InlineData("""{ "files": [ { "file": "a.csv", "operation": { "operation_id": { "format": "d" } } } ] }""", "The field operation_id of a.csv has neither a column nor a constant.")]
    [InlineData("""{ "files": [ { "file": "a.csv", "operation": { "operation_id": "x", "state": { "column": "s", "values": { "a": "done" } } } } ] }""", "has the state 'done'; the states are open, concluded, won, lost, ignore.")]
    [InlineData("""{ "files": [ { "file": "a.csv", "separator": "ab", "operation": { "operation_id": "x" } } ] }""", "The separator of a.csv is 'ab'; one character is expected.")]
    [InlineData("""{ "files": [ { "file": "a.csv", "operation": { "operation_id": "x" } }, { "file": "A.csv", "operation": { "operation_id": "x" } } ] }""", "The mapping names the file a.csv twice.")]
    [InlineData("""{ "dateFormats": [ "qq" ], "files": [ { "file": "a.csv", "operation": { "operation_id": "x" } } ] }""", "'qq' is not a date or time format")]
    [InlineData("""{ "defaultTime": "9 am", "files": [ { "file": "a.csv", "operation": { "operation_id": "x" } } ] }""", "defaultTime is '9 am'; a time such as 09:00 is expected.")]
    [InlineData("""{ "timeZone": "Monterrey", "files": [ { "file": "a.csv", "operation": { "operation_id": "x" } } ] }""", "timeZone is 'Monterrey'; an IANA time zone such as America/Monterrey is expected.")]
    public void Parse_BadMapping_SaysWhatWasFoundAndWhatIsExpected(string json, string message)
    {
        var error = Assert.Throws<ImportMappingException>(() => ImportMapping.Parse(json));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.NotEqual(error.Message, error.GetMessage(CultureInfo.GetCultureInfo("es")));
    }
}
