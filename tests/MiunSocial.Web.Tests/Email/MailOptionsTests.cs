using Microsoft.Extensions.Options;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Email;

/// <summary>Settings of mail that cannot work stop the start, with words that name the setting and never its value.</summary>
public sealed class MailOptionsTests
{
    [Theory]
    [InlineData("Mail:From is not", "Mail:From", "ingen adress")]
    [InlineData("Mail:From is not", "Mail:From", "portalen@university.test\r\nBcc: alla@university.test")]
    [InlineData("Mail:ReplyTo is not", "Mail:ReplyTo", "Kommunikation <kommunikation@university.test>")]
    [InlineData("Mail:Folder is empty", "Mail:Folder", "")]
    [InlineData("Mail:Host is not", "Mail:Host", "smtp.university.test:25")]
    [InlineData("Mail:Port is not", "Mail:Host", "smtp.university.test", "Mail:Port", "0")]
    [InlineData("Mail:Security is none of", "Mail:Host", "smtp.university.test", "Mail:Security", "7")]
    [InlineData("Mail:TimeoutSeconds is not", "Mail:Host", "smtp.university.test", "Mail:TimeoutSeconds", "600")]
    [InlineData("Mail:User and Mail:Password go together", "Mail:Host", "smtp.university.test", "Mail:Password", "hemligt-ord-17")]
    [InlineData("would be sent for all to read", "Mail:Host", "smtp.university.test", "Mail:User", "portalen", "Mail:Password", "hemligt-ord-17", "Mail:Security", "None")]
    [InlineData("Mail:CertificateAuthority names no file", "Mail:Host", "smtp.university.test", "Mail:CertificateAuthority", "/finns/inte.pem")]
    public void Start_Fails_AndSays(string words, params string[] settings)
    {
        using var portal = new PortalFactory
        {
            StartsWith = StartingData.Reference,
            Settings = settings.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]),
        };

        var failure = Assert.Throws<OptionsValidationException>(() => portal.Visit());

        Assert.Contains(words, failure.Message);
        Assert.DoesNotContain("hemligt-ord-17", failure.Message);
    }
}
