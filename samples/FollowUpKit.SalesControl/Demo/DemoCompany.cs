namespace FollowUpKit.SalesControl;

/// <summary>The company of the demo. Tijuana sells across the border, in English.</summary>
internal static class DemoCompany
{
    public static IReadOnlyList<Branch> Branches() =>
    [
        new() { Code = "MTY", Name = "Monterrey", TimeZone = "America/Monterrey" },
        new() { Code = "CDMX", Name = "Ciudad de México", TimeZone = "America/Mexico_City" },
        new() { Code = "TIJ", Name = "Tijuana", TimeZone = "America/Tijuana" },
    ];

    public static IReadOnlyList<Person> People() =>
    [
        new() { Code = "elena", Name = "Elena Garza", Role = Role.Owner },
        new() { Code = "roberto", Name = "Roberto Treviño", Role = Role.Manager, BranchCode = "MTY" },
        new() { Code = "lucia", Name = "Lucía Hernández", Role = Role.Manager, BranchCode = "CDMX" },
        new() { Code = "karen", Name = "Karen Mitchell", Role = Role.Manager, BranchCode = "TIJ" },
        new() { Code = "ana", Name = "Ana Ríos", Role = Role.Agent, BranchCode = "MTY" },
        new() { Code = "luis", Name = "Luis Cantú", Role = Role.Agent, BranchCode = "MTY" },
        new() { Code = "sofia", Name = "Sofía Elizondo", Role = Role.Agent, BranchCode = "MTY" },
        new() { Code = "jorge", Name = "Jorge Ramírez", Role = Role.Agent, BranchCode = "CDMX" },
        new() { Code = "mariana", Name = "Mariana López", Role = Role.Agent, BranchCode = "CDMX" },
        new() { Code = "david", Name = "David Brooks", Role = Role.Agent, BranchCode = "TIJ" },
        new() { Code = "paola", Name = "Paola Núñez", Role = Role.Agent, BranchCode = "TIJ" },
    ];

    public static IReadOnlyList<Customer> Customers() => [.. From("MTY", "Aceros del Norte", "Molinos Garza", "Grupo Regio Textil",
            "Transportes Sierra Madre", "Clínica San Jerónimo", "Ferretería La Silla", "Cementos Apodaca")
        .Concat(From("CDMX", "Papelería Coyoacán", "Hotel Reforma 222", "Laboratorios Anáhuac", "Café de la Roma",
            "Editorial Tlalpan", "Dulces Xochimilco", "Constructora Del Valle"))
        .Concat(From("TIJ", "San Diego Marine Supply", "Otay Logistics", "Baja Coffee Roasters", "Pacific Dental Group",
            "Chula Vista Schools", "Border Cold Storage", "Imperial Valley Farms"))];

    private static IEnumerable<Customer> From(string branch, params string[] names) =>
        names.Select(name => new Customer { Name = name, BranchCode = branch });
}
