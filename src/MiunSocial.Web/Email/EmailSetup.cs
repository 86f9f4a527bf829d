using Microsoft.Extensions.Options;
using MiunSocial.Data.Outbox;

namespace MiunSocial.Web.Email;

public static class EmailSetup
{
    /// <summary>By SMTP where <c>Mail:Host</c> names a server, otherwise into <c>Mail:Folder</c>. Settings that cannot work stop the start.</summary>
    public static void AddEmail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailOptions>().Bind(builder.Configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        builder.Services.AddSingleton<MailFolder>();
        builder.Services.AddSingleton<ServerCertificates>();
        builder.Services.AddScoped<SmtpRoute>();
        builder.Services.AddScoped<IMailRoute>(services => services.GetRequiredService<IOptions<MailOptions>>().Value.Host.Length > 0
            ? services.GetRequiredService<SmtpRoute>()
            : services.GetRequiredService<MailFolder>());
        builder.Services.AddSingleton<UnsubscribeLinks>();
        builder.Services.AddSingleton<LetterWriter>();
        builder.Services.AddSingleton<MailComposer>();
        builder.Services.AddScoped<NoticeMails>();
        builder.Services.AddScoped<FirstSignIn>();
        builder.Services.AddScoped<OutboxClaims>();
        builder.Services.AddScoped<OutboxDigests>();
        builder.Services.AddScoped<NoticeChoices>();
        builder.Services.AddScoped<DeadLetters>();
    }
}
