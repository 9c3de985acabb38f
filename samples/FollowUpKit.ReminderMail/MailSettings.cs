using FollowUpKit.Hosting;

namespace FollowUpKit.ReminderMail;

/// <summary>The mail server, and the addresses of people.</summary>
public sealed class MailSettings
{
    /// <summary>The name of the server.</summary>
    public string Host { get; set; } = "localhost";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is encrypted by STARTTLS, which is required then.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>The name to sign in with; null for none.</summary>
    public string? User { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }

    /// <summary>The sender of the messages.</summary>
    public string From { get; set; } = "ventas@example.com";

    /// <summary>The part of message ids after the at sign.</summary>
    public string Domain { get; set; } = "example.com";

    /// <summary>The language of the messages.</summary>
    public string Language { get; set; } = "es-MX";

    /// <summary>The address of the recipient of a delivery, from the ERP's own tables.</summary>
    public Func<ReminderDelivery, string> AddressOf { get; set; } = delivery => $"{(delivery.Recipient == EscalationStep.Agent ? delivery.Agent : delivery.Recipient)}@example.com";
}
