using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MiunSocial.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Requests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AssigneeId",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FollowUpOn",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FollowsId",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Guidelines",
                table: "Requests",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RecordNumber",
                table: "Requests",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Subject",
                table: "Requests",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExistingAddress",
                table: "AccountProposals",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "HasTwoStepSignIn",
                table: "AccountProposals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "PlatformAccountId",
                table: "AccountProposals",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AdviceWishes",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Background = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdviceWishes", x => x.RequestId);
                    table.ForeignKey(
                        name: "FK_AdviceWishes_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClosingWishes",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ClosingReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ToUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IntoChannelId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Farewell = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ArchivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ArchivePlace = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Links = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Handle = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosingWishes", x => x.RequestId);
                    table.ForeignKey(
                        name: "FK_ClosingWishes_Channels_IntoChannelId",
                        column: x => x.IntoChannelId,
                        principalTable: "Channels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClosingWishes_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ClosingWishes_Units_ToUnitId",
                        column: x => x.ToUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DevelopmentWishes",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Goals = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    PresentState = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Situation = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SupportWanted = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Resources = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DevelopmentWishes", x => x.RequestId);
                    table.ForeignKey(
                        name: "FK_DevelopmentWishes_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HandoverWishes",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NewResponsibleName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NewResponsibleEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    NewStandInName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NewStandInEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    HandoverReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    HandoverPlan = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    FormerAccess = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverWishes", x => x.RequestId);
                    table.ForeignKey(
                        name: "FK_HandoverWishes_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestConsents",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestConsents", x => new { x.RequestId, x.Number });
                    table.ForeignKey(
                        name: "FK_RequestConsents_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestUndertakings",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StepNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MetAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    MetByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestUndertakings", x => new { x.RequestId, x.Number });
                    table.ForeignKey(
                        name: "FK_RequestUndertakings_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_AssigneeId_State",
                table: "Requests",
                columns: new[] { "AssigneeId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_ChannelId",
                table: "Requests",
                column: "ChannelId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_FollowsId",
                table: "Requests",
                column: "FollowsId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosingWishes_IntoChannelId",
                table: "ClosingWishes",
                column: "IntoChannelId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosingWishes_ToUnitId",
                table: "ClosingWishes",
                column: "ToUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_RequestConsents_EmailKey",
                table: "RequestConsents",
                column: "EmailKey");

            migrationBuilder.AddForeignKey(
                name: "FK_Requests_People_AssigneeId",
                table: "Requests",
                column: "AssigneeId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Requests_Requests_FollowsId",
                table: "Requests",
                column: "FollowsId",
                principalTable: "Requests",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Requests_People_AssigneeId",
                table: "Requests");

            migrationBuilder.DropForeignKey(
                name: "FK_Requests_Requests_FollowsId",
                table: "Requests");

            migrationBuilder.DropTable(
                name: "AdviceWishes");

            migrationBuilder.DropTable(
                name: "ClosingWishes");

            migrationBuilder.DropTable(
                name: "DevelopmentWishes");

            migrationBuilder.DropTable(
                name: "HandoverWishes");

            migrationBuilder.DropTable(
                name: "RequestConsents");

            migrationBuilder.DropTable(
                name: "RequestUndertakings");

            migrationBuilder.DropIndex(
                name: "IX_Requests_AssigneeId_State",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_ChannelId",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_FollowsId",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "AssigneeId",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "FollowUpOn",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "FollowsId",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Guidelines",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "RecordNumber",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Subject",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "ExistingAddress",
                table: "AccountProposals");

            migrationBuilder.DropColumn(
                name: "HasTwoStepSignIn",
                table: "AccountProposals");

            migrationBuilder.DropColumn(
                name: "PlatformAccountId",
                table: "AccountProposals");
        }
    }
}
