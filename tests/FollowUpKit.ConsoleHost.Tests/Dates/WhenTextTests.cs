using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>Dates as people type them, on Tuesday, 10 March 2026.</summary>
public sealed class WhenTextTests
{
    private static readonly LocalDate Today = new(2026, 3, 10);

    [Theory]
    // Words.
    [InlineData("hoy", "2026-03-10")]
    [InlineData("today", "2026-03-10")]
    [InlineData("mañana 10:00", "2026-03-11T10:00")]
    [InlineData("manana 10:00", "2026-03-11T10:00")]
    [InlineData("tomorrow 10:00", "2026-03-11T10:00")]
    [InlineData("Pasado mañana", "2026-03-12")]
    [InlineData("ayer 16:30", "2026-03-09T16:30")]
    [InlineData("yesterday 4:30pm", "2026-03-09T16:30")]
    [InlineData("antier", "2026-03-08")]
    // Days from today, business days without Saturday and Sunday.
    [InlineData("+3d", "2026-03-13")]
    [InlineData("-1d", "2026-03-09")]
    [InlineData("+1w", "2026-03-17")]
    [InlineData("+2s", "2026-03-24")]
    [InlineData("+2bd 9:30", "2026-03-12T09:30")]
    [InlineData("+4dh", "2026-03-16")]
    [InlineData("-2bd", "2026-03-06")]
    // Months, and the end of this one.
    [InlineData("+1m", "2026-04-10")]
    [InlineData("-13m", "2025-02-10")]
    [InlineData("fin de mes", "2026-03-31")]
    [InlineData("fin del mes 17:00", "2026-03-31T17:00")]
    [InlineData("end of month", "2026-03-31")]
    // Days of the week, whose own day is not today.
    [InlineData("vie", "2026-03-13")]
    [InlineData("viernes 10:00", "2026-03-13T10:00")]
    [InlineData("el miércoles a las 9:05", "2026-03-11T09:05")]
    [InlineData("Fri", "2026-03-13")]
    [InlineData("martes", "2026-03-17")]
    [InlineData("tue", "2026-03-17")]
    [InlineData("next monday 10:00", "2026-03-16T10:00")]
    [InlineData("el próximo martes", "2026-03-17")]
    // A time alone.
    [InlineData("10:05", "2026-03-10T10:05")]
    [InlineData("9:30", "2026-03-10T09:30")]
    [InlineData("4pm", "2026-03-10T16:00")]
    [InlineData("4:30 p.m.", "2026-03-10T16:30")]
    [InlineData("12am", "2026-03-10T00:00")]
    [InlineData("12pm", "2026-03-10T12:00")]
    // Dates with slashes, day first; without year the nearest.
    [InlineData("05/03/2026 10:05", "2026-03-05T10:05")]
    [InlineData("5/3", "2026-03-05")]
    [InlineData("31/12", "2025-12-31")]
    [InlineData("29/2/2028", "2028-02-29")]
    // ISO 8601.
    [InlineData("2026-03-05", "2026-03-05")]
    [InlineData("2026-03-05T10:05", "2026-03-05T10:05")]
    [InlineData("2026-03-05 10:05", "2026-03-05T10:05")]
    public void Read_InSpanish_MeansThis(string text, string expected) => Assert.Equal(expected, Meaning(text, isDayFirst: true, Toward.Ahead));

    [Theory]
    // What was done lies behind.
    [InlineData("vie 16:00", "2026-03-06T16:00")]
    [InlineData("lun", "2026-03-09")]
    [InlineData("martes", "2026-03-03")]
    [InlineData("next monday", "2026-03-16")]
    public void Read_OfWhatWasDone_LooksBack(string text, string expected) => Assert.Equal(expected, Meaning(text, isDayFirst: true, Toward.Behind));

    [Theory]
    // In English a date with slashes must be clear.
    [InlineData("31/03/2026", "2026-03-31")]
    [InlineData("03/31/2026", "2026-03-31")]
    [InlineData("3/3/2026", "2026-03-03")]
    [InlineData("05/03/2026", null)]
    [InlineData("5/3", null)]
    [InlineData("mañana", "2026-03-11")]
    public void Read_InEnglish_RefusesWhatMayBeTwoDates(string text, string? expected) => Assert.Equal(expected, Meaning(text, isDayFirst: false, Toward.Ahead));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("someday")]
    [InlineData("mañana mañana")]
    [InlineData("vi")]
    [InlineData("24:00")]
    [InlineData("9:60")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("10")]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-05T24:00")]
    [InlineData("2026-03-05T10:05Z")]
    [InlineData("30/02/2026")]
    [InlineData("05/13/2026")]
    [InlineData("05/03/26")]
    [InlineData("+3x")]
    [InlineData("next")]
    [InlineData("next month")]
    [InlineData("fin")]
    [InlineData("+99999d")]
    public void Read_WhatMeansNothing_Null(string text) => Assert.Null(WhenText.Read(text, isDayFirst: true));

    private static string? Meaning(string text, bool isDayFirst, Toward toward)
    {
        if (WhenText.Read(text, isDayFirst) is not { } when) return null;
        var date = when.On(Today, toward);
        return when.Time is { } time ? Formats.LocalMinute.Format(date + time) : LocalDatePattern.Iso.Format(date);
    }
}
