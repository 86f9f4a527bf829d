using MiunSocial.Web.Email;
using MiunSocial.Web.Links;

namespace MiunSocial.Web.Background;

public static class BackgroundSetup
{
    /// <summary>Work by the clock, on every node; the database settles which of them does it.</summary>
    public static void AddBackground(this WebApplicationBuilder builder)
    {
        builder.AddEmail();
        builder.Services.AddScoped<OutboxRound>();
        builder.Services.AddScoped<DigestMails>();
        builder.Services.AddSingleton<OutboxDelivery>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OutboxDelivery>());
        builder.AddLinkProbe();
        builder.Services.AddHostedService<ImportRunner>();
        builder.AddJobs();
    }
}
