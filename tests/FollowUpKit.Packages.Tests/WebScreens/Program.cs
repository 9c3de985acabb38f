using FollowUpKit;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

var builder = WebApplication.CreateBuilder(args);
builder.Services
    .AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
    .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () => new SqliteConnection("Data Source=sales.db"))
    .AddFollowUpKitWeb();
var app = builder.Build();
await app.Services.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();

app.MapFollowUpKit("/follow-ups");
app.MapGet("/", () => Page("""<sales-control link="/sales/{id}"></sales-control><follow-ups-without-attention></follow-ups-without-attention>"""));
app.MapGet("/sales/{id}", (OperationId id) => Page($"""
    <h1>{Encode(id)} <follow-up-indicator operation="{Encode(id)}"></follow-up-indicator></h1>
    <follow-up-chain operation="{Encode(id)}"></follow-up-chain>
    """));
app.Run();

static string Encode(OperationId id) => System.Net.WebUtility.HtmlEncode(id.Value);

static IResult Page(string body) => Results.Content($"""
    <!doctype html>
    <html lang="es">
    <head><title>Ventas</title><script type="module" src="/follow-ups/elements.js"></script></head>
    <body>{body}</body>
    </html>
    """, "text/html; charset=utf-8");
