using MiunSocial.Data.Scheduling;
using MiunSocial.Web.Email;
using MiunSocial.Web.Links;

namespace MiunSocial.Web.Background;

public static class BackgroundSetup
{
    /// <summary>Work by the clock, on every node; the database settles which of them does it.</summary>
    public static void AddBackground(this WebApplicationBuilder builder)
    {
        builder.AddEmail();
        builder.Services.AddScoped<JobClaims>();
        builder.Services.AddScoped<OutboxRound>();
        builder.Services.AddScoped<DigestMails>();
        builder.Services.AddHostedService<OutboxDelivery>();
        builder.Services.AddHostedService<DailyDigests>();
        builder.Services.AddHostedService<RequestExpiry>();
        builder.AddLinkProbe();
        builder.Services.AddHostedService<LinkChecks>();
        builder.Services.AddHostedService<ImportRunner>();
        builder.Services.AddHostedService<ImportTidying>();
        builder.Services.AddHostedService<FileTidying>();
    }
}
