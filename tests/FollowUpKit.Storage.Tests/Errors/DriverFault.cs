using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>An error as a driver gives it.</summary>
/// <param name="Name">What it is called in a complaint.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Create">Makes the error.</param>
/// <param name="LosesConnection">Whether the connection is lost with it.</param>
/// <param name="LeavesNothing">Whether a commit that fails so has certainly left nothing behind.</param>
/// <param name="IsShutDown">Whether the server says so itself, in place of its next answer.</param>
internal sealed record DriverFault(
    string Name, FaultMeaning Meaning, Func<Exception> Create, bool LosesConnection = false, bool LeavesNothing = false, bool IsShutDown = false)
{
    private static readonly DriverFault[] OfAnyDriver =
    [
        Lost("time-out", () => new TimeoutException("The operation has timed out.")),
        Lost("input/output", () => new IOException("Unable to read data.")),
        Lost("socket", () => new SocketException((int)SocketError.ConnectionReset)),
        new("wrong use", FaultMeaning.Bug, () => new InvalidOperationException("A reader is open.")),
        new("wrong value", FaultMeaning.Bug, () => new InvalidCastException("Not such a value.")),
    ];

    /// <summary>The driver's own errors, and each code that can come of a statement.</summary>
    public static IReadOnlyList<DriverFault> OfSqlite { get; } =
    [
        .. OfAnyDriver,
        .. Codes(FaultMeaning.Busy, leavesNothing: true, 5, 6),
        .. Codes(FaultMeaning.Unavailable, leavesNothing: true, 8, 13),
        .. Codes(FaultMeaning.Unavailable, leavesNothing: false, 7, 9, 10, 14, 15),
        .. Codes(FaultMeaning.Corrupt, leavesNothing: false, 11, 26),
        .. Codes(FaultMeaning.Bug, leavesNothing: false, 1, 18, 19, 20, 21),
        Message("no such table: followup_operations"),
        Message("no such column: branch"),
        Message("no such index: followup_opened"),
    ];

    /// <summary>The driver's own errors, and states of each class that can come of a statement.</summary>
    public static IReadOnlyList<DriverFault> OfPostgreSql { get; } =
    [
        .. OfAnyDriver,
        Lost("driver, input/output", () => new NpgsqlException("Exception while reading.", new IOException("gone"))),
        Lost("driver, time-out", () => new NpgsqlException("Exception while reading.", new TimeoutException("late"))),
        Lost("driver, socket", () => new NpgsqlException("Failed to connect.", new SocketException((int)SocketError.ConnectionRefused))),
        new("driver, own", FaultMeaning.Bug, () => new NpgsqlException("A statement cannot have more than 65535 parameters.")),
        .. States(FaultMeaning.Unavailable, "08006", "57P03").Select(fault => fault with { LosesConnection = true, LeavesNothing = false }),
        .. States(FaultMeaning.Unavailable, "57P01", "57P05").Select(fault => fault with { LosesConnection = true, LeavesNothing = false, IsShutDown = true }),
        .. States(FaultMeaning.Unavailable, "25P03").Select(fault => fault with { LosesConnection = true }),
        .. States(FaultMeaning.Unavailable, "53100", "53300", "57014", "58030", "55P03", "25006"),
        .. States(FaultMeaning.Race, "40001", "40P01"),
        .. States(FaultMeaning.Duplicate, "23505"),
        .. States(FaultMeaning.Corrupt, "XX001", "XX002"),
        .. States(FaultMeaning.Missing, "42P01", "42703"),
        .. States(FaultMeaning.Bug, "0A000", "22021", "23502", "42501", "42601", "XX000"),
    ];

    /// <summary>The driver's own errors, and numbers of each class that can come of a statement. A deadlock is one of the whole transaction.</summary>
    public static IReadOnlyList<DriverFault> OfMariaDb { get; } =
    [
        .. OfAnyDriver,
        Lost("driver, input/output", () => new MariaDbError(0, "Failed to read the result.", new IOException("gone"))),
        Lost("driver, socket", () => new MariaDbError(1042, "Unable to connect.", new SocketException((int)SocketError.ConnectionRefused))),
        new("driver, own", FaultMeaning.Bug, () => new MariaDbError(0, "Parameter '@tenant' must be defined.")),
        .. Numbers(FaultMeaning.Unavailable, 2006, 2013).Select(fault => fault with { LosesConnection = true, LeavesNothing = false }),
        .. Numbers(FaultMeaning.Unavailable, 1053, 1927).Select(fault => fault with { LosesConnection = true, LeavesNothing = false, IsShutDown = true }),
        .. Numbers(FaultMeaning.Unavailable, 1021, 1040, 1114, 1203, 1205, 1290, 1317, 1969),
        .. Numbers(FaultMeaning.Race, 1020, 1213),
        .. Numbers(FaultMeaning.Duplicate, 1062),
        .. Numbers(FaultMeaning.Corrupt, 1034, 1712),
        .. Numbers(FaultMeaning.Missing, 1054, 1146, 1176),
        .. Numbers(FaultMeaning.Bug, 1048, 1064, 1142, 1406),
    ];

    private static DriverFault Lost(string name, Func<Exception> create) => new(name, FaultMeaning.Unavailable, create, LosesConnection: true);

    private static IEnumerable<DriverFault> Codes(FaultMeaning meaning, bool leavesNothing, params int[] codes) => codes.Select(
        code => new DriverFault($"code {code}", meaning, () => new SqliteException($"SQLite Error {code}: 'as the test wants'.", code), LeavesNothing: leavesNothing));

    private static DriverFault Message(string message) =>
        new(message, FaultMeaning.Missing, () => new SqliteException($"SQLite Error 1: '{message}'.", 1));

    private static IEnumerable<DriverFault> States(FaultMeaning meaning, params string[] states) => states.Select(
        state => new DriverFault($"state {state}", meaning, () => new PostgresException("as the test wants", "ERROR", "ERROR", state), LeavesNothing: true));

    private static IEnumerable<DriverFault> Numbers(FaultMeaning meaning, params int[] numbers) => numbers.Select(
        number => new DriverFault($"number {number}", meaning, () => new MariaDbError(number, "as the test wants"), LeavesNothing: true));
}
