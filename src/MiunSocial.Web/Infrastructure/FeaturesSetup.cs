using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Acknowledgements;
using MiunSocial.Web.Features.Api;
using MiunSocial.Web.Features.ApiKeys;
using MiunSocial.Web.Features.Approvals;
using MiunSocial.Web.Features.Audiences;
using MiunSocial.Web.Features.CalendarFeed;
using MiunSocial.Web.Features.Channels;
using MiunSocial.Web.Features.Contact;
using MiunSocial.Web.Features.Conversation;
using MiunSocial.Web.Features.Design;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Embed;
using MiunSocial.Web.Features.Feed;
using MiunSocial.Web.Features.Guidelines;
using MiunSocial.Web.Features.GuidelineVersions;
using MiunSocial.Web.Features.GuidelineWriting;
using MiunSocial.Web.Features.Home;
using MiunSocial.Web.Features.Imports;
using MiunSocial.Web.Features.Jobs;
using MiunSocial.Web.Features.Kinds;
using MiunSocial.Web.Features.LendingCalendar;
using MiunSocial.Web.Features.Links;
using MiunSocial.Web.Features.LoanBlocks;
using MiunSocial.Web.Features.Loans;
using MiunSocial.Web.Features.LoanStatistics;
using MiunSocial.Web.Features.MyChannels;
using MiunSocial.Web.Features.Notices;
using MiunSocial.Web.Features.Organisation;
using MiunSocial.Web.Features.Outbox;
using MiunSocial.Web.Features.People;
using MiunSocial.Web.Features.Platforms;
using MiunSocial.Web.Features.Reasons;
using MiunSocial.Web.Features.Records;
using MiunSocial.Web.Features.Registry;
using MiunSocial.Web.Features.ReplyTimes;
using MiunSocial.Web.Features.Requests;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Features.UniversityPolicy;

namespace MiunSocial.Web.Infrastructure;

public static class FeaturesSetup
{
    /// <summary>Every feature that registers something, by name.</summary>
    public static void AddFeatures(this WebApplicationBuilder builder) => builder.Services
        .AddSharedFeatures()
        .AddAccount()
        .AddAcknowledgements()
        .AddApi()
        .AddApiKeys()
        .AddApprovals()
        .AddAudiences()
        .AddCalendarFeed()
        .AddChannels()
        .AddContact()
        .AddConversation()
        .AddDesign()
        .AddDrafts()
        .AddEmbed()
        .AddFeed()
        .AddGuidelines()
        .AddGuidelineVersions()
        .AddGuidelineWriting()
        .AddHome()
        .AddImports()
        .AddJobPages()
        .AddKinds()
        .AddLendingCalendar()
        .AddLinks()
        .AddLoanBlocks()
        .AddLoans()
        .AddLoanStatistics()
        .AddMyChannels()
        .AddNotices()
        .AddOrganisation()
        .AddOutbox()
        .AddPeople()
        .AddPlatforms()
        .AddReasons()
        .AddRecords()
        .AddRegistry()
        .AddReplyTimes()
        .AddRequests()
        .AddUniversityPolicy();
}
