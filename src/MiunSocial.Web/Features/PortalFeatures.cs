using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Approvals;
using MiunSocial.Web.Features.Channels;
using MiunSocial.Web.Features.Contact;
using MiunSocial.Web.Features.Guidelines;
using MiunSocial.Web.Features.Home;
using MiunSocial.Web.Features.MyChannels;
using MiunSocial.Web.Features.Organisation;
using MiunSocial.Web.Features.Outbox;
using MiunSocial.Web.Features.People;
using MiunSocial.Web.Features.Requests;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Features.UniversityPolicy;

namespace MiunSocial.Web.Features;

/// <summary>Every feature that registers something, by name.</summary>
public static class PortalFeatures
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddSharedFeatures()
        .AddAccount()
        .AddApprovals()
        .AddChannels()
        .AddContact()
        .AddGuidelines()
        .AddHome()
        .AddMyChannels()
        .AddOrganisation()
        .AddOutbox()
        .AddPeople()
        .AddRequests()
        .AddUniversityPolicy();
}
