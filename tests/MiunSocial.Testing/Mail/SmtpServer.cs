using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace MiunSocial.Testing.Mail;

/// <summary>
/// A mail server of the test's own, in a process that can be killed: aiosmtpd (Debian: python3-aiosmtpd) on a free loopback port. What
/// it took before it was killed is still known when it is started again.
/// </summary>
public sealed class SmtpServer : IDisposable
{
    public const string User = "portalen";
    public const string Password = "hemligt-ord-17";

    public const string Missing = "No mail server was found. Install aiosmtpd for Python (Debian: apt-get install python3-aiosmtpd).";

    private readonly ScratchFolder _folder = new();
    private readonly bool _isProtected;
    private Process? _process;

    /// <summary>Insists on STARTTLS and on signing in.</summary>
    public static SmtpServer Protected() => new(isProtected: true);

    /// <summary>Knows neither.</summary>
    public static SmtpServer Plain() => new(isProtected: false);

    private SmtpServer(bool isProtected)
    {
        _isProtected = isProtected;
        Directory.CreateDirectory(_folder["mails"]);
        WriteCertificate();
        Start();
    }

    public static bool IsInstalled => Python.Value is not null;

    /// <summary>Whether whoever runs the tests insists on it, so that its absence is a failure and not a skip.</summary>
    public static bool IsRequired => (Environment.GetEnvironmentVariable("MIUNSOCIAL_REQUIRE") ?? "")
        .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
        .Contains("smtp", StringComparer.OrdinalIgnoreCase);

    public int Port { get; private set; }

    /// <summary>What a portal is told of it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{Port}",
        ["Mail:Security"] = _isProtected ? "StartTls" : "None",
        ["Mail:User"] = _isProtected ? User : "",
        ["Mail:Password"] = _isProtected ? Password : "",
        ["Mail:CertificateAuthority"] = CertificateAuthority,
    };

    /// <summary>A file with what its certificate is trusted by.</summary>
    public string CertificateAuthority => _folder["certificate.pem"];

    /// <summary>All that it took, in that order, each with what was known of the sender as headers <c>X-Test-…</c>.</summary>
    public IReadOnlyList<MimeMessage> Taken =>
        [.. Directory.GetFiles(_folder["mails"], "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))];

    /// <summary>As the script knows it: <c>refusing</c>, <c>busy</c>, <c>slow</c>, <c>dying</c>, <c>dying after taking</c>; empty for as usual.</summary>
    public void Become(string mode) => File.WriteAllText(Path.Combine(_folder["mails"], "mode"), mode);

    /// <summary>On the same port as before.</summary>
    public void Start()
    {
        string[] protection = _isProtected ? [User, Password, CertificateAuthority, _folder["key.pem"]] : [];
        _process = Process.Start(new ProcessStartInfo(
            Python.Value!, [Repository.PathOf("tests", "MiunSocial.Testing", "Mail", "smtp_server.py"), $"{Port}", _folder["mails"], .. protection])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Port = int.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server did not start."), CultureInfo.InvariantCulture);
    }

    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            Kill();
        }
        _folder.Dispose();
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=MiunSocial test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(CertificateAuthority, certificate.ExportCertificatePem());
        File.WriteAllText(_folder["key.pem"], key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>The system's Python before one of the search path's, for Debian's packages are the system's.</summary>
    private static readonly Lazy<string?> Python = new(() => new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(HasServer));

    private static bool HasServer(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import aiosmtpd.smtp"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
